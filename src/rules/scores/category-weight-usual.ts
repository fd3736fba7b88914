import { distinctFields, type Form } from '../../form';
import type { Profile } from '../../profile/profile';
import { categoryOf, type Level1, level1Of } from '../support/indicators';
import { defineRule } from '../rule';

const NAMES: Readonly<Record<Level1, string>> = {
  cost: '成本',
  output: '产出',
  benefit: '效益',
  satisfaction: '满意度',
};

export default defineRule({
  code: 'C03',
  name: 'category-weight-usual',
  title: '各类指标的分值不是通常的比例',
  family: 'scores',
  severity: 'info',
  forms: ['project-target', 'project-self-evaluation'],
  basis:
    '项目支出绩效评价管理办法（财预〔2020〕10号）：原则上预算执行率 10%、产出 50%、效益 30%、满意度 10%，特殊情况可以调整',
  messages: {
    unusual: '各类指标分值为 {found}，通常是 {usual}。当地没有另行规定的，请调整。',
  },
  docs: {
    rule: '产出、效益、满意度（和成本）各类指标的分值合计，与通常的比例相比。',
    valid: '产出 50、效益 30、满意度 10，另有预算执行率 10 分；没有满意度的，效益可为 40。',
    invalid: '产出 70、效益 10、满意度 10。',
    limits: '比例见设置；分值合计不是 90 或 100（由 C01 检查）、另设一级指标、标题印有分值的表不检查。',
  },
  applies: ({ form }) =>
    form.indicators.some(({ weight }) => typeof weight?.value === 'number') ? form : null,
  *check({ form, profile, sheet }) {
    const rows = form.indicators;
    if (rows.some(({ weight }) => typeof weight?.value !== 'number')) return;
    if (rows.some(({ level1 }) => level1 && /\d/.test(sheet.text(level1.cell.row, level1.cell.column))))
      return;
    const found = weightsOf(form);
    if (!found || found.output === 0 || found.benefit === 0) return;
    const usual = usualFor(found, profile);
    if (!usual) return;
    const levels = (Object.keys(NAMES) as Level1[]).filter((level) => usual[level] || found[level]);
    // Tables that leave the execution to itself spread its points over the classes.
    const sum = levels.reduce((total, level) => total + found[level], 0);
    if (Math.abs(sum - levels.reduce((total, level) => total + usual[level], 0)) > 0.005) return;
    if (levels.every((level) => Math.abs(found[level] - usual[level]) < 0.005)) return;
    const heading = form.columns.find(({ column }) => column === 'weight');
    yield {
      message: 'unusual',
      cells: [heading?.cell ?? rows[0]!.weight!.cell],
      data: { found: written(levels, found), usual: written(levels, usual) },
    };
  },
});

type Weights = Record<Level1, number>;

/** Points by first level; null when a row belongs to none of the four. */
function weightsOf(form: Form): Weights | null {
  const weights: Weights = { cost: 0, output: 0, benefit: 0, satisfaction: 0 };
  const own = new Set(distinctFields(form.indicators.map(({ weight }) => weight)));
  for (const indicator of form.indicators) {
    const level = categoryOf(indicator) === 'satisfaction' ? 'satisfaction' : level1Of(indicator);
    if (!level) return null;
    // A merged cell counts once, with the first of its rows.
    if (own.delete(indicator.weight!)) weights[level] += indicator.weight!.value ?? 0;
  }
  return weights;
}

/** What is usual in this classification; without satisfaction its points go to the benefits. */
function usualFor(found: Weights, { weightsWithCost, weightsWithoutCost }: Profile): Weights | null {
  const { output, benefit, satisfaction } = found.cost > 0 ? weightsWithCost : weightsWithoutCost;
  const cost = found.cost > 0 ? weightsWithCost.cost : 0;
  if (output === null || benefit === null || satisfaction === null || cost === null) return null;
  return found.satisfaction > 0
    ? { cost, output, benefit, satisfaction }
    : { cost, output, benefit: benefit + satisfaction, satisfaction: 0 };
}

function written(levels: readonly Level1[], weights: Weights): string {
  return levels.map((level) => `${NAMES[level]} ${Number(weights[level].toFixed(2))}`).join('、');
}
