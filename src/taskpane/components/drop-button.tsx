import { makeStyles, tokens } from '@fluentui/react-components';
import { DocumentAdd24Regular } from '@fluentui/react-icons';

const useStyles = makeStyles({
  drop: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    rowGap: '4px',
    boxSizing: 'border-box',
    width: '100%',
    margin: '0 0 4px',
    padding: '12px 16px',
    font: 'inherit',
    textAlign: 'center',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  icon: { color: tokens.colorBrandForeground1 },
  quiet: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
  },
});

interface DropButtonProps {
  readonly title: string;
  readonly detail: string;
  /** Opens the dialog of files; dropping works on the whole pane. */
  readonly onClick: () => void;
}

/** Where files are wanted before there are any. */
export function DropButton({ title, detail, onClick }: DropButtonProps) {
  const styles = useStyles();
  return (
    <button type="button" className={styles.drop} onClick={onClick}>
      <DocumentAdd24Regular className={styles.icon} aria-hidden />
      <span>{title}</span>
      <span className={styles.quiet}>{detail}</span>
    </button>
  );
}
