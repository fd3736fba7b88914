/**
 * The monitoring or self-evaluation table of an approved one, in a blank template: `blocks` are the template's blank rows by
 * class, `rows` how they become those of the table, `head`, `money`, `goals` and `targets` what is carried over, `points`
 * the 分值; `plan` puts it together. Pure: what is made is a list of rows to shift, merges and cells.
 */
export type { GeneratedRow, GenerationPlan, Left, RowShift } from './model';
export { planGeneration, type TableOn } from './plan';
