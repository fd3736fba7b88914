import { distinctFields } from '../../form';
import { fold } from '../../text';
import { defineRule } from '../rule';

export default defineRule({
  code: 'C06',
  name: 'total-score-sum',
  title: '总分不等于各项得分之和',
  family: 'scores',
  severity: 'error',
  forms: 'all',
  basis: '项目支出绩效自评表（财预〔2020〕10号附表）：总分为预算执行率得分与各指标得分之和',
  messages: {
    unequal: '总分 {total}，各项得分合计 {sum}{execution}，相差 {gap}，请核对。',
    tooHigh: '总分 {total}，已填的得分合计 {sum}，没有得分的几项即使得满分也只有 {most}，请核对总分。',
  },
  docs: {
    rule: '总分等于各指标得分加预算执行率得分，允许误差见设置。',
    valid: '指标得分 86.6，预算执行率得分 9，总分 95.6。',
    invalid: '各项得分合计 84，另有一项 10 分未打分，总分却写 98。',
    limits: '有的项没有得分时，只在总分高于可能的最高分时才报。',
  },
  ignorable: false,
  applies: ({ form }) =>
    typeof form.totalScore?.value === 'number' &&
    form.indicators.some((indicator) => typeof indicator.score?.value === 'number')
      ? form
      : null,
  *check({ form, profile }) {
    const total = form.totalScore!.value!;
    const scores = distinctFields(form.indicators.map((indicator) => indicator.score));
    const sum = scores.reduce((all, field) => all + (field.value ?? 0), 0);
    const execution =
      form.money.find((item) => typeof item.amounts.score?.value === 'number')?.amounts.score?.value ?? 0;
    const open = form.indicators.filter(({ score }) => typeof score?.value !== 'number');
    const unnamed = form.unnamedRows
      .flatMap(({ filled }) => filled)
      .filter(({ text }) => /^\d+(?:\.\d+)?$/.test(fold(text).trim()));
    const openWeight =
      open.reduce((all, { weight }) => all + (weight?.value ?? 0), 0) +
      unnamed.reduce((all, { text }) => all + Number(fold(text)), 0);
    const cells = [form.totalScore!.cell];
    const round = (value: number) => Number(value.toFixed(4));
    if (open.length > 0 || unnamed.length > 0) {
      const most = round(sum + execution + openWeight);
      if (total > most + profile.scoreTolerance) {
        yield { message: 'tooHigh', cells, data: { total, sum: round(sum + execution), most } };
      }
      return;
    }
    const gap = Math.min(Math.abs(total - sum), Math.abs(total - sum - execution));
    if (gap <= profile.scoreTolerance + 1e-9) return;
    const data = {
      total,
      sum: round(sum + execution),
      execution: execution > 0 ? `（含预算执行率 ${execution}）` : '',
      gap: round(Math.abs(total - sum - execution)),
    };
    yield { message: 'unequal', cells, data };
  },
});
