import {
  Menu,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { MenuEntry } from './menu-entry';

/** The menu behind a button; a switch in it leaves it open. */
export default function OpenableMenu({
  entries,
  children,
}: {
  readonly entries: readonly MenuEntry[];
  readonly children: ReactElement;
}) {
  const isOn = entries.filter((entry) => entry.checked).map((entry) => entry.label);
  const hasSwitches = entries.some((entry) => entry.checked !== undefined);
  return (
    <Menu checkedValues={{ on: isOn }} hasCheckmarks={hasSwitches}>
      <MenuTrigger disableButtonEnhancement>{children}</MenuTrigger>
      <MenuPopover>
        <MenuList>
          {entries.map(({ label, icon, checked, disabled, onSelect }) =>
            checked === undefined ? (
              <MenuItem key={label} icon={icon} disabled={disabled} onClick={onSelect}>
                {label}
              </MenuItem>
            ) : (
              <MenuItemCheckbox
                key={label}
                name="on"
                value={label}
                icon={icon}
                disabled={disabled}
                onClick={onSelect}
              >
                {label}
              </MenuItemCheckbox>
            ),
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
