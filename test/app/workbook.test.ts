import { checkWorkbook, surveyWorkbook, type Progress } from '../../src/app';
import { fakeWorkbook } from '../support/fake-workbook';
import { toySheet } from '../support/toy';

jest.mock('../../src/form', () => jest.requireActual('../support/toy').toyForm);
jest.mock('../../src/rules/index.generated', () => jest.requireActual('../support/toy').toyRules);

const sheets = [
  toySheet('自评', ['错']),
  { ...toySheet('旧表', ['错']), visibility: 'hidden' as const },
  toySheet('台账', ['错'], null),
];

test('checks the sheet in front, one, or all that are visible', async () => {
  const workbook = fakeWorkbook(sheets);
  const names = async (scope: Parameters<typeof checkWorkbook>[1]) =>
    (await checkWorkbook(workbook, scope)).map((result) => result.sheets[0]!.snapshot.sheetName);
  expect(await names('active')).toEqual(['自评']);
  expect(await names('all')).toEqual(['自评', '台账']);
  expect(await names({ sheetId: 'id-旧表' })).toEqual(['旧表']);
  expect(workbook.calls.reads).toHaveLength(3);
});

test('a survey tells tables without checking them', async () => {
  const found = await surveyWorkbook(fakeWorkbook(sheets), 'all');
  expect(found.map(({ sheetName, forms }) => [sheetName, forms.length])).toEqual([
    ['自评', 1],
    ['台账', 0],
  ]);
});

test('says how far it is', async () => {
  const seen: Progress[] = [];
  await checkWorkbook(fakeWorkbook(sheets), 'all', { onProgress: (progress) => seen.push(progress) });
  expect(seen).toEqual([
    { done: 0, total: 0 },
    { done: 0, total: 2, sheetName: '自评' },
    { done: 1, total: 2, sheetName: '台账' },
  ]);
});

test('stops between two sheets when cancelled', async () => {
  const controller = new AbortController();
  const seen: string[] = [];
  const check = checkWorkbook(fakeWorkbook(sheets), 'all', {
    signal: controller.signal,
    onProgress({ sheetName }) {
      if (sheetName) seen.push(sheetName);
      controller.abort();
    },
  });
  await expect(check).rejects.toMatchObject({ code: 'cancelled' });
  expect(seen.length).toBeLessThan(2);
});
