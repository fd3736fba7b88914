import { plansOf } from '../support/texts';
import { around } from '../support/wording';
import { defineRule } from '../rule';

/** 32所中小学生: people counted as if they were houses. The school itself (中小学) may be counted so. */
const PEOPLE_AS_PLACES =
  /\d[\d,]*\s*(?:所|间|座|栋|处)(?:全[镇市县区])?(?:中小学生|小学生|中学生|大学生|学生|居民|村民|群众|患者|病人|老年人|老人|儿童|职工|干部|人员)(?!活动|宿舍|食堂|服务|之家|中心|公寓|[医门诊]|文化|培训|康复|健身|住房)/g;

export default defineRule({
  code: 'L10',
  name: 'faulty-sentence',
  title: '量词与所数的对象不搭配',
  family: 'text',
  severity: 'info',
  forms: 'all',
  basis: '公文写作规范：语句通顺，搭配得当',
  messages: {
    measure: '{where}的「{text}」用数房屋的量词数人，像是漏了字。请改写，如「32所中小学的学生」。',
  },
  docs: {
    rule: '人不用「所」「间」「座」「处」来数；出现时多半是漏了字。',
    valid: '面向32所中小学的学生；3200名中小学生。',
    invalid: '面向全镇32所中小学生。',
    limits: '其他语病不检查，程序判断不了。',
  },
  *check({ form }) {
    for (const { cell, text, called: where } of plansOf(form)) {
      for (const [found] of text.matchAll(PEOPLE_AS_PLACES))
        yield { message: 'measure', cells: [cell], data: { where, text: around(text, found, 6) } };
    }
  },
});
