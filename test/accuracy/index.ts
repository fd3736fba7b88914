// `npm run accuracy [-- --all]`: how much of what a right reader must find is found, and what is wrongly reported.
import { formatCell } from '../../src/sheet';
import { readReviews, unreviewed } from './review';
import { checkFixtures, falseAlarms, isReported, type Fixture } from './expectations';

const LEVELS = ['错误', '警告', '提示'] as const;

async function main(): Promise<void> {
  const fixtures = await checkFixtures();
  for (const fixture of fixtures) report(fixture);
  const must = fixtures.flatMap(({ must, result }) =>
    must.map((m) => ({ level: m.level, found: isReported(m, result.findings) })),
  );
  for (const level of LEVELS) console.log(`必报·${level}：${share(must.filter((m) => m.level === level))}`);
  console.log(`必报·合计：${share(must)}`);
  const alarms = fixtures.flatMap(({ mustNot, result }) =>
    mustNot.flatMap((m) => falseAlarms(m, result.findings)),
  );
  console.log(`误报：${alarms.length}`);
  reportReview(fixtures);
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

function report({ name, must, mustNot, result }: Fixture): void {
  const missing = must.filter((expectation) => !isReported(expectation, result.findings));
  console.log(
    `\n${name}\n  必报 ${must.length - missing.length}/${must.length}，共报 ${result.findings.length}`,
  );
  for (const { level, codes, cells, why } of missing) {
    console.log(`  漏报 ${level} ${codes.join('/')} ${cells?.join(',') ?? ''} ${why}`);
  }
  for (const expectation of mustNot) {
    for (const finding of falseAlarms(expectation, result.findings)) {
      console.log(
        `  误报 ${finding.code} ${finding.cells.map(formatCell)} ${finding.message}（${expectation.why}）`,
      );
    }
  }
  if (!process.argv.includes('--all')) return;
  for (const { code, severity, cells, message } of result.findings) {
    console.log(`    ${severity} ${code} ${cells.map(formatCell)} ${message}`);
  }
}

function share(expectations: readonly { found: boolean }[]): string {
  const found = expectations.filter((expectation) => expectation.found).length;
  return `${found}/${expectations.length}（${((found / expectations.length) * 100).toFixed(1)}%）`;
}

void main();
