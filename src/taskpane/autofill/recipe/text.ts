import { defineTexts } from '../../text/texts';

/** Texts of the page on which a recipe is made. */
export const RECIPE_TEXTS = defineTexts({
  // which way
  editTitle: ['修改取法', 'Change the recipe'],
  how: ['怎样取', 'How'],
  fromLedger: ['从台账里算', 'Compute from a ledger'],
  fromTable: ['取另一张表里的同一项', 'Take over from another table'],
  fromUnits: ['下级单位的表汇总', 'Roll up tables of subordinate units'],
  result: ['取出的数', 'Result'],
  notYet: ['选好后，这里显示取出的数。', 'The result is shown here.'],
  useRecipe: ['用这个取法', 'Use this recipe'],

  // three clicks
  stepList: ['① 点一张表', '① Choose a list'],
  otherList: ['换一张', 'Another'],
  noLists: ['还没有台账。请返回，先添加文件。', 'No ledgers yet. Go back and add files.'],
  stepColumn: ['② 点一栏的名称', '② Click a heading'],
  stepValues: ['③ 点算数的内容', '③ Click what counts'],
  valuesOf: ['「{column}」里哪些算', 'What counts in “{column}”'],
  pointHint: [
    '点了类别、状态这样的栏，这里列出它的内容，点算数的；点了数字栏，就把它加起来。',
    'Of a column of categories or states the values are listed here; a column of numbers is summed up.',
  ],
  pointedNumber: [
    '已按这一栏取数，亮着的行都算。再点一次就不按它取；只要其中一部分，再点类别或状态一栏。',
    'Taken from this column, of all lit rows. Click it again to undo; click a column of categories for a part.',
  ],
  dropCondition: ['去掉「{condition}」', 'Without “{condition}”'],
  fineTune: ['细调条件和算法', 'Adjust in detail'],
  toSteps: ['回到点选', 'Back to clicking'],

  // from a ledger
  whichLedger: ['哪张台账', 'Ledger'],
  chooseLedger: ['请选择台账', 'Choose a ledger'],
  compute: ['算什么', 'Compute'],
  column: ['哪一栏', 'Column'],
  chooseColumn: ['请选择栏目', 'Choose a column'],
  counted: ['哪些回答算达到', 'Answers that count'],
  by: ['按哪一栏的日期', 'Column of dates'],
  unit: ['这一栏的单位', 'Unit of the column'],
  unitAsIs: ['与指标相同', 'as the indicator'],

  // which rows
  conditions: ['只算哪些行', 'Only rows where'],
  noConditions: ['没有条件，全部的行都算。', 'No conditions: all rows count.'],
  condition: ['条件 {number}', 'Condition {number}'],
  conditionColumn: ['栏目', 'Column'],
  conditionHow: ['怎样比', 'Comparison'],
  conditionValue: ['内容', 'Value'],
  equals: ['等于', 'is'],
  oneOf: ['是其中之一', 'is one of'],
  except: ['不是', 'is not'],
  contains: ['包含', 'contains'],
  inYear: ['属于年份', 'is in the year'],
  span: ['日期从…到…', 'date from … to …'],
  atLeast: ['不小于', 'is at least'],
  atMost: ['不大于', 'is at most'],
  'same-year': ['与本表年度相同', 'is of the table’s year'],
  'same-organisation': ['与本表单位相同', 'is the table’s unit'],
  'same-project': ['与本表项目相同', 'is the table’s project'],
  from: ['从', 'From'],
  to: ['到', 'To'],
  addCondition: ['加一个条件', 'Add a condition'],
  removeCondition: ['去掉条件 {number}', 'Remove condition {number}'],

  // from tables
  whichTable: ['哪张表', 'Table'],
  whichField: ['取哪一栏', 'Column'],
  fieldActual: ['完成值', 'Actual value'],
  fieldTarget: ['指标值', 'Target'],
  fieldForecast: ['全年预计', 'Forecast for the year'],
  fieldExecuted: ['执行数', 'Executed'],
  indicatorNamed: ['那张表里的指标名称', 'Name of the indicator there'],
  weighting: ['怎样汇总', 'How to roll up'],
  sum: ['相加', 'Add'],
  byMoney: ['按资金加权', 'Weighted by money'],
  byIndicator: ['按「{indicator}」加权', 'Weighted by “{indicator}”'],
});
