import { Button, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
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
import { NoTable } from '../components/no-table';
import { isShown } from '../session/shown';
import { Footer } from '../components/footer';
import { useHiddenStyles } from '../components/hidden';
import { Messages } from '../components/messages';
import { describeNotice, hasTrouble } from '../components/notice';
import { useDelayed } from '../components/use-delayed';
import type { PlaceProps } from '../components/place';
import { waitedFor } from '../session/state';
import { COMMON_TEXTS } from '../components/text';
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
  top: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    paddingBottom: '4px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  tabs: { padding: '4px 12px 8px', flexWrap: 'wrap' },
  quiet: { margin: 0, padding: '4px 16px', color: tokens.colorNeutralForeground2 },
});

type TabId = 'formulas' | 'completion' | 'numbers';

/** What the table can compute by itself, how far each indicator is, and texts that should be numbers. */
export default function FormulaView({ session, state, forms, selected, onReading }: PlaceProps) {
  const styles = useStyles();
  const { hidden } = useHiddenStyles();
  const t = useTexts(FORMULA_TEXTS);
  const commonText = useTexts(COMMON_TEXTS);
  const primary = useRef<HTMLButtonElement>(null);
  const [tab, setTab] = useState<TabId>('formulas');
  const [choices, setChoices] = useState<ReadonlyMap<string, boolean>>(new Map());

  const sheetIds = useMemo(() => [...new Set(forms.map(({ sheetId }) => sheetId))], [forms]);
  const read = useFormulas(session, state, sheetIds);
  const tables = useMemo(() => (read ?? []).filter(({ form }) => isShown(form, selected)), [read, selected]);
  const { writing, mending, entries } = useMemo(() => weigh(tables, choices), [tables, choices]);
  const mends = tables.flatMap((table) => table.plan.mends.map((mend) => ({ table, mend })));
  const waiting = waitedFor(state.busy) !== null;
  const slow = useDelayed(read === null && forms.length > 0);

  function choose(keys: readonly string[], isIn: boolean) {
    setChoices((old) => new Map([...old, ...keys.map((key) => [key, isIn] as const)]));
  }

  /** Each list is seen from its beginning. */
  function open(next: TabId) {
    setTab(next);
    document.documentElement.scrollTop = 0;
  }

  async function goTo({ sheet, plan }: FormulaTable, cell: CellRef) {
    const focused = document.activeElement;
    await session.select(plan.sheetId, sheet.area(cell.row, cell.column));
    // Excel on the web takes the focus when a cell is selected; the arrow keys go on from here.
    if (focused instanceof HTMLElement && focused.isConnected) focused.focus({ preventScroll: true });
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
  const isEmpty = forms.length === 0 ? state.front !== null : read !== null && tables.length === 0;
  const done = state.notice && !hasTrouble(state.notice) ? describeNotice(commonText, state.notice) : null;
  const leave = () => primary.current?.focus();

  return (
    <>
      <main>
        <div className={styles.top}>
          {tables.length > 0 && (
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
          )}
          <Messages
            problem={state.problem}
            notice={state.notice}
            unmarked={state.unmarked}
            stale={false}
            elsewhere={null}
            onCheck={() => void session.check('front')}
            onDismiss={session.dismiss}
          />
        </div>
        {slow && <p className={styles.quiet}>{t('reading')}</p>}
        {isEmpty && (
          <NoTable
            elsewhere={state.known}
            onOpenTable={(sheetId) => void session.openTable(sheetId)}
            onPointOut={onReading}
            onLookAgain={() => void session.survey()}
            onOpenSample={() => void session.openSample(commonText('sampleName'))}
          />
        )}
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
      </main>
      <Footer
        done={done}
        undoTitle={state.undo.at(-1)?.undo.title}
        disabled={waiting}
        onUndo={() => void session.undoLast()}
      >
        {tab === 'formulas' && isOpen && (
          <Button
            ref={primary}
            appearance="primary"
            disabledFocusable={waiting || count === 0}
            onClick={() => void session.commit(writing)}
          >
            {count === 0 ? t('nothingSelected') : t('write', { count })}
          </Button>
        )}
        {tab === 'numbers' && mends.length > 0 && (
          <Button
            appearance="primary"
            disabledFocusable={waiting || mending.changes.length === 0}
            onClick={() => void session.commit(mending)}
          >
            {mending.changes.length === 0 ? t('nothingMended') : t('mend', { count: mending.changes.length })}
          </Button>
        )}
      </Footer>
      <div className={hidden} role="status">
        {state.notice && describeNotice(commonText, state.notice)}
        {entries.length > 0 && !isOpen && t('allWritten')}
      </div>
    </>
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
