import { FAMILY_NAMES } from '../../app/names';
import { FORM_KIND_NAMES } from '../../form/form';
import { SEVERITY_NAMES } from '../../rules/rule';

/** Every text of the pane in Chinese. `{name}` is filled in when shown. */
export const zh = {
  product: '绩效表助手',

  // which table
  year: '{year} 年度',
  indicators: '{count} 项指标',
  money: '资金总额 {amount} {unit}',
  tables: '共 {count} 张表',
  chooseTable: '显示哪张表',
  allTables: '全部 {count} 张表',
  otherSheetInFront: '当前工作表「{sheet}」不是绩效表，下面是「{checked}」的结果。',
  reading: '正在识别表格…',

  // the check
  check: '检查表格',
  checkAgain: '重新检查',
  checkAll: '检查全部工作表',
  cancel: '取消',
  readingSheets: '正在读取工作表…',
  checkingSheet: '正在检查「{sheet}」（{done}/{total}）',
  writing: '正在写入…',
  stale: '表格已改动，点「重新检查」更新结果。',
  notChecked: '点「检查表格」，逐项核对数字、指标与文字。检查只读取表格，不会改动内容。',

  // results
  results: '检查结果',
  filters: '按级别筛选',
  groupBy: '分组方式',
  groupByFamily: '按内容分组',
  groupBySeverity: '按级别分组',
  groupByPlace: '按表格顺序',
  inSheet: '工作表「{sheet}」',
  cell: '单元格',
  morePlaces: '{cell} 等 {count} 格',
  goTo: '跳转到 {cell}',
  fixable: '可自动改正',
  cells: '位置',
  basis: '依据',
  code: '规则',
  expand: '展开说明',
  collapse: '收起说明',
  keys: '用上下方向键逐条查看，按回车跳到单元格，按 Esc 返回。',
  counts: '检查完成：错误 {error} 处，警告 {warning} 处，提示 {info} 处，无法判断 {undetermined} 处。',

  // nothing wrong
  clean: '没有发现问题',
  cleanDetail: '{rules} 条规则已逐项核对，{indicators} 项指标都已看过。',
  filteredOut: '这一级别没有内容。',
  showAll: '显示全部',

  // nothing recognised
  none: '这张工作表里没有认出绩效表',
  noneDetail: '可以读的表：',
  noneLabels:
    '表是按「绩效目标」「三级指标」「指标值」等栏目名称认出来的，与单元格位置无关。如果表在另一张工作表里，切换过去即可。',
  foundElsewhere: '本工作簿里的绩效表',
  openTable: '前往「{sheet}」',
  lookAgain: '再找一遍',
  openSample: '打开示例表看看',
  sampleName: '示例：部门整体绩效自评表.xlsx',

  // mends
  fix: '改正…',
  fixAll: '预览并改正 {count} 处',
  preview: '改正预览',
  previewHint: '确认后才会写入，写入后可以撤销。',
  back: '返回',
  before: '改前',
  after: '改后',
  blank: '（空白）',
  textToNumber: '文本变为数字，显示不变',
  numberToText: '数字变为文本，显示不变',
  formula: '改为公式，显示不变',
  format: '只改数字格式',
  postponed: '另有 {count} 处要改同一单元格，改完这些后重新检查时再列出。',
  include: '改正 {cell}：{title}',
  apply: '改正 {count} 处',
  applied: '已改正 {count} 格。',
  skipped: '{count} 格受保护，没有改动：{cells}。请先在“审阅”中取消保护，再改正。',
  undo: '撤销：{title}',
  undone: '已撤销：{title}。',
  dismiss: '知道了',

  // report
  report: '写检查报告',
  reportWritten: '检查报告已写好，就是当前这张工作表。',

  // trouble
  retry: '再试一次',
  problemEditing: '单元格正在编辑',
  problemProtected: '工作表受保护',
  problemConflict: '内容已被改过',
  problemTooOld: 'Excel 版本太旧',
  problemMissing: '找不到工作表',
  problemHidden: '工作表已隐藏',
  problemTooLarge: '表格太大',
  notInExcel: '请在 Excel 中打开本窗格',
  notInExcelDetail: '在 Excel 的「绩效表」选项卡上点「检查表格」，即可使用。',
  noOffice: '连接不上 Excel',
  noOfficeDetail:
    '没有取得 Office 的脚本（office.js）。请检查网络；内网使用请联系管理员改为本单位自己的地址。',

  // names
  kind: FORM_KIND_NAMES,
  severity: SEVERITY_NAMES,
  family: FAMILY_NAMES,
} as const;
