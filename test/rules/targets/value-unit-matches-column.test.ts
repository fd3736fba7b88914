import rule from '../../../src/rules/targets/value-unit-matches-column';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    { name: '相同', table: { indicators: [{ name: '经费', target: '72890元', unit: '元' }] } },
    { name: '值里没有单位', table: { indicators: [{ name: '到位率', target: 100, unit: '%' }] } },
    { name: '两种写法', table: { indicators: [{ name: '活动', target: '6场次', unit: '场' }] } },
    {
      name: '几个单位写在一起',
      table: {
        indicators: [
          { name: '培训', target: '≥500人次', unit: '人/次' },
          { name: '设备', target: '12套', unit: '台（套）' },
        ],
      },
    },
    { name: '能换算', table: { indicators: [{ name: '经费', target: '72890元', unit: '万元' }] } },
    {
      name: '单位列写其他',
      table: {
        indicators: [
          { name: '经费', target: '3万元', unit: '其他' },
          { name: '乙', target: '3', unit: '个' },
        ],
      },
    },
    {
      name: '没有单位列',
      table: { indicators: [{ name: '经费', target: '3万元' }] },
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      name: '只是量词不同',
      table: { indicators: [{ name: '扶持企业数', target: '12家', unit: '个' }] },
      report: [{ message: 'different', cells: ['E6', 'F6'], severity: 'warning' }],
    },

    {
      name: '金额与百分号',
      table: {
        indicators: [{ name: '业务工作支出安排金额', nature: '定量', target: '28.8万元', unit: '%' }],
      },
      report: [{ message: 'different', cells: ['E6', 'F6'], text: ['「28.8万元」', '「%」'] }],
    },
    {
      name: '人与人次',
      table: { indicators: [{ name: '培训规模', target: '≥500人次', unit: '人' }] },
      report: [{ message: 'different', cells: ['E6', 'F6'] }],
    },
  ],
});
