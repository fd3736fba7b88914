import { fold, rememberText } from '../text';

/** A label as it is compared: what a person reads, without what varies from table to table. */
export interface Label {
  /** Half-width, without white space, marks such as * ★, list numbers and the closing colon. */
  readonly full: string;
  /** `full` without anything in brackets: 部门（单位）名称 → 部门名称, 得分(20分*执行率) → 得分. */
  readonly plain: string;
}

/** Reads a label. */
export const readLabel = rememberText((text: string): Label => {
  const full = fold(text.slice(0, 200))
    .replace(/\[bookmark:[^\]]*\]/gi, '')
    .replace(/\s+/g, '')
    .replace(/^[*★☆※▲△●○■□◆·•_-]+/, '')
    .replace(
      /^(?:\d{1,2}[.、)]|[一二三四五六七八九十]{1,3}[、.]|\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\))(?!\d)/,
      '',
    )
    .replace(/[:*★]+$/, '');
  const plain = full.replace(/\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|\([^()]*$/g, '').replace(/[:：]+$/, '');
  return { full, plain };
});

/** Splits "预算单位：某局" into label and value; undefined when the text is not written so. */
export function splitInline(text: string): { name: string; value: string } | undefined {
  const match = /^\s*([^:：\n]{1,24}?)\s*[:：]\s*([\s\S]*)$/.exec(text);
  return match ? { name: match[1]!, value: match[2]!.trim() } : undefined;
}

/** The labels that share a box: 单位名称/项目名称 → 单位名称, 项目名称. */
export function splitLabels(text: string): string[] {
  return text.split(/[/／、]/).map((label) => label.trim());
}
