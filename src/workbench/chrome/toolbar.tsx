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
  ArrowUndoRegular,
  DocumentAddRegular,
  DocumentTableRegular,
  FolderOpenRegular,
  SaveEditRegular,
  SaveRegular,
  WeatherMoonRegular,
  WeatherSunnyRegular,
} from '@fluentui/react-icons';
import { useRef } from 'react';
import { canPickFile } from '../saving/file-access';
import { BLANK_FORMS, type BlankForm } from '../../templates';
import { SAMPLES, type Sample } from '../samples';

export interface CommandsProps {
  readonly dark: boolean;
  readonly canUndo: boolean;
  /** A file that was picked by the field. */
  onOpen(file: File): void;
  /** A file is to be picked where the browser keeps hold of it. */
  onPick(): void;
  onSample(sample: Sample): void;
  onNew(form: BlankForm): void;
  /** Into its file, or into another one. */
  onSave(elsewhere: boolean): void;
  onUndo(): void;
  onTheme(): void;
}

/** What can be done with the workbook as a whole. */
export function Commands(props: CommandsProps) {
  const { dark, canUndo, onOpen, onPick, onSample, onNew, onSave, onUndo, onTheme } = props;
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
      <Button
        appearance="subtle"
        icon={<FolderOpenRegular />}
        onClick={() => (canPickFile() ? onPick() : picker.current?.click())}
      >
        打开…
      </Button>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" icon={<DocumentAddRegular />}>
            新建空白表
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {BLANK_FORMS.map((form) => (
              <MenuItem key={form.file} onClick={() => onNew(form)}>
                {form.name}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
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
      <Button appearance="subtle" icon={<SaveRegular />} title="保存（Ctrl+S）" onClick={() => onSave(false)}>
        保存
      </Button>
      <Button appearance="subtle" icon={<SaveEditRegular />} onClick={() => onSave(true)}>
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
