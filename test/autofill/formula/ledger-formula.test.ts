import type { FormulaOptions } from '../../../src/autofill/formula/ledger-formula';
import type { PlainFilter } from '../../../src/autofill/proposals/proposal';
import type { CellInput } from '../../support/sheet';
import { ledgerOf } from '../facts';
import {
  type Measure,
  day,
  ROWS,
  withColumn,
  ledger,
  asked,
  short,
  CLINICS,
  IN_2024,
  HALF_YEAR,
  sum,
  average,
  max,
  share,
  distinct,
  latest,
} from './facts';

describe('a tidy ledger', () => {
  test('names sheet and rows in full', () => {
    expect(asked(ledger(ROWS), [], sum)).toBe("=SUM('活动台账'!$D$2:$D$6)");
    expect(asked(ledger(ROWS, { name: "它's (1)" }), [], sum)).toBe("=SUM('它''s (1)'!$D$2:$D$6)");
  });

  test.each<[string, readonly PlainFilter[], Measure]>([
    ['=COUNTIFS(A,"<>")', [], {}],
    ['=COUNTIFS(B,"义诊")', [CLINICS], {}],
    ['=COUNTIFS(B,"义诊",A,">="&DATE(2024,1,1),A,"<"&DATE(2025,1,1))', [CLINICS, IN_2024], {}],
    ['=COUNTIFS(A,">="&DATE(2024,1,1),A,"<"&DATE(2024,7,1))', [HALF_YEAR], {}],
    ['=COUNTIFS(B,"<>讲座",B,"<>培训")', [{ column: '类别', except: ['讲座', '培训'] }], {}],
    ['=COUNTIFS(C,"*公司*")', [{ column: '单位', contains: '公司' }], {}],
    ['=SUM(D)', [], sum],
    ['=SUMIFS(D,B,"义诊")', [CLINICS], sum],
    ['=AVERAGE(D)', [], average],
    ['=AVERAGEIFS(D,B,"义诊")', [CLINICS], average],
    ['=MAX(D)', [], max],
    ['=SUMPRODUCT(MAX((B="义诊")*D))', [CLINICS], max],
    ['=COUNTIFS(B,"义诊",E,"是")/COUNTIFS(B,"义诊",E,"<>")*100', [CLINICS], share],
    [
      '=SUMPRODUCT(COUNTIFS(E,{"是","满意"}))/COUNTIFS(E,"<>")*100',
      [],
      { ...share, counted: ['是', '满意'] },
    ],
    ['=AVERAGEIFS(D,B,"义诊",A,SUMPRODUCT(MAX((B="义诊")*ISNUMBER(D)*A)))', [CLINICS], latest],
    ['=SUMPRODUCT((C<>"")*1*(MATCH(C&"|"&(C<>"")*1,C&"|"&(C<>"")*1,0)=ROW(C)-ROW($C$2)+1))', [], distinct],
  ])('%s', (formula, filters, measure) => {
    expect(short(ROWS, filters, measure)).toBe(formula);
  });
});

describe('how the result is wanted', () => {
  test.each<[string, Measure, FormulaOptions]>([
    ['=SUM(D)/10000', sum, { scale: 10_000 }],
    ['=SUM(D)*10000', sum, { scale: 0.0001 }],
    ['=ROUND(SUM(D)/10000,2)', sum, { scale: 10_000, decimals: 2 }],
    ['=SUM(D)/10000/12*100', { ...sum, outOf: '补助金额' }, { scale: 10_000, outOf: 12 }],
    ['=SUM(D)/12', { ...sum, outOf: '补助金额' }, { outOf: 12, percent: true }],
    ['=COUNTIFS(E,"是")/COUNTIFS(E,"<>")', share, { percent: true }],
    ['=COUNTIFS(E,"是")/COUNTIFS(E,"<>")*100/95*100', { ...share, outOf: '满意度' }, { outOf: 95 }],
    ['指标「补助金额」的指标值里没有数字，算不出完成率', { ...sum, outOf: '补助金额' }, {}],
  ])('%s', (formula, measure, options) => {
    expect(short(ROWS, [], measure, options)).toBe(formula);
  });

  const rates = (...values: readonly CellInput[]) =>
    ledgerOf([
      ['类别', '合格率'],
      ...values.map((value, index): CellInput[] => [index % 2 ? '甲' : '乙', value]),
    ]);
  const rate = (value: number): CellInput => ({ value, numberFormat: '0%' });
  const mean: Measure = { aggregate: 'average', column: '合格率' };

  test('rates that are shares of one, by their format, and rates in percents', () => {
    const range = "'活动台账'!$B$2:$B$4";
    expect(asked(rates(rate(0.9), rate(0.8), rate(1)), [], mean)).toBe(`=AVERAGE(${range})*100`);
    expect(asked(rates(rate(0.9), rate(0.8), rate(1)), [], mean, { percent: true })).toBe(
      `=AVERAGE(${range})`,
    );
    expect(asked(rates(90, 80, 100), [], mean)).toBe(`=AVERAGE(${range})`);
    expect(asked(rates(90, 80, 100), [], mean, { percent: true })).toBe(`=AVERAGE(${range})/100`);
    expect(asked(rates(rate(0.9), 80, rate(1)), [], mean)).toMatch(/95 和 95% 混写/);
  });
});

describe('categories', () => {
  test.each<[string, string, readonly CellInput[]]>([
    ['several spellings', '=SUMPRODUCT(COUNTIFS(B,{"义诊 ","义诊"}))', ['义诊 ']],
    ['other letters are one', '=COUNTIFS(B,"义诊ａ")', ['义诊ａ', '义诊Ａ']],
    ['full and half width', '=SUMPRODUCT(((B="义诊（大）")+(B="义诊(大)")>0)*1)', ['义诊（大）', '义诊(大)']],
    ['a wildcard', '=SUMPRODUCT((B="义诊*")*1)', ['义诊*']],
    ['an operator', '=SUMPRODUCT((B="<5人")*1)', ['<5人']],
    ['a month', '=SUMPRODUCT((B="3月")*1)', ['3月']],
    ['a percentage', '=SUMPRODUCT((B="50%")*1)', ['50%']],
    ['a truth value', '=SUMPRODUCT((B="TRUE")*1)', ['TRUE']],
    ['quotes', '=COUNTIFS(B,"说""好""")', ['说"好"']],
    ['digits as text', '=SUMPRODUCT((B="2024")*1)', ['2024']],
    ['digits as text and number', '=SUMPRODUCT(((B=7)+(B="7")>0)*1)', [7, '7']],
    ['numbers', '=COUNTIFS(B,7)', [7, 7, 1, 1, 7]],
  ])('%s', (_, formula, values) => {
    expect(short(withColumn('类别', ...values), [{ column: '类别', equals: String(values[0]).trim() }])).toBe(
      formula,
    );
  });

  test('two lists stand across each other; a third makes it a product', () => {
    const rows = withColumn('类别', '义诊 ').map((row, index) =>
      index === 1 ? [...row.slice(0, 2), '甲公司 ', ...row.slice(3)] : row,
    );
    const two: PlainFilter[] = [CLINICS, { column: '单位', equals: '甲公司' }];
    expect(short(rows, two)).toBe('=SUMPRODUCT(COUNTIFS(B,{"义诊 ","义诊"},C,{"甲公司";"甲公司 "}))');
    expect(short(rows, two, { ...share, counted: ['是', '否'] })).toMatch(
      /^=SUMPRODUCT\(\(\(B="义诊 "\)\+\(B="义诊"\)>0\)\*.*\)\/SUMPRODUCT\(COUNTIFS\(/,
    );
  });

  test('what is left out leaves blank cells in', () => {
    const rows = withColumn('类别', { value: null });
    expect(short(rows, [{ column: '类别', except: ['讲座'] }])).toBe('=SUMPRODUCT((B<>"讲座")*1)');
  });

  test('a part of a text with letters, wildcards or numbers among them', () => {
    const part = (contains: string): PlainFilter => ({ column: '类别', contains });
    expect(short(withColumn('类别', 'VR体验'), [part('vr')])).toBe('=COUNTIFS(B,"*vr*")');
    expect(short(withColumn('类别', 'VR体验', 5), [part('vr')])).toBe(
      '=SUMPRODUCT(ISNUMBER(FIND("vr",LOWER(B)))*1)',
    );
    expect(short(withColumn('类别', '义诊*大'), [part('*大')])).toBe(
      '=SUMPRODUCT(ISNUMBER(FIND("*大",B))*1)',
    );
    expect(short(withColumn('类别', '讲座（大）', '讲座(大)'), [part('(大)')])).toBe(
      '=SUMPRODUCT(((B="讲座（大）")+(B="讲座(大)")>0)*1)',
    );
  });

  test('too many spellings, errors, truth values and boxes over several rows', () => {
    const many = Array.from({ length: 60 }, (_, index): CellInput[] => [
      day(45_400),
      `义诊${'　'.repeat(index % 30)}`,
      '甲公司',
      5,
      '是',
    ]);
    expect(short(many, [CLINICS])).toBe('「类别」一栏同一内容的写法太多，只能按数值写入');
    const error: CellInput = { value: { error: '#N/A' } };
    expect(short(withColumn('类别', error), [CLINICS])).toBe('「类别」一栏里有错误值，只能按数值写入');
    expect(short(withColumn('金额(元)', error), [], sum)).toBe('「金额(元)」一栏里有错误值，只能按数值写入');
    expect(short(withColumn('类别', true), [CLINICS])).toMatch(/^「类别」一栏里有 TRUE 或 FALSE/);
    expect(asked(ledger(ROWS, { merges: ['B2:B3'] }), [CLINICS])).toMatch(/^「类别」一栏有上下合并的单元格/);
    expect(short(ROWS, [{ column: '类型', equals: '义诊' }])).toBe('台账里没有「类型」一栏');
    expect(short(ROWS, [CLINICS, { column: '类别', equals: '讲座' }])).toBe('台账里没有符合条件的行');
  });
});

describe('dates', () => {
  const REAL = '(A>=DATE(2024,1,1))*(A<DATE(2025,1,1))';
  test.each<[string, string, readonly CellInput[]]>([
    ['texts among dates', `((LEFT(A,4)="2024")+${REAL}>0)`, ['2024.1.5', '2024年6月20日']],
    ['a text of another year', `((LEFT(A,4)="2024")+${REAL}>0)`, ['2023.1.5']],
    ['spaces before', `((LEFT(TRIM(A),4)="2024")+${REAL}>0)`, [' 2024.1.5']],
    ['the year last', `((LEFT(A,4)="2024")+(RIGHT(A,4)="2024")+${REAL}>0)`, ['6/20/2024', '2024.1.5']],
  ])('%s', (_, condition, values) => {
    expect(short(withColumn('日期', ...values), [IN_2024])).toBe(`=SUMPRODUCT(${condition}*1)`);
  });

  test.each<[string, readonly CellInput[]]>([
    ['=COUNTIFS(A,">=20240101",A,"<20241232")', [20240105, 20240620, 20250301, 20240701, 20230620]],
    ['=COUNTIFS(A,">=202401",A,"<202413")', [202401, 202406, 202503, 202407, 202306]],
    ['「日期」一栏日期写法不一，公式分不清年份，只能按数值写入', ['２０２４.1.5']],
  ])('%s', (formula, values) => {
    expect(short(withColumn('日期', ...values), [IN_2024])).toBe(formula);
  });

  test('a span of days over texts', () => {
    const plain = 'SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(A,"年","-"),"月","-"),"日","")';
    const date = `--(${plain}&LEFT("0",${plain}=""))`;
    expect(short(withColumn('日期', '2024年3月5日'), [HALF_YEAR])).toBe(
      `=SUMPRODUCT((${date}>=DATE(2024,1,1))*(${date}<DATE(2024,7,1))*1)`,
    );
    expect(short(withColumn('日期', '3/5/2024', '2024.3.1'), [HALF_YEAR])).toMatch(/公式不能按起止日期取/);
  });

  test('years, and months of the year that the title tells', () => {
    const years = (...values: readonly CellInput[]) =>
      ledgerOf([
        ['2024年台账'],
        ['年度', '类别', '数量'],
        ...values.map((value): CellInput[] => [value, '义诊', 5]),
      ]);
    const filter: PlainFilter[] = [{ column: '年度', year: 2024 }];
    const range = "'活动台账'!$A$3:$A$5";
    expect(asked(years(2024, 2023, 2024), filter)).toBe(`=COUNTIFS(${range},2024)`);
    expect(asked(years('2024年度', 2023, 2024), filter)).toBe(`=SUMPRODUCT((LEFT(${range},4)="2024")*1)`);
    const months = ledgerOf([
      ['2024年台账'],
      ['月份', '类别'],
      ['1月', '义诊'],
      ['3月', '义诊'],
      ['5月', '讲座'],
    ]);
    expect(asked(months, [{ column: '月份', year: 2024 }])).toBe(`=COUNTIFS(${range},"<>")`);
  });
});

describe('numbers', () => {
  test.each<[string, string, readonly CellInput[], Measure]>([
    ['words', '=SUMIFS(D,B,"义诊")', ['待核'], sum],
    ['commas', '=SUMPRODUCT((B="义诊")*("0"&SUBSTITUTE(D,",","")))', ['1,234.50'], sum],
    [
      'commas, in no row that counts',
      '=SUMPRODUCT((B="义诊")*("0"&SUBSTITUTE(D,",","")))',
      [1, 2, '1,234'],
      sum,
    ],
    [
      'commas and negative numbers',
      '=SUMPRODUCT((B="义诊")*(SUBSTITUTE(D,",","")&LEFT("0",SUBSTITUTE(D,",","")="")))',
      ['1,234.50', -3],
      sum,
    ],
    ['units', '=SUMPRODUCT((B="义诊")*("0"&SUBSTITUTE(D,"元","")))', ['120元', '7元'], sum],
    [
      'the greatest of numbers and words',
      '=SUMPRODUCT(MAX((B="义诊")*("0"&SUBSTITUTE(D,"待核",""))))',
      ['待核'],
      max,
    ],
    [
      'the mean of numbers and texts',
      '=SUMPRODUCT((B="义诊")*("0"&SUBSTITUTE(D,",","")))/SUMPRODUCT((B="义诊")*(SUBSTITUTE(D,",","")<>""))',
      ['1,234.50'],
      average,
    ],
    ['full-width digits', '「金额(元)」一栏的数字夹有文字，公式读不出，只能按数值写入', ['１２０'], sum],
    [
      'only negative ones',
      '「金额(元)」一栏都是负数，公式取不出最大值，只能按数值写入',
      [-1, -2, 5, 5, -3],
      max,
    ],
  ])('%s', (_, formula, values, measure) => {
    expect(short(withColumn('金额(元)', ...values), [CLINICS], measure)).toBe(formula);
  });

  test('the latest number has to be certain', () => {
    const [first, second, ...others] = ROWS as [CellInput[], CellInput[], ...CellInput[][]];
    expect(short([first, [day(45_296), ...second.slice(1)], ...others], [CLINICS], latest)).toMatch(
      /分不清取哪一个/,
    );
    expect(short(withColumn('日期', '2024.1.5'), [CLINICS], latest)).toMatch(/不都是日期/);
  });
});
