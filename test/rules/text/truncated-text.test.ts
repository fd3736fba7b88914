import rule from '../../../src/rules/text/truncated-text';
import { ruleTest } from '../../support/rule';

const passing = [
  '有序组织开展专家进校园行动、学生健康月活动。',
  '工作有序开展',
  '能力持续提升',
  '疫苗接种得到普及',
  '实现公众参与',
  '资金来源为各项收入总和',
  '这样做是必要的',
  '加强监督，做好督促',
  '提高生育服务质量',
  '降低生育、养育、教育成本',
  '开展宣传、培训、督导',
  '提高医务人员素质',
  '优质',
  '充分发挥医院职能',
  '保障单位正常运转',
];
const cut = (text: string) => ({ goals: [text] });

ruleTest(rule, {
  valid: [
    ...passing.map((text) => ({ name: text, table: cut(text) })),
    { name: '指标值的短语', table: { indicators: [{ name: '合规情况', target: '符合要求的' }] } },
  ],
  invalid: [
    ...[
      '有序组织开展专家进校园行动、',
      '为居民提供有担当的家庭健康服务，促',
      '完善管理制度以及',
      '推动单位建立健全科学的',
      '开展专项检查（',
    ].map((text) => ({
      name: text,
      table: cut(text),
      report: [{ message: 'open', cells: ['B5'], text: '年度总体目标止于' }],
    })),
    {
      name: '指标名称没有写完',
      table: { indicators: [{ name: '使学生和老师有个更好的学习和工作环境,做到', target: '满意' }] },
      report: [{ message: 'open', cells: ['C6'], text: '工作环境,做到' }],
    },
    {
      name: '质量缺量字',
      table: cut('进一步规范医疗机构执业行为，提高医疗服务质。'),
      report: [{ message: 'half', cells: ['B5'], text: ['提高医疗服务质', '疑缺「量」字'] }],
    },
    {
      name: '水平缺平字',
      table: cut('持续提升基层治理水'),
      report: [{ message: 'half', cells: ['B5'], text: '疑缺「平」字' }],
    },
    {
      name: '只有列举，没有中心词',
      table: cut('实施三孩生育政策及配套支持措施, 降低生育、养育、教育'),
      report: [{ message: 'headless', cells: ['B5'], text: '没有说降低的是什么' }],
    },
  ],
});
