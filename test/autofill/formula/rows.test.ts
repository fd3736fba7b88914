import { joinLedgers } from '../../../src/ledger/join-ledgers';
import type { Ledger } from '../../../src/ledger/ledger';
import type { CellInput } from '../../support/sheet';
import {
  type Rows,
  HEADINGS,
  day,
  ROWS,
  withColumn,
  ledger,
  asked,
  short,
  CLINICS,
  sum,
  average,
  max,
  share,
  distinct,
  latest,
} from './facts';

describe('different things', () => {
  test('codes are made numbers', () => {
    const rows = withColumn('单位', 'HJ001', 'HJ002', 'HJ001', 'HJ003', 'HJ001');
    const numbers = '(B="义诊")*(C<>"")*(1&MID(C,3,14))';
    expect(short(rows, [CLINICS], distinct)).toBe(
      `=(SUMPRODUCT(--(FREQUENCY(${numbers},${numbers})>0))-(COUNTIFS(B,"义诊",C,"<>")<ROWS(C)))`,
    );
  });

  test('numbers of 18 digits are compared as texts', () => {
    const rows = withColumn('单位', '110101199001011234', '990101199001011234');
    expect(short(rows, [], distinct)).toMatch(/^=SUMPRODUCT\(\(C<>""\)\*1\*\(MATCH\(C&"\|"&/);
  });

  test('spaces around are left out', () => {
    expect(short(withColumn('单位', '甲公司 '), [], distinct)).toMatch(/MATCH\(TRIM\(C\)&"\|"&/);
  });

  test('not with wildcards, and texts of a long list not at all', () => {
    expect(short(withColumn('单位', '甲*司'), [], distinct)).toMatch(/哪些相同公式分不清/);
    const long = (of: (index: number) => string) =>
      Array.from({ length: 3200 }, (_, index): CellInput[] => [day(45_400), '义诊', of(index), 5, '是']);
    expect(
      short(
        long((index) => `企业${index}号`),
        [],
        distinct,
      ),
    ).toBe('台账超过 3000 行，公式数不重复的「单位」太慢，只能按数值写入');
    expect(
      short(
        long((index) => `QY${10_000 + index}`),
        [],
        distinct,
      ),
    ).toMatch(/^=\(SUMPRODUCT\(--\(FREQUENCY/);
  });
});

describe('totals between the rows', () => {
  const between = (...totals: readonly (readonly CellInput[])[]): Rows =>
    totals.flatMap((total) => [...ROWS.slice(0, 2), total, ...ROWS.slice(2)]);

  test('are kept out by their labels', () => {
    expect(short(between([null, '小计', null, 650.5, null]), [], sum)).toBe('=SUMIFS(D,B,"<>小计")');
    const rows = between(
      [day(45_700), '小计', '全部', 650.5, '是'],
      [day(45_700), '合计', '全部', 1301, '是'],
    );
    expect(short(rows, [], sum)).toBe('=SUMIFS(D,B,"<>小计",B,"<>合计")');
    expect(short(rows, [CLINICS], sum)).toBe('=SUMIFS(D,B,"义诊")');
    expect(short(between(HEADINGS), [])).toBe('=COUNTIFS(A,"<>日期")');
  });

  test('are kept out by a column that is blank in them', () => {
    const rows = between(...[1, 2, 3, 4].map((month) => [null, `${month}月小计`, null, 650.5, null]));
    expect(short(rows, [], sum)).toBe('=SUMIFS(D,A,"<>")');
    expect(short(rows, [], {})).toBe('=COUNTIFS(A,"<>")');
    expect(short(rows, [], distinct)).toMatch(/^=SUMPRODUCT\(\(C<>""\)\*1\*\(MATCH/);
  });

  const months = (count: number) =>
    between(
      ...Array.from({ length: count }, (_, month): CellInput[] => [
        day(45_700),
        `${month + 1}月小计`,
        `${month + 1}月`,
        650.5,
        `${month + 1}月`,
      ]),
    );

  test('are left out of the ranges where no column tells them', () => {
    const parts = ['$D$2:$D$3', '$D$5:$D$9', '$D$11:$D$15', '$D$17:$D$21', '$D$23:$D$25'];
    const each = (of: (range: string) => string) => parts.map(of).join('+');
    const added = each((range) => `SUM(${range})`);
    expect(short(months(4), [], sum)).toBe(`=(${added})`);
    expect(short(months(4), [], average)).toBe(
      `=(${added})/(${each((range) => `SUMPRODUCT(ISNUMBER(${range})*1)`)})`,
    );
    expect(short(months(4), [], max)).toBe(`=MAX(${parts.map((range) => `MAX(${range})`).join(',')})`);
    expect(short(months(4), [])).toBe(`=(${each((range) => `ROWS(${range.replaceAll('D', 'A')})`)})`);
    expect(short(months(4), [], distinct)).toBe('台账中间有合计行，公式不能数不重复的个数，只能按数值写入');
    expect(short(months(9), [], sum)).toBe('台账中间的合计行太多，公式会把它们算进去，只能按数值写入');
  });

  test('at the end they are no part of the range', () => {
    expect(asked(ledger([...ROWS, [null, '合计', null, 750.5, null]]), [], sum)).toBe(
      "=SUM('活动台账'!$D$2:$D$6)",
    );
  });
});

describe('a list on several sheets', () => {
  const parts = [
    ledger(ROWS, { name: '1月' }),
    ledger(withColumn('类别', '讲座', '义诊 ').slice(1, 4), { name: '2月' }),
  ];
  const [whole] = joinLedgers(parts) as [Ledger];

  test('is added up over them, with the spellings of all', () => {
    expect(asked(whole, [CLINICS], sum)).toBe(
      `=(SUMPRODUCT(SUMIFS('1月'!$D$2:$D$6,'1月'!$B$2:$B$6,{"义诊","义诊 "}))+SUMPRODUCT(SUMIFS('2月'!$D$2:$D$4,'2月'!$B$2:$B$4,{"义诊","义诊 "})))`,
    );
    expect(asked(whole, [], max)).toBe("=MAX(MAX('1月'!$D$2:$D$6),MAX('2月'!$D$2:$D$4))");
    expect(asked(whole, [], average)).toMatch(
      /^=\(SUM\(.*\)\+SUM\(.*\)\)\/\(SUMPRODUCT\(.*\)\+SUMPRODUCT\(.*\)\)$/,
    );
  });

  test('has none for different things and for the latest', () => {
    expect(asked(whole, [], distinct)).toMatch(/^台账分在几张工作表上/);
    expect(asked(whole, [], latest)).toMatch(/^台账分在几张工作表上/);
  });
});

test('a formula that is too long for Excel is none', () => {
  const long = Array.from({ length: 18 }, (_, index): CellInput[] => [
    day(45_400),
    `${'很长的类别'.repeat(45)}${'　'.repeat(index)}`,
    '甲公司',
    5,
    '是',
  ]);
  const equals = '很长的类别'.repeat(45);
  expect(short([...ROWS, ...long], [{ column: '类别', equals }])).toMatch(/^=SUMPRODUCT\(COUNTIFS\(B,\{/);
  expect(short([...ROWS, ...long], [{ column: '类别', equals }], share)).toBe('公式太长，只能按数值写入');
});
