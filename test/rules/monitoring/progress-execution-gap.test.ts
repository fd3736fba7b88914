import rule from '../../../src/rules/monitoring/progress-execution-gap';
import { ruleTest } from '../../support/rule';
import type { TableInput } from '../../support/form';

const table = (executed: number, reason: string | null = null): TableInput => ({
  kind: 'monitoring',
  money: [{ label: '年度资金总额', role: 'total', budget: 100, executed }],
  indicators: [
    { name: '建设面积', target: '≥5000亩', actual: '3000亩', reason },
    { name: '渠道长度', target: '≥10公里', actual: '8公里' },
  ],
});

ruleTest(rule, {
  valid: [
    { name: '做得快，验收后才付款', table: table(30) },
    { name: '相差不到 10 个百分点', table: table(65) },
    {
      name: '说明在资金下面一行，标签没有别的意思',
      table: {
        rows: [
          ['2024年度项目支出绩效运行监控表（1-6月）'],
          ['项目名称', '农田建设'],
          ['项目资金（万元）', '年初预算数', '1-6月执行数', '执行率'],
          ['年度资金总额', 100, 30, '30%'],
          ['执行偏差说明', '项目执行率偏低，11月验收后集中支付。'],
          ['一级指标', '二级指标', '三级指标', '年度指标值', '1-6月完成值', '完成可能性'],
          ['产出指标', '数量指标', '建设面积', '≥5000亩', '3000亩', '确定能'],
          ['产出指标', '数量指标', '渠道长度', '≥10公里', '8公里', '确定能'],
          ['满意度指标', '服务对象满意度指标', '农户满意度', '≥90%', '92%', '确定能'],
        ],
        merges: ['A1:F1', 'B2:F2', 'B5:F5'],
      },
    },
    { name: '说明了付款', table: table(20, '按合同验收后支付') },
    ...['在职人员工资发放人数', '免费开放公厕', '日城区环境卫生保洁面积', '林木管护面积'].map((name) => ({
      name: `全年不变的数量不是进度：${name}`,
      table: {
        ...table(20),
        indicators: [
          { name, target: '84', actual: '84' },
          { name: '渠道长度', target: '≥10公里', actual: '10公里' },
        ],
      },
      outcome: 'not-applicable' as const,
    })),
    {
      name: '只有一个数量指标',
      table: { ...table(20), indicators: [{ name: '建设面积', target: '≥5000亩', actual: '3000亩' }] },
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      name: '付得快，做得慢',
      table: table(90),
      report: [{ message: 'behind', cells: ['E5'], text: '20 个百分点' }],
    },
  ],
});
