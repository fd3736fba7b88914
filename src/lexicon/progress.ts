/** That work is under way: in the middle of the year an answer to how far it is. */
export const UNDER_WAY: readonly string[] = (
  '未 待 暂 正在 正按 推进 进行 实施中 办理中 在建 在编 在办 筹备 筹划 准备 启动 开展 下半年 年底 年末 三季度 四季度 ' +
  '有序 按计划 按进度 序时 阶段'
).split(' ');

/** In 完成可能性: the unit doubts that the target of the year will be reached. A bare 可能 does too, unless it is 可能性, the name of the column. */
export const DOUBTS: readonly string[] = '有可能 不能 无法 难以 困难'.split(' ');
/** … that it will be, or will not be for certain. */
export const IMPOSSIBLE: readonly string[] = '不可能 不能 无法'.split(' ');
export const CERTAIN: readonly string[] = '确定能'.split(' ');
