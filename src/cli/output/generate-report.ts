import type { Generated } from '../../app/generate/generate';
import type { Left } from '../../generate';
import { formatCell } from '../../sheet';

/** What a run of `generate` did. */
export interface GenerateReport {
  readonly path: string;
  readonly output: string;
  readonly made: Generated;
  readonly left: readonly Left[];
}

/** The JSON of `generate --format json`, version 1. */
export function toJson({ path, output, made, left }: GenerateReport): object {
  return {
    version: 1,
    path,
    output,
    error: null,
    rows: made.plan.rows.map(({ from, to, weight, weightFrom }) => ({
      from: { ...from, cell: formatCell(from.cell) },
      to: { sheet: made.sheetName, cell: formatCell(to) },
      weight,
      weightFrom,
    })),
    left,
  };
}

export function toText({ output, made, left }: GenerateReport): string {
  const { rows } = made.plan;
  const proposed = rows.filter(({ weightFrom }) => weightFrom === 'proposal').length;
  const lines = [`已生成 ${output}（工作表「${made.sheetName}」），带过去 ${rows.length} 项指标。`];
  if (proposed > 0) lines.push(`其中 ${proposed} 项的分值是按惯例建议的，请核对。`);
  if (left.length > 0) lines.push('没有带过去或要核对的：');
  for (const { what, why } of left) lines.push(`  ${what}：${why}`);
  return `${lines.join('\n')}\n`;
}
