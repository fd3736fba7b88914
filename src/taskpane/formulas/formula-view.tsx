import { Button, makeStyles, Tab, TabList } from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import {
  formulaTexts,
  helperRemoval,
  planMends,
  planWriting,
  type FormulaItem,
  type FormulaTable,
} from '../../app/formulas/formula-view';
import { formatCell, type CellRef, type ChangePlan } from '../../sheet';
import { isShown } from '../session/shown';
import { keepFocus } from '../components/keep-focus';
import type { PlaceProps } from '../components/place';
import { PlaceFrame } from '../components/place-frame';
import { waitedFor } from '../session/state';
import { FORMULA_TEXTS } from './text';
import { useTexts } from '../text/texts';
import { CompletionView } from './completion/completion-view';
import { NoFormulas } from './empty';
import { choiceKey, type Entry, type Planned } from './list/entry';
import { FormulaList } from './list/formula-list';
import { HelperNote } from './list/helper-note';
import { LeftOutList } from './list/left-out-list';
import { NumberList } from './number-list';
import { NumbersFirst } from './numbers-first';
import { useFormulas } from './use-formulas';

const useStyles = makeStyles({
  tabs: { padding: '4px 12px 8px', flexWrap: 'wrap' },
});

type TabId = 'formulas' | 'completion' | 'numbers';

/** What the table can compute by itself, how far each indicator is, and texts that should be numbers. */
export default function FormulaView(place: PlaceProps) {
  const { session, state, forms, selected } = place;
  const styles = useStyles();
  const t = useTexts(FORMULA_TEXTS);
  const primary = useRef<HTMLButtonElement>(null);
  const [tab, setTab] = useState<TabId>('formulas');
  const [choices, setChoices] = useState<ReadonlyMap<string, boolean>>(new Map());

  const sheetIds = useMemo(() => [...new Set(forms.map(({ sheetId }) => sheetId))], [forms]);
  const read = useFormulas(session, state, sheetIds);
  const tables = useMemo(() => (read ?? []).filter(({ form }) => isShown(form, selected)), [read, selected]);
  const { writing, mending, entries } = useMemo(() => weigh(tables, choices), [tables, choices]);
  const mends = tables.flatMap((table) => table.plan.mends.map((mend) => ({ table, mend })));
  const waiting = waitedFor(state.busy) !== null;

  function choose(keys: readonly string[], isIn: boolean) {
    setChoices((old) => new Map([...old, ...keys.map((key) => [key, isIn] as const)]));
  }

  /** Each list is seen from its beginning. */
  function open(next: TabId) {
    setTab(next);
    document.documentElement.scrollTop = 0;
  }

  async function goTo({ sheet, plan }: FormulaTable, cell: CellRef) {
    await keepFocus(() => session.select(plan.sheetId, sheet.area(cell.row, cell.column)));
  }

  async function removeHelpers() {
    let removal = null as ChangePlan | null;
    await session.read(async (workbook, { signal }) => {
      removal = await helperRemoval(workbook, tables, signal);
    });
    if (removal) await session.commit(removal);
  }

  const count = writing.changes.filter(({ after }) => after.formula !== null).length;
  const isOpen = entries.some(({ item }) => item.state !== 'same');
  const leave = () => primary.current?.focus();
  const numbers = mending.changes.length;
  const actions = {
    formulas: isOpen && {
      plan: writing,
      count,
      text: count === 0 ? t('nothingSelected') : t('write', { count }),
    },
    completion: false,
    numbers: mends.length > 0 && {
      plan: mending,
      count: numbers,
      text: numbers === 0 ? t('nothingMended') : t('mend', { count: numbers }),
    },
  } as const;
  const action = actions[tab];

  return (
    <PlaceFrame
      place={place}
      read={read && tables}
      top={
        tables.length > 0 && (
          <TabList
            className={styles.tabs}
            size="small"
            appearance="subtle-circular"
            aria-label={t('tabs')}
            selectedValue={tab}
            onTabSelect={(_, { value }) => open(value as TabId)}
          >
            <Tab value="formulas">{t('formulas')}</Tab>
            <Tab value="completion">{t('completion')}</Tab>
            <Tab value="numbers">{`${t('numbers')}${mends.length > 0 ? ` ${mends.length}` : ''}`}</Tab>
          </TabList>
        )
      }
      actions={
        action && (
          <Button
            ref={primary}
            appearance="primary"
            disabledFocusable={waiting || action.count === 0}
            onClick={() => void session.commit(action.plan)}
          >
            {action.text}
          </Button>
        )
      }
      spoken={entries.length > 0 && !isOpen && t('allWritten')}
    >
      {tables.length > 0 && tab === 'formulas' && (
        <>
          <NumbersFirst mends={mends} onShow={() => open('numbers')} />
          {entries.length > 0 ? (
            <FormulaList entries={entries} onChoose={choose} onGoTo={goTo} onLeave={leave} />
          ) : (
            <NoFormulas />
          )}
          <HelperNote
            tables={tables}
            writing={writing}
            disabled={waiting}
            onRemove={() => void removeHelpers()}
          />
          <LeftOutList tables={tables} onGoTo={goTo} />
        </>
      )}
      {tables.length > 0 && tab === 'completion' && (
        <CompletionView tables={tables} onGoTo={goTo} onUpdate={(fix) => void session.commit(fix)} />
      )}
      {tables.length > 0 && tab === 'numbers' && (
        <NumberList
          mends={mends}
          isSelected={(table, mend) => choices.get(choiceKey(table, mend)) ?? true}
          onChoose={(table, mend, isIn) => choose([choiceKey(table, mend)], isIn)}
          onGoTo={goTo}
        />
      )}
    </PlaceFrame>
  );
}

/** The plans that the choices make, and each formula beside what it replaces. */
function weigh(tables: readonly FormulaTable[], choices: ReadonlyMap<string, boolean>) {
  const isWanted = (table: Planned, item: FormulaItem) =>
    item.state !== 'same' && (choices.get(choiceKey(table, item)) ?? item.chosen);
  const writing = planWriting(tables, isWanted);
  const written = new Set(writing.changes.map((change) => `${change.sheetId}!${formatCell(change)}`));
  const entries = tables.flatMap((table): Entry[] => {
    const texts = formulaTexts(table, writing);
    return table.plan.items.map((item) => {
      const isWritten = written.has(`${table.plan.sheetId}!${formatCell(item.cell)}`);
      return {
        ...texts.get(item.id)!,
        key: `${table.plan.sheetId}|${item.id}`,
        choice: choiceKey(table, item),
        table,
        item,
        isWritten,
        isNeeded: isWritten && !isWanted(table, item),
      };
    });
  });
  const mending = planMends(tables, (table, mend) => choices.get(choiceKey(table, mend)) ?? true);
  return { writing, mending, entries };
}
