import type { Indicator } from '../../form';
import { completionOf, marksOf } from '../../judgement';
import { isEmptyReason, isRowExplained } from '../support/indicators';
import { SELF_EVALUATIONS } from '../support/table';
import { clip, listing } from '../support/wording';
import { defineRule } from '../rule';

/** Shorter than this, a reason has no room for a cause and a measure. */
const SHORT = 10;
const MEASURE =
  /下一步|下步|今后|后续|将|拟|计划|改进|措施|加强|加快|加大|完善|优化|提前|督促|协调|整改|推进|力争|确保|调整|合理|预计|于.{0,8}(?:前|底|月)|年.{0,6}前|逐步|继续/;

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
    rule: '没有完成或扣分的指标，原因说明不少于 10 个字，并写改进措施。整张表合成一条。',
    valid: '因施工图审查延迟，2 部未开工；下一步协调供水公司，2025 年 3 月底前完成。',
    invalid: '天气原因。',
    limits: '只按常用的措施用语判断；只写资金紧张的由 G07 检查，「无」「正常」等由 G02 检查。',
  },
  applies: ({ form }) => (form.indicators.some(({ reason }) => reason !== null) ? form : null),
  *check({ form }) {
    const thin = form.indicators.filter((indicator) => fellShort(indicator) && isThin(indicator));
    if (thin.length === 0) return;
    const items = thin.map(({ name, reason }) => `「${clip(name.text, 16)}」写「${clip(reason!.text, 20)}」`);
    yield {
      message: 'thin',
      cells: thin.map(({ reason }) => reason!.cell),
      data: { items: listing(items, 3) },
    };
  },
});

function fellShort(indicator: Indicator): boolean {
  const marks = marksOf(indicator);
  return (marks !== null && marks.score < marks.weight - 1e-9) || completionOf(indicator).met === false;
}

function isThin(indicator: Indicator): boolean {
  const text = indicator.reason?.text.replace(/\s+/g, '') ?? '';
  if (!isRowExplained(indicator) || isEmptyReason(text)) return false;
  return text.length < SHORT || !MEASURE.test(text);
}
