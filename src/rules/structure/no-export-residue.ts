import { rewriteText, textCells } from '../support/texts';
import { defineRule } from '../rule';

/** What Word and export programs leave behind: [bookmark: _GoBack], field codes, markup. */
const RESIDUE =
  /\[bookmark:[^\]]*\]|\[footnoteRef[^\]]*\]|\{\s*(?:PAGE|TOC|HYPERLINK|MERGEFIELD)[^}]*\}|<\/?[a-z]+(?:\s[^<>]*)?\/?>|&(?:nbsp|amp|lt|gt|quot);|_x000[dD]_/g;

export default defineRule({
  code: 'A23',
  name: 'no-export-residue',
  title: '留有导出时的残留文字',
  family: 'structure',
  severity: 'info',
  forms: 'all',
  basis: '公开文本应当干净：从 Word 或系统导出时带出的标记不是表格内容',
  messages: {
    residue: '「{text}」是从 Word 或系统导出时带出的标记，不是表格内容，请删去。',
  },
  fixable: true,
  docs: {
    rule: '单元格里没有书签、域代码、网页标记等导出残留。',
    valid: '部门整体绩效目标完成情况自评表',
    invalid: '[bookmark: _GoBack]部门整体绩效目标完成情况自评表',
  },
  *check({ form, sheet }) {
    for (const { text, cell } of textCells(form, sheet)) {
      const found = text.match(RESIDUE);
      if (!found) continue;
      const fix = rewriteText(sheet, cell, '删去导出残留', (whole) => whole.replace(RESIDUE, ''));
      yield { message: 'residue', cells: [cell], data: { text: [...new Set(found)].join('、') }, fix };
    }
  },
});
