import { readChineseNumber } from './numerals';
import { rememberText } from './remember';

/** How an item is numbered: 1. · 1、 · 1) · (1) · ① · 一、 · (一) · 第一 · 目标1：(a label with a number). */
export type NumberingStyle =
  'dot' | 'comma' | 'bracket' | 'brackets' | 'circle' | 'chinese' | 'chinese-brackets' | 'ordinal' | 'label';

/** One item of a numbered list. */
export interface NumberedItem {
  /** As written, without space around: 1. or （二） or 目标3： */
  readonly marker: string;
  readonly style: NumberingStyle;
  /** Depth of nesting, 0 for the outermost style of the text. */
  readonly level: number;
  readonly number: number;
  /** From behind the marker to the next item, trimmed. */
  readonly text: string;
  /** Where the marker begins in the text. */
  readonly start: number;
  /** Where the marker ends and the item's text begins. */
  readonly textStart: number;
}

interface Marker {
  readonly marker: string;
  readonly style: NumberingStyle;
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

const CHINESE = '[一二三四五六七八九十]{1,3}';

/**
 * All markers, each with the sign that must stand in front of it: the beginning of a line or the end of a
 * sentence. A dot between two digits is a decimal (1.1万, 2024.5) unless it opens the text or the line.
 */
const MARKER = new RegExp(
  [
    `(?<label>(?:目标|任务|指标|项目|措施|问题|建议)\\s*(?<ln>\\d{1,2})\\s*[:：、.．])`,
    `(?<ordinal>第\\s*(?<on>${CHINESE}|\\d{1,2})(?:[,，、:：]|是|、))`,
    `(?<cbrackets>[(（]\\s*(?<cbn>${CHINESE})\\s*[)）]|[㈠-㈩])`,
    `(?<brackets>[(（]\\s*(?<bn>\\d{1,2})\\s*[)）]|[⑴-⒇])`,
    `(?<circle>[①-⑳])`,
    `(?<chinese>(?<cn>${CHINESE})、)`,
    `(?<dot>(?<dn>\\d{1,2})[.．])`,
    `(?<comma>(?<mn>\\d{1,2})、)`,
    `(?<bracket>(?<rn>\\d{1,2})[)）])`,
  ].join('|'),
  'gu',
);

/** Numbered items of a text in the order written, nested by style; [] when the text has no list. */
export const readNumbering = rememberText((text: string): readonly NumberedItem[] => {
  const markers = [...text.matchAll(MARKER)]
    .map((match) => toMarker(match))
    .filter((m) => !Number.isNaN(m.number) && opensItem(text, m));
  const levels: NumberingStyle[] = [];
  return markers.map((marker, i) => {
    const known = levels.indexOf(marker.style);
    // Back to a style already open closes the styles nested in it; a new style opens one level deeper.
    if (known >= 0) levels.length = known + 1;
    else levels.push(marker.style);
    return {
      marker: marker.marker,
      style: marker.style,
      level: levels.length - 1,
      number: marker.number,
      text: text.slice(marker.end, markers[i + 1]?.start ?? text.length).trim(),
      start: marker.start,
      textStart: marker.end,
    };
  });
});

function toMarker(match: RegExpExecArray): Marker {
  const g = match.groups!;
  const raw = match[0];
  const at = { marker: raw.replace(/\s+/g, ''), start: match.index, end: match.index + raw.length };
  const code = raw.codePointAt(0)!;
  if (g['label']) return { ...at, style: 'label', number: Number(g['ln']) };
  if (g['ordinal']) return { ...at, style: 'ordinal', number: toNumber(g['on']!) };
  if (g['cbrackets'])
    return { ...at, style: 'chinese-brackets', number: g['cbn'] ? toNumber(g['cbn']) : code - 0x321f };
  if (g['brackets']) return { ...at, style: 'brackets', number: g['bn'] ? Number(g['bn']) : code - 0x2473 };
  if (g['circle']) return { ...at, style: 'circle', number: code - 0x245f };
  if (g['chinese']) return { ...at, style: 'chinese', number: toNumber(g['cn']!) };
  if (g['dot']) return { ...at, style: 'dot', number: Number(g['dn']) };
  if (g['comma']) return { ...at, style: 'comma', number: Number(g['mn']) };
  return { ...at, style: 'bracket', number: Number(g['rn']) };
}

/** Signs after which an item may begin in running text, beside the beginning of a line. */
const ITEM_END = /[。；;！？：:]$/;

function opensItem(text: string, marker: Marker): boolean {
  const before = text.slice(Math.max(0, marker.start - 8), marker.start).replace(/[ \t\u3000]+$/, '');
  const opens = before === '' || /[\n\r]$/.test(before);
  const after = text[marker.end] ?? '';
  if (marker.style === 'circle' || marker.style === 'brackets' || marker.style === 'chinese-brackets') {
    // (1) after a comma still opens an item; a bracket behind a word (二(一)) does not.
    return opens || /[。；;！？：:，,、]$/.test(before);
  }
  if (marker.style === 'dot') {
    if (/\d/.test(after)) return opens && isBrokenItem(text, marker);
    return opens || ITEM_END.test(before);
  }
  if (marker.style === 'comma' || marker.style === 'chinese') return opens || ITEM_END.test(before);
  if (marker.style === 'bracket') return opens || ITEM_END.test(before);
  return opens || /[。；;！？：:，,]$/.test(before);
}

/** 1.6类健康细胞 opening a line: an item "1." with 6类, not 1.6; but 1.1万人 or 2024.5 is a number. */
function isBrokenItem(text: string, marker: Marker): boolean {
  const rest = /^\d+(.?)/u.exec(text.slice(marker.end, marker.end + 8));
  return rest !== null && /[类项个所家间种名场次份篇套台户]/.test(rest[1] ?? '');
}

/** NaN for signs that make no number (一二). */
function toNumber(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : (readChineseNumber(text) ?? NaN);
}
