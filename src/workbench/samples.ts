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
    load: async () => bytesOf((await import('../../assets/samples/self-evaluation.xlsx')).default),
  },
  {
    name: '部门整体支出绩效目标批复表（厚街镇卫生健康局，2024年）',
    load: async () => bytesOf((await import('../../assets/samples/target.xlsx')).default),
  },
  {
    name: '部门整体支出绩效目标批复表，逐行（厚街镇卫生健康局，2024年）',
    load: async () => bytesOf((await import('../../assets/samples/target-rows.xlsx')).default),
  },
];

/** A page opened from a folder may not fetch, not even a data URL everywhere, so it is decoded by hand. */
function bytesOf(dataUrl: string): Uint8Array {
  const text = atob(dataUrl.slice(dataUrl.indexOf(',') + 1));
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
