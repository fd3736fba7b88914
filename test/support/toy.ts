import type { Form } from '../../src/form/model/form';
import { defineRule, type Rule, type Severity } from '../../src/rules/rule';
import { BLANK, type Sheet, type Snapshot } from '../../src/sheet';
import { snapshotOf, type CellInput } from './sheet';

/**
 * A world small enough to see through: a sheet is a table when A1 ends in 绩效表, every further row is an indicator,
 * and what stands in column B says what a rule finds there: 错 (error), 警 (warning), 提 (hint), 疑 (undetermined),
 * 改 (an error with a mend that writes 好), 算 (an error that cannot be set aside). Used through jest.mock in place of recognition and rules.
 */
export const toyForm = {
  recognise(sheet: Sheet): Form[] {
    const { usedRange, sheetId, sheetName } = sheet.snapshot;
    if (!usedRange || !sheet.text(0, 0).endsWith('绩效表')) return [];
    const field = <T>(value: T, row: number, column = 0) => ({
      value,
      text: String(value),
      cell: { row, column },
    });
    const rows = Array.from({ length: usedRange.bottom }, (_, index) => index + 1);
    return [
      {
        kind: 'department-self-evaluation',
        sheetId,
        sheetName,
        range: { ...usedRange, top: 0 },
        confidence: 1,
        title: field(sheet.text(0, 0), 0),
        year: field(2024, 0),
        organisation: field(`${sheetName}局`, 0),
        project: null,
        head: [],
        projects: [],
        moneyUnit: field('万元' as const, 0),
        money: [
          {
            role: 'total',
            label: field('资金总额', 0),
            partOf: null,
            amounts: { budget: field(1622.46, 0) },
          },
        ],
        goals: [],
        tasks: [],
        taskTotals: [],
        columns: [],
        headings: [],
        rows: [],
        parts: [],
        sums: [],
        indicators: rows.map((row) => ({
          level1: null,
          level2: null,
          level3: null,
          name: field(sheet.text(row, 0), row),
          nature: null,
          polarity: null,
          target: null,
          periodTarget: null,
          unit: null,
          actual: null,
          forecast: null,
          likelihood: null,
          weight: null,
          score: null,
          scoreShared: false,
          scoreRate: null,
          reason: null,
          core: null,
          definition: null,
          criteria: null,
          remark: null,
          block: 0,
          row,
        })),
        unnamedRows: [],
        stackMismatches: [],
        totalScore: null,
        totalWeight: null,
        opinion: null,
        conclusions: [],
        signatures: [],
        unread: [],
      },
    ];
  },
};

function toyRule(code: string, mark: string, severity: Severity, family: Rule['family']): Rule {
  return defineRule({
    code,
    name: `toy-${code.toLowerCase()}`,
    title: `有「${mark}」`,
    family,
    severity,
    forms: 'all',
    fixable: mark === '改',
    ignorable: mark !== '算',
    basis: `依据${code}`,
    messages: { found: '第{row}行写着「{text}」，请核对。' },
    docs: { rule: '', valid: '', invalid: '' },
    *check({ form, sheet }) {
      for (const { row } of form.indicators) {
        const text = sheet.text(row, 1);
        if (!text.startsWith(mark)) continue;
        const at = { row, column: 1 };
        const before = sheet.cell(row, 1) ?? BLANK;
        const fix = {
          title: '把「改」写成「好」',
          changes: [
            { ...at, sheetId: form.sheetId, before, after: { ...before, value: text.replace('改', '好') } },
          ],
        };
        yield { message: 'found', cells: [at], data: { row: row + 1, text }, ...(mark === '改' && { fix }) };
      }
    },
  });
}

export const toyRules = {
  RULES: [
    toyRule('E91', '错', 'error', 'targets'),
    toyRule('E92', '改', 'error', 'targets'),
    toyRule('F91', '警', 'warning', 'actuals'),
    toyRule('L91', '提', 'info', 'text'),
    toyRule('B91', '疑', 'undetermined', 'money'),
    toyRule('C91', '算', 'error', 'scores'),
  ],
};

/** A table with these contents in column B; null title for a sheet that is none. */
export function toySheet(
  name: string,
  contents: string[],
  title: string | null = '部门整体绩效表',
): Snapshot {
  const rows: CellInput[][] = [
    [title ?? '台账'],
    ...contents.map((text, index) => [`指标${index + 1}`, text]),
  ];
  return { ...snapshotOf(rows, { name }), sheetId: `id-${name}` };
}
