import { recognise } from '../../../src/form';
import { Sheet } from '../../../src/sheet';
import { readWorkbook } from '../../../src/xlsx';
import {
  selfEvaluationOf,
  writeEvaluation,
  type EvaluatedIndicator,
  type Evaluation,
} from '../../support/self-evaluation';
import type { Expectation, Paper } from './case';
import { amountOf, fixtureSnapshots, type Truth } from './fixture';

export const APPROVAL_ROWS = '厚街镇卫生健康局-2024-部门整体支出绩效目标批复表(逐行).xlsx';
export const APPROVAL_STACKED = '厚街镇卫生健康局-2024-部门整体支出绩效目标批复表.xlsx';
export const FILLED = '西区卫生健康局-2024-部门整体绩效目标完成情况自评表.xlsx';

/** The self-evaluation that an approval of the fixtures asks for, nothing filled in. */
export function blankEvaluation(approval = APPROVAL_ROWS): Evaluation {
  const sheet = new Sheet(fixtureSnapshots(approval)[0]!);
  return selfEvaluationOf({ form: recognise(sheet)[0]!, sheet });
}

/** The tables that the numbers of the ledger are wanted for, and two that ask for those of their goals and tasks. */
export async function fixturePapers(truths: readonly Truth[]): Promise<Paper[]> {
  const approvals = [APPROVAL_ROWS, APPROVAL_STACKED];
  const evaluations = approvals.map(async (file): Promise<Paper> => {
    const bytes = await writeEvaluation(blankEvaluation(file));
    return {
      name: `自评表，按${file === APPROVAL_ROWS ? '逐行' : ''}批复表`,
      table: readWorkbook(bytes).snapshots[0]!,
      expectations: [...usesIn(file, truths), ...moneyOf(truths)],
    };
  });
  return [
    ...(await Promise.all(evaluations)),
    ...approvals.map((file) => ({
      name: file === APPROVAL_ROWS ? '批复表，逐行' : '批复表，叠行',
      table: fixtureSnapshots(file)[0]!,
      expectations: [...usesIn(file, truths), ...sumsOf(file, truths)],
    })),
    { name: '西区自评表，已填', table: fixtureSnapshots(FILLED)[0]!, expectations: usesIn(FILLED, truths) },
    await goalsOf('厚街总体目标', '东莞市厚街镇卫生健康局', HOUJIE, truths),
    await goalsOf('西区主要任务', '攀枝花市西区卫生健康局', XIQU, truths),
  ];
}

function truth(id: string, truths: readonly Truth[]): Truth {
  return truths.find((one) => one.id === id)!;
}

/** Indicators for which the fixtures say where their number comes from, and what follows from these. */
function usesIn(file: string, truths: readonly Truth[]): Expectation[] {
  const direct = truths.flatMap((one) =>
    one.usedFor
      .filter((use) => use.file === file && use.indicator !== undefined)
      .map(({ indicator, level2 }): Expectation => ({
        label: indicator!,
        ...(level2 !== undefined && { level2 }),
        amount: amountOf(one),
        evidence: one.evidence,
        must: true,
      })),
  );
  const isHoujie = file !== FILLED;
  return isHoujie
    ? [
        ...direct,
        {
          // Twelve of twelve.
          label: '全年度开展全镇性大型爱国卫生运动完成率',
          amount: { value: 100, unit: '%' },
          evidence: truth('patriotic-health', truths).evidence,
          must: false,
        },
      ]
    : direct;
}

/** The sums of an evaluation. */
function moneyOf(truths: readonly Truth[]): Expectation[] {
  return [
    sum('年度资金总额', 'houjie-total', true, truths),
    sum('基本支出', 'houjie-basic', true, truths),
    sum('项目支出', 'houjie-project', true, truths),
  ];
}

/** The sums of an approval; that they are wanted is said of those that the fixtures name. */
function sumsOf(file: string, truths: readonly Truth[]): Expectation[] {
  const labels = { 部门预算支出: 'houjie-total', 基本支出: 'houjie-basic', 项目支出: 'houjie-project' };
  return Object.entries(labels).map(([label, id]) => {
    const isWanted = truth(id, truths).usedFor.some((use) => use.file === file && use.label === label);
    return sum(label, id, isWanted, truths);
  });
}

function sum(label: string, id: string, must: boolean, truths: readonly Truth[]): Expectation {
  const one = truth(id, truths);
  return { label, slot: 'executed', amount: amountOf(one), evidence: one.evidence, must };
}

/** Level 2, name, target; then the number of the ledger that is right, whether it must come first, or none. */
type Row = readonly [string, string, string, string?, 'must'?];

/** What the goals of the approval table promise, as indicators; what the ledger does not know stands among them. */
const HOUJIE: readonly Row[] = [
  ['数量指标', '新增职业病危害项目申报企业数', '220家', 'declared', 'must'],
  ['数量指标', '完成职业病危害因素定期检测企业数', '≥400家', 'tested', 'must'],
  ['数量指标', '职业病危害现状评价企业数', '≥15家', 'assessed', 'must'],
  ['数量指标', '职业健康体检人数', '约19000人', 'checkups', 'must'],
  ['数量指标', '健康讲座活动场次', '≥60场', 'lectures', 'must'],
  ['数量指标', '健康素养巡讲场次', '≥6场'],
  ['数量指标', '更新健康宣传栏次数', '≥6次'],
  ['数量指标', '公共场所巡查家数', '430家'],
  // Only the other department gave blood.
  ['数量指标', '无偿献血人次', '6060人次'],
  ['成本指标', '基本支出', '≤55.8万元', 'houjie-basic', 'must'],
  ['成本指标', '项目支出', '≤4070.02万元', 'houjie-project', 'must'],
  ['社会效益指标', '视力健康知识知晓率', '≥90%'],
  ['服务对象满意度指标', '学生家长满意度', '≥90%', 'parents-satisfaction', 'must'],
];

/** The tasks of the filled table with their money. */
const XIQU: readonly Row[] = [
  ['数量指标', '团体无偿献血人次', '≥1600人次', 'xiqu-blood', 'must'],
  ['数量指标', '普惠托育机构新增托位数', '30个'],
  ['数量指标', '育儿补贴发放户数', '123户'],
  ['成本指标', '基本支出', '≤388万元', 'xiqu-basic', 'must'],
  ['成本指标', '项目支出', '≤1234.47万元', 'xiqu-project', 'must'],
  ['成本指标', '育儿补贴金支出', '≤60.05万元', 'xiqu-育儿补贴金', 'must'],
  ['成本指标', '计划生育服务支出', '≤615万元', 'xiqu-计划生育服务', 'must'],
  ['成本指标', '公共区域病媒生物防制支出', '≤46.5万元', 'xiqu-公共区域病媒生物防制', 'must'],
  ['成本指标', '普惠托育服务支出', '≤30万元', 'xiqu-普惠托育服务', 'must'],
  ['成本指标', '重大传染病预防控制工作支出', '≤190万元', 'xiqu-重大传染病预防控制', 'must'],
  ['成本指标', '红十字专项支出', '≤10万元', 'xiqu-红十字专项', 'must'],
  ['成本指标', '无偿献血支出', '≤15.2万元', 'xiqu-无偿献血', 'must'],
  ['成本指标', '传染病信息报告管理工作支出', '≤27万元', 'xiqu-传染病信息报告管理', 'must'],
  [
    '成本指标',
    '精神卫生及社会心理服务体系建设工作支出',
    '≤250万元',
    'xiqu-精神卫生及社会心理服务体系建设',
    'must',
  ],
  ['社会效益指标', '突发急性传染病有效处置率', '100%'],
  ['服务对象满意度指标', '辖区居民满意度', '≥90%', 'residents-satisfaction', 'must'],
];

async function goalsOf(
  name: string,
  organisation: string,
  rows: readonly Row[],
  truths: readonly Truth[],
): Promise<Paper> {
  const bytes = await writeEvaluation({
    title: `${organisation}部门整体绩效自评表`,
    year: 2024,
    organisation,
    money: [{ label: '年度资金总额', budget: null }],
    goal: '全面完成年度卫生健康工作任务。',
    indicators: rows.map(([level2, label, target]): EvaluatedIndicator => ({
      level1: level2.includes('效益') ? '效益指标' : level2.includes('满意') ? '满意度指标' : '产出指标',
      level2,
      name: label,
      target,
    })),
  });
  const total = organisation.includes('厚街')
    ? totalOf(['houjie-total'], truths)
    : totalOf(['xiqu-basic', 'xiqu-project'], truths);
  return {
    name,
    table: readWorkbook(bytes).snapshots[0]!,
    expectations: [
      ...rows.flatMap(([level2, label, , id, must]): Expectation[] => {
        if (id === undefined) return [];
        const one = truth(id, truths);
        return [{ label, level2, amount: amountOf(one), evidence: one.evidence, must: must === 'must' }];
      }),
      total,
    ],
  };
}

/** What was spent in all, from the sums of its parts. */
function totalOf(ids: readonly string[], truths: readonly Truth[]): Expectation {
  const parts = ids.map((id) => truth(id, truths));
  return {
    label: '年度资金总额',
    slot: 'executed',
    amount: amountOf({ value: parts.reduce((sum, { value }) => sum + value, 0), unit: '元' }),
    evidence: {
      sheet: parts[0]!.sheet,
      rows: new Set(parts.flatMap(({ evidence }) => [...evidence.rows])),
    },
    must: true,
  };
}
