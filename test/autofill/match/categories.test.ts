import { categoriesIn } from '../../../src/autofill/match/categories';
import { ledgerOf } from '../facts';

const ledger = (...values: string[]) =>
  ledgerOf([
    ['2024年明细'],
    ['日期', '类别', '金额（元）'],
    ...[...values, ...values].map((value, at) => [`2024-03-${10 + at}`, value, 10 + at]),
  ]);

const best = (text: string, ...values: string[]) =>
  [...categoriesIn(ledger(...values), text, 1)].sort((a, b) => b.certainty - a.certainty)[0]?.filters;

test.each<[string, string, string[], unknown]>([
  ['one', '助餐服务人次', ['助餐', '助浴'], [{ column: '类别', equals: '助餐' }]],
  [
    'two in one number',
    '中央及省级补助',
    ['中央补助', '省级补助', '县级配套'],
    [{ column: '类别', oneOf: ['中央补助', '省级补助'] }],
  ],
  [
    'one beside others in a cell',
    '高血压患者人数',
    ['高血压患者', '老年人,高血压患者', '一般人群'],
    [{ column: '类别', contains: '高血压患者' }],
  ],
  [
    'one inside a longer text',
    '重点人群签约人数',
    ['基础包+重点人群包', '基础包'],
    [{ column: '类别', contains: '重点人群' }],
  ],
  ['no limit of a scale', '淘汰国三及以下货车辆数', ['国三', '国二'], undefined],
])('a category: %s', (_name, text, values, filters) => {
  expect(best(text, ...values)).toEqual(filters);
});
