import type { Indicator } from '../../form';
import { normalise } from '../../text';
import {
  anyOf,
  EMPTY_VERBS,
  MEASURE_ENDINGS_OF_NAMES,
  RESULT_VERBS,
  TIME_POINTS,
  TIME_SIGNS,
} from '../../lexicon';
import {
  hasFigure,
  indicatorsWith,
  type IndicatorWith,
  isSatisfaction,
  isUnfilled,
  nameOf,
} from '../support/indicators';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

/** A text that names what is measured, not how much: 辖区居民满意度, 培训人数. */
const NAMES_MEASURE = new RegExp(`${anyOf(MEASURE_ENDINGS_OF_NAMES)}$`);
const SAYS_CHANGE = new RegExp(anyOf(RESULT_VERBS));
const PADDING = new RegExp(`^${anyOf(EMPTY_VERBS)}`);

export default defineRule({
  code: 'E14',
  name: 'value-not-name',
  title: '指标值只是重复名称',
  family: 'targets',
  severity: 'error',
  forms: 'all',
  basis: '财预〔2015〕88号：绩效指标要有可衡量的指标值',
  messages: {
    repeated:
      '指标「{name}」的指标值「{target}」只是重复了名称，没有说要达到多少。请写出数值、时限或能评判的标准。',
    actual: '指标「{name}」的完成值「{target}」只是重复了名称，看不出完成了多少。请填实际做到的数或程度。',
    answer: '指标「{name}」问的是时间，指标值却写「{target}」，答非所问。请写日期、期限或天数。',
    measure: '指标「{name}」的指标值「{target}」是指标的名称，不是要达到的值。请写出数值，如「≥90%」。',
  },
  docs: {
    rule: '指标值（或完成值）与指标名称相同，或者只写了又一个指标名称，没有说要达到什么程度。',
    valid: '服务对象满意度「≥90%」；全年开展「每月至少1次」。',
    invalid: '受益期限「保障房租需求，支持发展」；全年开展「全年开展」；业务培训「参训人数」。',
    limits:
      '另写一个指标名称的，只看不超过 {longest} 个字的指标值；满意度的指标值由 E05 检查，成本指标的名称由 D08 检查。',
  },
  options: {
    longest: { default: 20, label: '另写指标名称的，只看不超过多少字的指标值', unit: '字' },
  },
  applies: ({ form }) => indicatorsWith(form, 'target'),
  *check({ options }, indicators) {
    for (const indicator of indicators) {
      const { name, target } = indicator;
      const message = faultOf(indicator, options.longest);
      if (!message) {
        yield* actualFault(indicator);
        continue;
      }
      yield {
        message,
        ...(message === 'answer' && { severity: 'warning' as const }),
        cells: [target.cell, name.cell],
        data: { name: nameOf(indicator), target: clip(target.text) },
      };
    }
  },
});

/** The name once more in the column of actual values. */
function* actualFault(indicator: Indicator) {
  const { name, actual } = indicator;
  if (
    !actual ||
    isUnfilled(actual.value) ||
    hasFigure(actual.value) ||
    normalise(actual.text) !== normalise(name.value)
  )
    return;
  yield {
    message: 'actual' as const,
    severity: 'warning' as const,
    cells: [actual.cell, name.cell],
    data: { name: nameOf(indicator), target: clip(actual.text) },
  };
}

/** 受益期限「保障…需求」: the name asks for a time, and the value knows of none. */
function asksTime({ name, target }: IndicatorWith<'target'>): boolean {
  const said = normalise(target.text);
  return (
    target.value.kind === 'qualitative' &&
    said.length > SHORT_ANSWER &&
    ASKS_TIME.test(normalise(name.value)) &&
    !TIME.test(said) &&
    !REFERS.test(said)
  );
}

const ASKS_TIME = new RegExp(`${anyOf(TIME_POINTS)}$`);
const TIME = new RegExp(anyOf(TIME_SIGNS));
/** 按合同约定: another paper tells the time. */
const REFERS = /按|依|根据|合同|协议|计划|要求|规定|约定|\d/;
/** 长期, 永久 are answers. */
const SHORT_ANSWER = 4;

function faultOf(
  indicator: IndicatorWith<'target'>,
  longest: number,
): 'repeated' | 'measure' | 'answer' | null {
  const { name, target } = indicator;
  if (isUnfilled(target.value)) return null;
  const said = normalise(target.text);
  const title = normalise(name.value);
  if (said === title || (title.length > 2 && said.replace(PADDING, '') === title.replace(PADDING, '')))
    return 'repeated';
  if (hasFigure(target.value) || target.value.kind === 'trend') return null;
  if (asksTime(indicator)) return 'answer';
  // E05 asks for the percentage of a satisfaction.
  if (isSatisfaction(indicator)) return null;
  return NAMES_MEASURE.test(said) && !SAYS_CHANGE.test(said) && said.length <= longest ? 'measure' : null;
}
