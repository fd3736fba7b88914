/**
 * Every word of the directions × every operator × less than, just as much as and more than the target: the check, the pane
 * and the written formula, as LibreOffice computes it, give one answer.
 */
import { completionOf } from '../../../src/app/formulas/completion';
import type { Form } from '../../../src/form';
import * as directions from '../../../src/lexicon/directions';
import { NATIONAL } from '../../../src/profile';
import metDeducted from '../../../src/rules/scores/met-target-deducted';
import unmetFull from '../../../src/rules/scores/unmet-target-full-score';
import type { Rule } from '../../../src/rules/rule';
import { Sheet } from '../../../src/sheet';
import { readWorkbook } from '../../../src/xlsx';
import { bookOf, fillFile } from '../../formulas/support';
import type { CellInput } from '../../support/sheet';
import { run } from '../../support/rule';
import { convertWithLibreOffice } from '../../support/soffice';

const { FAULTS, MATTERS, HANDLED, REDUCED, GROWN, GOOD, GAINS, UNCLEAR, CHANGES, SPENDING, WORK } =
  directions;
const { SHORT_TIMES, LONG_TIMES, LARGE_RATIOS, SMALL_RATIOS } = directions;

type Verdict = 'met' | 'not met' | 'not certain';

interface Row {
  readonly name: string;
  readonly target: string;
  readonly actual: string;
}

const OPERATORS = ['≥', '>', '≤', '<', '=', ''];

/** One indicator with each operator and a range around 20, and with a target of 0. */
function rowsOf(name: string, unit: string): Row[] {
  const targets = [...OPERATORS.map((operator) => `${operator}20${unit}`), `15-20${unit}`];
  const row = (target: string, actual: number) => ({ name, target, actual: `${actual}${unit}` });
  return [
    ...targets.flatMap((target) => [12, 20, 25].map((actual) => row(target, actual))),
    row(`0${unit}`, 0),
    row(`0${unit}`, 2),
    row(`>0${unit}`, 0),
  ];
}

const NAMED: readonly (readonly [readonly string[], (word: string) => Row[]])[] = [
  [
    [FAULTS, MATTERS, HANDLED, REDUCED, GROWN, GOOD, GAINS, UNCLEAR, CHANGES, SPENDING, WORK].flat(),
    (word) => [...rowsOf(`${word}件数`, '件'), ...rowsOf(`${word}率`, '%').slice(15, 18)],
  ],
  [[SHORT_TIMES, LONG_TIMES].flat(), (word) => rowsOf(`${word}时间`, '小时')],
  [
    [LARGE_RATIOS, SMALL_RATIOS].flat(),
    (word) => ['1:2', '1:3', '1:4'].map((actual) => ({ name: `${word}比`, target: '1:3', actual })),
  ],
];
const ROWS = NAMED.flatMap(([words, rows]) => [...new Set(words)].flatMap(rows));

function tableOf(rows: readonly Row[]): CellInput[][] {
  return [
    ['项目支出绩效自评表'],
    ['（2024年度）'],
    ['项目名称', '基层服务能力提升'],
    [
      '一级指标',
      '二级指标',
      '三级指标',
      '年度指标值',
      '实际完成值',
      '分值',
      '得分',
      '偏差原因分析及改进措施',
    ],
    ...rows.map(({ name, target, actual }) => ['产出指标', '数量指标', name, target, actual, 10, 10, null]),
  ];
}

/** What the check says: full marks are wrong where the target is missed, a deduction where it is reached. */
function checked(form: Form, sheet: Sheet): Map<number, Verdict> {
  const deducted = { ...form, indicators: form.indicators.map(withScore(9)) };
  const rowsIn = (rule: Rule, of: Form) =>
    new Set(run(rule, { form: of, sheet, profile: NATIONAL }).findings.map(({ cells }) => cells[0]!.row));
  const [missed, reached] = [rowsIn(unmetFull, form), rowsIn(metDeducted, deducted)];
  return new Map(
    form.indicators.map(({ row }): [number, Verdict] => {
      if (missed.has(row) && reached.has(row)) throw new Error(`row ${row} is both reached and missed`);
      return [row, missed.has(row) ? 'not met' : reached.has(row) ? 'met' : 'not certain'];
    }),
  );
}

function withScore(value: number) {
  return (indicator: Form['indicators'][number]) => ({ ...indicator, score: { ...indicator.score!, value } });
}

/** What the pane shows. */
function shown(form: Form): Map<number, Verdict> {
  const rows = completionOf(form, NATIONAL).flatMap((group) => group.rows);
  return new Map(
    rows.map(({ cell, state }) => [
      cell.row,
      state === 'unknown' ? 'not certain' : state === 'short' ? 'not met' : 'met',
    ]),
  );
}

/** Tables as long as real ones get; the words are spread over many. */
const LONGEST_TABLE = 300;

test('check, pane and formula give one answer for every word and operator', async () => {
  const filled = [];
  for (let from = 0; from < ROWS.length; from += LONGEST_TABLE) {
    const book = await bookOf(tableOf(ROWS.slice(from, from + LONGEST_TABLE)));
    filled.push(fillFile(book, NATIONAL, ({ kind }) => kind === 'completion-rate'));
  }
  const recalculated = convertWithLibreOffice(
    filled.map(({ bytes }) => bytes),
    'xlsx',
  );
  const answers = filled.map(({ tables }, index) => answersOf(tables[0]!, recalculated[index]!));
  const read = answers.reduce((sum, { rows }) => sum + rows, 0);
  expect(read).toBe(ROWS.length);
  expect(answers.flatMap(({ differing }) => differing)).toEqual([]);
  expect(answers.reduce((sum, { computed }) => sum + computed, 0)).toBeGreaterThan(ROWS.length / 2);
});

type FilledTable = ReturnType<typeof fillFile>['tables'][number];

/** How many rows were read and how many rates computed, and the rows on which the three do not agree. */
function answersOf({ form, sheet, plan }: FilledTable, recalculated: Uint8Array) {
  const after = new Sheet(readWorkbook(recalculated).snapshots[0]!);
  const computed = new Map(
    plan.items
      .filter(({ kind }) => kind === 'completion-rate')
      .map(({ cell }) => [cell.row, after.cell(cell.row, cell.column)?.value ?? null]),
  );
  const [byCheck, byPane] = [checked(form, sheet), shown(form)];
  const differing = form.indicators.flatMap(({ row, name, target, actual }) => {
    const rate = computed.get(row);
    const byFormula = typeof rate !== 'number' ? 'not certain' : rate >= 1 - 1e-9 ? 'met' : 'not met';
    // Of a proportion 1:3 no formula is written.
    const verdicts = [
      byCheck.get(row),
      byPane.get(row),
      target!.text.includes(':') ? byPane.get(row) : byFormula,
    ];
    return new Set(verdicts).size === 1
      ? []
      : [[name.text, target!.text, actual!.text, ...verdicts, rate].join(' | ')];
  });
  return { rows: form.indicators.length, computed: computed.size, differing };
}
