import rule from '../../../src/rules/monitoring/current-value-kind';
import { ruleTest } from '../../support/rule';
import type { TableInput } from '../../support/form';

const table = (target: string, actual: string, nature?: '定量' | '定性'): TableInput => ({
  kind: 'monitoring',
  indicators: [{ name: '工作量', target, actual, ...(nature && { nature }) }],
});

ruleTest(rule, {
  valid: [
    { name: '数对数', table: table('≥5000亩', '2800亩') },
    ...[
      '尚未收获',
      '未到时间节点',
      '正在实施',
      '按计划推进',
      '待年底统计',
      '招标准备阶段',
      '主体完工',
      '已封顶',
    ].map((actual) => ({
      name: actual,
      table: table('≥50公斤', actual),
    })),
    { name: '零对无', table: table('0起', '无') },
    { name: '时效是日期', table: table('2024年12月底前', '按计划推进') },
    { name: '定性写档次', table: table('健全', '部分达成', '定性') },
    { name: '空白由别的规则管', table: table('≥50公斤', '') },
  ],
  invalid: [
    {
      name: '定量写文字',
      table: table('≥5000亩', '良好'),
      report: [{ message: 'words', cells: ['G6'], text: ['≥5000亩', '良好'] }],
    },
    {
      name: '定性写百分比',
      table: table('健全', '100%', '定性'),
      report: [{ message: 'number', cells: ['G6'] }],
    },
  ],
});
