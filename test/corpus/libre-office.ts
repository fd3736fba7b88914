import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { find } from '../../.scripts/machine';

/** Old workbooks as LibreOffice makes them .xlsx: the second reader of .xls. */
export interface OldWorkbooks {
  /** Where it wrote that one; undefined when it did not. */
  asXlsx(path: string): string | undefined;
  remove(): void;
}

/** Files that are given to LibreOffice at once. */
const AT_ONCE = 40;

/** Converts the .xls among these files. Without LibreOffice there are none. */
export function oldWorkbooks(paths: readonly string[]): OldWorkbooks {
  const soffice = find('soffice');
  const old = soffice === undefined ? [] : paths.filter((path) => /\.(xls|xlt)$/i.test(path));
  const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
  const [given, made] = [join(folder, 'given'), join(folder, 'made')];
  for (const name of [given, made]) mkdirSync(name);
  // Numbered, because files of different folders may share a name.
  const copies = new Map(old.map((path, i) => [path, String(i)]));
  for (const [path, number] of copies) copyFileSync(path, join(given, `${number}.xls`));
  const names = [...copies.values()].map((number) => join(given, `${number}.xls`));
  for (let at = 0; at < names.length; at += AT_ONCE) {
    const words = ['--headless', '--convert-to', 'xlsx', '--outdir', made, ...names.slice(at, at + AT_ONCE)];
    try {
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      execFileSync(soffice!, [profile, ...words], { stdio: 'ignore', timeout: 300_000 });
    } catch {
      // What it did not write is not compared.
    }
  }
  return {
    asXlsx(path) {
      const number = copies.get(path);
      const written = number === undefined ? undefined : join(made, `${number}.xlsx`);
      return written !== undefined && existsSync(written) ? written : undefined;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
