import { executionRateOf, isExecutionExplained } from '../support/money';
import { monthsOf, timeShare } from '../support/table';
import { defineRule } from '../rule';

export default defineRule({
  code: 'J02',
  name: 'execution-lamp',
  title: '预算执行落后于时间进度',
  family: 'monitoring',
  severity: 'warning',
  forms: ['monitoring'],
  basis: '财预〔2019〕136号：对预算执行进度同步监控；通行做法：低于序时进度 60% 为红灯，60%–80% 为黄灯',
  messages: {
    line: '到 {month} 月预算执行率 {rate}%，低于预警线 {line}%，没有说明原因。请写明原因和支出安排。',
    red: '到 {month} 月预算执行率 {rate}%，时间进度 {time}%，执行落后较多（红灯），没有说明原因。请写明原因和支出安排。',
    explained:
      '到 {month} 月预算执行率 {rate}%，时间进度 {time}%，执行落后较多（红灯）。已写了原因，请核对年底前能否支出，不能的及时调整预算。',
    yellow: '到 {month} 月预算执行率 {rate}%，时间进度 {time}%，执行偏慢（黄灯）。请关注，必要时说明原因。',
  },
  docs: {
    rule: '预算执行率与时间进度（月数÷12）相比，低于 60% 警告，60%–80% 提示；当地按月份定了预警线的，低于预警线警告。各条线见设置。',
    valid: '1—7 月执行率 52%；执行率 20%，已写明按合同下半年付款。',
    invalid: '1—7 月执行率 20%，没有说明。',
    limits: '看不出监控到几月的不检查；已说明资金执行情况的，9 月以后仍在红灯的才提示。',
  },
  applies: ({ form, sheet }) => {
    const [months, execution] = [monthsOf(form, sheet), executionRateOf(form, sheet)];
    return months !== null && execution ? { months, execution } : null;
  },
  *check({ form, sheet, profile }, { months, execution: { rate, cell } }) {
    const time = timeShare(months);
    const month = Math.ceil(months);
    const line = profile.executionByMonth[month as keyof typeof profile.executionByMonth];
    if (rate >= (line ?? (time * profile.lampYellow) / 100)) return;
    const cells = [cell];
    const red = rate < (time * profile.lampRed) / 100;
    const data = { month, rate: Number(rate.toFixed(2)), time: Number(time.toFixed(1)) };
    if (isExecutionExplained(form, sheet)) {
      // A reason does not spend the money: late in the year it must still be asked whether it can be spent.
      if (red && months >= LATE) yield { message: 'explained', severity: 'info', cells, data };
      return;
    }
    if (line !== null) {
      yield { message: 'line', cells, data: { month, rate: data.rate, line } };
      return;
    }
    yield {
      message: red ? 'red' : 'yellow',
      ...(!red && { severity: 'info' as const }),
      cells,
      data,
    };
  },
});

/** Months after which little of the year is left. */
const LATE = 9;
