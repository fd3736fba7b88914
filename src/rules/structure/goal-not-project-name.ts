import { containment, normalise } from '../../text';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

export default defineRule({
  code: 'A06',
  name: 'goal-not-project-name',
  title: '目标只写了项目名称',
  family: 'structure',
  severity: 'error',
  forms: ['project-target', 'project-self-evaluation', 'monitoring'],
  basis: '中央部门预算绩效目标管理办法（财预〔2015〕88号）：绩效目标应当细化量化',
  messages: {
    name: '目标「{goal}」只是项目名称，没有说要做什么、做到什么程度，请补写。',
  },
  docs: {
    rule: '目标不能只重复项目名称。',
    valid: '项目「卫片执法补助」，目标「核查图斑120个，违法行为责停率95%以上」。',
    invalid: '项目「2020年省级自然资源卫片执法补助经费」，目标「自然资源卫片执法补助经费」。',
    limits: '目标里至少有 {share}% 的字来自项目名称时才报；不足 {shortest} 个字的不看。',
  },
  ignorable: false,
  options: {
    shortest: { default: 4, label: '只看至少多少字的目标', unit: '字' },
    share: { default: 95, label: '目标里来自项目名称的字至少占多少', unit: '%' },
  },
  applies: ({ form }) => (form.project?.text.trim() ? form.project : null),
  *check({ form, options }, { text: project }) {
    for (const { expected } of form.goals) {
      const goal = normalise(expected.text);
      if (goal.length < options.shortest || goal.length > normalise(project).length + 2) continue;
      if (containment(goal, project) * 100 >= options.share) {
        yield { message: 'name', cells: [expected.cell], data: { goal: clip(expected.text) } };
      }
    }
  },
});
