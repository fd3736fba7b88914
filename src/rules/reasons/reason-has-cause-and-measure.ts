import { anyOf, REMEDIES } from '../../lexicon';
import type { Indicator } from '../../form';
import { completionOf, marksOf } from '../../judgement';
import {
  categoryOf,
  indicatorsWith,
  type IndicatorWith,
  isEmptyReason,
  isRowExplained,
} from '../support/indicators';
import { SELF_EVALUATIONS } from '../support/table';
import { listing, quoted } from '../support/wording';
import { defineRule } from '../rule';

const MEASURE = new RegExp(`${anyOf(REMEDIES)}|于.{0,8}(?:前|底|月)|年.{0,6}前`);

export default defineRule({
  code: 'G04',
  name: 'reason-has-cause-and-measure',
  title: '原因太简单或没有改进措施',
  family: 'reasons',
  severity: 'info',
  forms: SELF_EVALUATIONS,
  basis: '项目支出绩效自评表（财预〔2020〕10号附表）：偏差原因分析及改进措施',
  messages: {
    thin: '没有完成的指标要写清原因和改进措施，下列写得太简单或没有措施：{items}。请补写差在哪里、为什么、怎么改进。',
  },
  docs: {
    rule: '没有完成或扣分的指标，原因说明不少于 {shortest} 个字，写了原因又写措施：有措施用语，或不止一个分句。整张表合成一条。',
    valid: '因施工图审查延迟，2 部未开工；下一步协调供水公司，2025 年 3 月底前完成。',
    invalid: '天气原因。',
    limits:
      '两个以上分句的，不判断写得够不够；成本低于上限的不算没有完成；只写资金紧张的由 G07 检查，「无」「正常」等由 G02 检查。',
  },
  options: {
    // Shorter than this, a reason has no room for a cause and a measure.
    shortest: { default: 10, label: '原因说明至少多少字', unit: '字' },
  },
  applies: ({ form }) => indicatorsWith(form, 'reason'),
  *check({ options }, indicators) {
    const thin = indicators.filter((row) => fellShort(row) && isThin(row, options.shortest));
    if (thin.length === 0) return;
    const items = thin.map(({ name, reason }) => `${quoted(name.text, 16)}写${quoted(reason.text, 20)}`);
    yield {
      message: 'thin',
      cells: thin.map(({ reason }) => reason.cell),
      data: { items: listing(items, 3) },
    };
  },
});

function fellShort(indicator: Indicator): boolean {
  if (isSaving(indicator)) return false;
  const marks = marksOf(indicator);
  return (marks !== null && marks.score < marks.weight - 1e-9) || completionOf(indicator).met === false;
}

/** Less spent than the cost allowed is no shortfall, whatever points it was given. */
function isSaving(indicator: Indicator): boolean {
  const { comparison } = completionOf(indicator);
  return categoryOf(indicator) === 'cost' && comparison !== null && comparison.reached <= comparison.goal;
}

/** Cause and measure take two clauses, unless a word says what is done; nobody can list all the words for it. */
function isThin(indicator: IndicatorWith<'reason'>, shortest: number): boolean {
  const text = indicator.reason.text.replace(/\s+/g, '');
  if (!isRowExplained(indicator) || isEmptyReason(text)) return false;
  const clauses = text.split(/[，,。；;：:\n]/).filter((clause) => clause.length >= CLAUSE);
  return text.length < shortest || (clauses.length < 2 && !MEASURE.test(text));
}

/** Shorter parts between commas say nothing of their own. */
const CLAUSE = 4;
