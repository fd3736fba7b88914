import { type CellRef, formatCell, type Sheet } from '../../sheet';
import { anyOf, NUMBERED_LABELS, SYSTEM_HINTS } from '../../lexicon';
import type { Form, UnnamedRow } from '../../form';
import { isClassWord, LEVEL1_NAMES, level1Of } from '../support/indicators';
import { hintIn, isBlankWord, isDots } from '../support/texts';
import { around, clip, listing, quoted } from '../support/wording';
import { defineRule } from '../rule';

const NUMBERED = new RegExp(`^${anyOf(NUMBERED_LABELS)}\\s*\\d{0,2}\\s*[:：、.]`);
/** A number with nothing behind it, on a line of its own. */
const EMPTY_ITEM = new RegExp(
  `^\\s*(?:${anyOf(NUMBERED_LABELS)}\\s*\\d{1,2}\\s*[:：、.]?|\\d{1,2}\\s*[.．、)）]|[(（]\\d{1,2}[)）])\\s*[.．…。;；]*\\s*$`,
);
const BARE_LABEL = new RegExp(`^${anyOf(NUMBERED_LABELS)}\\s*\\d{1,2}\\s*[:：、.]?$|^[.．…。·]{2,}$`);

export default defineRule({
  code: 'A13',
  name: 'no-template-text',
  title: '留有模板文字',
  family: 'structure',
  severity: 'warning',
  forms: 'all',
  basis: '预算绩效表填报的通行要求：上报前删去模板自带的占位行和填表提示',
  messages: {
    rows: '模板自带的占位行没有删除：{rows}共 {count} 处，请填写或删去。',
    block: '{levels}下只有模板自带的占位行（{rows}共 {count} 处），没有设指标，请设指标。',
    all: '指标表里只有模板自带的占位行（{rows}共 {count} 处），没有一个指标，请设指标。',
    items: '{where}里的{items}后面是空的，请补写内容或删去编号。',
    system: '表里还留着系统导出的填表提示「{text}」，请删去。',
    label: '{where}只有模板的「{text}」，没有内容，请填写或删去。',
    hints: '{count} 处还留着模板的填表提示：{items}。请删去提示，写上实际内容。',
    hint: '{where}里还留着模板的填表提示「{text}」，请删去提示，写上实际内容。',
  },
  gathers: { hint: 'hints' },
  docs: {
    rule: '指标2：、……等空占位行，以及（100字以内）、请填写……等提示文字，上报前应当删去。',
    valid: '指标1：发放户数（写了内容的编号不报）。',
    limits: '用「-」「/」划去的空行（包括「指标1：/」）不报。',
    invalid:
      '表头留着「蓝色的行为表头行，请不要修改」；目标写「1.……；2. 3.」，后两条空着；三级指标一栏只剩「指标2：」「……」；原因栏仍是「预算执行率未达到90%的需说明原因(100字以内)」。',
  },
  *check({ form, sheet }) {
    const rows = form.unnamedRows.flatMap((row) => {
      const left = leftOver(row);
      return left === null ? [] : [{ label: `「${left.text.trim()}」`, cell: left.cell }];
    });
    if (rows.length > 0) {
      const names = [...new Set(rows.map(({ label }) => label))].join('');
      const levels = emptyLevels(form);
      const data = {
        rows: names,
        count: rows.length,
        levels: levels.map((level) => `「${level}」`).join(''),
      };
      const message = form.indicators.length === 0 ? 'all' : levels.length > 0 ? 'block' : 'rows';
      yield {
        message,
        // Nothing at all was filled in.
        ...(message === 'all' && { severity: 'error' as const }),
        cells: rows.map(({ cell }) => cell),
        data,
      };
    }
    yield* systemHints(form, sheet);
    for (const { cell, text, where } of filledIn(form, sheet)) {
      if (BARE_LABEL.test(text.trim()))
        yield { message: 'label', cells: [cell], data: { where, text: text.trim() } };
      const items = emptyItems(text);
      if (items.length > 0)
        yield { message: 'items', cells: [cell], data: { where, items: listing(items, 4) } };
      const hint = hintIn(text);
      if (hint !== undefined)
        yield {
          message: 'hint',
          cells: [cell],
          data: { where, text: around(text, hint) },
          item: `${where}「${around(text, hint)}」`,
        };
    }
  },
});

/** 「2.」「3.」: numbers of a list that has some items, left without words. */
function emptyItems(text: string): string[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const empty = lines.filter((line) => EMPTY_ITEM.test(line));
  return empty.length < lines.length ? empty.map((line) => quoted(line)) : [];
}

/** Cells with what a system prints for whoever fills the table, above the indicators: 表头行请不要修改. */
function* systemHints(form: Form, sheet: Sheet) {
  const last = form.indicators[0]?.row ?? form.range.bottom;
  for (let row = 0; row < last; row++) {
    for (let column = form.range.left; column <= form.range.right; column++) {
      const cell = sheet.snapshot.cells[row]?.[column];
      if (typeof cell?.value !== 'string' || !SYSTEM.test(cell.value)) continue;
      yield { message: 'system' as const, cells: [{ row, column }], data: { text: clip(cell.value, 30) } };
    }
  }
}

const SYSTEM = new RegExp(anyOf(SYSTEM_HINTS));

/** The official first levels of which the template's rows are all that there is. */
function emptyLevels({ unnamedRows, indicators }: Form): string[] {
  const set = new Set(indicators.flatMap((indicator) => level1Of(indicator) ?? []));
  const left = unnamedRows.filter((row) => leftOver(row) !== null);
  const levels = new Set(left.flatMap((row) => level1Of(row) ?? []));
  return [...levels].filter((level) => !set.has(level)).map((level) => LEVEL1_NAMES[level]);
}

/** What a row without an indicator still holds of the template: 指标2：, or …… in place of a category; null when nothing. */
function leftOver({ placeholder, nameCell, level2 }: UnnamedRow): { text: string; cell: CellRef } | null {
  if (placeholder !== null) return isStruckOut(placeholder) ? null : { text: placeholder, cell: nameCell };
  return level2 && isDots(level2.value.trim()) ? { text: level2.value, cell: level2.cell } : null;
}

/** Rows that are left out on purpose, or hold only the word of their class: A14 asks about these. */
function isStruckOut(placeholder: string): boolean {
  // 指标1：/ is struck out too.
  const text = placeholder.replace(NUMBERED, '');
  return text.trim() !== '' && !isDots(text.trim()) && (isBlankWord(text) || isClassWord(text));
}

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
    const key = formatCell(cell);
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
