import { readFileSync } from 'node:fs';
import FIRST_SIGHT from './first-sight.json';
import { bandsOf, figuresOf, type Band, type Figures } from './figures';
import { BATCHES, proposeBatch } from './sets';
import { judgeSet, type Judged } from './verdicts';

export const DOCUMENT = 'docs/autofill.md';

const BEGIN = '<!-- 以下由 npm run calibration -- --write 生成 -->';
const END = '<!-- 生成的部分到此为止 -->';

/** A batch as it was when the product saw it for the first time. */
const firstSight: Readonly<Record<string, { readonly commit: string; readonly figures: Figures }>> =
  FIRST_SIGHT;

const NAMES: Readonly<Record<string, string>> = { examples: '示例', minimal: '最小的例子' };

/** Every set of the fixtures, judged, by batch. */
export async function judgeBatches(): Promise<ReadonlyMap<string, readonly Judged[]>> {
  const judged = new Map<string, readonly Judged[]>();
  for (const batch of BATCHES) judged.set(batch, (await proposeBatch(batch)).flatMap(judgeSet));
  return judged;
}

/** The document with its generated part as it is now. */
export function calibrationPage(now: ReadonlyMap<string, readonly Judged[]>): string {
  const text = readFileSync(DOCUMENT, 'utf8');
  const [before] = text.split(BEGIN);
  const after = text.split(END)[1] ?? '\n';
  return `${before}${BEGIN}\n\n${partOf(now)}\n${END}${after}`;
}

function partOf(now: ReadonlyMap<string, readonly Judged[]>): string {
  const seen = Object.entries(firstSight).map(([batch, { figures }]) => row(batch, figures));
  const all = [...now.values()].flat();
  return `### 把握与对错

各批来源里排在第一的建议，按把握分段，对的占多少（可以争论的算对）。

| 把握 | 对 | 共 | 占比 |
|---|---|---|---|
${bandsOf(all).map(bandRow).join('\n')}

### 第一眼与现在

每批来源由不看代码的人按公开的式样制作，连同答案在程序见到之前写好；先原样跑一次，之后才改程序。

| 批次（第一眼） | 可证的数 | 填对 | 排第一 | 排第一却不对 | 填错 | 不可证的数，把握过半的 |
|---|---|---|---|---|---|---|
${seen.join('\n')}

| 批次（现在） | 可证的数 | 填对 | 排第一 | 排第一却不对 | 填错 | 不可证的数，把握过半的 |
|---|---|---|---|---|---|---|
${[...now].map(([batch, judged]) => row(NAMES[batch] ?? batch, figuresOf(judged))).join('\n')}
`;
}

function bandRow({ from, to, right, all }: Band): string {
  const share = all === 0 ? '—' : percent(right, all);
  return `| ${percent(from, 1)}—${percent(to, 1)} | ${right} | ${all} | ${share} |`;
}

function row(name: string, figures: Figures): string {
  const { provable, filled, first, wrong, filledWrong, unprovable, shown } = figures;
  const of = (part: number) => `${part}（${percent(part, provable)}）`;
  return `| ${[name, provable, of(filled), of(first), of(wrong), filledWrong, `${unprovable}，${shown}`].join(' | ')} |`;
}

function percent(part: number, whole: number): string {
  return `${Math.round((part / Math.max(1e-9, whole)) * 100)}%`;
}
