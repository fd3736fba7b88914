import type { Form, HeadField, HeadRole } from '../form';
import { isSameCell } from '../sheet';
import { matchingValue, normalise, similarity, withoutCode } from '../text';
import type { HeadLine } from './model';

/** What the heads of two tables say of whom, what and when they are. */
export function headLines(left: Form, right: Form): HeadLine[] {
  return [
    yearLine(left, right),
    ...[
      line('项目名称', left, right, 'project'),
      line('单位', left, right, 'organisation'),
      line('主管部门', left, right, 'supervisor'),
      line('实施单位', left, right, 'implementer'),
    ].filter((one) => one !== null),
  ];
}

/** The year that a table is for; a project's own name may be the only place that says it. */
export function yearOf(form: Form): number | null {
  if (form.year) return form.year.value;
  const named = /(?<!\d)(20\d{2})(?=年)/.exec(normalise(form.project?.value ?? ''))?.[1];
  return named === undefined ? null : Number(named);
}

function yearLine(left: Form, right: Form): HeadLine {
  const [from, to] = [yearOf(left), yearOf(right)];
  return {
    field: '年度',
    left: from === null ? null : String(from),
    right: to === null ? null : String(to),
    agrees: from === null || to === null ? null : from === to,
    cells: { left: (left.year ?? left.title).cell, right: (right.year ?? right.title).cell },
  };
}

function line(field: HeadLine['field'], left: Form, right: Form, role: HeadRole): HeadLine | null {
  const [own, others] = [fieldsOf(left, role), fieldsOf(right, role)];
  const what = role === 'project' ? 'project' : 'organisation';
  // 一级项目名称 beside 二级项目名称, 组织实施单位 beside 项目实施单位: those that agree are meant.
  const [from, to] = own
    .flatMap((one) => others.map((other) => [one, other] as const))
    .find(([one, other]) => isSameOwner(one.value!, other.value!, what)) ?? [own[0], others[0]];
  if (!from && !to && ![...left.head, ...right.head].some((one) => one.role === role)) return null;
  return {
    field,
    left: from?.value?.trim() ?? null,
    right: to?.value?.trim() ?? null,
    agrees: from && to ? isSameOwner(from.value!, to.value!, what) : null,
    cells: { left: from?.cell ?? null, right: to?.cell ?? null },
  };
}

/** What a head says of a role, the field that the form goes by first; blanks left out. */
function fieldsOf(form: Form, role: HeadRole): HeadField[] {
  const said = form.head.filter((one) => one.role === role && one.value?.trim());
  const isMain = ({ cell }: HeadField): boolean => role === 'project' && isSameCell(cell, form.project?.cell);
  return [...said.filter(isMain), ...said.filter((one) => !isMain(one))];
}

/** Whether two names are of the same organisation or project: codes, a county before the name and 本级 aside. */
export function isSameOwner(a: string, b: string, what: 'organisation' | 'project'): boolean {
  return (
    matchingValue(a, [{ text: b }], what) !== undefined || matchingValue(b, [{ text: a }], what) !== undefined
  );
}

/** Whether two names of an organisation or a project are the same but for a code before them. */
export function isSameName(a: string, b: string): boolean {
  return normalise(withoutCode(a)) === normalise(withoutCode(b));
}

/** How alike two names of projects are, 0 to 1; 1: the same but for the year and words like 项目, 经费. */
export function projectLikeness(a: string, b: string): number {
  const [left, right] = [bareProject(a), bareProject(b)];
  if (left === right && left !== '') return 1;
  // 一期 and 二期, 1号线 and 2号线 are two projects.
  const [own, other] = [numbersOf(left), numbersOf(right)];
  if (own !== '' && other !== '' && own !== other) return 0;
  return isSameOwner(a, b, 'project') ? 0.95 : similarity(left, right);
}

function bareProject(name: string): string {
  return normalise(withoutCode(name)).replace(/20\d{2}年?度?|项目|专项|资金|经费|\p{P}/gu, '');
}

function numbersOf(name: string): string {
  return (name.match(/\d+|[一二三四五六七八九十]+(?=[期号标批段类级区])/g) ?? []).join();
}
