import type { Form } from '../../form';
import { fold } from '../../text';
import { isSameName, isSameOwner, projectLikeness, yearOf } from '../head';

/** 6 digits of the place, 2 of the year, a letter, 12 digits: 51092324T000010263357. */
const PROJECT_CODE = /(?<![0-9A-Z])\d{8}[A-Z]\d{12}(?!\d)/;

/** How surely two tables speak of one matter, 0 to 1, and by what; or why they do not. */
export type Relation =
  | {
      readonly basis: 'code' | 'name';
      readonly confidence: number;
      /** The heads name units, and none of the one is one of the other's. */
      readonly isOtherUnit: boolean;
    }
  | { readonly why: string };

const SAME_PROJECT = 0.97;
/** From here two names may be of one project. */
const ALIKE_PROJECT = 0.8;
const SAME_UNIT = 0.95;
/** By how much it becomes less sure: the unit is named in part, another unit fills the table, no unit or no year is said. */
const PART_OF_UNIT = 0.98;
const OTHER_UNIT = 0.65;
const NO_UNIT = 0.95;
const NO_YEAR = 0.9;

/** Whether two tables belong together: by the project's code, else by project, unit and year. */
export function relate(a: Form, b: Form): Relation {
  const owner = relateOwners(a, b);
  if ('why' in owner) return owner;
  const years = [yearOf(a), yearOf(b)] as const;
  if (years[0] !== null && years[1] !== null && years[0] !== years[1])
    return { why: `年度不同（${years[0]}、${years[1]}）` };
  if (owner.basis === 'code') return owner;
  const unsaid = years[0] === null || years[1] === null;
  return { ...owner, confidence: owner.confidence * (unsaid ? NO_YEAR : 1) };
}

/** The same whatever the year. */
export function relateOwners(a: Form, b: Form): Relation {
  const codes = [projectCode(a), projectCode(b)] as const;
  if (codes[0] !== null && codes[1] !== null)
    return codes[0] === codes[1]
      ? { basis: 'code', confidence: 1, isOtherUnit: false }
      : { why: '项目编码不同' };
  if (isOfProject(a) !== isOfProject(b)) return { why: '一张是项目的表，一张是部门整体的表' };
  const unit = unitLikeness(a, b);
  if (!isOfProject(a)) {
    if (unit === NO_UNIT) return { why: '没有写明单位' };
    return unit === OTHER_UNIT
      ? { why: '单位不同' }
      : { basis: 'name', confidence: SAME_UNIT * unit, isOtherUnit: false };
  }
  const [left, right] = [a.project?.value ?? '', b.project?.value ?? ''];
  if (left === '' || right === '') return { why: '没有写明项目名称' };
  const alike = projectLikeness(left, right);
  if (alike < ALIKE_PROJECT) return { why: '项目名称不同' };
  const isOtherUnit = unit === OTHER_UNIT;
  return { basis: 'name', confidence: SAME_PROJECT * alike * unit, isOtherUnit };
}

/** The project's code, wherever the head says it; null when it does not. */
export function projectCode(form: Form): string | null {
  const texts = [form.project?.text, ...form.head.map(({ text }) => text)];
  for (const text of texts) {
    const code = PROJECT_CODE.exec(fold(text ?? '').toUpperCase())?.[0];
    if (code) return code;
  }
  return null;
}

/** A monitoring table is of a project when it names one. */
function isOfProject(form: Form): boolean {
  return form.kind === 'monitoring' ? Boolean(form.project?.value) : form.kind.startsWith('project');
}

/** How sure it is that some unit of the one head is one of the other's. */
function unitLikeness(a: Form, b: Form): number {
  const [left, right] = [unitsOf(a), unitsOf(b)];
  if (left.length === 0 || right.length === 0) return NO_UNIT;
  const some = (fits: (one: string, other: string) => boolean): boolean =>
    left.some((one) => right.some((other) => fits(one, other)));
  if (some(isSameName)) return 1;
  return some((one, other) => isSameOwner(one, other, 'organisation')) ? PART_OF_UNIT : OTHER_UNIT;
}

function unitsOf(form: Form): string[] {
  const named = form.head.filter(
    ({ role }) => role === 'organisation' || role === 'implementer' || role === 'supervisor',
  );
  return [form.organisation?.value, ...named.map(({ value }) => value)].filter((name): name is string =>
    Boolean(name),
  );
}
