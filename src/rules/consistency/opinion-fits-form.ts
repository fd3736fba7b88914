import { anyOf, OF_DEPARTMENTS, OF_PROJECTS } from '../../lexicon';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

const PROJECT = new RegExp(anyOf(OF_PROJECTS));
const DEPARTMENT = new RegExp(anyOf(OF_DEPARTMENTS));

export default defineRule({
  code: 'H09',
  name: 'opinion-fits-form',
  title: '批复意见与表的种类不符',
  family: 'consistency',
  severity: 'warning',
  forms: 'all',
  basis: '财预〔2015〕88号：整体支出与项目支出的绩效目标分别批复',
  messages: {
    project: '本表是部门整体支出表，批复意见却写「{word}」，像是套用了项目表的意见。请改成整体支出的说法。',
    department: '本表是项目支出表，批复意见却写「{word}」，像是套用了整体支出表的意见。请改成项目的说法。',
  },
  docs: {
    rule: '批复（审核）意见说的表要与本表的种类一致。',
    valid: '整体支出表的意见写「该部门整体支出绩效目标」。',
    invalid: '整体支出表的意见写「本项目设定的绩效目标」「项目支出绩效监控」。',
  },
  applies: ({ form }) => (form.opinion?.value ? form.opinion : null),
  *check({ form }, opinion) {
    const ofDepartment = form.kind === 'department-target' || form.kind === 'department-self-evaluation';
    const words = ofDepartment ? PROJECT : DEPARTMENT;
    const right = ofDepartment ? /整体支出|部门整体/ : /项目/;
    const word = words.exec(opinion.text)?.[0];
    if (!word || right.test(opinion.text)) return;
    yield {
      message: ofDepartment ? 'project' : 'department',
      cells: [opinion.cell],
      data: { word: clip(word) },
    };
  },
});
