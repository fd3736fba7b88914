import type { CellInput } from '../../support/sheet';

/** A row: the target, what was reached, and what stands in the columns 完成率 and 得分 and beside the table in 目标数 and 完成数. */
export type EvaluationRow = readonly [
  target: CellInput,
  actual: CellInput,
  rate: CellInput,
  score: CellInput,
  goal?: CellInput,
  done?: CellInput,
];

/**
 * A self-evaluation with a column 完成率; the first indicator is in row 5: target D, actual E, weight F, rate G, score H, and
 * the helper columns 目标数 in I, 完成数 in J where a row has one.
 */
export function evaluation(rows: readonly EvaluationRow[]): CellInput[][] {
  const names = ['讲座场次', '培训次数', '检查户数', '维护台数', '发放份数', '走访人数'];
  return [
    ['项目支出绩效自评表'],
    ['（2024年度）'],
    ['项目名称', '基层服务能力提升'],
    [
      '一级指标',
      '二级指标',
      '三级指标',
      '年度指标值',
      '实际完成值',
      '分值',
      '完成率',
      '得分',
      '目标数（自动）',
      ...(rows.some((row) => row.length > 5) ? ['完成数（自动）'] : []),
    ],
    ...rows.map(([target, actual, rate, score, goal = null, done], index): CellInput[] => [
      '产出指标',
      '数量指标',
      names[index]!,
      target,
      actual,
      10,
      rate,
      score,
      goal,
      ...(done === undefined ? [] : [done]),
    ]),
  ];
}

export function rate(row: number, value: number): CellInput {
  return { value, formula: `=IF(COUNT(E${row})=0,"",MAX(0,E${row})/I${row})`, numberFormat: '0.00%' };
}

export function score(row: number, value: number): CellInput {
  return { value, formula: `=IF(COUNT(G${row})=0,"",ROUND(F${row}*MIN(1,G${row}),2))` };
}
