import type { Form } from '../../form';
import { fold, rememberText } from '../../text';
import { headTexts, proseOf, rewriteText, writtenTexts } from '../support/texts';
import { around, listing, quoted } from '../support/wording';
import { defineRule } from '../rule';

/** Half-width signs between Chinese characters; a colon or comma between digits belongs to a number. */
const HALF =
  /(?<=[\u4e00-\u9fff”》）)])[,;:?](?=\s*[\u4e00-\u9fff“《（(\d]|\s*$)|\((?=[^()]*[\u4e00-\u9fff][^()]*\))/g;
const FULL = /[，；：？（]/g;
/** Full-width letters, digits and signs: 100％, ２０２４. */
const WIDE = /[０-９Ａ-Ｚａ-ｚ％]+/;

export default defineRule({
  code: 'L05',
  name: 'width-mixed',
  title: '全角半角混用',
  family: 'text',
  severity: 'info',
  forms: 'all',
  basis: '标点符号用法（GB/T 15834）：中文文本用全角标点；数字、百分号用半角',
  messages: {
    half: '{places}用了半角标点（如「{sample}」），全表其余用全角，请统一成全角「，；：（）」。',
    wide: '{where}的「{text}」用了全角数字或百分号，请改成半角。',
  },
  docs: {
    rule: '中文标点用全角，数字和百分号用半角，全表一致。',
    valid: '全表都用「，；：」；或全表都用「,;:」。',
    invalid: '前几项任务用「，」，后几项用「,」；100％ 与 100% 混用。',
    limits: '全表一律用半角标点的不报；只看正文。',
  },
  fixable: true,
  *check({ form, sheet }) {
    yield* mixedPunctuation(form);
    for (const { cell, text, called } of proseOf(form)) {
      const wide = WIDE.exec(text)?.[0];
      if (!wide) continue;
      const fix = rewriteText(sheet, cell, '全角数字改为半角', (whole) =>
        whole.replace(new RegExp(WIDE, 'g'), fold),
      );
      yield {
        message: 'wide' as const,
        cells: [cell],
        data: { where: called, text: around(text, wide, 6) },
        fix,
      };
    }
  },
});

function* mixedPunctuation(form: Form) {
  const prose = proseOf(form).filter(({ role }) => role !== 'opinion');
  const half = prose.filter(({ text }) => marksIn(text).halves > 0);
  // What the rest of the table uses shows in its names and values too.
  const all = [...headTexts(form), ...writtenTexts(form)];
  const halves = all.reduce((total, { text }) => total + marksIn(text).halves, 0);
  const fulls = all.reduce((total, { text }) => total + marksIn(text).fulls, 0);
  const others = all.filter(({ text }) => marksIn(text).fulls > 0 && marksIn(text).halves === 0);
  const [first] = half;
  // Only the smaller part is out of line; an even mixture, or a single text beside it, is no rule to go by.
  const isMixed = half.every(({ text }) => marksIn(text).fulls > marksIn(text).halves);
  if (!first || fulls < halves || (others.length < FEWEST && !isMixed)) return;
  const sample = first.text;
  const mark = sample.search(HALF);
  const data = {
    places: listing(
      half.map(({ called }) => quoted(called)),
      3,
      '处',
    ),
    sample: around(sample, sample.slice(mark - 2, mark + 3), 2),
  };
  yield { message: 'half' as const, cells: half.map(({ cell }) => cell), data };
}

/** So many other texts that use the full width alone make it the habit of the table. */
const FEWEST = 2;

const marksIn = rememberText((text: string) => ({
  halves: text.match(HALF)?.length ?? 0,
  fulls: text.match(FULL)?.length ?? 0,
}));
