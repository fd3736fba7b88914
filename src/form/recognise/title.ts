import {
  ANNEX_LINES,
  NO_TITLES,
  patternOf,
  PERFORMANCE_TITLES,
  readerOf,
  TITLE_ENDINGS,
  TITLE_OBJECTS,
  TITLE_SUBJECTS,
} from '../../lexicon';
import type { CellRef } from '../../sheet';
import type { Field } from '../model/form';
import { fold, readChineseNumber, rememberFor } from '../../text';
import { readLabel, splitInline } from '../../table';
import type { Block, Grid } from '../grid';
import type { Label } from '../labels/label';

/** A title, and how good a title it makes. */
export interface Title {
  readonly block: Block;
  readonly score: number;
}

const NO_TITLE = patternOf(NO_TITLES);
const SUBJECT = patternOf(TITLE_SUBJECTS);
const OBJECT = patternOf(TITLE_OBJECTS);
const PERFORMANCE = patternOf(PERFORMANCE_TITLES);
const YEAR_FIRST = /^(?:19|20)\d{2}年度/;
const readEnding = readerOf(TITLE_ENDINGS);

/** How good a title the words alone make; undefined when they make none. */
const wording = rememberFor(({ full, plain }: Label): number | undefined => {
  if (full.length < 5 || full.length > 70 || /[。；;]/.test(full) || NO_TITLE.test(full)) return undefined;
  // 2024年度农村生活污水治理自评表: the year of a budget says as much as 项目 or 资金 does.
  if (!SUBJECT.test(plain) || !(OBJECT.test(plain) || YEAR_FIRST.test(plain))) return undefined;
  const ends = plain.replace(/[(（]?\d{4}年?度?[)）]?$|\d$/g, '');
  const ending = readEnding(ends);
  if (!ending) return undefined;
  let score: number = ending.surety;
  if (PERFORMANCE.test(plain)) score += 1;
  if (/20\d\d|\d{4}年/.test(full)) score += 1;
  return score;
});

/** Reads a box as the title of a 预算绩效 table; undefined when it is none. */
export function readTitle(grid: Grid, block: Block): Title | undefined {
  let score = wording(block.label);
  if (score === undefined || isField(block)) return undefined;
  const row = grid.starting(block.range.top);
  // The value of a label may sound like a title: 项目名称 | 2020年某项目绩效自评表.
  if (row.some((other) => other.range.left < block.range.left && !isAnnexLine(other))) return undefined;
  if (row.length === 1) score += 1;
  if (block.range.right - block.range.left >= 2) score += 1;
  return score >= 3 ? { block, score } : undefined;
}

const ANNEX = patternOf(ANNEX_LINES);

/** 评价方式：部门绩效自评 is a label with its value; 附件3：项目支出绩效自评表 is a title. */
function isField({ text }: Block): boolean {
  const inline = splitInline(text);
  return (
    inline !== undefined && !ANNEX.test(readLabel(inline.name).full) && !/[表书]\s*[)）]?\s*$/.test(text)
  );
}

/** Whether a box is a line such as 附件2, 附表 that may stand above a title. */
export function isAnnexLine(block: Block): boolean {
  return ANNEX.test(block.label.full);
}

/** Years stated in a text, in order: 2024年度, 2024年, 二〇二四年, (2024). */
export function yearsIn(text: string): number[] {
  const digits = fold(text)
    .replace(/\s+/g, '')
    .replace(/[〇零○O一二三四五六七八九]{4}(?=年)/g, (word) =>
      String(readChineseNumber(word.replaceAll('O', '〇')) ?? word),
    );
  return [...digits.matchAll(/(?<!\d)((?:19|20)\d{2})(?:年|(?=\)|\(|$))/g)].map((match) => Number(match[1]));
}

/** The year that the lines of a title state: the one called 年度 first; none when they state a span of years. */
export function yearOf(blocks: readonly Block[]): Field<number> | null {
  for (const block of blocks) {
    const text = fold(block.text).replace(/\s+/g, '');
    const named = /((?:19|20)\d{2})年度/.exec(text);
    if (/\d{4}年?(?:-|至|~|到)+\d{4}/.test(text)) continue;
    const value = named ? Number(named[1]) : yearsIn(block.text)[0];
    if (value !== undefined) return { value, text: block.text, cell: block.cell };
  }
  return null;
}

/** A title for a table that has none: an empty text at the table's first cell. */
export function noTitle(cell: CellRef): Field<string> {
  return { value: '', text: '', cell };
}
