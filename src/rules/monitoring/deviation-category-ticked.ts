import { anyOf, EMPTY_BOXES } from '../../lexicon';
import { nameOf, some } from '../support/indicators';
import { causeColumns, doubtfulRows } from '../support/table';
import { isBlankWord } from '../support/texts';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

export default defineRule({
  code: 'J06',
  name: 'deviation-category-ticked',
  title: '没有勾选偏差原因的类别',
  family: 'monitoring',
  severity: 'warning',
  forms: ['monitoring'],
  basis: '财预〔2019〕136号附表：偏差原因分经费保障、制度保障、人员保障、硬件条件保障、其他',
  messages: {
    unticked: '指标「{name}」的完成可能性是「{likelihood}」，{causes}各栏都没有勾选。请至少勾选一类原因。',
  },
  docs: {
    rule: '表里分列经费保障、制度保障等原因类别的，可能完不成的指标至少勾选一类。',
    valid: '「有可能」，在「人员保障」下打 √。',
    invalid: '「有可能」，各类原因都空白。',
    limits: '没有分列原因类别的表不检查。',
  },
  yieldsTo: { J04: 'row' },
  applies: ({ form }) => {
    const [causes, indicators] = [some(causeColumns(form)), doubtfulRows(form)];
    return causes && indicators ? { causes, indicators } : null;
  },
  *check({ sheet }, { causes, indicators }) {
    for (const indicator of indicators) {
      if (causes.some(({ left }) => !isBlank(sheet.text(indicator.row, left)))) continue;
      yield {
        message: 'unticked',
        cells: [{ row: indicator.row, column: causes[0].left }],
        data: {
          name: nameOf(indicator),
          likelihood: clip(indicator.likelihood.text),
          causes: causes.map(({ text }) => `「${text.replace(/\s+/g, '')}」`).join(''),
        },
      };
    }
  },
});

const BOXES = new RegExp(anyOf(EMPTY_BOXES), 'g');

function isBlank(text: string): boolean {
  return isBlankWord(text.replace(BOXES, ''));
}
