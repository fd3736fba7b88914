import {
  NATIONAL,
  PRESETS,
  ProfileError,
  readProfile,
  readSettings,
  writeSettings,
  type RuleCatalogue,
  type RuleOptions,
} from '../../src/profile';

it('gives the national default for empty settings', () => {
  expect(readProfile('{}')).toEqual(NATIONAL);
});

it('changes only what the settings say', () => {
  expect(readProfile('{"name":"本市","overfulfilment":150}')).toEqual({
    ...NATIONAL,
    name: '本市',
    overfulfilment: 150,
  });
});

it('reads how scores are computed', () => {
  const settings = { inverseScore: 'difference', scoreRounding: 'truncate', passLine: 60 };
  expect(readProfile(JSON.stringify(settings))).toEqual({ ...NATIONAL, ...settings });
});

it('starts from a preset', () => {
  const profile = readProfile('{"preset":"hubei","executionLine":85}');
  expect(profile).toMatchObject({ name: '湖北', executionWeight: 20, partlyBand: 50, executionLine: 85 });
});

it('reaches into groups and leaves the rest of them', () => {
  const { executionByMonth, weightsWithCost } = readProfile(
    '{"executionByMonth":{"4":25,"6":40},"weightsWithCost":{"cost":null}}',
  );
  expect(executionByMonth).toEqual({ ...NATIONAL.executionByMonth, 4: 25, 6: 40 });
  expect(weightsWithCost).toEqual({ ...NATIONAL.weightsWithCost, cost: null });
});

it('reads a file that begins with a byte order mark', () => {
  expect(readProfile('\uFEFF{}')).toEqual(NATIONAL);
});

const RULES: RuleCatalogue = new Map<string, RuleOptions>([
  ['E01', {}],
  [
    'E06',
    {
      longest: { default: 14, label: '最多字数', unit: '字' },
      share: { default: 50, label: '占比', unit: '%' },
    },
  ],
]);

/** Settings → everything that the message has to say. */
const WRONG: readonly [string, ...string[]][] = [
  ['{', 'JSON'],
  ['[]', '对象'],
  ['null', '对象'],
  ['{"overFulfilment":130}', 'overFulfilment', '是不是 overfulfilment'],
  ['{"__proto__x":1}', '__proto__x', '可用的有', 'passLine', 'weightsWithCost'],
  ['{"toString":1}', 'toString', '检查拼写'],
  ['{"__proto__":{"passLine":1}}', '__proto__', '检查拼写'],
  ['{"weightsWithCost":{"efficiency":1}}', 'weightsWithCost.efficiency', '可用的有：cost、output'],
  ['{"overfulfilment":"130"}', '超额完成说明线', 'overfulfilment', '100 到 1000', '（%）', '现在是 "130"'],
  ['{"overfulfilment":99}', '100 到 1000', '现在是 99'],
  ['{"sumTolerance":-1}', '合计允许误差', '表中的金额单位'],
  ['{"scoreDecimals":1.5}', '得分小数位数', '整数'],
  ['{"matchThreshold":1.5}', '名称相似度下限', '0.1 到 1'],
  ['{"name":" "}', '名称', 'name', '不能为空'],
  ['{"inverseScore":"half"}', '反向指标', 'ratio（', 'difference（', 'manual（'],
  ['{"scoreRounding":2}', '得分取整', 'truncate（'],
  ['{"passLine":101}', '最低完成率', 'passLine'],
  ['{"passLine":null}', '最低完成率', '现在是 null'],
  ['{"weightsWithCost":5}', '设成本指标时的分值', '{ }'],
  ['{"weightsWithCost":{"cost":"20"}}', '设成本指标时的分值：成本指标', 'weightsWithCost.cost', '留空'],
  ['{"executionByMonth":{"13":50}}', 'executionByMonth.13'],
  ['{"preset":"mars"}', '预设', 'national（全国通用）', '"mars"'],
  ['{"rules":{"E01":"fatal"}}', '检查规则', 'rules.E01', 'off（停用）', '"fatal"'],
  ['{"rules":{"e1":"off"}}', 'rules.e1', '没有编号为 e1 的规则'],
  ['{"rules":{"Z99":"off"}}', 'rules.Z99', '没有编号为 Z99 的规则'],
  ['{"options":5}', '规则参数', '{ }'],
  ['{"options":{"E06":5}}', '规则参数', 'options.E06', '一组参数'],
  ['{"options":{"Z99":{"longest":5}}}', 'options.Z99', '没有编号为 Z99 的规则'],
  ['{"options":{"e6":{"longest":5}}}', 'options.e6', '没有编号为 e6 的规则'],
  ['{"options":{"E01":{"longest":5}}}', 'options.E01.longest', '没有参数'],
  ['{"options":{"E06":{"longset":5}}}', 'options.E06.longset', '可用的有：longest（最多字数）'],
  ['{"options":{"E06":{"longest":"14"}}}', 'options.E06.longest', '应当是一个数', '"14"'],
  [
    '{"options":{"E06":{"longest":-1}}}',
    '最多字数',
    'options.E06.longest',
    '不小于 0 的数（字）',
    '现在是 -1',
  ],
  ['{"options":{"E06":{"share":101}}}', '占比', '0 到 100 之间的数（%）'],
  ['{"goodLine":95}', '“良”的最低分', 'goodLine', '不能高于「“优”的最低分」', 'excellentLine'],
  ['{"overfulfilmentHint":140}', '超额完成提示线', '不能高于「超额完成说明线」'],
  ['{"lampRed":90}', '进度严重滞后线', '不能高于「进度滞后线」'],
  ['{"partlyShare":90}', '公式给“部分达成”的比例', '不能高于'],
  ['{"executionWeight":20}', '不设成本指标时的分值', '合计 110 分', '不能超过 100 分'],
  ['{"executionByMonth":{"4":50,"8":40}}', '8 月末', 'executionByMonth.8', '不能低于 4 月末的 50%'],
];

test.each(WRONG)('refuses %s and names the setting', (json, ...reasons) => {
  const read = () => readProfile(json, { rules: RULES });
  expect(read).toThrow(ProfileError);
  for (const reason of reasons) expect(read).toThrow(reason);
});

it('names every wrong setting, not only the first', () => {
  const read = () => readProfile('{"passLine":-1,"goodline":1,"weightsWithCost":{"cost":999}}');
  expect(read).toThrow(/passLine/);
  expect(read).toThrow(/是不是 goodLine/);
  expect(read).toThrow(/weightsWithCost\.cost/);
});

it('keeps nothing that the preset says itself', () => {
  const settings = {
    preset: 'sichuan',
    executionLine: 90,
    name: '四川',
    passLine: 60,
    weightsWithCost: { cost: 20 },
  };
  expect(readSettings(JSON.stringify(settings))).toEqual({ preset: 'sichuan', passLine: 60 });
});

test.each(Object.keys(PRESETS))('what is written of %s reads back', (preset) => {
  const settings = {
    preset,
    executionLine: 77,
    executionByMonth: { 4: 30 },
    rules: { C01: 'off' },
    options: { E06: { longest: 20 } },
  };
  const read = readSettings(JSON.stringify(settings));
  expect(readSettings(writeSettings(read))).toEqual(read);
  expect(readProfile(writeSettings(read))).toEqual(readProfile(JSON.stringify(settings)));
});
