import fc from 'fast-check';
import { completionOf, stateOf, type CompletionState } from '../../src/judgement';
import { NATIONAL } from '../../src/profile';
import { indicatorOf } from './support';

const judge = (target: string, actual: string, name = '服务数量') =>
  completionOf(indicatorOf(name, target, actual));

describe('completion rate, whether the target is reached, and the state', () => {
  test.each<[string, string, number | null, boolean | null, CompletionState]>([
    ['≥6次', '12次', 2, true, 'over'],
    ['2200篇', '2859篇', 1.29954545455, true, 'exceeded'],
    ['500人次', '487', 0.974, false, 'short'],
    ['≥95%', '0.96', 1.01052631579, true, 'exceeded'],
    ['100%', '72.74%', 0.7274, false, 'short'],
    ['6场', '6场次', 1, true, 'met'],
    ['≤202.6万元', '1329120.67元', 1, true, 'met'],
    ['≤90万元', '100万元', 0.9, false, 'short'],
    ['≥100万元', '976000元', 0.976, false, 'short'],
    ['≤0起', '1起', 0, false, 'short'],
    ['≥0个', '3个', 1, true, 'met'],
    ['1-3项', '2项', 1, true, 'met'],
    ['2-4项', '1项', 0.5, false, 'short'],
    ['2-4项', '5项', 0.8, false, 'short'],
    ['0-5%', '-1%', null, false, 'short'],
    ['±3%以内', '2%', 1, true, 'met'],
    ['±3%以内', '5%', null, false, 'short'],
    ['约19000人', '19000人', 1, true, 'met'],
    ['约19000人', '18800人', 0.989473684211, null, 'unknown'],
    ['≥10场', '-1场', 0, false, 'short'],
    ['≥-5%', '-6%', null, false, 'short'],
    ['37人：其中在职15人，聘用22人。', '37人', 1, true, 'met'],
    ['较上年增长5%', '较上年增长6%', 1.2, true, 'exceeded'],
    ['48/48', '100%', 1, true, 'met'],
    ['≥12', '13场', 1.08333333333, true, 'exceeded'],
    ['=8个', '9个', 1.125, true, 'exceeded'],
    ['=8个', '7个', 0.875, false, 'short'],
    // ＞ and ＜ are scored like ≥ and ≤, but nothing is not more than 0.
    ['>92%', '92%', 1, true, 'met'],
    ['<8%', '8%', 1, true, 'met'],
    ['>0个', '0个', 0, false, 'short'],
    ['>0个', '2个', 1, true, 'met'],
    // Not certain:
    ['较上年增长5%', '下降6%', null, null, 'unknown'],
    ['≥95%', '≥95%', null, null, 'unknown'],
    ['12人', '12人次', null, null, 'unknown'],
    ['30万元', '完成', null, null, 'unknown'],
    ['改善', '95%', null, null, 'unknown'],
    ['290%', '95%', null, null, 'unknown'],
    ['≤5', '4万元', null, null, 'unknown'],
    ['2小时', '2小时', 1, true, 'met'],
    ['≤2小时', '90分钟', 1, true, 'met'],
    ['无', '5个', null, null, 'unknown'],
    ['12场', '', null, null, 'unknown'],
    // Words and dates:
    ['2024年12月底前', '2024年11月30日', null, true, 'met'],
    ['2024年12月底前', '2025年1月', null, false, 'short'],
    ['2024年12月底前', '12月', null, null, 'unknown'],
    ['效果明显', '达成预期指标', null, true, 'met'],
    ['效果明显', '部分达成', null, false, 'short'],
    ['效果明显', '未完成', null, false, 'short'],
    ['效果明显', '效果明显', null, true, 'met'],
    ['效果明显', '效果较好', null, null, 'unknown'],
    ['', '已完成', null, null, 'unknown'],
  ])('target %s, actual %s → %s, met: %s, %s', (target, actual, rate, met, state) => {
    const completion = judge(target, actual);
    expect([completion.rate, completion.met]).toEqual([rate, met]);
    expect(stateOf(completion, NATIONAL)).toBe(state);
  });

  test.each<[string, string, string, number | null, boolean | null]>([
    ['设备故障次数', '5次', '8次', 0.625, false],
    ['设备故障次数', '≤5次', '8次', 0.625, false],
    ['信访件数', '3件', '2件', 1, true],
    ['设备故障率', '5%', '8%', 0.625, false],
    ['安全事故发生数', '0起', '0起', 1, true],
    ['安全事故发生数', '0起', '2起', 0, false],
    ['培训场次', '0场', '2场', null, null],
    ['预算调整率', '3%', '0%', null, null],
    ['预算调整率', '3%', '3%', 1, true],
    ['预算调整率', '≤3%', '0%', 1, true],
    ['公用经费控制率', '=100%', '97%', null, null],
    ['平均响应时间', '2小时', '3小时', 0.666666666667, false],
    ['时间', '2小时', '1小时', null, null],
    ['培训时长', '2小时', '3小时', 1.5, true],
    ['资金带动比', '1:3', '1:3', 1, true],
    ['资金带动比', '1:3', '1:2.4', 0.8, false],
    ['资金带动比', '1:3', '2:6', 1, true],
    ['师生比', '1:15', '1:14', 1, true],
    ['师生比', '1:15', '1:18', 0.833333333333, false],
    ['男女比', '1:15', '1:14', null, null],
    ['资金带动比', '1:3', '3', null, null],
  ])('%s, target %s, actual %s → %s, met: %s', (name, target, actual, rate, met) => {
    const completion = judge(target, actual, name);
    expect([completion.rate, completion.met]).toEqual([rate, met]);
  });

  test('a rate of at least 1 and being met agree', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('≥', '>', '≤', '<', '=', ''),
        fc.constantFrom('培训人数', '信访件数'),
        fc.integer({ min: 0, max: 1e6 }),
        fc.integer({ min: 0, max: 1e6 }),
        (sign, name, goal, actual) => {
          const { rate, met } = judge(`${sign}${goal}个`, `${actual}个`, name);
          expect(rate === null ? null : rate >= 1).toBe(met);
        },
      ),
    );
  });
});
