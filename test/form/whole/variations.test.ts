import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recognise, type Form } from '../../../src/form';
import { isAcross } from '../../../src/form/model/form';
import { Sheet, type Snapshot } from '../../../src/sheet';
import { openWorkbook } from '../../../src/xlsx';
import { VARIATIONS } from './variations';

const FOLDER = join(__dirname, '../../fixtures/forms');

/** At least so many percent of the fields of all tables together stay what they are; 100 where nothing is said. */
const LEAST: Readonly<Record<string, number>> = {
  没有合并: 99,
  指标横排: 97,
  中间重复表头: 97,
  单位叫量纲: 97,
  得分叫评定: 95,
  分值叫配分: 98,
  完成值叫落实结果: 99,
  完成值叫年末数: 99,
  指标值叫应达标准: 96,
  指标值叫全年任务数: 96,
  名称栏叫考核内容: 91,
  名称栏叫具体任务: 91,
  三级都换叫法: 84,
  值栏都换叫法: 93,
  名称栏叫甲项: 91,
  名称栏没有叫法: 86,
  指标值叫甲项: 96,
  指标值没有叫法: 93,
  完成值叫甲项: 99,
  完成值没有叫法: 98,
  分值叫甲项: 98,
  得分叫甲项: 95,
  得分没有叫法: 87,
  原因叫甲项: 98,
  三级都叫甲乙丙: 84,
  各栏都叫甲乙丙: 86,
};
const USUALLY = 99.5;

/** Every sheet of the fixtures with one table on it whose indicators stand in rows. */
async function sheets(): Promise<[Snapshot, Form][]> {
  const folders = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const files = [FOLDER, ...folders.map(({ name }) => join(FOLDER, name))].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.xlsx?$/.test(name))
      .map((name) => join(folder, name)),
  );
  const all = await Promise.all(files.map((file) => openWorkbook(readFileSync(file))));
  return all.flatMap(({ snapshots }) =>
    snapshots.flatMap((snapshot): [Snapshot, Form][] => {
      const [form, ...more] = recognise(new Sheet(snapshot));
      return form && more.length === 0 && !isAcross(form) ? [[snapshot, form]] : [];
    }),
  );
}

/** What a table says, field by field, without where it stands. */
function fieldsOf(forms: readonly Form[]): Map<string, unknown> {
  return new Map(
    forms.flatMap((form, at) =>
      [...headOf(form), ...form.indicators.flatMap(indicatorOf)].map(([name, value]): [string, unknown] => [
        `${at} ${name}`,
        typeof value === 'string' ? value.replace(/\s+/g, '') : (value ?? null),
      ]),
    ),
  );
}

function headOf(form: Form): [string, unknown][] {
  const { kind, year, organisation, project, moneyUnit, totalScore, indicators } = form;
  return [
    ['kind', kind],
    ['year', year?.value],
    ['organisation', organisation?.value],
    ['project', project?.value],
    ['moneyUnit', moneyUnit?.value],
    ['totalScore', totalScore?.value],
    [
      'goals',
      form.goals.map(({ expected, completed }) => `${expected.text} ${completed?.text ?? ''}`).join('\n'),
    ],
    ['indicators', indicators.length],
  ];
}

function indicatorOf(indicator: Form['indicators'][number], at: number): [string, unknown][] {
  const { level1, level2, name, target, actual, unit, weight, score, reason } = indicator;
  const fields = { level1: level1?.value || null, level2: level2?.value || null, name: name.value };
  const texts = { target: target?.text, actual: actual?.text, unit: unit?.text, reason: reason?.text };
  const points = { weight: weight?.value, score: score?.value };
  return Object.entries({ ...fields, ...texts, ...points }).map(([field, value]) => [
    `${field} ${at}`,
    value,
  ]);
}

describe('the same tables as other offices would have them', () => {
  let tables: [Snapshot, Form][] = [];
  beforeAll(async () => {
    tables = await sheets();
  });

  test.each(Object.keys(VARIATIONS))('%s', (name) => {
    let all = 0;
    let same = 0;
    for (const [snapshot, form] of tables) {
      const varied = VARIATIONS[name]!(snapshot, form);
      if (!varied) continue;
      const read = fieldsOf(recognise(new Sheet(varied)));
      for (const [field, value] of fieldsOf([form])) {
        // Only the indicators keep their categories as written.
        if (name.startsWith('分类') && field.includes('level')) continue;
        all++;
        if (read.get(field) === value) same++;
      }
    }
    expect(all).toBeGreaterThan(100);
    expect((same / all) * 100).toBeGreaterThanOrEqual(LEAST[name] ?? USUALLY);
  });
});
