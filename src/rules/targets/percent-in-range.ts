import type { Field, Indicator } from '../../form/model/form';
import type { Quantity } from '../../quantity';
import { nameOf } from '../support/indicators';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

/** Shares of a whole: never above 100% or below 0. Growth, completion and execution can be. */
const SHARE =
  /(?:满意|合格|覆盖|及时|到位|准确|达标|知晓|普及|公开|规范|真实|办结|通过|优良|就业|参保|入学|巩固|建档|筛查|检测|接种|管理|处置|验收|优秀|出勤|完好|整改|落实|签约|响应|治愈|成活)[率度]|比重|占比/;
const CHANGES = /增|涨|降|变动|变化|偏差|误差|差异|比上年|同比|环比|较上/;

export default defineRule({
  code: 'E10',
  name: 'percent-in-range',
  title: '百分比超出 0–100%',
  family: 'targets',
  severity: 'warning',
  forms: 'all',
  basis: '通行做法：合格率、覆盖率、满意度等比率在 0 与 100% 之间',
  messages: {
    above: '指标「{name}」的{column}写「{value}」，这类比率不会超过 100%。请核对数字和小数点。',
    below: '指标「{name}」的{column}写「{value}」，这类比率不会小于 0。请核对数字和符号。',
  },
  docs: {
    rule: '合格率、覆盖率、满意度等占整体的比率，指标值和完成值应在 0 与 100% 之间。',
    valid: '合格率「≥95%」；业务收入增长率「≥120%」。',
    invalid: '群众满意度「≥950%」。',
    limits: '完成率、执行率、增长率可以超过 100%，不检查。',
  },
  *check({ form }) {
    for (const indicator of form.indicators) {
      if (!SHARE.test(indicator.name.value) || CHANGES.test(indicator.name.value)) continue;
      yield* judge(indicator, indicator.target, '指标值');
      yield* judge(indicator, indicator.actual, '实际完成值');
    }
  },
});

function* judge(indicator: Indicator, field: Field<Quantity> | null, column: string) {
  if (!field || field.value.unit !== '%' || field.value.kind !== 'percent' || field.value.value === null)
    return;
  const data = { name: nameOf(indicator), column, value: clip(field.text) };
  const { value, upper, operator } = field.value;
  if (Math.max(value, upper ?? value) > 100) yield { message: 'above' as const, cells: [field.cell], data };
  else if (value < 0 && operator !== 'range') yield { message: 'below' as const, cells: [field.cell], data };
}
