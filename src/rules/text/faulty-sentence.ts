import { anyOf, BUILDING_MEASURES, PEOPLE_COUNTED, PLACES_FOR_PEOPLE } from '../../lexicon';
import { plansOf } from '../support/texts';
import { around } from '../support/wording';
import { defineRule } from '../rule';

/** 32所中小学生: people counted as if they were houses. The school itself (中小学) may be counted so. */
const PEOPLE_AS_PLACES = new RegExp(
  `\\d[\\d,]*\\s*${anyOf(BUILDING_MEASURES)}(?:全[镇市县区])?${anyOf(PEOPLE_COUNTED)}(?!${anyOf(PLACES_FOR_PEOPLE)})`,
  'g',
);

/** 完成道路建设座；: a measure word right behind the verb, and nothing behind it. */
const WITHOUT_NUMBER =
  /(?:建设|新建|改建|修建|维修|改造|采购|购置|种植|铺设)(?:约|共|≥)?(?:座|公里|千米|平方米|平米|亩|盏|株|眼|万元|人次|场次|台套|余亩|余公里)(?=[;；。，,、\n]|$)/g;

export default defineRule({
  code: 'L10',
  name: 'faulty-sentence',
  title: '量词用得不对',
  family: 'text',
  severity: 'info',
  forms: 'all',
  basis: '公文写作规范：语句通顺，搭配得当',
  messages: {
    number: '{where}的「{text}」有量词没有数，像是漏写了数字。请补上，如「道路建设2座」。',
    measure: '{where}的「{text}」用数房屋的量词数人，像是漏了字。请改写，如「32所中小学的学生」。',
  },
  docs: {
    rule: '量词前面要有数；人不用「所」「间」「座」「处」来数；出现时多半是漏了字。',
    valid: '面向32所中小学的学生；3200名中小学生。',
    invalid: '完成道路建设座；面向全镇32所中小学生。',
    limits: '其他语病不检查，程序判断不了。',
  },
  *check({ form }) {
    for (const { cell, text, called: where } of plansOf(form)) {
      for (const [found] of text.matchAll(PEOPLE_AS_PLACES))
        yield { message: 'measure', cells: [cell], data: { where, text: around(text, found, 6) } };
      for (const [found] of text.matchAll(WITHOUT_NUMBER))
        yield { message: 'number', cells: [cell], data: { where, text: around(text, found, 6) } };
    }
  },
});
