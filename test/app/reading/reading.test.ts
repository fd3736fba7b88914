import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSnapshots } from '../../../src/app/check/check';
import {
  headerOf,
  isTold,
  lineAt,
  pointedHeadings,
  readingLines,
  withMeaning,
  withPointedOut,
} from '../../../src/app/reading/reading';
import { keepTemplate, storedTemplate, templateOf } from '../../../src/app/reading/reading-template';
import { checkWorkbook, surveyWorkbook } from '../../../src/app/workbook';
import { correct, emptyTemplate, recognise, type Form, type IndicatorColumn } from '../../../src/form';
import { Sheet, WorkbookError } from '../../../src/sheet';
import { readWorkbook } from '../../../src/xlsx';
import { fakeWorkbook } from '../../support/fake-workbook';
import { sheetOf, snapshotOf, type CellInput } from '../../support/sheet';

const _ = null;
const FORMS = join(__dirname, '../../fixtures/forms');
const SELF_EVALUATION = '西区卫生健康局-2024-部门整体绩效目标完成情况自评表.xlsx';

/** Headings over two rows in words that no rule of reading knows. */
const ODD: CellInput[][] = [
  ['成效一览'],
  ['填报股室', '农业农村股', _, '资金名目', '耕地地力保护'],
  ['类', '事项', '数', _, '判分'],
  [_, _, '要求', '年底做到', _],
  ['产出指标', '补贴面积', '≥3000亩', '3100亩', 50],
  [_, '补贴户数', '≥80户', '85户', 50],
];
const MERGES = ['A3:A4', 'B3:B4', 'C3:D3', 'E3:E4', 'A5:A6'];
const ROWS = { top: 2, bottom: 3 };
const MEANINGS: Readonly<Record<string, IndicatorColumn>> = {
  类: 'level1',
  事项: 'name',
  要求: 'target',
  年底做到: 'actual',
  判分: 'score',
};

function pointedOut(sheet: Sheet) {
  const columns = new Map(pointedHeadings(sheet, ROWS).map((one) => [one, MEANINGS[one.text] ?? null]));
  return withPointedOut(emptyTemplate('某县'), sheet, ROWS, { kind: 'project-self-evaluation', columns });
}

test('headings pointed at are the lowest ones, with their groups and what stands below', () => {
  const headings = pointedHeadings(sheetOf(ODD, { merges: MERGES }), ROWS);
  expect(headings.map(({ text, groups, example }) => [text, groups.join(), example])).toEqual([
    ['类', '', '产出指标'],
    ['事项', '', '补贴面积'],
    ['要求', '数', '≥3000亩'],
    ['年底做到', '数', '3100亩'],
    ['判分', '', '50'],
  ]);
});

test('a table is read as it was pointed out; a label of its head can be named after', () => {
  const sheet = sheetOf(ODD, { merges: MERGES });
  expect(recognise(sheet)).toEqual([]);
  const unread = (form: Form) =>
    readingLines(form, sheet).flatMap(({ part, value }) => (part === 'unread' ? [value] : []));
  const template = pointedOut(sheet);
  const [form] = recognise(sheet, template);
  expect(form!.indicators.map(({ name, actual }) => [name.value, actual?.value.value])).toEqual([
    ['补贴面积', 3100],
    ['补贴户数', 85],
  ]);
  expect(isTold(template, form!)).toBe(true);
  expect(unread(form!)).toEqual(['资金名目', '耕地地力保护']);
  const named = withMeaning(template, form!, { part: 'head', label: '资金名目', role: 'project' });
  const [after] = recognise(sheet, named);
  expect(after!.project?.value).toBe('耕地地力保护');
  expect(unread(after!)).toEqual([]);
  const [left] = recognise(
    sheet,
    withMeaning(template, form!, { part: 'head', label: '资金名目', role: null }),
  );
  expect(unread(left!)).toEqual(['耕地地力保护']);
});

test('of two columns named the same the one named last counts', () => {
  const sheet = sheetOf(ODD, { merges: MERGES });
  let template = pointedOut(sheet);
  const actual = () =>
    recognise(sheet, template)[0]!.columns.find(({ column }) => column === 'actual')?.heading;
  for (const label of ['要求', '年底做到', '判分']) {
    const form = recognise(sheet, template)[0]!;
    // A target has to be left to read the table.
    template = withMeaning(template, form, { part: 'column', label, role: 'actual', nth: 1 });
    expect(actual()).toBe(label);
  }
});

test('every field of a published table has its line; sums with one label are one line', () => {
  const { snapshots } = readWorkbook(new Uint8Array(readFileSync(join(FORMS, SELF_EVALUATION))));
  const sheet = new Sheet(snapshots[0]!);
  const form = recognise(sheet)[0]!;
  const lines = readingLines(form, sheet);
  expect(new Set(lines.map(({ key, name }) => `${key} ${name}`)).size).toBe(lines.length);
  expect(lines.filter(({ part }) => part === 'columns')).toHaveLength(form.columns.length);
  expect(lines.filter(({ part }) => part === 'money').map(({ value }) => value)).toEqual(
    form.money.map(({ amounts }) => amounts.amount!.text || '（空）'),
  );
  const actual = lines.find(({ term }) => term?.role === 'actual')!;
  expect(actual.range).toEqual({ top: 19, left: 7, bottom: 32, right: 7 });
  // Parts come one after the other.
  const parts = lines.map(({ part }) => part);
  expect(parts.filter((part, at) => part !== parts[at - 1])).toEqual(['head', 'money', 'goals', 'columns']);
});

describe('kept in the workbook', () => {
  const open = () => fakeWorkbook([snapshotOf(ODD, { merges: MERGES })]);

  test('it is used by the survey and by the check', async () => {
    const workbook = open();
    expect((await surveyWorkbook(workbook, 'active'))[0]!.forms).toEqual([]);
    await keepTemplate(workbook, pointedOut(new Sheet(snapshotOf(ODD, { merges: MERGES }))));
    expect((await surveyWorkbook(workbook, 'active'))[0]!.forms[0]!.indicators).toHaveLength(2);
    expect((await checkWorkbook(workbook, 'active'))[0]!.forms).toHaveLength(1);
  });

  test('nothing said is nothing kept; a document of somebody else says nothing', async () => {
    const workbook = open();
    await keepTemplate(workbook, emptyTemplate('空'));
    expect(workbook.data.size).toBe(0);
    for (const document of [null, 5, 'x', [], { version: 2 }, { layouts: [] }])
      expect(await storedTemplate(document)).toBeUndefined();
  });

  test('a workbook that cannot tell is read without', async () => {
    const workbook = open();
    workbook.failNext('readData', new WorkbookError('unknown'));
    expect(await templateOf(workbook)).toBeUndefined();
  });

  test('checks without template find no table', () => {
    const snapshot = snapshotOf(ODD, { merges: MERGES });
    const template = correct(
      pointedOut(new Sheet(snapshot)),
      headerOf(recognise(new Sheet(snapshot), pointedOut(new Sheet(snapshot)))[0]!),
      {
        part: 'kind',
        kind: 'department-self-evaluation',
      },
    );
    expect(checkSnapshots([snapshot]).forms).toEqual([]);
    expect(checkSnapshots([snapshot], undefined, template).forms[0]!.kind).toBe('department-self-evaluation');
  });
});

describe('the line that read a cell', () => {
  const { sheet, form } = (() => {
    const sheet = sheetOf([
      ['2024年度项目支出绩效自评表'],
      ['项目名称', '农技推广'],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '核定数', '全年完成情况', '分值', '得分'],
      ['产出指标', '数量指标', '办班', '≥5期', '6期', '见附件', 10, 10],
    ]);
    return { sheet, form: recognise(sheet)[0]! };
  })();
  const lines = readingLines(form, sheet);
  test.each([
    ['an actual value: its column', { row: 3, column: 5 }, '实际完成值', true],
    ['a value of the head', { row: 1, column: 1 }, '项目名称', true],
    ['what was not understood', { row: 3, column: 4 }, '', false],
  ])('%s', (_, cell, name, isRead) => {
    const found = lineAt(lines, cell)!;
    expect(found.isRead).toBe(isRead);
    expect(found.line.name).toContain(name);
    expect(found.line.part === 'unread').toBe(!isRead);
  });
  test('a cell beside the table: a line of its row, if there is one', () => {
    const beside = lineAt(lines, { row: 1, column: 30 })!;
    expect([beside.isRead, beside.line.range.top]).toEqual([false, 1]);
    expect(lineAt(lines, { row: 90, column: 0 })).toBeNull();
  });
});
