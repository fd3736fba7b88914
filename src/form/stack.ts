import { fold } from '../text';

/** One line of a stacked cell. */
export interface Line {
  readonly text: string;
  /** Counted from 0 over the filled lines. */
  readonly line: number;
}

/** The filled lines of a cell. */
export function linesOf(text: string): Line[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line, index) => ({ text: line, line: index }));
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
