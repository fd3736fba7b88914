import { words } from './words';

/** Names of an indicator row that is the execution of the whole budget, whose points may stand in the money block as well. */
export const EXECUTION_NAMES = words(`
  预算执行率 预算执行 预算执行情况 预算执行进度 预算资金执行率 资金执行率 项目资金执行率 年度预算执行率 全年预算执行率
  项目预算执行率 部门预算执行率 整体预算执行率 财政资金执行率 资金执行 执行率
`);
