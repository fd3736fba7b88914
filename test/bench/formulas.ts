import { checkSnapshots } from '../../src/app';
import { recognise } from '../../src/form';
import { planFormulas } from '../../src/formulas';
import { NATIONAL } from '../../src/profile';
import { Sheet, type Snapshot } from '../../src/sheet';
import { bigForm } from './big-form';
import { median, milliseconds, type Figure } from './measure';

/** Planning the formulas of a table with 300 indicators against checking it, and against the size of the table. */
export async function benchFormulas(): Promise<Figure[]> {
  const [small, large] = [bigForm(300), bigForm(600)];
  const plan = await median(21, planner(small), 10);
  const twice = await median(21, planner(large), 10);
  const check = await median(11, () => checkSnapshots([small], NATIONAL), 4);
  const detail = (a: number, b: number) => `${milliseconds(a)} ÷ ${milliseconds(b)}`;
  return [
    {
      name: '300 项指标的公式方案 ÷ 检查同一张表',
      ratio: plan / check,
      limit: 0.3,
      better: 'lower',
      detail: detail(plan, check),
    },
    {
      name: '600 项指标的公式方案 ÷ 300 项',
      ratio: twice / plan,
      limit: 3,
      better: 'lower',
      detail: detail(twice, plan),
    },
  ];
}

/** Plans the table over and over; recognising it is done once, as after a check. */
function planner(snapshot: Snapshot): () => unknown {
  const sheet = new Sheet(snapshot);
  const [form] = recognise(sheet);
  return () => planFormulas(form!, sheet, NATIONAL);
}
