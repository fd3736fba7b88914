import { matchIndicators } from '../../../src/compare/indicators/match';
import { tableOf, type IndicatorInput } from '../../support/form';

const formOf = (indicators: readonly IndicatorInput[]) => tableOf({ indicators: [...indicators] }).form;

const one = (name: string, target: string, level2 = '数量指标', more: Partial<IndicatorInput> = {}) => ({
  level1: '产出指标',
  level2,
  name,
  target,
  ...more,
});

/** What became of each indicator: left name → right name (kind). */
function matched(left: readonly IndicatorInput[], right: readonly IndicatorInput[]): string[] {
  return matchIndicators(formOf(left), formOf(right)).map(
    ({ kind, left: a, right: b }) => `${a?.name.value ?? '—'} → ${b?.name.value ?? '—'} (${kind})`,
  );
}

test('exact names beat likeness, whatever the order', () => {
  expect(
    matched(
      [one('新建沟渠长度', '≥5公里'), one('修复沟渠长度', '≥3公里')],
      [one('修复沟渠长度', '≥3公里'), one('新建沟渠长度', '≥5公里')],
    ),
  ).toEqual(['新建沟渠长度 → 新建沟渠长度 (same)', '修复沟渠长度 → 修复沟渠长度 (same)']);
});

test('one word in place of another is not the same thing', () => {
  expect(matched([one('新建沟渠长度', '≥5公里')], [one('修复沟渠长度', '≥3公里')])).toEqual([
    '新建沟渠长度 → — (missing)',
    '— → 修复沟渠长度 (added)',
  ]);
  expect(
    matched([one('新增和改善灌溉达标面积', '≥500亩')], [one('新增和改善排水达标面积', '≥200亩')]),
  ).toEqual(['新增和改善灌溉达标面积 → — (missing)', '— → 新增和改善排水达标面积 (added)']);
});

test('the assignment is the best as a whole, not row by row', () => {
  expect(
    matched(
      [one('开展义诊活动场次', '≥9场'), one('开展义诊活动覆盖社区数', '≥6个')],
      [one('义诊活动覆盖社区数', '≥6个'), one('义诊活动场次', '≥9场')],
    ),
  ).toEqual([
    '开展义诊活动场次 → 义诊活动场次 (reworded)',
    '开展义诊活动覆盖社区数 → 义诊活动覆盖社区数 (reworded)',
  ]);
});

test('the same name under another class has moved', () => {
  expect(matched([one('按时发放率', '100%', '时效指标')], [one('按时发放率', '100%', '质量指标')])).toEqual([
    '按时发放率 → 按时发放率 (moved)',
  ]);
});

test('the same name twice stays inside its class', () => {
  const twice = [
    one('群众满意度', '≥90%', '数量指标'),
    one('群众满意度', '≥95%', '服务对象满意度指标', { level1: '满意度指标' }),
  ];
  expect(matchIndicators(formOf(twice), formOf([...twice].reverse())).map(({ changes }) => changes)).toEqual([
    [],
    [],
  ]);
});

test('a number in the name is no part of it, but tells two things apart', () => {
  expect(matched([one('资助贫困生120人', '≥120人')], [one('资助贫困生人数', '≥120人')])).toEqual([
    '资助贫困生120人 → 资助贫困生人数 (reworded)',
  ]);
  expect(matched([one('1号线客流量', '≥5万人次')], [one('2号线客流量', '≥5万人次')])).toEqual([
    '1号线客流量 → — (missing)',
    '— → 2号线客流量 (added)',
  ]);
});

test('a rate is not its count; where nothing else is left of the class a person is asked', () => {
  const [rate, count] = [one('农药减量率', '≥5%'), one('农药减量', '≥3吨')];
  expect(matched([rate, one('秸秆还田面积', '≥2亩')], [count, one('机播台时', '≥7小时')])).toEqual([
    '农药减量率 → — (missing)',
    '秸秆还田面积 → — (missing)',
    '— → 农药减量 (added)',
    '— → 机播台时 (added)',
  ]);
  const [only] = matchIndicators(formOf([rate]), formOf([count]));
  expect(only).toMatchObject({ kind: 'reworded', confidence: 0.62 });
});

test('what a person confirmed is the same', () => {
  const [left, right] = [formOf([one('甲项', '≥1个')]), formOf([one('乙事', '≥2件')])];
  const [match] = matchIndicators(left, right, {
    same: [{ left: '甲项', right: '乙事' }],
    apart: [],
  });
  expect([match?.kind, match?.confidence]).toEqual(['reworded', 1]);
});

test('what a person said is not the same stays apart', () => {
  const [left, right] = [formOf([one('开展义诊场次', '≥9场')]), formOf([one('义诊场次', '≥9场')])];
  const apart = [{ left: '开展义诊场次', right: '义诊场次' }];
  expect(matchIndicators(left, right).map(({ kind }) => kind)).toEqual(['reworded']);
  expect(matchIndicators(left, right, { same: [], apart }).map(({ kind }) => kind)).toEqual([
    'missing',
    'added',
  ]);
});

test('weights on another scale are not changed, one of them is', () => {
  const weights = (...list: number[]) =>
    list.map((weight, i) => one(`指标${'甲乙丙丁'[i]}内容`, '≥1个', '数量指标', { weight }));
  const changes = (a: readonly IndicatorInput[], b: readonly IndicatorInput[]) =>
    matchIndicators(formOf(a), formOf(b)).flatMap((match) =>
      match.changes.map(({ from, to }) => `${from}→${to}`),
    );
  expect(changes(weights(20, 30, 50), weights(18, 27, 45))).toEqual([]);
  expect(changes(weights(20, 30, 50), weights(20, 35, 45))).toEqual(['30→35', '50→45']);
});

test('a part that has points of its own in one table is the same part', () => {
  const part = one('其中：实施新造林总面积(亩)', '30000');
  const form = formOf([one('实施营造林总面积(亩)', '80000'), part]);
  const left = { ...form, indicators: form.indicators.slice(0, 1), parts: form.indicators.slice(1) };
  const right = formOf([one('实施营造林总面积', '≥8万亩'), one('其中：新造林面积', '≥2.6万亩')]);
  expect(
    matchIndicators(left, right).map(({ kind, changes }) => [kind, ...changes.map(({ what }) => what)]),
  ).toEqual([
    ['same', 'operator'],
    ['reworded', 'number', 'wording'],
  ]);
});

describe('one becomes several, several become one', () => {
  const whole = one('未成林抚育提升及退化林改造面积（亩）', '50000');
  const parts = (second: string) => [one('未成林抚育提升面积', '≥3万亩'), one('退化林改造面积', second)];

  test('the parts add up to the whole', () => {
    expect(matched([whole], parts('≥2万亩'))).toEqual([
      `${whole.name} → 未成林抚育提升面积 (split)`,
      `${whole.name} → 退化林改造面积 (split)`,
    ]);
    expect(matched(parts('≥2万亩'), [whole])).toEqual([
      `未成林抚育提升面积 → ${whole.name} (merged)`,
      `退化林改造面积 → ${whole.name} (merged)`,
    ]);
  });

  test('where they do not, one of them is new and the other has changed', () => {
    const kinds = matchIndicators(formOf([whole]), formOf(parts('≥1万亩'))).map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(['added', 'reworded']);
  });

  test('several things of one value, each by itself', () => {
    expect(
      matched(
        [one('野生动植物保护、防火面积', '≥320万亩')],
        [one('野生动植物保护面积', '≥320万亩'), one('森林防火面积', '≥320万亩')],
      ),
    ).toEqual([
      '野生动植物保护、防火面积 → 野生动植物保护面积 (split)',
      '野生动植物保护、防火面积 → 森林防火面积 (split)',
    ]);
  });
});
