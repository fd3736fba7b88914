import { containment, rememberBy, type Bigrams } from '../../text';
import { taskLabel } from '../../form';
import { defineRule } from '../rule';
import { candidateFinder, topicOf } from '../support/topics';

const ALIKE = 0.8;
/** Shorter texts are alike by chance. */
const LENGTH = 30;
/** A text cut off half way is still a copy; one much shorter is only a part. */
const HALF = 0.5;

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
    rule: '两个任务的主要内容或预期目标有八成以上的文字相同，多半是复制后没有改。',
    valid: '两个任务各写各的内容。',
    invalid: '近视筛查和口腔干预两个任务的预期目标只差一个节日名称。',
    limits: '不足 30 个字的不比较。',
  },
  applies: ({ form }) => (form.tasks.length > 1 ? form : null),
  *check({ form }) {
    for (const [part, key] of [
      ['主要内容', 'content'],
      ['预期目标', 'expected'],
    ] as const) {
      const texts = form.tasks.flatMap((task) => {
        const field = task[key];
        return field && field.text.length >= LENGTH ? [{ task, field }] : [];
      });
      for (const { i, j, share } of alikeAmong(texts.map(({ field }) => field.text))) {
        const [first, second] = [texts[i]!, texts[j]!];
        if (first.field.cell === second.field.cell) continue;
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

/** The pairs of texts, by their places, that are nearly the same. */
const alikeAmong = rememberBy(
  (texts: readonly string[]) => JSON.stringify(texts),
  (texts: readonly string[]) => {
    const written = texts.map((text) => ({ topic: topicOf(text) }));
    const find = candidateFinder(written, { among: true });
    return written.flatMap(({ topic }, i) =>
      find(topic).flatMap((j) => {
        const share = j > i ? sharedText(topic.bigrams, written[j]!.topic.bigrams) : 0;
        return share < ALIKE ? [] : [{ i, j, share }];
      }),
    );
  },
);

/** How much of the shorter text the longer one repeats; 0 when one is much shorter. */
function sharedText(a: Bigrams, b: Bigrams): number {
  const [short, long] = a.total <= b.total ? [a, b] : [b, a];
  return short.total < long.total * HALF ? 0 : containment(short, long);
}
