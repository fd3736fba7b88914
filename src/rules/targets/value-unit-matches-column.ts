import type { Field, Indicator } from '../../form';
import { anyOf, MEASURED_IN, LASTING_SIGNS } from '../../lexicon';
import { findMentions, isKnownUnit, kindOfUnit, readUnit, unitFamily } from '../../quantity';
import { fold } from '../../text';
import {
  areMeasureWords,
  categoryOf,
  indicatorsWith,
  type IndicatorWith,
  isShare,
  nameOf,
  unitInName,
  unitsAgree,
  writtenUnit,
} from '../support/indicators';
import { clip } from '../support/wording';
import { LONG_TIMES } from '../../lexicon/directions';
import { defineRule, type Report } from '../rule';

export default defineRule({
  code: 'E04',
  name: 'value-unit-matches-column',
  title: '指标值的单位与单位列、名称不一致',
  family: 'targets',
  severity: 'error',
  forms: 'all',
  basis: '通行做法：同一指标的指标值与计量单位一致，系统按计量单位计算',
  messages: {
    different: '指标「{name}」的指标值写「{target}」，计量单位列却填「{unit}」。请核对以哪个为准，改成一致。',
    name: '指标「{name}」的单位是「{unit}」，与名称说的不是一回事。请核对名称和单位。',
    time: '数量指标「{name}」的单位是「{unit}」，看不出做了多少。请换成数得出数量的单位，如个、次、人。',
    quality:
      '质量指标「{name}」写「{target}」，单位「{unit}」说的是数量，看不出质量。请改写合格率、准确率一类的值，或移到数量指标。',
    inName:
      '指标名称「{name}」里写的是「{written}」，指标值的单位却是「{unit}」。请核对以哪个为准，改成一致。',
  },
  docs: {
    rule: '指标值里写了单位，又另有计量单位一列时，两处要一致；单位要与名称相称：人数用人，户数用户，面积用亩、平方米，比率用 %。',
    valid: '「72890元」，单位「元」；「6场次」，单位「场」；受益人数「≥120人」。',
    invalid: '「28.8万元」，单位「%」；制作宣传横幅「1」，单位「年」；受益人口数「10户」。',
    limits:
      '元与万元等能换算的单位不算不一致；只是量词不同的（家、个），作为警告；与名称不相称的，作为警告。',
  },
  applies: ({ form }) => indicatorsWith(form, 'target'),
  *check(_, indicators) {
    for (const indicator of indicators) {
      const found = againstColumn(indicator) ?? againstName(indicator);
      if (found) yield found;
    }
  },
});

type Row = IndicatorWith<'target'>;
type Found = Report<'different' | 'name' | 'time' | 'quality' | 'inName'>;

/** The unit in the value against that of the column. */
function againstColumn(indicator: Row): Found | null {
  const { target, unit } = indicator;
  const inColumn = readUnit(unit?.value);
  if (!unit || inColumn === null || !isKnownUnit(inColumn)) return null;
  const inValue = writtenUnit(target.text);
  if (inValue === null || unitsAgree(inValue, inColumn)) return null;
  return {
    message: 'different',
    ...(areMeasureWords(inValue, inColumn) && { severity: 'warning' as const }),
    cells: [target.cell, unit.cell],
    data: { name: nameOf(indicator), target: clip(target.text), unit: clip(unit.text) },
  };
}

/** The unit, wherever it stands, against what the name says is measured. */
function againstName(indicator: Row): Found | null {
  const { name, target, unit: column } = indicator;
  const { value, unit } = target.value;
  if (value === null || unit === null || !isKnownUnit(unit)) return null;
  const place: Field<unknown> = column && column.text.trim() !== '' ? column : target;
  const cells = [place.cell, name.cell];
  const data = { name: nameOf(indicator), unit, target: clip(target.text) };
  const printed = unitInName(name.value) === unit ? ('info' as const) : ('warning' as const);
  if (!fitsName(name.value, unit)) return { message: 'name', severity: printed, cells, data };
  const written = writtenInName(indicator);
  if (written) return { message: 'inName', severity: 'info', cells, data: { ...data, written } };
  const category = categoryOf(indicator);
  if (category === 'quantity' && kindOfUnit(unit) === 'duration' && !TIMED.test(plainName(name.value)))
    return { message: 'time', severity: 'warning', cells, data };
  if (category === 'quality' && isCountPerTime(unit) && !COUNTED.test(plainName(name.value)))
    return { message: 'quality', severity: 'warning', cells, data };
  return null;
}

const TIMED = new RegExp(anyOf(LASTING_SIGNS, LONG_TIMES));
const COUNTED = /[数量次]$|频/;

/** Without what stands in brackets at its end. */
function plainName(name: string): string {
  return fold(name)
    .replace(/\s+/g, '')
    .replace(/(?:\([^()]*\))+$/, '');
}

const ENDS = MEASURED_IN.map(({ ends, families, kinds }) => ({
  end: new RegExp(`${anyOf(ends)}$`),
  fits: (unit: string) =>
    (families?.includes(unitFamily(unit) ?? '') ?? false) ||
    (kinds?.some((kind) => kind === kindOfUnit(unit)) ?? false),
}));

/** Whether the unit may count what the end of the name says; of other names, and of rates of units, nothing is known. */
function fitsName(name: string, unit: string): boolean {
  if (unit.includes('/')) return true;
  const plain = plainName(name);
  const kind = kindOfUnit(unit);
  if (isShare(plain) && /[率度重比]$/.test(plain)) return kind === 'percent' || kind === 'score';
  // What changes may be told in percent: 培训人数增长.
  if (kind === 'percent') return true;
  const told = ENDS.find(({ end }) => end.test(plain));
  return told?.fits(unit) ?? true;
}

/** 人/年: a number of things in a time. */
function isCountPerTime(unit: string): boolean {
  const [of = '', per = ''] = unit.split('/');
  return per !== '' && kindOfUnit(of) === 'count' && kindOfUnit(per) === 'duration';
}

/** The number of the target as the name writes it, with another unit: 村组干部230人, 230个. */
function writtenInName({ name, target }: Indicator): string | null {
  const { value, unit } = target!.value;
  const same = findMentions(name.value).find(
    ({ quantity }) =>
      quantity.value === value &&
      quantity.unit !== null &&
      isKnownUnit(quantity.unit) &&
      !unitsAgree(quantity.unit, unit),
  );
  return same ? clip(name.value.slice(same.start, same.end)) : null;
}
