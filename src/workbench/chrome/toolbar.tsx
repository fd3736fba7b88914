import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Toolbar,
  ToolbarDivider,
} from '@fluentui/react-components';
import {
  ArrowDownloadRegular,
  ArrowUndoRegular,
  DocumentTableRegular,
  FolderOpenRegular,
  WeatherMoonRegular,
  WeatherSunnyRegular,
} from '@fluentui/react-icons';
import { useRef } from 'react';
import { SAMPLES, type Sample } from '../samples';

export interface CommandsProps {
  readonly dark: boolean;
  readonly canUndo: boolean;
  onOpen(file: File): void;
  onSample(sample: Sample): void;
  onSave(): void;
  onUndo(): void;
  onTheme(): void;
}

/** What can be done with the workbook as a whole. */
export function Commands({ dark, canUndo, onOpen, onSample, onSave, onUndo, onTheme }: CommandsProps) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <Toolbar aria-label="文件" size="small" className="commands">
      <input
        ref={picker}
        type="file"
        hidden
        aria-label="选择工作簿文件"
        accept=".xlsx,.xlsm,.xls"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) onOpen(file);
        }}
      />
      <Button appearance="subtle" icon={<FolderOpenRegular />} onClick={() => picker.current?.click()}>
        打开…
      </Button>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" icon={<DocumentTableRegular />}>
            示例
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {SAMPLES.map((sample) => (
              <MenuItem key={sample.name} onClick={() => onSample(sample)}>
                {sample.name}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      <Button appearance="subtle" icon={<ArrowDownloadRegular />} onClick={onSave}>
        另存
      </Button>
      <ToolbarDivider />
      <Button appearance="subtle" icon={<ArrowUndoRegular />} disabledFocusable={!canUndo} onClick={onUndo}>
        撤销输入
      </Button>
      <ToolbarDivider />
      <Button
        appearance="subtle"
        icon={dark ? <WeatherSunnyRegular /> : <WeatherMoonRegular />}
        aria-pressed={dark}
        title={dark ? '换成浅色' : '换成深色'}
        aria-label="深色界面"
        onClick={onTheme}
      />
    </Toolbar>
  );
}
