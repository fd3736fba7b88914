import { recognise } from '../../../../src/form';
import { sheetOf, type CellInput } from '../../../support/sheet';

const _ = null;
const LEVELS = ['一级指标', '二级指标', '三级指标'];
const A = ['产出指标', '数量指标', '巡检次数'];
const B = [_, '质量指标', '设备完好率'];
const C = ['效益指标', '社会效益指标', '系统可用率'];

/** Which column was read as what, by place, in the order of the sheet; and the targets. */
function read(heading: CellInput[], rows: CellInput[][], merges: string[] = []): unknown[] {
  const [form] = recognise(
    sheetOf([['2024年度项目支出绩效目标申报表'], ['项目名称', '设备运维'], heading, ...rows], { merges }),
  );
  const columns = [...form!.columns].filter(({ left }) => left > 2).sort((a, b) => a.left - b.left);
  const targets = form!.indicators.map(({ target }) => [target?.value.operator, target?.value.value]);
  return [columns.map(({ column, left }) => [left, column]), targets];
}

const AT_LEAST = [
  ['>=', 12],
  ['>=', 95],
  ['>=', 99],
];

test('one heading over sign, number and unit', () => {
  const rows = [
    [...A, '≥', 12, '次'],
    [...B, '≥', 95, '%'],
    [...C, '≥', 99, '%'],
  ];
  const right = [
    [
      [3, 'operator'],
      [4, 'target'],
      [5, 'unit'],
    ],
    AT_LEAST,
  ];
  expect(read([...LEVELS, '年度指标值', _, _], rows, ['D3:F3'])).toEqual(right);
  expect(read([...LEVELS, '符号', _, '单位'], rows, ['D3:E3'])).toEqual(right);
});

test('指标性质 says which way is better where 指标方向 holds the signs in words', () => {
  const rows = [
    [...A, '正向', '大于等于', 12, '次'],
    [...B, '正向', '大于等于', 95, '%'],
    [...C, '正向', '大于等于', 99, '%'],
  ];
  expect(read([...LEVELS, '指标性质', '指标方向', '指标值', '计量单位'], rows)).toEqual([
    [
      [3, 'polarity'],
      [4, 'operator'],
      [5, 'target'],
      [6, 'unit'],
    ],
    AT_LEAST,
  ]);
});

test('a heading without any known word over values, and one of several places', () => {
  const rows = [
    [...A, '≥12次', 1],
    [...B, '≥95%', 1],
    [...C, '≥99%', 1],
  ];
  expect(read([...LEVELS, '应达', '顺次'], rows)).toEqual([[[3, 'target']], AT_LEAST]);
});

test('the whole year counts where half of it stands beside; numbers of columns are no row', () => {
  const rows = [
    ['1', '2', '3', '4', '5'],
    [...A, '≥6次', '≥12次'],
    [...B, '≥90%', '≥95%'],
    [...C, '≥90%', '≥99%'],
  ];
  expect(read([...LEVELS, '半年指标值', '全年指标值'], rows)).toEqual([[[4, 'target']], AT_LEAST]);
});
