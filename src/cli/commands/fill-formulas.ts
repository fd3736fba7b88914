import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import {
  FORMULA_KIND_NAMES,
  formulasOn,
  planMends,
  planWriting,
  type FormulaItem,
  type TableFormulas,
} from '../../app';
import type { ReadingTemplate } from '../../form';
import type { Profile } from '../../profile';
import {
  displayText,
  formatCell,
  isError,
  type CellRef,
  type CellValue,
  type SkippedChange,
} from '../../sheet';
import { patchWorkbook, readWorkbook } from '../../xlsx';
import { formatFrom, profileFrom, toWorkbookError, type Output } from '../input/input';
import { profileOf, templateOf } from '../input/stored';

const USAGE = `用法：npm run --silent fill-formulas -- 输入.xlsx -o 输出.xlsx [--profile 设置文件] [--format text|json] [--overwrite] [--numbers]

把合计、执行率、完成率、得分、总分和等级写成公式，另存为一个文件。已填数字与计算结果不同的、已有别的公式的单元格保留不动并列出；
--overwrite 连这些也改写。--numbers 先把「387.99万元」「100%」这样的文本改成样子不变的数字。
退出码：0 已写出文件；2 用法不对，或文件读不出来、写不进去。`;

/** The `fill-formulas` command. Gives the exit status. */
export async function run(args: readonly string[], output: Output): Promise<0 | 2> {
  let command: Command;
  try {
    command = await readCommand(args);
  } catch (error) {
    output.stderr.write(`${(error as Error).message}\n\n${USAGE}\n`);
    return 2;
  }
  try {
    const file = await readFile(command.input);
    const profile = profileOf(command.input, file, command.profile, output);
    const filled = fill(file, { ...command, profile, template: await templateOf(file) });
    await writeFile(command.output, filled.bytes);
    const text =
      command.format === 'json'
        ? `${JSON.stringify(toJson(command, filled), null, 1)}\n`
        : toText(command, filled);
    output.stdout.write(text);
    return 0;
  } catch (cause) {
    const error = toWorkbookError(cause);
    const failed = {
      version: 1,
      path: command.input,
      output: null,
      error: { code: error.code, message: error.message },
    };
    if (command.format === 'json') output.stdout.write(`${JSON.stringify(failed, null, 1)}\n`);
    else output.stderr.write(`${command.input}\n  ${error.message}\n`);
    return 2;
  }
}

interface Command {
  readonly input: string;
  readonly output: string;
  readonly format: 'text' | 'json';
  /** null: as the workbook says itself. */
  readonly profile: Profile | null;
  readonly overwrite: boolean;
  readonly numbers: boolean;
}

/** Throws an Error with a Chinese message when the words are off. */
async function readCommand(args: readonly string[]): Promise<Command> {
  const { values, positionals } = parse(args);
  const format = formatFrom(values.format);
  const [input, ...more] = positionals;
  if (input === undefined || more.length > 0) throw new Error('请写出一个要填公式的 .xlsx 文件。');
  if (values.output === undefined) throw new Error('请用 -o 写出另存的文件名。');
  const profile = await profileFrom(values.profile);
  return {
    input,
    output: values.output,
    format,
    profile,
    overwrite: values.overwrite === true,
    numbers: values.numbers === true,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        output: { type: 'string', short: 'o' },
        profile: { type: 'string' },
        format: { type: 'string' },
        overwrite: { type: 'boolean' },
        numbers: { type: 'boolean' },
      },
      allowPositionals: true,
    });
  } catch (error) {
    throw new Error(`不认识的参数：${(error as Error).message}`);
  }
}

interface Filled {
  readonly bytes: Uint8Array;
  readonly tables: readonly TableFormulas[];
  /** Cells with the value that they now have. */
  readonly written: ReadonlyMap<FormulaItem, CellValue>;
  readonly skipped: readonly SkippedChange[];
}

function fill(
  file: Uint8Array,
  {
    profile,
    template,
    overwrite,
    numbers,
  }: Command & { readonly profile: Profile; readonly template: ReadingTemplate | undefined },
): Filled {
  const plan = (bytes: Uint8Array) =>
    readWorkbook(bytes).snapshots.flatMap((snapshot) => formulasOn(snapshot, profile, template));
  const bytes = numbers
    ? patchWorkbook(
        file,
        planMends(plan(file), () => true),
      ).bytes
    : file;
  const tables = plan(bytes);
  const changes = planWriting(tables, (_, item) => overwrite || item.chosen);
  const { bytes: patched, receipt } = patchWorkbook(bytes, changes);
  const key = (sheetId: string, cell: CellRef) => `${sheetId}!${formatCell(cell)}`;
  const skipped = new Set(receipt.skipped.map(({ change }) => key(change.sheetId, change)));
  const values = new Map(changes.changes.map((change) => [key(change.sheetId, change), change.after.value]));
  const written = new Map<FormulaItem, CellValue>();
  for (const {
    plan: { sheetId, items },
  } of tables) {
    for (const item of items) {
      const at = key(sheetId, item.cell);
      if (values.has(at) && !skipped.has(at)) written.set(item, values.get(at)!);
    }
  }
  return { bytes: patched, tables, written, skipped: receipt.skipped };
}

// ---- what was done

/** The JSON of `fill-formulas --format json`, version 1. */
function toJson({ input, output }: Command, filled: Filled): object {
  const items = filled.tables.flatMap(({ form, plan }) =>
    plan.items.map((item) => ({ sheet: form.sheetName, item })),
  );
  const rest = items.filter(({ item }) => !filled.written.has(item));
  return {
    version: 1,
    path: input,
    output,
    error: null,
    written: items
      .filter(({ item }) => filled.written.has(item))
      .map(({ sheet, item }) => itemJson(sheet, item, filled.written.get(item)!)),
    kept: rest
      .filter(({ item }) => item.state !== 'same')
      .map(({ sheet, item }) => ({
        ...itemJson(sheet, item, item.value),
        reason: keptBecause(item, filled),
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
  { cell, kind, label, formula, before, difference }: FormulaItem,
  value: CellValue,
): object {
  return {
    sheet,
    cell: formatCell(cell),
    kind,
    label,
    formula,
    value: plain(value),
    before: before.formula ?? plain(before.value),
    difference,
  };
}

function plain(value: CellValue): string | number | boolean | null {
  return isError(value) ? value.error : value;
}

function keptBecause({ state, cell, difference }: FormulaItem, { skipped }: Filled): string {
  if (skipped.some(({ change }) => change.row === cell.row && change.column === cell.column))
    return '工作表受保护，单元格已锁定';
  if (state === 'foreign') return '已有别的公式';
  return difference === null ? '已填的内容与计算结果不同' : `已填的数与计算结果相差 ${Math.abs(difference)}`;
}

function toText(command: Command, filled: Filled): string {
  const lines = [`${command.input} → ${command.output}`];
  if (filled.tables.length === 0) lines.push('  没有认出预算绩效表，原样另存。');
  for (const { form, plan } of filled.tables) {
    const written = plan.items.filter((item) => filled.written.has(item));
    const kept = plan.items.filter((item) => !filled.written.has(item) && item.state !== 'same');
    lines.push(
      `  〔${form.sheetName}〕写入公式 ${written.length} 处，保留 ${kept.length} 处，没有公式 ${plan.leftOut.length} 处`,
    );
    for (const item of written)
      lines.push(`    ${formatCell(item.cell)} ${title(item)} = ${shown(filled.written.get(item)!, item)}`);
    for (const item of kept)
      lines.push(
        `    保留 ${formatCell(item.cell)} ${title(item)}：现为 ${item.before.formula ?? displayText(item.before)}，计算为 ${shown(item.value, item)}（${keptBecause(item, filled)}）`,
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
