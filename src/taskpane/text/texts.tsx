import { createContext, use } from 'react';
import { textIn, type Text } from './index';

const TextContext = createContext<Text>(textIn('zh'));

export const TextProvider = TextContext.Provider;

/** The texts of the pane in the language of Excel. */
export function useText(): Text {
  return use(TextContext);
}
