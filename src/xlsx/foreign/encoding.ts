/**
 * The text of a file that does not say how it is encoded: UTF-16 by its mark, else UTF-8, else GB 18030, which
 * contains GBK. Characters that cannot be read, such as one that an export cut in two, become U+FFFD.
 * @param isCut the bytes may end in the middle of a character, which is then left out
 */
export function decodeText(bytes: Uint8Array, isCut = false): string {
  const decode = (encoding: string, fatal = false) =>
    new TextDecoder(encoding, { fatal }).decode(bytes, { stream: isCut });
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode('utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode('utf-16be');
  try {
    return decode('utf-8', true);
  } catch {
    const text = decode('utf-8');
    return countUnread(text) < countChinese(text) ? text : decode('gb18030');
  }
}

/** How many characters of a decoded text could not be read. */
export function countUnread(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count++;
  return count;
}

/** Chinese characters and punctuation; bytes of GB 18030 hardly ever look like these in UTF-8. */
function countChinese(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x3000 && code < 0xfffd) count++;
  }
  return count;
}
