import { defineRule } from '../rule';
import { endingOf, writtenTexts } from '../support/texts';

export default defineRule({
  code: 'L01',
  name: 'truncated-text',
  title: '文字没有写完',
  family: 'text',
  severity: 'warning',
  forms: 'all',
  basis: '公文写作规范：语句完整；从系统导出或粘贴时，超长文字常被截断',
  messages: {
    open: '{where}止于「{end}」，后面没有写完，请补全。',
    half: '{where}止于「{end}」，疑缺「{missing}」字，请补全。',
    headless: '{where}止于「{end}」，没有说{verb}的是什么，请补全。',
  },
  docs: {
    rule: '目标、任务、指标名称等文字应当写完整，不停在顿号、逗号、连词或半个词上。',
    valid: '……开展专家进校园行动、学生健康月活动。',
    invalid: '……有序组织开展专家进校园行动、；……提高医疗服务质；……家庭健康服务，促；降低生育、养育、教育。',
    limits: '只认确定没有写完的结尾；半个词只认常见的（质量、水平、能力、体系、机制、效率）。',
  },
  *check({ form }) {
    for (const written of writtenTexts(form)) {
      const report = endingOf(written);
      if (report) yield { ...report, cells: [written.cell] };
    }
  },
});
