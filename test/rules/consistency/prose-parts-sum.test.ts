import rule from '../../../src/rules/consistency/prose-parts-sum';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    {
      name: '相等',
      table: {
        tasks: [
          {
            name: '任务6',
            content: '共开展巡查190次, 巡查医疗机构107间次、月子中心48间次、托育机构35间次。',
          },
        ],
      },
    },
    { name: '先分后总', table: { goals: ['培训医生120人、护士80人，共计200人。'] } },
    { name: '只举一项', table: { goals: ['共培训200人，其中医生120人。'] } },
    {
      name: '没有列全',
      table: { goals: ['共培训200人，其中医生50人、护士40人；共走访60户，包括低保20户、特困10户等。'] },
    },
    { name: '没有说是总数', table: { goals: ['培训200人，走访80人，慰问60人。'] } },
    { name: '公共不是总数', table: { goals: ['公共场所430家，学校30家、医院20家、企业10家。'] } },
    {
      name: '带不少于的数不相加',
      table: { goals: ['共培训不少于200人，其中医生不少于120人、护士不少于90人。'] },
    },
    { name: '单位不同', table: { goals: ['共开展活动12场，分别覆盖社区8个、学校6所。'] } },
  ],
  invalid: [
    {
      name: '分项多于总数',
      table: { goals: ['共培训200人，其中医生120人、护士90人。'] },
      report: [{ message: 'sum', cells: ['B5'], text: ['「200人」', '120 + 90 = 210人', '相差 10人'] }],
    },
    {
      name: '列全了而不足',
      table: {
        tasks: [{ name: '任务6', content: '共巡查190次，分别为医疗机构107次、月子中心48次、托育机构30次。' }],
      },
      report: [{ message: 'sum', cells: ['C6'], text: '185次' }],
    },
    {
      name: '先分后总',
      table: { goals: ['培训医生120人、护士90人，共计200人。'] },
      report: [{ message: 'sum', cells: ['B5'] }],
    },
    {
      name: '略少，也许没有列全',
      table: { goals: ['共开展巡查190次，巡查医疗机构107间次、月子中心48间次、托育机构25间次。'] },
      report: [{ message: 'open', cells: ['B5'], severity: 'warning', text: '少 10次' }],
    },
  ],
});
