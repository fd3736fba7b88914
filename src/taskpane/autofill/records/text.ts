import { defineTexts } from '../../text/texts';

/** Texts of where values came from. */
export const RECORD_TEXTS = defineTexts({
  // the records
  records: ['取数记录', 'Records of sources'],
  noRecords: [
    '还没有取过数。采纳以后，每个单元格的来源都记在这里，随工作簿保存。',
    'Nothing was taken yet. Once accepted, the source of each cell is kept here, inside the workbook.',
  ],
  recordsHint: [
    '共 {count} 条，随工作簿保存。文件要公开时，可以清除来源记录。',
    '{count} records, kept in the workbook. Remove them before the file is published.',
  ],
  clear: ['清除来源记录…', 'Remove records…'],
  clearAsk: [
    '清除后，不能再查来源，也不能撤销以前的取数。表里的数不变。',
    'Sources can then no longer be looked up, nor earlier fills taken back. Values stay.',
  ],
  clearNow: ['清除', 'Remove'],
  keepRecords: ['不清除', 'Keep'],

  // one record
  takenAt: ['取数时间', 'Taken'],
  stoodBefore: ['原来的值', 'Before'],
  recipe: ['取法', 'Recipe'],
  provenance: ['来源', 'Source'],
  takenValue: ['取出的数', 'Value taken'],
  takeBack: ['撤销这一格…', 'Take back this cell…'],
  stateKept: ['与取数时相同', 'as it was taken'],
  stateChanged: ['取数后手工改过', 'changed by hand since'],
  stateGone: ['这项指标已不在表里', 'the indicator is gone'],
  stateOlder: ['后来又取过数', 'taken again later'],
  selected: ['{cell} 的来源', 'Source of {cell}'],
  showDetail: ['看来源', 'Show source'],
  hideDetail: ['收起来源', 'Hide source'],

  // the menu
  recordsMenu: ['记录与规则', 'Records and recipes'],
  showRecords: ['查看取数记录', 'Show records'],
  takeBackLast: ['撤销上次取数 {count} 处…', 'Take back the last fill ({count})…'],
  writeRecords: ['生成「取数记录」表', 'Write the sheet 取数记录'],
  exportRecipes: ['导出取数规则', 'Export recipes'],
  importRecipes: ['导入取数规则', 'Import recipes'],
  recipesFile: ['取数规则.json', 'recipes.json'],
  recipesUnreadable: ['文件读不出来，请换一个文件。', 'The file cannot be read.'],
  recipesFailed: ['「{name}」不能用：{why}', '“{name}” cannot be used: {why}'],
});
