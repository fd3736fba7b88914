import { bytesOfDataUrl } from './data-url';

/** A blank national form that comes with the product: a file of assets/templates. */
export interface BlankForm {
  readonly file: string;
  /** As people call the table. */
  readonly name: string;
  readonly family: 'project' | 'department';
  readonly stage: 'target' | 'monitoring' | 'self-evaluation';
  /** 成本指标 is a first level of its own, not a part of 产出指标. */
  readonly hasCost: boolean;
  readonly load: () => Promise<Uint8Array>;
}

type Loaded = Promise<{ readonly default: string }>;

const form = (
  family: BlankForm['family'],
  stage: BlankForm['stage'],
  name: string,
  hasCost: boolean,
  load: () => Loaded,
): BlankForm => ({
  file: `${family}-${stage}${hasCost ? '-cost' : ''}.xlsx`,
  name,
  family,
  stage,
  hasCost,
  load: async () => bytesOfDataUrl((await load()).default),
});

/** All of them, in the order in which a year goes. */
export const BLANK_FORMS: readonly BlankForm[] = [
  form(
    'project',
    'target',
    '项目支出绩效目标申报表',
    false,
    () => import('../../assets/templates/project-target.xlsx'),
  ),
  form(
    'project',
    'monitoring',
    '项目支出绩效运行监控表',
    false,
    () => import('../../assets/templates/project-monitoring.xlsx'),
  ),
  form(
    'project',
    'self-evaluation',
    '项目支出绩效自评表',
    false,
    () => import('../../assets/templates/project-self-evaluation.xlsx'),
  ),
  form(
    'project',
    'target',
    '项目支出绩效目标申报表（成本指标单列）',
    true,
    () => import('../../assets/templates/project-target-cost.xlsx'),
  ),
  form(
    'project',
    'monitoring',
    '项目支出绩效运行监控表（成本指标单列）',
    true,
    () => import('../../assets/templates/project-monitoring-cost.xlsx'),
  ),
  form(
    'project',
    'self-evaluation',
    '项目支出绩效自评表（成本指标单列）',
    true,
    () => import('../../assets/templates/project-self-evaluation-cost.xlsx'),
  ),
  form(
    'department',
    'target',
    '部门整体支出绩效目标申报表',
    false,
    () => import('../../assets/templates/department-target.xlsx'),
  ),
  form(
    'department',
    'monitoring',
    '部门整体支出绩效运行监控表',
    false,
    () => import('../../assets/templates/department-monitoring.xlsx'),
  ),
  form(
    'department',
    'self-evaluation',
    '部门整体支出绩效自评表',
    false,
    () => import('../../assets/templates/department-self-evaluation.xlsx'),
  ),
];

/** The blank form of a table; the one with 成本指标 apart where there is such a one and it is wanted. */
export function blankForm(
  family: BlankForm['family'],
  stage: BlankForm['stage'],
  hasCost: boolean,
): BlankForm {
  const fitting = BLANK_FORMS.filter((one) => one.family === family && one.stage === stage);
  return fitting.find((one) => one.hasCost === hasCost) ?? fitting[0]!;
}
