import {
  anyOf,
  ASKED_FOR,
  ASKING,
  ASKING_HOW,
  EXPLAIN,
  INSTRUCTION_TITLES,
  LEFT_OPEN,
} from '../../../lexicon'; /** Words with which a form tells how it is to be filled; nobody reports in them. */
const HINTS: readonly RegExp[] = [
  /[(（](?:限|不超过|控制在)?\s*\d{2,4}\s*字(?:以内|以下|之内|左右)?[)）]/,
  new RegExp(`${anyOf(ASKING)}${anyOf(ASKING_HOW)}?${anyOf(ASKED_FOR)}`),
  new RegExp(`(?:需|应当|须|应)(?:单独)?${anyOf(EXPLAIN)}`),
  new RegExp(`^${anyOf(INSTRUCTION_TITLES)}`),
  /结合(?:本(?:单位|部门|项目))?自评情况/,
  new RegExp(`(?:^|[^A-Za-z])[XxＸ×]{2,}${anyOf(LEFT_OPEN)}`),
];

/** The words of the form's own instructions that a text still holds; undefined when it holds none. */
export function hintIn(text: string): string | undefined {
  for (const pattern of HINTS) {
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return found;
  }
  return undefined;
}
