/** How texts of a file before Excel 97 are read, which stand there byte by byte. */
export interface CodePage {
  readonly encoding: string;
  /** Whether the file does not say so and its texts do. */
  readonly isAssumed: boolean;
  /** The number that the file gives where nobody here knows it; its texts are read as Western ones then. */
  readonly unknown?: number;
}

/**
 * By the number that a file gives; Excel's own numbers for Macintosh (from 10000 on) and Windows stand among them. Those
 * of Macintosh for Chinese, Japanese and Korean differ from these in single signs only.
 */
const ENCODINGS: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  10001: 'shift_jis',
  10002: 'big5',
  10003: 'euc-kr',
  10007: 'x-mac-cyrillic',
  10008: 'gb18030',
  10017: 'x-mac-cyrillic',
  32768: 'macintosh',
  54936: 'gb18030',
  65001: 'utf-8',
};
const WESTERN = 'windows-1252';
/** Numbers that programs write which think of no code page. */
const UNTHINKING = new Set([0, 1252, 32769]);

/** Fewer pairs of bytes may look like Chinese by chance. */
const LEAST_PAIRS = 4;

/**
 * The code page of a file with this number and these texts. A file that names none, or only the one of whoever thinks of
 * none, is Chinese when all its texts are: then every byte above ASCII is half of a character of GB 2312.
 */
export function codePageOf(number: number | undefined, texts: Iterable<Uint8Array>): CodePage {
  if (UNTHINKING.has(number ?? 0) && isChinese(texts)) return { encoding: 'gb18030', isAssumed: true };
  const windows = number !== undefined && number >= 1250 && number <= 1258 ? `windows-${number}` : undefined;
  const encoding = ENCODINGS[number ?? 0] ?? windows;
  if (encoding !== undefined || number === undefined || UNTHINKING.has(number))
    return { encoding: encoding ?? WESTERN, isAssumed: false };
  const isPlain = [...texts].every((bytes) => bytes.every((byte) => byte < 0x80));
  return { encoding: WESTERN, isAssumed: false, ...(!isPlain && { unknown: number }) };
}

/**
 * The text of a file with this code page that a reader took byte by byte, each as the character of its number or, where
 * the file names no code page, as that of Windows. Other texts stay.
 */
export function decodeBytes(text: string, { encoding }: CodePage): string {
  if (!/[^\x00-\x7f]/.test(text)) return text;
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const byte = code <= 0xff ? code : WESTERN_BYTES.get(text[at]!);
    if (byte === undefined) return text;
    bytes[at] = byte;
  }
  return decodeWith(encoding, bytes);
}

/** The text that these bytes are in an encoding. */
export function decodeWith(encoding: string, bytes: Uint8Array): string {
  const text = new TextDecoder(encoding).decode(bytes);
  // Some runtimes take this one for ISO 8859-1, which has control characters there.
  return encoding === WESTERN
    ? text.replace(/[\x80-\x9f]/g, (one) => WESTERN_EXTRAS[one.charCodeAt(0) - 0x80]!)
    : text;
}

/** Characters 80 to 9F of the code page of Windows. */
const WESTERN_EXTRAS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
const WESTERN_BYTES = new Map([...WESTERN_EXTRAS].map((character, i) => [character, 0x80 + i]));

function isChinese(texts: Iterable<Uint8Array>): boolean {
  let pairs = 0;
  for (const bytes of texts) {
    for (let at = 0; at < bytes.length; at++) {
      const lead = bytes[at]!;
      if (lead < 0x80) continue;
      const trail = bytes[++at] ?? 0;
      const isLead = (lead >= 0xa1 && lead <= 0xa9) || (lead >= 0xb0 && lead <= 0xf7);
      if (!isLead || trail < 0xa1 || trail === 0xff) return false;
      pairs++;
    }
  }
  return pairs >= LEAST_PAIRS;
}
