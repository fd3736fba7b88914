import type { Reason } from './left-out';
import type { Shape } from './shape';

/** Of rows without keys so many hold more than is usual, where they are sums. */
const GREATER = 0.8;
/** Where more rows than this have no keys, the last one alone aside, entries are written over several rows. */
const MOST = 0.15;
/** Where more entries than this lack something, a row that lacks more is still one. */
const GAPPY = 0.05;
/** How the name of a part of the year begins: 上半年及7月, 截至5月. */
const SPAN = /^(?:截[至止]|[上下]半年|前?[一二三四]季度|\d{1,2}[-—至到]\d{1,2}月)/;
/** So many entries tell what is usual. */
const LOOKED_AT = 400;

/**
 * Rows that lack what tells entries apart and hold greater numbers than these: sums that leave out what is void, so that
 * they equal no sum of rows (双桥镇（20户）, 截至5月). Behind the last entry such rows without any number are notes.
 */
export function withoutKeyless(shape: Shape, left: Map<number, Reason>): void {
  withoutTail(shape, left);
  const open = shape.rows.flatMap((row, place) => (left.has(row) ? [] : [{ row, place }]));
  const amountsOf = (row: number) => shape.told(row).filter(({ index }) => shape.amounts.includes(index));
  const keyless = open.filter(
    ({ row, place }) => shape.isKeyless(place) && !shape.isNamed(place) && amountsOf(row).length > 0,
  );
  const isLast = keyless.length === 1 && keyless[0] === open.at(-1);
  if (keyless.length === 0 || (keyless.length > open.length * MOST && !isLast)) return;
  // Where entries lack one or the other too, a single such row is one of which little is known, unless it names a span.
  const gappy = open.filter((one) => !keyless.includes(one) && !shape.isWhole(one.place));
  const isAlone = keyless.length === 1 && !isLast && !SPAN.test(shape.label(keyless[0]!.row).trim());
  if (isAlone && gappy.length > open.length * GAPPY) return;
  const usual = usualNumbers(
    shape,
    open.slice(0, LOOKED_AT).filter((one) => !keyless.includes(one)),
  );
  const greater = keyless.filter(({ row }) => {
    const told = amountsOf(row);
    const more = told.filter(({ index, number }) => number > (usual.get(index) ?? Infinity));
    return more.length * 2 >= told.length;
  });
  if (greater.length < keyless.length * GREATER) return;
  for (const { row } of keyless) left.set(row, '合计');
}

/** Of each column of numbers that in the middle. */
function usualNumbers(shape: Shape, entries: readonly { readonly row: number }[]): Map<number, number> {
  return new Map(
    shape.numbers.flatMap((index) => {
      const numbers = entries.flatMap(({ row }) => shape.number(row, index) ?? []).sort((a, b) => a - b);
      return numbers.length > 0 ? [[index, numbers[numbers.length >> 1]!]] : [];
    }),
  );
}

function withoutTail(shape: Shape, left: Map<number, Reason>): void {
  for (let place = shape.rows.length - 1; place > 0; place--) {
    const row = shape.rows[place]!;
    if (left.has(row)) continue;
    if (!shape.isKeyless(place) || shape.told(row).length > 0) return;
    left.set(row, '说明');
  }
}

/** 一, 二、: how sections are numbered. */
const SECTION = /^[一二三四五六七八九十]{1,3}[、.．]?$/;

/** Rows that only name a section of a table of numbers: 一 | 田块整治工程, where every entry has numbers. */
export function withoutSections(shape: Shape, left: Map<number, Reason>): void {
  const open = shape.rows.filter((row) => !left.has(row));
  const isSection = (row: number) => SECTION.test(shape.serial(row).trim()) && shape.told(row).length === 0;
  const sections = open.filter(isSection);
  const entries = open.filter((row) => !isSection(row));
  const isTable = entries.length > 0 && entries.every((row) => shape.told(row).length > 0);
  if (isTable) for (const row of sections) left.set(row, '分类');
}
