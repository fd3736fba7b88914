import { NATIONAL, readProfile } from '../../src/profile';

it('gives the national default for empty settings', () => {
  expect(readProfile('{}')).toEqual(NATIONAL);
});

it('changes only what the settings say', () => {
  expect(readProfile('{"name":"广西","overfulfilment":150}')).toEqual({
    ...NATIONAL,
    name: '广西',
    overfulfilment: 150,
  });
});

it('reads how scores are computed', () => {
  const settings = { inverseScore: 'difference', scoreRounding: 'truncate', passLine: 60 };
  expect(readProfile(JSON.stringify(settings))).toEqual({ ...NATIONAL, ...settings });
});

test.each([
  ['{', 'JSON'],
  ['[]', '对象'],
  ['{"overFulfilment":130}', 'overFulfilment'],
  ['{"__proto__x":1}', '__proto__x'],
  ['{"toString":1}', 'toString'],
  ['{"overfulfilment":"130"}', '超额完成提示线'],
  ['{"overfulfilment":99}', '100 到 1000'],
  ['{"sumTolerance":-1}', '合计允许误差'],
  ['{"matchThreshold":1.5}', '名称相似度下限'],
  ['{"name":""}', 'name'],
  ['{"inverseScore":"half"}', '反向指标计分'],
  ['{"scoreRounding":2}', '得分取整'],
  ['{"passLine":101}', '及格线'],
])('refuses %s and says why', (json, reason) => {
  expect(() => readProfile(json)).toThrow(reason);
});
