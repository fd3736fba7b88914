import { fillIn, type Placeholders } from '../text';
import { useText } from '../text/texts';

/** Texts of this place in Chinese; they come with it, not with the first load. */
const zh = {
  tabs: '公式、完成率与文本数字',
  formulas: '公式',
  completion: '完成率一览',
  numbers: '文本数字',
  reading: '正在计算…',

  // what can be written
  list: '可以写成公式的单元格',
  keys: '用上下方向键逐条查看，按空格选择，按回车跳到单元格，按左右方向键收起或展开。',
  hint: '选好后点「写入」，公式写进表格，以后改数自动重算。手填数字与计算结果不一致的，未经选择不会改动。',
  chooseAll: '全选',
  selectedOf: '已选 {selected} / {all} 处',
  totals: '合计',
  execution: '执行率',
  rates: '完成率',
  scores: '得分',
  grades: '等级',
  chooseGroup: '全选「{group}」',
  disputes: '{count} 处不一致',
  goTo: '跳转到 {cell}',
  before: '改前',
  after: '改后',
  blank: '（空白）',
  unchanged: '数值不变',
  standing: '已是公式',
  executionScore: '{label} 得分',
  targetNumber: '{label} 目标数',
  actualNumber: '{label} 完成数',
  deviation: '{label} 偏差提示',
  showFormula: '看公式',
  hideFormula: '收起公式',
  oldFormula: '现有公式',
  newFormula: '公式',
  needed: '所选的公式要用到它，会一起写入',
  typedSum: '手填 {before}，各项合计 {after}，相差 {difference}',
  typedOther: '手填 {before}，计算得 {after}，相差 {difference}',
  typedText: '现填「{before}」，计算得 {after}',
  foreign: '已有别的公式，得 {before}；这里的公式得 {after}',
  keepTyped: '保留手填',
  keepFormula: '保留原公式',
  useFormula: '改用公式',
  decide: '{label}：保留还是改用公式',
  write: '写入 {count} 处公式',
  nothingSelected: '请先选择要写入的公式',
  allWritten: '能写的公式都已写好。',

  // helper columns
  helpersToCome: '表里没有这些栏目，将在右侧 {columns} 列添加「{headings}」，不在打印范围内，可一键删去。',
  helpersThere: '右侧 {columns} 列是添加的辅助列。',
  helpersKept:
    '删去时，由这些列算出的 {count} 处（如得分）改为现在的数值，不会变空；以后改完成值，它们不再自动重算。',
  removeHelpers: '删去辅助列',

  // rows without formula
  leftOut: '没有公式的 {count} 处',
  leftOutHint: '补齐指标值和完成值中的数字后，这里会自动减少。',

  // texts that are numbers
  numbersFirst:
    '有 {count} 处数字存成了文本，如「{example}」。先改为数字（样子不变），公式更短，填数也更稳。',
  showNumbers: '先改为数字',
  numbersHint: '这些数字是文本，不能参与计算。改为数字后样子不变，只是能算了。',
  textShown: '文本「{before}」',
  numberShown: '数字 {after}',
  shownAs: '显示为 {shown}',
  mend: '改为数字 {count} 处',
  nothingMended: '请先选择要改的文本',
  chooseText: '{cell} {label}',

  // completion
  completionOf: '{group}完成情况',
  other: '指标',
  indicator: '指标',
  rate: '完成率',
  hundred: '100%',
  over: '超额较多',
  exceeded: '超额',
  met: '已完成',
  short: '未完成',
  unknown: '不能比较',
  compared: '目标 {target}，完成 {actual}',
  overSummary: '超额 {count}',
  metSummary: '已完成 {count}',
  shortSummary: '未完成 {count}',
  unknownSummary: '不能比较 {count}',
  outdatedTarget: '指标值改过，表里的完成率 {present} 还是按原来的目标数算的，应为 {right}。',
  outdatedNone: '指标值改过，已没有可以计算的数，表里的完成率 {present} 是按原来的目标数算的。',
  outdatedActual: '完成值换了写法，表里的公式读不出来，完成率应为 {right}。',
  update: '重新写入',
  clear: '清除这一行的公式',
  legend: '条满至竖线为 100%；斜纹是超出的部分，虚框是还差的部分。',

  // nothing there
  noFormulas: '这张表里没有可以写成公式的地方',
  noFormulasDetail: '表里有下面这些内容时，可以写成公式，改数后自动重算：',
  noFormulasTotals: '资金总额与它的各项来源、分值合计、总分',
  noFormulasExecution: '全年预算数与全年执行数（执行率）',
  noFormulasRates: '带数字的指标值与实际完成值，如「≥95%」与「97.6%」（完成率、得分）',
  noNumbers: '没有存成文本的数字',
  noNumbersDetail: '像「387.99万元」「100%」这样存成文本的数字会列在这里，可改成样子不变、能计算的数字。',
  noCompletion: '还没有可以比较的指标',
  noCompletionDetail:
    '指标值写成「≥95%」「37人」，实际完成值填上「97.6%」「37人」，这里就会画出每项指标的完成率。',
} as const;

type Message = keyof typeof zh;

const en: Readonly<Record<Message, string>> = {
  tabs: 'Formulas, completion and numbers kept as text',
  formulas: 'Formulas',
  completion: 'Completion',
  numbers: 'Text numbers',
  reading: 'Computing…',
  list: 'Cells that can become formulas',
  keys: 'Up and down move through the list, Space chooses, Enter goes to the cell, left and right fold and unfold.',
  hint: 'Choose, then “Write”: from then on the table computes itself. Typed numbers that differ stay unless you decide otherwise.',
  chooseAll: 'All',
  selectedOf: '{selected} of {all} selected',
  totals: 'Totals',
  execution: 'Budget execution',
  rates: 'Completion rates',
  scores: 'Scores',
  grades: 'Grade',
  chooseGroup: 'All of “{group}”',
  disputes: '{count} differ',
  goTo: 'Go to {cell}',
  before: 'Before',
  after: 'After',
  blank: '(blank)',
  unchanged: 'same value',
  standing: 'is a formula',
  executionScore: '{label}: score',
  targetNumber: '{label}: number of the target',
  actualNumber: '{label}: number reached',
  deviation: '{label}: mark of deviation',
  showFormula: 'Show formula',
  hideFormula: 'Hide formula',
  oldFormula: 'Present formula',
  newFormula: 'Formula',
  needed: 'needed by a chosen formula and written with it',
  typedSum: 'Typed {before}, the parts give {after}, difference {difference}',
  typedOther: 'Typed {before}, computed {after}, difference {difference}',
  typedText: 'Typed “{before}”, computed {after}',
  foreign: 'Another formula gives {before}; this one gives {after}',
  keepTyped: 'Keep typed',
  keepFormula: 'Keep present formula',
  useFormula: 'Use formula',
  decide: '{label}: keep or use the formula',
  write: 'Write formulas ({count})',
  nothingSelected: 'Choose formulas first',
  allWritten: 'Every possible formula is written.',
  helpersToCome:
    'The table has no such columns: “{headings}” will be added at the right ({columns}), outside the print area, removable at any time.',
  helpersThere: 'Helper columns at the right: {columns}.',
  helpersKept:
    'When they are removed, {count} cells computed from them (scores, for instance) keep their present values and are not computed again.',
  removeHelpers: 'Remove helper columns',
  leftOut: 'Without formula ({count})',
  leftOutHint: 'The list shrinks as targets and actual values get numbers.',
  numbersFirst:
    '{count} numbers are kept as text, such as “{example}”. Turned into numbers first (they look the same), the formulas are shorter.',
  showNumbers: 'Turn into numbers first',
  numbersHint: 'These numbers are text and do not take part in sums. They become numbers that look the same.',
  textShown: 'Text “{before}”',
  numberShown: 'Number {after}',
  shownAs: 'shown as {shown}',
  mend: 'Turn into numbers ({count})',
  nothingMended: 'Choose texts first',
  chooseText: '{cell} {label}',
  completionOf: '{group}: completion',
  other: 'Indicators',
  indicator: 'Indicator',
  rate: 'Completion rate',
  hundred: '100%',
  over: 'far above',
  exceeded: 'above',
  met: 'done',
  short: 'short',
  unknown: 'unclear',
  compared: 'Target {target}, actual {actual}',
  overSummary: 'Above {count}',
  metSummary: 'Done {count}',
  shortSummary: 'Short {count}',
  unknownSummary: 'Unclear {count}',
  outdatedTarget:
    'The target has changed; the rate {present} in the table goes by the one before and should be {right}.',
  outdatedNone:
    'The target has changed and has no number any more; the rate {present} in the table goes by the one before.',
  outdatedActual:
    'The formula cannot read the way the actual value is written now; the rate should be {right}.',
  update: 'Write anew',
  clear: 'Clear the formulas of this row',
  legend: 'The line is 100%. Hatched: above the target. Dashed: still missing.',
  noFormulas: 'Nothing in this table can become a formula',
  noFormulasDetail: 'Formulas are offered for:',
  noFormulasTotals: 'total funds and their sources, total weight, total score',
  noFormulasExecution: 'budget and expenditure (execution rate)',
  noFormulasRates:
    'targets and actual values with numbers, such as “≥95%” and “97.6%” (completion rate, score)',
  noNumbers: 'No numbers kept as text',
  noNumbersDetail:
    'Texts such as “387.99万元” and “100%” are listed here and can become numbers that look the same.',
  noCompletion: 'No indicator can be compared yet',
  noCompletionDetail:
    'With a target such as “≥95%” and an actual value such as “97.6%”, its completion is drawn here.',
};

/** By language; both have the same placeholders. */
export const FORMULA_TEXTS = { zh, en } as const;

type Data<Id extends Message> = [Placeholders<(typeof zh)[Id]>] extends [never]
  ? []
  : [data: Readonly<Record<Placeholders<(typeof zh)[Id]>, string | number>>];

/** A text of this place with its placeholders filled. */
export type FormulaText = <Id extends Message>(id: Id, ...data: Data<Id>) => string;

export function useFormulaText(): FormulaText {
  const strings = FORMULA_TEXTS[useText().language];
  return (id, ...[data]) => fillIn(strings[id], data);
}
