import { matchingValue } from '../../src/text';

const values = (...texts: string[]) => texts.map((text) => ({ text }));

test.each([
  ['东莞市厚街镇卫生健康局', ['厚街镇卫生健康局', '西区卫生健康局'], '厚街镇卫生健康局'],
  ['攀枝花市西区卫生健康局', ['西区卫健局', '厚街卫健局'], '西区卫健局'],
  ['青河县教育局', ['107001-青河县教育局', '107002-青河县民政局'], '107001-青河县教育局'],
  ['青河县教育局', ['青河县教育局（本级）', '青河县教育局教研室'], '青河县教育局（本级）'],
  ['青河县教育局', ['青河县教育局教研室'], undefined],
  ['青河县教育局', ['青河县民政局'], undefined],
  ['青河县教育局', [], undefined],
])('the organisation %s among %j is %s', (name, texts, found) => {
  expect(matchingValue(name, values(...texts), 'organisation')).toBe(found);
});

test.each([
  ['无偿献血项目', ['无偿献血', '献血宣传'], '无偿献血'],
  ['农村公路养护', ['农村公路养护工程款'], '农村公路养护工程款'],
  ['农村公路养护', ['城市道路养护'], undefined],
])('the project %s among %j is %s', (name, texts, found) => {
  expect(matchingValue(name, values(...texts), 'project')).toBe(found);
});
