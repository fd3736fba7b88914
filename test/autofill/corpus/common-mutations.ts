import { plain, type LedgerSheet } from './ledger-sheet';
import * as change from './changes';

/** A change to every sheet of a ledger after which it still says the same. */
export interface SheetMutation {
  readonly name: string;
  /** What of a sheet it changes; several changes are made in this order: columns, values, head, rows. */
  readonly part: 'columns' | 'values' | 'head' | 'rows';
  readonly change: (sheet: LedgerSheet) => LedgerSheet;
}

/** Two digits. */
const two = (value: number): string => String(value).padStart(2, '0');

/** How people write a day as text, one after the other. */
const WRITINGS: readonly ((year: number, month: number, day: number) => string)[] = [
  (year, month, day) => `${year}.${month}.${day}`,
  (year, month, day) => `${year}/${month}/${day}`,
  (year, month, day) => `${year}-${two(month)}-${two(day)}`,
  (year, month, day) => `${year}年${month}月${day}日`,
  (year, month, day) => `${year}${two(month)}${two(day)}`,
  (year, month, day) => `${year}.${two(month)}.${two(day)}`,
];

/** What any ledger may look like, whatever it is about. */
export const COMMON: readonly SheetMutation[] = [
  {
    name: '列的次序相反',
    part: 'columns',
    change: (sheet) => change.order(sheet, [...sheet.headings.keys()].reverse()),
  },
  {
    name: '插入空列',
    part: 'columns',
    change: (sheet) => change.insertColumn(change.insertColumn(sheet, 3, ''), 0, ''),
  },
  {
    name: '表头上方有标题、单位和说明',
    part: 'head',
    change: (sheet) => ({
      ...sheet,
      above: [
        ['附件3'],
        ...sheet.above,
        ['填报日期：2025年1月10日', null, null, '联系电话：0769-12345678'],
        ['说明：1. 按发生时间逐笔登记；2. 数字取整数，金额保留两位小数。'],
        [],
      ],
    }),
  },
  {
    name: '两行表头，分组合并',
    part: 'head',
    change: (sheet) => {
      const numbers = change.numberColumns(sheet);
      return {
        ...sheet,
        groups: sheet.headings.map((_, column) =>
          column === 0 ? '' : numbers.includes(column) ? '完成情况' : '基本情况',
        ),
      };
    },
  },
  {
    name: '中间有空行',
    part: 'rows',
    change: (sheet) => change.insertRows(sheet, (index) => (index % 7 === 3 ? [[]] : [])),
  },
  {
    name: '末尾合计',
    part: 'rows',
    change: (sheet) =>
      change.insertRows(sheet, (index, rows) =>
        index === rows.length - 1 ? [change.totalRow(sheet, '合计', rows)] : [],
      ),
  },
  {
    name: '小计、累计、总计',
    part: 'rows',
    change: (sheet) =>
      change.insertRows(sheet, (index, rows) => {
        const isLast = index === rows.length - 1;
        if (index % 25 !== 24 && !isLast) return [];
        const until = rows.slice(0, index + 1);
        return [
          change.totalRow(sheet, '小计', until.slice(-(index % 25) - 1)),
          change.totalRow(sheet, '累计', until),
          ...(isLast ? [change.totalRow(sheet, '总  计', rows)] : []),
        ];
      }),
  },
  {
    name: '分页：本页合计，重复表头',
    part: 'rows',
    change: (sheet) =>
      change.insertRows(sheet, (index, rows) =>
        index % 40 === 39
          ? [change.totalRow(sheet, '本页合计', rows.slice(index - 39, index + 1)), [], sheet.headings]
          : [],
      ),
  },
  {
    name: '表尾说明和签字',
    part: 'rows',
    change: (sheet) =>
      change.insertRows(sheet, (index, rows) =>
        index === rows.length - 1
          ? [
              [],
              ['注：2024年数据截至12月31日，共核对3次，更正2笔。'],
              ['填表人：', null, '审核人：', null, '2025年1月8日'],
            ]
          : [],
      ),
  },
  {
    name: '序号列',
    part: 'columns',
    change: (sheet) =>
      sheet.headings.includes('序号')
        ? sheet
        : change.insertColumn(sheet, 0, '序号', (_, index) => index + 1),
  },
  {
    name: '日期写成多种文本',
    part: 'values',
    change: (sheet) =>
      change.rewriteDates(sheet, (year, month, day, index) =>
        WRITINGS[index % WRITINGS.length]!(year, month, day),
      ),
  },
  {
    name: '日期写成八位数字',
    part: 'values',
    change: (sheet) => change.rewriteDates(sheet, (year, month, day) => year * 10_000 + month * 100 + day),
  },
  {
    name: '日期带时刻',
    part: 'values',
    change: (sheet) =>
      sheet.headings.filter(change.isDateHeading).reduce(
        (changed, heading) =>
          change.mapColumn(changed, heading, (input, _, index) => {
            const serial = plain(input);
            return typeof serial === 'number' && serial < 100_000
              ? { value: Math.floor(serial) + (index % 24) / 24, numberFormat: 'yyyy/m/d h:mm' }
              : input;
          }),
        sheet,
      ),
  },
  {
    name: '1904日期系统',
    part: 'values',
    change: (sheet) => ({
      ...sheet.headings.filter(change.isDateHeading).reduce(
        (changed, heading) =>
          change.mapColumn(changed, heading, (input) => {
            const serial = plain(input);
            return typeof serial === 'number' && serial < 100_000
              ? { value: serial - 1462, numberFormat: 'yyyy-mm-dd' }
              : input;
          }),
        sheet,
      ),
      dateSystem: 1904,
    }),
  },
  {
    name: '数字存为文本',
    part: 'values',
    change: (sheet) =>
      change.numberColumns(sheet).reduce(
        (changed, column) =>
          change.mapColumn(changed, column, (input) => {
            const value = plain(input);
            // A share of one keeps its format: as a bare text it would say something else.
            const isShare =
              typeof input === 'object' &&
              input &&
              'numberFormat' in input &&
              /%/.test(input.numberFormat ?? '');
            return typeof value === 'number' && !isShare
              ? value.toLocaleString('en-US', { maximumFractionDigits: 4 })
              : input;
          }),
        sheet,
      ),
  },
  {
    name: '空白处画线',
    part: 'values',
    change: (sheet) =>
      change
        .numberColumns(sheet)
        .reduce(
          (changed, column) =>
            change.mapColumn(changed, column, (input, _, index) =>
              plain(input) === null ? ['—', '/', '无', '-'][index % 4]! : input,
            ),
          sheet,
        ),
  },
  {
    name: '表头换行和空格',
    part: 'head',
    change: (sheet) => ({
      ...sheet,
      headings: sheet.headings.map((heading) =>
        heading.length > 3 ? `${heading.slice(0, 2)}\n${heading.slice(2)}` : [...heading].join(' '),
      ),
    }),
  },
  {
    name: '类别前后有空格',
    part: 'values',
    change: (sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row, index) => ({
        ...row,
        cells: row.cells.map((input) => {
          const text = plain(input);
          return typeof text === 'string' && !/\d/.test(text) && index % 3 === 1 ? ` ${text}　` : input;
        }),
      })),
    }),
  },
];

/** Changes to all parts of a sheet at once: as many mixtures as there are changes of values. */
export function mixtures(): readonly Omit<SheetMutation, 'part'>[] {
  const of = (part: SheetMutation['part']) => COMMON.filter((one) => one.part === part);
  return of('values').map((value, index) => {
    const rest = (part: SheetMutation['part']) => of(part)[index % of(part).length]!;
    const mixed = [rest('columns'), value, rest('head'), rest('rows')];
    return {
      name: mixed.map(({ name }) => name).join('；'),
      change: (sheet) => mixed.reduce((changed, { change: one }) => one(changed), sheet),
    };
  });
}
