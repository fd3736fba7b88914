import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  state: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    rowGap: '8px',
    padding: '24px 16px',
    textAlign: 'center',
  },
  icon: { display: 'flex', color: tokens.colorNeutralForeground4 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: '24px',
    fontWeight: tokens.fontWeightSemibold,
  },
  detail: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface EmptyStateProps {
  /** An icon that says nothing by itself. */
  readonly icon?: ReactNode;
  /** Nothing to show because all is well. */
  readonly good?: boolean;
  readonly title?: string;
  readonly detail?: string;
  /** What can be done. */
  readonly children?: ReactNode;
}

/** Nothing to show: what would be here, and what brings it. */
export function EmptyState({ icon, good = false, title, detail, children }: EmptyStateProps) {
  const styles = useStyles();
  return (
    <div className={styles.state}>
      {icon && (
        <span className={good ? styles.good : styles.icon} aria-hidden>
          {icon}
        </span>
      )}
      {title !== undefined && <h2 className={styles.title}>{title}</h2>}
      {detail !== undefined && <p className={styles.detail}>{detail}</p>}
      {children}
    </div>
  );
}
