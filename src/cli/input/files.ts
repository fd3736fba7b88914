import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The files named, and the workbooks inside the folders named, in a stable order. */
export async function listFiles(paths: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const isFolder = await stat(path).then(
      (found) => found.isDirectory(),
      () => false,
    );
    files.push(...(isFolder ? await workbooksIn(path) : [path]));
  }
  return files;
}

async function workbooksIn(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names
    .filter((name) => /\.xlsx?$/i.test(name) && !isLockFile(name))
    .sort()
    .map((name) => join(folder, name));
}

/** Excel and WPS leave ~$name.xlsx beside an open workbook. */
function isLockFile(name: string): boolean {
  return /(^|[\\/])~\$/.test(name);
}
