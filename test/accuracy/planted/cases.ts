import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { RULE_CASES, type RuleCases } from '../../support/rule';
import type { Rule } from '../../../src/rules/rule';

const FOLDER = resolve('test/rules');

/** The cases of every rule, as its own test tries them; the tests themselves do not run. */
export async function loadRuleCases(): Promise<ReadonlyMap<Rule, RuleCases>> {
  const globals = globalThis as Record<string, unknown>;
  const own = Object.fromEntries(RUNNERS.map((name) => [name, globals[name]]));
  const nothing = Object.assign(() => undefined, { each: () => () => undefined });
  for (const name of RUNNERS) globals[name] = nothing;
  try {
    for (const file of testFiles()) await import(file);
  } finally {
    Object.assign(globals, own);
  }
  return RULE_CASES;
}

/** What a test file calls when it is loaded. */
const RUNNERS = ['describe', 'it', 'test', 'beforeAll', 'afterAll'];

function testFiles(): string[] {
  return readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !['whole', 'support'].includes(entry.name))
    .flatMap(({ name }) =>
      readdirSync(join(FOLDER, name))
        .filter((file) => file.endsWith('.test.ts'))
        .map((file) => join(FOLDER, name, file)),
    );
}
