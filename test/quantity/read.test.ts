import fc from 'fast-check';
import { formatQuantity, readQuantity, type Quantity } from '../../src/quantity';
import { NUMERALS } from './numerals';

/** What the tests compare of a part: operator, value, end of a range, unit. */
function written(part: Quantity): string {
  const upper = part.upper === null ? '' : `..${part.upper}`;
  return `${part.operator ?? ''}${part.value ?? ''}${upper}${part.unit ?? ''}`;
}

/** Everything that is read, but not how it is written. */
function meaning(quantity: Quantity): object {
  return { ...quantity, raw: '', parts: quantity.parts?.map(meaning) };
}

const toFullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

describe('the catalogue of writings', () => {
  test.each(NUMERALS)('$row: $raw $context', (numeral) => {
    const quantity = readQuantity(numeral.raw, numeral.context);
    const { operator, value, unit, kind } = quantity;
    expect([operator, value, unit, kind]).toEqual(numeral.reads);
    expect(quantity.raw).toBe(numeral.raw);
    expect(quantity.upper).toBe(numeral.upper ?? null);
    expect(quantity.trend).toBe(numeral.trend);
    expect(quantity.level).toBe(numeral.level);
    expect(quantity.date).toBe(numeral.date);
    if (kind !== 'ratio') expect(quantity.parts?.map(written)).toEqual(numeral.parts);
  });

  test('is complete', () => {
    expect(new Set(NUMERALS.map((numeral) => numeral.row)).size).toBe(179);
  });

  test.each(NUMERALS)('$raw in full width reads the same', ({ raw, context }) => {
    expect(meaning(readQuantity(toFullWidth(raw), context))).toEqual(meaning(readQuantity(raw, context)));
  });

  test.each(NUMERALS)('$raw with white space around reads the same', ({ raw, context }) => {
    expect(meaning(readQuantity(` \u3000${raw}\n`, context))).toEqual(meaning(readQuantity(raw, context)));
  });

  test.each(NUMERALS.filter(({ raw, reads }) => reads[1] !== null && /^\D*[\d.,]+\D*$/.test(raw)))(
    '$raw with white space around the number reads the same',
    ({ raw, context }) => {
      const spaced = raw.replace(/[\d.,]+/, ' $& ');
      expect(meaning(readQuantity(spaced, context))).toEqual(meaning(readQuantity(raw, context)));
    },
  );

  test.each(
    NUMERALS.filter(({ reads }) => reads[1] !== null && !['trend', 'ratio', 'composite'].includes(reads[3])),
  )('$raw survives being written by us', ({ raw, context }) => {
    const quantity = readQuantity(raw, context);
    const again = readQuantity(formatQuantity(quantity), { fallbackUnit: context?.fallbackUnit ?? null });
    expect([again.operator, again.value, again.upper, again.unit]).toEqual([
      quantity.operator,
      quantity.value,
      quantity.upper,
      quantity.unit,
    ]);
  });
});

describe('more writings', () => {
  test.each<[string, ...Quantity['unit'][]]>([
    ['≥\n95%', '>=95%'],
    ['≧90﹪', '>=90%'],
    ['≥12艘次', '>=12艘次'],
    ['500人·次', '=500人次'],
    ['3.5万单位', '=35000单位'],
    ['5000平方', '=5000平方'],
    ['2000万个/升以内', '<=20000000个/升'],
    ['≤35微克/立方米', '<=35微克/立方米'],
    ['≤35μg/m³', '<=35μg/m³'],
    ['≤0.5吨标准煤/万元', '<=0.5吨标准煤/万元'],
    ['≤1000元·人/月', '<=1000元·人/月'],
    ['＞＝90％', '>=90%'],
    ['=>90%', '>=90%'],
    ['⩾3个', '>=3个'],
    ['<=5%', '<=5%'],
    ['＜5%', '<5%'],
    ['不得低于80%', '>=80%'],
    ['不少于三次', '>=3次'],
    ['至少一场', '>=1场'],
    ['两千五百人', '=2500人'],
    ['每月1次', '=1次/月'],
    ['每季度不少于1次', '>=1次/季度'],
    ['每场不少于50人', '>=50人/场'],
    ['每人每月500元', '=500元/人·月'],
    ['12次每年', '=12次/年'],
    ['3-5万元', 'range3..5万元'],
    ['3-5万人', 'range30000..50000人'],
    ['10至15个工作日', 'range10..15工作日'],
    ['3～5次', 'range3..5次'],
    ['3个月内', '<=3个月'],
    ['60余万元', '>60万元'],
    ['300多人', '>300人'],
    ['近300人', '~300人'],
    ['5%左右', '~5%'],
    ['提高到95%', '>=95%'],
    ['下降至3%以下', '<=3%'],
    ['95%(含)以上', '>=95%'],
    ['¥1,000', '=1000元'],
    ['人民币5万元', '=5万元'],
    ['组织12场培训', '=12场'],
    ['5项培训', '=5项'],
    ['2.5万字', '=25000字'],
    ['3艘', '=3艘'],
    ['0.5‰', '=0.5‰'],
    ['零投诉', '=0起'],
    ['改善3所学校办学条件', '=3所'],
    ['能耗下降率5%', '=5%'],
    ['-5%', '=-5%'],
  ])('%s', (text, expected) => {
    expect(written(readQuantity(text))).toBe(expected);
  });

  test.each([
    ['2024', 'doubtful'],
    ['2024.12', 'doubtful'],
    ['20241231', 'doubtful'],
    ['88 100', 'doubtful'],
    ['1-3', 'doubtful'],
    ['3/4', 'doubtful'],
    ['8:30', 'doubtful'],
    ['不超过20个以上', 'doubtful'],
    ['预算执行率未达到90%', 'doubtful'],
    ['30万元\n20万元', 'composite'],
    ['培训人员不少于200人，合格率达到95%以上', 'composite'],
    ['达到上年90%', 'reference'],
    ['不低于上年', 'reference'],
    ['A3', 'qualitative'],
    ['第1名', 'qualitative'],
    ['统一', 'qualitative'],
    ['一次性', 'qualitative'],
    ['无烟单位', 'qualitative'],
    ['2023-2024学年', 'qualitative'],
    ['无偿献血', 'qualitative'],
    ['2024人员经费', 'qualitative'],
    ['与上年持平', 'trend'],
    ['三级甲等', 'level'],
    ['N/A', 'blank'],
  ])('%s states no number: %s', (text, kind) => {
    expect(readQuantity(text)).toMatchObject({ value: null, upper: null, kind });
  });

  test.each([
    ['2024年6月30日前完成', null, '2024-06-30'],
    ['6月底前', 2024, '2024-06-30'],
    ['2月', 2023, '2023-02-28'],
    ['年底前完成', 2024, '2024-12-31'],
    ['2024年1-6月', null, '2024-06-30'],
    ['1-12月', 2024, '2024-12-31'],
    ['前三季度', 2024, '2024-09-30'],
    ['2024-12', null, '2024-12-31'],
    ['2024.12.31', null, '2024-12-31'],
    ['2022—2024年', null, '2024-12-31'],
    ['截至2024年12月', null, '2024-12-31'],
  ])('%s is a date, never a number', (text, year, date) => {
    expect(readQuantity(text, { year })).toMatchObject({ kind: 'date', value: null, operator: null, date });
  });
});

test.each([
  ['发病率较上年下降5%', 'down', 5],
  ['满意度提高5个百分点', 'up', 5],
  ['同比减少3起', 'down', 3],
])('%s is a change', (text, trend, value) => {
  expect(readQuantity(text)).toMatchObject({ kind: 'trend', trend, value, operator: '>=' });
});

describe('what the row tells', () => {
  const target = (text: string) => readQuantity(text);

  test.each<[string, Parameters<typeof readQuantity>[1], number | null, string | null]>([
    ['95', { unit: '百分比' }, 95, '%'],
    ['95', { target: target('≥90%') }, 95, '%'],
    ['0.95', { unit: '%' }, null, '%'],
    ['0.95', { unit: '%', name: '培训合格率' }, 95, '%'],
    ['0.95', { unit: '%', name: '补助款结算误差率' }, null, '%'],
    ['0.96', { target: target('≥95%') }, 96, '%'],
    ['0.4', { target: target('≤0.5%') }, 0.4, '%'],
    ['0.3', { unit: '%', target: target('30%') }, 30, '%'],
    ['1', { unit: '%' }, null, '%'],
    ['1', { target: target('100%') }, 100, '%'],
    ['0', { unit: '%' }, 0, '%'],
    ['100', { unit: '其他' }, 100, null],
    ['2024', { unit: '人' }, 2024, '人'],
    ['2024.12', { unit: '万元' }, 2024.12, '万元'],
    ['足额', { unit: '人' }, null, '人'],
    ['无', { unit: '人' }, null, null],
    ['完成', { fallbackUnit: '万元' }, null, null],
  ])('%s with %j', (text, context, value, unit) => {
    expect(readQuantity(text, context)).toMatchObject({ value, unit });
  });

  test('an operator column counts only where the value has none', () => {
    expect(readQuantity('95', { operator: '大于等于', unit: '%' }).operator).toBe('>=');
    expect(readQuantity('≤95', { operator: '≥', unit: '%' }).operator).toBe('<=');
    expect(readQuantity('95', { operator: '正向', unit: '%' }).operator).toBe('=');
  });

  test('全覆盖 under 定性 is a description', () => {
    expect(readQuantity('全覆盖', { operator: '定性' })).toMatchObject({ kind: 'qualitative', value: null });
  });
});

describe('any text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc
      .array(
        fc.constantFrom(
          ...'0123456789.,%％-—~/:()（）≥≤＝=约不少于低超过以上内下万亿百十两三年月日场次人元个每第 \n',
        ),
        { maxLength: 30 },
      )
      .map((chars) => chars.join('')),
  );

  test('never throws and keeps what is written', () => {
    fc.assert(fc.property(text, (raw) => readQuantity(raw).raw === raw));
  });

  test('what is in doubt, in words or a date has no number', () => {
    const wordless = new Set([
      'doubtful',
      'qualitative',
      'level',
      'blank',
      'placeholder',
      'date',
      'date-rule',
      'reference',
    ]);
    fc.assert(
      fc.property(text, (raw) => {
        const { kind, value, upper } = readQuantity(raw);
        expect(value === null || Number.isFinite(value)).toBe(true);
        if (wordless.has(kind)) expect([value, upper]).toEqual([null, null]);
      }),
    );
  });

  test('a number comes from the digits that are written', () => {
    fc.assert(
      fc.property(
        text.filter(
          (raw) => !/[0-9０-９零〇一二两三四五六七八九十全无杜未不发生]/.test(raw.normalize('NFKC')),
        ),
        (raw) => {
          expect(readQuantity(raw).value).toBeNull();
        },
      ),
    );
  });

  test('numbers with operator and unit survive writing and reading', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('≥', '≤', '>', '<', '', '约'),
        fc.integer({ min: 0, max: 99_999_999 }).map((n) => n / 100),
        fc.constantFrom(
          '%',
          '万元',
          '元',
          '人次',
          '场',
          '个',
          '家',
          '公里',
          '天',
          '个月',
          '次/学年',
          '元/人·月',
        ),
        (operator, value, unit) => {
          fc.pre(!(unit === '%' && operator === '' && value >= 260 && value <= 2100));
          const quantity = readQuantity(`${operator}${value}${unit}`);
          expect(quantity).toMatchObject({ value, unit });
          expect(meaning(readQuantity(formatQuantity(quantity)))).toEqual(meaning(quantity));
        },
      ),
    );
  });

  test('reading takes time in proportion to the length', () => {
    // Shapes that make careless patterns backtrack; each would not come back within the test's time limit.
    for (const part of [
      '1,111',
      '不少于',
      '每千人',
      '2024年',
      '第一',
      '……',
      '(((',
      '较上年',
      '12-',
      '一二三',
      '9',
      ' ',
    ]) {
      expect(readQuantity(part.repeat(20_000)).raw.length).toBe(part.length * 20_000);
    }
  });
});
