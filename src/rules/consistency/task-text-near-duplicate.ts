import { isSameCell } from '../../sheet';
import { type Bigrams, containment, rememberBy } from '../../text';
import { taskLabel } from '../../form';
import { candidateFinder, topicOf } from '../support/topics';
import { defineRule } from '../rule';

export default defineRule({
  code: 'H11',
  name: 'task-text-near-duplicate',
  title: '两个任务的文字几乎相同',
  family: 'consistency',
  severity: 'warning',
  forms: 'all',
  basis: '财预〔2015〕88号：绩效目标指向明确，与各自的任务相对应',
  messages: {
    alike:
      '{first}与{second}的{part}几乎相同（{share}% 的文字重复）。请核对是否复制后没有改，按各自的任务分别填写。',
  },
  docs: {
    rule: '两个任务的主要内容或预期目标有 {alike}% 以上的文字相同，多半是复制后没有改。',
    valid: '两个任务各写各的内容。',
    invalid: '近视筛查和口腔干预两个任务的预期目标只差一个节日名称。',
    limits: '不足 {shortest} 个字的不比较；长短相差一半以上的不比较。',
  },
  options: {
    alike: { default: 80, label: '相同的文字至少占多少', unit: '%' },
    // Shorter texts are alike by chance.
    shortest: { default: 30, label: '只看至少多少字的文字', unit: '字' },
  },
  applies: ({ form }) => (form.tasks.length > 1 ? form.tasks : null),
  *check({ options }, tasks) {
    for (const [part, key] of [
      ['主要内容', 'content'],
      ['预期目标', 'expected'],
    ] as const) {
      const texts = tasks.flatMap((task) => {
        const field = task[key];
        return field && field.text.length >= options.shortest ? [{ task, field }] : [];
      });
      for (const { i, j, share } of sharesAmong(texts.map(({ field }) => field.text))) {
        const [first, second] = [texts[i], texts[j]];
        if (!first || !second || share * 100 < options.alike) continue;
        if (isSameCell(first.field.cell, second.field.cell)) continue;
        yield {
          message: 'alike',
          cells: [second.field.cell, first.field.cell],
          data: {
            first: taskLabel(first.task),
            second: taskLabel(second.task),
            part,
            share: Math.floor(share * 100),
          },
        };
      }
    }
  },
});

/** The pairs of texts, by their places, that have to do with each other, with how much they share. */
const sharesAmong = rememberBy(
  (texts: readonly string[]) => JSON.stringify(texts),
  (texts: readonly string[]) => {
    const written = texts.map((text, place) => ({ place, topic: topicOf(text) }));
    const find = candidateFinder(written, { among: true });
    return written.flatMap(({ topic, place: i }) =>
      find(topic).flatMap(({ topic: other, place: j }) =>
        j > i ? [{ i, j, share: sharedText(topic.bigrams, other.bigrams) }] : [],
      ),
    );
  },
);

/** How much of the shorter text the longer one repeats; a text cut off half way is a copy, a shorter one only a part. */
function sharedText(a: Bigrams, b: Bigrams): number {
  const [short, long] = a.total <= b.total ? [a, b] : [b, a];
  return short.total * 2 < long.total ? 0 : containment(short, long);
}
