import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, resolve, sep } from 'node:path';
import { promisify } from 'node:util';

export type SiteMode = 'development' | 'production';

/** Files on a server of our own. */
export interface Site {
  /** Such as "http://localhost:41234", without a slash at the end. */
  readonly url: string;
  readonly folder: string;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
};
const INPUTS = ['src', 'assets', 'webpack.config.js', 'package-lock.json'];
const BUILD_LIMIT = 600_000;

/**
 * Builds the product, once for a state of the sources however many tests ask, and gives the folder. A development
 * build has both ways from the pane to the workbook, a production build is what gets deployed.
 */
export async function buildSite(mode: SiteMode = 'development'): Promise<string> {
  const folder = join(tmpdir(), `jixiao-site-${mode}-${fingerprint()}`);
  const done = join(folder, '.built');
  const lock = `${folder}.lock`;
  while (!existsSync(done)) {
    if (!claim(lock)) {
      await new Promise((wake) => setTimeout(wake, 200));
      continue;
    }
    try {
      if (existsSync(done)) break;
      const webpack = resolve('node_modules/webpack/bin/webpack.js');
      await promisify(execFile)(
        process.execPath,
        [webpack, '--mode', mode, '--no-devtool', '--env', `output=${folder}`],
        { maxBuffer: 1 << 26, timeout: BUILD_LIMIT },
      ).catch((error: { stdout?: string; message: string }) => {
        throw new Error(`The build failed.\n${error.stdout ?? error.message}`);
      });
      writeFileSync(done, '');
    } finally {
      rmSync(lock, { recursive: true, force: true });
    }
  }
  return folder;
}

/** Serves a built folder, and Microsoft's client from its npm package as the development server does. */
export async function serveSite(folder: string): Promise<Site> {
  const client = resolve('node_modules/@microsoft/office-js/dist');
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url!, 'http://localhost').pathname);
    const [base, rest] = path.startsWith('/office-js/')
      ? [client, path.slice('/office-js'.length)]
      : [folder, path];
    const file = join(base, rest === '/' ? 'index.html' : rest);
    if (!file.startsWith(base + sep) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((ready) => server.listen(0, 'localhost', ready));
  // A test that fails before it closes the site must not keep the run alive.
  server.unref();
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    folder,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** Whoever makes the folder holds the lock; one left behind by a killed run is taken over. */
function claim(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > BUILD_LIMIT) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

/** Differs whenever something that goes into the build was written. */
function fingerprint(): string {
  const hash = createHash('sha256');
  const add = (path: string): void => {
    const { mtimeMs, size } = statSync(path);
    if (!statSync(path).isDirectory()) hash.update(`${path} ${mtimeMs} ${size}\n`);
    else for (const name of readdirSync(path).sort()) add(join(path, name));
  };
  for (const input of INPUTS) add(resolve(input));
  return hash.digest('hex').slice(0, 16);
}
