import { tokens, type GriffelStyle } from '@fluentui/react-components';

/** How an entry of a list looks, whatever the list is of: its line, its message, and what it unfolds. */
export const ROW_LOOKS = {
  main: {
    gridColumn: '1 / 5',
    gridRow: 1,
    display: 'grid',
    // The last column is the corner of the button that opens the row.
    gridTemplateColumns: '32px minmax(0, 1fr) auto 24px',
    columnGap: '4px',
    padding: '6px 0 0',
    font: 'inherit',
    textAlign: 'left',
    color: 'inherit',
    backgroundColor: 'transparent',
    border: 'none',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  icon: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    height: '20px',
  },
  title: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  message: { gridColumn: '2 / 5', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  clamped: {
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
  },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: '8px',
    rowGap: '4px',
    margin: 0,
    color: tokens.colorNeutralForeground2,
  },
  fact: { margin: 0, overflowWrap: 'anywhere' },
} as const satisfies Record<string, GriffelStyle>;
