import type { Field } from '../../form';
import type { Quantity } from '../../quantity';
import { anyOf, PERIODS, PROMISES, TIME_POINTS, TIME_SIGNS } from '../../lexicon';
import { hasWords, indicatorsOf } from '../support/indicators';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

const TIME = new RegExp(anyOf(TIME_SIGNS));
const PERIOD_ONLY = new RegExp(`^(?:\\d{4}\\s*年度?)?${anyOf(PERIODS)}?$`);

/** 项目完工率, 投资完成率: how much of it is done by the end of the year. */
const DONE_RATE = /(?:完成|完工|竣工)(?:率|比例)$/;

/** 2020年12月完成, 12月底之前发放: the date and what is done, and no rate. */
const DATED =
  /\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?[^率度比]{0,14}(?:完成|完工|竣工|建成|发放|拨付|支付|到位|验收|结束|提交|上报)$/;

/** A name that asks for a point in time or a span, not for a share. */
const POINT = new RegExp(`${anyOf(TIME_POINTS)}$`);

/** 按时完成, 适时开展: in time, and not by when. */
function isPromise({ text, value }: Field<Quantity>): boolean {
  const plain = text.replace(/\s+/g, '');
  if (value.kind !== 'qualitative' || /[\d一二三四五六七八九十]/.test(plain) || !PROMISE.test(plain))
    return false;
  return !TIME.test(plain.replace(new RegExp(PROMISE, 'g'), ''));
}

const PROMISE = new RegExp(anyOf(PROMISES));

export default defineRule({
  code: 'D07',
  name: 'timeliness-has-time',
  title: '时效指标没有时间',
  family: 'taxonomy',
  severity: 'warning',
  forms: 'all',
  basis: '中央部门预算绩效目标管理办法（财预〔2015〕88号）：时效指标反映提供产品和服务的及时程度',
  messages: {
    noTime: '时效指标「{name}」的名称和指标值（{value}）都没有时间，请写完成日期、期限或及时率。',
    rate: '时效指标「{name}」问的是时间，指标值却写「{value}」，请写完成日期或期限，如「2024年12月31日前」；问及时率的，请改名称。',
    promise:
      '时效指标「{name}」的指标值只写「{value}」，没有写日期或期限，年底看不出算不算及时。请写完成日期或期限，如「2024年12月31日前」，或写及时率。',
    dated:
      '时效指标的时间写进了名称「{name}」，指标值却是「{value}」，看不出按时做到的是多少。请把时间写到指标值，名称写「××完成时间」；问比率的，写成「××及时率」。',
    periodOnly: '时效指标名称「{name}」只是一段时间，没有说什么事要及时，请写成「××完成时间」「××及时率」。',
  },
  docs: {
    rule: '时效指标写明完成日期、期限或及时率。',
    valid: '报告提交时间：2024年11月30日前；补助发放及时率 100%；汛前完工率 90%。',
    invalid: '时效指标：应急保障率 100%；工程建设「按时完成」；名称只写「2022年全年」；项目完成时间 100%。',
  },
  yieldsTo: { D09: 'cell', E06: 'cell', E14: 'cell' },
  applies: ({ form }) => indicatorsOf(form, 'timeliness'),
  *check(_, indicators) {
    for (const { name, target } of indicators) {
      const text = name.value.trim();
      // 全年开展「全年开展」 is said by E14.
      if (text === target?.text.trim() || !hasWords(text)) continue;
      if (text !== '' && PERIOD_ONLY.test(text)) {
        yield { message: 'periodOnly', cells: [name.cell], data: { name: text } };
      } else if (target && target.value.kind === 'percent' && DATED.test(text)) {
        const data = { name: clip(name.text), value: clip(target.text, 16) };
        yield { message: 'dated', cells: [target.cell, name.cell], data };
      } else if (target && target.value.kind === 'percent' && POINT.test(text)) {
        const data = { name: clip(name.text), value: clip(target.text, 16) };
        yield { message: 'rate', cells: [target.cell, name.cell], data };
      } else if (target && isPromise(target)) {
        const data = { name: clip(name.text), value: clip(target.text, 16) };
        yield { message: 'promise', severity: 'info', cells: [target.cell, name.cell], data };
      } else if (target && target.value.kind !== 'blank' && !TIME.test(text + target.text)) {
        const data = { name: clip(name.text), value: clip(target.text, 16) };
        // A rate of completion is meant by the end of the year, if nothing else is said.
        const isRate = target.value.kind === 'percent' && DONE_RATE.test(text);
        yield {
          message: 'noTime',
          ...(isRate && { severity: 'info' as const }),
          cells: [name.cell, target.cell],
          data,
        };
      }
    }
  },
});
