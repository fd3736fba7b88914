import { defineTexts } from '../../text/texts';

/** Texts of what lists were understood as, and of what is asked about them. */
export const LIST_PAGE_TEXTS = defineTexts({
  // the card
  rowIs: ['1 行 = {row}', '1 row = {row}'],
  joined: ['{count} 张表合为一份', '{count} sheets as one'],
  leftOut: ['已剔除 {left}', 'left out: {left}'],
  leftOutPart: ['{why} {count} 行', '{why} {count} rows'],
  correct: ['看「{name}」是怎样读的，更正', 'How “{name}” was read; correct it'],
  toAnswer: ['有 {count} 处要确认', '{count} to confirm'],
  otherLists: ['另有 {count} 张', '{count} more'],
  fewerLists: ['收起', 'Fewer'],

  // the question
  questions: ['要您定一下', 'For you to decide'],
  statesAsked: ['这些状态算不算完成？', 'Do rows with these states count?'],
  remarksAsked: ['写着这些话的行算不算？', 'Do rows with these remarks count?'],
  askedOf: ['{place}「{column}」一栏', '{place}, column “{column}”'],
  askedOnce: [
    '点完就生效，记在工作簿里，下个月不再问。',
    'Takes effect at once and is kept; not asked again.',
  ],
  counts: ['算', 'Counts'],
  not: ['不算', 'Does not'],
  countsFor: ['「{text}」算', '“{text}” counts'],
  notFor: ['「{text}」不算', '“{text}” does not count'],
  blankState: ['（空白）', '(blank)'],
  rowCount: ['{count} 行', '{count} rows'],
  showRows: ['看这些行', 'Show these rows'],
  hideRows: ['收起这些行', 'Hide these rows'],
  isCounted: ['计入', 'counts'],
  rowsLit: ['{all} 行里计入 {counted} 行', '{counted} of {all} rows count'],

  // the page
  pageTitle: ['这张表是这样读的', 'How this list was read'],
  rowMeans: ['一行是什么', 'What a row is'],
  byItself: ['自动认：{what}', 'Recognised: {what}'],
  byNothing: ['自动认', 'Recognise it'],
  kindRow: ['{kind}（1 行 = {row}）', '{kind} (1 row = {row})'],
  whichDate: ['哪个日期决定年度', 'Date that tells the year'],
  dateItself: ['自动选：{date}', 'Chosen: {date}'],
  noDate: ['没有合用的日期', 'no date'],
  whichCount: ['哪些行算', 'Rows that count'],
  openHint: ['没有点的，看指标问的是什么（如完成数、开工数）。', 'Those left open depend on what is asked.'],
  noStates: ['这张表没有状态栏，各行都算。', 'No column of states: all rows count.'],
  addStates: ['另用一栏判断算不算', 'Another column tells it'],
  chooseColumn: ['选择一栏', 'Choose a column'],
  notData: ['不是数据的行', 'Rows that are no data'],
  notDataLine: ['{why} {count} 行：第 {rows} 行', '{why}, {count}: row {rows}'],
  andMore: ['{rows} 等', '{rows} …'],
  toLookAt: ['请看一看', 'Please look at'],
  isRight: ['没问题，照这样计', 'It is right as read'],
  save: ['照此重新取数', 'Read it like this'],
});
