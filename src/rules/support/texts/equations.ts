import { anyOf, MONEY_UNITS } from '../../../lexicon';
import { fold, rememberText } from '../../../text';

/** A sum or product written out in a text. */
export interface Equation {
  readonly parts: readonly number[];
  readonly total: number;
  /** As it stands in the folded text. */
  readonly written: string;
}

const NUMBER = '\\d+(?:,\\d{3})*(?:\\.\\d+)?';
/** A unit, or a rate such as 元/人·天; no sign that could be arithmetic. */
const UNIT = '[\\u4e00-\\u9fff%/·]{0,8}';
const ADDITION = equationOf('\\+');
const PRODUCT = equationOf('[×xX*]');

/** Terms joined by the sign that equal one term, or the other way round. */
function equationOf(sign: string): RegExp {
  const term = `${NUMBER}\\s*${UNIT}`;
  const list = `${term}(?:\\s*${sign}\\s*${term})+`;
  // A number, a sign or a bracket on either side means that this is part of a longer expression.
  return new RegExp(
    `(?<![\\d.+\\-×xX*/÷()=]\\s*)(?:(?<list>${list})\\s*=\\s*(?<total>${term})|(?<total2>${term})\\s*=\\s*(?<list2>${list}))(?!\\s*[\\d.+\\-×xX*/÷()=])`,
    'gu',
  );
}

/** 191+99+372.88=662.88万元, or the other way round; not where percentages or several units meet. */
export const additionsIn = rememberText((text: string): readonly Equation[] =>
  equationsIn(text, ADDITION).filter(({ written }) => !/%/.test(written) && unitsIn(written).size <= 1),
);

/** 650元/人×14000人=910万元, or the other way round. */
export const productsIn = rememberText((text: string): readonly Equation[] =>
  equationsIn(text, PRODUCT).filter(({ written }) => !/%/.test(written)),
);

function equationsIn(text: string, pattern: RegExp): Equation[] {
  return [...fold(text).matchAll(pattern)].flatMap(({ 0: written, groups = {} }) => {
    const parts = numbersIn(groups['list'] ?? groups['list2'] ?? '');
    const [total] = numbersIn(groups['total'] ?? groups['total2'] ?? '');
    return total === undefined ? [] : [{ parts, total, written }];
  });
}

function numbersIn(text: string): number[] {
  return [...text.matchAll(new RegExp(NUMBER, 'g'))].map(([number]) => Number(number.replace(/,/g, '')));
}

const UNIT_BEHIND = new RegExp(`(?<=\\d\\s*)(?:${anyOf(MONEY_UNITS)}|[\\u4e00-\\u9fff])`, 'g');

function unitsIn(text: string): Set<string> {
  return new Set(text.match(UNIT_BEHIND) ?? []);
}
