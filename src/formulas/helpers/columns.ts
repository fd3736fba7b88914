import type { Form } from '../../form';
import {
  formatCell,
  OWN_HEADING_END,
  OWN_NAME_PREFIX,
  type CellRef,
  type Range,
  type Sheet,
} from '../../sheet';
import type { HelperColumn } from '../model';

/** The columns that are added beside a table, in this order. Their heading is how they are known again. */
export const HELPER_HEADINGS = {
  target: `目标数${OWN_HEADING_END}`,
  actual: `完成数${OWN_HEADING_END}`,
  completionRate: `完成率${OWN_HEADING_END}`,
  score: `得分${OWN_HEADING_END}`,
  deviation: `提示${OWN_HEADING_END}`,
} as const;

export type HelperKind = keyof typeof HELPER_HEADINGS;

const KINDS = Object.keys(HELPER_HEADINGS) as HelperKind[];

/** Helper columns that stand beside the table already. */
export function presentHelpers(form: Form, sheet: Sheet): Map<HelperKind, HelperColumn> {
  const found = new Map<HelperKind, HelperColumn>();
  const heading = headingCell(form);
  if (!heading) return found;
  sheet.snapshot.cells[heading.row]?.forEach((cell, column) => {
    const kind = KINDS.find((one) => HELPER_HEADINGS[one] === cell?.value);
    if (kind && column > heading.column && !found.has(kind))
      found.set(kind, helperAt(form, heading, column, kind));
  });
  return found;
}

/** Places for these helper columns: where they stand already, else the first blank columns right of the table. */
export function placeHelpers(
  form: Form,
  sheet: Sheet,
  kinds: readonly HelperKind[],
): Map<HelperKind, HelperColumn> {
  const places = presentHelpers(form, sheet);
  const heading = headingCell(form);
  if (!heading) return places;
  let column = form.range.right;
  for (const kind of kinds) {
    if (places.has(kind)) continue;
    do column++;
    while (!isFree(sheet, column));
    places.set(kind, helperAt(form, heading, column, kind));
  }
  return places;
}

/** What is printed of the sheet when helper columns stay outside: the table's own columns. */
export function ownColumns(sheet: Sheet, helpers: Iterable<HelperColumn>): Range | null {
  const used = sheet.snapshot.usedRange;
  const columns = [...helpers].map((helper) => helper.range.left);
  if (!used || columns.length === 0) return null;
  let right = used.right;
  while (right > used.left && (columns.includes(right) || isFree(sheet, right))) right--;
  return { top: 0, left: 0, bottom: used.bottom, right };
}

function helperAt(form: Form, heading: CellRef, column: number, kind: HelperKind): HelperColumn {
  const rows = form.indicators.map(({ row }) => row);
  return {
    heading: HELPER_HEADINGS[kind],
    headingCell: { row: heading.row, column },
    looksFrom: heading,
    name: `${OWN_NAME_PREFIX}${HELPER_HEADINGS[kind].slice(0, -OWN_HEADING_END.length)}_${formatCell({ row: heading.row, column })}`,
    range: { top: heading.row, left: column, bottom: Math.max(heading.row, ...rows), right: column },
  };
}

function headingCell(form: Form): CellRef | undefined {
  return (
    form.columns.find(({ column }) => column === 'target') ??
    form.columns.find(({ column }) => column === 'name')
  )?.cell;
}

/** Whether nothing stands in the column and no merge reaches into it. */
function isFree(sheet: Sheet, column: number): boolean {
  const { cells, merges } = sheet.snapshot;
  return (
    !cells.some((row) => row?.[column] !== undefined) &&
    !merges.some((merge) => merge.left <= column && column <= merge.right)
  );
}
