import { recognise, type Form } from '../../../../src/form';
import { formatCell } from '../../../../src/sheet';
import { sheetOf, type CellInput } from '../../../support/sheet';

const _ = null;
const HEAD: CellInput[][] = [['2024年度项目支出绩效自评表'], ['项目名称', '设备运维']];
const HEADING = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'];
const A: CellInput[] = ['产出指标', '数量指标', '巡检次数', '≥12次', '12次', 25, 25, _];
const B: CellInput[] = [_, '质量指标', '设备完好率', '≥95%', '97%', 25, 25, _];
const C: CellInput[] = ['效益指标', '社会效益指标', '系统可用率', '≥99%', '99.5%', 40, 38, '停机一次'];
const D: CellInput[] = ['满意度指标', '服务对象满意度指标', '职工满意度', '≥95%', '96%', 10, 10, _];
const TOTAL: CellInput[] = ['总分', _, _, _, _, 100, 98, _];
const NAMES = ['巡检次数', '设备完好率', '系统可用率', '职工满意度'];

function read(rows: CellInput[][], merges: string[] = []): Form {
  const forms = recognise(sheetOf([...HEAD, ...rows], { merges }));
  expect(forms).toHaveLength(1);
  return forms[0]!;
}

const names = (form: Form): string[] => form.indicators.map(({ name }) => name.value);
const kinds = (form: Form): string[] => form.rows.map(({ row, kind }) => `${row + 1} ${kind}`);
const sums = (form: Form): unknown[] =>
  form.sums.map(({ kind, of, weight, score }) => [
    kind,
    of.map((place) => names(form)[place]),
    weight?.value,
    score?.value,
  ]);

const OUTPUT = NAMES.slice(0, 2);

describe('a sum among the rows is no indicator and ends nothing', () => {
  const lines: [string, CellInput[], string[]?][] = [
    ['小计 in place of the name', ['产出指标', _, '小计', _, _, 50, 50]],
    ['小计 in place of the second level', ['产出指标', '小计', _, _, _, 50, 50]],
    ['小计 in place of the first level', ['小计', _, _, _, _, 50, 50]],
    ['合计 in the middle', ['合计', _, _, _, _, 50, 50]],
    ['小 计 merged across', ['小 计：', _, _, _, _, 50, 50], ['A6:E6']],
    ['小计 merged over levels and name', ['小计', _, _, _, _, 50, 50], ['A6:C6']],
    ['小计 below a first level merged down to it', [_, '小计', _, _, _, 50, 50], ['A4:A6']],
    ['the name of the category in front', ['产出指标小计', _, _, _, _, 50, 50]],
    ['the category alone in front', [_, _, '产出小计', '—', '—', 50, 50]],
    ['本页小计', ['本页小计', _, _, _, _, 50, 50]],
    ['各项合计', [_, _, '各项合计', _, _, 50, 50]],
    ['总计 with points in brackets', ['总计（50分）', _, _, _, _, 50, 50]],
    ['a sum in the column of values', ['产出指标', _, _, _, '小计', 50, 50]],
    ['a sum that does not add up', ['产出指标', _, '小计', _, _, 45, 50]],
    ['a sum left blank', ['产出指标', _, '小计', _, _, _, _]],
    ['numbers that add up, without a word', [_, _, _, _, _, 50, 50]],
  ];
  test.each(lines)('%s', (_name, line, merges = []) => {
    const form = read([HEADING, A, B, line, C, D, TOTAL], merges);
    expect(names(form)).toEqual(NAMES);
    expect(kinds(form)).toEqual(['4 item', '5 item', '6 subtotal', '7 item', '8 item', '9 total']);
    expect(sums(form)).toEqual([
      ['subtotal', OUTPUT, line[5] ?? null, line[6] ?? null],
      ['total', NAMES, 100, 98],
    ]);
    expect([form.totalWeight?.value, form.totalScore?.value]).toEqual([100, 98]);
    expect(form.unnamedRows).toEqual([]);
  });

  test('in a column of serial numbers', () => {
    const numbered = (row: CellInput[], number: CellInput): CellInput[] => [number, ...row];
    const form = read([
      numbered(HEADING, '序号'),
      numbered(A, 1),
      numbered(B, 2),
      ['小计', _, _, _, _, _, 50, 50],
      numbered(C, 3),
      numbered(D, 4),
      ['合计', _, _, _, _, _, 100, 98],
    ]);
    expect([names(form), sums(form)]).toEqual([
      NAMES,
      [
        ['subtotal', OUTPUT, 50, 50],
        ['total', NAMES, 100, 98],
      ],
    ]);
  });

  test('one for every category, none for all', () => {
    const form = read([
      HEADING,
      A,
      B,
      ['小计', _, _, _, _, 50, 50],
      C,
      ['小计', _, _, _, _, 40, 38],
      D,
      ['小计', _, _, _, _, 10, 10],
    ]);
    expect(names(form)).toEqual(NAMES);
    expect(sums(form)).toEqual([
      ['subtotal', OUTPUT, 50, 50],
      ['subtotal', [NAMES[2]], 40, 38],
      ['subtotal', [NAMES[3]], 10, 10],
    ]);
    expect(form.totalScore).toBeNull();
  });

  test('only where the second category has one, of that category', () => {
    const form = read([HEADING, A, B, C, ['效益指标', _, '小计', _, _, 40, 38], D, TOTAL]);
    expect(sums(form)[0]).toEqual(['subtotal', [NAMES[2]], 40, 38]);
  });

  test('above the rows that it sums up', () => {
    const form = read([HEADING, ['合计', _, _, _, _, 100, 98], A, B, C, D]);
    expect([names(form), sums(form), form.totalScore?.value]).toEqual([
      NAMES,
      [['total', NAMES, 100, 98]],
      98,
    ]);
  });

  test('several blocks, each with its total, behind blank rows', () => {
    const form = read([
      HEADING,
      A,
      B,
      ['合计', _, _, _, _, 50, 50],
      [_],
      C,
      D,
      ['合计', _, _, _, _, 50, 48],
      ['总计', _, _, _, _, 100, 98],
      ['自评结论', '基本完成年度目标。'],
    ]);
    expect([names(form), sums(form)]).toEqual([
      NAMES,
      [
        ['subtotal', OUTPUT, 50, 50],
        ['subtotal', NAMES.slice(2), 50, 48],
        ['total', NAMES, 100, 98],
      ],
    ]);
    expect(form.conclusions.map(({ name }) => name)).toEqual(['自评结论']);
  });
});

test('an indicator may be called a sum when it has values, or is not filled yet', () => {
  const named = (name: string, ...values: CellInput[]): CellInput[] => [
    '产出指标',
    '数量指标',
    name,
    ...values,
  ];
  const form = read([
    HEADING,
    named('培训人次合计', '≥200人次', '210人次', 50, 50),
    named('巡查次数总计', _, _, 50, _),
    TOTAL,
  ]);
  expect([names(form), kinds(form)]).toEqual([
    ['培训人次合计', '巡查次数总计'],
    ['4 item', '5 item', '6 total'],
  ]);
});

test('其中 tells a part of the indicator above, unless it has points that the one above lacks', () => {
  const whole: CellInput[] = ['产出指标', '数量指标', '培训人数', '≥100人', '120人', 50, 50];
  const part: CellInput[] = [_, _, '其中：女职工人数', '≥40人', '45人', _, _];
  const form = read([HEADING, whole, part, C, D, TOTAL]);
  expect([names(form), form.parts.map(({ name }) => name.value), kinds(form)]).toEqual([
    ['培训人数', NAMES[2], NAMES[3]],
    ['其中：女职工人数'],
    ['4 item', '5 part', '6 item', '7 item', '8 total'],
  ]);
  const own = read([HEADING, [...whole.slice(0, 5), _, _], [...part.slice(0, 5), 50, 50], C, D, TOTAL]);
  expect([names(own)[1], own.parts]).toEqual(['其中：女职工人数', []]);
});

test('headings, titles and sums that come again at the break of a page', () => {
  const pages: CellInput[][] = [
    HEADING,
    A,
    B,
    ['过次页', _, _, _, _, 50, 50],
    ['第1页，共2页'],
    ['2024年度项目支出绩效自评表（续）'],
    HEADING,
    ['承前页', _, _, _, _, 50, 50],
    [_, '时效指标', '完成及时率', '100%', '100%', 0, 0],
    C,
    D,
    ['本页小计', _, _, _, _, 50, 48],
    TOTAL,
  ];
  const form = read(pages);
  expect(names(form)).toEqual([...OUTPUT, '完成及时率', ...NAMES.slice(2)]);
  expect(form.indicators.map(({ level1, block }) => [level1?.value, block])).toEqual([
    ['产出指标', 0],
    ['产出指标', 0],
    ['产出指标', 0],
    ['效益指标', 0],
    ['满意度指标', 0],
  ]);
  expect(kinds(form)).toEqual([
    '4 item',
    '5 item',
    '6 carried',
    '7 note',
    '8 repeated',
    '9 repeated',
    '10 carried',
    '11 item',
    '12 item',
    '13 item',
    '14 subtotal',
    '15 total',
  ]);
});

test('a remark between the rows is a note', () => {
  const form = read([HEADING, A, B, ['注：以上为产出指标，以下为效益指标。'], C, D, TOTAL], ['A6:H6']);
  expect([names(form), form.rows[2]]).toEqual([
    NAMES,
    {
      row: 5,
      kind: 'note',
      label: expect.objectContaining({ value: '注：以上为产出指标，以下为效益指标。' }),
    },
  ]);
});

test('a list of something else below the total is no part of the table', () => {
  const list: CellInput[][] = [
    ['序号', '凭证号', '收款单位', '用途', '金额', 1, 2],
    [1, '0012', '某公司', '维修', '3万元', 1, 2],
  ];
  for (const gap of [[], [[_]], [[_], [_]]] as CellInput[][][]) {
    const form = read([HEADING, A, B, C, D, TOTAL, ...gap, ...list]);
    expect([names(form), formatCell(form.totalScore!.cell)]).toEqual([NAMES, 'G8']);
  }
});

describe('texts below the last category are no indicators', () => {
  const E: CellInput[] = ['效益指标', '可持续影响指标', _, '长期发挥效益', _, _, _, _];
  const feet: [string, CellInput[][]][] = [
    [
      'who signs, and the date',
      [
        [_, _, _, _, '某某大学实验教学中心'],
        [_, _, _, '2024.12.3'],
      ],
    ],
    ['the place', [[_, _, _, '综合实验楼']]],
    ['the date alone', [[_, _, _, _, _, _, _, '2024年12月3日']]],
  ];
  test.each(feet)('%s', (_name, foot) => {
    const form = read([HEADING, A, B, C, D, ...foot]);
    expect(names(form)).toEqual(NAMES);
    expect(form.unnamedRows).toEqual([]);
    expect(kinds(form).at(-1)).toBe('7 item');
  });

  it('but a value beside its category, and a number, are', () => {
    expect(read([HEADING, A, B, C, D, E]).unnamedRows).toHaveLength(1);
    expect(read([HEADING, A, B, C, D, [_, _, _, '≥3次', _, _, _, _]]).unnamedRows).toHaveLength(1);
  });
});
