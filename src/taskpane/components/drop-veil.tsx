import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  over: {
    position: 'fixed',
    inset: 0,
    zIndex: 3,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    boxSizing: 'border-box',
    padding: '24px',
    textAlign: 'center',
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackgroundAlpha2,
    border: `2px dashed ${tokens.colorCompoundBrandStroke}`,
    pointerEvents: 'none',
  },
});

/** Lies over the pane while files are held over it. */
export function DropVeil({ text }: { readonly text: string }) {
  const styles = useStyles();
  return <div className={styles.over}>{text}</div>;
}
