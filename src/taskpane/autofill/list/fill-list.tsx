import { Button, makeStyles } from '@fluentui/react-components';
import { Keyboard16Regular } from '@fluentui/react-icons';
import { GroupedList } from '../../components/list/grouped-list';
import type { Heading } from '../../components/list/list-heading';
import { useListView } from '../../components/list/use-list-view';
import { useTexts } from '../../text/texts';
import { canBeTaken, GROUPS, type Entry, type Group } from '../entries/entries';
import { FILL_TEXTS } from '../text';
import type { FillActions } from '../write/actions';
import { FillRow } from './fill-row';

const useStyles = makeStyles({ hint: { margin: 0 } });

/** Nothing to do there, so they start folded. */
const FOLDED: readonly Group[] = ['skipped', 'equal', 'unsourced'];

const HINTS: Partial<Record<Group, 'groupHintDifferent' | 'groupHintNoPlace'>> = {
  different: 'groupHintDifferent',
  'no-place': 'groupHintNoPlace',
};

interface FillListProps {
  readonly entries: readonly Entry[];
  readonly actions: FillActions;
  /** Whether there is anything from which numbers could be taken. */
  readonly hasSources: boolean;
  readonly onLeave: () => void;
}

/** All values, by how they stand. */
export function FillList({ entries, actions, hasSources, onLeave }: FillListProps) {
  const styles = useStyles();
  const t = useTexts(FILL_TEXTS);
  const groups = GROUPS.map((id) => ({ id, items: entries.filter(({ group }) => group === id) })).filter(
    ({ items }) => items.length > 0,
  );
  const view = useListView(groups, ({ id }) => FOLDED.includes(id));

  function headingOf({ id, items }: (typeof groups)[number]): Heading {
    const title = t(id === 'missing' && !hasSources ? 'unfilled' : id);
    const hint = HINTS[id];
    if (hint) return { title, below: <p className={styles.hint}>{t(hint)}</p> };
    if (id === 'missing') {
      const typeAll = (
        <Button size="small" icon={<Keyboard16Regular />} onClick={() => actions.typeAll()}>
          {t('typeAll', { count: items.length })}
        </Button>
      );
      return { title, below: typeAll };
    }
    if (id !== 'open') return { title };
    const selected = items.filter(({ isSelected }) => isSelected).length;
    const share = selected === items.length ? true : selected > 0 && 'mixed';
    return { title, choice: { share, onChoose: (isIn) => actions.choose(items, isIn) } };
  }

  return (
    <GroupedList
      label={t('list')}
      view={view}
      heading={headingOf}
      row={(entry: Entry, row) => (
        <FillRow key={entry.key} entry={entry} actions={actions} showsWhy={hasSources} row={row} />
      )}
      onGoTo={(entry) => void actions.goTo(entry)}
      onRemove={(entry) => canBeTaken(entry) && actions.skip(entry, true)}
      removes={t('deleteSkips')}
      onLeave={onLeave}
    />
  );
}
