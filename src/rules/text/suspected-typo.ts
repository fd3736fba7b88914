import type { Form } from '../../form';
import { rememberText } from '../../text';
import { type WrittenText, writtenTexts } from '../support/texts';
import { around } from '../support/wording';
import { defineRule } from '../rule';

/** Wrong writings that no right text contains, with what is meant. */
const CONFUSIONS: readonly (readonly [RegExp, string])[] = [
  [/拟计划/, '计划'],
  [/传播性疾病/, '传染性疾病'],
  [/布署/, '部署'],
  [/座落于/, '坐落于'],
  [/防碍/, '妨碍'],
  [/通迅/, '通讯'],
  [/松驰/, '松弛'],
  [/贫因/, '贫困'],
  [/满意渡/, '满意度'],
  [/绩郊|绩校|续效(?=目标|指标|评价|自评)/, '绩效'],
  [/拔付/, '拨付'],
  [/拔款/, '拨款'],
  [/(?<!自)己(?=完成|经|于|达到|建成|通过|投入|开展|拨付|支付)/, '已'],
  [/(?<=[因理自])由干/, '由于'],
  [/关干(?=[^部])/, '关于'],
  [/环镜/, '环境'],
  [/实旋/, '实施'],
  [/设旋/, '设施'],
  [/措旋/, '措施'],
  [/检侧/, '检测'],
  [/监侧/, '监测'],
  [/到帐/, '到账'],
  [/进一歩/, '进一步'],
  [/既使(?!用)/, '即使'],
  [/迫不急待/, '迫不及待'],
  [/在接再厉/, '再接再厉'],
  [/截止到?(?=20\d{2}年)/, '截至'],
  [/竟赛/, '竞赛'],
  [/按装/, '安装'],
];
/** 防治 and 防制 are both words; of one object a table uses one. */
const CONTROL = /([\u4e00-\u9fff]{2,4})(防治|防制)/g;

export default defineRule({
  code: 'L09',
  name: 'suspected-typo',
  title: '疑似错别字或用词不当',
  family: 'text',
  severity: 'info',
  forms: 'all',
  basis: '公文写作规范：用字用词准确',
  messages: {
    typo: '{where}的「{text}」中「{wrong}」疑应为「{right}」，请核对。',
    control:
      '{where}写「{here}」，{other}写「{there}」，同一件事两种写法。请统一（病媒生物用「防制」，疾病用「防治」）。',
  },
  docs: {
    rule: '查出少数几种确定的错字、误用，以及同一对象「防治」「防制」混用。',
    valid: '计划开展；已完成；病媒生物防制（全表一致）。',
    invalid: '拟计划开展；己完成；一处写「病媒生物防治」，一处写「病媒生物防制」。',
    limits: '只认列出的写法，不是全文校对。',
  },
  *check({ form }) {
    for (const { cell, text, called: where } of writtenTexts(form)) {
      for (const { wrong, right } of confusionsIn(text)) {
        const data = { where, text: around(text, wrong, 6), wrong, right };
        yield { message: 'typo', cells: [cell], data };
      }
    }
    yield* mixedControl(form);
  },
});

const confusionsIn = rememberText((text: string) =>
  CONFUSIONS.flatMap(([pattern, right]) => {
    const wrong = pattern.exec(text)?.[0];
    return wrong === undefined ? [] : [{ wrong, right }];
  }),
);

const controlsIn = rememberText((text: string) => [...text.matchAll(CONTROL)]);

function* mixedControl(form: Form) {
  const seen = new Map<string, { word: string; written: string; text: WrittenText }>();
  const reported = new Set<string>();
  for (const text of writtenTexts(form)) {
    for (const [written, before, word] of controlsIn(text.text)) {
      const object = before!.slice(-2);
      const first = seen.get(object);
      if (!first) seen.set(object, { word: word!, written, text });
      else if (first.word !== word && !reported.has(object)) {
        reported.add(object);
        yield {
          message: 'control' as const,
          cells: [text.cell, first.text.cell],
          data: {
            where: text.called,
            here: written,
            other: first.text.cell === text.cell ? '同一格' : first.text.called,
            there: first.written,
          },
        };
      }
    }
  }
}
