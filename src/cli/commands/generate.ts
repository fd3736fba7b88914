import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  generateTable,
  nationalForm,
  type GeneratedStage,
  type NotGenerated,
} from '../../app/generate/generate';
import { formsOn } from '../../app/reading/forms';
import { stageOf } from '../../compare';
import { isSameOwner } from '../../compare/head';
import { FORM_KIND_NAMES, tablesOfProjects, type Form } from '../../form';
import type { TableOn } from '../../generate';
import { Sheet, WorkbookError } from '../../sheet';
import { mergeRows, patchWorkbook, readWorkbook, shiftWorkbook, writeData } from '../../xlsx';
import { defineCommand, writeJson } from '../command';
import { profileFrom } from '../input/profile';
import { profileOf, templateOf } from '../input/stored';
import { openFile, openFileToWrite, outputFrom, type WorkbookFile } from '../input/workbook-file';
import { toJson, toText } from '../output/generate-report';

const USAGE = `用法：npm run --silent generate -- 批复表.xlsx --kind self-evaluation|monitoring -o 输出.xlsx
  [--month 7] [--template 空白模板.xlsx] [--sheet 工作表] [--project 项目名称] [--profile 设置文件] [--format text|json]

由批复（申报）的绩效目标表生成自评表（self-evaluation）或监控表（monitoring）：带过去表头、预算、总体目标、指标和分值，写好公式，
要由人填的留空。不写 --template 时用全国通用的表样；用本单位的空白表样时，行数按指标增减，合并、边框和公式照旧。
--month：监控到几月。--sheet、--project：文件里有几张目标表、一张表列有几个项目时，用哪一张、哪一个。
退出码：0 已写出文件；2 用法不对，或文件读不出来、写不进去。`;

const TEMPLATES = join(__dirname, '../../../assets/templates');

const FILES = { readWorkbook, shiftWorkbook, mergeRows, patchWorkbook, writeData };

const WHY: Readonly<Record<NotGenerated, string>> = {
  'no-template': '模板里没有认出要生成的表，请检查 --kind 和 --template；表样特殊的，先用「读法」核对。',
  'no-rows': '模板里没有可以填写指标的空行，请用没有填过的空白表。',
};

/** The `generate` command. */
export const run = defineCommand({
  usage: USAGE,
  options: {
    output: { type: 'string', short: 'o' },
    kind: { type: 'string' },
    month: { type: 'string' },
    template: { type: 'string' },
    sheet: { type: 'string' },
    project: { type: 'string' },
    profile: { type: 'string' },
  },
  async read({ output, kind, month, template, sheet, project, profile }, [input, ...more]) {
    if (input === undefined || more.length > 0) throw new Error('请写出一个批复（申报）的绩效目标表文件。');
    return {
      input,
      output: outputFrom(output),
      stage: stageFrom(kind),
      month: monthFrom(month),
      template,
      wanted: { sheet, project },
      profile: await profileFrom(profile),
    };
  },
  async run(command, output) {
    const file = await openFile(command.input);
    const { approved, others } = await approvedIn(file, command.wanted);
    const blank = await openFileToWrite(
      command.template ?? join(TEMPLATES, nationalForm(approved.form, command.stage).file),
    );
    const { stage, month } = command;
    const profile = profileOf(file, command.profile, output);
    const reading = await templateOf(blank);
    const made = generateTable({ approved, stage, blank: blank.bytes, reading, profile, month }, FILES);
    if (typeof made === 'string') return refuse(WHY[made]);
    await writeFile(command.output, made.bytes);
    const left = [...others.map(leftTable), ...made.plan.left];
    const report = { path: command.input, output: command.output, made, left };
    if (command.format === 'json') writeJson(output, toJson(report));
    else output.stdout.write(toText(report));
    return 0;
  },
  failed: ({ input: path }, error) => ({
    path,
    json: { version: 1, path, output: null, error, rows: [], left: [] },
  }),
});

function stageFrom(kind: string | undefined): GeneratedStage {
  if (kind === 'self-evaluation' || kind === 'monitoring') return kind;
  throw new Error('请用 --kind 写明要生成的表：self-evaluation（自评表）或 monitoring（监控表）。');
}

function monthFrom(month: string | undefined): number | undefined {
  if (month === undefined) return undefined;
  const number = Number(month);
  if (!Number.isInteger(number) || number < 1 || number > 12) throw new Error('--month 是 1 到 12 的月份。');
  return number;
}

/** Which of several approved tables is meant; anything where it is not said. */
interface Wanted {
  readonly sheet: string | undefined;
  readonly project: string | undefined;
}

/** The approved table of a file, and those that are not taken. */
async function approvedIn(
  file: WorkbookFile,
  wanted: Wanted,
): Promise<{ readonly approved: TableOn; readonly others: readonly TableOn[] }> {
  const template = await templateOf(file);
  const tables = file.snapshots.flatMap((snapshot) => {
    const sheet = new Sheet(snapshot);
    return formsOn(sheet, template)
      .flatMap(tablesOfProjects)
      .map((form): TableOn => ({ form, sheet }));
  });
  const targets = tables.filter(({ form }) => stageOf(form.kind) === 'target');
  const [approved] = targets.filter(({ form }) => isWanted(form, wanted));
  if (!approved) return refuse(whyNone(targets, wanted));
  return { approved, others: targets.filter((one) => one !== approved) };
}

function isWanted({ sheetName, project }: Form, wanted: Wanted): boolean {
  const isNamed =
    wanted.project === undefined || isSameOwner(wanted.project, project?.value ?? '', 'project');
  return isNamed && (wanted.sheet === undefined || sheetName === wanted.sheet);
}

function whyNone(targets: readonly TableOn[], { sheet, project }: Wanted): string {
  if (targets.length === 0) return '文件里没有认出批复（申报）的绩效目标表，无法据此生成。';
  const names = [...new Set(targets.map(({ form }) => tableName(form)))].join('；');
  const asked = [sheet && `工作表「${sheet}」上`, project && `项目「${project}」`].filter(Boolean).join('');
  return `没有找到${asked}的绩效目标表；文件里的目标表有：${names}。`;
}

function tableName({ sheetName, project, kind }: Form): string {
  return `${sheetName}：${project?.value ?? FORM_KIND_NAMES[kind]}`;
}

function leftTable({ form }: TableOn): { what: string; why: string } {
  return {
    what: tableName(form),
    why: '文件里的另一张目标表，一次生成一张，请用 --sheet、--project 另行生成。',
  };
}

function refuse(message: string): never {
  const error = new WorkbookError('unknown');
  error.message = message;
  throw error;
}
