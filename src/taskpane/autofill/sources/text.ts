import { defineTexts } from '../../text/texts';

/** Texts of the sources, and of what they say anew. */
export const SOURCE_TEXTS = defineTexts({
  // sources
  sources: ['来源', 'Sources'],
  drop: [
    '把台账、支付明细、问卷或下级单位的表拖到这里，或选择文件',
    'Drop ledgers, payment lists, surveys or tables of subordinate units here, or choose files',
  ],
  dropKinds: [
    '可以一次放几个 .xlsx、.xls、.csv 文件。文件只在本机读取，不会上传。',
    '.xlsx, .xls and .csv, several at once. Files are read on this machine and sent nowhere.',
  ],
  dropHere: ['松开鼠标，读取这些文件', 'Release to read these files'],
  pickMore: ['添加文件', 'Add files'],
  pickLabel: ['选择台账文件', 'Choose ledger files'],
  own: ['本工作簿', 'This workbook'],
  ownNone: ['其他工作表里没有台账', 'No ledgers on other sheets'],
  ledger: ['{name} {rows} 行', '{name} {rows} rows'],
  yearShort: ['{year}年', '{year}'],
  nothingIn: ['没有认出台账或绩效表', 'No ledger or table recognised'],
  waiting: ['排队等候', 'Waiting'],
  readingFile: ['正在读取…', 'Reading…'],
  readingPart: ['已读 {percent}%', '{percent}% read'],
  stop: ['停止', 'Stop'],
  remove: ['移除', 'Remove'],
  stopFile: ['停止读取 {name}', 'Stop reading {name}'],
  removeFile: ['移除 {name}', 'Remove {name}'],
  fileRead: ['已读入 {name}：{found}。', '{name} read: {found}.'],
  fileFailed: ['{name} 没有读出来。', '{name} could not be read.'],
  comparing: ['正在比对…', 'Comparing…'],
  compareFailed: ['来源没有比对成功。', 'The sources could not be compared.'],

  // differences
  changed: ['来源里的数变了 {count} 处', 'Changed in the source: {count}'],
  changedLine: ['取数时 {old}，现在 {new}', 'When taken {old}, now {new}'],
  useNew: ['改用新数…', 'Use new value…'],
});
