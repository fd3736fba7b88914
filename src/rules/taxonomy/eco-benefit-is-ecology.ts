import { categoryOf } from '../support/indicators';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

const ECOLOGY =
  /生态|环境|环保|污|排放|节能|能耗|节水|节电|绿|水|空气|大气|碳|垃圾|废|噪|尘|植被|森林|林|草|湿地|河|湖|海|土|物种|资源|节约|低温|低氧|剂量|农药|化肥|臭|烟|美化|整洁|卫生|自然|景观|保护|循环|无纸化|电子/;

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
  },
  *check({ form }) {
    for (const indicator of form.indicators) {
      const { name, target } = indicator;
      if (categoryOf(indicator) !== 'ecological' || name.text.trim() === '') continue;
      if (ECOLOGY.test(name.text + (target?.text ?? ''))) continue;
      yield { message: 'unrelated', cells: [name.cell], data: { name: clip(name.text) } };
    }
  },
});
