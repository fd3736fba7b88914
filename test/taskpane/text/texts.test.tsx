/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import {
  defineNames,
  defineTexts,
  LanguageProvider,
  languageOf,
  useNames,
  useTexts,
  type Language,
} from '../../../src/taskpane/text/texts';

const TEXTS = defineTexts({
  hello: ['你好', 'Hello'],
  cells: ['{count} 格，{place} 起', '{count} cells from {place}'],
});
const KINDS = defineNames(
  { self: '自评表', target: '批复表' },
  { self: 'Self-evaluation', target: 'Targets' },
);

function Greeting() {
  const t = useTexts(TEXTS);
  const kinds = useNames(KINDS);
  return <p>{[t('hello'), t('cells', { count: 1234, place: 'B2' }), kinds.self].join(' ')}</p>;
}

test.each<[Language, string]>([
  ['zh', '你好 1,234 格，B2 起 自评表'],
  ['en', 'Hello 1,234 cells from B2 Self-evaluation'],
])('texts and names come in the language around (%s)', (language, expected) => {
  render(
    <LanguageProvider value={language}>
      <Greeting />
    </LanguageProvider>,
  );
  expect(screen.getByText(expected)).toBeVisible();
});

test('Chinese is spoken where nothing is said', () => {
  render(<Greeting />);
  expect(screen.getByText(/^你好/)).toBeVisible();
});

test('the compiler refuses what is missing or does not match', () => {
  // @ts-expect-error the placeholders are not filled
  expect(() => TEXTS.zh('cells')).toThrow('{count}');
  // @ts-expect-error the English text lacks a placeholder
  defineTexts({ cells: ['{count} 格', 'cells'] });
  // @ts-expect-error a name is missing
  defineNames({ self: '自评表', target: '批复表' }, { self: 'Self-evaluation' });
});

test.each([
  ['zh-CN', 'zh'],
  ['zh-TW', 'zh'],
  ['ZH-cn', 'zh'],
  ['en-US', 'en'],
  ['ja-JP', 'en'],
])('%s speaks %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language);
});
