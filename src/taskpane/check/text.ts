import { defineTexts } from '../text/texts';

/** Texts of the check. */
export const CHECK_TEXTS = defineTexts({
  // the check
  check: ['检查表格', 'Check table'],
  checkAll: ['检查全部工作表', 'Check all sheets'],
  readingSheets: ['正在读取工作表…', 'Reading the sheets…'],
  checkingSheet: ['正在检查「{sheet}」（{done}/{total}）', 'Checking “{sheet}” ({done}/{total})'],
  writing: ['正在写入…', 'Writing…'],
  notChecked: [
    '点「检查表格」，逐项核对数字、指标与文字。检查只读取表格，不会改动内容。',
    'Choose “Check table” to go through figures, indicators and wording. A check only reads the table and changes nothing.',
  ],
  counts: [
    '检查完成：错误 {error} 处，警告 {warning} 处，提示 {info} 处，无法判断 {undetermined} 处。',
    'Check finished. Errors: {error}, warnings: {warning}, hints: {info}, unclear: {undetermined}.',
  ],

  // results
  results: ['检查结果', 'Results'],
  filters: ['按级别筛选', 'Filter by severity'],
  groupBy: ['分组方式', 'Group by'],
  groupByFamily: ['按内容分组', 'By topic'],
  groupBySeverity: ['按级别分组', 'By severity'],
  groupByPlace: ['按表格顺序', 'In table order'],
  inSheet: ['工作表「{sheet}」', 'Sheet “{sheet}”'],
  cell: ['单元格', 'Cell'],
  morePlaces: ['{cell} 等 {count} 格', '{cell} ({count} cells)'],
  fixable: ['可自动改正', 'Can be fixed automatically'],
  cells: ['位置', 'Cells'],
  basis: ['依据', 'Basis'],
  code: ['规则', 'Rule'],
  expand: ['展开说明', 'Show details'],
  collapse: ['收起说明', 'Hide details'],
  deleteIgnores: ['忽略这一条', 'ignores the finding'],

  // nothing to list
  clean: ['没有发现问题', 'Nothing to fix'],
  cleanDetail: [
    '{rules} 条规则已逐项核对，{indicators} 项指标都已看过。',
    'Rules applied: {rules}. Indicators examined: {indicators}.',
  ],
  filteredOut: ['这一级别没有内容。', 'Nothing at this severity.'],
  showAll: ['显示全部', 'Show all'],

  // fixes
  fix: ['改正…', 'Fix…'],
  fixAll: ['预览并改正 {count} 处', 'Preview fixes ({count})'],
  preview: ['改正预览', 'Preview of fixes'],
  textToNumber: ['文本变为数字，显示不变', 'Text becomes a number, same appearance'],
  numberToText: ['数字变为文本，显示不变', 'Number becomes text, same appearance'],
  formula: ['改为公式，显示不变', 'Becomes a formula, same appearance'],
  format: ['只改数字格式', 'Number format only'],
  postponed: [
    '另有 {count} 处要改同一单元格，改完这些后重新检查时再列出。',
    'Other fixes for the same cells: {count}. They will be listed again by the next check.',
  ],
  include: ['改正 {cell}：{title}', 'Fix {cell}: {title}'],
  apply: ['改正 {count} 处', 'Fix ({count})'],

  // ignoring a finding
  ignore: ['忽略…', 'Ignore…'],
  notIgnorable: [
    '计算不符或必填项缺失不能忽略，请改正。',
    'Wrong arithmetic and missing required fields cannot be ignored; please correct them.',
  ],
  wasIgnored: ['曾被忽略，内容已改。', 'Was ignored; the content has changed since.'],
  reasonBefore: ['原理由', 'Earlier reason'],
  reasonOf: ['{reason}（{who}）', '{reason} ({who})'],
  ignoreTitle: ['忽略这一条', 'Ignore this finding'],
  ignoreHint: [
    '记录随工作簿保存。相关单元格的内容改动后，这一条会重新列出。',
    'The record is kept in the workbook. When the cells change, the finding is listed again.',
  ],
  ignoreNow: ['忽略', 'Ignore'],
  reason: ['理由', 'Reason'],
  reasonHint: [
    '写明为什么不需要改，检查报告里会列出。',
    'Say why nothing needs to change. The report lists it.',
  ],
  reasonMissing: ['请写明理由。', 'Please give a reason.'],
  usualReasons: ['常用理由', 'Usual reasons'],
  reasonChecked: ['已核对原始资料，填写无误', 'Checked against the source, correct as it is'],
  reasonApproved: ['与批复内容一致，不作改动', 'As approved, left unchanged'],
  reasonInstructed: ['按主管部门要求填写', 'As the supervising department asked'],
  who: ['姓名', 'Name'],
  whoHint: ['填一次即可，以后自动带出。', 'Enter it once; it is filled in from then on.'],
  whoMissing: ['请填写姓名。', 'Please enter a name.'],

  // what was ignored
  ignoredTitle: ['已忽略的问题', 'Ignored findings'],
  ignoredCount: ['已忽略 {count} 处', 'Ignored: {count}'],
  ignoredNeedless: ['{count} 条忽略记录已不需要', 'Records no longer needed: {count}'],
  ignoredNone: [
    '没有忽略过任何问题。检查结果展开后点「忽略…」，写明理由即可。',
    'Nothing has been ignored. Open a finding, choose “Ignore…” and give a reason.',
  ],
  groupHolding: ['忽略中', 'Currently ignored'],
  groupReturned: ['内容已改，已重新列出', 'Changed since, listed again'],
  groupNeedless: ['检查已不再报告，记录可以删除', 'No longer found, can be removed'],
  groupElsewhere: ['其他工作表的记录', 'Records of other sheets'],
  reasonIs: ['理由：{reason}', 'Reason: {reason}'],
  restore: ['恢复', 'Restore'],
  remove: ['删除', 'Remove'],
  removeAll: ['全部删除', 'Remove all'],

  // the report
  report: ['检查报告', 'Report'],
  writeReport: ['写入工作表', 'Write to a sheet'],
  copyOpinion: ['复制审核意见', 'Copy the review opinion'],
  opinion: ['审核意见', 'Review opinion'],
  opinionHint: [
    '这里不允许直接复制。文字已选中，请按 Ctrl+C 复制。',
    'Copying is not allowed here. The text is selected; press Ctrl+C to copy it.',
  ],
});
