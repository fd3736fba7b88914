import { makeStyles, tokens } from '@fluentui/react-components';

/** The body of a page: parts below each other that scroll. */
export const usePageStyles = makeStyles({
  body: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '12px',
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: '0 16px 16px',
  },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: '20px',
    fontWeight: tokens.fontWeightSemibold,
  },
  part: { display: 'flex', flexDirection: 'column', rowGap: '4px' },
  // Long names of tables make no field wider than the pane.
  field: { gridTemplateColumns: 'minmax(0, 1fr)' },
  choices: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', rowGap: '4px' },
  choice: { justifyContent: 'flex-start', textAlign: 'left', fontWeight: tokens.fontWeightRegular },
  list: { margin: 0, paddingLeft: '20px', color: tokens.colorNeutralForeground2 },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  bad: { margin: 0, color: tokens.colorStatusDangerForeground1 },
  words: { margin: 0, overflowWrap: 'anywhere' },
});
