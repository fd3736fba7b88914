import rule from '../../../src/rules/targets/value-too-long';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    { name: '不长', table: { indicators: [{ name: '密度控制', target: '病媒生物密度指标达C级标准' }] } },
  ],
  invalid: [
    {
      name: '一段工作描述',
      table: {
        indicators: [
          {
            name: '服务体系',
            target:
              '建立健全部门协同、社会参与的工作机制，搭建社会心理服务平台，作为推动基层平安建设的重要内容，基本形成自尊自信、理性平和的社会心态。',
          },
        ],
      },
      report: [{ message: 'long', cells: ['E6'], text: '65 个字' }],
    },
  ],
});
