import rule from '../../../src/rules/scores/all-full-score';
import { ruleTest } from '../../support/rule';

const names = ['活动场次', '培训场次', '讲座场次', '巡查次数', '义诊场次'];
const rows = (change: object = {}, scored = true) =>
  names.map((name, index) => ({
    name,
    target: '按计划开展',
    actual: '达成预期指标',
    ...(scored ? { weight: 20, score: 20 } : {}),
    ...(index === 0 ? change : {}),
  }));

/** The cells of the first scores. */
const scores = (count: number) => Array.from({ length: count }, (_, i) => `I${i + 6}`);

ruleTest(rule, {
  valid: [
    {
      name: '有一项没有说完成',
      table: {
        kind: 'department-self-evaluation',
        indicators: rows({ target: '正常运转', actual: '已完成' }, false).map((row, i) =>
          i === 2 ? { ...row, actual: '随项目进度把控' } : row,
        ),
      },
    },
    { name: '有一项扣分', table: { kind: 'project-self-evaluation', indicators: rows({ score: 18 }) } },
    {
      name: '有一项没有完成',
      table: { kind: 'project-self-evaluation', indicators: rows({ target: '12场', actual: '8场' }, false) },
    },
    {
      name: '有一项写了原因',
      table: { kind: 'project-self-evaluation', indicators: rows({ reason: '新增需求' }) },
    },
    {
      name: '有一项写未',
      table: {
        kind: 'project-self-evaluation',
        indicators: rows({ target: '显著', actual: '尚未显现' }, false),
      },
    },
    {
      name: '照抄指标值由另一条规则管',
      table: {
        kind: 'project-self-evaluation',
        indicators: rows().map((row) => ({ ...row, target: '12场', actual: '12场' })),
      },
    },
    {
      name: '没有得分栏，完成值看得出是实测的',
      table: {
        kind: 'project-self-evaluation',
        indicators: rows({}, false).map((row) => ({ ...row, target: '≥12场', actual: '13场' })),
      },
    },
    {
      name: '指标太少',
      table: { kind: 'project-self-evaluation', indicators: rows().slice(0, 2) },
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      name: '有一项没有完成，仍全部满分',
      table: { kind: 'project-self-evaluation', indicators: rows({ target: '12场', actual: '8场' }) },
      report: [{ message: 'short', cells: scores(5), text: '其中 1 个没有完成目标' }],
    },
    {
      name: '没有分值栏，总分 100',
      table: {
        kind: 'project-self-evaluation',
        indicators: rows().map(({ weight: _, ...row }) => row),
        totalScore: 100,
      },
      report: [{ message: 'scores', cells: scores(5) }],
    },
    ...['无', '无偏差', '—', '已完成'].map((reason) => ({
      name: `原因都写${reason}`,
      table: {
        kind: 'project-self-evaluation' as const,
        indicators: rows().map((row) => ({ ...row, reason })),
      },
      report: [{ message: 'scores', cells: scores(5) }],
    })),
    {
      name: '只有三个指标，作为提示',
      table: { kind: 'project-self-evaluation', indicators: rows().slice(0, 3) },
      report: [{ message: 'scores', cells: scores(3), severity: 'info' }],
    },

    {
      name: '全部满分',
      table: { kind: 'project-self-evaluation', indicators: rows() },
      report: [{ message: 'scores', cells: scores(5), text: '5 个' }],
    },
    {
      name: '看得出是实测的，只作提示',
      table: {
        kind: 'project-self-evaluation',
        indicators: rows().map((row) => ({ ...row, target: '≥12场', actual: '13场' })),
      },
      report: [{ message: 'scores', cells: scores(5), severity: 'info' }],
    },
    {
      name: '没有得分栏，全部完成',
      table: {
        kind: 'department-self-evaluation',
        indicators: rows({ target: '正常运转', actual: '已完成' }, false),
      },
      report: [{ message: 'words', cells: ['G6', 'G7', 'G8', 'G9', 'G10'], text: '5 个' }],
    },
  ],
});
