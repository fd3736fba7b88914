import type { Severity } from '../../rules/rule';
import { SURE, type Change, type Match } from '../model';
import { isLightlyReworded } from '../indicators/targets';
import { clip, nameOf, stages } from './wording';
import { definePairRule } from './pair-rule';

export default definePairRule({
  code: 'I04',
  name: 'target-changed',
  title: '指标值改了',
  severity: 'error',
  basis: '绩效目标批复后不得随意调整，确需调整的按程序报批（财预〔2018〕167号）',
  messages: {
    changed:
      '指标「{name}」的指标值，{earlier}是「{from}」，{later}写「{to}」。请改回；经批准调整的，请注明批准文号。',
    lowered:
      '指标「{name}」的指标值，{earlier}是「{from}」，{later}改成了「{to}」，改后才算完成（实际「{actual}」）。请改回；经批准调整的，请注明批准文号。',
    zero: '指标「{name}」的指标值，{earlier}是「{from}」，{later}写「{to}」，像是少写了 0。请核对后改正。',
    operator:
      '指标「{name}」的指标值，{earlier}是「{from}」，{later}写「{to}」，比较的办法变了。请核对后改成一致。',
    written:
      '指标「{name}」的指标值，{earlier}写「{from}」，{later}写「{to}」，数相同，写法不同。请补上运算符或单位，写成一样。',
    unit: '指标「{name}」的计量单位，{earlier}是「{from}」，{later}写「{to}」。请核对后改成一致。',
    unsure:
      '指标「{name}」如果就是{earlier}的「{was}」，指标值就从「{from}」变成了「{to}」。是不是同一项无法判断，请先确认。',
    words: '指标「{name}」的指标值，{earlier}写「{from}」，{later}写「{to}」，文字不同。请核对意思有没有变。',
  },
  docs: {
    rule: '同一指标的指标值在批复、监控、自评里应当相同：数、比较的办法（≥、≤、=）、单位。',
    valid: '「>=1102人」和「≥1102人」；「≥100%」和「100%」；「1,234,567元」和「123.4567万元」。',
    invalid: '批复「≥100公里」，自评「≥80公里」，实际 86 公里。',
    limits: '只是没有写运算符或单位的是提示；文字稍有不同的是提示。',
  },
  *check({ comparison, open, isNextYear, isApprovedKnown }) {
    if (isNextYear) return;
    for (const match of open) {
      for (const change of match.changes) {
        const found = messageFor(change, match);
        const message = found && match.confidence < SURE ? 'unsure' : found;
        // Beside the approved table only what was lowered after the monitoring is worth saying twice.
        if (!message || (isApprovedKnown && message !== 'lowered')) continue;
        yield {
          message,
          severity: severityOf(message, change),
          cells: { left: [change.cells.left], right: [change.cells.right] },
          data: {
            ...stages(comparison),
            name: nameOf(match.right!),
            was: nameOf(match.left!),
            from: clip(change.from),
            to: clip(change.to),
            actual: clip(match.right!.actual?.text ?? ''),
          },
        };
      }
    }
  },
});

type Message = 'changed' | 'lowered' | 'zero' | 'operator' | 'written' | 'unit' | 'words' | 'unsure';

function messageFor(change: Change, match: Match): Message | null {
  // With the number sign and unit are part of one change.
  const isWithNumber = match.changes.some(({ what }) => what === 'number');
  switch (change.what) {
    case 'number':
      return change.note === 'below-actual' ? 'lowered' : change.note === 'zero-lost' ? 'zero' : 'changed';
    case 'operator':
      if (isWithNumber) return null;
      return change.weight === 'written' ? 'written' : 'operator';
    case 'unit':
      if (isWithNumber) return null;
      return change.weight === 'written' ? 'written' : 'unit';
    case 'wording':
      return change.cells.right === match.right?.name.cell ? null : 'words';
    default:
      return null;
  }
}

function severityOf(message: Message, change: Change): Severity {
  if (message === 'unsure') return 'undetermined';
  if (message === 'written') return 'info';
  if (message === 'words') return isLightlyReworded(change.from, change.to) ? 'info' : 'warning';
  return message === 'operator' || message === 'unit' ? 'warning' : 'error';
}
