import {
  HEAD_LABELS,
  INDICATOR_HEADINGS,
  MONEY_COLUMN_HEADINGS,
  MONEY_LABELS,
  readerOf,
  SECTION_LABELS,
  TASK_HEADINGS,
  TITLE_ENDINGS,
  type Meaning,
} from '../../src/lexicon';

const LISTS: Readonly<Record<string, readonly Meaning<string>[]>> = {
  HEAD_LABELS,
  INDICATOR_HEADINGS,
  MONEY_COLUMN_HEADINGS,
  MONEY_LABELS,
  SECTION_LABELS,
  TASK_HEADINGS,
  TITLE_ENDINGS,
};

/** The texts that a phrase stands for, its choices written out. */
function written(phrase: string): string[] {
  const choice = /\{([^{}]*)\}/.exec(phrase);
  if (!choice) return [phrase.replaceAll('…', '').replaceAll('#', '2')];
  return choice[1]!.split('|').flatMap((word) => written(phrase.replace(choice[0], () => word)));
}

const phrasesOf = ({ is = [], begins = [], ends = [], has = [] }: Meaning<string>): readonly string[] => [
  ...is,
  ...begins,
  ...ends,
  ...has,
];

describe.each(Object.entries(LISTS))('%s', (_name, list) => {
  const read = readerOf(list);

  test('no phrase stands there twice', () => {
    const phrases = list.flatMap((meaning) =>
      (['is', 'begins', 'ends', 'has'] as const).flatMap((place) =>
        (meaning[place] ?? []).flatMap(written).map((text) => `${place} ${text}`),
      ),
    );
    expect(phrases.filter((phrase, at) => phrases.indexOf(phrase) !== at)).toEqual([]);
  });

  test('no phrase is hidden by one above it', () => {
    const hidden = list.flatMap((meaning) =>
      phrasesOf(meaning).filter((phrase) =>
        written(phrase).every((text) => read(text)?.means !== meaning.means),
      ),
    );
    expect(hidden).toEqual([]);
  });
});
