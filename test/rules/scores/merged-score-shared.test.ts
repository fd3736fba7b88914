import rule from '../../../src/rules/scores/merged-score-shared';
import { ruleTest } from '../../support/rule';

const layout = (merges: string[]) => ({
  rows: [
    ['项目支出绩效自评表'],
    ['（2022年度）'],
    ['项目名称', null, null, '共享工程'],
    ['绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '得分'],
    [null, '产出指标', '数量指标', '存储备份器', '25TB', '25TB', 10],
    [null, null, null, '布点数量', '12个', '12个', merges.length > 2 ? null : 10],
    [null, '效益指标', '社会效益指标', '知晓率', '≥90%', '91%', 30],
  ],
  merges,
});

ruleTest(rule, {
  valid: [{ name: '逐个打分', table: layout(['A4:A7', 'B5:B6']) }],
  invalid: [
    {
      name: '两个指标合并一个得分',
      table: layout(['A4:A7', 'B5:B6', 'G5:G6']),
      report: [{ message: 'shared', cells: ['G5'], text: '「存储备份器」「布点数量」' }],
    },
  ],
});
