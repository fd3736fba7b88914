import type { Indicator } from '../../form/model/form';
import { categoryOf } from './indicators/category';

/** Which way a value is better: 正向, 反向, or hitting the target exactly. */
export type Direction = 'higher' | 'lower' | 'exact';

/** What is bad in itself, at the end of a name: 投诉率, 安全事故发生数, 误差. */
const BAD =
  /(?:投诉|上访|信访|事故|死亡|发病|患病|感染|差错|误差|错误|争议|纠纷|违规|违纪|违法行为|结余|结转|流失|退货|返工|返修|超支|失业|辍学|逾期|拖欠|缺陷|故障|中断|案件|火灾|伤亡|污染|泄漏|浪费|空置|闲置|变质|失真|漏报|瞒报|舆情)(?:事件|案件|情况|资金)*(?:发生|出现)?(?:率|数|数量|次数|起数|件数|例数|人数|比例|比率|占比|天数)?(?:\(.*\))?$/;
/** What is good in itself. */
const GOOD =
  /(?:满意|合格|覆盖|及时|完成|到位|知晓|达标|准确|普及|就业|参保|参与|办结|处置|处理|通过|验收|公开|优良|优秀|保障|建档|筛查|接种|整改|落实|签约|响应|治愈|成活|入学|巩固|利用|使用|执行|真实|规范|发放|有效|完好|回复|反馈|检测|复查|签订|培训|巡查|支付|拨付|采集|核实|配备|安装|检出|救治|治疗|入户|上报|供应|开放|达成|实现)[率度]$/;
/** 控制率, 变动率, 三公经费…: whether higher is better depends on how it is computed. */
const UNCLEAR = /控制|变动|变化|调整|增幅|三公|成本/;

/** What the name alone says: which way is better; null when it does not say. */
export function nameDirection(name: string): Exclude<Direction, 'exact'> | null {
  const clean = name.replace(/\s+/g, '');
  if (UNCLEAR.test(clean)) return null;
  if (BAD.test(clean)) return 'lower';
  return GOOD.test(clean) ? 'higher' : null;
}

/**
 * Which way is better for this indicator: its operator says so; without one the name, or that what is counted
 * is done work (12场, 2200篇). Null: nothing tells.
 */
export function directionOf(indicator: Indicator): Direction | null {
  const target = indicator.target?.value;
  if (!target || target.value === null) return null;
  if (target.operator === '>=' || target.operator === '>') return 'higher';
  if (target.operator === '<=' || target.operator === '<') return 'lower';
  if (target.operator === 'range' || target.operator === '~') return null;
  const byName = nameDirection(indicator.name.value);
  if (byName) return byName;
  if (categoryOf(indicator) === 'cost') return null;
  if (saysEqual(indicator)) return 'exact';
  const output = /产出|数量/.test(`${indicator.level1?.value ?? ''}${indicator.level2?.value ?? ''}`);
  const counts = /(?:次|场|人|户|篇|份|件|个|项|家)数$|数量$|人次$|场次$/.test(indicator.name.value);
  const done = target.kind === 'count' && target.value > 0 && (output || counts);
  return done && !UNCLEAR.test(indicator.name.value) ? 'higher' : null;
}

/** Whether somebody wrote = (the reader also reads a number without operator as equal). */
function saysEqual({ target, nature }: Indicator): boolean {
  return /[=＝﹦═]|等于/.test(`${target?.text ?? ''}${nature?.text ?? ''}`);
}
