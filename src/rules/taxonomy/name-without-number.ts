import { clip } from '../support/wording';
import { defineRule } from '../rule';

const OPERATOR = /(?:[≥≤＞＜><≧≦]|不少于|不低于|不超过|至少)\s*\d+(?:\.\d+)?[\u4e00-\u9fff%％]?/;
const AMOUNT = /\d+(?:\.\d+)?\s*(?:%|％|吨|公里|米|亩|平方米|万元|元|人次|户|天|万人|场次)/;

export default defineRule({
  code: 'D18',
  name: 'name-without-number',
  title: '指标名称里写了数值',
  family: 'taxonomy',
  severity: 'info',
  forms: 'all',
  basis: '预算绩效管理系统的录入要求：指标名称与指标值分开填写',
  messages: {
    number: '指标名称「{name}」里写了数值「{part}」，请移到指标值，名称只写衡量什么。',
  },
  docs: {
    rule: '指标名称只写衡量什么，要达到的数写在指标值里。',
    valid: '名称：服务读者天数；指标值：≥360天。',
    invalid: '名称：≥360天服务读者。',
    limits: '「6类健康细胞」「32所学校」等说明范围的数不报。',
  },
  *check({ form }) {
    for (const { name } of form.indicators) {
      const part = (OPERATOR.exec(name.text) ?? AMOUNT.exec(name.text))?.[0];
      if (part) yield { message: 'number', cells: [name.cell], data: { name: clip(name.text), part } };
    }
  },
});
