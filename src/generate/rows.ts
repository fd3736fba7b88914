import type { Form, Indicator } from '../form';
import type { CellRef, Range, Sheet } from '../sheet';
import { blocksOf, fit, level1Key, type Block, type Levels } from './blocks';
import type { Entry, RowShift } from './model';

/** An indicator, or a part of one (其中), in its row of the generated table. */
export interface PlacedRow {
  readonly indicator: Indicator;
  readonly isPart: boolean;
  /** Where it stands afterwards. */
  readonly row: number;
}

/** How the rows of the template become those of the table. */
export interface RowPlan {
  readonly shifts: readonly RowShift[];
  readonly body: { readonly top: number; readonly bottom: number };
  readonly merges: readonly Range[];
  readonly placed: readonly PlacedRow[];
  /** Labels of classes that the template does not have, and words of the template that go. */
  readonly entries: readonly Entry[];
  /** Where a row of the template stands afterwards. */
  readonly moved: (row: number) => number;
}

/** A row of the approved table. */
export interface Item {
  readonly indicator: Indicator;
  readonly isPart: boolean;
}

/** A class with the rows that it gets. */
interface Group {
  readonly levels: Levels;
  /** null: the template does not have it. */
  readonly block: Block | null;
  readonly items: Item[];
}

/** One row of the body afterwards. */
interface BodyRow {
  /** The row of the template that it is; null: it comes. */
  readonly origin: number | null;
  /** The row of the template that it looks like. */
  readonly like: number;
  readonly group: Group | null;
  readonly item: Item | null;
}

/**
 * Puts every indicator into a blank row of its class; rows come where a class has too few, go where it has too many (one
 * is kept), and a class that the template does not have gets rows of its own behind its first level. Null: the template
 * has no blank rows.
 */
export function planRows(items: readonly Item[], template: Form, sheet: Sheet): RowPlan | null {
  const blocks = blocksOf(template, sheet);
  if (blocks.length === 0) return null;
  const groups = groupsOf(items, blocks);
  const body = bodyRows(groups, blocks);
  return new RowLayout(template, sheet, groups, body).plan();
}

function groupsOf(items: readonly Item[], blocks: readonly Block[]): Group[] {
  const groups: Group[] = blocks.map((block) => ({ levels: block.levels, block, items: [] }));
  let last: Group | undefined;
  for (const item of items) {
    const group = item.isPart && last ? last : groupFor(item.indicator, groups);
    group.items.push(item);
    last = group;
  }
  return groups;
}

/** The best group for an indicator; a new one behind the last of its first level where none fits. */
function groupFor(indicator: Indicator, groups: Group[]): Group {
  let best: { readonly group: Group; readonly fit: number } | undefined;
  for (const group of groups) {
    const value = fit(indicator, group);
    if (value > (best?.fit ?? 0)) best = { group, fit: value };
  }
  if (best) return best.group;
  const group: Group = { levels: indicator, block: null, items: [] };
  const key = level1Key(indicator);
  const place = groups.findLastIndex(({ levels }) => key !== '' && level1Key(levels) === key);
  groups.splice(place < 0 ? groups.length : place + 1, 0, group);
  return group;
}

function bodyRows(groups: readonly Group[], blocks: readonly Block[]): BodyRow[] {
  const rows: BodyRow[] = [];
  let like = blocks[0]!.rows[0]!;
  for (const group of groups) {
    const own = group.block?.rows ?? [];
    const need = Math.max(group.items.length, group.block && !isForeign(group, groups) ? 1 : 0);
    // What comes stands before the last row of the class, so that its lower border stays below.
    const kept = own.slice(0, need);
    const coming = need - kept.length;
    const before = kept.length > 1 ? kept.length - 1 : kept.length;
    for (let i = 0; i < need; i++) {
      const origin = i < before ? kept[i]! : i < before + coming ? null : kept[kept.length - (need - i)]!;
      if (origin !== null) like = origin;
      else if (kept.length > 1) like = kept[kept.length - 2]!;
      rows.push({ origin, like, group, item: group.items[i] ?? null });
    }
  }
  // Rows between the blank ones, such as 预算执行率, stay where they are.
  return rows;
}

/**
 * Whether a class of the template has no place in the table: the approved table has another frame (履职效能, 管理效率), and
 * nothing below this first level.
 */
function isForeign(group: Group, groups: readonly Group[]): boolean {
  const keyOf = ({ levels }: Group) => level1Key(levels);
  const ofTemplate = new Set(groups.filter(({ block }) => block).map(keyOf));
  const isOtherFrame = groups.some((one) => !one.block && keyOf(one) !== '' && !ofTemplate.has(keyOf(one)));
  return isOtherFrame && groups.every((one) => keyOf(one) !== keyOf(group) || one.items.length === 0);
}

class RowLayout {
  readonly #top: number;
  readonly #bottom: number;
  readonly #gone: ReadonlySet<number>;
  /** The body afterwards, rows between the blank ones included. */
  readonly #rows: readonly BodyRow[];
  readonly #place = new Map<number, number>();

  constructor(
    readonly template: Form,
    readonly sheet: Sheet,
    readonly groups: readonly Group[],
    body: readonly BodyRow[],
  ) {
    const slots = groups.flatMap(({ block }) => block?.rows ?? []);
    this.#top = Math.min(...slots);
    this.#bottom = Math.max(...slots);
    const kept = new Set(body.flatMap(({ origin }) => origin ?? []));
    this.#gone = new Set(slots.filter((row) => !kept.has(row)));
    this.#rows = this.#withOthers(body, new Set(slots));
    this.#rows.forEach(({ origin }, i) => {
      if (origin !== null) this.#place.set(origin, this.#top + i);
    });
  }

  /** The rows of the template between its blank ones, where they stood. */
  #withOthers(body: readonly BodyRow[], slots: ReadonlySet<number>): BodyRow[] {
    const others: number[] = [];
    for (let row = this.#top; row <= this.#bottom; row++) if (!slots.has(row)) others.push(row);
    const rows: BodyRow[] = [];
    for (const row of body) {
      while (row.origin !== null && others.length > 0 && others[0]! < row.origin)
        rows.push(this.#other(others.shift()!));
      rows.push(row);
    }
    for (const row of others) rows.push(this.#other(row));
    return rows;
  }

  #other(row: number): BodyRow {
    return { origin: row, like: row, group: null, item: null };
  }

  plan(): RowPlan {
    const rows = this.#rows;
    return {
      shifts: this.#shifts(),
      body: { top: this.#top, bottom: this.#top + rows.length - 1 },
      merges: this.#merges(),
      placed: rows.flatMap(({ item }, i) => (item ? [{ ...item, row: this.#top + i }] : [])),
      entries: this.#labels(),
      moved: (row) => this.#moved(row),
    };
  }

  #moved(row: number): number {
    if (row < this.#top) return row;
    if (row > this.#bottom) return row + this.#rows.length - (this.#bottom - this.#top + 1);
    return this.#place.get(row) ?? row;
  }

  /** From the bottom to the top, so that the numbers above stay what they are. */
  #shifts(): RowShift[] {
    const shifts: RowShift[] = [];
    let at = this.#top;
    let coming = 0;
    let like = this.#top;
    const come = () => {
      if (coming > 0) shifts.push({ at, count: coming, like });
      coming = 0;
    };
    for (const row of this.#rows) {
      if (row.origin === null) {
        if (coming === 0) like = row.like;
        coming++;
        continue;
      }
      come();
      at = row.origin + 1;
    }
    come();
    for (const row of this.#gone) shifts.push({ at: row, count: -1, like: row });
    return joined(shifts.sort((a, b) => b.at - a.at || a.count - b.count));
  }

  #merges(): Range[] {
    const names = this.template.columns.find(({ column }) => column === 'name')!;
    const merges: Range[] = [];
    const bodyBottom = this.#top + this.#rows.length - 1;
    for (const merge of this.sheet.snapshot.merges) {
      if (merge.bottom < this.#top || merge.top > this.#bottom) continue;
      const isOne = merge.top === merge.bottom;
      if (isOne && this.#gone.has(merge.top)) continue;
      const top = this.#first(merge);
      const bottom = this.#last(merge, merge.right < names.left);
      if (top === null || bottom === null) continue;
      merges.push({ ...merge, top, bottom });
    }
    // Labels that stood in one row alone now stand beside several.
    const covered = (row: number, column: number) =>
      merges.some((one) => one.top <= row && one.bottom >= row && one.left <= column && one.right >= column);
    this.#rows.forEach((row, i) => {
      const at = this.#top + i;
      if (row.origin !== null) return;
      for (const merge of this.sheet.snapshot.merges) {
        const isOne = merge.top === merge.bottom && merge.top === row.like;
        if (isOne && !covered(at, merge.left)) merges.push({ ...merge, top: at, bottom: at });
      }
    });
    for (const [left, right, from, to] of this.#newBoxes(names.left)) {
      if (
        to > from &&
        to <= bodyBottom &&
        !covered(from, left) &&
        !covered(to, left) &&
        this.#isBlank(left, from + 1, to)
      )
        merges.push({ top: from, bottom: to, left, right });
    }
    return merges.filter(({ top, bottom, left, right }) => bottom > top || right > left);
  }

  /** Whether nothing stands in a column of these rows: a label that every row repeats is no box over all of them. */
  #isBlank(column: number, from: number, to: number): boolean {
    for (let row = from; row <= to; row++) {
      const origin = this.#rows[row - this.#top]?.origin ?? null;
      if (origin !== null && this.sheet.text(origin, column).trim() !== '') return false;
    }
    return true;
  }

  #first(merge: Range): number | null {
    if (merge.top < this.#top) return merge.top;
    for (let row = merge.top; row <= merge.bottom; row++) {
      if (row > this.#bottom) return this.#moved(row);
      const place = this.#place.get(row);
      if (place !== undefined) return place;
    }
    return null;
  }

  /** The last row of a box afterwards; boxes of labels reach over the rows that come behind them and are theirs. */
  #last(merge: Range, isLabel: boolean): number | null {
    if (merge.bottom > this.#bottom) return this.#moved(merge.bottom);
    let last: number | null = null;
    for (let row = merge.bottom; row >= merge.top && last === null; row--)
      last = row < this.#top ? row : (this.#place.get(row) ?? null);
    if (last === null || (!isLabel && merge.top === merge.bottom)) return last;
    const own = this.#rows[last - this.#top];
    for (let i = last + 1 - this.#top; i < this.#rows.length && i > 0; i++) {
      const row = this.#rows[i]!;
      if (row.origin !== null || !this.#isOwn(merge, own?.group ?? null, row.group, isLabel)) break;
      last = this.#top + i;
    }
    return last;
  }

  /** Whether a box beside one class reaches over a row that comes for another (or the same). */
  #isOwn(merge: Range, own: Group | null, coming: Group | null, isLabel: boolean): boolean {
    if (!own || !coming) return false;
    if (own === coming) return isLabel || merge.bottom > merge.top;
    if (!isLabel) return false;
    const level2 = own.levels.level2?.cell.column;
    if (level2 !== undefined && own.block && merge.left === level2) return false;
    const level1 = own.levels.level1?.cell.column;
    const isTop = own.block !== null && merge.left === level1;
    return !isTop || level1Key(own.levels) === level1Key(coming.levels);
  }

  /** Boxes of labels for classes of more than one row: [left, right, top, bottom]. */
  #newBoxes(limit: number): [number, number, number, number][] {
    const boxes: [number, number, number, number][] = [];
    const run = (isSame: (a: BodyRow, b: BodyRow) => boolean, column: 'level1' | 'level2') => {
      const found = this.template.columns.find((one) => one.column === column);
      if (!found || found.left >= limit) return;
      let from = 0;
      this.#rows.forEach((row, i) => {
        const next = this.#rows[i + 1];
        if (next && row.group && next.group && isSame(row, next)) return;
        if (this.#rows.slice(from, i + 1).some(({ origin }) => origin === null))
          boxes.push([found.left, found.right, this.#top + from, this.#top + i]);
        from = i + 1;
      });
    };
    run((a, b) => a.group === b.group, 'level2');
    run((a, b) => level1Key(a.group!.levels) === level1Key(b.group!.levels), 'level1');
    return boxes;
  }

  /** The words in front of classes that the template does not have; placeholders of the template go. */
  #labels(): Entry[] {
    const entries: Entry[] = [];
    const column = (name: 'level1' | 'level2') =>
      this.template.columns.find((one) => one.column === name)?.left;
    const [left1, left2] = [column('level1'), column('level2')];
    this.#rows.forEach(({ group }, i) => {
      const before = this.#rows[i - 1]?.group;
      if (!group || group.block || group === before) return;
      const row = this.#top + i;
      const { level1, level2 } = group.levels;
      const isNewTop = !before || level1Key(before.levels) !== level1Key(group.levels);
      if (left1 !== undefined && isNewTop)
        entries.push({ row, column: left1, value: words(level1?.text ?? level2?.text) });
      if (left2 !== undefined)
        entries.push({ row, column: left2, value: words(level2?.text ?? level1?.text) });
    });
    const placeholders: CellRef[] = this.groups.flatMap(({ block }) => block?.placeholders ?? []);
    for (const cell of placeholders)
      if (!this.#gone.has(cell.row)) entries.push({ ...cell, row: this.#moved(cell.row), value: null });
    return entries;
  }
}

/** The label of a class; an indicator without any stands below this one, so that no other class is taken for its own. */
function words(text: string | undefined): string {
  return text?.trim() || '未分类';
}

/** Neighbouring rows that go are one shift. */
function joined(shifts: readonly RowShift[]): RowShift[] {
  const result: RowShift[] = [];
  for (const shift of shifts) {
    const last = result.at(-1);
    if (last && last.count < 0 && shift.count < 0 && shift.at - shift.count === last.at)
      result[result.length - 1] = { ...shift, count: shift.count + last.count };
    else result.push(shift);
  }
  return result;
}
