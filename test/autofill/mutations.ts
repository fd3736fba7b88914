import type { CellInput } from '../support/sheet';
import { careful, nothing, type Case, type Paper } from './corpus/case';
import * as change from './corpus/changes';
import { COMMON } from './corpus/common-mutations';
import { LEDGER } from './corpus/fixture';
import { dateOf, day, numberOf, plain, type LedgerFile, type LedgerSheet } from './corpus/ledger-sheet';
import * as words from './corpus/words';

/** A change to the ledger of the fixtures, and what it does to what is expected. */
interface Mutation {
  readonly name: string;
  /** The files that are picked afterwards; the first sheets are those given. */
  readonly change: (sheets: readonly LedgerSheet[]) => readonly LedgerFile[];
  /** The same when absent. */
  readonly expect?: (paper: Paper) => Paper;
  readonly sameWorkbook?: boolean;
}

/** What people do to the ledger of the fixtures, each with the case that it makes. */
export function mutations(): {
  readonly name: string;
  readonly apply: (sheets: readonly LedgerSheet[], papers: readonly Paper[]) => Case;
}[] {
  return [
    ...COMMON.map(({ name, change: one }): Mutation => ({ name, change: (all) => file(all.map(one)) })),
    ...OWN,
  ].map(({ name: of, change: make, expect = (paper) => paper, sameWorkbook = false }) => {
    const name = `业务台账：${of}`;
    return {
      name,
      apply: (sheets, papers) => ({ name, files: make(sheets), papers: papers.map(expect), sameWorkbook }),
    };
  });
}

function file(sheets: readonly LedgerSheet[], name = LEDGER): LedgerFile[] {
  return [{ name, sheets }];
}

/** One sheet changed, the others as they are. */
function only(
  name: string,
  one: (sheet: LedgerSheet) => LedgerSheet,
): (sheets: readonly LedgerSheet[]) => LedgerFile[] {
  return (sheets) => file(sheets.map((sheet) => (sheet.name === name ? one(sheet) : sheet)));
}

function renamed(names: Readonly<Record<string, Readonly<Record<string, string>>>>) {
  return (sheets: readonly LedgerSheet[]) =>
    sheets.map((sheet) => change.rename(sheet, names[sheet.name] ?? {}));
}

const money = (factor: number) => (input: CellInput) => {
  const yuan = numberOf(input);
  return Number.isNaN(yuan) ? input : Number((yuan / factor).toPrecision(12));
};

/** The year of a row by any of its dates; the questionnaire has none. */
function yearOf(sheet: LedgerSheet, row: LedgerSheet['rows'][number]): number | null {
  const column = sheet.headings.findIndex(change.isDateHeading);
  return column < 0 ? null : (dateOf(row.cells[column] ?? null)?.[0] ?? null);
}

function onlyYear(sheet: LedgerSheet, year: number): LedgerSheet {
  return { ...sheet, rows: sheet.rows.filter((row) => (yearOf(sheet, row) ?? year) === year) };
}

/** The rows as another year would have them: fewer, other numbers, and nobody's evidence. */
function otherYear(sheet: LedgerSheet, years: number): LedgerSheet {
  const numbers = change.numberColumns(sheet).reduce(
    (changed, column) =>
      change.mapColumn(changed, column, (input, _, index) => {
        const value = numberOf(input);
        return Number.isNaN(value) ? input : value + 1 + (index % 3);
      }),
    change.rewriteDates(sheet, (year, month, date) => day(year + years, month, Math.min(date, 28))),
  );
  return { ...numbers, rows: change.disown(numbers.rows.filter((_, index) => index % 5 > 0)) };
}

/** Said of the year in the title: 2024年活动台账. */
function titled(sheet: LedgerSheet, prefix: string): LedgerSheet {
  return { ...sheet, above: [[`${prefix}${sheet.name}`]] };
}

/** How many events of each kind each department had in 2024. */
function summary(sheet: LedgerSheet): LedgerSheet {
  const sums = new Map<string, number>();
  for (const { cells } of onlyYear(sheet, 2024).rows) {
    const key = `${plain(cells[6]!)}/${plain(cells[1]!)}`;
    sums.set(key, (sums.get(key) ?? 0) + numberOf(cells[4]!));
  }
  const rows = [...sums].map(([key, value]) => ({ cells: [...key.split('/'), value] }));
  return {
    name: '活动汇总',
    above: [['2024年各类活动汇总表']],
    headings: ['部门', '活动类别', '2024年场次'],
    rows,
  };
}

/** Every third row once more in another state, which must not count. */
function withStates(sheet: LedgerSheet, heading: string, good: string, ...bad: string[]): LedgerSheet {
  const stated = change.insertColumn(sheet, sheet.headings.length, heading, () => good);
  return change.insertRows(stated, (index, rows) =>
    index % 3 === 0 ? [rows[index]!.cells.with(-1, bad[(index / 3) % bad.length]!)] : [],
  );
}

const OWN: readonly Mutation[] = [
  { name: '列名换成常用说法（一）', change: (sheets) => file(renamed(words.HEADINGS_A)(sheets)) },
  {
    name: '列名换成常用说法（二），金额改为万元',
    change: (sheets) =>
      file(
        renamed(words.HEADINGS_B)(sheets).map((sheet) =>
          change.mapColumn(sheet, '支付金额（万元）', money(10_000)),
        ),
      ),
  },
  {
    name: '列名换成常用说法（三），部门列提到最前',
    change: (sheets) =>
      file(
        renamed(words.HEADINGS_C)(sheets).map((sheet) =>
          change.order(sheet, [sheet.headings.length - 1, ...[...sheet.headings.keys()].slice(0, -1)]),
        ),
      ),
  },
  {
    name: '金额的单位写在表头上方',
    change: only('支付明细', (sheet) => ({
      ...change.mapColumn(change.rename(sheet, { '金额(元)': '金额' }), '金额', money(10_000)),
      above: [...sheet.above, [null, null, null, '单位：万元']],
    })),
  },
  {
    name: '只写月份，年度在标题里',
    change: (sheets) =>
      file(
        sheets.map((sheet) =>
          titled(
            change.rename(
              change.rewriteDates(onlyYear(sheet, 2024), (_, month) => `${month}月`),
              { 日期: '月份', 完成日期: '完成月份' },
            ),
            '2024年',
          ),
        ),
      ),
  },
  {
    name: '年度一列，月份一列',
    change: (sheets) =>
      file(
        sheets.map((sheet) => {
          const column = sheet.headings.findIndex(change.isDateHeading);
          if (column < 0) return sheet;
          const split = change.insertColumn(sheet, column, '年度', (row) => dateOf(row.cells[column]!)![0]);
          return change.rename(
            change.rewriteDates(split, (_, month) => month),
            { 日期: '月份', 完成日期: '月份' },
          );
        }),
      ),
  },
  {
    name: '只写年度',
    change: (sheets) => file(sheets.map((one) => change.rewriteDates(one, (year) => `${year}年度`))),
  },
  {
    name: '标题写的是几个年度',
    change: (sheets) => file(sheets.map((sheet) => titled(sheet, '2023—2025年'))),
  },
  {
    name: '大量混入上一年度',
    change: (sheets) =>
      file(
        sheets.map((sheet) => ({
          ...sheet,
          rows: [
            ...(sheet.name === '满意度问卷' ? [] : otherYear(onlyYear(sheet, 2024), -1).rows),
            ...sheet.rows,
          ],
        })),
      ),
  },
  {
    name: '单价、数量列在金额旁边',
    change: only('支付明细', (sheet) => {
      const at = sheet.headings.indexOf('金额(元)');
      const priced = change.insertColumn(sheet, at, '单价（元）', (row) => money(4)(row.cells[at]!));
      return change.insertColumn(priced, at, '数量', () => 4);
    }),
  },
  {
    name: '计划场次在实际场次旁边',
    change: only('活动台账', (sheet) =>
      change.insertColumn(
        change.rename(sheet, { 场次: '实际场次' }),
        4,
        '计划场次',
        (_, index) => 1 + (index % 2),
      ),
    ),
  },
  {
    name: '预算金额在支付金额旁边',
    change: only('支付明细', (sheet) =>
      change.insertColumn(
        change.rename(sheet, { '金额(元)': '支付金额（元）' }),
        3,
        '预算金额（元）',
        (row) => money(0.8)(row.cells[3]!),
      ),
    ),
  },
  {
    name: '计划、完成两组同名的列',
    change: only('活动台账', (sheet) => {
      const planned = change.insertColumn(sheet, 4, '人次', (_, index) => 100 + index);
      const both = change.insertColumn(planned, 4, '场次', (_, index) => 1 + (index % 2));
      return { ...both, groups: ['', '', '', '', '年初计划', '年初计划', '实际完成', '实际完成', ''] };
    }),
  },
  {
    name: '红字写在括号里',
    change: only('支付明细', (sheet) =>
      change.mapColumn(sheet, '金额(元)', (input) =>
        numberOf(input) < 0 ? `(${(-numberOf(input)).toLocaleString('en-US')}.00)` : input,
      ),
    ),
  },
  {
    name: '金额列没有写单位',
    change: only('支付明细', (sheet) => change.rename(sheet, { '金额(元)': '金额' })),
    expect: careful,
  },
  {
    name: '状态列：已取消、作废、计划不算',
    change: only('活动台账', (sheet) => withStates(sheet, '状态', '已完成', '已取消', '作废', '计划')),
  },
  {
    name: '支付状态列：已退回、待支付不算',
    change: only('支付明细', (sheet) => withStates(sheet, '支付状态', '已支付', '已退回', '待支付')),
  },
  {
    name: '类别换说法（相近）',
    change: (sheets) => file(sheets.map((one) => change.reword(one, words.NEAR))),
  },
  {
    name: '类别和部门带编码',
    change: (sheets) => file(sheets.map((one) => change.reword(one, words.CODED))),
  },
  {
    name: '类别换说法（较远）',
    change: (sheets) => file(sheets.map((one) => change.reword(one, words.FAR))),
    expect: careful,
  },
  {
    name: '类别合并单元格',
    change: only('活动台账', (sheet) => ({
      ...sheet,
      rows: [...sheet.rows].sort((a, b) =>
        String(plain(a.cells[1]!)) < String(plain(b.cells[1]!)) ? -1 : 1,
      ),
      mergedColumns: [1],
    })),
  },
  {
    name: '满意度分档回答',
    change: only('满意度问卷', (sheet) =>
      change.mapColumn(change.rename(sheet, { 是否满意: '满意程度' }), '满意程度', (input, _, index) =>
        plain(input) === '是' ? ['非常满意', '满意'][index % 2]! : ['不满意', '非常不满意'][index % 2]!,
      ),
    ),
  },
  {
    name: '数字后面带单位',
    change: only('活动台账', (sheet) =>
      change.mapColumn(
        change.mapColumn(sheet, '场次', (input) => `${numberOf(input)}场`),
        '人次',
        (input) => (plain(input) === null ? null : `${numberOf(input).toLocaleString('en-US')}人次`),
      ),
    ),
  },
  {
    name: '企业重复登记',
    change: only('企业台账', (sheet) => ({
      ...sheet,
      // Told twice is one employer; people who were examined are another matter.
      rows: sheet.rows.flatMap((row) => (plain(row.cells[2]!) === '体检' ? [row] : [row, row])),
    })),
  },
  {
    name: '同一本台账又复制了一份工作表',
    change: (sheets) =>
      file([
        ...sheets,
        ...sheets.map((sheet) => ({ ...sheet, name: `${sheet.name} (2)`, origin: sheet.name })),
      ]),
  },
  {
    name: '同一本台账选了两次',
    change: (sheets) => [...file(sheets), ...file(sheets, '业务台账-2024(1).xlsx')],
  },
  {
    name: '另有草稿',
    change: (sheets) =>
      file([
        ...sheets,
        ...sheets.map((sheet) => ({ ...otherYear(sheet, 0), name: `${sheet.name}（草稿）` })),
      ]),
    expect: careful,
  },
  {
    name: '另有分类汇总表',
    change: (sheets) => file([...sheets, summary(sheets[0]!)]),
    // A number of the summary is as right as the rows that it sums.
    expect: (paper) => ({
      ...paper,
      expectations: paper.expectations.map(({ evidence, ...one }) =>
        evidence && evidence.sheet !== '活动台账' ? { ...one, evidence } : one,
      ),
    }),
  },
  {
    name: '两份不同的台账，分不出哪份对',
    change: (sheets) => [
      ...file(sheets, '台账A.xlsx'),
      ...file(
        sheets.map((one) => (one.name === '满意度问卷' ? one : otherYear(one, 0))),
        '台账B.xlsx',
      ),
    ],
    // The questionnaire is the same in both.
    expect: (paper) => ({
      ...paper,
      expectations: careful(paper).expectations.filter(({ evidence }) => evidence?.sheet === '满意度问卷'),
    }),
  },
  {
    name: '上一年度的台账一起选了',
    change: (sheets) => [
      ...file(sheets.map((sheet) => titled(onlyYear(sheet, 2024), '2024年'))),
      ...file(
        sheets.map((sheet) => titled(otherYear(onlyYear(sheet, 2024), -1), '2023年')),
        '业务台账-2023.xlsx',
      ),
    ],
  },
  {
    name: '只选了上一年度的台账',
    change: (sheets) =>
      file(
        sheets.map((sheet) => titled(otherYear(onlyYear(sheet, 2024), -1), '2023年')),
        '业务台账-2023.xlsx',
      ),
    expect: nothing,
  },
  {
    name: '只有别的部门的台账',
    change: (sheets) =>
      file(
        sheets.map((sheet) => ({
          ...change.reword(sheet, {
            厚街镇卫生健康局: '虎门镇卫生健康局',
            西区卫生健康局: '长安镇卫生健康局',
          }),
          above: [[`虎门镇卫生健康局${sheet.name}`]],
        })),
        '虎门镇业务台账-2024.xlsx',
      ),
    expect: nothing,
  },
  {
    name: '部门写全称',
    change: (sheets) => file(sheets.map((one) => change.reword(one, words.FULL_NAMES))),
  },
  {
    name: '部门写简称',
    change: (sheets) => file(sheets.map((one) => change.reword(one, words.SHORT_NAMES))),
    expect: careful,
  },
  {
    name: '按月份拆成十二张表',
    change: (sheets) =>
      file(
        sheets.flatMap((sheet) =>
          sheet.name === '活动台账'
            ? Array.from({ length: 12 }, (_, month) => ({
                ...sheet,
                name: `${month + 1}月`,
                rows: sheet.rows.filter(({ cells }) => {
                  const date = dateOf(cells[0]!)!;
                  return date[0] === 2024 && date[1] === month + 1;
                }),
              }))
            : [sheet],
        ),
      ),
    expect: (paper) => ({
      ...paper,
      expectations: paper.expectations.filter(({ evidence }) => evidence?.sheet !== '活动台账'),
    }),
  },
  {
    name: '按部门拆成两张表',
    change: (sheets) =>
      file(
        sheets.flatMap((sheet) =>
          sheet.headings.includes('部门')
            ? ['厚街镇卫生健康局', '西区卫生健康局'].map((department) =>
                change.dropColumn(
                  {
                    ...sheet,
                    name: `${sheet.name}-${department.slice(0, -5)}`,
                    origin: sheet.name,
                    above: [[`${department}${sheet.name}`]],
                    rows: sheet.rows.filter(({ cells }) => plain(cells.at(-1)!) === department),
                  },
                  '部门',
                ),
              )
            : [sheet],
        ),
      ),
    expect: careful,
  },
  { name: '台账就在本工作簿', change: (sheets) => file(sheets), sameWorkbook: true },
];
