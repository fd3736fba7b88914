import { similarity } from '../../text';
import { AMOUNT_ENDINGS, anyOf } from '../../lexicon';
import { indicatorsOf, plainName } from '../support/indicators';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

const COMPLETION = /(?:按时|按期)?(?:完成率|完成比例)$/;
/** 资金拨付及时率, 按时发放: how early, not how well. */
const TIMELY =
  /及时率$|及时性$|(?:按时|按期|准时|如期)[^，,、]{0,4}率$|^(?:按时|按期|及时|如期)[\u4e00-\u9fff]{1,6}$/;
const AMOUNT = new RegExp(`的?${anyOf(AMOUNT_ENDINGS)}$`);

export default defineRule({
  code: 'D06',
  name: 'quality-not-completion-rate',
  title: '质量指标写成了完成率',
  family: 'taxonomy',
  severity: 'warning',
  forms: 'all',
  basis: '中央部门预算绩效目标管理办法（财预〔2015〕88号）：质量指标反映提供产品和服务达到的标准、水平和效果',
  messages: {
    completion:
      '质量指标「{name}」只是数量指标「{quantity}」的完成率，没有反映质量，请改写合格率、达标率、通过率一类的指标。',
    timely:
      '质量指标「{name}」说的是及时不及时，不是做得好不好，请移到时效指标，质量指标另写合格率、达标率一类。',
    alone:
      '质量指标「{name}」是完成率，说的是做完没有，没有反映质量，请考虑改写合格率、达标率、通过率一类的指标。',
  },
  docs: {
    rule: '质量指标反映做得好不好，不是同一件事做完没有。',
    valid: '数量：巡查 430 家；质量：巡查问题整改率 ≥95%。',
    invalid: '数量：爱国卫生运动 12 场；质量：爱国卫生运动完成率 100%。质量：补贴发放及时率 100%。',
    limits: '没有名称相近的数量指标时，只作提示。',
  },
  options: {
    same: { default: 0.6, label: '名称的相似度（0 到 1）达到它，视为同一件事', max: 1 },
  },
  applies: ({ form }) => indicatorsOf(form, 'quality'),
  *check({ form, options }, indicators) {
    const quantities = indicatorsOf(form, 'quantity') ?? [];
    for (const { name } of indicators) {
      if (TIMELY.test(plainName(name.value))) {
        yield { message: 'timely', severity: 'info', cells: [name.cell], data: { name: clip(name.text) } };
        continue;
      }
      if (!COMPLETION.test(name.value.trim())) continue;
      const stem = name.value.trim().replace(COMPLETION, '');
      const same = quantities.find(
        (other) => similarity(stem, other.name.value.trim().replace(AMOUNT, '')) >= options.same,
      );
      if (!same) {
        yield { message: 'alone', severity: 'info', cells: [name.cell], data: { name: clip(name.text) } };
        continue;
      }
      const data = { name: clip(name.text), quantity: clip(same.name.text) };
      yield { message: 'completion', cells: [name.cell, same.name.cell], data };
    }
  },
});
