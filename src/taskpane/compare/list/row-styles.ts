import { makeStyles, tokens } from '@fluentui/react-components';
import { ROW_LOOKS } from '../../components/list/row-looks';

/** How the entries of this list look, findings and lines alike. */
export const useRowStyles = makeStyles({
  ...ROW_LOOKS,
  place: { color: tokens.colorBrandForegroundLinkHover, whiteSpace: 'nowrap' },
  card: { display: 'flex', flexDirection: 'column', rowGap: '4px', paddingTop: '8px' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  choice: {
    maxWidth: '100%',
    minWidth: 0,
    textAlign: 'left',
    justifyContent: 'flex-start',
    overflowWrap: 'anywhere',
  },
});
