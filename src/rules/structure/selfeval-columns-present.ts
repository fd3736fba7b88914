import type { IndicatorColumn } from '../../form';
import { patternOf, TRANSFER_TITLES } from '../../lexicon';
import { some } from '../support/indicators';
import { SELF_EVALUATIONS } from '../support/table';
import { defineRule } from '../rule';

const TRANSFER = patternOf(TRANSFER_TITLES);

const WANTED: readonly (readonly [IndicatorColumn, string])[] = [
  ['weight', '分值'],
  ['score', '得分'],
  ['reason', '偏差原因分析及改进措施'],
];

export default defineRule({
  code: 'A17',
  name: 'selfeval-columns-present',
  title: '自评表没有打分栏',
  family: 'structure',
  severity: 'info',
  forms: SELF_EVALUATIONS,
  basis: '项目支出绩效自评表（财预〔2020〕10号附表）：列有分值、得分、偏差原因分析及改进措施',
  messages: {
    missing:
      '这张自评表没有{columns}栏，看不出自评结果；当地模板另有规定的可以忽略，否则请改用带打分栏的表。',
  },
  docs: {
    rule: '自评表应当有分值、得分和偏差原因栏。',
    valid: '表头：年度指标值、实际完成值、分值、得分、偏差原因分析及改进措施。',
    invalid: '表头只有绩效指标值、度量单位、实际完成指标值。',
    limits:
      '只有连得分栏也没有时才提示；中央对地方转移支付的表本来没有得分栏，不提示；有的省份整体自评另附打分表。',
  },
  applies: ({ form }) => (TRANSFER.test(form.title.text) ? null : some(form.columns)),
  *check(_, found) {
    const has = new Set(found.map(({ column }) => column));
    if (has.has('score')) return;
    const columns = WANTED.filter(([column]) => !has.has(column)).map(([, name]) => `「${name}」`);
    const last = found.find(({ column }) => column === 'actual') ?? found.at(-1) ?? found[0];
    yield { message: 'missing', cells: [last.cell], data: { columns: columns.join('') } };
  },
});
