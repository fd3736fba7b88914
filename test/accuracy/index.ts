// `npm run accuracy [-- --all] [--write] [FOLDER…]`: batch by batch, which tables are recognised, how many fields are read
// right, how much of what a right reader must find is found, and what is wrongly reported. --write makes docs/accuracy.md;
// --json prints the figures of a folder as test/accuracy/first-sight.json keeps them.
import { writeFileSync } from 'node:fs';
import { formatCell } from '../../src/sheet';
import { readReviews, unreviewed } from './review';
import {
  BATCHES,
  checkFixtures,
  checkFolder,
  falseAlarms,
  isReported,
  LEVELS,
  type Fixture,
} from './expectations';
import { figuresOf, mustOf, shareText } from './figures';
import { accuracyPage, DOCUMENT } from './page';

async function main(): Promise<void> {
  const folders = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
  for (const folder of folders) {
    const fixtures = await checkFolder(folder);
    if (process.argv.includes('--json')) console.log(JSON.stringify(figuresOf(fixtures)));
    else report(folder, fixtures);
  }
  if (folders.length > 0) return;
  const examples = await checkFixtures();
  report('示例', examples);
  reportReview(examples);
  for (const batch of BATCHES) report(batch, await checkFixtures(batch));
  if (process.argv.includes('--write')) writeFileSync(DOCUMENT, await accuracyPage());
}

/** The figures of a batch, behind those of its tables. */
function report(batch: string, fixtures: readonly Fixture[]): void {
  console.log(`\n== ${batch}`);
  for (const fixture of fixtures) reportTable(fixture);
  const figures = figuresOf(fixtures);
  console.log(`\n表格认出：${shareText(figures.tables)}`);
  console.log(`字段读对：${shareText(figures.fields)}`);
  for (const level of LEVELS) console.log(`必报·${level}：${shareText(figures.must[level])}`);
  console.log(`必报·合计：${shareText(mustOf(figures))}`);
  console.log(`误报：${figures.alarms}，其中错误 ${figures.graveAlarms}`);
}

/** How the findings were judged; with --unreviewed, those that were not, as review.json wants them. */
function reportReview(fixtures: readonly Fixture[]): void {
  const reviews = readReviews();
  const open = fixtures.flatMap((fixture) => unreviewed(fixture, reviews[fixture.name]));
  const judged = Object.values(reviews).flatMap(({ findings }) => findings);
  const count = (verdict: string) => judged.filter((finding) => finding.verdict === verdict).length;
  console.log(
    `逐条复核：对 ${count('right')}，可商榷 ${count('arguable')}，错 ${count('wrong')}，未复核 ${open.length}`,
  );
  if (!process.argv.includes('--unreviewed')) return;
  for (const finding of open) {
    const { code, messageId: message, cells } = finding;
    console.log(JSON.stringify({ code, message, cells: cells.map(formatCell), verdict: '' }));
    console.log(`  ${finding.message}`);
  }
}

function reportTable({ name, must, mustNot, result, tables }: Fixture): void {
  const missing = must.filter((expectation) => !isReported(expectation, result.findings));
  const fields = tables.flatMap((table) => table.fields);
  console.log(
    `\n${name}\n  字段 ${fields.filter(({ right }) => right).length}/${fields.length}，` +
      `必报 ${must.length - missing.length}/${must.length}，共报 ${result.findings.length}`,
  );
  for (const { sheet } of tables.filter(({ recognised }) => !recognised)) console.log(`  没有认出 ${sheet}`);
  for (const { field, cell, expected, read, right } of fields)
    if (!right) console.log(`  读错 ${field} ${cell ?? ''} 应为 ${String(expected)}，读作 ${String(read)}`);
  for (const { level, codes, cells, why } of missing) {
    console.log(`  漏报 ${level} ${codes.join('/')} ${cells?.join(',') ?? ''} ${why}`);
  }
  for (const expectation of mustNot) {
    for (const finding of falseAlarms(expectation, result.findings)) {
      console.log(
        `  误报 ${finding.severity} ${finding.code} ${finding.cells.map(formatCell)} ${finding.message}（${expectation.why}）`,
      );
    }
  }
  if (!process.argv.includes('--all')) return;
  for (const { code, severity, cells, message } of result.findings) {
    console.log(`    ${severity} ${code} ${cells.map(formatCell)} ${message}`);
  }
}

void main();
