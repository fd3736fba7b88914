import { defineTexts } from '../text/texts';

/** Texts of the settings page. */
export const SETTINGS_TEXTS = defineTexts({
  // the page
  title: ['检查设置', 'Check settings'],
  intro: [
    '保存在本工作簿里：文件发给别人，设置一起带走。',
    'Kept in this workbook: they travel with the file.',
  ],
  preset: ['按哪里的规定', 'Rules of'],
  sources: ['依据', 'Sources'],
  tabs: ['设置内容', 'Settings'],
  fields: ['数值与算法', 'Values'],
  rules: ['检查规则', 'Rules'],
  readFailed: ['工作簿里的设置读不出来。', 'The settings in the workbook cannot be read.'],
  storedBroken: [
    '工作簿里原来保存的设置用不了，现在按全国通用显示。',
    'The settings kept in the workbook cannot be used; the national ones are shown.',
  ],

  // what differs from the preset
  same: ['与预设一致', 'As in the preset'],
  differs: ['与预设不同 {count} 项', '{count} different from the preset'],
  presetIs: ['预设：{value}', 'Preset: {value}'],
  reset: ['恢复', 'Reset'],
  resetOne: ['恢复预设：{label}', 'Reset: {label}'],
  resetAll: ['全部恢复', 'Reset all'],
  none: ['不规定', 'none'],
  byProgress: ['按进度', 'by share'],

  // saving and leaving
  save: ['保存', 'Save'],
  mend: ['有 {count} 处要先改好。', '{count} to be corrected first.'],
  leave: ['改动还没有保存。', 'Changes are not saved.'],
  leaveDiscard: ['不保存', 'Discard'],
  leaveStay: ['继续修改', 'Keep editing'],
  writeFailed: ['设置没有保存。', 'The settings were not saved.'],
  tooLate: ['正在写入表格，请稍后再保存。', 'The table is being written. Save again in a moment.'],

  // what stays on this machine
  keptHere: ['本机记录', 'Kept on this machine'],
  keptWhat: [
    '姓名和界面选择记在本机浏览器里；浏览器版还留有没保存到文件的改动，最多 14 天。',
    'Name and choices are kept in this browser; the browser edition also keeps unsaved changes, for 14 days at most.',
  ],
  keptAsk: [
    '清除后，没保存到文件的改动不能再恢复。当前打开的工作簿不受影响。',
    'Unsaved changes that were left behind cannot be restored afterwards. The open workbook stays as it is.',
  ],
  keptClear: ['清除本机记录', 'Clear'],
  keptClearNow: ['确定清除', 'Clear now'],
  keptCleared: ['本机记录已清除。', 'Nothing is kept on this machine any more.'],
  keptNotCleared: ['没有清除。请关闭其他窗口后再试一次。', 'Not cleared. Close other windows and try again.'],

  // as a file
  importFile: ['从文件导入', 'Import file'],
  exportFile: ['导出为文件', 'Export file'],
  importFailed: ['「{name}」不能用，设置没有变。', '“{name}” cannot be used; nothing was changed.'],
  imported: ['已读入「{name}」，点「保存」后生效。', '“{name}” is read; choose Save to use it.'],
  unreadable: ['文件读不出来，请换一个文件。', 'The file cannot be read.'],
  fileName: ['检查设置-{name}.json', 'check-settings-{name}.json'],

  // rules
  search: ['按编号或文字查找规则', 'Find rules by code or word'],
  found: ['找到 {count} 条', '{count} found'],
  nothingFound: ['没有这样的规则，换个词试试。', 'No such rule. Try another word.'],
  rulesCount: ['共 {count} 条', '{count} rules'],
  rulesOff: ['停用 {count} 条', '{count} off'],
  rulesChanged: ['改了级别 {count} 条', '{count} with another severity'],
  on: ['启用 {code} {title}', 'Use {code} {title}'],
  severityOf: ['{code} 的级别', 'Severity of {code}'],
  usual: ['{severity}（默认）', '{severity} (usual)'],
  arithmeticOff: [
    '这是计算或必填规则：停用后，数字不符、必填未填都不会报出。',
    'A rule of arithmetic or required fields: when off, such errors are not reported.',
  ],
});
