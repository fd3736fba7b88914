import { clip } from '../support/wording';
import { defineRule } from '../rule';

/** 到位率和完成率; 5000吨稻谷、500吨成品粮. */
const TWO_MEASURES = /[率数量度](?:、|和|及|以及|与|，|,)[^、，,]{2,}[率数量度]$/;
const TWO_AMOUNTS = /\d+(?:\.\d+)?\s*[\u4e00-\u9fff]{1,10}(?:、|和|及)\s*\d+(?:\.\d+)?\s*[\u4e00-\u9fff]/;

export default defineRule({
  code: 'D17',
  name: 'one-measure-per-name',
  title: '一个指标写了两件事',
  family: 'taxonomy',
  severity: 'info',
  forms: 'all',
  basis: '核心绩效目标和指标设置及取值指引（财预〔2021〕101号）：三级指标应当单一、可衡量',
  messages: {
    two: '指标「{name}」把两件事写在一起，一个数说不清各完成多少，请拆成两个指标。',
  },
  docs: {
    rule: '一个三级指标只衡量一件事。',
    valid: '稻谷储备量；成品粮储备量。',
    invalid: '5000吨稻谷、500吨成品粮储备到位率。',
  },
  *check({ form }) {
    for (const { name } of form.indicators) {
      const text = name.value.trim();
      if (!TWO_MEASURES.test(text) && !TWO_AMOUNTS.test(text)) continue;
      yield { message: 'two', cells: [name.cell], data: { name: clip(text) } };
    }
  },
});
