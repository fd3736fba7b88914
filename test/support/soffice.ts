import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { need } from '../../.scripts/machine';

/** Recomputes every formula on loading, whichever application saved the file. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`;

/**
 * Has LibreOffice open workbook files and save each in another format ("xlsx", "xls", "csv"), formulas computed anew.
 * Throws one line on how to install it when it is missing, and when it cannot open one of the files.
 */
export function convertWithLibreOffice(
  files: readonly Uint8Array[],
  format: string,
  from = 'xlsx',
): Uint8Array[] {
  const soffice = need('soffice');
  const folder = mkdtempSync(join(tmpdir(), 'soffice-'));
  try {
    const profile = join(folder, 'profile');
    mkdirSync(join(profile, 'user'), { recursive: true });
    writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), SETTINGS);
    const names = files.map((bytes, i) => {
      writeFileSync(join(folder, `${i}.${from}`), bytes);
      return join(folder, `${i}.${from}`);
    });
    const options = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--norestore'];
    execFileSync(soffice, [...options, '--convert-to', format, '--outdir', join(folder, 'out'), ...names], {
      stdio: 'ignore',
      timeout: 600_000,
    });
    const extension = format.split(':')[0]!;
    return files.map((_, i) => new Uint8Array(readFileSync(join(folder, 'out', `${i}.${extension}`))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
