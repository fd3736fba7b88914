import type { RuleTrials } from './run';

export const DOCUMENT = 'docs/planted.md';

/** docs/planted.md: how far each rule reaches over the layouts of the corpus. */
export function plantedPage(all: readonly RuleTrials[]): string {
  const tried = all.reduce((count, { reached, missed }) => count + reached + missed.length, 0);
  const reached = all.reduce((count, each) => count + each.reached, 0);
  const strays = all.reduce((count, each) => count + each.strays.length, 0);
  return `<!-- 由 npm run planted -- --write 生成 -->
# 每条规则在每种版式上

把每条规则自己的反例（\`test/rules\` 里的）逐一写进语料里的每张表：指标写到同一类指标上，资金写到同一项资金上，
目标、任务、表头写到相应的栏里。改过的表重新读、重新查，看这条规则报不报在那一格上，别处有没有因此多报错误。

共试 ${tried} 次，报出 ${reached} 次（${((reached / tried) * 100).toFixed(1)}%），别处多报的错误 ${strays} 条。

没有报出的，大多不是没有读到，而是整张表合起来看不成立：表里另有说明、同名的指标值不同、其余指标把比例冲淡了。
放不进的，是这张表没有那一栏、那一类指标，或者例子说的是整张表。

| 规则 | 报出 | 没有报出的例子 | 放不进（表数） |
|---|---|---|---|
${all.map(row).join('\n')}

重新核对：\`npm run planted\`；看一条规则在哪些表上没有报：\`npm run planted -- E20\`。
`;
}

function row({ rule, reached, missed, noPlace }: RuleTrials): string {
  const examples = counted(missed.map(({ why }) => why));
  return `| ${rule.code} ${rule.title} | ${reached}/${reached + missed.length} | ${examples} | ${listed(noPlace)} |`;
}

function counted(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return listed([...counts]);
}

function listed(counts: readonly (readonly [string, number])[]): string {
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  return sorted.map(([text, count]) => `${text.replace(/\|/g, '\\|')} ${count}`).join('，');
}
