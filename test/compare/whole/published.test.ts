import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareBooks } from '../../../src/app/compare/compare';
import type { ComparedPair, ComparedTables } from '../../../src/compare';
import { NATIONAL } from '../../../src/profile';
import { formatCell } from '../../../src/sheet';
import { openWorkbook } from '../../../src/xlsx';

/** Published tables with the tables that a unit made from them, and what is right, written by hand. */
const FOLDER = 'test/fixtures/pairs';

interface ExpectedPair {
  readonly target: string;
  readonly selfEvaluation: string;
  readonly kind: 'same' | 'reworded' | 'moved';
  readonly value: { readonly changed: boolean; readonly part?: string };
}

interface Expected {
  readonly files: Readonly<Record<string, string>>;
  readonly goal: { readonly agrees: boolean };
  readonly pairs: readonly ExpectedPair[];
  readonly missingInSelfEvaluation: readonly { readonly indicator: string; readonly cell: string }[];
  readonly addedInSelfEvaluation: readonly { readonly indicator: string; readonly cell: string }[];
  readonly targetChanged: readonly { readonly indicator: string; readonly part: string }[];
}

describe.each(readdirSync(FOLDER).filter((name) => !name.startsWith('batch-')))('%s', (name) => {
  const folder = join(FOLDER, name);
  const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected;
  let compared: ComparedTables;
  beforeAll(async () => {
    const books = Object.values(expected.files).map(async (path) => {
      const { snapshots } = await openWorkbook(new Uint8Array(readFileSync(join(folder, path))));
      return { path, snapshots };
    });
    compared = compareBooks(await Promise.all(books), NATIONAL);
  });

  const pairOf = (left: string, right: string): ComparedPair =>
    compared.pairs.find((pair) => pair.left.path === left && pair.right.path === right)!;
  const evaluated = (): ComparedPair => pairOf('target.xlsx', 'self-evaluation.xlsx');

  test('every table finds the others', () => {
    const files = Object.keys(expected.files).length;
    expect(compared.pairs).toHaveLength((files * (files - 1)) / 2);
    expect(compared.unpaired).toEqual([]);
  });

  test('the same indicators, by name', () => {
    const found = evaluated().matches.flatMap(({ kind, left, right }) =>
      left && right ? [[left.name.value, right.name.value, kind]] : [],
    );
    expect(found).toEqual(
      expected.pairs.map(({ target, selfEvaluation, kind }) => [target, selfEvaluation, kind]),
    );
  });

  test('what is in one table only', () => {
    const only = (kind: string) =>
      evaluated().matches.flatMap((match) => {
        const one = match.left ?? match.right!;
        return match.kind === kind ? [{ indicator: one.name.value, cell: formatCell(one.name.cell) }] : [];
      });
    const plain = (list: Expected['missingInSelfEvaluation']) =>
      list.map(({ indicator, cell }) => ({ indicator, cell }));
    expect(only('missing')).toEqual(plain(expected.missingInSelfEvaluation));
    expect(only('added')).toEqual(plain(expected.addedInSelfEvaluation));
  });

  test('changed targets, and no others', () => {
    const changed = evaluated().matches.flatMap(({ left, changes }) =>
      changes
        .filter(({ what }) => what === 'number' || what === 'operator' || what === 'unit')
        .map(({ what }) => ({ indicator: left!.name.value, part: what })),
    );
    expect(changed).toEqual(expected.targetChanged.map(({ indicator, part }) => ({ indicator, part })));
  });

  test('money and head agree; the goal does where it says so', () => {
    const { money, head, goals, findings } = evaluated();
    expect(money.filter(({ isTotal }) => isTotal).map(({ agrees }) => agrees)).toEqual([true]);
    expect(head.filter(({ agrees }) => agrees === false)).toEqual([]);
    expect(goals.map(({ agrees }) => agrees)).toEqual([expected.goal.agrees]);
    expect(findings.filter(({ code }) => ['I01', 'I06', 'I07'].includes(code))).toEqual([]);
  });
});

test('between monitoring and self-evaluation only what the approved table does not say', async () => {
  const folder = join(FOLDER, '高标准农田-2022');
  const books = ['target', 'monitoring', 'self-evaluation'].map(async (name) => {
    const bytes = new Uint8Array(readFileSync(join(folder, `${name}.xlsx`)));
    return { path: name, snapshots: (await openWorkbook(bytes)).snapshots };
  });
  const { pairs } = compareBooks(await Promise.all(books), NATIONAL);
  const said = (left: string, right: string) =>
    pairs
      .find((pair) => pair.left.path === left && pair.right.path === right)!
      .findings.map(({ code, cells }) => [code, ...cells.map(({ cell }) => formatCell(cell))]);
  expect(said('target', 'monitoring')).toEqual([]);
  expect(said('monitoring', 'self-evaluation')).toEqual([
    ['I04', 'D13', 'D11'],
    ['I08', 'E20', 'E19'],
  ]);
});
