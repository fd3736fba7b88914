import { defineTexts } from '../text/texts';

/** Texts of what stands around the places: head, tabs, menu. */
export const SHELL_TEXTS = defineTexts({
  // which table
  product: ['绩效表助手', 'Performance Table Assistant'],
  year: ['{year} 年度', 'FY {year}'],
  indicators: ['{count} 项指标', 'Indicators: {count}'],
  // Does not break between number and unit.
  money: ['资金总额\u00a0{amount}\u00a0{unit}', 'Total funds {amount}\u00a0{unit}'],
  tables: ['共 {count} 张表', 'Tables: {count}'],
  chooseTable: ['显示哪张表', 'Table to show'],
  allTables: ['全部 {count} 张表', 'All tables ({count})'],
  reading: ['正在识别表格…', 'Looking for tables…'],
  readingLink: ['读法', 'Reading'],
  readingHint: ['看这张表是怎样读的', 'See how this table is read'],

  // the places
  places: ['功能', 'Places'],
  placeCheck: ['检查', 'Check'],
  placeFormulas: ['公式', 'Formulas'],
  placeAutofill: ['取数', 'Fill in'],
  placeCompare: ['对照', 'Compare'],

  // the corner menu
  more: ['更多', 'More'],
  recheck: ['编辑后自动重新检查', 'Check again after edits'],
  marks: ['在表格上标出问题', 'Mark findings on the sheet'],
  clearMarks: ['清除标记', 'Clear marks'],
  newTable: ['新建空白表', 'New blank table'],
  generate: ['由批复表生成', 'Make from approved targets'],
  settings: ['检查设置', 'Check settings'],

  // by whose settings
  settingsBroken: [
    '工作簿里保存的检查设置用不了，这次按全国通用检查。',
    'The check settings kept in the workbook cannot be used; the national ones were used.',
  ],
  checkedBy: ['按「{name}」的设置检查', 'Checked by the settings “{name}”'],
  rulesOff: ['停用 {count} 条规则', 'rules off: {count}'],

  // no Excel
  notInExcel: ['请在 Excel 中打开本窗格', 'Open this pane in Excel'],
  notInExcelDetail: [
    '在 Excel 的「绩效表」选项卡上点「检查表格」，即可使用。',
    'In Excel, choose “Check table” on the “Performance” tab.',
  ],
  noOffice: ['连接不上 Excel', 'Excel cannot be reached'],
  noOfficeDetail: [
    '没有取得 Office 的脚本（office.js）。请检查网络；内网使用请联系管理员改为本单位自己的地址。',
    'The Office script (office.js) could not be loaded. Check the network, or ask your administrator for an address inside your network.',
  ],
});
