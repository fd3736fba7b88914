import {
  isKnownUnit,
  kindOfUnit,
  readOperator,
  readUnit,
  type Operator,
  type Quantity,
} from '../../quantity';
import type { Indicator } from '../../form';
import { fold, plainWords, rememberText } from '../../text';

const BRACKETS = /[([【]([^()[\]【】]*)[)\]】]/g;

/** In brackets: a sign, a number or a place for one. */
const VALUE = /\*|[≥≤<>=]|x{2,}|\d/i;

const MARKS = /^[*★☆▲△●◆◇■□#※]+|^(?:其中|其)[:,]|[*★☆]+$/g;

/** A value at the end of the name: 质量达标率100%, 资助贫困生120人. */
const NUMBERS = /[≥≤<>=]*\d+(?:\.\d+)?[%万亿]?/g;

/** Without what stands in brackets and belongs to the template or the value: (≥**人), (100%), (50分), (万立方米). */
function withoutValues(name: string): string {
  return fold(name).replace(BRACKETS, (bracket, inside: string) => (isOfValue(inside) ? '' : bracket));
}

function isOfValue(inside: string): boolean {
  return VALUE.test(inside) || isKnownUnit(readUnit(inside) ?? '');
}

/** An indicator's name as names are compared: without template marks, a value or unit in brackets, punctuation and 的. */
export const plainName = rememberText((name: string): string => {
  const plain = plainWords(withoutValues(name).trim().replace(MARKS, ''));
  return plain === '' ? plainWords(name) : plain;
});

/** The same without the numbers in it: 资助贫困生人 for 资助贫困生120人. */
export const withoutNumbers = rememberText((name: string): string =>
  plainWords(withoutValues(name).trim().replace(MARKS, '').replace(NUMBERS, '')),
);

/** The numbers in a name, as written: 1号线 and 2号线 are two things. */
export const numbersIn = rememberText((name: string): string =>
  (plainName(name).match(/\d+(?:\.\d+)?|[一二三四五六七八九十]+(?=期|号|标|类|级)/g) ?? []).join(','),
);

/** What stands in brackets of a name for the value: its sign and its unit, (≥**%) or (公里). */
export const valueInName = rememberText(
  (name: string): { readonly operator: Operator | null; readonly unit: string | null } => {
    const [inside = ''] = [...fold(name).matchAll(BRACKETS)].map(([, text]) => text!).filter(isOfValue);
    const unit = readUnit(inside.replace(/[*x≥≤<>=\d.\s]/gi, ''));
    const sign = readOperator(/[≥≤<>=]/.exec(inside)?.[0] ?? '');
    return {
      operator: sign === 'qualitative' || sign === 'quantitative' ? null : sign,
      unit: unit !== null && isKnownUnit(unit) ? unit : null,
    };
  },
);

/**
 * What an indicator's row asks for: the target with the unit that stands in brackets of the name, where the cell has a
 * bare number. 修建作业道长度(公里) 30 is 30公里; null where the table has no target.
 */
export function targetOf({ name, target }: Indicator): Quantity | null {
  if (!target || target.value.value === null || target.value.unit !== null) return target?.value ?? null;
  const { unit } = valueInName(name.value);
  // 0.95 below a rate may be 95%: that is told beside the other table.
  if (unit === null || (unit === '%' && target.value.value <= 1)) return target.value;
  return { ...target.value, unit, kind: kindOfUnit(unit) };
}

/** Whether the sign stands there; a bare number has = without it. */
export function isOperatorWritten({ raw, operator }: Quantity): boolean {
  return operator !== null && (operator !== '=' || /[=＝]|等于/.test(raw));
}

/** Words that say how something is counted or that it was done: with or without them a name means the same. */
const FILLERS =
  /全年度|本年度|年度|全年|本年|当年|完成|情况|数量|个数|次数|人数|户数|家数|场数|总数|总量|总额|金额|数|量|总|工作|开展|举办|组织|实施|进行|项目|指标|工程|任务|对/g;

/** What one of two names says and the other does not: character by character, whatever the order. */
export interface Difference {
  readonly left: string;
  readonly right: string;
}

/** What is left of two names when all that both say is taken away; words that add nothing are left out. */
export function difference(a: string, b: string): Difference {
  return { left: without(a, b), right: without(b, a) };
}

function without(text: string, other: string): string {
  const rest = new Map<string, number>();
  for (const char of other) rest.set(char, (rest.get(char) ?? 0) + 1);
  let left = '';
  for (const char of text) {
    const count = rest.get(char) ?? 0;
    if (count > 0) rest.set(char, count - 1);
    else left += char;
  }
  return left.replace(FILLERS, '');
}
