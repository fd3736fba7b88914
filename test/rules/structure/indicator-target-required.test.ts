import rule from '../../../src/rules/structure/indicator-target-required';
import { ruleTest } from '../../support/rule';

const maternity = `1. 婚孕前优生健康检查率(目标值80%);
2. 发生孕产妇死亡例数;
3. 孕产妇系统管理率(目标值90%);
4. 新生儿疾病筛查率(目标值98%); 新生儿听力筛查率(目标值95%);
5. 实施三孩生育政策及配套支持措施。`;

ruleTest(rule, {
  valid: [
    {
      name: '整行只有分类名',
      table: {
        indicators: [
          { name: '质量', target: null },
          { name: '培训人数', target: '12人' },
        ],
      },
    },

    {
      name: '都有指标值',
      table: {
        indicators: [
          { name: '义诊场次', target: '≥9场' },
          { name: '改善情况', target: '持续改善' },
        ],
      },
    },
    {
      name: '写无的不算漏填',
      table: {
        indicators: [
          { name: '重大安全事故', target: '无' },
          { name: '义诊场次', target: 0 },
        ],
      },
    },
    { name: '周期列有值', table: { indicators: [{ name: '新建公园', target: null, periodTarget: '≥1个' }] } },
    { name: '自评表没有指标值列', table: { indicators: [{ name: '义诊场次', actual: '9场' }] } },
    {
      name: '清单每条都有目标值',
      table: { tasks: [{ name: '妇幼健康', content: maternity.replace('死亡例数', '死亡例数(目标值0例)') }] },
    },
    {
      name: '清单不写目标值',
      table: {
        tasks: [
          {
            name: '统计工作',
            content: '1. 统计小学二年级学生人数；\n2. 收集知情同意书；\n3. 核对接种人次。',
          },
        ],
      },
    },
  ],
  invalid: [
    {
      name: '只剩模板的单位和符号',
      table: {
        indicators: [
          { name: '新建堤防长度', target: '公里' },
          { name: '工程验收合格率', target: '≧ %' },
          { name: '受益人口', target: '0.92万人' },
          { name: '出现质量问题', target: '否' },
        ],
      },
      report: [
        { message: 'unit', cells: ['E6'], text: '只写了「公里」' },
        { message: 'unit', cells: ['E7'], text: '只写了「≧ %」' },
      ],
    },
    {
      name: '其中一个空白',
      table: {
        indicators: [
          { name: '义诊场次', target: '≥9场' },
          { name: '培训人次', target: null },
        ],
      },
      report: [{ message: 'missing', cells: ['E7'], text: '培训人次' }],
    },
    {
      name: '全部空白只报一次',
      table: {
        indicators: [
          { name: '义诊场次', target: null },
          { name: '培训人次', target: '' },
        ],
      },
      report: [{ message: 'all', cells: ['E6', 'E7'], text: '2 个' }],
    },
    {
      name: '清单里一条没有目标值',
      table: { tasks: [{ name: '任务3: 妇幼健康服务水平', content: maternity }] },
      report: [
        {
          message: 'item',
          cells: ['C6'],
          text: ['任务3', '第 2 条', '发生孕产妇死亡例数', '检查率(目标值80%)'],
        },
      ],
    },
  ],
});
