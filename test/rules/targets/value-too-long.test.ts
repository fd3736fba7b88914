import rule from '../../../src/rules/targets/value-too-long';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    {
      name: '列了几项，但有数',
      table: { indicators: [{ name: '培训', target: '党建培训2期，业务培训3期，安全培训1期，法制培训1期' }] },
    },
    { name: '两项', table: { indicators: [{ name: '环境', target: '道路整洁有序，河道清洁通畅' }] } },
    { name: '不长', table: { indicators: [{ name: '密度控制', target: '病媒生物密度指标达C级标准' }] } },
  ],
  invalid: [
    {
      name: '没有一个数的一串工作',
      table: {
        indicators: [{ name: '服务', target: '解决旱情，保障粮食安全，服务农业生产，保持水土涵养' }],
      },
      report: [{ message: 'clauses', cells: ['E6'], text: '4 项' }],
    },
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
