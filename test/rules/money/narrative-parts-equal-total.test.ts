import rule from '../../../src/rules/money/narrative-parts-equal-total';
import { ruleTest } from '../../support/rule';

const goal = (text: string) => ({ goals: [text] });

ruleTest(rule, {
  valid: [
    '本项目共申请预算资金90万元。其中:30万元用于编制;30万元用于审计;30万元用于测绘。',
    '共投入100万元，其中设备20万元、培训15万元。',
    '共投入100万元，其中财政拨款120万元。',
    '共投入1,000,000元，其中设备60万元、培训50万元。',
    '完成结算532万元，以及茶山镇结算387万元。',
    '共培训100人，其中党员60人、群众50人。',
  ].map((text) => ({ name: text, table: goal(text) })),
  invalid: [
    {
      name: '差两分',
      table: goal('本项目共完成预算资金89.97万元。其中:30万元用于编制;30万元用于审计;29.99万元用于测绘。'),
      report: [
        {
          message: 'unequal',
          cells: ['B5'],
          text: ['共 89.97万元', '30 + 30 + 29.99 合计 89.99万元', '相差 0.02万元'],
        },
      ],
    },
    {
      name: '分项超过总额',
      table: goal('资金总额1,740,000元，其中：设备1,000,000元、培训900,000元。'),
      report: [{ message: 'unequal', cells: ['B5'], text: '合计 1,900,000元' }],
    },
  ],
});
