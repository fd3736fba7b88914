/**
 * About how wide a text is, in pixels. An estimate, so that 50,000 rows can be laid out without asking the
 * browser for each: Chinese characters and full-width signs are one em, others by their usual share of it.
 */
export function textWidth(text: string, fontPixels: number): number {
  let ems = 0;
  for (const character of text) ems += emsOf(character.codePointAt(0)!);
  return ems * fontPixels;
}

/** How many lines the text takes in the given width. */
export function lineCount(text: string, fontPixels: number, width: number): number {
  const room = Math.max(width, fontPixels);
  let lines = 0;
  for (const line of text.split('\n'))
    lines += Math.max(1, Math.ceil(textWidth(line.trimEnd(), fontPixels) / room));
  return lines;
}

function emsOf(code: number): number {
  if (code >= 0x2e80) return 1;
  if (code >= 0x2010 && code <= 0x2e7f) return 1;
  if (code >= 0x30 && code <= 0x39) return 0.55;
  if (code === 0x20 || code === 0x2c || code === 0x2e || code === 0x3a) return 0.3;
  if (code >= 0x41 && code <= 0x5a) return 0.66;
  return 0.53;
}

/** The height of one line of text, in pixels. */
export function lineHeight(fontPixels: number): number {
  return Math.ceil(fontPixels * 1.3);
}
