import { CATEGORY_STARTS, NATURE_WORDS, patternOf, POLARITY_WORDS, readerOf } from '../../../lexicon';
import { columnContent, holds, isBlank, type ColumnContent } from '../../../table';
import type { Block, Grid } from '../../grid';
import { isCategory } from '../../labels/labels';
import { readTitle } from '../../recognise/title';
import { headingRole, headingUnder, type HeadingRole } from './columns';
import type { Heading } from './headings';

/** So many rows below a heading tell what its columns hold. */
const ROWS = 60;

/** The filled rows below a heading, down to the next table. */
export function bodyRows(grid: Grid, bottom: number): number[] {
  const rows: number[] = [];
  for (let row = bottom + 1; row <= Math.min(grid.bottom, bottom + ROWS); row++) {
    const boxes = grid.starting(row);
    if (boxes.some((box) => readTitle(grid, box) || headingRole(box.label)?.column === 'name')) break;
    if (boxes.length > 0) rows.push(row);
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
    const siblings = headings.filter((other) => other.block === block);
    if (siblings.length > 1) return { ...heading, role: partRole(heading, siblings, contentOf) };
    if (role.column === 'operator') return { ...heading, role: signRole(heading, contentOf(heading)) };
    return heading;
  });
  return fillIn(parts, contentOf);
}

type Contents = (heading: Heading) => ColumnContent;

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
  const natures = count((text) => readNature(text) !== undefined);
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
    if (!isValue) return { column: 'unknown', confidence: 0 };
    return group && group.column !== role.column ? group : { column: 'target', confidence: 0.7 };
  }
  // The heading means one of its columns; what the others hold it does not say.
  const own = before.every((other) => holds(other, 'operator', 'unit', 'nature'));
  return own ? role : { column: 'unknown', confidence: 0 };
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
      /^\s*(?:指标)?\s*[\d一二三四五六七八九十]{0,3}[:：.、）)]?\s*$/.test(text),
    );
  const at = siblings.findIndex((heading) => !isNumber(heading));
  if (part === at) return role;
  if (part < at) return { column: 'other', confidence: 0.9 };
  if (holds(contentOf(siblings[part]!), 'number', 'value')) return { column: 'unknown', confidence: 0 };
  return { column: part === at + 1 ? 'definition' : 'unknown', confidence: 0.6 };
}

/** So many categories among the names make an outline of them. */
const OUTLINE = 3;

/** Whether a column holds the categories and below each of them its indicators. */
function isOutline(boxes: readonly Block[]): boolean {
  const categories = boxes.filter(({ label }) => isCategory(label)).length;
  return categories >= OUTLINE && boxes.length - categories >= OUTLINE && hasBelow(boxes);
}

/** Whether something that is no category stands right below one. */
function hasBelow(boxes: readonly Block[]): boolean {
  return boxes.some(({ label }, at) => at > 0 && !isCategory(label) && isCategory(boxes[at - 1]!.label));
}

/** Roles that no words claim, told from what unknown columns hold. */
function fillIn(headings: readonly Heading[], contentOf: Contents): Heading[] {
  let next = [...headings];
  const has = (column: string): boolean => next.some(({ role }) => role.column === column);
  const claim = (
    column: HeadingRole['column'],
    confidence: number,
    fits: (heading: Heading) => boolean,
    outline?: boolean,
  ): void => {
    if (has(column)) return;
    const found = next.find((heading) => heading.role.column === 'unknown' && fits(heading));
    if (found)
      next = next.map((heading) =>
        heading === found ? { ...heading, role: { column, confidence, outline } } : heading,
      );
  };
  const categories = (heading: Heading): boolean => {
    const boxes = contentOf(heading).boxes as readonly Block[];
    return boxes.length >= 2 && boxes.filter(({ label }) => isCategory(label)).length * 5 >= boxes.length * 3;
  };
  if (!has('name') && has('target'))
    claim('name', 0.6, (heading) => isOutline(contentOf(heading).boxes), true);
  if (!has('name') && !has('level1') && !has('level2')) {
    claim('level1', 0.6, categories);
    claim('level2', 0.6, categories);
  }
  const levels = next.filter(({ role }) => role.column === 'level1' || role.column === 'level2');
  const last = Math.max(-1, ...levels.map(({ right }) => right));
  if (levels.length > 0) {
    claim(
      'name',
      0.6,
      (heading) => heading.left > last && !isBlank(heading.block) && holds(contentOf(heading), 'text'),
    );
  }
  const name = next.find(({ role }) => role.column === 'name');
  if (!name) return next;
  const behind = ({ left }: Heading): boolean => left > name.right;
  claim('operator', 0.6, (heading) => behind(heading) && holds(contentOf(heading), 'operator'));
  // Points may stand without any value.
  if (!has('forecast') && !(has('weight') && has('score')))
    claim('target', 0.5, (heading) => {
      const { boxes, counts } = contentOf(heading);
      return behind(heading) && boxes.length >= 2 && (counts.number + counts.value) * 2 >= boxes.length;
    });
  claim('unit', 0.6, (heading) => behind(heading) && holds(contentOf(heading), 'unit'));
  claim('nature', 0.6, (heading) => behind(heading) && holds(contentOf(heading), 'nature'));
  return next;
}
