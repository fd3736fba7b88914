import type { CellInput } from '../../../support/sheet';
import { ledgerOf } from '../ledger-sheet';
import { amount, bookOf, dice, first, unknown, type Trade } from '../trade';

const roll = dice(157);

function* waters(): Generator<CellInput[]> {
  for (let month = 1; month <= 12; month++) {
    for (const place of ['青衣桥', '沙湾口', '白石渡', '南河闸', '柳溪']) {
      const grade = ['Ⅱ类', 'Ⅲ类', 'Ⅲ类', 'Ⅳ类'][roll(0, 3)]!;
      yield [`${month}月`, place, grade, grade === 'Ⅳ类' ? '未达标' : '达标', roll(20, 60) / 100];
    }
  }
}

function* airs(): Generator<CellInput[]> {
  for (let month = 1; month <= 12; month++) {
    const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
    yield [`${month}月`, days, days - roll(0, 4), roll(18, 52)];
  }
}

const waterLedger = ledgerOf(
  '断面水质',
  '白石县2024年地表水断面水质监测结果',
  ['月份', '断面名称', '水质类别', '达标情况', '氨氮浓度'],
  [...waters()],
);
const airLedger = ledgerOf(
  '空气质量',
  '白石县2024年环境空气质量月报',
  ['月份', '有效监测天数', '优良天数', 'PM2.5浓度'],
  [...airs()],
);
const water = bookOf(waterLedger);
const samples = water.where(() => true);
const air = bookOf(airLedger);
const months = air.where(() => true);
const [good, valid] = [air.sum(months, '优良天数'), air.sum(months, '有效监测天数')];

/** 环境监测: two results whose names are near; concentrations that nobody adds. */
export const environment: Trade = {
  name: '环保：环境监测',
  organisation: '白石生态环境局',
  project: '生态环境监测',
  goal: '完成地表水和环境空气质量监测任务，改善环境质量。',
  budget: 60,
  ledgers: [waterLedger, airLedger],
  asks: [
    { level2: '数量指标', name: '监测断面数量', target: '5个', answer: unknown(amount(5, '个')) },
    {
      level2: '质量指标',
      name: '地表水断面水质达标率',
      target: '≥80%',
      answer: first(amount(water.share(samples, '达标情况', '达标'), '%'), samples),
    },
    { level2: '质量指标', name: '监测数据有效率', target: '≥95%', answer: unknown() },
    { level2: '时效指标', name: '监测报告按期报送率', target: '100%', answer: unknown() },
    { level2: '成本指标', name: '监测运行费用', target: '≤60万元', answer: unknown() },
    {
      level2: '生态效益指标',
      name: '空气质量优良天数',
      target: '≥330天',
      answer: first(amount(good, '天'), months),
    },
    {
      level2: '生态效益指标',
      name: '空气质量优良天数比率',
      target: '≥90%',
      answer: unknown(amount((good / valid) * 100, '%')),
    },
    { level2: '生态效益指标', name: 'PM2.5年均浓度', target: '≤35微克/立方米', answer: unknown() },
    { level2: '服务对象满意度指标', name: '公众生态环境满意度', target: '≥90%', answer: unknown() },
  ],
  spent: unknown(),
};
