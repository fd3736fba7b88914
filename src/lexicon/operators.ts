/**
 * Words and signs in front of a number that say how it binds. Texts are folded before they are compared: ≧ ⩾ ≮ stand here
 * as ≥, ≦ ⩽ ≯ as ≤, ﹦ ＝ as =. Of several that fit, the longest counts: 不低于 over 低于.
 */
export const AT_LEAST: readonly string[] = (
  '≥ ≥= >= => 大于等于 大于或等于 高于等于 高于或等于 多于等于 多于或等于 超过或等于 不少于 不低于 不小于 不下于 不少 不低 不短于 不得少于 不得低于 不得小于 ' +
  '不应少于 不应低于 不应小于 不能少于 不能低于 不能小于 不能少 不得少 至少 最少 最低 不下 下限 下限为'
).split(' ');
/** Reaching: at least so much as a target, exactly so much as what was reached. */
export const REACHED: readonly string[] = '达 达到 达到了 高达 多达'.split(' ');
/** An aim: at least so much as a target, and nothing certain where a result belongs. */
export const AIMED_AT: readonly string[] = '力争 力争达 力求 争取'.split(' ');
export const AT_MOST: readonly string[] = (
  '≤ ≤= <= =< 小于等于 小于或等于 低于等于 低于或等于 少于等于 少于或等于 不超过 不高于 不大于 不多于 不超出 不长于 不突破 不超 不得超过 不得高于 不得大于 ' +
  '不得多于 不得超 不应超过 不应高于 不应大于 不能超过 不能高于 不能大于 不能超 未超过 至多 最多 最高 控制在 限制在 上限 上限为'
).split(' ');
export const MORE_THAN: readonly string[] = '> 大于 超过 高于 多于 超出 突破 逾 超'.split(' ');
export const LESS_THAN: readonly string[] = '< 小于 低于 少于 短于 不足 不到 不满 未满'.split(' ');
export const EQUAL_TO: readonly string[] = '= 等于'.split(' ');
export const ABOUT: readonly string[] = '≈ ~ 约 约为 大约 大约为 大概 大致 将近 接近 近'.split(' ');

/** Verbs and signs that may stand between such a word and the number: 至少新增40家. */
export const BEFORE_NUMBER: readonly string[] =
  '有 了 : 新增 完成 开展 组织 举办 建成 建设 培训 创建 新建 实现 覆盖 提供 发放 达到 召开 采购 购置 修建 改造 为'.split(
    ' ',
  );

/** Bounds that hold both ends of a range as well: 控制在3-5天. */
export const HOLDING: readonly string[] = '控制在 限制在'.split(' ');

/** Between such a word and an amount: 不超过人民币叁拾万元. */
export const CURRENCIES: readonly string[] = '人民币 ¥ RMB'.split(' ');

/** Behind a number and its unit: 90%以上, 2小时以内, 300人左右, 百人不到. */
export const AND_MORE: readonly string[] = '以上 及以上 或以上 及其以上 含以上 之上 起步'.split(' ');
export const AND_LESS: readonly string[] = '以下 及以下 或以下 及其以下 含以下 之下 以内 之内 封顶'.split(
  ' ',
);
export const OR_SO: readonly string[] = '左右 上下'.split(' ');
export const NOT_QUITE: readonly string[] = '不到'.split(' ');

/** In brackets behind a bound: whether the bound itself is meant. */
export const INCLUDED: readonly string[] = '含 含本数 包含 包含本数 含该数'.split(' ');
export const EXCLUDED: readonly string[] = '不含 不含本数 不包含 不包含本数 不包括'.split(' ');

/** Behind what is counted, a bound that speaks of a grade instead of the number: 2名中级以上. */
export const GRADED: readonly string[] = '级 等 类 星 科 硕士 博士 学历 职称 高 中 初 岁 档 段 A 优 良'.split(
  ' ',
);
