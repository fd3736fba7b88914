import rule from '../../../src/rules/structure/no-symbol-placeholder';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    {
      name: '数值写全',
      table: { indicators: [{ name: '服务人次', target: '≥200人次', actual: '210人次' }] },
    },
    {
      name: '过程类指标用 — 表示不设指标值',
      table: { indicators: [{ level1: '项目决策', name: '立项规范性', target: '—' }] },
    },
    {
      name: '年度列用 — 、周期列有值',
      table: { indicators: [{ name: '新建公园', target: '—', periodTarget: '≥1个' }] },
    },
    { name: '型号里的 X 不是占位', table: { indicators: [{ name: 'X光机检测台数', target: '3×2台' }] } },
    ...['7*24小时', '12场*', '100元/人*月', '※12场', '12×24小时', '3*5米', '5名*'].map((value) => ({
      name: `${value} 的符号有意义，不是占位`,
      table: { indicators: [{ name: '值班时间', target: value, actual: value }] },
    })),
    { name: '夹在外文里的 xx 不是占位', table: { indicators: [{ name: 'foxx系统运行率', target: '95%' }] } },
    { name: '空白由另一条规则管', table: { indicators: [{ name: '义诊场次', target: null }] } },
  ],
  invalid: [
    {
      name: '多个名称里留着模板的 ≥**人',
      table: {
        indicators: ['甲', '乙', '丙', '丁'].map((one) => ({ name: `${one}（≥**人）`, target: '≥12人' })),
      },
      report: [
        { message: 'residues', cells: ['C6', 'C7', 'C8', 'C9'], text: '4 个', severity: 'warning' as const },
      ],
    },

    {
      name: '名称里留着模板的 ≥**人，指标值已另填',
      table: { indicators: [{ name: '发放人数（≥**人）', target: '≥4754人' }] },
      report: [{ message: 'residue', cells: ['C6'], severity: 'warning' }],
    },
    {
      name: '多个名称合成一条',
      table: {
        indicators: ['甲', '乙', '丙', '丁'].map((one) => ({ name: `${one}类**人数`, target: '12人' })),
      },
      report: [{ message: 'names', cells: ['C6', 'C7', 'C8', 'C9'], text: '4 个指标名称' }],
    },
    {
      name: '多处数值合成一条',
      table: { indicators: ['甲', '乙', '丙', '丁'].map((name) => ({ name, target: '≥**人' })) },
      report: [{ message: 'values', cells: ['E6', 'E7', 'E8', 'E9'], text: '4 处数值' }],
    },

    {
      name: '指标值里的 **',
      table: { indicators: [{ name: '服务人次', target: '≥**人次', actual: 'XX人次' }] },
      report: [
        { message: 'value', cells: ['E6'], text: ['服务人次', '≥**人次'] },
        { message: 'value', cells: ['G6'], text: '完成值' },
      ],
    },
    {
      name: '名称里的 XX',
      table: { indicators: [{ name: '完成XX项目数量', target: '3个' }] },
      report: [{ message: 'name', cells: ['C6'], text: '完成XX项目数量' }],
    },
    {
      name: '指标值只填 -',
      table: { indicators: [{ name: '服务人次', target: '-' }] },
      report: [{ message: 'dash', cells: ['E6'], text: '「-」' }],
    },
  ],
});
