import { applyIgnored, checkSnapshots } from '../../app';
import type { Profile } from '../../profile';
import { defineCommand, toWorkbookError, writeJson, type Output } from '../command';
import { listFiles } from '../input/files';
import { profileFrom } from '../input/profile';
import { ignoredIn, profileOf, templateOf } from '../input/stored';
import { openFile } from '../input/workbook-file';
import { toJson } from '../output/check-json';
import { toText } from '../output/check-text';
import type { FileReport } from '../output/report';

const USAGE = `用法：npm run --silent check -- 文件或文件夹… [--format text|json] [--profile 设置文件]

检查预算绩效表，列出每张表的问题和所在单元格。文件夹按其中的 .xlsx、.xls 逐个检查。
不写 --profile 时，按工作簿里保存的设置检查；工作簿里没有的，按全国通用的设置。
工作簿里记着的读法照用，记着“忽略”的问题不再列出，记着“说明”的照列，附上说明。
退出码：0 没有错误；1 有错误；2 用法不对，或有文件读不出来（其余文件照常检查）。`;

/** The `check` command. Status 1: some finding is an error. */
export const run = defineCommand({
  usage: USAGE,
  options: { profile: { type: 'string' } },
  async read(values, paths) {
    if (paths.length === 0) throw new Error('请写出要检查的文件。');
    return { paths, profile: await profileFrom(values.profile) };
  },
  async run({ paths, profile, format }, output) {
    const reports: FileReport[] = [];
    for (const path of await listFiles(paths)) {
      const report = await checkFile(path, profile, output);
      reports.push(report);
      if (format === 'text') output.stdout.write(toText(report));
    }
    if (format === 'json') writeJson(output, toJson(reports));
    if (reports.length === 0) output.stderr.write('没有找到 .xlsx 或 .xls 文件，请检查路径。\n');
    if (reports.length === 0 || reports.some((report) => report.error)) return 2;
    const hasErrors = reports.some(({ result }) =>
      result?.findings.some(({ severity }) => severity === 'error'),
    );
    return hasErrors ? 1 : 0;
  },
});

/** Checks one file; whatever is wrong with it is in the report, never thrown. `given`: null, as the workbook says. */
async function checkFile(path: string, given: Profile | null, output: Output): Promise<FileReport> {
  try {
    const file = await openFile(path);
    const result = checkSnapshots(file.snapshots, profileOf(file, given, output), await templateOf(file));
    return { path, error: null, warnings: file.warnings, result: applyIgnored(result, ignoredIn(file)) };
  } catch (error) {
    return { path, error: toWorkbookError(error), warnings: [], result: null };
  }
}
