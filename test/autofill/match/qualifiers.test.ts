import { qualifiersFor } from '../../../src/autofill/match/qualifiers';
import type { CellInput } from '../../support/sheet';
import { ledgerOf, slotFor } from '../facts';

const roster = (heading: string, values: CellInput[]) =>
  ledgerOf([
    ['2024年补贴发放花名册'],
    ['姓名', '身份证号', heading],
    ...values.map((value, at): CellInput[] => [`某${at}`, `88990019400100${100 + at}5`, value]),
  ]);

test.each<[string, string, string, CellInput[], unknown[]]>([
  ['an answer', '规范管理患者人数', '规范管理', ['是', '否', '是'], [{ column: '规范管理', equals: '是' }]],
  ['a sex', '培训女性人数', '性别', ['女', '男', '女'], [{ column: '性别', equals: '女' }]],
  [
    'a band of ages',
    '百岁老人人数',
    '年龄段',
    ['80-89岁', '100岁及以上', '80-89岁'],
    [{ column: '年龄段', equals: '100岁及以上' }],
  ],
  [
    'bands of ages',
    '80岁及以上老人人数',
    '年龄段',
    ['70-79岁', '80-89岁', '90-99岁'],
    [{ column: '年龄段', oneOf: ['80-89岁', '90-99岁'] }],
  ],
  ['ages', '65岁及以上老年人人数', '年龄', [64, 66, 80], [{ column: '年龄', atLeast: 65 }]],
  [
    'who was paid',
    '补贴发放人数',
    '实发金额（元）',
    [500, null, 250],
    [{ column: '实发金额(元)', except: [''] }],
  ],
])('%s is a condition', (_name, label, heading, values, filters) => {
  const found = qualifiersFor(slotFor(label, '≥1人'), roster(heading, values));
  expect(found.flatMap((one) => one.filters)).toEqual(filters);
});

test('a name without conditions has none', () => {
  expect(qualifiersFor(slotFor('服务人数', '≥1人'), roster('性别', ['女', '男', '女']))).toEqual([]);
});
