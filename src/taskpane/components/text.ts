import { defineTexts } from '../text/texts';

/** Texts that several places need. */
export const COMMON_TEXTS = defineTexts({
  // everywhere
  /** Between the members of a list, and between the parts of a sentence. */
  comma: ['、', ', '],
  clauseComma: ['，', ', '],
  /** Between two sentences. */
  space: ['', ' '],
  cancel: ['取消', 'Cancel'],
  back: ['返回', 'Back'],
  retry: ['再试一次', 'Try again'],
  dismiss: ['知道了', 'Dismiss'],
  undo: ['撤销：{title}', 'Undo: {title}'],
  goTo: ['跳转到 {cell}', 'Go to {cell}'],
  before: ['改前', 'Before'],
  after: ['改后', 'After'],
  blank: ['（空白）', '(blank)'],
  copyByHand: [
    '这里不允许直接复制。文字已选中，请按 Ctrl+C 复制。',
    'Copying is not allowed here. The text is selected; press Ctrl+C to copy it.',
  ],
  previewHint: [
    '确认后才会写入，写入后可以撤销。',
    'Nothing is written until you confirm, and it can be undone afterwards.',
  ],

  /** {removes}: what the Delete key does there. */
  listKeys: [
    '用上下方向键逐条查看，按回车跳到单元格，按空格选择，按左右方向键收起或展开，按 Delete {removes}，按 Esc 返回。',
    'Up and down move through the list, Enter goes to the cell, Space chooses, left and right fold and unfold, Delete {removes}, Esc goes back.',
  ],
  chooseGroup: ['全选「{group}」', 'All of “{group}”'],
  reading: ['正在读取表格…', 'Reading the table…'],

  /** Of a file that was read all the same. */
  warnings: ['读这个文件时有 {count} 处请留意', 'To note about this file: {count}'],

  // what was done
  applied: ['已改正 {count} 格。', 'Cells fixed: {count}.'],
  written: ['已完成：{title}。', 'Done: {title}.'],
  undone: ['已撤销：{title}。', 'Undone: {title}.'],
  notUndone: ['没有可以撤回的内容：{title}。', 'Nothing left to undo: {title}.'],
  changedSince: [
    '{count} 格后来又改过，保留现在的内容：{cells}。',
    'Cells edited since keep what they hold ({count}): {cells}.',
  ],
  skipped: [
    '{count} 格受保护，没有改动：{cells}。请先在“审阅”中取消保护，再改正。',
    'Protected cells left unchanged ({count}): {cells}. Remove the protection under Review, then fix them.',
  ],
  notWritten: [
    '{count} 格没有写进去：{cells}。可能正在编辑，请按回车结束编辑，重新检查后再改正。',
    'Cells not written ({count}): {cells}. One may be being edited: press Enter, check again, then fix them.',
  ],
  ignoredDone: ['已忽略，理由随工作簿保存。', 'Ignored. The reason is kept in the workbook.'],
  explainedDone: [
    '说明已随工作簿保存，检查报告和审核意见里会列出。',
    'The explanation is kept in the workbook; report and opinion list it.',
  ],
  restored: ['已恢复，重新列入检查结果。', 'Restored to the results.'],
  removed: ['记录已删除。', 'Record removed.'],
  reportWritten: ['检查报告已写好，就是当前这张工作表。', 'The report is written; it is the sheet in front.'],
  reportUnmarked: [
    '表格上的标记已清除，重新检查后再标出。',
    'The marks on the tables are cleared until the next check.',
  ],
  copied: ['审核意见已复制，可以粘贴到公文或消息中。', 'The review opinion is copied and can be pasted.'],
  marked: [
    '问题已在表格上标出。文件要发出时，先在「更多」里点「清除标记」。',
    'The findings are marked on the sheet. Before you send the file, choose “Clear marks” under More.',
  ],
  unmarked: ['标记已清除。', 'The marks are cleared.'],
  settingsKept: ['设置已保存在本工作簿里。', 'The settings are kept in this workbook.'],
  recordsWritten: ['「取数记录」工作表已生成。', 'The sheet 取数记录 is written.'],
  recordsCleared: ['来源记录已清除，填好的数不变。', 'Source records are removed; filled values stay.'],
  rulesKept: ['取数规则已存入工作簿。', 'Rules are kept in the workbook.'],
  listsKept: [
    '已记在工作簿里，下次的文件照此办理，不再问。',
    'Kept in the workbook; the next files are read alike.',
  ],
  decided: ['已记在工作簿里，以后照此对照。', 'Kept in the workbook for the next comparison.'],
  differencesWritten: ['「差异表」工作表已生成。', 'The sheet 差异表 is written.'],
  differencesCopied: [
    '差异已复制，可以粘贴到公文或消息中。',
    'The differences are copied and can be pasted.',
  ],

  sheetNew: ['已写好「{sheet}」工作表，可以接着填。', 'The sheet “{sheet}” is ready to be filled in.'],
  saved: ['已保存「{file}」。', 'Saved “{file}”.'],

  // what stands in the way
  otherSheetInFront: [
    '当前工作表「{sheet}」不是绩效表，下面是「{checked}」的结果。',
    'The sheet “{sheet}” is not a performance table. These are the results for “{checked}”.',
  ],
  stale: ['表格已改动，点「重新检查」更新结果。', 'The table has changed. Choose “Check again” to update.'],
  checkAgain: ['重新检查', 'Check again'],
  marksProtected: [
    '工作表「{sheet}」受保护，标记不能添加或清除。请先在“审阅”中取消保护，再试一次。',
    'The sheet “{sheet}” is protected, so marks cannot be set or cleared. Remove the protection under Review, then try again.',
  ],

  // no table
  none: ['这张工作表里没有认出绩效表', 'No performance table found on this sheet'],
  noneDetail: ['可以读的表：', 'Tables that can be read:'],
  noneLabels: [
    '整张工作表都找过：表名里的「绩效目标」「自评」「监控」，栏目名称里的「三级指标」「指标值」「完成值」等，与单元格位置无关。表就在这里的，点下面的按钮进入「读法」，指明栏目名称在哪几行；在另一张工作表里的，切换过去即可。',
    'The whole sheet was searched for titles with 绩效目标, 自评 or 监控 and for headings such as 三级指标, 指标值 and 完成值. If the table is here, the button below leads to its reading, where you point out the headings; if it is on another sheet, switch to it.',
  ],
  foundElsewhere: ['本工作簿里的绩效表', 'Performance tables in this workbook'],
  openTable: ['前往「{sheet}」', 'Go to “{sheet}”'],
  pointOut: ['这张表没有认出来？指给我看', 'Not recognised? Point the table out'],
  lookAgain: ['再找一遍', 'Look again'],
  newTable: ['新建空白表', 'New blank table'],
  openSample: ['打开示例表看看', 'Open a sample table'],
  sampleName: ['示例：部门整体绩效自评表.xlsx', 'Sample performance table.xlsx'],
});
