import type { CellRef } from './address';

/** How grave it is what a mark points out. */
export type MarkSeverity = 'error' | 'warning' | 'note';

/** A cell that is pointed out on its sheet. */
export interface Mark extends CellRef {
  readonly sheetId: string;
  readonly severity: MarkSeverity;
}

/** Colours that are laid over marked cells; the cells' own fills stay beneath. */
export const MARK_FILLS: Readonly<Record<MarkSeverity, string>> = {
  error: '#FBD5D9',
  warning: '#FFE8B3',
  note: '#DCE9F7',
};

const MARK_TEXT = '绩效表助手标记';

/** Always true, refers to no cell, and tells by its text that the conditional format is a mark. */
export const MARK_FORMULA = `=LEN("${MARK_TEXT}")>0`;

/** Whether a conditional format with this formula is a mark, however an application writes the formula. */
export function isMarkFormula(formula: string): boolean {
  return formula.includes(MARK_TEXT);
}

/** The marks of each sheet by severity, gravest first; a cell with several has the gravest only. */
export function marksBySheet(marks: readonly Mark[]): Map<string, [MarkSeverity, CellRef[]][]> {
  const sheets = new Map<string, [MarkSeverity, CellRef[]][]>();
  const taken = new Set<string>();
  for (const severity of Object.keys(MARK_FILLS) as MarkSeverity[]) {
    for (const { sheetId, row, column } of marks.filter((mark) => mark.severity === severity)) {
      const key = `${sheetId} ${row},${column}`;
      if (taken.has(key)) continue;
      taken.add(key);
      const groups = sheets.get(sheetId) ?? [];
      sheets.set(sheetId, groups);
      const group = groups.find(([other]) => other === severity);
      if (group) group[1].push({ row, column });
      else groups.push([severity, [{ row, column }]]);
    }
  }
  return sheets;
}
