import { patternOf } from '../../src/lexicon/phrase';

test.each([
  [{ is: ['{本年|当年|}目标'] }, ['目标', '本年目标'], ['去年目标', '目标值']],
  [{ begins: ['其中'] }, ['其中：甲'], ['甲其中']],
  [{ ends: ['意见'] }, ['审核意见'], ['意见箱']],
  [{ has: ['财政…得分'] }, ['财政部门得分情况'], ['得分财政']],
  [{ is: ['目标#'] }, ['目标2', '目标十二'], ['目标', '目标x']],
  [{ is: ['(A)/B*100%', 'No.'] }, ['(A)/B*100%', 'no.'], ['A/B*100%', 'nox']],
  [{}, [], ['', 'x']],
])('%j', (phrases, yes, no) => {
  const pattern = patternOf(phrases);
  expect(yes.filter((text) => !pattern.test(text))).toEqual([]);
  expect(no.filter((text) => pattern.test(text))).toEqual([]);
});
