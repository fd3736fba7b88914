import { anyOf, ECOLOGY, ECOLOGY_FIELDS, OTHER_EFFECTS } from '../../lexicon';
import { indicatorsOf } from '../support/indicators';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

/** In the name of an office or a project whose very business is nature. */
const FIELD = new RegExp(anyOf(ECOLOGY_FIELDS));
const NATURE = new RegExp(anyOf(ECOLOGY));
const OTHER = new RegExp(anyOf(OTHER_EFFECTS), 'i');

export default defineRule({
  code: 'D15',
  name: 'eco-benefit-is-ecology',
  title: '生态效益指标说的不是生态',
  family: 'taxonomy',
  severity: 'info',
  forms: 'all',
  basis: '中央部门预算绩效目标管理办法（财预〔2015〕88号）：生态效益指标反映对自然环境的影响',
  messages: {
    unrelated: '生态效益指标「{name}」说的不是对自然环境的影响，请移到所属的类别；没有生态效益的可以不设。',
  },
  docs: {
    rule: '生态效益指标说的是对自然环境的影响。',
    valid: '化肥使用量下降 5%；施工扬尘达标率 100%。',
    invalid: '生态效益指标：对控制基建项目成本影响程度。',
    limits: '只报名称里说的是成本、安全、文化、就业等别的效果的；生态环境、林草、水利等单位和项目的不报。',
  },
  applies: ({ form }) => indicatorsOf(form, 'ecological'),
  *check({ form }, indicators) {
    // What an office or a project of nature itself counts among its effects is its own affair.
    if ([form.organisation, form.project].some((field) => FIELD.test(field?.text ?? ''))) return;
    for (const { name, target } of indicators) {
      // What is good for nature has many names: only what names another effect is in the wrong place.
      if (NATURE.test(name.text + (target?.text ?? '')) || !OTHER.test(name.text)) continue;
      yield { message: 'unrelated', cells: [name.cell], data: { name: clip(name.text) } };
    }
  },
});
