import rule from '../../../src/rules/taxonomy/name-without-number';
import { ruleTest } from '../../support/rule';

const row = (name: string) => ({ indicators: [{ name, target: '100%' }] });

ruleTest(rule, {
  valid: [
    ...[
      '6类健康细胞建设的数量',
      '32所学校巡查次数',
      '2022年全年',
      '5G基站数',
      '新建300米深机井',
      '新建20米100吨水塔',
      'Ф160管道铺设',
      '12345热线办结率',
      '7×24小时值班率',
      '亩均收入≥较鲜薯',
      'DN300米波纹管长度',
    ].map((name) => ({
      name,
      table: row(name),
    })),
    { name: '单价旁边的规格', table: { indicators: [{ name: '围墙300米', target: '300元/米' }] } },
    { name: '另一个单位的数', table: { indicators: [{ name: '32所学校巡查次数', target: '32次' }] } },
  ],
  invalid: [
    {
      name: '名称只有数字',
      table: { indicators: [{ name: '88', target: '100' }] },
      report: [{ message: 'only', cells: ['C6'], severity: 'error' }],
    },
    {
      name: '许多名称只有数字',
      table: { indicators: ['88', '68', '20', '20%'].map((name) => ({ name, target: '100' })) },
      report: [{ message: 'onlys', cells: ['C6', 'C7', 'C8', 'C9'], severity: 'error' }],
    },
    {
      name: '与指标值相同的数',
      table: { indicators: [{ name: '一户年最高5300元的救助标准', target: '≤5300元/户' }] },
      report: [{ message: 'number', cells: ['C6'], text: '「5300元」' }],
    },
    {
      name: '人数写在末尾',
      table: { indicators: [{ name: '村组干部230人', target: '≥230个' }] },
      report: [{ message: 'number', cells: ['C6'], text: '「230人」' }],
    },
    {
      name: '写在末尾',
      table: row('完成培训200人次'),
      report: [{ message: 'number', cells: ['C6'], text: '「200人次」' }],
    },
    {
      name: '多处合成一条',
      table: { indicators: [1, 2, 3, 4].map((n) => ({ name: `第${n}项培训≥20人`, target: '20人' })) },
      report: [{ message: 'many', cells: ['C6', 'C7', 'C8', 'C9'], text: ['4 个指标名称', '等 4 项'] }],
    },
    {
      name: '运算符',
      table: row('≥360天服务读者'),
      report: [{ message: 'number', cells: ['C6'], text: '「≥360天」' }],
    },
    {
      name: '数量',
      table: row('5000吨稻谷储备'),
      report: [{ message: 'number', cells: ['C6'], text: '「5000吨」' }],
    },
    {
      name: '文字运算符',
      table: row('培训不少于200人'),
      report: [{ message: 'number', cells: ['C6'], text: '不少于200人' }],
    },
  ],
});
