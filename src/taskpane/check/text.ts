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
  wasIgnored: ['曾被忽略，内容已改。', 'Was ignored; the content has changed since.'],

  // from a finding on
  more: ['更多操作', 'More'],
  readingOf: ['看这一格的读法', 'How this cell was read'],
  ruleSetting: ['设置这条规则', 'Setting of this rule'],

  // explaining one that cannot be ignored
  explain: ['说明情况…', 'Explain…'],
  explainAgain: ['修改说明…', 'Change the explanation…'],
  explanation: ['说明：{reason}', 'Explanation: {reason}'],
  wasExplained: ['说明过，内容已改，请重新说明。', 'Was explained; the content has changed since.'],
  explainTitle: ['说明情况', 'Explain this finding'],
  explainHint: [
    '计算不符或必填项缺失不能忽略。说明随工作簿保存，这一条仍算错误；相关单元格的内容改动后，说明不再有效。',
    'Wrong arithmetic and missing required fields cannot be ignored. The explanation is kept in the workbook, and the finding still counts. When the cells change, the explanation no longer holds.',
  ],
  explainNow: ['保存说明', 'Save'],
  explainLabel: ['情况说明', 'Explanation'],
  explainReasonHint: [
    '写明为什么暂时这样填，检查报告和审核意见里会列出。',
    'Say why it stands like this for now. Report and opinion list it.',
  ],
  explainMissing: ['请写明情况。', 'Please give an explanation.'],
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

  // the reasons that were given
  reasonsTitle: ['忽略与说明', 'Ignored and explained'],
  ignoredCount: ['已忽略 {count} 处', 'Ignored: {count}'],
  explainedCount: ['已说明 {count} 处', 'Explained: {count}'],
  reasonsNeedless: ['{count} 条记录已不需要', 'Records no longer needed: {count}'],
  reasonsNone: [
    '没有忽略或说明过任何问题。检查结果展开后点「忽略…」或「说明情况…」即可。',
    'Nothing has been ignored or explained. Open a finding and choose “Ignore…” or “Explain…”.',
  ],
  groupExplained: ['已说明，仍列在结果里', 'Explained, still listed'],
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
});
