import { convert, sameUnit } from '../../quantity';
import { indicatorsWith, nameOf, shown } from '../support/indicators';
import { itemName, stated, SUM_COLUMNS, unitOf } from '../support/money';
import { workProgress } from '../support/table';
import { defineRule } from '../rule';

export default defineRule({
  code: 'J05',
  name: 'monitor-amount-order',
  title: '全年预计小于目前已有的数',
  family: 'monitoring',
  severity: 'error',
  forms: ['monitoring'],
  basis: '财预〔2019〕136号附表：全年预计数包含已执行、已完成的数',
  messages: {
    money:
      '「{item}」已执行 {executed}{unit}，{column}只有 {forecast}{unit}，预计数不会小于已执行数，请核对。',
    work: '指标「{name}」已完成「{actual}」，全年预计只有「{forecast}」，预计数不会小于已完成数，请核对。',
  },
  docs: {
    rule: '全年预计执行数不小于已执行数；按量累计的指标，全年预计完成值不小于目前完成值。',
    valid: '已执行 260 万元，全年预计 500 万元；已完成 2800 亩，预计 5000 亩。',
    invalid: '已执行 260 万元，全年预计 200 万元。',
    limits: '执行数超过预算数由 B14 检查；比率、成本等会升会降的指标不检查。',
  },
  *check({ form, profile }) {
    for (const item of form.money) {
      const [executed, forecast] = [stated(item.amounts.executed), stated(item.amounts.forecast)];
      if (!executed || !forecast) continue;
      if (forecast.value >= executed.value - profile.sumTolerance) continue;
      yield {
        message: 'money',
        cells: [forecast.cell, executed.cell],
        data: {
          item: itemName(item),
          executed: executed.value,
          forecast: forecast.value,
          column: SUM_COLUMNS.forecast,
          unit: unitOf(form),
        },
      };
    }
    for (const indicator of indicatorsWith(form, 'actual', 'forecast') ?? []) {
      const { actual, forecast } = indicator;
      const { value, unit } = actual.value;
      if (value === null || forecast.value.value === null || workProgress(indicator) === null) continue;
      const done =
        unit === null || forecast.value.unit === null || sameUnit(unit, forecast.value.unit)
          ? value
          : convert(value, unit, forecast.value.unit);
      if (done === null || forecast.value.value >= done) continue;
      yield {
        message: 'work',
        cells: [forecast.cell, actual.cell],
        data: { name: nameOf(indicator), actual: shown(actual), forecast: shown(forecast) },
      };
    }
  },
});
