import { rememberText } from '../../../text';

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

/** 「甲」: the text as a message quotes it. */
export function quoted(text: string, length?: number): string {
  return `「${clip(text, length)}」`;
}

/** 甲、乙、丙、丁等 5 项: the first few items of a longer list; quoted ones stand side by side without 、. */
export function listing(items: readonly string[], named = 4, measure = '项'): string {
  const head = items
    .slice(0, named)
    .join('、')
    .replace(/」、「/g, '」「');
  return items.length > named ? `${head}等 ${items.length} ${measure}` : head;
}

const oneLine = rememberText((text: string): string => text.replace(/\s+/g, ' ').trim());
