import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { readSheets } from '../../app/reading/source-reading';
import { openSource } from '../../xlsx';
import { defineCommand, toWorkbookError, writeJson } from '../command';
import { listFiles } from '../input/files';
import { toJson, toText, type FileReading } from '../output/reading-report';

const USAGE = `用法：npm run --silent read -- 文件或文件夹… [--format text|json]

列出每张工作表是怎样读的：是哪种绩效表、各项读自哪里；是哪种来源（花名册、支付明细、问卷…），一行是什么，
哪些行不计，有什么要人确认。文件可以是 .xlsx、.xls、.csv。
退出码：0 已列出；2 用法不对，或有文件读不出来（其余文件照常列出）。`;

/** The `read` command: how files are read, before anything is done with them. */
export const run = defineCommand({
  usage: USAGE,
  options: {},
  read(_values, paths) {
    if (paths.length === 0) throw new Error('请写出要读的文件。');
    return { paths };
  },
  async run({ paths, format }, output) {
    const readings: FileReading[] = [];
    for (const path of await listFiles(paths)) {
      const reading = await readOne(path);
      readings.push(reading);
      if (format === 'text') output.stdout.write(toText(reading));
    }
    if (format === 'json') writeJson(output, toJson(readings));
    return readings.length === 0 || readings.some(({ error }) => error !== null) ? 2 : 0;
  },
});

async function readOne(path: string): Promise<FileReading> {
  try {
    const name = basename(path);
    const { snapshots } = await openSource({ name, bytes: new Uint8Array(await readFile(path)) });
    return { path, error: null, sheets: readSheets(name, snapshots) };
  } catch (error) {
    return { path, error: toWorkbookError(error), sheets: [] };
  }
}
