import { writeFile } from 'node:fs/promises';
import { differenceSheet } from '../../app/compare/difference-sheet';
import { compareBooks, type ComparedBook } from '../../app/compare/compare';
import { readLinks } from '../../compare';
import { NATIONAL } from '../../profile';
import { defineCommand, toWorkbookError, writeJson } from '../command';
import { listFiles } from '../input/files';
import { profileFrom } from '../input/profile';
import { decisionsIn, templateOf } from '../input/stored';
import { openFile, outputFrom } from '../input/workbook-file';
import { newWorkbook } from '../../xlsx';
import { toJson, toText, type ComparedFile } from '../output/compare-report';

const USAGE = `用法：npm run --silent compare -- 文件或文件夹… [--format text|json] [--profile 设置文件] [-o 差异表.xlsx]

对照批复表、监控表和自评表：哪几张是同一项目的，哪些指标相同，指标值、分值、预算改了什么。同一类表上下两年的也对照。
项目编码相同的先配成一对，其次看单位、年度、项目名称；没有配上的列出原因。
在窗格里确认过的（哪几张是一对、哪些指标相同）随工作簿保存，这里照办。-o 把差异另存为一个工作簿。
退出码：0 没有错误；1 有错误；2 用法不对，或有文件读不出来（其余文件照常对照）、差异表写不进去。`;

interface ReadFile extends ComparedFile {
  readonly book: ComparedBook | null;
}

/** The `compare` command. Status 1: some finding is an error. */
export const run = defineCommand({
  usage: USAGE,
  options: { profile: { type: 'string' }, output: { type: 'string', short: 'o' } },
  async read(values, paths) {
    if (paths.length === 0) throw new Error('请写出要对照的文件，例如批复表和自评表。');
    const { profile, output } = values;
    return {
      paths,
      profile: await profileFrom(profile),
      written: output === undefined ? null : outputFrom(output),
    };
  },
  async run({ paths, profile, written, format }, output) {
    const files: ReadFile[] = [];
    for (const path of await listFiles(paths)) files.push(await read(path));
    const compared = compareBooks(
      files.flatMap(({ book }) => book ?? []),
      profile ?? NATIONAL,
    );
    if (written !== null)
      await writeFile(written, newWorkbook(differenceSheet(compared.pairs, new Date(), null)));
    if (format === 'json') writeJson(output, toJson(files, compared));
    else output.stdout.write(toText(files, compared));
    if (files.length === 0 || files.some(({ error }) => error)) return 2;
    return compared.pairs.some(({ findings }) => findings.some(({ severity }) => severity === 'error'))
      ? 1
      : 0;
  },
});

/** Reads one file; whatever is wrong with it is said beside it, never thrown. */
async function read(path: string): Promise<ReadFile> {
  try {
    const file = await openFile(path);
    const book = {
      path,
      snapshots: file.snapshots,
      template: await templateOf(file),
      links: readLinks(file.data('generated')),
      decisions: decisionsIn(file),
    };
    return { path, error: null, book };
  } catch (error) {
    return { path, error: toWorkbookError(error), book: null };
  }
}
