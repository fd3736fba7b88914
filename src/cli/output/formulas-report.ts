import { FORMULA_KIND_NAMES, type FormulaItem, type TableFormulas } from '../../app';
import {
  displayText,
  formatCell,
  isError,
  type CellValue,
  type FileWarning,
  type SkippedChange,
  isSameCell,
} from '../../sheet';
import { warningsJson } from './warnings';

/** Everything that a run of fill-formulas did. */
export interface Filled {
  readonly bytes: Uint8Array;
  readonly warnings: readonly FileWarning[];
  readonly tables: readonly TableFormulas[];
  /** Formulas with the value that their cells now have. */
  readonly written: ReadonlyMap<FormulaItem, CellValue>;
  readonly skipped: readonly SkippedChange[];
}

/** From which file to which. */
interface Files {
  readonly input: string;
  readonly output: string;
}

/** The JSON of `fill-formulas --format json`, version 1. */
export function toJson({ input, output }: Files, filled: Filled): object {
  const items = filled.tables.flatMap(({ form, plan }) =>
    plan.items.map((item) => ({ sheet: form.sheetName, sheetId: plan.sheetId, item })),
  );
  const isFormula = ({ item }: { readonly item: FormulaItem }) => item.formula !== null;
  const written = items
    .filter(({ item }) => filled.written.has(item))
    .map(({ sheet, item }) => ({ item, json: itemJson(sheet, item, filled.written.get(item)!) }));
  const rest = items.filter(({ item }) => !filled.written.has(item) && item.formula !== null);
  return {
    version: 1,
    path: input,
    output,
    error: null,
    warnings: warningsJson(filled.warnings),
    written: written.filter(isFormula).map(({ json }) => json),
    // Numbers of targets that are text; they do not follow the text.
    numbers: written.filter((one) => !isFormula(one)).map(({ json }) => json),
    kept: rest
      .filter(({ item }) => item.state !== 'same')
      .map(({ sheet, sheetId, item }) => ({
        ...itemJson(sheet, item, item.value),
        reason: keptBecause(sheetId, item, filled),
      })),
    unchanged: rest
      .filter(({ item }) => item.state === 'same')
      .map(({ sheet, item }) => itemJson(sheet, item, item.value)),
    leftOut: filled.tables.flatMap(({ form, plan }) =>
      plan.leftOut.map(({ kind, label, cell, reason }) => ({
        sheet: form.sheetName,
        cell: formatCell(cell),
        row: cell.row + 1,
        kind,
        label,
        reason,
      })),
    ),
  };
}

function itemJson(
  sheet: string,
  { cell, kind, label, formula, words, before, difference }: FormulaItem,
  value: CellValue,
): object {
  return {
    sheet,
    cell: formatCell(cell),
    kind,
    label,
    formula,
    words,
    value: plain(value),
    before: before.formula ?? plain(before.value),
    difference,
  };
}

function plain(value: CellValue): string | number | boolean | null {
  return isError(value) ? value.error : value;
}

function keptBecause(
  sheetId: string,
  { state, cell, difference }: FormulaItem,
  { skipped }: Pick<Filled, 'skipped'>,
): string {
  const isThis = ({ change }: SkippedChange) => change.sheetId === sheetId && isSameCell(change, cell);
  if (skipped.some(isThis)) return '工作表受保护，单元格已锁定';
  if (state === 'foreign') return '已有别的公式';
  return difference === null ? '已填的内容与计算结果不同' : `已填的数与计算结果相差 ${Math.abs(difference)}`;
}

/** What a person reads in a terminal. */
export function toText(command: Files, filled: Filled): string {
  const lines = [`${command.input} → ${command.output}`];
  if (filled.tables.length === 0) lines.push('  没有认出预算绩效表，原样另存。');
  for (const { form, plan } of filled.tables) {
    const written = plan.items.filter((item) => filled.written.has(item));
    const kept = plan.items.filter((item) => !filled.written.has(item) && item.state !== 'same');
    const formulas = written.filter(({ formula }) => formula !== null).length;
    const numbers = written.length - formulas;
    lines.push(
      `  〔${form.sheetName}〕写入公式 ${formulas} 处${numbers > 0 ? `、目标数 ${numbers} 处` : ''}，保留 ${kept.length} 处，没有公式 ${plan.leftOut.length} 处`,
    );
    for (const item of written)
      lines.push(`    ${formatCell(item.cell)} ${title(item)} = ${shown(filled.written.get(item)!, item)}`);
    for (const item of kept)
      lines.push(
        `    保留 ${formatCell(item.cell)} ${title(item)}：现为 ${item.before.formula ?? displayText(item.before)}，计算为 ${shown(item.value, item)}（${keptBecause(plan.sheetId, item, filled)}）`,
      );
    for (const { cell, kind, label, reason } of plan.leftOut)
      lines.push(`    没有公式 ${formatCell(cell)} ${label} ${FORMULA_KIND_NAMES[kind]}：${reason}`);
  }
  return lines.join('\n') + '\n';
}

function title({ kind, label }: FormulaItem): string {
  return `${label} ${FORMULA_KIND_NAMES[kind]}`;
}

function shown(value: CellValue, { numberFormat }: FormulaItem): string {
  return displayText({ value, formula: null, numberFormat: numberFormat ?? 'General' }) || '（空白）';
}
