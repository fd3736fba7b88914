/** Syncs and bytes of requests, counted by the embedded host. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { excelWorkbook } from '../../../src/excel';
import { BLANK, type ChangePlan, type Snapshot } from '../../../src/sheet';
import { MemoryWorkbook } from '../../../src/workbench/model';
import { readWorkbook } from '../../../src/xlsx';
import { startOffice } from '../../support/office';
import { snapshotOf } from '../../support/sheet';

const FORMS = join(__dirname, '../../fixtures/forms');
const FILES = readdirSync(FORMS).filter((name) => name.endsWith('.xlsx'));
const KB = 1024;

function load(file: string): readonly Snapshot[] {
  return readWorkbook(new Uint8Array(readFileSync(join(FORMS, file)))).snapshots;
}

function start(snapshots: readonly Snapshot[]) {
  const host = startOffice(MemoryWorkbook.fromSnapshots(snapshots));
  return { host, workbook: excelWorkbook() };
}

/** A column of changes into a blank sheet, `apart` columns from each other. */
function planOf(
  count: number,
  content: (index: number) => ChangePlan['changes'][number]['after'],
  apart = 1,
): ChangePlan {
  return {
    title: '写入',
    changes: Array.from({ length: count }, (_, index) => ({
      sheetId: 'sheet-1',
      row: Math.floor(index / 4) * apart,
      column: (index % 4) * apart,
      before: BLANK,
      after: content(index),
    })),
  };
}

test.each(FILES)('checking every sheet takes at most 3 syncs and 64 KB of requests: %s', async (file) => {
  const { host, workbook } = start(load(file));
  await workbook.read('all');
  expect(host.traffic.syncs).toBeLessThanOrEqual(3);
  expect(host.traffic.requestBytes).toBeLessThanOrEqual(64 * KB);
});

test('so it does for 20 sheets', async () => {
  const [form] = load(FILES.find((file) => file.startsWith('厚街'))!);
  const sheets = Array.from({ length: 20 }, (_, index) => ({
    ...form!,
    sheetId: `s${index}`,
    sheetName: `表${index}`,
  }));
  const { host, workbook } = start(sheets);
  expect(await workbook.read('all')).toHaveLength(20);
  expect(host.traffic.syncs).toBeLessThanOrEqual(3);
  expect(host.traffic.requestBytes).toBeLessThanOrEqual(64 * KB);
});

test('the active sheet takes two syncs', async () => {
  const { host, workbook } = start(load(FILES[0]!));
  await workbook.read('active');
  expect(host.traffic.syncs).toBe(2);
});

test('writing 200 formulas takes 2 syncs, also when no two of them touch', async () => {
  for (const apart of [1, 2]) {
    const { host, workbook } = start([snapshotOf([])]);
    const formula = (index: number) => ({ value: null, formula: `=ROW()+${index}`, numberFormat: '0.00' });
    const receipt = await workbook.commit(planOf(200, formula, apart));
    expect(receipt.undo.changes).toHaveLength(200);
    expect(host.traffic.syncs).toBe(2);
    expect(host.traffic.requestBytes).toBeLessThanOrEqual(256 * KB);
  }
});

test('filling 2,000 cells takes 2 syncs', async () => {
  const { host, workbook } = start([snapshotOf([])]);
  const receipt = await workbook.commit(planOf(2000, (index) => ({ ...BLANK, value: `${index}家` })));
  expect(receipt.undo.changes).toHaveLength(2000);
  expect(host.traffic.syncs).toBe(2);
  expect(host.traffic.requestBytes).toBeLessThanOrEqual(4 * KB * KB);
});

test('going to a cell takes 2 syncs, 3 across sheets', async () => {
  const first = snapshotOf([[1]]);
  const { host, workbook } = start([first, { ...first, sheetId: 'b', sheetName: '二' }]);
  const range = { top: 0, left: 0, bottom: 0, right: 0 };
  await workbook.select('sheet-1', range);
  expect(host.traffic.syncs).toBe(2);
  host.resetTraffic();
  await workbook.select('b', range);
  expect(host.traffic.syncs).toBe(3);
});
