import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkWorkbook, combine } from '../../../src/app';
import { keepProfile, readProfileOf, storedProfile } from '../../../src/app/profile/profile';
import { recognise } from '../../../src/form';
import { planFormulas } from '../../../src/formulas';
import { NATIONAL, resolveSettings, type RuleSetting } from '../../../src/profile';
import { checkForm, RULES } from '../../../src/rules';
import { Sheet } from '../../../src/sheet';
import { readWorkbook } from '../../../src/xlsx';
import { fakeWorkbook } from '../../support/fake-workbook';
import { settings } from '../../support/settings';

const FORMS = join(__dirname, '../../fixtures/forms');
const SELF_EVALUATION = '西区卫生健康局-2024-部门整体绩效目标完成情况自评表.xlsx';
const { snapshots } = readWorkbook(new Uint8Array(readFileSync(join(FORMS, SELF_EVALUATION))));

it('settings are kept in the workbook and read back; the national default is not kept', async () => {
  const workbook = fakeWorkbook(snapshots);
  expect(await readProfileOf(workbook)).toEqual({ profile: NATIONAL, settings: {}, problems: [] });
  await keepProfile(workbook, { preset: 'hubei', passLine: 60 });
  const stored = await readProfileOf(workbook);
  expect(stored.settings).toEqual({ preset: 'hubei', passLine: 60 });
  expect(stored.profile).toMatchObject({ name: '湖北', passLine: 60, executionWeight: 20 });
  await keepProfile(workbook, {});
  expect(workbook.data.has('profile')).toBe(false);
});

it('settings that cannot be used leave the national default and say why', () => {
  const { profile, settings: none, problems } = storedProfile({ passLine: 'half' });
  expect([profile, none]).toEqual([NATIONAL, {}]);
  expect(problems.map(({ path }) => path)).toEqual(['passLine']);
});

describe('a check of the workbook', () => {
  async function findingsUnder(rules: Record<string, RuleSetting>) {
    const workbook = fakeWorkbook(snapshots);
    await keepProfile(workbook, { rules });
    return combine(await checkWorkbook(workbook, 'all'));
  }

  it('goes by the settings kept in it and tells them', async () => {
    const before = await findingsUnder({});
    const severities = (result: typeof before) =>
      new Set(result.findings.filter(({ code }) => code === 'F01').map(({ severity }) => severity));
    expect(severities(before)).toEqual(new Set(['error']));
    expect(before.rulesApplied).toContain('F01');

    expect(severities(await findingsUnder({ F01: 'info' }))).toEqual(new Set(['info']));

    const off = await findingsUnder({ F01: 'off' });
    expect(severities(off)).toEqual(new Set());
    expect(off.rulesApplied).not.toContain('F01');
    expect(off.checkedBy?.settings).toEqual({ rules: { F01: 'off' } });
  });
});

it('no settings make a rule or a formula fail', () => {
  const tables = snapshots.flatMap((snapshot) => {
    const sheet = new Sheet(snapshot);
    return recognise(sheet).map((form) => ({ form, sheet }));
  });
  expect(tables).not.toEqual([]);
  const fail = (_: unknown, cause: unknown) => {
    throw cause;
  };
  fc.assert(
    fc.property(settings, (some) => {
      const { profile } = resolveSettings(some);
      fc.pre(profile !== null);
      for (const { form, sheet } of tables) {
        checkForm(RULES, { form, sheet, profile }, { onFailure: fail });
        planFormulas(form, sheet, profile);
      }
    }),
    { numRuns: 30 },
  );
});
