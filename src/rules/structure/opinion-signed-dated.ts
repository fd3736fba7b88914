import { fold } from '../../text';
import { defineRule } from '../rule';

const DATE = /\d{4}\s*[年./-]\s*\d{1,2}\s*[月./-]|[二〇○零一二三四五六七八九]{4}年/;

export default defineRule({
  code: 'A20',
  name: 'opinion-signed-dated',
  title: '批复意见缺内容或日期',
  family: 'structure',
  severity: 'info',
  forms: 'all',
  basis: '公文处理通行做法：批复、审核意见应当署明日期',
  messages: {
    blank: '批复（审核）意见没有填写，请填写意见并写明日期。',
    undated: '批复（审核）意见没有日期，请写明批复的年月日。',
  },
  docs: {
    rule: '批复表的批复意见应当填写，并写明日期。',
    valid: '同意。2024年3月15日。',
    invalid: '经审核，绩效目标基本符合要求（没有日期）。',
    limits: '日期写在表外（盖章处）的可以忽略。',
  },
  applies: ({ form }) => form.opinion,
  *check(_, { text, cell }) {
    if (text.trim() === '') yield { message: 'blank', cells: [cell] };
    else if (!DATE.test(fold(text))) yield { message: 'undated', cells: [cell] };
  },
});
