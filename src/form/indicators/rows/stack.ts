import { NAME_ENDINGS, patternOf } from '../../../lexicon';
import { kindOfUnit, readUnit } from '../../../quantity';
import { fold } from '../../../text';

/** The filled lines of a cell. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** 指标2：, 2、, 2）, （2）, ②, 2. in front of a line. */
const MARK =
  /^(?:指标\s*(?<label>\d{1,2})\s*[:：.、]?|(?<sign>\d{1,2})\s*[、）)]|(?<dot>\d{1,2})\s*[.．]|[（(](?<brackets>\d{1,2})[)）]|(?<circle>[①-⑳]))\s*/;

/** What a line begins with that may be its number in a list. */
interface Mark {
  readonly number: number;
  readonly length: number;
  /** 1.5万元 may be a decimal as well. */
  readonly open: boolean;
}

function markOf(line: string): Mark | undefined {
  const text = fold(line);
  const match = MARK.exec(text);
  if (!match) return undefined;
  const { label, sign, dot, brackets, circle } = match.groups!;
  const [{ length }] = match;
  const number = circle ? circle.codePointAt(0)! - 0x245f : Number(label ?? sign ?? dot ?? brackets);
  return { number, length, open: dot !== undefined && /^\d+[.．]\d/.test(text) };
}

/**
 * The numbers of lines that are items of a list, in rising order; null when they are none. Where every line may be a
 * decimal (1.5万元, 2.5万元) they are a list only when decimals make no sense, or when the cells beside are `told` to be
 * lists.
 */
export function listNumbers(lines: readonly string[], told = false): readonly number[] | null {
  const marks = lines.flatMap((line) => markOf(line) ?? []);
  const rising = marks.every(({ number }, i) => i === 0 || number > marks[i - 1]!.number);
  if (lines.length === 0 || marks.length < lines.length || !rising) return null;
  if (marks.every(({ open }) => open) && !told && !areNoDecimals(lines)) return null;
  return marks.map(({ number }) => number);
}

/** Whether lines cannot be decimals: 1.12次 counts no whole times, 1.100% beside 2.95% has a needless nought. */
function areNoDecimals(lines: readonly string[]): boolean {
  const parts = lines.map((line) => /^\d+[.．](\d+)\s*(.*)$/.exec(fold(line)));
  if (lines.length < 2 || parts.includes(null)) return false;
  const counted = parts.every((part) => {
    const unit = readUnit(part![2]);
    return unit !== null && kindOfUnit(unit) === 'count';
  });
  const uneven = parts.some((part) => part![1]!.length !== parts[0]![1]!.length);
  return counted || (uneven && parts.some((part) => part![1]!.endsWith('0')));
}

/** Whether the lines are a list 1, 2, 3 …. */
export function isNumbered(lines: readonly string[], told = false): boolean {
  return lines.length >= 2 && (listNumbers(lines, told)?.every((number, i) => number === i + 1) ?? false);
}

const NAME_END = patternOf({ ends: [...NAME_ENDINGS, ')', '）'] });

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
  return line.slice(markOf(line)?.length ?? 0);
}

/** A name without the template's 指标1： in front. */
export function withoutPrefix(name: string): string {
  return name
    .replace(
      /^\s*指标\s*(?:(?:\d{1,2}|[一二三四五六七八九十]{1,2})?\s*[:：.、]|\d{1,2}(?=[\p{Script=Han}（(])(?![个项类条级种]))\s*/u,
      '',
    )
    .trim();
}

/** Whether a text is only what the blank template prints: 指标2：, ……, XX, **. */
export function isPlaceholder(text: string): boolean {
  const rest = withoutPrefix(fold(text).replace(/\s+/g, ''));
  return /^(?:指标(?:\d{1,2}|[一二三四五六七八九十]{1,2})?|[.…。·⋯]+|[xX×*＊_]{2,}|[-/\\]+)?$/.test(rest);
}
