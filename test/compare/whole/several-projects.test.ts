import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareBooks } from '../../../src/app/compare/compare';
import { generateTable, nationalForm } from '../../../src/app/generate/generate';
import type { ComparedTables } from '../../../src/compare';
import { recognise, tablesOfProjects } from '../../../src/form';
import type { TableOn } from '../../../src/generate';
import { NATIONAL } from '../../../src/profile';
import { Sheet, type Snapshot } from '../../../src/sheet';
import {
  mergeRows,
  openWorkbook,
  patchWorkbook,
  readWorkbook,
  shiftWorkbook,
  writeData,
} from '../../../src/xlsx';

/** Published sheets with several projects: as rows of one list, as forms under one another. */
const SEVERAL = [
  'batch-3/井研县马踏镇人民政府-2023-部门预算项目绩效目标申报表.xlsx',
  'batch-9/扎赉特旗-旗人民检察院-2025-项目绩效目标表(业务装备和办案经费).xlsx',
  'batch-13/新疆哈密市伊州区-2022-中央财政衔接推进乡村振兴补助资金项目绩效目标表(分项目).xlsx',
  'batch-8/德化县-农业农村局-2025-特色现代农业发展资金绩效目标表(两个项目).xlsx',
  'batch-17/天津市河北区人民法院-2023-项目支出绩效目标表(安全隐患维修、办案业务费).xlsx',
];
const FOLDER = 'test/fixtures/forms';
const FILES = { readWorkbook, shiftWorkbook, mergeRows, patchWorkbook, writeData };

interface Book {
  readonly path: string;
  readonly snapshots: readonly Snapshot[];
}

async function bookOf(path: string): Promise<Book> {
  const bytes = new Uint8Array(readFileSync(join(FOLDER, path)));
  return { path, snapshots: (await openWorkbook(bytes)).snapshots };
}

/** The self-evaluation that a unit makes of every project of the sheets, a file each. */
function evaluated({ path, snapshots }: Book): Book[] {
  return snapshots.flatMap((snapshot) => {
    const sheet = new Sheet(snapshot);
    const tables = recognise(sheet).flatMap(tablesOfProjects);
    return tables
      .filter(({ kind }) => kind.endsWith('target'))
      .map((form, at): Book => {
        const approved: TableOn = { form, sheet };
        const blank = new Uint8Array(
          readFileSync(join('assets/templates', nationalForm(form, 'self-evaluation').file)),
        );
        const made = generateTable({ approved, stage: 'self-evaluation', blank, profile: NATIONAL }, FILES);
        if (typeof made === 'string') throw new Error(`${path}: ${made}`);
        return { path: `${path} ${at}`, snapshots: readWorkbook(made.bytes).snapshots };
      });
  });
}

/** Which file was laid beside which, by project, and what is said of them beside an unknown year. */
function saidOf({ pairs, unpaired }: ComparedTables): { pairs: string[]; said: string[] } {
  return {
    pairs: pairs.map(({ left, right }) => `${left.path} | ${left.form.project?.value} | ${right.path}`),
    said: [
      ...unpaired.map(({ table, why }) => `${table.path}: ${why}`),
      ...pairs.flatMap(({ findings }) =>
        findings.filter(({ code }) => code !== 'I01').map(({ message }) => message),
      ),
      ...pairs.flatMap(({ matches }) =>
        matches.flatMap(({ kind, left, right, changes }) =>
          kind === 'same' ? changes.map(({ what }) => what) : [`${kind} ${(right ?? left)!.name.value}`],
        ),
      ),
    ],
  };
}

test('projects of one sheet are each compared with their own table, all files at once', async () => {
  const lists = await Promise.all(SEVERAL.map(bookOf));
  const singles = lists.flatMap(evaluated);
  expect(singles.length).toBe(10);
  const { pairs, said } = saidOf(compareBooks([...singles].reverse().concat(lists), NATIONAL));
  expect(said).toEqual([]);
  expect(new Set(pairs).size).toBe(singles.length);
  for (const pair of pairs) {
    const [list, , single] = pair.split(' | ');
    expect(single!.startsWith(list!)).toBe(true);
  }
});
