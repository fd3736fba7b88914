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
])('refuses %s and says why', (json, reason) => {
  expect(() => readProfile(json)).toThrow(reason);
});
