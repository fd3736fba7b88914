import { rememberText } from '../../text';

/** A text as a message quotes it: on one line, cut after `length` characters. */
export function clip(text: string, length = 24): string {
  const line = oneLine(text);
  return line.length <= length ? line : `${line.slice(0, length - 1)}…`;
}

/** The last `length` characters of a text, on one line. */
export function tail(text: string, length = 12): string {
  const line = oneLine(text);
  return line.length <= length ? line : `…${line.slice(1 - length)}`;
}

/** The part of the text with what stands around it: …预算执行率未达到90%的需说明原因(100字以内)…. */
export function around(text: string, part: string, margin = 10): string {
  const line = oneLine(text);
  const found = oneLine(part);
  const at = Math.max(0, line.indexOf(found));
  const start = Math.max(0, at - margin);
  const end = Math.min(line.length, at + found.length + margin);
  return `${start > 0 ? '…' : ''}${line.slice(start, end)}${end < line.length ? '…' : ''}`;
}

/** 「甲」「乙」「丙」等 5 处: up to three are named. */
export function list(texts: readonly string[], measure = '处'): string {
  const named = texts.slice(0, 3).map((text) => `「${clip(text)}」`);
  return named.join('') + (texts.length > named.length ? ` 等 ${texts.length} ${measure}` : '');
}

const oneLine = rememberText((text: string): string => text.replace(/\s+/g, ' ').trim());
