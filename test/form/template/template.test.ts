import fc from 'fast-check';
import {
  correct,
  emptyTemplate,
  explain,
  headingsIn,
  mergeTemplates,
  readTemplate,
  recognise,
  writeTemplate,
  COLUMN_NAMES,
  GOAL_NAMES,
  HEAD_NAMES,
  MONEY_COLUMN_NAMES,
  MONEY_NAMES,
  type Correction,
  type Form,
  type ReadingTemplate,
  type Term,
} from '../../../src/form';
import { Sheet } from '../../../src/sheet';
import { sheetOf, snapshotOf, type CellInput } from '../../support/sheet';
import * as layouts from '../whole/layouts';
import { shift } from '../whole/transform';

const _ = null;

const headerOf = (form: Form): string[] => form.headings.map(({ text }) => text);

/** The template after a person's corrections of the layout with these headings. */
function told(header: readonly string[], ...changes: Correction[]): ReadingTemplate {
  return changes.reduce((template, change) => correct(template, header, change), emptyTemplate('某市'));
}

/** An indicator table in words that no rule of reading knows. */
const ODD: CellInput[][] = [
  ['某市惠民资金成效一览'],
  ['填报股室', '农业农村股', _, '资金名目', '耕地地力保护'],
  ['类', '事项', '要求', '年底做到', '满分', '判分'],
  ['产出指标', '补贴面积', '≥3000亩', '3100亩', 50, 50],
  ['满意度指标', '农户满意度', '≥90%', '85%', 50, 47],
  ['总分', _, _, _, 100, 97],
];
const ODD_TEMPLATE = told(
  ['类', '事项', '要求', '年底做到', '满分', '判分'],
  { part: 'header' },
  { part: 'column', label: '类', role: 'level1' },
  { part: 'column', label: '事项', role: 'name' },
  { part: 'column', label: '要求', role: 'target' },
  { part: 'column', label: '年底做到', role: 'actual' },
  { part: 'column', label: '判分', role: 'score' },
  { part: 'head', label: '填报股室', role: 'organisation' },
  { part: 'head', label: '资金名目', role: 'project' },
  { part: 'kind', kind: 'project-self-evaluation' },
);

const figures = (form: Form): unknown[] =>
  form.indicators.map(({ level1, name, target, actual, weight, score }) => [
    level1?.value,
    name.value,
    target?.value.value,
    actual?.value.value,
    weight?.value,
    score?.value,
  ]);

test('a table that is not found by itself is read once a person points at its headings', () => {
  expect(recognise(sheetOf(ODD))).toEqual([]);
  expect(headingsIn(sheetOf(ODD), { top: 2, bottom: 2 }).map(({ text, column }) => [text, column])).toEqual([
    ['类', null],
    ['事项', null],
    ['要求', null],
    ['年底做到', null],
    ['满分', 'weight'],
    ['判分', null],
  ]);
  const [form] = recognise(sheetOf(ODD), ODD_TEMPLATE);
  expect([form!.kind, form!.organisation?.value, form!.project?.value, form!.title.text]).toEqual([
    'project-self-evaluation',
    '农业农村股',
    '耕地地力保护',
    '某市惠民资金成效一览',
  ]);
  expect(figures(form!)).toEqual([
    ['产出指标', '补贴面积', 3000, 3100, 50, 50],
    ['满意度指标', '农户满意度', 90, 85, 50, 47],
  ]);
  expect([form!.totalWeight?.value, form!.totalScore?.value]).toEqual([100, 97]);
});

test('a template serves the same layout elsewhere: moved, with other rows, with a year in its headings', () => {
  const moved = recognise(new Sheet(shift(snapshotOf(ODD), 5, 2)), ODD_TEMPLATE);
  expect(moved.map(figures)).toEqual(recognise(sheetOf(ODD), ODD_TEMPLATE).map(figures));
  const rows = ODD.map((row) => [...row]);
  rows[2] = ['类', '事项', '要 求：', '2025年年底做到', '满分', '判分'];
  rows.splice(3, 0, [_, '发放户数', '=800户', '800户', 10, 10]);
  expect(recognise(sheetOf(rows), ODD_TEMPLATE)[0]!.indicators.map(({ name }) => name.value)).toEqual([
    '发放户数',
    '补贴面积',
    '农户满意度',
  ]);
});

const HEADING = ['一级指标', '二级指标', '三级指标', '年度指标值', '核定数', '全年完成情况', '分值', '得分'];
const REPORTED: CellInput[][] = [
  ['2024年度项目支出绩效自评表'],
  ['项目名称', '甲'],
  HEADING,
  ['产出指标', '数量指标', '办班', '≥5期', '6期', '见附件', 10, 10],
];

test('one correction moves a column, another takes one away', () => {
  const [before] = recognise(sheetOf(REPORTED));
  expect(before!.indicators[0]!.actual?.text).toBe('见附件');
  const template = told(headerOf(before!), { part: 'column', label: '核定数', role: 'actual' });
  const [after] = recognise(sheetOf(REPORTED), template);
  expect(after!.indicators[0]!.actual?.value).toMatchObject({ value: 6, unit: '期' });
  const without = told(headerOf(before!), { part: 'column', label: '得分', role: null });
  expect(recognise(sheetOf(REPORTED), without)[0]!.indicators[0]!.score).toBeNull();
});

test('of two columns with the same heading the template means the one with its number', () => {
  const rows = REPORTED.map((row) => [...row]);
  rows[2] = ['一级指标', '二级指标', '三级指标', '指标值', '数值', '数值', '分值', '得分'];
  const [form] = recognise(
    sheetOf(rows),
    told(rows[2] as string[], { part: 'column', label: '数值', nth: 1, role: 'actual' }),
  );
  expect([form!.indicators[0]!.target?.text, form!.indicators[0]!.actual?.text]).toEqual(['≥5期', '6期']);
});

test('the kind, labels of money and goals can be corrected', () => {
  const rows: CellInput[][] = [
    ['2024年度绩效自评表'],
    ['单位名称', '某局'],
    ['经费盘子（万元）', '头一年', '花掉的', '执行率'],
    ['全部的钱', 100, 90, '90%'],
    ['全年打算', '办班5期', '做到什么样', '办班6期'],
    HEADING,
    REPORTED[3]!,
  ];
  const [before] = recognise(sheetOf(rows));
  expect([before!.money.map(({ role }) => role), before!.goals]).toEqual([['unknown'], []]);
  const template = told(
    headerOf(before!),
    { part: 'kind', kind: 'department-self-evaluation' },
    { part: 'money', label: '全部的钱', role: 'total' },
    { part: 'money-column', label: '头一年', role: 'initial' },
    { part: 'money-column', label: '花掉的', role: 'executed' },
    { part: 'goal', label: '全年打算', role: 'annual' },
    { part: 'goal', label: '做到什么样', role: 'completed' },
  );
  const [form] = recognise(sheetOf(rows), template);
  expect([form!.kind, form!.confidence]).toEqual(['department-self-evaluation', 1]);
  expect(
    form!.money.map(({ role, amounts }) => [
      role,
      amounts.initial?.value,
      amounts.executed?.value,
      amounts.rate?.value,
    ]),
  ).toEqual([['total', 100, 90, 90]]);
  expect(form!.goals.map(({ expected, completed }) => [expected.value, completed?.value])).toEqual([
    ['办班5期', '办班6期'],
  ]);
});

test.each(Object.entries(layouts))('a template of another layout changes nothing: %s', (_name, layout) => {
  const sheet = new Sheet(snapshotOf(layout.rows, layout));
  expect(recognise(sheet, ODD_TEMPLATE)).toEqual(recognise(sheet));
});

test.each(Object.entries(layouts))('saying what was read already changes nothing: %s', (_name, layout) => {
  const sheet = new Sheet(snapshotOf(layout.rows, layout));
  const [form] = recognise(sheet);
  const terms = explain(form!, sheet).flatMap(({ term }) => (term?.part === 'column' ? [term] : []));
  const [again] = recognise(sheet, told(headerOf(form!), ...terms));
  expect(again!.indicators).toEqual(form!.indicators);
});

test('a later word on the same text takes the place of the earlier one; other layouts stay', () => {
  const header = ['事项', '要求', '判分'];
  const name: Correction = { part: 'column', label: '事项', role: 'name' };
  const first = told(header, name, { part: 'column', label: '要求', role: 'actual' });
  const second = told(header, { part: 'column', label: '要 求', role: 'target' });
  const other = told(['甲', '乙', '丙'], { part: 'column', label: '甲', role: 'name' });
  const merged = mergeTemplates(mergeTemplates(first, other), second);
  expect(merged.layouts).toEqual([
    { header, terms: [name, { part: 'column', label: '要 求', role: 'target' }] },
    other.layouts[0],
  ]);
});

describe('template files', () => {
  const text = fc.constantFrom('事项', '要求', '年底做到', '判分', '得分（自评）', '2024年完成值', '类');
  const term = (part: Term['part'], names: object): fc.Arbitrary<Correction> =>
    fc
      .tuple(text, fc.constantFrom(null, ...Object.keys(names)))
      .map(([label, role]) => ({ part, label, role }) as Term);
  const change: fc.Arbitrary<Correction> = fc.oneof(
    fc.constant<Correction>({ part: 'header' }),
    fc.constant<Correction>({ part: 'kind', kind: 'monitoring' }),
    term('column', COLUMN_NAMES),
    term('head', HEAD_NAMES),
    term('money', MONEY_NAMES),
    term('money-column', MONEY_COLUMN_NAMES),
    term('goal', GOAL_NAMES),
  );
  const header = fc.uniqueArray(text, { minLength: 2 });
  const template = fc
    .array(fc.tuple(header, change), { maxLength: 12 })
    .map((changes) =>
      changes.reduce((all, [headings, one]) => correct(all, headings, one), emptyTemplate('某市')),
    );

  test('what is written is read back', () => {
    fc.assert(fc.property(template, (one) => expect(readTemplate(writeTemplate(one))).toEqual(one)));
  });

  test('merging a template with itself, or with an empty one, gives the same readings', () => {
    fc.assert(
      fc.property(template, (one) => {
        const plain = recognise(sheetOf(ODD), one);
        expect(recognise(sheetOf(ODD), mergeTemplates(one, one))).toEqual(plain);
        expect(mergeTemplates(one, emptyTemplate('空'))).toEqual(one);
      }),
    );
  });

  test('no template makes the recognition throw', () => {
    const sheets = [sheetOf(ODD), ...Object.values(layouts).map((l) => new Sheet(snapshotOf(l.rows, l)))];
    fc.assert(
      fc.property(template, fc.constantFrom(...sheets), (one, sheet) => {
        for (const form of recognise(sheet, one)) explain(form, sheet);
      }),
    );
  });

  test.each([
    ['{', 'JSON'],
    ['[]', '{ }'],
    ['{"version":2,"name":"a","layouts":[]}', 'version'],
    ['{"version":1,"layouts":[]}', 'name'],
    ['{"version":1,"name":"","layouts":[]}', 'name'],
    ['{"version":1,"name":"a","layouts":[],"colums":[]}', 'colums'],
    ['{"version":1,"name":"a","layouts":[{"header":["甲"],"terms":[]}]}', 'layouts[1].header'],
    ['{"version":1,"name":"a","layouts":[{"header":["甲","乙"],"terms":{}}]}', 'layouts[1].terms'],
    [
      '{"version":1,"name":"a","layouts":[{"header":["甲","乙"],"terms":[{"part":"column","label":"甲","role":"目标"}]}]}',
      'layouts[1].terms[1].role',
    ],
    [
      '{"version":1,"name":"a","layouts":[{"header":["甲","乙"],"terms":[{"part":"row","label":"甲","role":null}]}]}',
      'layouts[1].terms[1].part',
    ],
    [
      '{"version":1,"name":"a","layouts":[{"header":["甲","乙"],"terms":[{"part":"column","label":"甲","role":null,"nth":0}]}]}',
      'layouts[1].terms[1].nth',
    ],
    [
      '{"version":1,"name":"a","layouts":[{"header":["甲","乙"],"kind":"自评","terms":[]}]}',
      'layouts[1].kind',
    ],
  ])('%s is refused with a message that names the field', (json, field) => {
    let message = '';
    try {
      readTemplate(json);
    } catch (error) {
      message = (error as Error).message;
    }
    expect(message).toContain(field);
    expect(message).toMatch(/[\u4e00-\u9fff]/);
    expect(message).not.toMatch(/Invalid|Expected|undefined/);
  });
});
