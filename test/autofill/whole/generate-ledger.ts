import fc from 'fast-check';
import type { PlainFilter } from '../../../src/autofill/proposals/proposal';
import type { LedgerRecipe } from '../../../src/autofill/recipe/recipe';
import type { CellInput } from '../../support/sheet';

/** What a row of a generated ledger says, however it is written; null where it says nothing. */
export interface Entry {
  /** yyyymmdd, day 0 where only the month is written; null when blank or no date. */
  readonly 日期: number | null;
  readonly 类别: string;
  readonly 部门: string;
  readonly 状态: string;
  readonly 金额: number | null;
  readonly 人数: number | null;
  readonly 编号: string;
  readonly 评价: string;
  /** In percents. */
  readonly 合格率: number | null;
}

export type Heading = keyof Entry;

/** A ledger on one sheet or two, and what its rows say. */
export interface Kept {
  readonly sheets: readonly (readonly (readonly CellInput[])[])[];
  readonly entries: readonly Entry[];
}

export interface GeneratedLedger {
  readonly now: Kept;
  /** The same sheets after somebody put other things in their rows, written in the ways in which they were. */
  readonly later: Kept;
  readonly recipes: readonly GeneratedRecipe[];
}

export interface GeneratedRecipe {
  readonly recipe: LedgerRecipe;
  readonly filters: readonly PlainFilter[];
}

const HEADINGS: readonly Heading[] = [
  '日期',
  '类别',
  '部门',
  '状态',
  '金额',
  '人数',
  '编号',
  '评价',
  '合格率',
];
const TITLES: Readonly<Record<Heading, string>> = {
  日期: '活动日期',
  类别: '活动类别',
  部门: '承办部门',
  状态: '状态',
  金额: '支出金额(元)',
  人数: '参加人数',
  编号: '编号',
  评价: '是否满意',
  合格率: '合格率',
};

// ---- writings

const DAYS = [
  'real',
  'real or text',
  'iso',
  'with zeros',
  'digits',
  'months',
  'year last',
  'untidy',
] as const;
const KINDS = ['plain', 'spaces', 'widths', 'signs', 'numbers'] as const;
const NUMBERS = ['numbers', 'commas', 'units', 'words'] as const;
const CODES = ['code', 'identity', 'name', 'number'] as const;
const RATES = ['format', 'number', 'text'] as const;

/** How a clerk keeps a ledger. */
interface Style {
  readonly days: (typeof DAYS)[number];
  readonly kinds: (typeof KINDS)[number];
  readonly money: (typeof NUMBERS)[number];
  readonly people: (typeof NUMBERS)[number];
  readonly codes: (typeof CODES)[number];
  readonly rates: (typeof RATES)[number];
  /** Of 100 cells so many are blank. */
  readonly blanks: number;
  readonly title: boolean;
  readonly numbered: boolean;
  readonly subtotals: boolean;
  readonly total: boolean;
  /** The list goes on on a second sheet. */
  readonly halves: boolean;
  readonly left: number;
  readonly order: readonly Heading[];
}

const CATEGORIES: Readonly<Record<Style['kinds'], readonly string[]>> = {
  plain: ['义诊', '健康讲座', '视力监测'],
  spaces: ['义诊', '健康讲座', '视力监测'],
  widths: ['讲座(大型)', '讲座(小型)', 'A类活动'],
  signs: ['a*b', '<5人', '3月', '50%', '说"好"'],
  numbers: ['1', '2', '10'],
};
const OFFICES = ['厚街镇卫生健康局', '西区卫生健康局', '疾控科'];
const STATES = ['已完成', '已取消', '待开展'];
const ANSWERS = ['满意', '不满意', '一般'];
const NOTHING: CellInput = { value: '', formula: '=IF(1=2,1,"")' };
const BLANKS: readonly CellInput[] = [null, null, null, null, '—', ' ', NOTHING];

/** One thing that happened, with numbers that choose how each cell is written. */
const anyThing = fc.record({
  day: fc.integer({ min: 45_100, max: 45_900 }),
  kind: fc.nat(9),
  office: fc.constantFrom(0, 0, 0, 1, 2),
  state: fc.constantFrom(0, 0, 0, 0, 1, 2),
  money: fc.integer({ min: -200, max: 4_000_000 }),
  people: fc.integer({ min: 1, max: 3000 }),
  code: fc.nat(25),
  answer: fc.constantFrom(0, 0, 1, 2),
  rate: fc.integer({ min: 0, max: 1000 }),
  /** One for each heading, and one for whether it is blank. */
  ways: fc.array(fc.nat(999), { minLength: 18, maxLength: 18 }),
});

type Thing = Parameters<Parameters<typeof anyThing.map>[0]>[0];

interface Written {
  readonly entry: Entry;
  readonly cells: Readonly<Record<Heading, CellInput>>;
}

function write(thing: Thing, style: Style): Written {
  const both = byHeading((heading, place) => {
    const way = thing.ways[place]!;
    const isBlank = thing.ways[HEADINGS.length + place]! % 100 < style.blanks;
    return isBlank ? blankOf(heading, way) : WRITERS[heading](thing, way, style);
  });
  return {
    entry: byHeading((heading) => both[heading][0]) as unknown as Entry,
    cells: byHeading((heading) => both[heading][1]),
  };
}

function blankOf(heading: Heading, way: number): [unknown, CellInput] {
  const isText = ['类别', '部门', '状态', '编号', '评价'].includes(heading);
  return [isText ? '' : null, BLANKS[way % BLANKS.length]!];
}

const WRITERS: Readonly<Record<Heading, (thing: Thing, way: number, style: Style) => [unknown, CellInput]>> =
  {
    日期: ({ day }, way, { days }) => writeDay(day, way, days),
    类别: ({ kind }, way, { kinds }) => {
      const text = CATEGORIES[kinds][kind % CATEGORIES[kinds].length]!;
      return [text, writeText(text, way, kinds)];
    },
    部门: ({ office }) => [OFFICES[office]!, OFFICES[office]!],
    状态: ({ state }) => [STATES[state]!, STATES[state]!],
    金额: ({ money }, way, style) => writeNumber(money / 100, way, style.money, '元'),
    人数: ({ people }, way, style) => writeNumber(people, way, style.people, '人'),
    编号: ({ code }, way, { codes }) => writeCode(code, way, codes),
    评价: ({ answer }) => [ANSWERS[answer]!, ANSWERS[answer]!],
    合格率: ({ rate }, _, { rates }) => [
      rate / 10,
      rates === 'format'
        ? { value: rate / 1000, numberFormat: '0.0%' }
        : rates === 'number'
          ? rate / 10
          : `${rate / 10}%`,
    ],
  };

function writeDay(serial: number, way: number, style: Style['days']): [number | null, CellInput] {
  const date = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000);
  const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  const day = y * 10_000 + m * 100 + d;
  const two = (number: number) => String(number).padStart(2, '0');
  const formats = ['yyyy/m/d', 'yyyy"年"m"月"d"日"', 'yyyy-mm-dd', 'm"月"d"日"'];
  const real = { value: serial, numberFormat: formats[way % formats.length]! };
  const texts = [`${y}.${m}.${d}`, `${y}/${m}/${d}`, `${y}年${m}月${d}日`, `${y}-${two(m)}-${two(d)}`];
  switch (style) {
    case 'real':
      return [day, real];
    case 'real or text':
      return [day, way % 5 === 0 ? texts[((way / 5) % 4) | 0]! : real];
    case 'iso':
      return [day, texts[3]!];
    case 'with zeros':
      return [day, `${y}.${two(m)}.${two(d)}`];
    case 'digits':
      return [day, day];
    case 'months':
      return [y * 10_000 + m * 100, way % 2 ? `${y}年${m}月` : `${y}.${two(m)}`];
    case 'year last':
      return [day, way % 3 ? texts[way % 4]! : `${m}/${d}/${y}`];
    case 'untidy':
      return way % 12 === 0 ? [null, '待定'] : [day, way % 3 ? real : ` ${texts[way % 4]!}`];
  }
}

function writeText(text: string, way: number, style: Style['kinds']): CellInput {
  if (style === 'spaces') return [text, `${text} `, ` ${text}`, `${text}　`, text, text][way % 6]!;
  if (style === 'numbers') return way % 4 === 0 ? text : Number(text);
  if (style !== 'widths' || way % 2) return text;
  return text.replace('(', '（').replace(')', '）').replace('A', 'Ａ');
}

function writeNumber(
  number: number,
  way: number,
  style: Style['money'],
  unit: string,
): [number | null, CellInput] {
  const grouped = number.toLocaleString('en-US', { maximumFractionDigits: 2 });
  if (style === 'commas' && way % 4 === 0) return [number, grouped];
  if (style === 'units' && way % 3 > 0)
    return [number, way % 3 === 1 ? `${grouped}${unit}` : `${number}${unit}`];
  if (style === 'words' && way % 10 === 0) return [null, '待核'];
  return [number, way % 2 ? { value: number, numberFormat: '#,##0.00' } : number];
}

function writeCode(code: number, way: number, style: Style['codes']): [string, CellInput] {
  const text = {
    code: `HJ2024${String(code).padStart(6, '0')}`,
    identity: `4419001990010112${String(code).padStart(2, '0')}`,
    name: `${['东莞', '厚街', '南城'][code % 3]!}${code}号企业`,
    number: String(1000 + code),
  }[style];
  if (style === 'number' && way % 2) return [text, Number(text)];
  return [text, style === 'name' && way % 9 === 0 ? `${text} ` : text];
}

// ---- recipes

const anyFilter = (style: Style): fc.Arbitrary<PlainFilter> => {
  const categories = fc.constantFrom(...CATEGORIES[style.kinds]);
  const months = fc.integer({ min: 1, max: 12 });
  const filters: fc.Arbitrary<PlainFilter>[] = [
    categories.map((equals) => ({ column: TITLES.类别, equals })),
    categories.map((equals) => ({ column: TITLES.类别, equals })),
    categories.map((text) => ({ column: TITLES.类别, contains: text.slice(0, 2) })),
    fc.constantFrom(2023, 2024, 2024, 2025).map((year) => ({ column: TITLES.日期, year })),
    fc.constant({ column: TITLES.日期, year: 2024 }),
    fc.constantFrom(...OFFICES).map((equals) => ({ column: TITLES.部门, equals })),
    fc.constantFrom(['已取消'], ['已取消', '待开展']).map((except) => ({ column: TITLES.状态, except })),
  ];
  if (style.days !== 'months' && style.days !== 'year last')
    filters.push(
      months.map((month) => ({
        column: TITLES.日期,
        from: '2024-01-01',
        to: `2024-${String(month).padStart(2, '0')}-20`,
      })),
    );
  return fc.oneof(...filters);
};

const anyMeasure = ({
  days,
}: Style): fc.Arbitrary<Pick<LedgerRecipe, 'aggregate' | 'column' | 'counted' | 'by'>> =>
  fc.oneof(
    fc.constant({ aggregate: 'count' as const, column: null }),
    fc.constant({ aggregate: 'count-distinct' as const, column: TITLES.编号 }),
    fc.constant({ aggregate: 'sum' as const, column: TITLES.金额 }),
    fc
      .tuple(
        fc.constantFrom('sum' as const, 'average' as const, 'max' as const),
        fc.constantFrom(TITLES.金额, TITLES.人数, TITLES.合格率),
      )
      .map(([aggregate, column]) => ({ aggregate, column })),
    fc
      .constantFrom(['满意'], ['满意', '一般'], ['满意', '非常满意'])
      .map((counted) => ({ aggregate: 'share' as const, column: TITLES.评价, counted })),
    ...(days === 'real' || days === 'digits'
      ? [fc.constant({ aggregate: 'latest' as const, column: TITLES.人数, by: TITLES.日期 })]
      : []),
  );

const anyRecipe = (style: Style): fc.Arbitrary<GeneratedRecipe> =>
  fc.tuple(anyMeasure(style), fc.array(anyFilter(style), { maxLength: 3 })).map(([measure, filters]) => ({
    filters,
    recipe: { kind: 'ledger', file: null, sheet: '台账', filters, ...measure },
  }));

// ---- the sheet

const anyStyle: fc.Arbitrary<Style> = fc.record({
  days: fc.constantFrom(...DAYS),
  kinds: fc.constantFrom(...KINDS),
  money: fc.constantFrom(...NUMBERS),
  people: fc.constantFrom(...NUMBERS),
  codes: fc.constantFrom(...CODES),
  rates: fc.constantFrom(...RATES),
  blanks: fc.constantFrom(0, 0, 5, 15),
  title: fc.boolean(),
  numbered: fc.boolean(),
  subtotals: fc.boolean(),
  total: fc.boolean(),
  halves: fc.constantFrom(false, false, false, true),
  left: fc.constantFrom(0, 0, 1, 3),
  order: fc.shuffledSubarray([...HEADINGS], { minLength: HEADINGS.length, maxLength: HEADINGS.length }),
});

/** Ledgers as clerks keep them, each with recipes on it. */
export const anyLedger: fc.Arbitrary<GeneratedLedger> = anyStyle.chain((style) =>
  fc
    .tuple(
      fc.array(anyThing, { minLength: 24, maxLength: 60 }),
      fc.array(anyRecipe(style), { minLength: 16, maxLength: 16 }),
    )
    .map(([things, recipes]) => {
      const written = things.map((thing) => write(thing, style));
      return { now: keep(written, style), later: keep(shifted(written), style), recipes };
    }),
);

/** Every column goes down by another number of rows. */
function shifted(written: readonly Written[]): Written[] {
  return written.map((_, index) => {
    const from = (place: number) => written[(index + 3 * place + 1) % written.length]!;
    return {
      entry: byHeading((heading, place) => from(place).entry[heading]) as unknown as Entry,
      cells: byHeading((heading, place) => from(place).cells[heading]),
    };
  });
}

function byHeading<T>(make: (heading: Heading, place: number) => T): Record<Heading, T> {
  return Object.fromEntries(HEADINGS.map((heading, place) => [heading, make(heading, place)])) as Record<
    Heading,
    T
  >;
}

function keep(written: readonly Written[], style: Style): Kept {
  const half = Math.ceil(written.length / 2);
  const parts = style.halves ? [written.slice(0, half), written.slice(half)] : [written];
  return { sheets: parts.map((part) => layOut(part, style)), entries: written.map(({ entry }) => entry) };
}

function layOut(written: readonly Written[], style: Style): CellInput[][] {
  const indent = Array.from({ length: style.left }, () => null);
  const rows: CellInput[][] = style.title ? [[...indent, '2024年活动台账'], []] : [];
  const line = (number: CellInput, cells: Readonly<Partial<Record<Heading, CellInput>>>) =>
    rows.push([
      ...indent,
      ...(style.numbered ? [number] : []),
      ...style.order.map((heading) => cells[heading] ?? null),
    ]);
  line('序号', TITLES);
  const sum = (label: string, of: readonly Written[]) => {
    const add = (heading: '金额' | '人数') =>
      Number(of.reduce((all, { entry }) => all + (entry[heading] ?? 0), 0).toFixed(2));
    line(null, { 类别: label, 金额: add('金额'), 人数: add('人数') });
  };
  written.forEach(({ cells }, index) => {
    line(index + 1, cells);
    if (style.subtotals && index % 13 === 12) sum('小计', written.slice(index - 12, index + 1));
    if (style.subtotals && index % 17 === 16) rows.push([]);
  });
  if (style.total) sum('合计', written);
  return rows;
}

/** The heading under which a column of the sheet keeps this. */
export function headingOf(title: string): Heading {
  return HEADINGS.find((heading) => TITLES[heading] === title)!;
}
