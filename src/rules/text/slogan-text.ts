import {
  anyOf,
  GIVING_VERBS,
  GRAND_OBJECTS,
  GRAND_VERBS,
  NOT_GRAND,
  QUALITIES,
  SLOGANS,
} from '../../lexicon';
import { plansOf, writtenTexts } from '../support/texts';
import { listing, quoted } from '../support/wording';
import { defineRule } from '../rule';

/** 新亮点、新突破: two of them say no more than one. New roads and enterprises are things. */
const NEW = `新(?!${anyOf(NOT_GRAND)})[\\u4e00-\\u9fff]{2}`;
const SLOGAN = new RegExp(
  `有${anyOf(QUALITIES)}(?:、有[\\u4e00-\\u9fff]{2}){1,3}|${anyOf(GRAND_VERBS)}[^，。；、]{0,16}${anyOf(GRAND_OBJECTS)}|(?:${NEW}[^。；;]{0,6}){2,}|(?:${anyOf(GIVING_VERBS)})[^，。；、]{0,8}力量|${anyOf(SLOGANS)}`,
  'g',
);

export default defineRule({
  code: 'L15',
  name: 'slogan-text',
  title: '口号式的表述',
  family: 'text',
  severity: 'info',
  forms: 'all',
  basis: '财预〔2015〕88号：绩效目标指向明确、细化量化',
  messages: {
    slogan: '目标、任务或指标里有口号式的表述：{items}，年底无法考核。请写具体要做什么、做到什么程度。',
  },
  docs: {
    rule: '目标、任务和指标里不写无法考核的口号。整张表合成一条。',
    valid: '为 200 户家庭提供上门健康服务。',
    invalid: '工作有新亮点、新突破；提供有温度、有担当的家庭健康服务；各项工作再上新台阶。',
    limits: '只认少数常见口号。',
  },
  *check({ form }) {
    const written = writtenTexts(form).filter(({ role }) => role === 'target' || role === 'indicator-name');
    const found = [...plansOf(form), ...written].flatMap(({ text, cell }) =>
      (text.match(SLOGAN) ?? []).map((slogan) => ({ cell, slogan })),
    );
    if (found.length === 0) return;
    const slogans = [...new Set(found.map(({ slogan }) => slogan))];
    yield {
      message: 'slogan',
      cells: found.map(({ cell }) => cell),
      data: {
        items: listing(
          slogans.map((slogan) => quoted(slogan)),
          3,
          '处',
        ),
      },
    };
  },
});
