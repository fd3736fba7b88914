import rule from '../../../src/rules/targets/value-unit-matches-column';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    {
      name: '开放、值守按天数',
      table: { indicators: [{ level2: '数量指标', name: '忠烈祠免费开放', target: '≥360天' }] },
    },
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
    },
    {
      name: '没有指标值一栏',
      table: { indicators: [{ name: '经费' }] },
      outcome: 'not-applicable',
    },
    {
      name: '单位与名称相称',
      table: {
        indicators: [
          { name: '培训人数', target: '≥500人次' },
          { name: '改造面积', target: '30万亩' },
          { name: '道路里程', target: '12公里' },
          { name: '培训人数增长', target: '≥5%' },
          { level2: '数量指标', name: '按月发放工资', target: '12个月' },
          { level2: '数量指标', name: '设备使用年限', target: '5年' },
          { name: '群众满意度', target: '≥4.5分' },
          { name: '每万人口床位数', target: '≥6张/万人' },
        ],
      },
    },
  ],
  invalid: [
    {
      name: '单位与名称不相称',
      table: {
        indicators: [
          { name: '受益人口数', target: '10户' },
          { name: '改造户数', target: 30, unit: '人' },
          { name: '绿化面积', target: '20个' },
          { name: '家庭医生签约率', target: '24694人' },
          { name: '奖补金额', target: '50人' },
          { name: '受益人口数（≥**户）', target: '≥10户' },
        ],
      },
      report: [
        { message: 'name', cells: ['E6', 'C6'], severity: 'warning' },
        { message: 'name', cells: ['F7', 'C7'], severity: 'warning' },
        { message: 'name', cells: ['E8', 'C8'], severity: 'warning' },
        { message: 'name', cells: ['E9', 'C9'], severity: 'warning' },
        { message: 'name', cells: ['E10', 'C10'], severity: 'warning' },
        { message: 'name', cells: ['E11', 'C11'], severity: 'info' },
      ],
    },
    {
      name: '数量用年来数',
      table: { indicators: [{ level2: '数量指标', name: '制作宣传横幅', target: 1, unit: '年' }] },
      report: [{ message: 'time', cells: ['F6', 'C6'], severity: 'warning', text: '「年」' }],
    },
    {
      name: '质量用人/年',
      table: { indicators: [{ level2: '质量指标', name: '按时发放', target: '≥1', unit: '人/年' }] },
      report: [{ message: 'quality', cells: ['F6', 'C6'], severity: 'warning' }],
    },
    {
      name: '名称里的数另有单位',
      table: { indicators: [{ name: '村组干部230人', target: 230, unit: '个' }] },
      report: [{ message: 'inName', cells: ['F6', 'C6'], severity: 'info', text: '「230人」' }],
    },
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
