import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { createSourceStore } from '../../app/fill/source-store';
import {
  answersDocument,
  CONFIDENT,
  fillTablesOn,
  keptIn,
  planFill,
  readAnswers,
  readRecipes,
  recordsDocument,
  recipesDocument,
  standOf,
  withAnswers,
  withRecipes,
  writeRecipes,
  type Accepted,
  type Kept,
  type ListAnswers,
  type NamedRecipe,
  type RecipeFile,
  type Proposal,
  type Slot,
  type SlotProposals,
} from '../../app/fill/fill-view';
import { Sheet, type SkippedChange, type WorkbookError, isSameCell } from '../../sheet';
import { openSource, patchWorkbook, writeData } from '../../xlsx';
import { defineCommand, toWorkbookError, writeJson, type Output } from '../command';
import { templateOf } from '../input/stored';
import { openFileToWrite, outputFrom } from '../input/workbook-file';
import { toJson, toText, type Filled } from '../output/autofill-report';
import { tellWarnings } from '../output/warnings';

const USAGE = `用法：npm run --silent autofill -- 表.xlsx --source 台账… [--rules 取数规则] -o 输出.xlsx [--format text|json]
      [--save-rules 取数规则] [--confidence 0.8] [--live] [--overwrite]

从台账、支付明细、问卷和其他绩效表里取实际完成值，另存为一个文件；每个值的来源都列出，并记在输出的工作簿里。
--source 可以写多次，或一次写几个文件（.xlsx、.xls、.csv）；表所在工作簿的其他工作表也是来源。
只填空白的、把握不低于 --confidence 的；--rules 里有规则的按规则填。已填的不改，列出两边的数；--overwrite 连这些也改写。
--save-rules 把这次用到的和原有的取数规则写成一个文件，下次或别的部门用 --rules 取用。
--live 把取自本工作簿的写成公式，随台账变化。
退出码：0 已写出文件；2 用法不对、表读不出来或写不进去，或有来源读不出来（其余照常）。`;

/** The `autofill` command. */
export const run = defineCommand({
  usage: USAGE,
  options: {
    output: { type: 'string', short: 'o' },
    source: { type: 'string', multiple: true },
    rules: { type: 'string' },
    'save-rules': { type: 'string' },
    confidence: { type: 'string' },
    live: { type: 'boolean' },
    overwrite: { type: 'boolean' },
  },
  async read(values, positionals): Promise<Command> {
    // Several files behind one --source: all but the first positional are sources too.
    const [input, ...more] = positionals;
    if (input === undefined) throw new Error('请写出要填的 .xlsx 或 .xls 文件。');
    return {
      input,
      output: outputFrom(values.output),
      sources: [...(values.source ?? []), ...more],
      ...(await recipesFrom(values.rules)),
      saveRules: values['save-rules'],
      confidence: confidenceFrom(values.confidence),
      asFormula: values.live === true,
      overwrite: values.overwrite === true,
    };
  },
  async run(command, output) {
    const filled = await autofill(command, output);
    await writeFile(command.output, filled.bytes);
    if (command.saveRules !== undefined) await writeFile(command.saveRules, writeRecipes(filled.rules));
    for (const { file, error } of filled.failed) output.stderr.write(`${file}\n  ${error.message}\n`);
    if (command.format === 'json') writeJson(output, toJson(filled));
    else output.stdout.write(toText(filled));
    return filled.failed.length > 0 ? 2 : 0;
  },
  failed: ({ input: path }, error) => ({ path, json: { version: 1, error, proposals: [], unmatched: [] } }),
});

interface Command {
  readonly input: string;
  readonly output: string;
  readonly sources: readonly string[];
  readonly recipes: readonly NamedRecipe[];
  readonly answers: readonly ListAnswers[];
  /** Where the recipes go as a file; undefined where none is asked for. */
  readonly saveRules: string | undefined;
  readonly confidence: number;
  readonly asFormula: boolean;
  readonly overwrite: boolean;
}

async function recipesFrom(path: string | undefined): Promise<RecipeFile> {
  if (path === undefined) return { recipes: [], answers: [] };
  let json: string;
  try {
    json = await readFile(path, 'utf8');
  } catch {
    throw new Error(`取数规则文件 ${path} 读不出来，请检查路径。`);
  }
  return readRecipes(json);
}

function confidenceFrom(text: string | undefined): number {
  if (text === undefined) return CONFIDENT;
  const confidence = Number(text);
  if (!(confidence > 0 && confidence <= 1))
    throw new Error(`--confidence 要在 0 与 1 之间，不能是 ${text}。`);
  return confidence;
}

async function autofill(
  command: Command & { readonly format: 'text' | 'json' },
  output: Output,
): Promise<Filled & { readonly rules: RecipeFile }> {
  const file = await openFileToWrite(command.input);
  tellWarnings(file, command, output);
  const { snapshots } = file;
  const template = await templateOf(file);
  const slots = snapshots
    .filter(({ visibility }) => visibility === 'visible')
    .flatMap((snapshot) => fillTablesOn(new Sheet(snapshot), template))
    .flatMap((table) => table.slots);
  const store = createSourceStore(openSource);
  const answers = command.answers.reduce(withAnswers, readAnswers(file.data('lists')));
  await store.setAnswers(answers);
  await store.setWorkbook(snapshots);
  const failed: { file: string; error: WorkbookError }[] = [];
  for (const path of command.sources) {
    try {
      const bytes = new Uint8Array(await readFile(path));
      tellWarnings({ path, ...(await store.addFile({ name: basename(path), bytes })) }, command, output);
    } catch (error) {
      failed.push({ file: path, error: toWorkbookError(error) });
    }
  }
  const kept = keptIn(file.data, slots);
  const recipes = withRecipes(kept.recipes, command.recipes);
  const offers = await store.propose(slots, recipes);
  const accepted = slots.flatMap((slot, place) => acceptedOf(slot, offers[place]!, recipes, command) ?? []);
  const { bytes, skipped, rules } = fill(file.bytes, accepted, { ...kept, recipes }, answers);
  const written = accepted.filter(({ slot }) => !isSkipped(slot, skipped));
  const done = new Map(written.map((one) => [one.slot.id, one]));
  return {
    input: command.input,
    output: command.output,
    warnings: file.warnings,
    bytes,
    offers: slots.map((slot, place) => ({
      ...offers[place]!,
      slot,
      filled: done.has(slot.id),
      asFormula: done.get(slot.id)?.asFormula === true,
    })),
    failed,
    rules: { recipes: rules, answers },
  };
}

/** The best proposal where it is certain enough and nothing is lost; nothing else is filled. */
function acceptedOf(
  slot: Slot,
  { proposals }: SlotProposals,
  recipes: readonly NamedRecipe[],
  { confidence, asFormula, overwrite }: Command,
): Accepted | undefined {
  const best = proposals[0];
  if (!best || best.confidence < confidence) return undefined;
  const stand = standOf(slot, best);
  if (stand !== 'empty' && !(overwrite && stand === 'different')) return undefined;
  return { slot, proposal: best, asFormula: asFormula || isFormula(slot, best, recipes) };
}

function isFormula(slot: Slot, { recipe }: Proposal, recipes: readonly NamedRecipe[]): boolean {
  return recipes.some((one) => one.asFormula === true && one.label === slot.label && one.recipe === recipe);
}

function fill(
  file: Uint8Array,
  accepted: readonly Accepted[],
  kept: Kept,
  answers: readonly ListAnswers[],
): {
  readonly bytes: Uint8Array;
  readonly skipped: readonly SkippedChange[];
  readonly rules: readonly NamedRecipe[];
} {
  if (accepted.length === 0) return { bytes: file, skipped: [], rules: kept.recipes };
  const first = planFill(accepted, kept, new Date());
  const { bytes, receipt } = patchWorkbook(file, first.plan);
  const { skipped } = receipt;
  const written = accepted.filter(({ slot }) => !isSkipped(slot, skipped));
  const { records, recipes } = skipped.length === 0 ? first : planFill(written, kept, new Date());
  const withRecords = writeData(bytes, 'sources', recordsDocument(records));
  const withRules = writeData(withRecords, 'rules', recipesDocument(recipes));
  const isKept = answers.length > 0;
  const all = isKept ? writeData(withRules, 'lists', answersDocument(answers)) : withRules;
  return { bytes: all, skipped, rules: recipes };
}

function isSkipped({ table, cell }: Slot, skipped: readonly SkippedChange[]): boolean {
  return skipped.some(({ change }) => change.sheetId === table.sheetId && isSameCell(change, cell));
}
