import type { CellRef, Sheet } from '../../sheet';
import type { Form } from '../../form';
import { around, clip } from '../quote';
import { defineRule } from '../rule';

/** Words with which a form tells how it is to be filled; nobody reports in them. */
const HINTS: readonly RegExp[] = [
  /[(（](?:限|不超过|控制在)?\s*\d{2,4}\s*字(?:以内|以下|之内|左右)?[)）]/,
  /(?:请|此处|在此)(?:如实|简要|据实|逐项)?(?:填写|填报|填列|输入|描述|说明)/,
  /(?:需|应当|须|应)(?:单独)?说明(?:原因|理由)/,
  /^(?:填写说明|填表说明|填报说明|填表要求)/,
  /结合(?:本(?:单位|部门|项目))?自评情况/,
  /(?:^|[^A-Za-z])[XxＸ×]{2,}(?:年|项|单位|部门|个|人|元|%|万)/,
];
const BARE_LABEL = /^(?:目标|指标|任务|措施|问题)\s*\d{1,2}\s*[:：、.]?$|^[.．…。·]{2,}$/;

export default defineRule({
  code: 'A13',
  name: 'no-template-text',
  title: '删去模板文字',
  family: 'structure',
  severity: 'warning',
  forms: 'all',
  basis: '预算绩效表填报的通行要求：上报前删去模板自带的占位行和填表提示',
  messages: {
    rows: '模板自带的占位行没有删除：{rows}共 {count} 处，请填写或删去。',
    label: '{where}只有模板的「{text}」，没有内容，请填写或删去。',
    hint: '{where}里还留着模板的填表提示「{text}」，请删去提示，写上实际内容。',
  },
  docs: {
    rule: '指标2：、……等空占位行，以及（100字以内）、请填写……等提示文字，上报前应当删去。',
    valid: '指标1：发放户数（写了内容的编号不报）。',
    invalid: '三级指标一栏只剩「指标2：」「……」；原因栏仍是「预算执行率未达到90%的需说明原因(100字以内)」。',
  },
  *check(input) {
    const rows = input.form.unnamedRows.filter((row) => row.placeholder !== null);
    if (rows.length > 0) {
      const names = [...new Set(rows.map((row) => `「${row.placeholder!.trim()}」`))].join('');
      const data = { rows: names, count: rows.length };
      yield { message: 'rows', cells: rows.map((row) => row.nameCell), data };
    }
    for (const { cell, text, where } of filledIn(input.form, input.sheet)) {
      if (BARE_LABEL.test(text.trim()))
        yield { message: 'label', cells: [cell], data: { where, text: text.trim() } };
      const hint = HINTS.map((pattern) => pattern.exec(text)?.[0]).find((found) => found !== undefined);
      if (hint !== undefined)
        yield { message: 'hint', cells: [cell], data: { where, text: around(text, hint) } };
    }
  },
});

interface Filled {
  readonly cell: CellRef;
  readonly text: string;
  readonly where: string;
}

/** Cells that a person fills, not headings, as they stand on the sheet: a recognised field may lack its 目标1：. */
function* filledIn(form: Form, sheet: Sheet): Iterable<Filled> {
  const seen = new Set<string>();
  const at = function* (where: string, cell: CellRef | undefined): Iterable<Filled> {
    if (!cell) return;
    const key = `${cell.row},${cell.column}`;
    const text = sheet.text(cell.row, cell.column);
    if (seen.has(key) || text.trim() === '') return;
    seen.add(key);
    yield { cell, text, where };
  };
  for (const goal of form.goals) {
    yield* at('目标', goal.expected.cell);
    yield* at('实际完成情况', goal.completed?.cell);
  }
  for (const task of form.tasks) {
    yield* at('任务', task.name.cell);
    yield* at('任务内容', task.content?.cell);
    yield* at('任务的预期目标', task.expected?.cell);
  }
  for (const item of form.money)
    yield* at(`资金「${clip(item.label.text)}」的说明`, item.amounts.reason?.cell);
  for (const { name, reason } of form.indicators)
    yield* at(`指标「${clip(name.text)}」的原因栏`, reason?.cell);
  for (const conclusion of form.conclusions) yield* at(conclusion.name, conclusion.cell);
}
