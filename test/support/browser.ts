import { chromium, type Browser } from 'playwright-core';
import { need } from '../../.scripts/machine';

/** Starts the browser without a window. Close it when done. Throws, saying how to get one, when there is none. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: need('chromium'),
    // Chromium refuses its sandbox to root, which is who runs in a container.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
}
