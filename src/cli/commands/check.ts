import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { applyIgnored, checkSnapshots } from '../../app';
import type { Profile } from '../../profile';
import { openWorkbook } from '../../xlsx';
import { listFiles } from '../input/files';
import { formatFrom, profileFrom, toWorkbookError, type Output } from '../input/input';
import { toJson } from '../output/json';
import type { FileReport } from '../output/report';
import { ignoredIn, profileOf, templateOf } from '../input/stored';
import { toText } from '../output/text';

const USAGE = `用法：npm run --silent check -- 文件或文件夹… [--format text|json] [--profile 设置文件]

检查预算绩效表，列出每张表的问题和所在单元格。文件夹按其中的 .xlsx、.xls 逐个检查。
不写 --profile 时，按工作簿里保存的设置检查；工作簿里没有的，按全国通用的设置。
工作簿里记着的读法照用，记着“忽略”的问题不再列出。
退出码：0 没有错误；1 有错误；2 用法不对，或有文件读不出来（其余文件照常检查）。`;

/** The `check` command. Gives the exit status: 0 no error, 1 some, 2 bad usage or an unreadable file. */
export async function run(args: readonly string[], output: Output): Promise<0 | 1 | 2> {
  let command: Command;
  try {
    command = await readCommand(args);
  } catch (error) {
    output.stderr.write(`${(error as Error).message}\n\n${USAGE}\n`);
    return 2;
  }
  const reports: FileReport[] = [];
  for (const path of await listFiles(command.paths)) {
    const report = await checkFile(path, command.profile, output);
    reports.push(report);
    if (command.format === 'text') output.stdout.write(toText(report));
  }
  if (command.format === 'json') output.stdout.write(JSON.stringify(toJson(reports), null, 1) + '\n');
  if (reports.length === 0) output.stderr.write('没有找到 .xlsx 或 .xls 文件，请检查路径。\n');
  if (reports.length === 0 || reports.some((report) => report.error)) return 2;
  return reports.some((report) => report.result?.findings.some((finding) => finding.severity === 'error'))
    ? 1
    : 0;
}

interface Command {
  readonly paths: readonly string[];
  readonly format: 'text' | 'json';
  /** null: as each workbook says itself. */
  readonly profile: Profile | null;
}

/** Throws an Error with a Chinese message when the words are off. */
async function readCommand(args: readonly string[]): Promise<Command> {
  const { values, positionals } = parse(args);
  const format = formatFrom(values.format);
  if (positionals.length === 0) throw new Error('请写出要检查的文件。');
  const profile = await profileFrom(values.profile);
  return { paths: positionals, format, profile };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { format: { type: 'string' }, profile: { type: 'string' } },
      allowPositionals: true,
    });
  } catch (error) {
    throw new Error(`不认识的参数：${(error as Error).message}`);
  }
}

/** Checks one file; whatever is wrong with it is in the report, never thrown. */
async function checkFile(path: string, given: Profile | null, output: Output): Promise<FileReport> {
  try {
    const bytes = await readFile(path);
    const { snapshots } = await openWorkbook(bytes);
    const profile = profileOf(path, bytes, given, output);
    const result = checkSnapshots(snapshots, profile, await templateOf(bytes));
    return { path, error: null, result: applyIgnored(result, ignoredIn(bytes)) };
  } catch (error) {
    return { path, error: toWorkbookError(error), result: null };
  }
}
