import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareBooks } from '../../../src/app/compare/compare';
import type { Change, ComparedPair, Match } from '../../../src/compare';
import { NATIONAL } from '../../../src/profile';
import { formatCell } from '../../../src/sheet';
import { openWorkbook } from '../../../src/xlsx';

/** Pairs that were made by somebody who did not know the product, with what is right written beforehand. */
const FOLDER = 'test/fixtures/pairs/batch-1';

interface Expected {
  readonly unpaired: readonly { readonly table: string; readonly project: string | null }[];
  readonly pairs: readonly unknown[];
}

function toldOf(pair: ComparedPair): unknown {
  const { left, right, head, money, goals, matches, findings } = pair;
  return {
    left: left.path,
    right: right.path,
    project: left.form.project?.value ?? null,
    head: Object.fromEntries(head.map(({ field, agrees }) => [field, agrees])),
    money: money.map(
      ({ label, agrees }) =>
        `${label.replace(/[:：]$/, '')} ${agrees === null ? 'None' : agrees ? 'agrees' : 'differs'}`,
    ),
    goals: goals.map(({ agrees }) => agrees),
    indicators: matches.map(lineOf),
    findings: findings.map(({ code, severity, cells }) =>
      [code, severity, ...cells.map(({ cell }) => formatCell(cell))].join(' '),
    ),
  };
}

/** Where it stands in both tables, what became of it, and what changed beside its name. */
function lineOf({ left, right, kind, changes }: Match): string {
  const cellOf = (one: Match['left']) => (one ? formatCell(one.name.cell) : '-');
  const isName = (change: Change) => change.what === 'wording' && change.cells.right === right?.name.cell;
  const said = changes
    .filter((change) => !isName(change))
    .map(({ what }) => (what === 'wording' ? 'words' : what));
  return [cellOf(left), cellOf(right), kind, ...said].join(' ');
}

const isFolder = (name: string) => !name.includes('.');

test.each(readdirSync(FOLDER).filter(isFolder))('%s', async (name) => {
  const folder = join(FOLDER, name);
  const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected;
  const files = readdirSync(folder).filter((file) => file.endsWith('.xlsx'));
  const books = files.map(async (file) => {
    const { snapshots } = await openWorkbook(new Uint8Array(readFileSync(join(folder, file))));
    return { path: file.replace('.xlsx', ''), snapshots };
  });
  const { pairs, unpaired } = compareBooks(await Promise.all(books), NATIONAL);
  expect(pairs.map(toldOf)).toEqual(expected.pairs);
  expect(
    unpaired.map(({ table: { path, form } }) => ({ table: path, project: form.project?.value ?? null })),
  ).toEqual(expected.unpaired);
});
