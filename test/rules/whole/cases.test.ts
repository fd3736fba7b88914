import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSnapshots } from '../../../src/app';
import { NATIONAL } from '../../../src/profile';
import { checkForm, RULES } from '../../../src/rules';
import { formatCell } from '../../../src/sheet';
import { openWorkbook } from '../../../src/xlsx';
import { tableOf } from '../../support/form';

async function check(name: string) {
  const bytes = new Uint8Array(readFileSync(join(__dirname, '../../fixtures/cases', `${name}.xlsx`)));
  return checkSnapshots((await openWorkbook(bytes)).snapshots).findings;
}

it('every cell with an error value is an error of its own, and no other rule speaks of it', async () => {
  const findings = await check('F02-formula-errors');
  const errors = findings.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ code, cells }) => `${code} ${cells.map(formatCell).join()}`)).toEqual([
    'M03 F6',
    'M03 I6',
    'M03 G13',
    'M03 G20',
    'M03 H20',
  ]);
  const broken = new Set(errors.flatMap(({ cells }) => cells.map(formatCell)));
  const others = findings.filter(({ code }) => code !== 'M03');
  expect(others.filter(({ cells }) => cells.some((cell) => broken.has(formatCell(cell))))).toEqual([]);
});

describe('a monitoring table in the middle of the year', () => {
  const names = ['义诊场次', '受益群众人次', '报告合格率', '事项办结率', '群众满意度', '投诉办理完成时间'];
  const targets = ['≥100场', '≥600人次', '≥95%', '=100%', '≥90%', '2024年12月底前'];
  const actuals = ['30场', '180人次', '60%', '40%', '80%', '2024年7月'];
  const { form, sheet } = tableOf({
    kind: 'monitoring',
    title: '项目支出绩效运行监控表（2024年1-7月）',
    indicators: names.map((name, i) => ({
      level1: i === 4 ? '满意度指标' : '产出指标',
      level2: ['数量指标', '数量指标', '质量指标', '时效指标', '满意度指标', '时效指标'][i],
      name,
      target: targets[i],
      actual: actuals[i],
      weight: 10,
      score: null,
      reason: null,
    })),
  });
  const findings = checkForm(RULES, { form, sheet, profile: NATIONAL }).flatMap(
    (outcome) => outcome.findings,
  );

  it('is asked for no reason of what is not done yet; only lamps tell how far it lags behind', () => {
    const shortfall = findings.filter(({ family }) => family === 'actuals' || family === 'reasons');
    expect(shortfall.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
    expect(
      findings.filter(({ severity, family }) => family === 'monitoring' && severity === 'error'),
    ).toEqual([]);
    expect(findings.filter(({ code }) => code === 'J01').length).toBe(2);
  });
});

it('single signs that carry a meaning draw no finding about what is still to be filled in', () => {
  const values = ['7*24小时', '12场*', '100元/人*月', '12×24小时'];
  const { form, sheet } = tableOf({
    kind: 'project-self-evaluation',
    goals: [
      {
        expected: '值班热线7*24小时开通*，补贴100元/人*月。',
        completed: '热线7*24小时开通，补贴按100元/人*月发放。',
      },
    ],
    indicators: values.map((value, i) => ({
      level1: '产出指标',
      level2: '数量指标',
      name: `服务标准${'甲乙丙丁'[i]}`,
      nature: '定量' as const,
      target: value,
      actual: value,
      reason: '按7*24小时值班，符合100元/人*月的标准。',
    })),
  });
  const codes = ['A12', 'A13', 'E01', 'F02', 'F14'];
  const findings = checkForm(RULES, { form, sheet, profile: NATIONAL }).flatMap(
    (outcome) => outcome.findings,
  );
  expect(findings.filter(({ code }) => codes.includes(code)).map(({ message }) => message)).toEqual([]);
});
