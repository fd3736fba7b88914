import FIRST_SIGHT from './first-sight.json';
import { BATCHES, checkFixtures } from './expectations';
import { figuresOf, mustOf, shareText, sum, type Figures, type Share } from './figures';
import { readReviews } from './review';

export const DOCUMENT = 'docs/accuracy.md';

/** A batch as it was when the product saw it for the first time. */
interface FirstSight {
  /** The commit that it was run on. */
  readonly commit: string;
  readonly figures: Figures;
  /** Findings as a reader judged them who did not write the rules. */
  readonly judged?: { readonly right: number; readonly arguable: number; readonly wrong: number };
}

const firstSight = FIRST_SIGHT as unknown as Readonly<Record<string, FirstSight>>;

/** docs/accuracy.md: what is read and found at first sight, batch by batch, and what is now. */
export async function accuracyPage(): Promise<string> {
  const now = new Map<string, Figures>();
  for (const batch of ['', ...BATCHES]) now.set(batch, figuresOf(await checkFixtures(batch)));
  const seen = BATCHES.flatMap((batch) => (firstSight[batch] ? [[batch, firstSight[batch]] as const] : []));
  const judged = Object.values(readReviews()).flatMap(({ findings }) => findings);
  const count = (verdict: string) => judged.filter((finding) => finding.verdict === verdict).length;
  return `<!-- 由 npm run accuracy -- --write 生成 -->
# 读得准不准

每批表由不看代码的人按公开的表制作，并在程序见到之前写好：每个字段是什么、必须报什么、不许报什么。
每批先原样跑一次，记下**第一眼**的数；之后才改程序。改的是一类错，不是一张表。

- 表格认出：应认出的表中认出了几张。
- 字段：单位、年度、指标名称、目标值、完成值、分值、得分等，逐个与预期核对；没认出的表，字段全算错。
- 必报：细心的审核人一定会退回的问题。误报：预期里写明不许报的，报了几条（其中级别为错误的几条）。
- 逐条判断：没有写规则的人逐条看报出的问题，对、可商榷、错各几条。

## 第一眼

| 批次 | 表格认出 | 字段读对 | 必报·错误 | 必报·合计 | 误报（错误） | 逐条判断：对/可商榷/错 |
|---|---|---|---|---|---|---|
${[...seen.map(([batch, sight]) => sightRow(batch, sight)), `${row('合计', total(seen.map(([, { figures }]) => figures)))} |`].join('\n')}

## 现在

| 批次 | 表格认出 | 字段读对 | 必报·错误 | 必报·合计 | 误报（错误） |
|---|---|---|---|---|---|
${[...now].map(([batch, figures]) => row(batch === '' ? '示例' : batch, figures)).join('\n')}

示例是规则成形时用的表；其上的每条问题逐条判断过：对 ${count('right')}，可商榷 ${count('arguable')}，错 ${count('wrong')}。

重新核对：\`npm run accuracy\`；任何一个放着表和预期的文件夹：\`npm run accuracy -- 文件夹\`。
`;
}

function sightRow(batch: string, { figures, judged: by }: FirstSight): string {
  return `${row(batch, figures)} ${by ? `${by.right}/${by.arguable}/${by.wrong}` : '—'} |`;
}

function row(name: string, figures: Figures): string {
  const { tables, fields, must, alarms, graveAlarms } = figures;
  const shares: readonly Share[] = [tables, fields, must.错误, mustOf(figures)];
  return `| ${[name, ...shares.map(shareText), `${alarms}（${graveAlarms}）`].join(' | ')} |`;
}

function total(all: readonly Figures[]): Figures {
  const of = (pick: (figures: Figures) => Share) => sum(all.map(pick));
  return {
    tables: of(({ tables }) => tables),
    fields: of(({ fields }) => fields),
    must: {
      错误: of(({ must }) => must.错误),
      警告: of(({ must }) => must.警告),
      提示: of(({ must }) => must.提示),
    },
    alarms: all.reduce((number, { alarms }) => number + alarms, 0),
    graveAlarms: all.reduce((number, { graveAlarms }) => number + graveAlarms, 0),
  };
}
