import { anyOf, NOT_DONE_ADVERBS, NOT_DONE_VERBS, SHORTFALLS, THERE_IS_NONE } from '../../lexicon';
import { completionOf, marksOf } from '../../judgement';
import { indicatorsWith } from '../support/indicators';
import { SELF_EVALUATIONS } from '../support/table';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

const SHORTFALL = new RegExp(`未能?${anyOf(NOT_DONE_ADVERBS)}?${anyOf(NOT_DONE_VERBS)}|${anyOf(SHORTFALLS)}`);
/** 未完成指标无; 不存在未完成的情况: nothing fell short. */
const NONE = new RegExp(`${anyOf(THERE_IS_NONE)}.{0,6}${anyOf(['未完成'], SHORTFALLS)}|未完成.{0,6}[:：]?无`);

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
  applies: ({ form }) => indicatorsWith(form, 'reason', 'score'),
  *check(_, indicators) {
    for (const indicator of indicators) {
      const marks = marksOf(indicator);
      const { text, cell } = indicator.reason;
      if (!marks || marks.score < marks.weight - 1e-9 || completionOf(indicator).met === false) continue;
      if (!SHORTFALL.test(text) || NONE.test(text)) continue;
      const data = { name: clip(indicator.name.text), score: marks.score, reason: clip(text, 30) };
      yield { message: 'contradiction', cells: [cell, indicator.score.cell], data };
    }
  },
});
