import { readFile } from 'node:fs/promises';
import { readProfile, type Profile } from '../../profile';
import { RULE_CATALOGUE } from '../../rules';
import { WorkbookError } from '../../sheet';

/** Where a command writes. */
export interface Output {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
}

/** The settings of --profile; null without. Throws an Error with a Chinese message that names what is wrong. */
export async function profileFrom(path: string | undefined): Promise<Profile | null> {
  if (path === undefined) return null;
  const json = await readSettings(path);
  try {
    return readProfile(json, { rules: RULE_CATALOGUE });
  } catch (error) {
    throw new Error(`设置文件 ${path} 不能用：\n${(error as Error).message}`);
  }
}

async function readSettings(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    throw new Error(`设置文件 ${path} 读不出来，请检查路径。`);
  }
}

/** Throws an Error with a Chinese message when the format is neither of the two. */
export function formatFrom(format: string | undefined): 'text' | 'json' {
  if (format === undefined || format === 'text') return 'text';
  if (format === 'json') return format;
  throw new Error(`--format 只能是 text 或 json，不能是 ${format}。`);
}

/** What went wrong with a file, in words for a person. */
export function toWorkbookError(error: unknown): WorkbookError {
  if (error instanceof WorkbookError) return error;
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT' || code === 'EISDIR') return new WorkbookError('not-found', {}, { cause: error });
  return new WorkbookError(
    code === 'EACCES' || code === 'EPERM' ? 'unreadable' : 'unknown',
    {},
    { cause: error },
  );
}
