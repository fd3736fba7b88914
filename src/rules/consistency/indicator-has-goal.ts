import { sameUnit } from '../../quantity';
import { bigramsOf, containment } from '../../text';
import { anyOf, OUTPUT_VERBS, YEAR_PREFIXES } from '../../lexicon';
import type { Sheet } from '../../sheet';
import type { Form, Indicator } from '../../form/model/form';
import { categoryOf, level1Of, nameOf, some } from '../support/indicators';
import { plansOf } from '../support/texts';
import { countedBy, factsOf, likeness, promisesOf, type Topic, topicOf } from '../support/topics';
import { defineRule } from '../rule';

const YEAR = new RegExp(`^${anyOf(YEAR_PREFIXES)}`);
const VERB = new RegExp(`^${anyOf(OUTPUT_VERBS)}`);

export default defineRule({
  code: 'H04',
  name: 'indicator-has-goal',
  title: '指标在目标、任务里没有提到',
  family: 'consistency',
  severity: 'warning',
  forms: 'all',
  basis: '财预〔2015〕88号：绩效指标要与绩效目标、任务相匹配',
  messages: {
    unsaid:
      '指标「{name}」所说的事，总体目标和任务里都没有提到。请在目标或任务中补写，或核对是否从别的表带入。',
  },
  docs: {
    rule: '{fewest} 个以上、占 {share}% 以上的产出指标都来自总体目标和任务的表里，个别指标的内容在目标和任务中完全找不到。',
    valid: '任务写「完成12场爱国卫生运动」，指标为「爱国卫生运动场数」。',
    invalid: '目标和任务都没有提到公园，指标却有「建设健康主题公园数量」。',
    limits:
      '只看数量指标和完成率；目标和任务没有写明 {counted} 个以上数量的是概述，不检查；目标写得笼统、多数指标都对不上的表不检查；资金栏里列有的、另有两个以上指标说到的不报。',
  },
  options: {
    said: { default: 70, label: '名称里的字在正文出现多少，视为提到', unit: '%' },
    unsaid: { default: 60, label: '名称里的字在正文出现不超过多少，视为没有提到', unit: '%' },
    fewest: { default: 3, label: '至少有几个指标在正文提到', unit: '个', min: 1 },
    share: { default: 60, label: '在正文提到的指标至少占多少', unit: '%' },
    // A goal that sums up is not bound to name every piece of work; one that counts them is.
    counted: { default: 3, label: '目标和任务里至少写了几个数量', unit: '个' },
  },
  applies: ({ form }) =>
    form.goals.length + form.tasks.length > 0 ? some(form.indicators.filter(isThing)) : null,
  *check({ form, sheet, options }, things) {
    if (factsOf(form).length < options.counted) return;
    const prose = bigramsOf(proseText(form));
    const outputs = things.map((indicator) => {
      const topic = topicOf(subjectOf(indicator.name.value));
      return { indicator, topic, share: containment(topic.bigrams, prose) * 100 };
    });
    const said = outputs.filter(({ share }) => share >= options.said).length;
    if (said < options.fewest || said * 100 < outputs.length * options.share) return;
    const told: Topic[] = [];
    const above = bigramsOf(textAbove(form, sheet));
    for (const { indicator, topic, share } of outputs) {
      // Much of it is missing, and so is its last word, which in Chinese names the thing itself.
      if (topic.specific < 2 || share > options.unsaid || containment(topic.text.slice(-2), prose) > 0)
        continue;
      // The rate of completion of what was named already is no further thing.
      if (isPromised(form, indicator) || told.some((other) => likeness(other, topic) >= SAME)) continue;
      told.push(topic);
      if (containment(topic.bigrams, above) * 100 >= options.said || isKnown(form, indicator)) continue;
      yield { message: 'unsaid', cells: [indicator.name.cell], data: { name: nameOf(indicator) } };
    }
  },
});

/** What stands above the indicators: a sub-project among the amounts of money is named there. */
function textAbove({ range, indicators }: Form, sheet: Sheet): string {
  const last = (indicators[0]?.row ?? range.top) - 1;
  const rows = sheet.snapshot.cells.slice(range.top, last + 1);
  return rows
    .flatMap((row = []) => row.flatMap((cell) => (typeof cell?.value === 'string' ? [cell.value] : [])))
    .join('\n');
}

/** Whether other indicators, two at least, are about the same work: 三江治理工程 of several rows is no stray. */
function isKnown({ indicators }: Form, indicator: Indicator): boolean {
  const work = subjectOf(indicator.name.value).slice(0, WORK_NAME);
  const others = indicators.filter((other) => other !== indicator && other.name.value.includes(work));
  return work.length === WORK_NAME && topicOf(work).specific >= 3 && others.length >= 2;
}

/** With so many signs in common at the beginning two names are of one work. */
const WORK_NAME = 5;

/** Counts a thing, or how much of it was done: these come from goals and tasks. Other rates and dates need not. */
function isThing(indicator: Indicator): boolean {
  if (level1Of(indicator) !== 'output') return false;
  return categoryOf(indicator) === 'quantity' || /完成(?:及时)?率$/.test(indicator.name.value.trim());
}

/** From here on two names are those of one thing. */
const SAME = 0.9;

/** 检测样品480份 promises what 检测水样份数 480份 measures: the number tells it. */
function isPromised(form: Form, { target }: Indicator): boolean {
  return factsOf(form).some(
    ({ mention: { quantity } }) =>
      quantity.value !== null &&
      quantity.value > 1 &&
      quantity.value === target?.value.value &&
      sameUnit(quantity.unit, target.value.unit),
  );
}

/** 健康主题公园 of 建设健康主题公园数量 and of 建设龙阁山健康主题公园完成率. */
function subjectOf(name: string): string {
  return countedBy(name)
    .replace(/完成(?:及时)?率$/, '')
    .replace(YEAR, '')
    .replace(VERB, '');
}

function proseText(form: Form): string {
  const names = plansOf(form).filter(({ role }) => role === 'task-name');
  return [...names, ...promisesOf(form)].map(({ text }) => text).join('\n');
}
