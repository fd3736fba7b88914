import { readSpan } from './cell-values';
import type { Ledger } from './ledger';

/** What differs between the names of sheets that hold parts of one list: 1月, 2024.01, 二季度, 上半年, 春季, 第三批. A copy (2) is none. */
export const PART =
  /(?:19|20)\d{2}[-.年]?(?:0[1-9]|1[0-2]|[1-9])(?:月份?|(?!\d))|(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:[-~—至到](?:\d{1,2}|[一二三四五六七八九十]{1,3}))?月份?|第?[一二三四1-4]季度|[上下]半年|[春秋](?:季(?:学期)?|学期)|[上下]学期|第?[一二]学期|第(?:\d{1,2}|[一二三四五六七八九十]{1,3})[期批次]/g;

const YEAR_MONTH = /((?:19|20)\d{2})[-.年]?(0[1-9]|1[0-2]|[1-9])(?:月|(?!\d))/;

/** The month that a sheet is of by its name, its title or the lines below that, as 20240300; 0 where none says one. */
export function monthOf({ sheetName, title, year, sheet, range }: Ledger): number {
  const above = sheet.snapshot.cells
    .slice(Math.max(0, range.top - 3), range.top)
    .flatMap((row) => row?.flatMap((cell) => (typeof cell?.value === 'string' ? [cell.value] : [])) ?? []);
  const span = sheetName
    .match(PART)
    ?.map((part) => readSpan(part))
    .find((one) => one !== undefined);
  const months = [sheetName, title, ...above].flatMap((text) => {
    const match = YEAR_MONTH.exec(text);
    return match ? [{ year: Number(match[1]), month: Number(match[2]) }] : [];
  });
  const [named] = months;
  if (span && span.from === span.to && (year ?? named?.year))
    return ((span.year || year || named!.year) * 100 + span.to) * 100;
  return named ? (named.year * 100 + named.month) * 100 : 0;
}

/** What the texts have in common, without the times that tell them apart; "" where they have little in common. */
export function withoutParts(texts: readonly string[]): string {
  const [first] = texts as [string];
  const plain = (text: string) =>
    text.replace(PART, '').replace(/[（(]\s*(?:(?:19|20)\d{2}年?)?\s*[)）]/g, '');
  if (texts.every((text) => plain(text) === plain(first))) return texts.length > 1 ? plain(first) : first;
  const { head, tail } = shared(texts);
  const common = `${first.slice(0, head)}${first.slice(first.length - tail)}`.replace(/[（(]\s*[)）]/g, '');
  return common.length >= 4 ? common : '';
}

/** What of each text the others have not: 民事, 刑事 of 案件台账（民事） and 案件台账（刑事）. */
export function differingParts(texts: readonly string[]): string[] {
  if (new Set(texts).size === 1) return texts.map(() => '');
  const { head, tail } = shared(texts);
  return texts.map((text) => {
    const [from, to] = [head, text.length - tail];
    const start = Math.max(...[...text.slice(0, from).matchAll(BOUNDARY)].map(({ index }) => index + 1), 0);
    const end = text.slice(to).search(BOUNDARY);
    const word = text.slice(start, end < 0 ? text.length : to + end);
    return word.length <= LONGEST_WORD ? word : text.slice(from, to).replace(/^[（(]|[)）]$/g, '');
  });
}

const BOUNDARY = /[（()）\-—_·、\s]/g;
/** A longer run between brackets and strokes is no word that tells a sheet apart. */
const LONGEST_WORD = 8;

/** How many characters all texts begin and end with alike. */
function shared(texts: readonly string[]): { readonly head: number; readonly tail: number } {
  const shortest = Math.min(...texts.map(({ length }) => length));
  const [first] = texts as [string];
  const alike = (same: (text: string, at: number) => boolean) => {
    let count = 0;
    while (count < shortest && texts.every((text) => same(text, count))) count++;
    return count;
  };
  const head = alike((text, at) => text[at] === first[at]);
  const tail = alike((text, at) => text.at(-1 - at) === first.at(-1 - at));
  return { head, tail: Math.min(tail, shortest - head) };
}
