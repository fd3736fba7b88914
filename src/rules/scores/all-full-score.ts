import type { Form } from '../../form';
import { anyOf, DONE_WORDS } from '../../lexicon';
import { completionOf, marksOf } from '../../judgement';
import { hasFigure, isCopied, isRowExplained } from '../support/indicators';
import { SELF_EVALUATIONS } from '../support/table';
import { defineRule } from '../rule';

const DONE = new RegExp(anyOf([...DONE_WORDS, '满意', '已']));
const SHORTFALL = /未|没有|不足|部分|尚|延期|推迟|暂缓|取消|差/;

export default defineRule({
  code: 'C20',
  name: 'all-full-score',
  title: '全部完成，没有任何偏差',
  family: 'scores',
  severity: 'warning',
  forms: SELF_EVALUATIONS,
  basis: '项目支出绩效评价管理办法（财预〔2020〕10号）：自评结果应当真实、客观，不得虚高',
  messages: {
    scores: '{count} 个指标全部满分，没有任何偏差和说明，请逐项核对完成值有没有佐证材料。',
    short: '{count} 个指标全部满分，其中 {short} 个没有完成目标，请逐项核对完成值和得分。',
    words: '{count} 个指标全部写成完成，没有任何偏差和说明，请逐项核对完成值有没有佐证材料。',
  },
  docs: {
    rule: '自评表全部满分（没有得分栏的，全部完成）、一个偏差说明也没有时，提示核对；其中有没有完成的，更要核对。',
    valid: '多数满分，个别指标扣分并写明原因。',
    invalid: '14 个指标全部完成，没有偏差原因。',
    limits:
      '少于 {fewest} 个指标时不提示，少于 {several} 个时只作提示；{measured}% 以上的完成值与指标值不同、看得出是实测的，只作提示，没有得分栏的不提示；完成值照抄指标值的由 F12 检查。',
  },
  options: {
    // Fewer rows may well all be done.
    fewest: { default: 3, label: '至少有几个指标', unit: '个', min: 1 },
    several: { default: 5, label: '从几个指标起作为警告', unit: '个', min: 1 },
    // From here on full marks are only a hint, and words of completion nothing.
    measured: { default: 33, label: '完成值与指标值不同的占多少，视为实测', unit: '%' },
  },
  applies: ({ form, options }) =>
    form.indicators.filter(({ actual }) => actual && actual.text.trim() !== '').length >= options.fewest
      ? form
      : null,
  *check({ form, profile, options }) {
    const { indicators } = form;
    const short = indicators.filter((indicator) => completionOf(indicator).met === false).length;
    const falls = short === 0 && indicators.some(fallsShort);
    if (indicators.some(isRowExplained) || falls || isCopied(form, profile)) return;
    const scored = indicators.flatMap((indicator) => marksOf(indicator) ?? []);
    const data = { count: indicators.length };
    if (hasScores(form)) {
      if (scored.some(({ weight, score }) => score < weight)) return;
      // Without weights the whole tells.
      const full = scored.length > 0 || form.totalScore?.value !== 100 ? scored.length : indicators.length;
      if (full < options.fewest) return;
      const [few, measured] = [full < options.several, isMeasured(form, options.measured)];
      if (few && measured) return;
      const severity = few || measured ? ('info' as const) : undefined;
      const cells = indicators.flatMap(({ score }) => (typeof score?.value === 'number' ? [score.cell] : []));
      const message = short > 0 ? 'short' : 'scores';
      yield { message, cells, data: { ...data, short }, ...(severity && { severity }) };
    } else if (
      short === 0 &&
      indicators.length >= options.several &&
      !isMeasured(form, options.measured) &&
      indicators.every(isDone)
    ) {
      yield { message: 'words', cells: indicators.map(({ actual }) => actual!.cell), data };
    }
  },
});

/** Enough values differ from their targets to show that somebody measured. */
function isMeasured({ indicators }: Form, share: number): boolean {
  const pairs = indicators.flatMap((indicator) => completionOf(indicator).comparison ?? []);
  const own = pairs.filter(({ goal, reached }) => goal !== reached);
  return own.length * 100 >= indicators.length * share;
}

type Row = Form['indicators'][number];

function fallsShort(indicator: Row): boolean {
  return completionOf(indicator).met === false || SHORTFALL.test(indicator.actual?.text ?? '');
}

/** Whether the row says that it was done: by a figure, a level, a change, or in words. */
function isDone({ actual, target }: Row): boolean {
  if (!actual || actual.text.trim() === '') return false;
  const { value, text } = actual;
  const isTold = hasFigure(value) || value.kind === 'level' || value.kind === 'trend';
  return isTold || DONE.test(text) || text.trim() === target?.text.trim();
}

function hasScores(form: Form): boolean {
  return form.columns.some(({ column }) => column === 'score');
}
