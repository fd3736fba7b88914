import { recognise } from '../../../../src/form';
import { isNumbered, listNumbers, withoutNumber } from '../../../../src/form/indicators/rows/stack';
import { sheetOf, type CellInput } from '../../../support/sheet';

describe('numbers of a list', () => {
  test.each<[string[], readonly number[] | null]>([
    [
      ['1.培训成本', '2.会议成本'],
      [1, 2],
    ],
    [
      ['1、5万元', '2、6万元'],
      [1, 2],
    ],
    [
      ['（1）5场', '（2）6场'],
      [1, 2],
    ],
    [
      ['1）5场', '3）6场'],
      [1, 3],
    ],
    [
      ['①5场', '②6场'],
      [1, 2],
    ],
    [
      ['指标1：场次', '指标2：人次'],
      [1, 2],
    ],
    [
      ['1. 5万元', '2. 6万元'],
      [1, 2],
    ],
    [
      ['1.≥12次', '2.95%'],
      [1, 2],
    ],
    [['2.设备故障'], [2]],
    [
      ['1.12次', '2.30场'],
      [1, 2],
    ],
    [
      ['1.100%', '2.95%'],
      [1, 2],
    ],
    [['1.5万元', '2.5万元'], null],
    [['1.50万元', '2.30万元'], null],
    [['1.4%', '2.3%', '3.1%'], null],
    [['１．５万元', '２．５万元'], null],
    [['1.5'], null],
    [['2.甲', '1.乙'], null],
    [['1.甲', '乙'], null],
    [[], null],
  ])('%j', (lines, numbers) => expect(listNumbers(lines)).toEqual(numbers));

  test('decimals are a list where the cells beside are one', () => {
    expect(listNumbers(['1.5万元', '2.5万元'], true)).toEqual([1, 2]);
    expect(isNumbered(['1.5万元', '2.5万元'])).toBe(false);
    expect(withoutNumber('1.5万元')).toBe('5万元');
  });
});

const NAMES = '1.培训成本\n2.会议成本';

test.each<[string, string, unknown[]]>([
  ['≤1.5万元\n≤2.5万元', '1.4万元\n2.3万元', [1.5, 1.4, 2.5, 2.3]],
  ['1.5万元\n2.5万元', '1.4\n2.3', [1.5, 1.4, 2.5, 2.3]],
  ['1.≤5万元\n2.≤6万元', '1.4万元\n2.3万元', [5, 4, 6, 3]],
  ['1、5万元\n2、6万元', '1、4万元\n2、3万元', [5, 4, 6, 3]],
  ['1.12次\n2.30场', '1.12次\n2.28场', [12, 12, 30, 28]],
])('stacked %j, reached %j', (target, actual, expected) => {
  const rows: CellInput[][] = [
    ['2024年度项目支出绩效自评表'],
    ['项目名称', '培训'],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
    ['产出指标', '成本指标', NAMES, target, actual, 20, 20],
  ];
  const [form] = recognise(sheetOf(rows));
  expect(form!.indicators.map(({ name }) => name.value)).toEqual(['培训成本', '会议成本']);
  expect(form!.indicators.flatMap((one) => [one.target!.value.value, one.actual!.value.value])).toEqual(
    expected,
  );
});
