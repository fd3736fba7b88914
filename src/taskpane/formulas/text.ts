import { defineTexts, type TextOf } from '../text/texts';

/** Texts of the formulas, of how far indicators are, and of texts that are numbers. */
export const FORMULA_TEXTS = defineTexts({
  // the three lists
  tabs: ['公式、完成率与文本数字', 'Formulas, completion and numbers kept as text'],
  formulas: ['公式', 'Formulas'],
  completion: ['完成率一览', 'Completion'],
  numbers: ['文本数字', 'Text numbers'],

  // what can be written
  list: ['可以写成公式的单元格', 'Cells that can become formulas'],
  deleteLeavesOut: ['不写这一处', 'leaves the formula out'],
  hint: [
    '选好后点「写入」，公式写进表格，以后改数自动重算。手填数字与计算结果不一致的，未经选择不会改动。',
    'Choose, then “Write”: from then on the table computes itself. Typed numbers that differ stay unless you decide otherwise.',
  ],
  chooseAll: ['全选', 'All'],
  selectedOf: ['已选 {selected} / {all} 处', '{selected} of {all} selected'],
  totals: ['合计', 'Totals'],
  execution: ['执行率', 'Budget execution'],
  rates: ['完成率', 'Completion rates'],
  scores: ['得分', 'Scores'],
  grades: ['等级', 'Grade'],
  disputes: ['{count} 处不一致', '{count} differ'],
  unchanged: ['数值不变', 'same value'],
  standing: ['已是公式', 'is a formula'],
  executionScore: ['{label} 得分', '{label}: score'],
  targetNumber: ['{label} 目标数', '{label}: number of the target'],
  actualNumber: ['{label} 完成数', '{label}: number reached'],
  deviation: ['{label} 偏差提示', '{label}: mark of deviation'],
  showFormula: ['看公式', 'Show formula'],
  hideFormula: ['收起公式', 'Hide formula'],
  oldFormula: ['现有公式', 'Present formula'],
  newFormula: ['公式', 'Formula'],
  needed: ['所选的公式要用到它，会一起写入', 'needed by a selected formula and written with it'],
  typedSum: [
    '手填 {before}，各项合计 {after}，相差 {difference}',
    'Typed {before}, the parts give {after}, difference {difference}',
  ],
  typedOther: [
    '手填 {before}，计算得 {after}，相差 {difference}',
    'Typed {before}, computed {after}, difference {difference}',
  ],
  typedText: ['现填「{before}」，计算得 {after}', 'Typed “{before}”, computed {after}'],
  foreign: [
    '已有别的公式，得 {before}；这里的公式得 {after}',
    'Another formula gives {before}; this one gives {after}',
  ],
  keepTyped: ['保留手填', 'Keep typed'],
  keepFormula: ['保留原公式', 'Keep present formula'],
  useFormula: ['改用公式', 'Use formula'],
  decide: ['{label}：保留还是改用公式', '{label}: keep or use the formula'],
  write: ['写入 {count} 处公式', 'Write formulas ({count})'],
  nothingSelected: ['请先选择要写入的公式', 'Choose formulas first'],
  allWritten: ['能写的公式都已写好。', 'Every possible formula is written.'],

  // helper columns
  helpersToCome: [
    '表里没有这些栏目，将在右侧 {columns} 列添加「{headings}」，不在打印范围内，可一键删去。',
    'The table has no such columns: “{headings}” will be added at the right ({columns}), outside the print area, removable at any time.',
  ],
  helpersThere: ['右侧 {columns} 列是添加的辅助列。', 'Helper columns at the right: {columns}.'],
  helpersKept: [
    '删去时，由这些列算出的 {count} 处（如得分）改为现在的数值，不会变空；以后改完成值，它们不再自动重算。',
    'When they are removed, {count} cells computed from them (scores, for instance) keep their present values and are not computed again.',
  ],
  removeHelpers: ['删去辅助列', 'Remove helper columns'],

  // rows without formula
  leftOut: ['没有公式的 {count} 处', 'Without formula ({count})'],
  leftOutHint: [
    '补齐指标值和完成值中的数字后，这里会自动减少。',
    'The list shrinks as targets and actual values get numbers.',
  ],

  // texts that are numbers
  numbersFirst: [
    '有 {count} 处数字存成了文本，如「{example}」。先改为数字（样子不变），公式更短，填数也更稳。',
    '{count} numbers are kept as text, such as “{example}”. Turned into numbers first (they look the same), the formulas are shorter.',
  ],
  showNumbers: ['先改为数字', 'Turn into numbers first'],
  numbersHint: [
    '这些数字是文本，不能参与计算。改为数字后样子不变，只是能算了。',
    'These numbers are text and do not take part in sums. They become numbers that look the same.',
  ],
  textShown: ['文本「{before}」', 'Text “{before}”'],
  numberShown: ['数字 {after}', 'Number {after}'],
  shownAs: ['显示为 {shown}', 'shown as {shown}'],
  mend: ['改为数字 {count} 处', 'Turn into numbers ({count})'],
  nothingMended: ['请先选择要改的文本', 'Choose texts first'],
  chooseText: ['{cell} {label}', '{cell} {label}'],

  // how far indicators are
  other: ['指标', 'Indicators'],
  indicator: ['指标', 'Indicator'],
  rate: ['完成率', 'Completion rate'],
  over: ['超额较多', 'far above'],
  exceeded: ['超额', 'above'],
  met: ['已完成', 'done'],
  short: ['未完成', 'short'],
  unknown: ['不能比较', 'unclear'],
  compared: ['目标 {target}，完成 {actual}', 'Target {target}, actual {actual}'],
  overSummary: ['超额 {count}', 'Above {count}'],
  metSummary: ['已完成 {count}', 'Done {count}'],
  shortSummary: ['未完成 {count}', 'Short {count}'],
  unknownSummary: ['不能比较 {count}', 'Unclear {count}'],
  outdatedTarget: [
    '指标值改过，表里的完成率 {present} 还是按原来的目标数算的，应为 {right}。',
    'The target has changed; the rate {present} in the table goes by the one before and should be {right}.',
  ],
  outdatedNone: [
    '指标值改过，已没有可以计算的数，表里的完成率 {present} 是按原来的目标数算的。',
    'The target has changed and has no number any more; the rate {present} in the table goes by the one before.',
  ],
  outdatedActual: [
    '完成值换了写法，表里的公式读不出来，完成率应为 {right}。',
    'The formula cannot read the way the actual value is written now; the rate should be {right}.',
  ],
  update: ['重新写入', 'Write anew'],
  clear: ['清除这一行的公式', 'Clear the formulas of this row'],
  legend: [
    '条满至竖线为 100%；斜纹是超出的部分，虚框是还差的部分。',
    'The line is 100%. Hatched: above the target. Dashed: still missing.',
  ],

  // nothing there
  noFormulas: ['这张表里没有可以写成公式的地方', 'Nothing in this table can become a formula'],
  noFormulasDetail: ['表里有下面这些内容时，可以写成公式，改数后自动重算：', 'Formulas are offered for:'],
  noFormulasTotals: [
    '资金总额与它的各项来源、分值合计、总分',
    'total funds and their sources, total weight, total score',
  ],
  noFormulasExecution: ['全年预算数与全年执行数（执行率）', 'budget and expenditure (execution rate)'],
  noFormulasRates: [
    '带数字的指标值与实际完成值，如「≥95%」与「97.6%」（完成率、得分）',
    'targets and actual values with numbers, such as “≥95%” and “97.6%” (completion rate, score)',
  ],
  noNumbers: ['没有存成文本的数字', 'No numbers kept as text'],
  noNumbersDetail: [
    '像「387.99万元」「100%」这样存成文本的数字会列在这里，可改成样子不变、能计算的数字。',
    'Texts such as “387.99万元” and “100%” are listed here and can become numbers that look the same.',
  ],
  noCompletion: ['还没有可以比较的指标', 'No indicator can be compared yet'],
  noCompletionDetail: [
    '指标值写成「≥95%」「37人」，实际完成值填上「97.6%」「37人」，这里就会画出每项指标的完成率。',
    'With a target such as “≥95%” and an actual value such as “97.6%”, its completion is drawn here.',
  ],
});

export type FormulaText = TextOf<typeof FORMULA_TEXTS>;
