import type { CellInput } from '../../support/sheet';

/** A self-evaluation with a column 完成率; the first indicator is in row 5: target D, actual E, weight F, rate G, score H. */
export function evaluation(
  rows: readonly (readonly [target: CellInput, actual: CellInput, rate: CellInput, score: CellInput])[],
): CellInput[][] {
  const names = ['讲座场次', '培训次数', '检查户数', '维护台数', '发放份数', '走访人数'];
  return [
    ['项目支出绩效自评表'],
    ['（2024年度）'],
    ['项目名称', '基层服务能力提升'],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '完成率', '得分'],
    ...rows.map(([target, actual, rate, score], index): CellInput[] => [
      '产出指标',
      '数量指标',
      names[index]!,
      target,
      actual,
      10,
      rate,
      score,
    ]),
  ];
}

export function rate(row: number, target: number, value: number): CellInput {
  return { value, formula: `=IF(ISNUMBER(E${row}),MAX(0,E${row})/${target},"")`, numberFormat: '0.00%' };
}

export function score(row: number, value: number): CellInput {
  return {
    value,
    formula: `=IF(AND(ISNUMBER(G${row}),ISNUMBER(F${row})),ROUND(F${row}*MIN(1,G${row}),2),"")`,
  };
}
