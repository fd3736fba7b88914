import { readFile } from 'node:fs/promises';
import { readProfile, type Profile } from '../../profile';
import { RULE_CATALOGUE } from '../../rules';

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
