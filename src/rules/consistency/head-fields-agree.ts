import { wholly, YEAR_FIELDS } from '../../lexicon';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

const YEAR = wholly(YEAR_FIELDS);

export default defineRule({
  code: 'H10',
  name: 'head-fields-agree',
  title: '表头的年度前后不一致',
  family: 'consistency',
  severity: 'error',
  forms: 'all',
  basis: '通行做法：标题、年度栏的年度一致，与预算系统相符',
  messages: {
    year: '标题的年度是 {year}，「{label}」却写「{text}」。请核对后改成一致。',
  },
  docs: {
    rule: '标题里的年度与「年度」「预算年度」一栏要相同。',
    valid: '标题（2024年度），预算年度「2024年」。',
    invalid: '标题（2024年度），预算年度「2023」。',
    limits: '实施期限、起止时间可以跨年，填报日期可以在次年，都不检查。',
  },
  applies: ({ form }) => form.year,
  *check({ form }, { value: year, cell }) {
    for (const field of form.head) {
      if (!YEAR.test(field.name.replace(/[\s：:]/g, ''))) continue;
      const written = /^\D*((?:19|20)\d{2})\D*$/.exec(field.text)?.[1];
      if (!written || Number(written) === year) continue;
      yield {
        message: 'year',
        cells: [field.cell, cell],
        data: { year: String(year), label: clip(field.name), text: clip(field.text) },
      };
    }
  },
});
