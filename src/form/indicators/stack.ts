import { fold } from '../../text';

/** The filled lines of a cell. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

const NUMBER = /^(?:指标\s*(\d{1,2})\s*[:：.、]?|(\d{1,2})\s*[.．、）)]|[（(](\d{1,2})[)）]|([①-⑳]))\s*/;

/** The number that a line of a list begins with: 2 for 2.数字化页数; null when it has none. */
export function numberOfLine(line: string): number | null {
  const match = NUMBER.exec(fold(line));
  if (!match) return null;
  return match[4] ? match[4].codePointAt(0)! - 0x245f : Number(match[1] ?? match[2] ?? match[3]);
}

/** Whether the lines are a list 1, 2, 3 …; a decimal such as 1.5 alone is none. */
export function isNumbered(lines: readonly string[]): boolean {
  return lines.length >= 2 && lines.every((line, i) => numberOfLine(line) === i + 1);
}

/** How names of indicators end: 培训人次, 合格率, 知晓程度. */
const NAME_END =
  /(?:率|数|量|度|性|值|额|本|费|效|况|平|力|次|期|间|比例|控制|提升|提高|改善|增强|影响|效益|效果|保障|减少|增加|完成|到位|及时|合格|达标|覆盖|运行|发展|机制|[)）])$/;

/** Whether lines are one name that was wrapped: a line of a letter or two, a bracket left open, only the last a name. */
export function areWrapped(names: readonly string[]): boolean {
  const first = names.slice(0, -1);
  return (
    names.slice(1).some((line) => line.length <= 2 || /^[)）、，,的]/.test(line)) ||
    first.some((line) => /[(（、，,的及和与]$/.test(line) || /[(（][^)）]*$/.test(line)) ||
    (first.every((line) => !NAME_END.test(line)) && NAME_END.test(names.at(-1)!))
  );
}

/** A line of a numbered list without its number. */
export function withoutNumber(line: string): string {
  return line.slice(NUMBER.exec(fold(line))?.[0].length ?? 0);
}

/** A name without the template's 指标1： in front. */
export function withoutPrefix(name: string): string {
  return name.replace(/^\s*指标\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})?\s*[:：.、]\s*/, '').trim();
}

/** Whether a text is only what the blank template prints: 指标2：, ……, XX, **. */
export function isPlaceholder(text: string): boolean {
  const rest = withoutPrefix(fold(text).replace(/\s+/g, ''));
  return /^(?:指标(?:\d{1,2}|[一二三四五六七八九十]{1,2})?|[.…。·⋯]+|[xX×*＊_]{2,}|[-/\\]+)?$/.test(rest);
}
