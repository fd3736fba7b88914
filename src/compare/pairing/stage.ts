import type { FormKind } from '../../form';

/** The three tables of one project in the order of the year: approved, watched, evaluated. */
export type Stage = 'target' | 'monitoring' | 'self-evaluation';

const ORDER: readonly Stage[] = ['target', 'monitoring', 'self-evaluation'];

/** What people call the stages. */
export const STAGE_NAMES: Readonly<Record<Stage, string>> = {
  target: '批复（申报）表',
  monitoring: '监控表',
  'self-evaluation': '自评表',
};

export function stageOf(kind: FormKind): Stage {
  if (kind === 'monitoring') return 'monitoring';
  return kind.endsWith('target') ? 'target' : 'self-evaluation';
}

/** Negative when the first comes earlier in the year. */
export function byStage(a: FormKind, b: FormKind): number {
  return ORDER.indexOf(stageOf(a)) - ORDER.indexOf(stageOf(b));
}
