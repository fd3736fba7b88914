import { careful, nothing } from './case';
import * as change from './changes';
import { dateOf, numberOf, plain, type LedgerSheet } from './ledger-sheet';
import { file, onlyYear, otherYear, titled, type Mutation } from './mutation';

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

/** Several sheets or files that may be one ledger, copies of it, or something else. */
export const BOOKS: readonly Mutation[] = [
  {
    name: '同一本台账又复制了一份工作表',
    change: (sheets) =>
      file([
        ...sheets,
        ...sheets.map((sheet) => ({ ...sheet, name: `${sheet.name} (2)`, provenance: sheet.name })),
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
    name: '按月份拆成十二张表',
    change: (sheets) =>
      file(
        splitActivities(
          sheets,
          (month) => `${month}月`,
          (month) => month,
        ),
      ),
    expect: careful,
  },
  {
    name: '按季度拆成四张表',
    change: (sheets) =>
      file(
        splitActivities(
          sheets,
          (quarter) => `第${'一二三四'[quarter - 1]}季度`,
          (month) => Math.ceil(month / 3),
        ),
      ),
    expect: careful,
  },
  {
    name: '上半年、下半年各一张，另有全年',
    change: (sheets) =>
      file([
        ...splitActivities(
          sheets,
          (half) => ['上半年', '下半年'][half - 1]!,
          (month) => Math.ceil(month / 6),
        ),
        { ...sheets[0]!, name: '全年', provenance: '活动台账' },
      ]),
    expect: careful,
  },
  {
    name: '按社区拆成几张表',
    change: (sheets) =>
      file(
        sheets.flatMap((sheet) =>
          sheet.name === '活动台账'
            ? ['东片社区', '西片社区', '镇直单位'].map((name, part) => ({
                ...sheet,
                name,
                provenance: sheet.name,
                isPart: true,
                rows: sheet.rows.filter((_, index) => index % 3 === part),
              }))
            : [sheet],
        ),
      ),
    expect: careful,
  },
  {
    name: '按年度分表，日期只写月日',
    change: (sheets) =>
      file(
        sheets.flatMap((sheet) =>
          sheet.name === '满意度问卷'
            ? [sheet]
            : [2023, 2024, 2025].map((year) => ({
                ...change.rewriteDates(onlyYear(sheet, year), (_, month, date) => `${month}月${date}日`),
                name: `${sheet.name}${year}`,
                provenance: sheet.name,
                isPart: true,
                above: [[`${year}年${sheet.name}`]],
              })),
        ),
      ),
  },
  {
    name: '另有同样格式的活动计划',
    change: (sheets) =>
      file([...sheets, { ...otherYear(sheets[0]!, 0), name: '活动计划', above: [['2024年度活动计划表']] }]),
  },
  {
    name: '另有一份数字不同的，分不出哪份对',
    change: (sheets) => file([...sheets, { ...otherYear(sheets[0]!, 0), name: '活动台账(2)' }]),
    expect: (paper) => ({
      ...paper,
      expectations: paper.expectations.filter(({ evidence }) => evidence?.sheet !== '活动台账'),
    }),
  },
  {
    name: '按部门拆成两张表',
    change: (sheets) => file(byDepartment(sheets, (sheet, place) => `${sheet}-${place}`)),
    expect: careful,
  },
  {
    name: '按部门拆成两个文件',
    change: (sheets) => {
      const parted = byDepartment(sheets, (sheet) => sheet);
      return ['厚街镇', '西区'].map((place) => ({
        name: `${place}台账.xlsx`,
        sheets: parted.filter(
          ({ above, provenance }) => provenance === undefined || String(above[0]![0]).startsWith(place),
        ),
      }));
    },
    expect: careful,
  },
  { name: '台账就在本工作簿', change: (sheets) => file(sheets), sameWorkbook: true },
];

/** The events of 2024 on several sheets, by the part of the year that a month is in. */
function splitActivities(
  sheets: readonly LedgerSheet[],
  nameOf: (part: number) => string,
  partOf: (month: number) => number,
): LedgerSheet[] {
  return sheets.flatMap((sheet) =>
    sheet.name === '活动台账'
      ? Array.from({ length: partOf(12) }, (_, index) => ({
          ...sheet,
          name: nameOf(index + 1),
          provenance: sheet.name,
          isPart: true,
          rows: onlyYear(sheet, 2024).rows.filter(({ cells }) => partOf(dateOf(cells[0]!)![1]) === index + 1),
        }))
      : [sheet],
  );
}

/** The sheets of two departments, each for itself; only the title says whose it is. */
function byDepartment(
  sheets: readonly LedgerSheet[],
  nameOf: (sheet: string, place: string) => string,
): LedgerSheet[] {
  return sheets.flatMap((sheet) =>
    sheet.headings.includes('部门')
      ? ['厚街镇', '西区'].map((place) => {
          const department = `${place}卫生健康局`;
          const rows = sheet.rows.filter(({ cells }) => plain(cells.at(-1)!) === department);
          return {
            ...change.dropColumn({ ...sheet, rows }, '部门'),
            name: nameOf(sheet.name, place),
            provenance: sheet.name,
            above: [[`${department}${sheet.name}`]],
          };
        })
      : [sheet],
  );
}
