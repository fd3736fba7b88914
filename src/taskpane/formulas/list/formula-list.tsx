import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { Warning16Filled } from '@fluentui/react-icons';
import { FORMULA_GROUPS, groupOf, type FormulaTable } from '../../../app/formulas/formula-view';
import type { CellRef } from '../../../sheet';
import { GroupedList } from '../../components/list/grouped-list';
import { useListView } from '../../components/list/use-list-view';
import { useTexts } from '../../text/texts';
import { FORMULA_TEXTS } from '../text';
import { standOf, type Entry } from './entry';
import { FormulaRow } from './formula-row';

const useStyles = makeStyles({
  hint: { margin: 0, padding: '0 16px 4px', color: tokens.colorNeutralForeground2 },
  all: { display: 'flex', alignItems: 'center', padding: '0 16px 0 8px' },
  selected: { marginLeft: 'auto', color: tokens.colorNeutralForeground2 },
  disputes: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '4px',
    marginLeft: 'auto',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
    color: tokens.colorStatusWarningForeground3,
  },
});

/** Groups longer than this start folded: a table of 300 rows would hide everything below. */
const LONG = 40;

interface FormulaListProps {
  readonly entries: readonly Entry[];
  readonly onChoose: (choices: readonly string[], isIn: boolean) => void;
  readonly onGoTo: (table: FormulaTable, cell: CellRef) => Promise<void>;
  readonly onLeave: () => void;
}

/** The formulas by what they compute. */
export function FormulaList({ entries, onChoose, onGoTo, onLeave }: FormulaListProps) {
  const styles = useStyles();
  const t = useTexts(FORMULA_TEXTS);
  const groups = FORMULA_GROUPS.map((id) => ({
    id,
    items: entries.filter(({ item }) => groupOf(item) === id),
  })).filter(({ items }) => items.length > 0);
  const view = useListView(groups, ({ items }) => items.length > LONG);
  const free = entries.filter(({ item }) => standOf(item) === 'free');
  const open = entries.filter(({ item }) => standOf(item) !== 'standing');

  const choiceOf = (about: readonly Entry[]) => ({
    share: share(about),
    onChoose: (isIn: boolean) =>
      onChoose(
        about.map(({ choice }) => choice),
        isIn,
      ),
  });

  function headingOf({ id, items }: (typeof groups)[number]) {
    const choosable = items.filter(({ item }) => standOf(item) === 'free');
    const disputes = items.filter(({ item }) => standOf(item) === 'disputed').length;
    return {
      title: t(id),
      ...(choosable.length > 0 && { choice: choiceOf(choosable) }),
      aside: disputes > 0 && (
        <span className={styles.disputes}>
          <Warning16Filled aria-hidden />
          {t('disputes', { count: disputes })}
        </span>
      ),
    };
  }

  return (
    <>
      {open.length > 0 && (
        <>
          <p className={styles.hint}>{t('hint')}</p>
          <div className={styles.all}>
            {free.length > 0 && (
              <Checkbox
                label={t('chooseAll')}
                checked={share(free)}
                onChange={(_, { checked }) => choiceOf(free).onChoose(checked === true)}
              />
            )}
            <span className={styles.selected}>
              {t('selectedOf', {
                selected: open.filter(({ isWritten }) => isWritten).length,
                all: open.length,
              })}
            </span>
          </div>
        </>
      )}
      <GroupedList
        label={t('list')}
        view={view}
        heading={headingOf}
        row={(entry: Entry, row) => (
          <FormulaRow
            key={entry.key}
            entry={entry}
            row={row}
            onChoose={(isIn) => onChoose([entry.choice], isIn)}
            onGoTo={() => void onGoTo(entry.table, entry.item.cell)}
          />
        )}
        onGoTo={({ table, item }) => void onGoTo(table, item.cell)}
        onRemove={({ item, choice }) => standOf(item) !== 'standing' && onChoose([choice], false)}
        removes={t('deleteLeavesOut')}
        onLeave={onLeave}
      />
    </>
  );
}

function share(entries: readonly Entry[]): boolean | 'mixed' {
  const written = entries.filter(({ isWritten }) => isWritten).length;
  return written === entries.length ? true : written > 0 && 'mixed';
}
