import type { Language } from '../text';

const zh = {
  title: '检查设置',
  intro: '保存在本工作簿里：文件发给别人，设置一起带走。',
  preset: '按哪里的规定',
  sources: '依据',
  tabs: '设置内容',
  fields: '数值与算法',
  rules: '检查规则',
  differs: (count: number) => (count === 0 ? '与预设一致' : `与预设不同 ${count} 项`),
  presetIs: (value: string) => `预设：${value}`,
  reset: '恢复',
  resetOne: (label: string) => `恢复预设：${label}`,
  resetAll: '全部恢复',
  none: '不规定',
  byProgress: '按进度',
  save: '保存',
  cancel: '取消',
  mend: (count: number) => `有 ${count} 处要先改好。`,
  leave: '改动还没有保存。',
  leaveSave: '保存',
  leaveDiscard: '不保存',
  leaveStay: '继续修改',
  importFile: '从文件导入',
  exportFile: '导出为文件',
  importFailed: (name: string) => `「${name}」不能用，设置没有变。`,
  imported: (name: string) => `已读入「${name}」，点「保存」后生效。`,
  unreadable: '文件读不出来，请换一个文件。',
  storedBroken: '工作簿里原来保存的设置用不了，现在按全国通用显示。',
  readFailed: '工作簿里的设置读不出来。',
  writeFailed: '设置没有保存。',
  tooLate: '正在写入表格，请稍后再保存。',
  search: '按编号或文字查找规则',
  found: (count: number) => `找到 ${count} 条`,
  rulesCount: (all: number, off: number, changed: number) =>
    [`共 ${all} 条`, off > 0 && `停用 ${off} 条`, changed > 0 && `改了级别 ${changed} 条`]
      .filter(Boolean)
      .join('，'),
  nothingFound: '没有这样的规则，换个词试试。',
  on: (code: string, title: string) => `启用 ${code} ${title}`,
  severityOf: (code: string) => `${code} 的级别`,
  usual: (severity: string) => `${severity}（默认）`,
  arithmeticOff: '这是计算或必填规则：停用后，数字不符、必填未填都不会报出。',
  fileName: (name: string) => `检查设置-${name}.json`,
};

export type SettingsText = typeof zh;

const en: SettingsText = {
  title: 'Check settings',
  intro: 'Kept in this workbook: they travel with the file.',
  preset: 'Rules of',
  sources: 'Sources',
  tabs: 'Settings',
  fields: 'Values',
  rules: 'Rules',
  differs: (count) => (count === 0 ? 'As in the preset' : `${count} different from the preset`),
  presetIs: (value) => `Preset: ${value}`,
  reset: 'Reset',
  resetOne: (label) => `Reset: ${label}`,
  resetAll: 'Reset all',
  none: 'none',
  byProgress: 'by share',
  save: 'Save',
  cancel: 'Cancel',
  mend: (count) => `${count} to be corrected first.`,
  leave: 'Changes are not saved.',
  leaveSave: 'Save',
  leaveDiscard: 'Discard',
  leaveStay: 'Keep editing',
  importFile: 'Import file',
  exportFile: 'Export file',
  importFailed: (name) => `“${name}” cannot be used; nothing was changed.`,
  imported: (name) => `“${name}” is read; choose Save to use it.`,
  unreadable: 'The file cannot be read.',
  storedBroken: 'The settings kept in the workbook cannot be used; the national ones are shown.',
  readFailed: 'The settings in the workbook cannot be read.',
  writeFailed: 'The settings were not saved.',
  tooLate: 'The table is being written. Save again in a moment.',
  search: 'Find rules by code or word',
  found: (count) => `${count} found`,
  rulesCount: (all, off, changed) =>
    [`${all} rules`, off > 0 && `${off} off`, changed > 0 && `${changed} with another severity`]
      .filter(Boolean)
      .join(', '),
  nothingFound: 'No such rule. Try another word.',
  on: (code, title) => `Use ${code} ${title}`,
  severityOf: (code) => `Severity of ${code}`,
  usual: (severity) => `${severity} (usual)`,
  arithmeticOff: 'A rule of arithmetic or required fields: when off, such errors are not reported.',
  fileName: (name) => `check-settings-${name}.json`,
};

const LANGUAGES: Readonly<Record<Language, SettingsText>> = { zh, en };

/** The texts of the settings page, which comes after the pane. */
export function settingsText(language: Language): SettingsText {
  return LANGUAGES[language];
}
