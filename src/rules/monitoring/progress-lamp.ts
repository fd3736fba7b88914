import { hasNote, indicatorsWith, nameOf, shown } from '../support/indicators';
import { monthsOf, timeShare, workProgress } from '../support/table';
import { defineRule } from '../rule';

export default defineRule({
  code: 'J01',
  name: 'progress-lamp',
  title: '工作进度落后于时间进度',
  family: 'monitoring',
  severity: 'info',
  forms: ['monitoring'],
  basis: '绩效运行监控的通行做法：完成进度与序时进度相比，低于 60% 为红灯，60%–80% 为黄灯',
  messages: {
    red: '指标「{name}」全年「{target}」，到 {month} 月完成「{actual}」，只有时间进度的 {share}%（红灯）。请写明原因和赶进度的办法。',
    reds: '{count} 个指标的完成进度不到时间进度的 {line}%（红灯）：{items}。请写明原因和赶进度的办法。',
    yellows: '{count} 个指标的完成进度偏慢（黄灯）：{items}。请关注，必要时写明原因。',
    yellow:
      '指标「{name}」全年「{target}」，到 {month} 月完成「{actual}」，是时间进度的 {share}%（黄灯）。请关注，必要时写明原因。',
  },
  yieldsTo: { J04: 'row' },
  gathers: { red: 'reds', yellow: 'yellows' },
  docs: {
    rule: '数量指标的完成率与时间进度（月数÷12）相比，低于 80% 为黄灯，低于 60% 为红灯；两条线见设置。',
    valid: '1—7 月，全年 5000 亩，完成 2800 亩：应到 58.3%，完成 56%。',
    invalid: '1—7 月，全年 5000 亩，完成 1000 亩：只有时间进度的 34.3%。',
    limits:
      '只看按量累计的数量指标；看不出监控到几月的表、写了原因（写在哪一栏都算）的指标不检查；集中在下半年做的工作可以忽略。',
  },
  applies: ({ form, sheet }) => {
    const [months, indicators] = [monthsOf(form, sheet), indicatorsWith(form, 'target', 'actual')];
    return months !== null && indicators ? { months, indicators } : null;
  },
  *check({ form, sheet, profile }, { months, indicators }) {
    for (const indicator of indicators) {
      const { target, actual } = indicator;
      const progress = workProgress(indicator);
      if (progress === null || hasNote(indicator, form, sheet)) continue;
      const share = (progress / timeShare(months)) * 100;
      if (share >= profile.lampYellow) continue;
      yield {
        message: share < profile.lampRed ? 'red' : 'yellow',
        cells: [actual.cell],
        data: {
          name: nameOf(indicator),
          target: shown(target),
          actual: shown(actual),
          month: Math.ceil(months),
          line: profile.lampRed,
          share: Number(share.toFixed(1)),
        },
        item: `「${nameOf(indicator)}」完成「${shown(actual)}」`,
      };
    }
  },
});
