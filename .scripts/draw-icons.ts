// Draws assets/icons/*.png from the SVG beside them: npx tsx .scripts/draw-icons.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { find } from './machine';

const folder = 'assets/icons';
/** Which drawing at which sizes; small sizes have drawings of their own, on the pixel grid. */
const DRAWINGS = [
  { name: 'icon', source: 'icon-16.svg', sizes: [16] },
  { name: 'icon', source: 'icon-32.svg', sizes: [32, 64] },
  { name: 'icon', source: 'icon.svg', sizes: [80, 128] },
  { name: 'pane', source: 'pane-16.svg', sizes: [16] },
  { name: 'pane', source: 'pane-32.svg', sizes: [32, 80] },
];

async function draw(): Promise<void> {
  const browser = await chromium.launch({ executablePath: find('chromium') });
  for (const { name, source, sizes } of DRAWINGS) {
    const svg = readFileSync(join(folder, source), 'utf8');
    for (const side of sizes) {
      const page = await browser.newPage({ viewport: { width: side, height: side } });
      await page.setContent(
        `<style>body{margin:0}svg{display:block;width:${side}px;height:${side}px}</style>${svg}`,
      );
      writeFileSync(join(folder, `${name}-${side}.png`), await page.screenshot({ omitBackground: true }));
      await page.close();
    }
  }
  await browser.close();
}

draw().catch((cause: unknown) => {
  console.error(cause);
  process.exitCode = 1;
});
