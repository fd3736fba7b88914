/** What a list is of. */
export type LedgerKind =
  | 'attendance' // who came to a session
  | 'roster' // persons
  | 'questionnaire' // answer sheets
  | 'answers' // how many gave each answer
  | 'payments'
  | 'statistics' // a number for each place, unit or kind
  | 'events'; // things done, works, cases

/** What the kinds of lists are called. */
export const LEDGER_KIND_NAMES: Readonly<Record<LedgerKind, string>> = {
  attendance: '签到册',
  roster: '花名册',
  questionnaire: '问卷原始答卷',
  answers: '问卷统计表',
  payments: '支付明细',
  statistics: '统计表',
  events: '台账',
};

/** What one row of such a list stands for where nothing tells it better. */
export const LEDGER_ROWS: Readonly<Record<LedgerKind, string>> = {
  attendance: '1 人到 1 次',
  roster: '1 人',
  questionnaire: '1 份答卷',
  answers: '1 种回答',
  payments: '1 笔款',
  statistics: '1 个单位或类别',
  events: '1 条记录',
};
