// What the tests need beyond npm: a Chromium, LibreOffice Calc and a Chinese font.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { env, platform } from 'node:process';

export type Program = 'chromium' | 'soffice';

const PLACES: Record<Program, { variable: string; commands: string[]; files: string[] }> = {
  chromium: {
    variable: 'CHROME_PATH',
    commands: [
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      'msedge',
      'microsoft-edge',
    ],
    files: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ...onWindows('Google/Chrome/Application/chrome.exe'),
      ...onWindows('Microsoft/Edge/Application/msedge.exe'),
    ],
  },
  soffice: {
    variable: 'SOFFICE_PATH',
    commands: ['soffice', 'libreoffice'],
    files: [
      '/Applications/LibreOffice.app/Contents/MacOS/soffice',
      ...onWindows('LibreOffice/program/soffice.exe'),
    ],
  },
};

/** What to look for, the Debian package that brings it, and what to do where that is no help. */
export const NEEDS = [
  {
    name: 'Chromium (or Chrome, Edge)',
    packages: ['chromium'],
    present: () => find('chromium') !== undefined,
    elsewhere: 'install Chrome, or set CHROME_PATH to a Chromium executable',
  },
  {
    name: 'LibreOffice Calc',
    packages: ['libreoffice-calc-nogui'],
    present: () => find('soffice') !== undefined,
    elsewhere: 'install LibreOffice, or set SOFFICE_PATH to its soffice executable',
  },
  {
    name: 'a Chinese font',
    packages: ['fonts-noto-cjk'],
    present: () => platform !== 'linux' || chineseFonts().length > 0,
    elsewhere: 'install Noto Sans CJK SC',
  },
];

/** The path of a program ("chromium" or "soffice"), or undefined when the machine has none. */
export function find(program: Program): string | undefined {
  const { variable, commands, files } = PLACES[program];
  const chosen = env[variable];
  if (chosen) return existsSync(chosen) ? chosen : undefined;
  const onPath = commands.flatMap((command) =>
    (env.PATH ?? '').split(delimiter).map((folder) => join(folder, command)),
  );
  return [...onPath, ...files].find((path) => existsSync(path));
}

/** The path of a program; throws one line that says how to get it. */
export function need(program: Program): string {
  const path = find(program);
  if (path) return path;
  const what = NEEDS[program === 'chromium' ? 0 : 1]!;
  throw new Error(`${what.name} is missing: ${what.elsewhere}; on Debian "npm run prepare-machine" does it.`);
}

function chineseFonts(): string {
  try {
    return execFileSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

function onWindows(path: string): string[] {
  return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = env[name];
    return folder ? [join(folder, path)] : [];
  });
}
