import rule from '../../../src/rules/text/numbering-broken';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    { name: '连续', table: { goals: ['1.更新名单。\n2.开展督导。\n3.完成复审。'] } },
    {
      name: '下一级重新编号',
      table: { goals: ['一、宣传\n1.义诊；\n2.讲座；\n3.海报；\n二、督导\n1.检查；\n2.整改；\n3.复查；'] },
    },
    { name: '同级另起一段', table: { goals: ['数量目标：\n1.甲；\n2.乙；\n质量目标：\n1.丙；\n2.丁；'] } },
    {
      name: '小数、日期、金额不是编号',
      table: { goals: ['服务1.1万人次。2024.5月完成。4.5万元用于宣传。9.3亿元用于基建。'] },
    },
    { name: '两条不核对', table: { goals: ['1.甲。\n3.乙。'] } },
    { name: '没有编号', table: { goals: ['保障单位正常运转。'] } },
  ],
  invalid: [
    {
      name: '一个目标后面没有冒号',
      table: { goals: [{ number: 1, expected: '目标1：抓教学。\n目标2：保运转。\n目标3改善办学条件。' }] },
      report: [{ message: 'mark', cells: ['B5'], severity: 'info', text: ['目标1', '目标3'] }],
    },
    {
      name: '表头的工作内容',
      table: {
        head: [
          {
            role: 'other',
            name: '主要工作内容',
            text: '1.完成监督协调。2.做好平台维护。3.收集信息。4.考核评价。4.处理投诉举报。5.指导业务。',
          },
        ],
      },
      report: [{ message: 'broken', cells: ['B5'], text: '4 重复' }],
    },
    {
      name: '1 重复，缺 7',
      table: {
        tasks: [
          {
            name: '任务2：健康促进',
            content:
              '1. 更新成员单位。\n1.6类健康细胞建设。\n2. 义诊9场次。\n3. 巡讲。\n4. 主题活动。\n5. 无烟单位。\n6. 服务1.1万人。\n8. 评估。',
          },
        ],
      },
      report: [
        { message: 'broken', cells: ['C6'], text: ['任务2', '1、1、2、3、4、5、6、8', '1 重复，缺 7'] },
      ],
    },
    {
      name: '跳了几号',
      table: { goals: ['（一）甲；\n（二）乙；\n（五）丙；'] },
      report: [{ message: 'broken', cells: ['B5'], text: '缺 3 到 4' }],
    },
    {
      name: '倒号',
      table: { goals: ['1、甲；\n2、乙；\n4、丙；\n3、丁；'] },
      report: [{ message: 'broken', cells: ['B5'], text: ['缺 3', '4 之后是 3'] }],
    },
  ],
});
