import { Button, makeStyles } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons';
import { lazy, Suspense, type ReactElement } from 'react';
import type { MenuEntry } from './menu-entry';

interface PaneMenuProps {
  readonly label: string;
  readonly icon: ReactElement;
  readonly entries: readonly MenuEntry[];
  readonly disabled?: boolean;
  /** Shows the icon alone. */
  readonly iconOnly?: boolean;
}

const useStyles = makeStyles({ chevron: { marginLeft: '4px' } });

/** Menus are a large part of Fluent, so they come after the pane has been painted. */
const OpenableMenu = lazy(() => import('./openable-menu'));

/** A button with a menu. */
export function PaneMenu({ label, icon, entries, disabled, iconOnly }: PaneMenuProps) {
  const styles = useStyles();
  const button = iconOnly ? (
    <Button appearance="subtle" icon={icon} aria-label={label} title={label} aria-haspopup="menu" />
  ) : (
    <Button icon={icon} disabledFocusable={disabled} aria-haspopup="menu">
      {label}
      <ChevronDown16Regular className={styles.chevron} aria-hidden />
    </Button>
  );
  return (
    <Suspense fallback={button}>
      <OpenableMenu entries={entries}>{button}</OpenableMenu>
    </Suspense>
  );
}
