import { categoryOf } from '../support/indicators';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

/** Words of time, of terms (汛前完工, 节前发放) and of what is late. */
const TIME =
  /[时日月年季周旬天期秒]|分钟|进度|速度|快|早|晚|迟|延误|拖延|逾|滞后|准点|立即|[汛节冬春夏秋假]前|前(?:完|竣|建|到|下|拨|发|交|投|开|播|收|入)|按计划/;
const PERIOD_ONLY = /^(?:\d{4}\s*年(?:度)?)?(?:全年|全年度|年度|全年开展|当年|年内|一年)?$/;

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
    periodOnly: '时效指标名称「{name}」只是一段时间，没有说什么事要及时，请写成「××完成时间」「××及时率」。',
  },
  docs: {
    rule: '时效指标写明完成日期、期限或及时率。',
    valid: '报告提交时间：2024年11月30日前；补助发放及时率 100%；汛前完工率 90%。',
    invalid: '时效指标：应急保障率 100%；名称只写「2022年全年」。',
  },
  *check({ form }) {
    for (const indicator of form.indicators) {
      const { name, target } = indicator;
      if (categoryOf(indicator) !== 'timeliness') continue;
      const text = name.value.trim();
      // 全年开展「全年开展」 is said by E14.
      if (text === target?.text.trim()) continue;
      if (text !== '' && PERIOD_ONLY.test(text)) {
        yield { message: 'periodOnly', cells: [name.cell], data: { name: text } };
      } else if (target && target.value.kind !== 'blank' && !TIME.test(text + target.text)) {
        const data = { name: clip(name.text), value: clip(target.text, 16) };
        yield { message: 'noTime', cells: [name.cell, target.cell], data };
      }
    }
  },
});
