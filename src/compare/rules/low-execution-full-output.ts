import { plannedAmount, type MoneyItem } from '../../form';
import { level1Of } from '../../form/model/category';
import { completionOf } from '../../judgement';
import { stageOf } from '../pairing/stage';
import { definePairRule } from './pair-rule';

/** Below this share of the budget all outputs at once are hard to believe; see the catalogue of checks. */
const LOW = 60;
const ENOUGH_OUTPUTS = 3;

export default definePairRule({
  code: 'I11',
  name: 'low-execution-full-output',
  title: '钱没花完，产出全完成',
  severity: 'warning',
  basis: '执行率与产出应大体相符（财预〔2020〕10号）',
  messages: {
    low: '预算只执行了 {rate}%，{count} 个产出指标却全部完成。请核对完成值，或说明为什么少花钱也做完了。',
  },
  docs: {
    rule: '执行率低于 60%、产出指标又全部完成的，请说明。',
    valid: '执行率 96%，产出全部完成。',
    invalid: '执行率 31%，8 个产出指标全部 100%。',
  },
  *check({ comparison, isNextYear, isApprovedKnown }) {
    const { form } = comparison.right;
    if (isNextYear || isApprovedKnown || stageOf(form.kind) !== 'self-evaluation') return;
    const total = form.money.find(({ role }) => role === 'total');
    const outputs = form.indicators.filter((one) => level1Of(one) === 'output');
    const rate = total ? executionOf(total) : null;
    if (!total || rate === null || rate >= LOW || outputs.length < ENOUGH_OUTPUTS) return;
    if (!outputs.every((one) => (completionOf(one).rate ?? 0) >= 1)) return;
    const field = total.amounts.executed ?? total.amounts.rate!;
    yield {
      message: 'low',
      cells: { right: [field.cell] },
      data: { rate: Math.round(rate * 100) / 100, count: outputs.length },
    };
  },
});

/** 执行率 in percent, of the adjusted budget where the table has one. */
function executionOf(item: MoneyItem): number | null {
  const executed = item.amounts.executed?.value ?? null;
  const budget = plannedAmount(item)?.value ?? null;
  return executed === null || budget === null || budget <= 0 ? null : (executed / budget) * 100;
}
