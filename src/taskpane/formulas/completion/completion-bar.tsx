import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  bar: { display: 'block', width: '100%', height: '16px', marginTop: '4px', overflow: 'visible' },
  done: { fill: tokens.colorBrandForeground1, '@media (forced-colors: active)': { fill: 'CanvasText' } },
  short: {
    fill: tokens.colorStatusDangerForeground1,
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
  missing: {
    fill: 'none',
    stroke: tokens.colorNeutralStrokeAccessible,
    strokeDasharray: '3 2',
    '@media (forced-colors: active)': { stroke: 'GrayText' },
  },
  beyond: {
    stroke: tokens.colorBrandForeground1,
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
  target: {
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: '2px',
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
  cut: { fill: tokens.colorNeutralBackground1, '@media (forced-colors: active)': { fill: 'Canvas' } },
});

/** A rate against the line of 100 %; what it says stands beside it. `scale`: how many times the target the width is. */
export function CompletionBar({
  rate,
  scale,
  hatch,
}: {
  readonly rate: number;
  readonly scale: number;
  readonly hatch: string;
}) {
  const styles = useStyles();
  const at = (share: number) => `${Math.min(100, (share / scale) * 100)}%`;
  const isShort = rate < 1;
  return (
    <svg className={styles.bar} aria-hidden>
      {isShort && <rect className={styles.missing} x="0" y="3.5" height="9" width={at(1)} />}
      <rect
        className={mergeClasses(isShort ? styles.short : styles.done)}
        y="3"
        height="10"
        width={at(Math.min(rate, 1))}
      />
      {rate > 1 && (
        <rect
          className={styles.beyond}
          fill={hatch}
          x={at(1)}
          y="3.5"
          height="9"
          width={at(Math.min(rate, scale) - 1)}
        />
      )}
      {rate > scale && (
        // A gap in the bar: it goes on.
        <svg x="100%" overflow="visible">
          <path className={styles.cut} d="M-14 0 h4 l-4 16 h-4 z" />
        </svg>
      )}
      <line className={styles.target} x1={at(1)} x2={at(1)} y1="0" y2="16" />
    </svg>
  );
}
