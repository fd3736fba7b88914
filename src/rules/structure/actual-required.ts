import { hasNote, indicatorsWith } from '../support/indicators';
import { SELF_EVALUATIONS } from '../support/table';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

export default defineRule({
  code: 'A15',
  name: 'actual-required',
  title: '没有填实际完成值',
  family: 'structure',
  severity: 'error',
  forms: SELF_EVALUATIONS,
  basis: '项目支出绩效评价管理办法（财预〔2020〕10号）：自评按年度指标值和实际完成值逐项对照',
  relies: 'indicators',
  messages: {
    missing: '指标「{name}」没有填实际完成值，请填写。',
    all: '{count} 个指标都没有填实际完成值，请逐个填写。',
  },
  docs: {
    rule: '自评表的每个三级指标都有实际完成值。',
    valid: '指标值 ≥12场，完成值 12场；完成值为 0 的填 0。',
    invalid: '完成值一格空白。',
    limits: '同一行写了原因（如尚未竣工验收）的，不报。',
  },
  ignorable: false,
  applies: ({ form }) => indicatorsWith(form, 'actual'),
  *check({ form, sheet }, indicators) {
    const blank = indicators.filter(({ actual }) => actual.text.trim() === '');
    if (blank.length > 1 && blank.length === form.indicators.length) {
      yield { message: 'all', cells: blank.map(({ actual }) => actual.cell), data: { count: blank.length } };
    } else {
      // 尚未竣工，未开展验收 beside it says why there is none yet.
      for (const { name, actual } of blank.filter((row) => !hasNote(row, form, sheet)))
        yield { message: 'missing', cells: [actual.cell], data: { name: clip(name.text) } };
    }
  },
});
