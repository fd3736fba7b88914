import { defineTexts, type TextOf } from '../text/texts';

/** Texts of the list of values, and those that the pages over it need too. */
export const FILL_TEXTS = defineTexts({
  // how far the table is filled
  progress: ['已填 {filled} / {all} 项', '{filled} of {all} filled'],
  progressAll: ['{all} 项都已填好', 'All {all} filled'],
  progressTable: ['各部分填了多少', 'How far each part is filled'],
  filledOf: ['{filled} / {all}', '{filled} / {all}'],
  noSlots: ['这张表里没有要填的数', 'Nothing to fill in this table'],
  noSlotsDetail: [
    '实际完成值、全年执行数要填在自评表或监控表里。请切换到那张表；这张表可以当作来源，把指标值带过去。',
    'Actual values are filled into self-evaluation and monitoring tables. Go to one; this table can be a source of targets.',
  ],

  // the list
  list: ['各项指标的取数', 'Values for the indicators'],
  deleteSkips: ['跳过这一项', 'skips the value'],
  open: ['待填', 'To fill'],
  different: ['不一致', 'Different'],
  missing: ['没有找到', 'Not found'],
  unfilled: ['还没填', 'Not filled'],
  'no-place': ['写不进去', 'Cannot be written'],
  skipped: ['已跳过', 'Skipped'],
  equal: ['已一致', 'Equal'],
  unsourced: ['已填，没有来源可比', 'Filled, without source'],
  groupHintDifferent: [
    '表里已有别的数，不会自动覆盖，请逐项选择。',
    'Other values stand in the table. They stay unless you decide otherwise.',
  ],
  groupHintNoPlace: [
    '这里列出的取出来了，但写不进这张表。',
    'These values were found but cannot be written into this table.',
  ],
  choose: ['采纳 {label}', 'Accept {label}'],
  target: ['目标 {target}', 'Target {target}'],
  budget: ['预算 {target}', 'Budget {target}'],
  targetName: ['{label}（指标值）', '{label} (target)'],
  sure: ['把握 {percent}%', 'Confidence {percent}%'],
  sureHigh: ['高', 'high'],
  sureMiddle: ['中', 'medium'],
  sureLow: ['低', 'low'],
  confirmed: ['按确认过的规则', 'by a confirmed recipe'],
  byFormula: ['公式', 'formula'],
  here: ['表里', 'Table'],
  fromSource: ['来源', 'Source'],
  keep: ['保留表里的', 'Keep the table’s'],
  use: ['改用来源的', 'Use the source’s'],
  decide: ['{label}：保留还是改用来源的', '{label}: keep or use the source’s'],
  more: ['展开「{label}」', 'Expand “{label}”'],
  less: ['收起「{label}」', 'Collapse “{label}”'],
  rowsOf: ['来源的行', 'Source rows'],
  rowsShown: ['共 {count} 行，列出前 {shown} 行', '{count} rows, the first {shown} shown'],
  row: ['行', 'Row'],
  otherWays: ['另有 {count} 种取法', '{count} other ways'],
  chooseWay: ['选择取法', 'Choose a way'],
  formulaOrValue: ['怎样写', 'Write as'],
  asValue: ['写成数值', 'Value'],
  asFormula: ['写成公式（随台账变化）', 'Formula (follows the ledger)'],
  preferFormulas: ['本工作簿的台账都写成公式（随台账变化）', 'Formulas for all ledgers of this workbook'],
  accept: ['采纳…', 'Accept…'],
  edit: ['修改…', 'Change…'],
  skip: ['跳过', 'Skip'],
  unskip: ['取消跳过', 'Do not skip'],
  typeIn: ['手工填…', 'Type in…'],
  pointOut: ['在台账里点出来…', 'Point it out…'],
  pointOutOf: ['在台账里点出来…「{label}」', 'Point it out… “{label}”'],
  makeRecipe: ['自己定取法…', 'Make a recipe…'],
  locked: [
    '单元格受保护。请先在“审阅”中取消保护，再采纳。',
    'The cell is protected. Remove the protection under Review first.',
  ],
  noPlace: ['表里没有填它的单元格。', 'The table has no cell for it.'],
  typeAll: ['逐项手工填 {count} 项…', 'Type in {count} values…'],

  // everything at once
  acceptAll: [
    '全部采纳 {count} 项（把握 {percent}% 以上）',
    'Accept all {count} (confidence from {percent}%)',
  ],
  acceptSelected: ['采纳选中的 {count} 项', 'Accept the {count} selected'],
  nothingSelected: ['请先选择要采纳的', 'Choose values first'],
});

export type FillText = TextOf<typeof FILL_TEXTS>;
