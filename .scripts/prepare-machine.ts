import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { env, exit, getuid } from 'node:process';
import { NEEDS } from './machine';

/** Installs what is missing on Debian, or says in one line how to get it. */
function prepare(): void {
  const missing = NEEDS.filter((need) => !need.present());
  if (missing.length === 0) return;
  const packages = missing.flatMap((need) => need.packages);
  if (!existsSync('/usr/bin/apt-get')) {
    for (const { name, elsewhere } of missing) console.error(`The tests need ${name}: ${elsewhere}.`);
    exit(1);
  }
  const sudo = getuid?.() === 0 ? [] : ['sudo', '--non-interactive'];
  const apt = (...words: string[]) => {
    const [command, ...rest] = [...sudo, 'apt-get', ...words];
    execFileSync(command!, rest, { stdio: 'inherit', env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } });
  };
  try {
    console.log(`Installing what the tests need: ${packages.join(' ')}`);
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', ...packages, 'fontconfig');
  } catch {
    console.error(
      `The tests need ${packages.join(', ')}: run "sudo apt-get install ${packages.join(' ')}" and try again.`,
    );
    exit(1);
  }
  const still = missing.filter((need) => !need.present());
  if (still.length > 0) {
    console.error(`Installed, but not found: ${still.map((need) => need.name).join(', ')}.`);
    exit(1);
  }
}

prepare();
