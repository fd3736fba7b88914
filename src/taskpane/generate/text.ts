import { defineTexts } from '../text/texts';

/** Texts of making tables: blank ones, and those of an approved one. */
export const GENERATE_TEXTS = defineTexts({
  // a blank table
  newTable: ['新建空白表', 'New blank table'],
  newHint: [
    '全国通用表样，写到一张新工作表里，公式已写好，可以直接填。',
    'The national forms, each on a sheet of its own, with formulas, ready to be filled in.',
  ],
  project: ['项目支出', 'Project'],
  department: ['部门整体支出', 'Department'],
  undoNew: ['新建「{name}」', 'new “{name}”'],

  // from an approved one
  generate: ['由批复表生成', 'From approved targets'],
  hint: [
    '带过去表头、预算、目标、指标和分值，写好公式，要您填的留空。原表不动。',
    'Head, budget, goals, indicators and points are carried over, formulas written, the rest left blank. The approved table stays as it is.',
  ],
  approved: ['批复（申报）表', 'Approved table'],
  noApproved: [
    '本工作簿里没有批复（申报）表，请选择文件。',
    'No table of targets in this workbook. Choose a file.',
  ],
  pickApproved: ['选择文件…', 'Choose a file…'],
  pickApprovedLabel: ['选择批复表文件', 'Choose the file of the approved table'],
  dropHere: ['松开鼠标，读取批复表', 'Release to read the approved table'],
  inWorkbook: ['本工作簿 · {table}', 'This workbook · {table}'],
  inFile: ['{file} · {table}', '{file} · {table}'],
  nothingIn: ['「{file}」里没有认出批复（申报）表。', 'No table of targets was recognised in “{file}”.'],
  stage: ['生成', 'Make'],
  month: ['监控到几月', 'Up to month'],
  asForm: ['按表样', 'As the form says'],
  monthOf: ['{month} 月', '{month}'],
  layout: ['表样', 'Layout'],
  national: ['全国通用表样', 'National form'],
  ownBlank: ['本单位的空白表', 'A blank form of your own'],
  pickBlank: ['选择空白表文件…', 'Choose a blank form…'],
  pickBlankLabel: ['选择空白表文件', 'Choose the file of the blank form'],
  pickedBlank: ['用「{file}」', 'Uses “{file}”'],
  wantsBlank: ['请选择没有填过的空白表。', 'Choose a form that has not been filled in.'],
  'no-template': [
    '空白表里没有认出要生成的表，请换一个文件；表样特殊的，先打开它，在「读法」里核对。',
    'The form was not recognised. Choose another file, or open it and check its reading first.',
  ],
  'no-rows': [
    '空白表里没有可以填写指标的空行，请用没有填过的空白表。',
    'The form has no blank rows for indicators. Use one that has not been filled in.',
  ],

  // what it will be
  preview: ['将要写入', 'What will be written'],
  making: ['正在准备…', 'Preparing…'],
  carried: ['带过去', 'Carried over'],
  indicators: ['{count} 项指标', 'Indicators: {count}'],
  blank: ['留空，请您填', 'Left blank for you'],
  proposed: ['分值是建议，请核对', 'Points are proposed, please check'],
  proposedOf: ['{name} {weight} 分', '{name}: {weight}'],
  left: ['请留意', 'Please note'],
  leftWhy: ['{what}：{why}', '{what}: {why}'],

  // doing it
  intoWorkbook: ['写入新工作表', 'Write to a new sheet'],
  asFile: ['保存为文件', 'Save as a file'],
  needsFile: [
    '空白表的公式引用了别的工作表，只能保存为文件。',
    'Formulas of the form refer to its other sheets, so it can only be saved as a file.',
  ],
  undo: ['生成「{name}」', 'making “{name}”'],
});
