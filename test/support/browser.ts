import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** Where Chromium or a relative of it usually is, on Debian, macOS and Windows. */
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...[process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']].flatMap(
    (folder) =>
      folder
        ? [
            `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
            `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
          ]
        : [],
  ),
];

/** The browser to test with: CHROME_PATH, or one in a usual place. Throws, saying how to get one. */
export function findBrowser(): string {
  const wanted = process.env['CHROME_PATH'];
  const found = [...(wanted ? [wanted] : PLACES)].find((path) => existsSync(path));
  if (found) return found;
  throw new Error(
    wanted
      ? `There is no browser at CHROME_PATH (${wanted}).`
      : 'The browser tests need Chrome, Edge or Chromium: on Debian `sudo apt-get install -y chromium`, elsewhere install one or set CHROME_PATH.',
  );
}

/** Starts the browser without a window. Close it when done. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findBrowser(),
    // Chromium refuses its sandbox to root, which is who runs in a container.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
}
