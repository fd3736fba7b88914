import { isSameCell } from '../../sheet';
import { organisationOf, projectOf } from './owner';
import type { Form, IndicatorSum, ListedProject } from '../model/form';

/**
 * A table that lists several projects as one table for each of them, from the top: its own head, money, goals and rows.
 * Every other table is itself.
 */
export function tablesOfProjects(form: Form): readonly Form[] {
  return form.projects.length === 0 ? [form] : form.projects.map((project) => tableOf(project, form));
}

function tableOf({ rows, head, goals, money }: ListedProject, form: Form): Form {
  const isOwn = ({ row }: { readonly row: number }): boolean => row >= rows.top && row <= rows.bottom;
  const isListed = (label: Form['title']['label']): boolean =>
    form.projects.some((project) => project.head.some((field) => isSameCell(field.label, label)));
  const fields = [...head, ...form.head.filter(({ label }) => !isListed(label))];
  return {
    ...form,
    range: { ...form.range, ...rows },
    organisation: organisationOf(fields, form.kind),
    project: projectOf(fields),
    head: fields,
    projects: [],
    money,
    goals: goals.length > 0 ? goals : form.goals.filter(({ expected }) => expected.cell.row < rows.top),
    rows: form.rows.filter(isOwn),
    indicators: form.indicators.filter(isOwn),
    parts: form.parts.filter(isOwn),
    sums: form.sums.flatMap((sum) => ownSum(sum, form, isOwn)),
    unnamedRows: form.unnamedRows.filter(({ nameCell }) => isOwn(nameCell)),
    stackMismatches: form.stackMismatches.filter(({ names }) => isOwn(names.cell)),
    totalScore: null,
    totalWeight: null,
    unread: form.unread.filter(({ range }) => isOwn({ row: range.top })),
  };
}

/** A sum that stands in the project's rows, if it sums up nothing else. */
function ownSum(
  sum: IndicatorSum,
  form: Form,
  isOwn: (row: { readonly row: number }) => boolean,
): IndicatorSum[] {
  const own = form.indicators.filter(isOwn);
  const of = sum.of.map((at) => own.indexOf(form.indicators[at]!));
  return isOwn(sum) && !of.includes(-1) ? [{ ...sum, of }] : [];
}
