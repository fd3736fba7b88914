import { completionOf, marksOf } from '../../judgement';
import { SELF_EVALUATIONS } from '../support/table';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

const SHORTFALL =
  /未(?:能)?(?:全部|按时|按期|及时|如期)?(?:完成|达到|达标|实现|开展|实施|支付)|没有(?:完成|达到)|不足|滞后|延[期迟误]|推迟|尚未/;
/** 未完成指标无; 不存在未完成的情况: nothing fell short. */
const NONE = /(?:无|没有|不存在|未出现|未发生).{0,6}(?:未完成|滞后|延期|不足)|未完成.{0,6}[:：]?无/;

export default defineRule({
  code: 'G03',
  name: 'full-score-with-shortfall-reason',
  title: '满分的指标写了没有完成的原因',
  family: 'reasons',
  severity: 'info',
  forms: SELF_EVALUATIONS,
  basis: '项目支出绩效评价管理办法（财预〔2020〕10号）：得分与完成情况、原因说明相符',
  messages: {
    contradiction: '指标「{name}」得满分 {score} 分，原因却写「{reason}」，请核对得分或原因。',
  },
  docs: {
    rule: '满分的指标，原因说明里不应写没有完成。',
    valid: '得分 10/10，原因空白；得分 9/10，原因：2 部未完成安装。',
    invalid: '得分 10/10，原因：2 部未完成安装。',
    limits: '完成值没有达到指标值却满分的，由 C14 检查。',
  },
  applies: ({ form }) => (form.indicators.some(({ reason }) => reason !== null) ? form : null),
  *check({ form }) {
    for (const indicator of form.indicators) {
      const marks = marksOf(indicator);
      const reason = indicator.reason?.text ?? '';
      if (!marks || marks.score < marks.weight - 1e-9 || completionOf(indicator).met === false) continue;
      if (!SHORTFALL.test(reason) || NONE.test(reason)) continue;
      const data = { name: clip(indicator.name.text), score: marks.score, reason: clip(reason, 30) };
      yield { message: 'contradiction', cells: [indicator.reason!.cell, indicator.score!.cell], data };
    }
  },
});
