/** Words of dates. */

/** Parts of a month, with its last day; null is the last of the month. */
export const MONTH_PARTS: Readonly<Record<string, number | null>> = {
  ...{ 初: 10, 上旬: 10, 中旬: 20, 下旬: null, 中下旬: null, 底: null, 末: null },
};

/** Parts of a year behind it, with the last day: month and day. */
export const YEAR_PARTS: Readonly<Record<string, readonly [number, number]>> = {
  ...{
    年初: [1, 31],
    初: [1, 31],
    年中: [6, 30],
    中: [6, 30],
    年底: [12, 31],
    年末: [12, 31],
    底: [12, 31],
    末: [12, 31],
  },
  ...{ 内: [12, 31], 年内: [12, 31] },
};

/** Which year is meant, seen from the table's: 本年12月底前, 次年3月. */
export const RELATIVE_YEARS: Readonly<Record<string, number>> = {
  ...{ 本年: 0, 本年度: 0, 当年: 0, 当年度: 0, 今年: 0 },
  ...{ 次年: 1, 次年度: 1, 明年: 1, 翌年: 1, 下年: 1, 下年度: 1, 下一年: 1, 下一年度: 1 },
  ...{ 上年: -1, 上年度: -1, 去年: -1, 上一年: -1, 上一年度: -1 },
};

/** Months seen from one that the text names elsewhere: 次月10日前 is a rule, no date. */
export const RELATIVE_MONTHS: readonly string[] = '次月 下月 下个月 当月 本月 翌月'.split(' ');

/** Behind a span without a named end: 6月前 may end with June or before it; 6月底前 does not. */
export const BEFORE_SPAN: readonly string[] = '前 之前 以前'.split(' ');
/** Parts of a span that are its end, so that nothing is open about a bound behind them. */
export const ENDS_OF_SPAN: readonly string[] = '底 末 年底 年末'.split(' ');

/** Behind a date: that it is a last day. */
export const BEFORE_DAY: readonly string[] = '前 之前 以前 内 以内 之内 止 为止'.split(' ');

/** In front of a date: that it is a last day, or one end of a span. */
export const BY_DAY: readonly string[] =
  '于 在 至 到 截至 截止 截止到 截止至 不晚于 不迟于 自 从 ≤ <= = 按时于'.split(' ');

/** What is done by that day: behind a date it adds nothing to it. */
export const DONE_BY: readonly string[] =
  '完成 竣工 验收 交付 支付 结束 投入使用 上报 发放 实施 开工 建成 完工 完毕 到位 使用 全部 全面 基本 拨付 报送 印发 招标 采购 启动 开展 举办 通车 提交'.split(
    ' ',
  );

/** Parts of a year by their names, with the month that they end with. */
export const PARTS_OF_YEAR: Readonly<Record<string, number>> = {
  ...{ 前三季度: 9, 三季度: 9, 上半年: 6, 前二季度: 6, 前两季度: 6, 二季度: 6, 一季度: 3 },
};
