import rule from '../../../src/rules/structure/no-template-text';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    {
      name: '编号后面划去的空行',
      table: {
        unnamedRows: [{ level2: '生态效益指标', placeholder: '指标1：/' }],
        indicators: [{ name: '甲', target: '1个' }],
      },
    },
    {
      name: '注里的编号',
      table: { goals: ['1.完成养护。\n2.完成修复。'], indicators: [{ name: '养护里程' }] },
    },
    {
      name: '用 - 划去的空行',
      table: {
        unnamedRows: [{ level2: '质量指标', placeholder: '-' }],
        indicators: [{ name: '甲', target: '1个' }],
      },
    },

    {
      name: '有内容的编号',
      table: { goals: ['目标1：完成12场活动'], indicators: [{ name: '活动场次', target: '12场' }] },
    },
    { name: '空分类行不是占位', table: { unnamedRows: [{ level1: '效益指标', level2: '生态效益指标' }] } },
    { name: '正文里的字数', table: { goals: ['征集100字以内的宣传标语50条，请有关部门填写意见'] } },
  ],
  invalid: [
    {
      name: '省略号写在二级指标一栏',
      table: {
        indicators: [{ level1: '效益指标', name: '甲', target: '1个' }],
        unnamedRows: [{ level1: '效益指标', level2: '……' }],
      },
      report: [{ message: 'rows', cells: ['B7'], text: '「……」' }],
    },
    {
      name: '编号后面空着',
      table: {
        goals: ['1.完成养护300公里；\n2.\n3.'],
        indicators: [{ name: '养护里程', target: '300公里' }],
      },
      report: [{ message: 'items', cells: ['B5'], text: '「2.」「3.」' }],
    },
    {
      name: '系统导出的提示',
      table: {
        head: [{ role: 'other', name: '蓝色、黄色的行为表头行，请不要修改', text: null }],
        indicators: [{ name: '甲', target: '1个' }],
      },
      report: [{ message: 'system', cells: ['A5'], text: '请不要修改' }],
    },
    {
      name: '一类指标下只有占位行',
      table: {
        indicators: [{ level1: '产出指标', name: '培训人数', target: '12人' }],
        unnamedRows: [
          { level1: '效益指标', level2: '社会效益指标', placeholder: '指标1：' },
          { level1: '效益指标', level2: '经济效益指标', placeholder: '指标1：' },
        ],
      },
      report: [{ message: 'block', cells: ['C7', 'C8'], text: ['「效益指标」', '共 2 处'] }],
    },
    {
      name: '整张指标表只有占位行',
      table: {
        unnamedRows: [
          { level1: '产出指标', placeholder: '指标1：' },
          { level1: '效益指标', placeholder: '指标1：' },
        ],
      },
      report: [{ message: 'all', cells: ['C6', 'C7'], severity: 'error' }],
    },

    {
      name: '多处填表提示合成一条',
      table: {
        indicators: [1, 2, 3, 4].map((n) => ({
          name: `第${n}项`,
          target: '1场',
          reason: '请填写原因（100字以内）',
        })),
      },
      report: [{ message: 'hints', cells: ['J6', 'J7', 'J8', 'J9'], text: '4 处' }],
    },

    {
      name: '占位行合起来报一次',
      table: {
        indicators: [{ name: '活动场次', target: '12场' }],
        unnamedRows: [{ placeholder: '指标2：' }, { placeholder: '指标2：' }, { placeholder: '……' }],
      },
      report: [{ message: 'rows', cells: ['C7', 'C8', 'C9'], text: ['「指标2：」「……」', '3 处'] }],
    },
    {
      name: '目标只有编号',
      table: { goals: ['目标1：完成12场活动', '目标2：'] },
      report: [{ message: 'label', cells: ['B6'], text: '目标2：' }],
    },
    {
      name: '原因栏留着提示',
      table: {
        kind: 'project-self-evaluation',
        money: [
          {
            label: '总额',
            role: 'total',
            budget: 3.36,
            executed: 3.36,
            reason: '1.执行率未达到90%的需说明原因(100字以内)',
          },
        ],
      },
      report: [{ message: 'hint', cells: ['J5'], text: '100字以内' }],
    },
    {
      name: '结论留着提示',
      table: {
        kind: 'project-self-evaluation',
        conclusions: [{ name: '评价结论', text: '结合自评情况，简要说明项目总体得分' }],
      },
      report: [{ message: 'hint', cells: ['B5'], text: '评价结论' }],
    },
  ],
});
