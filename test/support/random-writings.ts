import type { Writing } from './writings';

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Dice {
  readonly pick: <T>(from: readonly T[]) => T;
  /** A whole number, both ends included. */
  readonly int: (low: number, high: number) => number;
  readonly chance: (of: number) => boolean;
}

function diceOf(seed: number): Dice {
  const random = randomOf(seed);
  const int = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));
  return { int, pick: (from) => from[int(0, from.length - 1)]!, chance: (of) => random() < of };
}

type Maker = (dice: Dice) => Writing;

const UNITS =
  '个 家 场 场次 次 人 人次 户 项 种 间 所 篇 份 册 台 套 公里 吨 亩 株 头 盏 艘次 万元 元 % 个村 张 辆'.split(
    ' ',
  );
const BOUNDS: readonly (readonly [kind: string, words: readonly string[], behind: boolean])[] = [
  ['atLeast', '≥ >= ≧ 不少于 不低于 至少 大于等于 不得低于'.split(' '), false],
  ['atMost', '≤ <= ≦ 不超过 不高于 小于等于 控制在 不得超过'.split(' '), false],
  ['moreThan', '> ＞ 超过 大于 高于'.split(' '), false],
  ['lessThan', '< ＜ 低于 小于 不足'.split(' '), false],
  ['approximate', '约 大约 大概'.split(' '), false],
  ['atLeast', '以上 及以上 （含）以上'.split(' '), true],
  ['atMost', '以下 以内 （含）以下 及以下'.split(' '), true],
  ['approximate', '左右 上下'.split(' '), true],
];
const LABELS = ['', '', '', '', '数量：', '确保', '1.', '（2）', '①'] as const;
const DIGITS = '零一二三四五六七八九';

/** A whole number below 10,000 as it is spoken. */
function chinese(number: number): string {
  const signs = [...String(number)].map(Number);
  const powers = ['', '十', '百', '千'];
  const spoken = signs
    .map((digit, i) => (digit === 0 ? '零' : DIGITS[digit]! + powers[signs.length - 1 - i]!))
    .join('');
  return spoken
    .replace(/零+/g, '零')
    .replace(/(?<=.)零$/, '')
    .replace(/^一十/, '十');
}

function write(number: number, { pick, chance }: Dice): string {
  if (Number.isInteger(number) && number > 2 && number < 10_000 && chance(0.12)) return chinese(number);
  const plain = chance(0.2) ? number.toLocaleString('en-US') : String(number);
  const full = (text: string) =>
    text.replace(/[0-9.]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
  return pick([plain, plain, plain, full(plain)]);
}

function amount({ int, chance }: Dice): number {
  const whole = int(2, 10 ** int(1, 4));
  return chance(0.15) ? Number((whole + int(1, 99) / 100).toFixed(2)) : whole;
}

const exactOrBound: Maker = (dice) => {
  const [value, readUnit] = [amount(dice), dice.pick(UNITS)];
  const number = write(value, dice);
  const label = dice.pick(LABELS);
  const equiv = readUnit === '个村' ? [{ value, readUnit: '个' }] : [];
  if (dice.chance(0.3)) {
    const plain = /^\d{3}%$/.test(`${value}${readUnit}`) || /^[\u4e00-\u9fff]/.test(number);
    return { text: `${plain ? '=' : ''}${number}${readUnit}`, kind: 'exact', value, readUnit, equiv };
  }
  const [kind, words, behind] = dice.pick(BOUNDS);
  const word = dice.pick(words);
  const unit = !behind && label === '' && dice.chance(0.3) ? readUnit : undefined;
  const written = `${number}${unit === undefined ? readUnit : ''}`;
  return {
    text: behind ? label.replace('1.', '') + written + word : label + word + written,
    unit,
    kind,
    value,
    readUnit,
    equiv,
  };
};

const range: Maker = (dice) => {
  const low = dice.int(3, 400);
  const high = low + dice.int(1, 200);
  const readUnit = dice.pick(UNITS.filter((unit) => unit !== '个村'));
  const sign = dice.pick(['-', '～', '至', '—', '--', '到']);
  const text = dice.pick([
    `${low}${sign}${high}${readUnit}`,
    `${low}${readUnit}${sign}${high}${readUnit}`,
    `${low}${sign}${high}${readUnit}之间`,
    `不少于${low}${readUnit}且不超过${high}${readUnit}`,
    `${low}${readUnit}以上${high}${readUnit}以下`,
  ]);
  return { text, kind: 'range', value: [low, high], readUnit };
};

const tolerance: Maker = (dice) => {
  const [centre, off] = [dice.int(20, 90), dice.int(1, 9)];
  const readUnit = dice.pick(['%', '℃', '毫米']);
  return {
    text: `${centre}${readUnit}±${off}${readUnit}`,
    kind: 'range',
    value: [centre - off, centre + off],
    readUnit,
  };
};

const perUnit: Maker = (dice) => {
  const [value, of] = [dice.int(3, 90) * 10, dice.pick('亩 人 户 株 台 次 平方米'.split(' '))];
  const text = dice.pick([`${value}元/${of}`, `每${of}补助${value}元`, `每${of}${value}元`]);
  return { text, kind: 'exact', value, readUnit: `元/${of}` };
};

const share: Maker = (dice) => {
  const whole = dice.int(3, 9);
  const part = dice.int(1, whole - 1);
  const [kind, before, behind] = dice.pick([
    ['exact', '', ''],
    ['atLeast', '', '以上'],
    ['atMost', '不超过', ''],
    ['approximate', '约', ''],
  ] as const);
  const text = `${before}${chinese(whole)}分之${chinese(part)}${behind}`;
  return { text, kind, value: (part / whole) * 100, readUnit: '%' };
};

const duration: Maker = (dice) => {
  if (dice.chance(0.3)) {
    const [years, months] = [dice.int(1, 9), dice.int(1, 11)];
    const text = `${years}年${dice.pick(['', '零', '又'])}${months}个月`;
    return { text, kind: 'duration', op: 'exact', value: years * 12 + months, readUnit: '个月' };
  }
  const [value, readUnit] = [dice.int(2, 90), dice.pick('天 小时 分钟 个工作日 日历日 h'.split(' '))];
  return {
    text: `${value}${readUnit}${dice.pick(['内', '以内'])}`,
    kind: 'duration',
    op: 'atMost',
    value,
    readUnit,
  };
};

const date: Maker = (dice) => {
  const [year, month] = [dice.int(2018, 2030), dice.int(1, 12)];
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const day = dice.int(1, last);
  const two = (number: number) => String(number).padStart(2, '0');
  return dice.chance(0.5)
    ? {
        text: `${year}年${month}月底前${dice.pick(['', '完成'])}`,
        kind: 'date',
        value: `${year}-${two(month)}-${last}`,
      }
    : { text: `${year}年${month}月${day}日前`, kind: 'date', value: `${year}-${two(month)}-${two(day)}` };
};

const change: Maker = (dice) => {
  const [word, direction] = dice.pick([
    ['增长', 'up'],
    ['提高', 'up'],
    ['下降', 'down'],
    ['减少', 'down'],
  ] as const);
  const value = dice.int(1, 40);
  const text = `${dice.pick(['较上年', '同比', '', '较2023年'])}${word}${dice.pick(['', '≥', '不低于'])}${value}%`;
  return { text, kind: 'atLeast', value, readUnit: '%', direction };
};

/** A text with numbers or without that states no single one. */
const noNumber: Maker = (dice) => {
  const [a, b] = [dice.int(2, 90), dice.int(2, 90)];
  const text = dice.pick([
    `新建${a}座；改造${b}座`,
    `路灯${a}盏、监控${b}路`,
    `三级甲等`,
    `第${a}名`,
    `一次验收合格`,
    `GB/T ${a}00${b}`,
    `达到预期目标`,
    `次月${dice.int(1, 28)}日前`,
    `≥XX人次`,
    `不适用`,
  ]);
  return { text, kind: 'words', alsoOk: ['blank'] };
};

/** Two sensible readings, of whatever kind. */
const ambiguous: Maker = (dice) => {
  const [a, b] = [dice.int(3, 9), dice.int(10, 15)];
  const unit = dice.pick('场 次 个 项 户'.split(' '));
  const [text, column] = dice.pick<readonly [string, string?]>([
    [`0.${dice.int(51, 99)}`, '%'],
    [`${a}.${b}万`, '万元'],
    [`${a}万`, '万人次'],
    [`202${a}年${dice.int(1, 12)}月前`],
    [`202${a}年前`],
    [`${dice.pick(['≥', '不少于', '≤', '不超过'])}${a}-${b}${unit}`],
    [`${dice.pick([...'一二三四五'])}期`],
    [`${dice.pick([...'一二三四五'])}期工程`],
    [`增长${a}倍`],
    [`一月${a}次`],
    [`一季度${a}次`],
    [`${dice.pick(['达到', '达', '力争', '争取达到'])}${b}${unit}`],
    [`不超过${b}${unit}以上`],
    [`${a}名${dice.pick(['中级', '硕士', '本科学历'])}以上`],
    [`${a}. ${b}万元`],
    [`${a}-${b}`],
    [`${a}/${b}`],
    ['6.30'],
  ]);
  return { text, unit: column, kind: 'ambiguous' };
};

const MAKERS: readonly (readonly [weight: number, Maker])[] = [
  [10, exactOrBound],
  [4, range],
  [1, tolerance],
  [2, perUnit],
  [1, share],
  [2, duration],
  [2, date],
  [2, change],
  [2, noNumber],
  [3, ambiguous],
];

/** So many writings that are right by construction, the same ones for the same seed. */
export function randomWritings(seed: number, count: number): Writing[] {
  const dice = diceOf(seed);
  const makers = MAKERS.flatMap(([weight, maker]) => Array.from({ length: weight }, () => maker));
  return Array.from({ length: count }, () => dice.pick(makers)(dice));
}
