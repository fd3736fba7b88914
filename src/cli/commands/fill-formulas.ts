import { writeFile } from 'node:fs/promises';
import { formulasOn, planMends, planWriting, type FormulaItem } from '../../app';
import type { Profile } from '../../profile';
import { formatCell, type CellRef, type CellValue, type Snapshot } from '../../sheet';
import { patchWorkbook, readWorkbook } from '../../xlsx';
import { defineCommand, writeJson } from '../command';
import { profileFrom } from '../input/profile';
import { profileOf, templateOf } from '../input/stored';
import { openFileToWrite, outputFrom, type WorkbookFile } from '../input/workbook-file';
import { toJson, toText, type Filled } from '../output/formulas-report';
import { tellWarnings } from '../output/warnings';

const USAGE = `用法：npm run --silent fill-formulas -- 输入.xlsx -o 输出.xlsx [--profile 设置文件] [--format text|json] [--overwrite] [--numbers]

把合计、执行率、完成率、得分、总分和等级写成公式，另存为一个文件。已填数字与计算结果不同的、已有别的公式的单元格保留不动并列出；
--overwrite 连这些也改写。--numbers 先把「387.99万元」「100%」这样的文本改成样子不变的数字。
输入是 .xls 时，另存为 .xlsx，不能带过去的内容会列出。
退出码：0 已写出文件；2 用法不对，或文件读不出来、写不进去。`;

/** The `fill-formulas` command. */
export const run = defineCommand({
  usage: USAGE,
  options: {
    output: { type: 'string', short: 'o' },
    profile: { type: 'string' },
    overwrite: { type: 'boolean' },
    numbers: { type: 'boolean' },
  },
  async read({ output, profile, overwrite = false, numbers = false }, [input, ...more]) {
    if (input === undefined || more.length > 0) throw new Error('请写出一个要填公式的 .xlsx 或 .xls 文件。');
    return { input, output: outputFrom(output), profile: await profileFrom(profile), overwrite, numbers };
  },
  async run(command, output) {
    const file = await openFileToWrite(command.input);
    tellWarnings(file, command, output);
    const filled = await fill(file, { ...command, profile: profileOf(file, command.profile, output) });
    await writeFile(command.output, filled.bytes);
    if (command.format === 'json') writeJson(output, toJson(command, filled));
    else output.stdout.write(toText(command, filled));
    return 0;
  },
  failed: ({ input: path }, error) => ({ path, json: { version: 1, path, output: null, error } }),
});

interface FillOptions {
  readonly profile: Profile;
  /** Whether typed numbers that differ and other formulas are written over. */
  readonly overwrite: boolean;
  /** Whether texts become numbers first. */
  readonly numbers: boolean;
}

async function fill(file: WorkbookFile, { profile, overwrite, numbers }: FillOptions): Promise<Filled> {
  const template = await templateOf(file);
  const plan = (snapshots: readonly Snapshot[]) =>
    snapshots.flatMap((snapshot) => formulasOn(snapshot, profile, template));
  const read = plan(file.snapshots);
  const mends = numbers ? planMends(read, () => true) : null;
  const bytes = mends ? patchWorkbook(file.bytes, mends).bytes : file.bytes;
  const tables = mends ? plan(readWorkbook(bytes).snapshots) : read;
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
  return { bytes: patched, warnings: file.warnings, tables, written, skipped: receipt.skipped };
}
