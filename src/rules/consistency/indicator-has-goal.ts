import type { Form, Indicator } from '../../form/model/form';
import { bigramsOf, containment, type Bigrams } from '../../text';
import { categoryOf, level1Of, nameOf } from '../support/indicators';
import { plansOf } from '../support/texts';
import { defineRule } from '../rule';
import { countedBy, promisesOf, type Topic, topicOf } from '../support/topics';

/** From this share on, what an indicator counts is said in the prose; below the other, it is not. */
const SAID = 0.7;
const UNSAID = 0.6;
/** The indicators of the table are taken from its prose if at least so many of them, and this share, are said there. */
const ENOUGH = 3;
const MOST = 0.6;

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
    rule: '多数产出指标都来自总体目标和任务的表里，个别指标的内容在目标和任务中完全找不到。',
    valid: '任务写「完成12场爱国卫生运动」，指标为「爱国卫生运动场数」。',
    invalid: '目标和任务都没有提到公园，指标却有「建设健康主题公园数量」。',
    limits: '只看数量指标和完成率；目标写得笼统、多数指标都对不上的表不检查。',
  },
  applies: ({ form }) => (form.goals.length + form.tasks.length > 0 ? form : null),
  *check({ form }) {
    const prose = bigramsOf(proseText(form));
    const outputs = form.indicators
      .filter(isThing)
      .map((indicator) => ({ indicator, topic: topicOf(subjectOf(indicator.name.value)) }));
    const said = outputs.filter(({ topic }) => containment(topic.bigrams, prose) >= SAID).length;
    if (said < ENOUGH || said < outputs.length * MOST) return;
    for (const { indicator, topic } of outputs) {
      if (topic.specific < 2 || !isUnsaid(topic, prose)) continue;
      yield { message: 'unsaid', cells: [indicator.name.cell], data: { name: nameOf(indicator) } };
    }
  },
});

/** Counts a thing, or how much of it was done: these come from goals and tasks. Other rates and dates need not. */
function isThing(indicator: Indicator): boolean {
  if (level1Of(indicator) !== 'output') return false;
  return categoryOf(indicator) === 'quantity' || /完成(?:及时)?率$/.test(indicator.name.value.trim());
}

/** Much of it is missing, and so is its last word, which in Chinese names the thing itself. */
function isUnsaid({ text, bigrams }: Topic, prose: Bigrams): boolean {
  return containment(bigrams, prose) <= UNSAID && containment(text.slice(-2), prose) === 0;
}

/** 健康主题公园 of 建设健康主题公园数量 and of 建设龙阁山健康主题公园完成率. */
function subjectOf(name: string): string {
  return countedBy(name)
    .replace(/完成(?:及时)?率$/, '')
    .replace(/^(?:全年度?|本年度?)?(?:开展|组织|完成|建设|实施|新建|改造|购置|采购|举办)/, '');
}

function proseText(form: Form): string {
  const names = plansOf(form).filter(({ role }) => role === 'task-name');
  return [...names, ...promisesOf(form)].map(({ text }) => text).join('\n');
}
