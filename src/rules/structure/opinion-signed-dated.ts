import { fold } from '../../text';
import type { Form } from '../../form';
import type { CellRef, Sheet } from '../../sheet';
import { defineRule } from '../rule';

/** What a form prints into the box: （盖章） 年 月 日, 审核人：. */
const FRAME =
  /[(（]?(?:单位|部门)?(?:盖章|公章|签章|签字|签名)[)）]?|(?:审核|经办|负责|签字)人|意见|[年月日\s:：()（）_]/g;
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
    invalid: '只有「（盖章） 年 月 日」；经审核，绩效目标基本符合要求（没有日期）。',
    limits: '申报表、审批表空着的意见栏由审核的部门填写，不报；日期写在表外（盖章处）的可以忽略。',
  },
  *check({ form, sheet }) {
    // On the way to those who approve it the box is theirs to fill in.
    const isApproved = form.title.text.includes('批复');
    if (form.opinion === null) {
      const cells = isApproved ? blankOpinions(form, sheet) : [];
      if (cells.length > 0) yield { message: 'blank', cells };
      return;
    }
    const { text, cell } = form.opinion;
    if (text.replace(FRAME, '') === '') {
      if (isApproved) yield { message: 'blank', cells: [cell] };
    } else if (!DATE.test(fold(text))) yield { message: 'undated', cells: [cell] };
  },
});

/** Boxes below the indicators that hold the label of an opinion and room for it, and nothing else. */
function blankOpinions({ indicators, range }: Form, sheet: Sheet): CellRef[] {
  const cells: CellRef[] = [];
  for (let row = indicators[0]?.row ?? range.bottom; row <= range.bottom + FOOT; row++) {
    for (let column = range.left; column <= range.right; column++) {
      const value = sheet.snapshot.cells[row]?.[column]?.value;
      if (typeof value === 'string' && LABEL_ONLY.test(value.replace(FRAME_END, '')))
        cells.push({ row, column });
    }
  }
  return cells;
}

/** Rows for stamps may stand just below the table. */
const FOOT = 2;
const LABEL_ONLY = /^[^，。；,;\d]{2,20}意见\s*[:：]\s*$/;
/** Seal and date behind it. */
const FRAME_END = /[(（]?(?:盖章|签字|签章|公章)[)）]?|[年月日]\s*/g;
