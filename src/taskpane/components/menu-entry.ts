import type { ReactElement } from 'react';

/** One thing to choose from a menu; one with `checked` is a switch. */
export interface MenuEntry {
  readonly label: string;
  readonly icon?: ReactElement;
  readonly checked?: boolean;
  readonly disabled?: boolean;
  readonly onSelect: () => void;
}
