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

/** 「甲」「乙」「丙」等 5 处: up to three are named. */
export function list(texts: readonly string[], measure = '处'): string {
  const named = texts.slice(0, 3).map((text) => `「${clip(text)}」`);
  return named.join('') + (texts.length > named.length ? ` 等 ${texts.length} ${measure}` : '');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
