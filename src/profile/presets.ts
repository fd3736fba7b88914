import { NATIONAL } from './defaults';
import type { ProfileChanges } from './schema';

/** The settings of a place: only what is printed in its own forms or enforced by its own system. */
export interface Preset {
  readonly title: string;
  /** What differs from the national default. */
  readonly settings: ProfileChanges;
  /** Path of a setting, or of a group → where it is from. */
  readonly sources: Readonly<Record<string, string>>;
}

const CHINA: Preset = { title: NATIONAL.name, settings: {}, sources: {} };

const HUBEI: Preset = {
  title: '湖北',
  settings: {
    executionWeight: 20,
    // The goals carry the other 80 points, each its own share: no weights by class.
    weightsWithoutCost: { output: null, benefit: null, satisfaction: null },
    weightsWithCost: { cost: null, output: null, benefit: null, satisfaction: null },
    inverseScore: 'ratio',
    reachedBand: 80,
    partlyBand: 50,
  },
  sources: {
    executionWeight: '湖北省项目支出绩效自评表：预算执行率 20 分',
    weightsWithoutCost: '湖北省项目支出绩效自评表：80 分按年度绩效目标分配，不按指标类别',
    weightsWithCost: '湖北省项目支出绩效自评表：80 分按年度绩效目标分配，不按指标类别',
    inverseScore: '湖北省项目支出绩效自评表备注：反向指标按目标值与完成值之比计分',
    reachedBand: '湖北省项目支出绩效自评表备注：定性指标按 80%、50% 分档',
    partlyBand: '湖北省项目支出绩效自评表备注：定性指标按 80%、50% 分档',
  },
};

const SICHUAN: Preset = {
  title: '四川',
  settings: { executionLine: 90, reasonLength: 100 },
  sources: {
    executionLine: '四川省部门预算项目支出绩效自评表填表说明：执行率低于 90% 的说明原因',
    reasonLength: '四川省部门预算项目支出绩效自评表填表说明：原因不超过 100 字',
  },
};

const GUANGXI: Preset = {
  title: '广西',
  settings: { overfulfilment: 130 },
  sources: { overfulfilment: '广西预算绩效管理系统：完成值高于指标值 30% 的必须说明' },
};

const TIANJIN_HEBEI: Preset = {
  title: '天津、河北',
  settings: { overfulfilment: 120, inverseScore: 'manual' },
  sources: {
    overfulfilment: '天津、河北预算绩效管理系统：完成率达到 120% 的标红',
    inverseScore: '天津、河北预算绩效管理系统：反向指标高于目标值的标红，得分由人填写',
  },
};

const YINCHUAN: Preset = {
  title: '宁夏银川',
  settings: {
    weightsWithoutCost: { decision: 10, process: 25, output: 30, benefit: 35, satisfaction: null },
  },
  sources: {
    weightsWithoutCost: '银川市项目支出绩效自评表：项目决策 10、项目管理 25、项目产出 30、项目效益 35',
  },
};

const HENAN_UNIVERSITIES: Preset = {
  title: '河南（高校）',
  settings: { weightsWithCost: { cost: 10, output: 30, benefit: 25, satisfaction: 5 } },
  sources: {
    weightsWithCost:
      '河南省高校 2024 年绩效自评通知：成本 10、产出 30、效益 25、满意度 5，其余为过程和预算执行',
  },
};

/** Id, as it is stored, → preset. */
export const PRESETS = {
  national: CHINA,
  hubei: HUBEI,
  sichuan: SICHUAN,
  guangxi: GUANGXI,
  'tianjin-hebei': TIANJIN_HEBEI,
  yinchuan: YINCHUAN,
  'henan-universities': HENAN_UNIVERSITIES,
} as const satisfies Readonly<Record<string, Preset>>;

export type PresetId = keyof typeof PRESETS;

export function isPresetId(id: unknown): id is PresetId {
  return typeof id === 'string' && Object.hasOwn(PRESETS, id);
}

/** Where a preset has this setting from; undefined where it has the national default. */
export function sourceOf(preset: PresetId, path: string): string | undefined {
  const sources: Preset['sources'] = PRESETS[preset].sources;
  return sources[path] ?? sources[path.split('.')[0]!];
}
