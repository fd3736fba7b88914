import type { Form } from '../../form';
import { type Quantity, unitFamily } from '../../quantity';
import { fold } from '../../text';
import {
  areMeasureWords,
  indicatorsWith,
  isOtherMeasure,
  nameOf,
  shown,
  unitsAgree,
  writtenUnit,
} from '../support/indicators';
import { plansOf } from '../support/texts';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

export default defineRule({
  code: 'F03',
  name: 'actual-unit-matches',
  title: '完成值与指标值单位不同',
  family: 'actuals',
  severity: 'error',
  forms: ['department-self-evaluation', 'project-self-evaluation', 'monitoring'],
  basis: '通行做法：完成值与指标值用同一单位，才能计算完成率',
  messages: {
    different:
      '指标「{name}」的指标值是「{target}」，实际完成值是「{actual}」，单位不同，无法比较。请改成同一单位。',
    permille:
      '指标「{name}」的指标值是「{target}」，实际完成值是「{actual}」，一个用「‰」、一个用「%」，相差十倍。请核对单位，改成一致。',
    number:
      '指标「{name}」的指标值是「{target}」，实际完成值写「{actual}」，不像百分比，无法比较。请填比率，或核对是哪一栏的数。',
    date: '指标「{name}」的指标值是日期「{target}」，实际完成值写「{actual}」，看不出是什么时候完成的。请填完成日期。',
    times:
      '指标「{name}」的指标值是「{target}」，实际完成值是「{actual}」。「人」和「人次」统计口径不同，请核对后改成一致。',
  },
  docs: {
    rule: '完成值的单位要与指标值相同，或能换算（元与万元）。',
    valid: '指标值「≥95%」，完成值「96%」；指标值「72890元」，完成值「7.289万元」。',
    invalid: '指标值「≥500人」，完成值「98%」；指标值「1000人次」，完成值「1000人」。',
    limits: '完成值没有写单位时，视为与指标值相同；只是量词不同的（台、套），作为警告。',
  },
  applies: ({ form }) => indicatorsWith(form, 'actual'),
  *check({ form }) {
    for (const indicator of form.indicators) {
      const { actual, target } = indicator;
      if (actual && target?.value.kind === 'date' && isShareOfWork(actual.value)) {
        const data = { name: nameOf(indicator), target: clip(target.text), actual: shown(actual) };
        yield { message: 'date', cells: [actual.cell, target.cell], data };
      }
      if (isOtherMeasure(indicator)) {
        const data = { name: nameOf(indicator), target: shown(target!), actual: clip(actual!.text) };
        yield { message: 'number', severity: 'warning', cells: [actual!.cell, target!.cell], data };
        continue;
      }
      if (!actual || !target || target.value.value === null || actual.value.kind === 'composite') continue;
      const unit = writtenUnit(actual.text);
      const wanted = target.value.unit;
      if (unit !== null && wanted !== null && unit !== wanted && [unit, wanted].every(isShareSign)) {
        const data = { name: nameOf(indicator), target: clip(target.text), actual: shown(actual) };
        const severity = isWritten(form, `${actual.value.value}${wanted}`)
          ? ('error' as const)
          : ('warning' as const);
        yield { message: 'permille', severity, cells: [actual.cell, target.cell], data };
        continue;
      }
      if (unit === null || wanted === null || unitsAgree(unit, wanted)) continue;
      // A value whose own unit contradicts its column (E04) leaves nothing certain to compare with.
      const own = writtenUnit(target.text);
      if (own !== null && !unitsAgree(own, wanted)) continue;
      const persons = [unitFamily(unit), unitFamily(wanted)].sort().join();
      const message = persons === '人,人次' ? 'times' : 'different';
      yield {
        message,
        ...((message === 'times' || areMeasureWords(unit, wanted)) && { severity: 'warning' as const }),
        cells: [actual.cell, target.cell],
        data: {
          name: nameOf(indicator),
          target: clip(`${target.text}${own === null ? wanted : ''}`),
          actual: shown(actual),
        },
      };
    }
  },
});

function isShareSign(unit: string): boolean {
  return unit === '%' || unit === '‰';
}

/** 100% where a date belongs: that it is done, and not when. */
function isShareOfWork({ kind, value, date }: Quantity): boolean {
  return kind === 'percent' && value !== null && date === undefined;
}

/** Whether the prose states the number with the other sign. */
function isWritten(form: Form, number: string): boolean {
  return plansOf(form).some(({ text }) => fold(text).replace(/\s+/g, '').includes(number));
}
