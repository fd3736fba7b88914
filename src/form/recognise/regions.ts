import { rememberFor } from '../../text';
import type { Block, Grid } from '../grid';
import { findHeaders, type IndicatorHeader } from '../indicators/heading/header';
import { CONTINUED_TITLES, patternOf, PERFORMANCE_TITLES } from '../../lexicon';
import { splitInline, sumWord } from '../../table';
import type { Label } from '../labels/label';
import { goalRole, headRole, isAnyLabel, sectionRole } from '../labels/labels';
import { headingKey } from '../template/template';
import { isOwnerLine } from './common-head';
import { isAnnexLine, readTitle, type Title } from './title';

/** The rows of one table: from its title to the row before the next table. */
export interface Region {
  readonly top: number;
  readonly bottom: number;
  readonly title: Block | null;
  readonly headers: readonly IndicatorHeader[];
}

/** A title between two headings must be this good to begin a new table. */
const NEW_TABLE = 5;

/** Cuts a strip into tables: each begins with a title (or its head) and has at least one indicator heading. */
export const findRegions = rememberFor((grid: Grid): readonly Region[] => {
  const starts: { top: number; title: Block | null; headers: IndicatorHeader[] }[] = [];
  let from = grid.top;
  for (const header of findHeaders(grid)) {
    const title =
      starts.length === 0
        ? (bestTitle(grid, from, header.top) ?? firstLine(grid, from, header.top, header.layout !== null))
        : lastTitle(grid, from, header.top);
    // Above headings that a person pointed at everything belongs to the table.
    const top = header.layout && starts.length === 0 ? from : headStart(grid, from, header.top);
    const head = title ? title.block.range.top : top;
    const last = starts.at(-1);
    if (last && (head === undefined || (title && isNextPage(grid, last, title, header))))
      last.headers.push(header);
    else
      starts.push({
        top: withAnnex(grid, head ?? header.top, from),
        title: title?.block ?? null,
        headers: [header],
      });
    from = header.bottom + 1;
  }
  return starts.map((start, i) => ({ ...start, bottom: (starts[i + 1]?.top ?? grid.bottom + 1) - 1 }));
});

const CONTINUED = patternOf(CONTINUED_TITLES);

/**
 * Whether a title comes again at the break of a page: the same one above the same headings, with no head of another
 * table between them, and nothing in front of it that ends the table.
 */
function isNextPage(
  grid: Grid,
  { title, headers }: { readonly title: Block | null; readonly headers: readonly IndicatorHeader[] },
  { block }: Title,
  header: IndicatorHeader,
): boolean {
  const before = headers.at(-1)!;
  const name = ({ label }: Block): string => label.full.replace(CONTINUED, '');
  const headings = ({ headings: texts }: IndicatorHeader): string =>
    texts.map(({ text }) => headingKey(text)).join('\n');
  if (!title || name(title) !== name(block) || headings(before) !== headings(header)) return false;
  for (let row = block.range.bottom + 1; row < header.top; row++)
    if (grid.starting(row).some(({ label }) => isAnyLabel(label))) return false;
  if (CONTINUED.test(block.label.full)) return true;
  for (let row = before.bottom + 1; row < block.range.top; row++) {
    const ends = ({ label }: Block): boolean =>
      ['opinion', 'conclusion', 'signature'].includes(sectionRole(label) ?? '') || isFinal(label);
    if (grid.starting(row).some(ends)) return false;
  }
  return true;
}

/** Whether a label is that of the last sum of a table. */
function isFinal(label: Label): boolean {
  const word = sumWord(label);
  return word?.bare === true && word.kind === 'total';
}

/** 三、项目绩效自评情况: a later part of a report, whose title stands on top. */
const LATER_PART = /^\s*[二三四五六七八九十]{1,2}、/;

/**
 * The best title above the first heading; of equally good ones the nearest. A line right above the heading, or one
 * that names the goals (年度绩效目标), with the head of a table between it and an earlier title is that of a section.
 */
function bestTitle(grid: Grid, from: number, to: number): Title | undefined {
  let best: Title | undefined;
  const isReport = firstLine(grid, from, to, false) !== undefined;
  for (const title of titles(grid, from, to)) {
    if (isReport && LATER_PART.test(title.block.text)) continue;
    if (best && isSection(grid, best, title, to)) continue;
    if (!best || title.score >= best.score) best = title;
  }
  return best;
}

function isSection(grid: Grid, before: Title, { block, score }: Title, to: number): boolean {
  const hasLabels = (top: number, bottom: number): boolean => {
    for (let row = top; row < bottom; row++)
      if (grid.starting(row).some(({ label, text }) => isAnyLabel(label) || labelsInline(grid, text)))
        return true;
    return false;
  };
  if (!hasLabels(before.block.range.bottom + 1, block.range.top)) return false;
  return (
    !hasLabels(block.range.bottom + 1, to) || (score <= before.score && goalRole(block.label) !== undefined)
  );
}

/** 部门名称：某局 in one box. */
function labelsInline(grid: Grid, text: string): boolean {
  const inline = splitInline(text);
  return inline !== undefined && headRole(grid.label(inline.name)) !== undefined;
}

/**
 * The first line of a table whose title ends like none: a text alone in its row that speaks of performance, or any
 * above headings that a person pointed at.
 */
function firstLine(grid: Grid, from: number, to: number, any: boolean): Title | undefined {
  for (let row = from; row < to; row++) {
    const [block, ...more] = grid.starting(row);
    if (!block || isAnnexLine(block)) continue;
    if (!any && !isHeadline(block.label)) return undefined;
    return more.length === 0 && !splitInline(block.text) ? { block, score: 0 } : undefined;
  }
  return undefined;
}

const PERFORMANCE = patternOf(PERFORMANCE_TITLES);

/** Whether a text is short, no sentence, and speaks of performance. */
function isHeadline({ full, plain }: Label): boolean {
  return full.length <= 70 && PERFORMANCE.test(plain) && !/[。；;]/.test(full);
}

/** The nearest good title above a later heading. */
function lastTitle(grid: Grid, from: number, to: number): Title | undefined {
  let last: Title | undefined;
  for (const title of titles(grid, from, to)) if (title.score >= NEW_TABLE) last = title;
  return last;
}

function* titles(grid: Grid, from: number, to: number): Iterable<Title> {
  for (let row = from; row < to; row++) {
    for (const block of grid.starting(row)) {
      const title = readTitle(grid, block);
      if (title) yield title;
    }
  }
}

/** Where the head of a table without title begins: 项目名称 or 部门名称 with a value beside it. */
function headStart(grid: Grid, from: number, to: number): number | undefined {
  for (let row = from; row < to; row++) {
    const named = grid.starting(row).some((block) => {
      const role = headRole(block.label);
      return (role === 'project' || role === 'organisation') && grid.beside(block) !== undefined;
    });
    if (named) return row;
  }
  return undefined;
}

/** An 附件 line above the title belongs to the table, and a line that says whose it is above a head without title. */
function withAnnex(grid: Grid, top: number, from: number): number {
  if (top > from && isOwnerLine(grid, top - 1)) return top - 1;
  for (let row = top - 1; row >= Math.max(from, top - 2); row--) {
    const blocks = grid.starting(row);
    if (blocks.length > 0) return blocks.every(isAnnexLine) ? row : top;
  }
  return top;
}
