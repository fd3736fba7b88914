import { pairTables } from '../../../src/compare/pairing/pair-tables';
import type { Table } from '../../../src/compare';
import type { FormKind } from '../../../src/form/model/form';
import { tableOf } from '../../support/form';

interface Told {
  readonly kind: FormKind;
  readonly year?: number | null;
  readonly organisation?: string;
  readonly project?: string;
  readonly names?: readonly string[];
  readonly target?: string;
  readonly file?: string;
}

const NAMES = ['培训人次', '验收合格率', '群众满意度'];

function table({
  kind,
  year = 2024,
  organisation = '某县农业农村局',
  project,
  names = NAMES,
  ...told
}: Told): Table {
  const { form } = tableOf({
    kind,
    ...(year === null ? {} : { year }),
    indicators: names.map((name) => ({
      level1: '产出指标',
      level2: '数量指标',
      name,
      target: told.target ?? '≥1',
    })),
  });
  const field = (value: string) => ({ value, text: value, cell: { row: 0, column: 0 } });
  const head = [
    { ...field(organisation), role: 'organisation' as const, name: '单位' },
    ...(project ? [{ ...field(project), role: 'project' as const, name: '项目名称' }] : []),
  ];
  const path = told.file ?? `${kind} ${year} ${project ?? organisation}`;
  const named = {
    ...form,
    head,
    organisation: field(organisation),
    project: project ? field(project) : null,
  };
  return { path, form: year === null ? { ...named, year: null } : named };
}

const said = (...tables: Table[]) => {
  const { pairs, unpaired } = pairTables(tables);
  return {
    pairs: pairs.map(({ left, right, basis }) => `${left.path} + ${right.path} (${basis})`),
    unpaired: unpaired.map(({ table: { path }, why }) => `${path}: ${why}`),
  };
};

test('by project and year, whatever the order of the files', () => {
  const target = table({ kind: 'project-target', project: '高标准农田建设项目' });
  const evaluation = table({ kind: 'project-self-evaluation', project: '高标准农田建设项目' });
  const other = table({ kind: 'project-self-evaluation', project: '农机购置补贴' });
  expect(said(other, evaluation, target)).toEqual({
    pairs: [`${target.path} + ${evaluation.path} (name)`],
    unpaired: [`${other.path}: 没有同一项目（部门）的另一张表`],
  });
});

test('the code of the project decides where both have it', () => {
  const [a, b] = ['51092324T000010263357-义诊', '51092324T000010263357-义诊活动经费'].map((project, i) =>
    table({ kind: i ? 'project-self-evaluation' : 'project-target', project }),
  );
  expect(said(a!, b!).pairs).toEqual([`${a!.path} + ${b!.path} (code)`]);
  const c = table({ kind: 'project-self-evaluation', project: '51092324T000010263358-义诊' });
  expect(said(a!, c)).toMatchObject({ pairs: [] });
});

test('another year is another matter, but last year of the same kind is a pair of its own', () => {
  const project = '高标准农田建设项目';
  const target = table({ kind: 'project-target', project });
  const late = table({ kind: 'project-self-evaluation', project, year: 2023 });
  expect(said(target, late)).toEqual({
    pairs: [],
    unpaired: [`${target.path}: 年度不同（2024、2023）`, `${late.path}: 年度不同（2024、2023）`],
  });
  const before = table({ kind: 'project-target', project, year: 2023 });
  expect(said(target, before).pairs).toEqual([`${before.path} + ${target.path} (name)`]);
});

test('an unknown year does not part a project from its table', () => {
  const project = '高标准农田建设项目';
  const [a, b] = [
    table({ kind: 'project-target', project, year: null }),
    table({ kind: 'project-self-evaluation', project }),
  ];
  expect(said(a, b).pairs).toHaveLength(1);
});

test('a department with a county before its name, and one with a code', () => {
  const a = table({ kind: 'department-target', organisation: '[607001]某县卫生健康局' });
  const b = table({ kind: 'department-self-evaluation', organisation: '某市某县卫生健康局' });
  const c = table({ kind: 'department-self-evaluation', organisation: '某县教育局' });
  expect(said(a, b, c)).toMatchObject({ pairs: [`${a.path} + ${b.path} (name)`] });
});

test('of two tables for one place neither is guessed: the one with the same indicators is meant', () => {
  const project = '高标准农田建设项目';
  const target = table({ kind: 'project-target', project });
  const other = table({ kind: 'project-self-evaluation', project, names: ['甲乙', '丙丁', '戊己'] });
  const own = table({ kind: 'project-self-evaluation', project });
  const { pairs, unpaired } = pairTables([target, other, own]);
  expect(pairs.map(({ right }) => right)).toEqual([own]);
  expect(unpaired).toEqual([{ table: other, why: '同一项目有几张这样的表，请指明以哪一张为准' }]);
});

test('two tables laid side by side are compared when their indicators say so', () => {
  const a = table({ kind: 'project-target', project: '甲项目' });
  const b = table({ kind: 'project-self-evaluation', project: '另一个名称的事' });
  expect(said(a, b).pairs).toEqual([`${a.path} + ${b.path} (person)`]);
  const c = table({ kind: 'project-self-evaluation', project: '另一个名称的事', names: ['天', '地', '人'] });
  expect(said(a, c).pairs).toEqual([]);
});

test('what a person put together stays together', () => {
  const a = table({ kind: 'project-target', project: '甲项目' });
  const b = table({ kind: 'project-self-evaluation', project: '丙乙丁事' });
  const c = table({ kind: 'project-self-evaluation', project: '甲项目' });
  const { pairs } = pairTables([a, b, c], [[b, a]]);
  expect(pairs.map(({ left, right, basis }) => [left, right, basis])).toEqual([[a, b, 'person']]);
});

describe('many files at once', () => {
  const project = '人居环境整治项目';
  const SEVERAL = '同一项目有几张这样的表，请指明以哪一张为准';
  const of = (kind: FormKind, more: Partial<Told>) => table({ kind, project, ...more });

  test('towns with projects of one name each have their own', () => {
    const towns = ['某县东山镇人民政府', '某县西山镇人民政府', '某县南山镇人民政府'];
    const targets = towns.map((organisation, i) =>
      of('project-target', { organisation, file: `批复${i}`, target: `≥${i + 1}` }),
    );
    const evaluations = towns
      .slice(0, 2)
      .map((organisation, i) =>
        of('project-self-evaluation', { organisation, file: `自评${i}`, target: `≥${i + 1}` }),
      );
    expect(said(...targets, ...evaluations)).toEqual({
      pairs: ['批复0 + 自评0 (name)', '批复1 + 自评1 (name)'],
      unpaired: ['批复2: 没有同一项目（部门）的另一张表'],
    });
  });

  test('where nothing tells two tables apart neither is taken', () => {
    const target = of('project-target', { file: '批复' });
    const copies = ['自评', '自评（1）'].map((file) => of('project-self-evaluation', { file }));
    expect(said(target, ...copies)).toEqual({
      pairs: [],
      unpaired: [`批复: ${SEVERAL}`, `自评: ${SEVERAL}`, `自评（1）: ${SEVERAL}`],
    });
  });

  test('the adjusted table is the last word, though the other is more like the self-evaluation', () => {
    const first = of('project-target', { file: '绩效目标批复表' });
    const adjusted = of('project-target', { file: '绩效目标调整批复表', target: '≥2' });
    const evaluation = of('project-self-evaluation', { file: '自评' });
    expect(said(first, adjusted, evaluation)).toEqual({
      pairs: ['绩效目标调整批复表 + 自评 (name)'],
      unpaired: ['绩效目标批复表: 同一项目另有批复（调整）在后的目标表，以那一张为准'],
    });
  });

  test('the full name beats a part of it, and numbers tell projects apart', () => {
    const kinds = ['project-target', 'project-self-evaluation'] as const;
    const tables = ['道路改造', '道路改造（二期）', '道路改造（三期）'].flatMap((name) =>
      kinds.map((kind) => table({ kind, project: name })),
    );
    const { pairs } = pairTables(tables);
    expect(pairs.map(({ left, right }) => [left.form.project?.value, right.form.project?.value])).toEqual([
      ['道路改造', '道路改造'],
      ['道路改造（二期）', '道路改造（二期）'],
      ['道路改造（三期）', '道路改造（三期）'],
    ]);
    expect(said(tables[2]!, tables[5]!).pairs).toEqual([`${tables[2]!.path} + ${tables[5]!.path} (person)`]);
    expect(said(tables[2]!, tables[5]!, tables[4]!).pairs).toHaveLength(1);
  });
});
