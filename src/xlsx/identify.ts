import { WorkbookError } from '../sheet';
import { countUnread, decodeText } from './foreign/encoding';
import { readZip } from './package/zip';

/** What kind of file the bytes are, whatever its name says. */
export type FileKind =
  'xlsx' | 'xlsb' | 'encrypted' | 'legacy-xls' | 'html-workbook' | 'csv' | 'empty' | 'not-a-workbook';

/**
 * Tells files apart by their first bytes and, for containers, by what they list. A zip archive that cannot be
 * listed counts as "xlsx", so that reading it names the damage.
 */
export function identify(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, LOCAL_HEADER) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return zipKind(bytes);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return compoundKind(bytes);
  // A stream without the compound file around it, as before Excel 5 and from some programs still.
  if (
    bytes[0] === 0x09 &&
    [0x00, 0x02, 0x04, 0x08].includes(bytes[1]!) &&
    [0x04, 0x06, 0x08, 0x10].includes(bytes[2]!) &&
    bytes[3] === 0
  ) {
    return 'legacy-xls';
  }
  return embeddedKind(bytes) ?? textKind(bytes);
}

/** A workbook behind a few bytes of something else, as some systems send them. */
function embeddedKind(bytes: Uint8Array): FileKind | undefined {
  const head = bytes.subarray(0, LOOKED_AT);
  const isLocal = (_: number, at: number) => startsWith(head.subarray(at), LOCAL_HEADER);
  const kind = head.findIndex(isLocal) > 0 ? zipKind(bytes) : undefined;
  return kind === 'not-a-workbook' ? undefined : kind;
}

function zipKind(bytes: Uint8Array): FileKind {
  try {
    const names = [...readZip(bytes).entries.keys()].map((name) => name.toLowerCase());
    if (names.includes('xl/workbook.bin')) return 'xlsb';
    const isPackage = names.includes('[content_types].xml') || names.includes('xl/workbook.xml');
    return isPackage && !names.some((name) => /^(word|ppt)\//.test(name)) ? 'xlsx' : 'not-a-workbook';
  } catch (error) {
    return error instanceof WorkbookError && error.code === 'encrypted' ? 'encrypted' : 'xlsx';
  }
}

/**
 * Looks for the streams that make a compound file a workbook, whatever the case of their names; its directory entries
 * lie on 128-byte borders.
 */
function compoundKind(bytes: Uint8Array): FileKind {
  const has = (stream: string) => {
    const length = stream.length * 2;
    for (let at = 512; at + 128 <= bytes.length; at += 128) {
      if (bytes[at + 64] !== length + 2 || bytes[at + 65] !== 0) continue;
      const name = new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length));
      if (name.toLowerCase() === stream) return true;
    }
    return false;
  };
  if (has('encryptedpackage')) return 'encrypted';
  return has('workbook') || has('book') ? 'legacy-xls' : 'not-a-workbook';
}

function textKind(bytes: Uint8Array): FileKind {
  const text = decodeText(bytes.subarray(0, LOOKED_AT), bytes.length > LOOKED_AT);
  if (/^\s*(<!--[^]*?-->\s*)*<(!doctype html|html|head|meta|body|table|style|div|script)\b/i.test(text))
    return 'html-workbook';
  if (/^\s*<\?xml[^>]*>\s*<html\b/i.test(text) || /^MIME-Version:/i.test(text)) return 'html-workbook';
  if (/^\s*<|^%PDF|^\{\\rtf/.test(text) || !isText(text)) return 'not-a-workbook';
  return /[,;\t]/.test(text) ? 'csv' : 'not-a-workbook';
}

const LOCAL_HEADER = [0x50, 0x4b, 0x03, 0x04];

/** Bytes at the start of a file that show whether it is text. */
const LOOKED_AT = 4096;

/** Text has no control characters but those of lines, and hardly a character that cannot be read. */
function isText(text: string): boolean {
  const control = /[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f]/;
  return !control.test(text) && countUnread(text) <= text.length / 100;
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}
