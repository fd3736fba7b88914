import { defineTexts } from '../text/texts';

/** Texts of the page that shows how a table is read. */
export const READING_TEXTS = defineTexts({
  // the page
  title: ['这张表是这样读的', 'How this table is read'],
  intro: [
    '点一行，可在表里看到读的是哪里。读错的在下拉框里改，马上按新的读。',
    'Select a line to see where it was read. Correct it in the list; the table is read again at once.',
  ],
  table: ['哪张表', 'Table'],
  tableName: ['第 {number} 张：{title}', 'Table {number}: {title}'],
  kind: ['表的种类', 'Kind of table'],
  close: ['完成', 'Done'],
  readFailed: ['工作表读不出来。', 'The sheet could not be read.'],

  notReadRow: [
    '{cell} 没有读作哪一项。第 {row} 行读到的从标出的一项开始；这一格该算什么，可在那里指明。',
    '{cell} was not read as anything. What was read of row {row} begins at the marked line; say there what it is.',
  ],
  notRead: [
    '{cell} 没有读作哪一项，第 {row} 行也没有读到内容。如果这一行属于表格，请在下面重新指明栏目名称。',
    '{cell} was not read as anything, and nothing of row {row} was read. If the row is part of the table, point out the headings again below.',
  ],

  // what was read
  read: [
    '读出 {indicators} 项指标，用上 {columns} 栏。',
    '{indicators} indicators read from {columns} columns.',
  ],
  readBefore: [
    '现在读出 {indicators} 项指标（改之前 {before} 项），用上 {columns} 栏。',
    '{indicators} indicators read now ({before} before) from {columns} columns.',
  ],
  nothingToCheck: ['各项都有把握', 'Nothing doubtful'],
  toCheck: ['{count} 处请核对', '{count} to check'],
  onlyDoubtful: ['只看要核对的', 'Only what to check'],
  nothingDoubtful: ['没有要核对的内容。', 'There is nothing to check.'],
  byLabel: ['按「{label}」读出 · {cell}', 'Read by “{label}” · {cell}'],
  sum: ['{column} {value}', '{column} {value}'],
  meaning: ['「{label}」的含义', 'Meaning of “{label}”'],
  nothing: ['不参与检查', 'Not checked'],
  open: ['请指明', 'Say what it is'],
  unreadColumn: ['「{heading}」一栏', 'Column “{heading}”'],
  unreadHint: [
    '这些内容没有参加检查。其中有栏目名称的，请指明是什么；与绩效表无关的，指明不参与检查。',
    'None of this was checked. Say what the headings and labels mean, or that they are not checked.',
  ],

  // corrections
  kept: ['已存进工作簿，文件发给别人也按这样读。', 'Kept in the workbook; it travels with the file.'],
  notKept: [
    '改动没有存进工作簿，已退回。请稍后再改。',
    'The change could not be kept in the workbook and was taken back. Try again in a moment.',
  ],
  undo: ['撤销上一步', 'Undo last step'],
  undone: ['已撤销上一步。', 'The last step was undone.'],
  restore: ['恢复自动识别', 'Back to automatic'],
  restored: ['这张表已恢复自动识别。', 'This table is read automatically again.'],
  lost: [
    '这样改以后，这张表读不出指标了。请撤销上一步，或在下面重新指明各栏。',
    'Like this no indicators can be read. Undo the last step, or say below what the columns are.',
  ],

  // a table that was not found
  pointTitle: ['指给我看', 'Point it out'],
  pointIntro: [
    '这张工作表里没有自动认出绩效表。只要指明栏目名称在哪几行、各栏是什么，就能读。',
    'No table was recognised on this sheet. Say which rows hold the headings and what they mean.',
  ],
  pointMore: ['还有一张表没有认出来？指给我看', 'Is another table not recognised? Point it out'],
  pointBack: ['返回读法', 'Back to the reading'],
  step1: ['1. 指明栏目名称所在的行', '1. The rows of the headings'],
  step1Hint: [
    '在表里选中写着栏目名称（如「指标」「目标值」「完成情况」）的一行或几行，再点按钮；也可以填行号。',
    'Select the row or rows with the headings in the sheet and use the button, or type their numbers.',
  ],
  useSelection: ['用选中的行', 'Use selected rows'],
  fromRow: ['从第几行', 'First row'],
  toRow: ['到第几行', 'Last row'],
  look: ['看这几行', 'Look at these rows'],
  looksLike: [
    '「{title}」像是绩效表，已按最可能的读法填好，请核对。',
    '“{title}” looks like a performance table. The most likely reading is filled in; please check it.',
  ],
  fromWrong: ['「从第几行」要填 1 以上的行号。', '“First row” needs a row number from 1.'],
  toWrong: ['「到第几行」要填 {from} 以上的行号。', '“Last row” needs a row number from {from}.'],
  rowsMany: [
    '{rows}太多：栏目名称最多占 4 行，请改「到第几行」。',
    'Too many, {rows}: headings take at most 4. Change “Last row”.',
  ],
  rowsEmpty: [
    '{rows}里的栏目名称只有 {count} 个，至少要有两个，请换几行。',
    'Headings in {rows}: {count}, at least two are needed. Choose other rows.',
  ],
  otherSheet: [
    '选中的是另一张工作表，请先切换回来。',
    'Another sheet is in front. Go back to this one first.',
  ],
  selectFailed: [
    '没有读到选中的位置。请在表里选一块连续的单元格，或填行号。',
    'The selection could not be read. Select one block of cells, or type row numbers.',
  ],
  step2: ['2. 指明各栏是什么', '2. What the columns are'],
  row: ['第 {row} 行', 'row {row}'],
  rows: ['第 {from} 至 {to} 行', 'rows {from} to {to}'],
  example: ['下面写着「{text}」', 'below: “{text}”'],
  noExample: ['下面没有内容', 'nothing below'],
  step3: ['3. 这是哪一种表', '3. Which kind of table'],
  chooseKind: ['请选择', 'Choose'],
  readNow: ['按这样读', 'Read it like this'],
  missing: ['还缺：{columns}。', 'Still missing: {columns}.'],
  needsName: ['三级指标（名称）', 'indicator names'],
  needsValue: ['指标值或实际完成值', 'target or actual values'],
  needsKind: ['表的种类', 'kind of table'],
  willRead: ['这样能读出 {indicators} 项指标。', '{indicators} indicators can be read like this.'],
  columnBlank: [
    '「{heading}」（{cell}）一栏从第 {row} 行起没有内容，请改选另一栏。',
    'The column “{heading}” ({cell}) is blank from row {row} on. Choose another column.',
  ],
  nothingBelow: [
    '第 {row} 行起没有读出指标。栏目名称如果不在{rows}，请改上面的行号。',
    'No indicators from row {row} on. If the headings are not in {rows}, change the rows above.',
  ],

  // the template as a file
  file: ['读法模板', 'Reading template'],
  fileHint: [
    '导出成文件，发给用同样表格的单位，导入后不用再改。',
    'Export it for offices that use the same form; they import it and need not correct anything.',
  ],
  name: ['模板名称', 'Name of the template'],
  nameEmpty: ['请先填模板名称。', 'Give the template a name first.'],
  export: ['导出模板', 'Export'],
  import: ['导入模板', 'Import'],
  imported: ['已导入「{name}」。', '“{name}” was imported.'],
  importedUnused: [
    '已导入「{name}」，但这张工作表的栏目和模板里的都不一样。',
    '“{name}” was imported, but its headings are not those of this sheet.',
  ],
  importFailed: ['「{name}」不能用，读法没有变。', '“{name}” cannot be used; the reading is unchanged.'],
  unreadable: ['文件读不出来，请换一个文件。', 'The file cannot be read.'],
  fileName: ['读法模板-{name}.json', 'reading-template-{name}.json'],
});
