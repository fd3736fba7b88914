import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { SEVERITIES } from '../../../app/check/names';
import type { Severity } from '../../../rules/rule';
import { CHECK_TEXTS } from '../text';
import { SEVERITY_TEXTS } from '../../components/names';
import { useTexts, useNames } from '../../text/texts';
import { SeverityIcon } from '../../components/severity';

const useStyles = makeStyles({
  bar: { display: 'grid', gridTemplateColumns: 'repeat(4, 1fr)', columnGap: '4px', padding: '0 16px' },
  share: { display: 'flex', height: '4px', columnGap: '2px', margin: '0 16px 8px' },
  part: { height: '4px', borderRadius: '2px', minWidth: '4px' },
  error: { backgroundColor: tokens.colorStatusDangerBackground3 },
  warning: { backgroundColor: tokens.colorStatusWarningBackground3 },
  info: { backgroundColor: tokens.colorBrandBackground },
  undetermined: { backgroundColor: tokens.colorNeutralForeground4 },
  count: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    rowGap: '0',
    padding: '4px 0',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    ':disabled': {
      color: tokens.colorNeutralForeground3,
      cursor: 'default',
      backgroundColor: tokens.colorNeutralBackground1,
    },
  },
  pressed: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    border: `1px solid ${tokens.colorNeutralStroke1Selected}`,
    boxShadow: `inset 0 -2px 0 ${tokens.colorCompoundBrandStroke}`,
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  number: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '4px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: '24px',
    fontWeight: tokens.fontWeightSemibold,
  },
  name: { fontSize: tokens.fontSizeBase200, lineHeight: '16px', color: tokens.colorNeutralForeground2 },
});

interface CountsProps {
  readonly counts: Readonly<Record<Severity, number>>;
  readonly severity: Severity | null;
  readonly onChange: (severity: Severity | null) => void;
}

/** How many of each severity; pressing a count shows only those, pressing it again shows all. */
export function Counts({ counts, severity, onChange }: CountsProps) {
  const styles = useStyles();
  const t = useTexts(CHECK_TEXTS);
  const severities = useNames(SEVERITY_TEXTS);
  const filled = SEVERITIES.filter((one) => counts[one] > 0);
  return (
    <div>
      <div className={styles.share} aria-hidden>
        {filled.map((one) => (
          <div
            key={one}
            className={mergeClasses(styles.part, styles[one])}
            style={{ flexGrow: counts[one] }}
          />
        ))}
      </div>
      <div className={styles.bar} role="group" aria-label={t('filters')}>
        {SEVERITIES.map((one) => (
          <button
            key={one}
            type="button"
            className={mergeClasses(styles.count, severity === one && styles.pressed)}
            aria-pressed={severity === one}
            disabled={counts[one] === 0 && severity !== one}
            onClick={() => onChange(severity === one ? null : one)}
          >
            <span className={styles.number}>
              <SeverityIcon severity={one} />
              {counts[one]}
            </span>{' '}
            <span className={styles.name}>{severities[one]}</span>
          </button>
        ))}
      </div>
    </div>
  );
}
