import type { WrittenText } from './prose';
import { tail } from '../wording';

/** Signs that promise more. */
const OPEN_END = /[、，,（(《“「]$/;
/** Words that join or govern something that must follow; words that merely end so (普及, 总和) are left out. */
const OPEN_WORD =
  /(?:(?<![总调缓饱温谐共附随平祥柔])和|(?<!参)与|(?<![普涉顾触波遍推])及|以及|(?<!合)并且|(?<![间抑])或|或者|(?<![督敦催])促|做到|为了|对于|包括|按照|依照|(?<=[\u4e00-\u9fff])的)$/;
/** 是必要的 is a whole sentence. */
const WHOLE_WITH_DE = /是[^，,。；;]{1,12}的$/;

/** Halves of words that end nowhere but by being cut: what stands before, the half, and what is missing. */
const HALF_WORDS: readonly (readonly [RegExp, string])[] = [
  [
    /(?:服务|工作|医疗|教学|教育|管理|建设|发展|环境|生活|产品|工程|培训|办学|空气|监测|数据|审核|运行|人口|供给|护理|执法)质$/,
    '量',
  ],
  [
    /(?:服务|管理|治理|医疗|教学|保障|技术|能力|业务|生活|健康|发展|诊疗|监管|执法|信息化|专业|综合)水$/,
    '平',
  ],
  [/(?:服务|保障|防控|处置|管理|治理|监管|应急|创新|救治|诊疗|防治|执业|履职|综合)能$/, '力'],
  [/(?:服务|管理|保障|防控|治理|监督|评价|指标|工作|标准|安全)体$/, '系'],
  [/(?:工作|长效|联动|协调|保障|管理|激励|监督)机$/, '制'],
  [/(?:工作|使用|办事|行政|管理|审批|资金使用)效$/, '率'],
];

/** 降低生育、养育、教育: a verb of change whose object is only a list of activities. */
const LIST_WITHOUT_HEAD =
  /(?:降低|减轻|减少|提高|提升|增强|缓解)[\u4e00-\u9fff]{2}(?:、[\u4e00-\u9fff]{2}){1,4}$/;
const MEASURABLE_END = /[率力度量性平本用耗险担识感境益债损失差距]$/;

/** What is wrong with the end of a text; null when it may well be whole. */
export function endingOf({ text, called: where, role }: WrittenText) {
  const whole = text.trim();
  if (whole.length < 4) return null;
  const end = tail(whole);
  if (OPEN_END.test(whole)) return { message: 'open' as const, data: { where, end } };
  if (role === 'target' || role === 'actual') return null; // 符合要求的, 良好及
  if (OPEN_WORD.test(whole) && !WHOLE_WITH_DE.test(whole))
    return { message: 'open' as const, data: { where, end } };
  const unstopped = whole.replace(/[。.]$/, '');
  const half = HALF_WORDS.find(([pattern]) => pattern.test(unstopped));
  if (half) return { message: 'half' as const, data: { where, end, missing: half[1] } };
  const headless = LIST_WITHOUT_HEAD.exec(whole)?.[0];
  if (headless && !MEASURABLE_END.test(headless)) {
    return { message: 'headless' as const, data: { where, end, verb: headless.slice(0, 2) } };
  }
  return null;
}
