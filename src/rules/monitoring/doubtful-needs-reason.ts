import type { Form } from '../../form';
import type { Sheet } from '../../sheet';
import { hasNote, isSubjectOnly, nameOf } from '../support/indicators';
import { doubtfulRows, lampOf } from '../support/table';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

export default defineRule({
  code: 'J04',
  name: 'doubtful-needs-reason',
  title: '可能完不成又没有写原因',
  family: 'monitoring',
  severity: 'error',
  forms: ['monitoring'],
  basis: '财预〔2019〕136号附表：完成可能性为有可能、完全不可能的，要分析偏差原因并说明措施',
  messages: {
    missing: '指标「{name}」的完成可能性是「{likelihood}」，没有写原因。请写明为什么、准备怎么办。',
    behind: '指标「{name}」的「{heading}」填的是「{answer}」，没有写原因。请写明为什么、准备怎么办。',
    ditto: '指标「{name}」的原因只写「{reason}」，汇总时看不出说的是什么，请把原因和措施写全。',
    lamp: '指标「{name}」亮了{lamp}灯，没有写原因。请写明为什么、准备怎么办。',
    subject:
      '指标「{name}」的完成可能性是「{likelihood}」，原因只写「{reason}」，没有说出了什么事。请写明为什么、准备怎么办。',
  },
  docs: {
    rule: '完成可能性填「有可能」「完全不可能」，是否达到序时进度填「否」或亮了红灯、黄灯的指标，要写偏差原因和措施。',
    valid: '「有可能」，原因：秋粮未收获，10 月测产后补报。',
    invalid: '「完全不可能」，原因空白；原因只写「资金」。',
    limits: '没有这两列的表不检查；原因写在备注里的，视为已写。',
  },
  applies: ({ form, sheet }) => {
    const [doubtful, behind] = [doubtfulRows(form), behindSchedule(form, sheet)];
    const lit = form.indicators.flatMap((indicator) => {
      const shown = lampOf(form, indicator, sheet);
      return shown ? [{ indicator, ...shown }] : [];
    });
    return doubtful || behind || lit.length > 0
      ? { doubtful: doubtful ?? [], behind: behind ?? [], lit }
      : null;
  },
  *check({ form, sheet }, { doubtful: indicators, behind, lit }) {
    for (const { indicator, heading, answer, cell } of behind) {
      if (hasNote(indicator, form, sheet)) continue;
      yield {
        message: 'behind',
        severity: 'warning',
        cells: [...(indicator.reason ? [indicator.reason.cell] : []), cell],
        data: { name: nameOf(indicator), heading, answer },
      };
    }
    for (const { indicator, lamp, cell } of lit) {
      if (hasNote(indicator, form, sheet) || indicators.some(({ row }) => row === indicator.row)) continue;
      yield {
        message: 'lamp',
        ...(lamp !== '红' && { severity: 'warning' as const }),
        cells: [...(indicator.reason ? [indicator.reason.cell] : []), cell],
        data: { name: nameOf(indicator), lamp },
      };
    }
    for (const indicator of indicators) {
      const { likelihood, reason } = indicator;
      if (reason && DITTO.test(reason.text.trim())) {
        const data = { name: nameOf(indicator), reason: clip(reason.text) };
        yield { message: 'ditto', severity: 'info', cells: [reason.cell], data };
        continue;
      }
      if (hasNote(indicator, form, sheet)) continue;
      const only = reason && isSubjectOnly(reason.text) ? clip(reason.text) : null;
      yield {
        message: only === null ? 'missing' : 'subject',
        ...(only !== null && { severity: 'warning' as const }),
        cells: reason ? [reason.cell, likelihood.cell] : [likelihood.cell],
        data: {
          name: nameOf(indicator),
          likelihood: clip(likelihood.text),
          ...(only !== null && { reason: only }),
        },
      };
    }
  },
});

const DITTO = /^(?:原因)?(?:同上|同前|同上条|见上|见上条|如上|〃|"|″)[。.]?$/;

/** The rows that the unit itself calls behind schedule; null where the table does not ask. */
function behindSchedule(form: Form, sheet: Sheet) {
  const asked = form.headings.find(({ text }) => SCHEDULE.test(text.replace(/\s/g, '')));
  if (!asked) return null;
  return form.indicators.flatMap((indicator) => {
    const answer = sheet.text(indicator.row, asked.left).trim();
    const [heading, cell] = [clip(asked.text), { row: indicator.row, column: asked.left }];
    return NO.test(answer) ? [{ indicator, heading, answer, cell }] : [];
  });
}

/** 是否达到序时进度, 是否按计划推进. */
const SCHEDULE = /^是否.*(?:进度|序时|计划)/;
const NO = /^(?:否|不是|未|未达到|未完成|没有|没有达到)$/;
