import { recognise } from '../../../../src/form';
import { sheetOf, type CellInput } from '../../../support/sheet';

const HEADING = ['一级指标', '三级指标', '指标性质', '指标值', '度量单位', '实际完成值', '分值', '得分'];

/** Target and actual of the last row under others with a unit of %. */
function read(others: CellInput[][], last: CellInput[]): (number | string | null)[] {
  const rows = [...others, last].map(([operator, target, actual], i) => [
    '产出指标',
    `指标${i + 1}率`,
    operator!,
    target!,
    '%',
    actual!,
    10,
    10,
  ]);
  const forms = recognise(
    sheetOf([['2024年度项目支出绩效自评表'], ['项目名称', '设备运维'], HEADING, ...rows]),
  );
  const { target, actual } = forms[0]!.indicators.at(-1)!;
  return [target, actual].map((field) => field!.value.value ?? field!.value.kind);
}

describe('a small number under % is read as its column is written', () => {
  test.each<[string, CellInput[][], CellInput[], [number | string, number | string]]>([
    [
      '0.4 beside 90 and 100',
      [
        ['≥', 90, 92],
        ['≥', 100, 100],
      ],
      ['≤', 0.4, 0.3],
      [0.4, 0.3],
    ],
    [
      '0.9 beside 90 and 100',
      [
        ['≥', 90, 92],
        ['≥', 100, 100],
      ],
      ['≥', 0.9, 0.95],
      [0.9, 0.95],
    ],
    [
      '0.9 beside 0.95 and 1',
      [
        ['≥', 0.95, 0.97],
        ['≥', 1, 1],
      ],
      ['≥', 0.9, 0.92],
      [90, 92],
    ],
    [
      '0.3 beside 0.95 and 1',
      [
        ['≥', 0.95, 0.97],
        ['≥', 1, 1],
      ],
      ['≤', 0.3, 0.2],
      [30, 20],
    ],
    [
      '0.9 beside 90 and 0.95',
      [
        ['≥', 90, 92],
        ['≥', 0.95, 0.97],
      ],
      ['≥', 0.9, 0.9],
      ['doubtful', 'doubtful'],
    ],
    ['0.3 beside 0.2', [['≤', 0.2, 0.1]], ['≤', 0.3, 0.2], ['doubtful', 'doubtful']],
    [
      'a share beside percentages that the target contradicts',
      [['≥', 90, 92]],
      ['≥', 95, 0.96],
      [95, 'doubtful'],
    ],
    ['text beside numbers', [['≥', '90', '92']], ['≤', '0.4', '0.3'], [0.4, 0.3]],
    [
      'its own sign counts',
      [
        ['≥', 0.95, 0.97],
        ['≥', 1, 1],
      ],
      ['≤', '0.4%', '0.3%'],
      [0.4, 0.3],
    ],
  ])('%s', (_, others, last, expected) => {
    expect(read(others, last)).toEqual(expected);
  });
});
