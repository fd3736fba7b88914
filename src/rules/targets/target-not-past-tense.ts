import { hasFigure, isUnfilled, nameOf } from '../support/indicators';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

const DONE =
  /(?:提高|提升|融洽|促进|改善|增强|完成|推动|推进|保障|缓解|减轻|降低|加强|解决|满足|确保|带动|优化|丰富|维护|实现|取得|减少|增加|规范|完善|营造|发挥|达到)了|^已(?:经)?(?:完成|实现|达到|建成|全面|基本|全部)/;

export default defineRule({
  code: 'E16',
  name: 'target-not-past-tense',
  title: '指标值写成了已完成的结果',
  family: 'targets',
  severity: 'warning',
  forms: 'all',
  basis: '通行做法：指标值是年初设定的目标，完成情况写在实际完成值',
  messages: {
    done: '指标「{name}」的指标值「{target}」用「{word}」，写的是已经做到的事。指标值请写年初要达到的目标，结果移到实际完成值。',
  },
  docs: {
    rule: '指标值是目标，不应写「提高了」「已完成」一类的结果。',
    valid: '「群众满意度≥90%」。',
    invalid: '「提高了群众的满意度，融洽了干群关系」。',
  },
  *check({ form }) {
    for (const indicator of form.indicators) {
      const { target } = indicator;
      if (!target || isUnfilled(target.value) || hasFigure(target.value)) continue;
      const word = DONE.exec(target.text.trim())?.[0];
      if (!word) continue;
      yield {
        message: 'done',
        cells: [target.cell],
        data: { name: nameOf(indicator), target: clip(target.text), word },
      };
    }
  },
});
