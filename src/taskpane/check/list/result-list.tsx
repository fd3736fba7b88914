import type { ReasonRecord } from '../../../app/ignore/ignored';
import type { Finding } from '../../../rules/rule';
import type { CellRef } from '../../../sheet';
import { GroupedList } from '../../components/list/grouped-list';
import type { ListView } from '../../components/list/use-list-view';
import { FAMILY_TEXTS, SEVERITY_TEXTS } from '../../components/names';
import { useNames, useTexts } from '../../text/texts';
import { CHECK_TEXTS } from '../text';
import { FindingRow } from './finding-row';
import type { FindingGroup, KeyedFinding } from './findings';

interface ResultListProps {
  readonly view: ListView<FindingGroup>;
  /** Whether findings of several sheets stand together, so that each says where it is. */
  readonly namesSheet: boolean;
  /** Brings a cell of the finding to front. */
  readonly onGoTo: (finding: Finding, cell: CellRef) => void;
  readonly onFix: (finding: Finding) => void;
  /** Shows how its cell was read. */
  readonly onReading: (finding: Finding) => void;
  /** Shows the setting of a rule, by its code. */
  readonly onRule: (code: string) => void;
  /** Asks why a finding is set aside, or stays as it is. */
  readonly onReason: (finding: Finding) => void;
  readonly explained: ReadonlyMap<Finding, ReasonRecord>;
  /** Findings that had been ignored or explained before their content changed. */
  readonly returned: ReadonlyMap<Finding, ReasonRecord>;
  readonly onLeave: () => void;
}

/** The findings. */
export function ResultList({
  view,
  namesSheet,
  explained,
  returned,
  onGoTo,
  onFix,
  onReading,
  onRule,
  onReason,
  onLeave,
}: ResultListProps) {
  const t = useTexts(CHECK_TEXTS);
  const severities = useNames(SEVERITY_TEXTS);
  const families = useNames(FAMILY_TEXTS);

  function titleOf({ by }: FindingGroup): string {
    if ('family' in by) return families[by.family];
    return 'severity' in by ? severities[by.severity] : t('inSheet', { sheet: by.sheet });
  }

  function open({ key, finding }: KeyedFinding, cell = finding.cells[0]) {
    view.setCurrent(key);
    view.setOpen(key, true);
    if (cell) onGoTo(finding, cell);
  }

  return (
    <GroupedList
      label={t('results')}
      view={view}
      heading={(group) => ({ title: titleOf(group) })}
      row={(item: KeyedFinding, row) => (
        <FindingRow
          key={item.key}
          row={row}
          finding={item.finding}
          sheet={namesSheet ? item.finding.sheetName : null}
          explained={explained.get(item.finding)}
          returned={returned.get(item.finding)}
          onOpen={(cell) => open(item, cell)}
          onFix={() => onFix(item.finding)}
          onReading={() => onReading(item.finding)}
          onRule={() => onRule(item.finding.code)}
          onReason={() => onReason(item.finding)}
        />
      )}
      onGoTo={open}
      onRemove={({ finding }) => finding.ignorable && onReason(finding)}
      removes={t('deleteIgnores')}
      onLeave={onLeave}
    />
  );
}
