/** A check that reviewers make and that no rule of its own makes here. */
export interface UndecidedCheck {
  readonly code: string;
  readonly title: string;
  /** Why not; where another rule does it, which. */
  readonly why: string;
}

/** For the reference page; a test sees to it that every check of the catalogue is a rule or stands here. */
export const UNDECIDED: readonly UndecidedCheck[] = [
  {
    code: 'A25',
    title: '「绩效指标」等栏目名称的位置',
    why: '各地模板合并单元格的方式不同，从表上看不出放错还是模板如此。',
  },
  {
    code: 'B20',
    title: '年度金额与总投资、累计金额混用',
    why: '一个数是年度的还是累计的，要看项目批复，表内没有可以对照的依据。',
  },
  {
    code: 'E22',
    title: '指标值的量级是否合理',
    why: '要与上年实际或行业水平对照，一张表内没有；与目标、任务里的数不一致的，由 H01 检查。',
  },
  {
    code: 'F15',
    title: '成本完成值填的是预算数',
    why: '与预算数相等也可能是全部支出；能与执行数对照的，由 B12 检查，合计恰好等于预算的，由 B10 检查。',
  },
  {
    code: 'F18',
    title: '0.95 与 95% 视为相等',
    why: '不是差错，读数时已经按相等处理。',
  },
  {
    code: 'K02',
    title: '时效指标的日期在本年度',
    why: '由 E20 检查，不只时效指标，各类指标的日期都查。',
  },
  {
    code: 'L11',
    title: '同一对象的量词不统一',
    why: '由 H05 检查：同一个数、同一批对象量词不同才提示，单看量词会误报。',
  },
];
