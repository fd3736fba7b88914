import type { CellInput } from '../support/sheet';
import { BOOKS } from './corpus/book-mutations';
import { careful, type Case, type Paper } from './corpus/case';
import * as change from './corpus/changes';
import { COMMON } from './corpus/common-mutations';
import { dateOf, numberOf, plain, type LedgerSheet } from './corpus/ledger-sheet';
import { file, only, onlyYear, otherYear, titled, type Mutation } from './corpus/mutation';
import * as words from './corpus/words';

/** What people do to the ledger of the fixtures, each with the case that it makes. */
export function mutations(): {
  readonly name: string;
  readonly apply: (sheets: readonly LedgerSheet[], papers: readonly Paper[]) => Case;
}[] {
  return [
    ...COMMON.map(({ name, change: one }): Mutation => ({ name, change: (all) => file(all.map(one)) })),
    ...COLUMNS,
    ...BOOKS,
  ].map(({ name: of, change: make, expect = (paper) => paper, sameWorkbook = false }) => {
    const name = `业务台账：${of}`;
    return {
      name,
      apply: (sheets, papers) => ({ name, files: make(sheets), papers: papers.map(expect), sameWorkbook }),
    };
  });
}

function renamed(names: Readonly<Record<string, Readonly<Record<string, string>>>>) {
  return (sheets: readonly LedgerSheet[]) =>
    sheets.map((sheet) => change.rename(sheet, names[sheet.name] ?? {}));
}

const money = (factor: number) => (input: CellInput) => {
  const yuan = numberOf(input);
  return Number.isNaN(yuan) ? input : Number((yuan / factor).toPrecision(12));
};

/** Every third row once more in another state, which must not count. */
function withStates(sheet: LedgerSheet, heading: string, good: string, ...bad: string[]): LedgerSheet {
  const stated = change.insertColumn(sheet, sheet.headings.length, heading, () => good);
  return change.insertRows(stated, (index, rows) =>
    index % 3 === 0 ? [rows[index]!.cells.with(-1, bad[(index / 3) % bad.length]!)] : [],
  );
}

/** Other headings, more columns, other words; what is written how. */
const COLUMNS: readonly Mutation[] = [
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
    name: '部门写全称',
    change: (sheets) => file(sheets.map((one) => change.reword(one, words.FULL_NAMES))),
  },
  {
    name: '部门写简称',
    change: (sheets) => file(sheets.map((one) => change.reword(one, words.SHORT_NAMES))),
    expect: careful,
  },
];
