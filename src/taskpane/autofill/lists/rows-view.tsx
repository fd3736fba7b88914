import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Checkmark12Filled } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import type { LedgerRecipe, Slot } from '../../../app/fill/fill-view';
import type { SourceStore } from '../../../app/fill/source-store';
import { useHiddenStyles } from '../../components/hidden';
import { useTexts } from '../../text/texts';
import { FILL_TEXTS } from '../text';
import { LIST_PAGE_TEXTS } from './text';
import { useRows } from './use-rows';

const useStyles = makeStyles({
  frame: {
    position: 'relative',
    overflow: 'auto',
    maxHeight: '260px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  table: {
    borderCollapse: 'separate',
    borderSpacing: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
  },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    padding: 0,
    textAlign: 'left',
    verticalAlign: 'bottom',
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground3,
    whiteSpace: 'nowrap',
  },
  plain: { display: 'block', padding: '4px 8px' },
  button: {
    width: '100%',
    padding: '4px 8px',
    font: 'inherit',
    textAlign: 'left',
    color: tokens.colorBrandForegroundLink,
    backgroundColor: 'transparent',
    border: 'none',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  marked: {
    boxShadow: `inset 0 -2px 0 ${tokens.colorCompoundBrandStroke}`,
    color: tokens.colorNeutralForeground1,
  },
  cell: {
    padding: '4px 8px',
    maxWidth: '140px',
    verticalAlign: 'top',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'break-word',
  },
  number: {
    textAlign: 'right',
    color: tokens.colorNeutralForeground2,
    fontWeight: 'inherit',
    whiteSpace: 'nowrap',
  },
  short: { whiteSpace: 'nowrap' },
  lit: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    '@media (forced-colors: active)': { fontWeight: tokens.fontWeightSemibold },
  },
  dim: { color: tokens.colorNeutralForeground3 },
  note: {
    margin: '4px 0 0',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
  },
});

/** Dates and numbers are not broken into lines. */
const SHORT = 10;

interface RowsViewProps {
  readonly store: Pick<SourceStore, 'look'>;
  readonly slot: Slot;
  readonly recipe: LedgerRecipe;
  /** Heading of the column that is spoken of. */
  readonly marked?: string | null;
  /** Headings can be clicked. */
  readonly onColumn?: (name: string) => void;
}

/** Rows of a list as they stand in their file; those that count are lit up. */
export function RowsView({ store, slot, recipe, marked = null, onColumn }: RowsViewProps) {
  const styles = useStyles();
  const { hidden } = useHiddenStyles();
  const t = useTexts(LIST_PAGE_TEXTS);
  const fillText = useTexts(FILL_TEXTS);
  const view = useRows(store, slot, recipe);
  const frame = useRef<HTMLDivElement>(null);
  const isThere = view !== null;

  // The column that is spoken of may stand far to the right.
  useEffect(() => {
    const head = frame.current?.querySelector<HTMLElement>('[data-marked]');
    if (!frame.current || !head) return;
    const { offsetLeft, offsetWidth } = head;
    const { scrollLeft, clientWidth } = frame.current;
    if (offsetLeft < scrollLeft) frame.current.scrollLeft = offsetLeft;
    else if (offsetLeft + offsetWidth > scrollLeft + clientWidth)
      frame.current.scrollLeft = offsetLeft + offsetWidth - clientWidth;
  }, [marked, isThere]);

  if (!view) return null;
  return (
    <div>
      <div ref={frame} className={styles.frame} role="region" aria-label={fillText('rowsOf')} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={mergeClasses(styles.head, styles.number)}>
                <span className={styles.plain}>{fillText('row')}</span>
              </th>
              {view.headings.map((heading) => (
                <th
                  key={heading}
                  scope="col"
                  className={styles.head}
                  data-marked={heading === marked || undefined}
                >
                  {onColumn ? (
                    <button
                      type="button"
                      className={mergeClasses(styles.button, heading === marked && styles.marked)}
                      aria-pressed={heading === marked}
                      onClick={() => onColumn(heading)}
                    >
                      {heading}
                    </button>
                  ) : (
                    <span className={mergeClasses(styles.plain, heading === marked && styles.marked)}>
                      {heading}
                    </span>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.rows.map(({ row, texts, counts }, place) => {
              const look = counts ? styles.lit : styles.dim;
              return (
                <tr key={place} data-counts={counts}>
                  <th scope="row" className={mergeClasses(styles.cell, styles.number, look)}>
                    {counts && <Checkmark12Filled aria-hidden />} {row}
                    {counts && <span className={hidden}>{t('isCounted')}</span>}
                  </th>
                  {texts.map((text, column) => (
                    <td
                      key={column}
                      className={mergeClasses(styles.cell, text.length <= SHORT && styles.short, look)}
                    >
                      {text}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className={styles.note} role="status">
        {t('rowsLit', { counted: view.counted, all: view.all })}
      </p>
    </div>
  );
}
