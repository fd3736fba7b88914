import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { need } from '../../.scripts/machine';
import { milliseconds, type Figure } from './measure';

const FORMS = 'test/fixtures/forms';

/** `npm run check` over 100 forms in one call, against LibreOffice converting them in one call. */
export async function benchBatch(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'forms-'));
  try {
    const files = hundredForms(folder);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const convert = (paths: string[]) =>
      run(need('soffice'), [
        profile,
        '--headless',
        '--convert-to',
        'csv',
        '--outdir',
        join(folder, 'csv'),
        ...paths,
      ]);
    convert(files.slice(0, 1)); // the first start makes its settings
    const libreOffice = convert(files);
    const check = run('npm', ['run', '--silent', 'check', '--', '--format', 'json', ...files]);
    return [
      {
        name: '一次检查 100 张表 ÷ LibreOffice 转换',
        ratio: check / libreOffice,
        limit: 1,
        better: 'lower',
        detail: `${milliseconds(check)} ÷ ${milliseconds(libreOffice)}`,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function hundredForms(folder: string): string[] {
  const forms = readdirSync(FORMS).filter((name) => name.endsWith('.xlsx') && !name.includes('台账'));
  mkdirSync(join(folder, 'forms'));
  return Array.from({ length: 100 }, (_, i) => {
    const copy = join(folder, 'forms', `${i}.xlsx`);
    copyFileSync(join(FORMS, forms[i % forms.length]!), copy);
    return copy;
  });
}

/** Milliseconds of a whole process; findings make the check end with status 1. */
function run(command: string, words: string[]): number {
  const start = performance.now();
  try {
    execFileSync(command, words, { stdio: 'ignore', shell: process.platform === 'win32' });
  } catch (error) {
    if ((error as { status?: number }).status !== 1) throw error;
  }
  return performance.now() - start;
}
