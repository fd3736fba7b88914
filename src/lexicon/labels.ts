import type { Phrases } from './phrase';

/** What parts of a table are called that are read by the labels inside them. */
export const PART_LABELS: Phrases = {
  is: [
    '{项目|部门|单位|}基本{信息|情况|概况}',
    '{预算|资金|项目资金|部门预算|经费}{整体|安排|执行|投入|使用|构成|}情况',
    '{项目|预算|年度|部门|}{资金|预算|经费}{构成|来源|}',
    '{收入|支出|资金}{来源|构成|结构|合计|}',
    '{其中|按预算批次划分|分批次资金}',
    '{年度|}{主要|重点|}{工作|}任务{完成情况|}',
    '{年度|}绩效{目标|指标|}{完成情况|}',
  ],
};
