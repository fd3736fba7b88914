import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Sample } from '../../../app/fill/fill-view';
import { FILL_TEXTS } from '../text';
import { useTexts } from '../../text/texts';

const useStyles = makeStyles({
  frame: {
    overflowX: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, lineHeight: '16px' },
  head: {
    padding: '4px 8px',
    textAlign: 'left',
    verticalAlign: 'bottom',
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground2,
    whiteSpace: 'nowrap',
  },
  cell: {
    padding: '4px 8px',
    minWidth: '40px',
    maxWidth: '160px',
    verticalAlign: 'top',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'break-word',
  },
  short: { whiteSpace: 'nowrap' },
  long: { minWidth: '96px' },
  number: { width: '1%', textAlign: 'right' },
  row: {
    textAlign: 'right',
    fontWeight: 'inherit',
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground2,
  },
  note: {
    margin: '4px 0 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
    color: tokens.colorNeutralForeground2,
  },
});

/** Dates and numbers are not broken into lines. */
const SHORT = 10;

/** The first of the rows that a value was made of, as they stand in their source. `count`: how many there are. */
export function SampleTable({ sample, count }: { readonly sample: Sample; readonly count: number }) {
  const styles = useStyles();
  const t = useTexts(FILL_TEXTS);
  if (sample.rows.length === 0) return null;
  return (
    <div>
      {/* Wide ledgers scroll by themselves, with the keyboard too. */}
      <div className={styles.frame} role="region" aria-label={t('rowsOf')} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={mergeClasses(styles.head, styles.number)}>
                {t('row')}
              </th>
              {sample.headings.map((heading, index) => (
                <th key={index} scope="col" className={styles.head}>
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sample.rows.map(({ row, texts }, index) => (
              <tr key={index}>
                <th scope="row" className={mergeClasses(styles.cell, styles.row)}>
                  {row}
                </th>
                {texts.map((text, column) => (
                  <td
                    key={column}
                    className={mergeClasses(styles.cell, text.length <= SHORT ? styles.short : styles.long)}
                  >
                    {text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {count > sample.rows.length && (
        <p className={styles.note}>{t('rowsShown', { count, shown: sample.rows.length })}</p>
      )}
    </div>
  );
}
