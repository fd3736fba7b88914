import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import type { Scheme } from './connect';

/** Chinese text first: the fonts that Windows, macOS and Linux have for it. */
const FONTS =
  '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif';

const THEMES: Readonly<Record<Scheme, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  contrast: teamsHighContrastTheme,
};

export function themeOf(scheme: Scheme): Theme {
  return { ...THEMES[scheme], fontFamilyBase: FONTS };
}
