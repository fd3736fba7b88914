import { bytesOfDataUrl } from '../templates/data-url';

/** A published table that comes with the product, to try it on. */
export interface Sample {
  /** What the menu calls it and what it is saved as. */
  readonly name: string;
  /** Loads its file. */
  load(): Promise<Uint8Array>;
}

/** The first one is open at the start. */
export const SAMPLES: readonly Sample[] = [
  {
    name: '部门整体绩效自评表（西区卫生健康局，2024年）',
    load: async () => bytesOfDataUrl((await import('../../assets/samples/self-evaluation.xlsx')).default),
  },
  {
    name: '部门整体支出绩效目标批复表（厚街镇卫生健康局，2024年）',
    load: async () => bytesOfDataUrl((await import('../../assets/samples/target.xlsx')).default),
  },
  {
    name: '部门整体支出绩效目标批复表，逐行（厚街镇卫生健康局，2024年）',
    load: async () => bytesOfDataUrl((await import('../../assets/samples/target-rows.xlsx')).default),
  },
];
