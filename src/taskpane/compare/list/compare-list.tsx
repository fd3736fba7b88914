import { LIVE, type ComparedPair } from '../../../app/compare/compare-view';
import type { CellRef } from '../../../sheet';
import { GroupedList } from '../../components/list/grouped-list';
import type { ListView } from '../../components/list/use-list-view';
import { useNames, useTexts } from '../../text/texts';
import { PART_TEXTS } from '../names';
import { COMPARE_TEXTS } from '../text';
import { isFound, type CompareEntry, type EntryGroup } from './entries';
import { FindingItem, liveCell, tableOf, type PairCell } from './finding-item';
import { LineItem, type MatchActions } from './line-item';
import { cellIn, type Side } from './sides';

interface CompareListProps {
  readonly view: ListView<EntryGroup>;
  readonly pair: ComparedPair;
  readonly actions: MatchActions;
  /** Brings a cell of one of the tables to front; nothing happens when it is in another file. */
  readonly onGoTo: (table: ComparedPair['left'], cell: CellRef) => void;
  readonly onLeave: () => void;
}

/** What is wrong, and the two tables line by line. */
export function CompareList({ view, pair, actions, onGoTo, onLeave }: CompareListProps) {
  const t = useTexts(COMPARE_TEXTS);
  const parts = useNames(PART_TEXTS);

  const goToSide = (side: Side, cell: CellRef) => onGoTo(pair[side], cell);
  const goToCell = (cell: PairCell) => onGoTo(tableOf(pair, cell), cell.cell);

  function open(entry: CompareEntry) {
    view.setCurrent(entry.key);
    view.setOpen(entry.key, true);
    if (entry.finding) {
      const cell = liveCell(entry.finding);
      if (cell) goToCell(cell);
      return;
    }
    // The later table is the one at hand, where both stand in the workbook.
    const side = (['right', 'left'] as const).find(
      (one) => pair[one].path === LIVE && entry.line.match?.[one] !== null && cellIn(entry.line, one),
    );
    if (side) goToSide(side, cellIn(entry.line, side)!);
  }

  return (
    <GroupedList
      label={t('list')}
      view={view}
      heading={({ part }) => ({ title: part === 'findings' ? t('findings') : parts[part] })}
      row={(entry: CompareEntry, row) =>
        entry.finding ? (
          <FindingItem
            key={entry.key}
            {...{ row, pair }}
            finding={entry.finding}
            onOpen={() => open(entry)}
            onGoTo={goToCell}
          />
        ) : (
          <LineItem
            key={entry.key}
            {...{ row, pair, actions }}
            line={entry.line}
            onOpen={() => open(entry)}
            onGoTo={goToSide}
          />
        )
      }
      onGoTo={open}
      onRemove={({ line }) => {
        if (line?.match && isFound(line.match) && line.match.kind === 'reworded') actions.onApart(line.match);
      }}
      removes={t('apartKey')}
      onLeave={onLeave}
    />
  );
}
