import { CATEGORY_STARTS, NATURE_WORDS, patternOf, POLARITY_WORDS, readerOf } from '../../../lexicon';
import { isSameCell } from '../../../sheet';
import { columnContent, holds, isNote, type ColumnContent } from '../../../table';
import type { Block, Grid } from '../../grid';
import { readTitle } from '../../recognise/title';
import { headingRole, headingUnder, isPeriodTarget, NO_ROLE, type HeadingRole } from './columns';
import { areCategories, distinctTexts, fillIn, type Contents } from './fill-in';
import type { Heading } from './headings';

/** So many rows below a heading tell what its columns hold. */
const ROWS = 60;

/** The filled rows below a heading, down to the next table. */
export function bodyRows(grid: Grid, bottom: number): number[] {
  const rows: number[] = [];
  for (let row = bottom + 1; row <= Math.min(grid.bottom, bottom + ROWS); row++) {
    const boxes = grid.starting(row);
    if (boxes.some((box) => readTitle(grid, box) || headingRole(box.label)?.column === 'name')) break;
    if (boxes.length > 0 && !isNote(boxes[0]!.label)) rows.push(row);
  }
  return rows;
}

/** The headings with what their columns hold weighed against their words. What a template says is not weighed. */
export function weighContent(grid: Grid, headings: readonly Heading[], body: readonly number[]): Heading[] {
  const contents = new Map<Heading, ColumnContent>();
  const contentOf = (heading: Heading): ColumnContent => {
    let content = contents.get(heading);
    if (!content) contents.set(heading, (content = columnContent(grid, heading.left, heading.right, body)));
    return content;
  };
  const parts = headings.map((heading): Heading => {
    const { role, block } = heading;
    if (role.given) return heading;
    if (isShared(heading, headings) || holdsCategories(heading, headings, contentOf))
      return { ...heading, role: NO_ROLE };
    const siblings = headings.filter((other) => other.block === block);
    if (siblings.length > 1) return { ...heading, role: partRole(heading, siblings, contentOf) };
    if (role.column === 'operator') return { ...heading, role: signRole(heading, contentOf(heading)) };
    return heading;
  });
  return fillIn(grid, withoutBases(parts, contentOf), contentOf);
}

/**
 * A column of targets without any value is none where another beside it holds values: 历史标准, 计划标准 below
 * 指标值确定依据 say where a value comes from.
 */
function withoutBases(headings: readonly Heading[], contentOf: Contents): readonly Heading[] {
  const share = (heading: Heading): number => {
    const { boxes, counts } = contentOf(heading);
    return boxes.length === 0 ? 0 : (counts.number + counts.value) / boxes.length;
  };
  const targets = headings.filter(
    ({ role, block, groups }) =>
      role.column === 'target' &&
      !role.given &&
      !isPeriodTarget(
        block.label,
        groups.map(({ label }) => label),
      ),
  );
  const empty = targets.filter((heading) => share(heading) === 0 && contentOf(heading).boxes.length > 0);
  const [first] = targets;
  if (empty.length === 0 || !first) return headings;
  const others = headings.filter(
    (heading) =>
      (heading.role.column === 'target' || heading.role.column === 'unknown') &&
      Math.abs(headings.indexOf(heading) - headings.indexOf(first)) <= NEAR &&
      contentOf(heading).counts.value >= 2 &&
      share(heading) * 3 >= 1,
  );
  if (others.length === 0) return headings;
  return headings.map((heading) => (empty.includes(heading) ? { ...heading, role: NO_ROLE } : heading));
}

/** So many columns apart two may both be meant to hold the targets. */
const NEAR = 3;

/**
 * Whether a heading of names or targets (评价指标, 绩效目标) stands over categories, with a column of more texts behind
 * it that they are categories of.
 */
function holdsCategories(heading: Heading, headings: readonly Heading[], contentOf: Contents): boolean {
  const { column, confidence } = heading.role;
  if ((column !== 'name' && column !== 'target') || confidence === 1) return false;
  const boxes = contentOf(heading).boxes as readonly Block[];
  return (
    areCategories(boxes) &&
    headings.some(
      (other) =>
        other.left > heading.right &&
        distinctTexts(contentOf(other)) > distinctTexts(contentOf(heading)) &&
        holds(contentOf(other), 'text') &&
        !areCategories(contentOf(other).boxes),
    )
  );
}

/** Whether a group alone makes names of several columns: 绩效指标 over 大类 | 小类 | 考核内容. */
function isShared({ role, block, groups }: Heading, headings: readonly Heading[]): boolean {
  const over = groups.at(-1);
  if (!role.inherited || role.column !== 'name' || !over) return false;
  return headings.some(
    (other) =>
      other.role.inherited &&
      other.block !== block &&
      other.groups.some(({ cell }) => isSameCell(cell, over.cell)),
  );
}

const POLARITY = patternOf(POLARITY_WORDS);
const readNature = readerOf(NATURE_WORDS);
const CATEGORY = patternOf(CATEGORY_STARTS);

/** 指标性质 holds 定量/定性 in one province, ≥ in the next, 正向 in a third, and categories in a fourth. */
function signRole({ role, block }: Heading, content: ColumnContent): HeadingRole {
  const { boxes, counts } = content;
  const count = (fits: (text: string) => boolean): number =>
    (boxes as readonly Block[]).filter(({ label }) => fits(label.plain)).length;
  if (counts.operator > 0) return role;
  const polarities = count((text) => POLARITY.test(text));
  if (polarities > 0) return { ...role, column: 'polarity' };
  const natures = content.counts.nature;
  const categories = count((text) => readNature(text) === undefined && CATEGORY.test(text));
  if (categories > natures) return { ...role, column: 'level1' };
  if (natures > 0 || block.label.plain !== '')
    return { ...role, column: natures > 0 || boxes.length === 0 ? 'nature' : 'other' };
  return role;
}

/** One of several columns under one heading: sign, number and unit of a value, a name with its explanation. */
function partRole(
  { role, groups, block, part }: Heading,
  siblings: readonly Heading[],
  contentOf: Contents,
): HeadingRole {
  const content = contentOf(siblings[part]!);
  if (holds(content, 'operator')) return { column: 'operator', confidence: 0.9 };
  if (holds(content, 'unit')) return { column: 'unit', confidence: 0.9 };
  if (holds(content, 'nature')) return { column: 'nature', confidence: 0.9 };
  if (role.column === 'name') return nameRole(role, part, siblings, contentOf);
  const before = siblings.slice(0, part).map((heading) => contentOf(heading));
  if (role.column === 'operator' || role.column === 'unit') {
    const group = headingUnder([], groups.at(-1)?.label ?? block.label);
    const isValue = holds(content, 'number', 'value');
    if (!isValue) return NO_ROLE;
    return group && group.column !== role.column ? group : { column: 'target', confidence: 0.7 };
  }
  // The heading means one of its columns; what the others hold it does not say.
  const own = before.every((other) => holds(other, 'operator', 'unit', 'nature'));
  return own ? role : NO_ROLE;
}

/** 三级指标 over 指标1 | name, or over name | explanation. */
function nameRole(
  role: HeadingRole,
  part: number,
  siblings: readonly Heading[],
  contentOf: Contents,
): HeadingRole {
  const isNumber = (heading: Heading): boolean =>
    contentOf(heading).boxes.every(({ text }) =>
      /^\s*(?:指标|目标)?\s*[\d一二三四五六七八九十]{0,3}[:：.、）)]?\s*$/.test(text),
    );
  const at = siblings.findIndex((heading) => !isNumber(heading));
  if (part === at) return role;
  if (part < at) return { column: 'other', confidence: 0.9 };
  if (holds(contentOf(siblings[part]!), 'number', 'value')) return NO_ROLE;
  return { column: part === at + 1 ? 'definition' : 'unknown', confidence: 0.6 };
}
