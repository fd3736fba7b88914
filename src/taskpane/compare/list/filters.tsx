import { makeStyles, Tab, TabList, ToggleButton } from '@fluentui/react-components';
import { DIFFERENCE_KINDS, type CompareLine, type DifferenceKind } from '../../../app/compare/compare-view';
import { useNames, useTexts } from '../../text/texts';
import { DIFFERENCE_TEXTS } from '../names';
import { COMPARE_TEXTS } from '../text';
import { countKinds, type Shown } from './entries';

const useStyles = makeStyles({
  tabs: { padding: '4px 12px' },
  kinds: { display: 'flex', flexWrap: 'wrap', gap: '4px', padding: '0 16px 4px' },
  kind: { minWidth: 0, fontWeight: 'normal' },
});

interface FiltersProps {
  readonly lines: readonly CompareLine[];
  readonly shown: Shown;
  readonly onChange: (shown: Shown) => void;
}

/** Differences only or everything, and one kind of difference alone; pressing it again shows all kinds. */
export function Filters({ lines, shown, onChange }: FiltersProps) {
  const styles = useStyles();
  const t = useTexts(COMPARE_TEXTS);
  const names = useNames(DIFFERENCE_TEXTS);
  const counts = countKinds(lines);
  const kinds = (Object.keys(DIFFERENCE_KINDS) as DifferenceKind[]).filter((kind) => counts.has(kind));
  return (
    <>
      <TabList
        className={styles.tabs}
        size="small"
        appearance="subtle-circular"
        aria-label={t('show')}
        selectedValue={shown.kind === null ? shown.mode : 'differing'}
        onTabSelect={(_, { value }) => onChange({ mode: value as Shown['mode'], kind: null })}
      >
        <Tab value="differing">
          {t('differing', { count: lines.filter(({ agrees }) => agrees === false).length })}
        </Tab>
        <Tab value="all">{t('all', { count: lines.length })}</Tab>
      </TabList>
      {kinds.length > 1 && (
        <div className={styles.kinds} role="group" aria-label={t('kinds')}>
          {kinds.map((kind) => (
            <ToggleButton
              key={kind}
              className={styles.kind}
              size="small"
              shape="circular"
              checked={shown.kind === kind}
              onClick={() => onChange({ mode: 'differing', kind: shown.kind === kind ? null : kind })}
            >
              {t('kindCount', { kind: names[kind], count: counts.get(kind)! })}
            </ToggleButton>
          ))}
        </div>
      )}
    </>
  );
}
