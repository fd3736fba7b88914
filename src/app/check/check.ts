import type { ReadingTemplate } from '../../form';
import { NATIONAL, type Profile } from '../../profile';
import { checkForm, RULES } from '../../rules';
import { Sheet, type Snapshot } from '../../sheet';
import { formsOn } from '../reading/forms';
import { combine, type CheckResult } from './result';

export { keepProfile, readProfileOf } from '../profile/profile';

/** Recognises the tables on the sheets and runs every rule over each of them. Never throws. */
export function checkSnapshots(
  snapshots: readonly Snapshot[],
  profile: Profile = NATIONAL,
  template?: ReadingTemplate,
): CheckResult {
  return combine(snapshots.map((snapshot) => checkSheet(snapshot, profile, template)));
}

function checkSheet(snapshot: Snapshot, profile: Profile, template?: ReadingTemplate): CheckResult {
  const sheet = new Sheet(snapshot);
  const forms = formsOn(sheet, template);
  const outcomes = forms.flatMap((form) => checkForm(RULES, { form, sheet, profile }));
  return {
    sheets: [sheet],
    forms,
    findings: outcomes.flatMap((outcome) => outcome.findings),
    rulesApplied: outcomes.flatMap(({ rule, outcome }) =>
      outcome === 'not-applicable' || outcome === 'off' ? [] : [rule.code],
    ),
  };
}
