import { isKnownUnit, readUnit } from '../../quantity';
import { areMeasureWords, indicatorsWith, nameOf, unitsAgree, writtenUnit } from '../support/indicators';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

export default defineRule({
  code: 'E04',
  name: 'value-unit-matches-column',
  title: '指标值的单位与单位列不一致',
  family: 'targets',
  severity: 'error',
  forms: 'all',
  basis: '通行做法：同一指标的指标值与计量单位一致，系统按计量单位计算',
  messages: {
    different: '指标「{name}」的指标值写「{target}」，计量单位列却填「{unit}」。请核对以哪个为准，改成一致。',
  },
  docs: {
    rule: '指标值里写了单位，又另有计量单位一列时，两处要一致。',
    valid: '「72890元」，单位「元」；「6场次」，单位「场」。',
    invalid: '「28.8万元」，单位「%」。',
    limits: '元与万元等能换算的单位不算不一致；只是量词不同的（家、个），作为警告。',
  },
  applies: ({ form }) => indicatorsWith(form, 'target', 'unit'),
  *check(_, indicators) {
    for (const indicator of indicators) {
      const { target, unit } = indicator;
      const inColumn = readUnit(unit.value);
      if (inColumn === null || !isKnownUnit(inColumn)) continue;
      const inValue = writtenUnit(target.text);
      if (inValue === null || unitsAgree(inValue, inColumn)) continue;
      yield {
        message: 'different',
        ...(areMeasureWords(inValue, inColumn) && { severity: 'warning' as const }),
        cells: [target.cell, unit.cell],
        data: { name: nameOf(indicator), target: clip(target.text), unit: clip(unit.text) },
      };
    }
  },
});
