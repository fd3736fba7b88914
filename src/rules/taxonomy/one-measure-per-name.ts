import { level1Of } from '../support/indicators';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

/** 到位率和完成率; 5000吨稻谷、500吨成品粮. */
const TWO_MEASURES =
  /(?:[率数量]|(?<![年季月制程进力温湿])度)(?:、|和|及|以及|与|，|,)[^、，,]{2,}(?:[率数量]|(?<![年季月制程进])度)$/;
/** 完成宣传片制作；完成方案编制: several things to be done, each a clause of its own. */
const SEVERAL = /[^；;。]{4,}[；;。]\s*[^；;。]{4,}/;
/** Each is stated: 各1次. */
const EACH = /^\s*各|分别/;
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
    invalid: '5000吨稻谷、500吨成品粮储备到位率；完成宣传片制作；完成方案编制。',
    limits: '指标值写明「各」「分别」的不报。',
  },
  *check({ form }) {
    for (const indicator of form.indicators) {
      const { name, target } = indicator;
      const text = name.value.trim();
      if (EACH.test(target?.text ?? '')) continue;
      const isSeveral = level1Of(indicator) === 'output' && SEVERAL.test(text);
      if (!isSeveral && !TWO_MEASURES.test(text) && !TWO_AMOUNTS.test(text)) continue;
      yield { message: 'two', cells: [name.cell], data: { name: clip(text) } };
    }
  },
});
