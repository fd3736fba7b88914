import rule from '../../../src/rules/structure/paired-values-headed';
import { ruleTest } from '../../support/rule';

const stacked = (heading: string) => ({
  rows: [
    ['部门整体支出绩效目标批复表'],
    ['（2024年度）'],
    ['部门名称', null, '某镇卫生健康局'],
    ['年度目标', null, '完成12场活动'],
    ['绩效指标', '一级指标', '二级指标', '三级指标', heading],
    [null, '产出指标', '数量指标', '公园数量\n活动场数', '无 ≥1个\n无 12场'],
    [null, '效益指标', '社会效益指标', '知晓率', '≥90%'],
    [null, '满意度指标', '服务对象满意度指标', '群众满意度', '≥95%'],
  ],
  merges: ['A5:A8'],
});

ruleTest(rule, {
  valid: [
    { name: '表头写明两个值', table: stacked('实施周期/年度指标值') },
    { name: '分成两列', table: { indicators: [{ name: '公园数量', target: '≥1个', periodTarget: '无' }] } },
    {
      name: '只有年度列',
      table: { indicators: [{ name: '公园数量', target: '≥1个' }] },
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      name: '表头只有一个名称',
      table: stacked('实施周期指标值'),
      report: [{ message: 'paired', cells: ['E5', 'E6'], text: ['「实施周期指标值」', '无 ≥1个'] }],
    },
  ],
});
