/** Chinese digits with their values: plain, those of accounts (大写), and other ways to write them. */
export const DIGITS: Readonly<Record<string, number>> = {
  ...{ 零: 0, 〇: 0, '○': 0 },
  ...{ 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
  ...{ 壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9 },
  ...{ 貳: 2, 參: 3, 陸: 6 },
};

/** Signs that multiply the digit in front of them. */
export const POWERS: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1e3,
  拾: 10,
  佰: 100,
  仟: 1e3,
};

/** Signs that multiply everything in front of them. */
export const MYRIADS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 萬: 1e4, 億: 1e8 };

/** Two signs in one: 廿五 is 25. */
export const TENS: Readonly<Record<string, string>> = { 廿: '二十', 卅: '三十', 卌: '四十' };

/** Signs of accounts. In other texts some of them are ordinary words (队伍, 大陆), so none stands for a number alone. */
export const ACCOUNT_DIGITS: readonly string[] = [...'壹贰叁肆伍陆柒捌玖貳參陸'];
export const ACCOUNT_POWERS: readonly string[] = [...'拾佰仟萬億'];

/** Stands for a digit that nobody counted: 十几, 几百, 数十. */
export const SOME_DIGIT: readonly string[] = ['几', '数'];

/** Behind these 数 is a count and no unknown digit: 培训人数十人. */
export const BEFORE_COUNT: readonly string[] = [
  ...'人次户件个总台套项倍班床分指系函参岁天年期页册份株头只辆间所处篇组路',
];
