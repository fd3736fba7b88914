import { fieldAt, fullLabel, GROUP_LABELS } from './catalogue';
import type { SettingProblem } from './problems';
import type { Profile } from './schema';

/** Settings that are right each by itself but not together. */
export function contradictions(profile: Profile): SettingProblem[] {
  return [...disordered(profile), ...tooMuchWeight(profile), ...fallingByMonth(profile)];
}

type NumberField = {
  [K in keyof Profile]: Profile[K] extends number ? K : never;
}[keyof Profile];

/** Each is at most as large as the next. */
const ASCENDING: readonly (readonly NumberField[])[] = [
  ['fairLine', 'goodLine', 'excellentLine'],
  ['overfulfilmentHint', 'overfulfilment'],
  ['lampRed', 'lampYellow'],
  ['partlyBand', 'reachedBand', 'reachedShare'],
  ['unreachedShare', 'partlyBand', 'partlyShare', 'reachedBand'],
];

function disordered(profile: Profile): SettingProblem[] {
  const pairs = ASCENDING.flatMap((names) =>
    names.slice(1).map((upper, index) => [names[index]!, upper] as const),
  );
  return pairs
    .filter(([lower, upper]) => profile[lower] > profile[upper])
    .map(([lower, upper]) => {
      const [least, most] = [fieldAt(lower)!, fieldAt(upper)!];
      const label = fullLabel(least);
      return {
        path: lower,
        label,
        message: `「${label}」（${lower}）是 ${profile[lower]}${least.unit}，不能高于「${fullLabel(most)}」（${upper}）的 ${profile[upper]}${most.unit}。`,
      };
    });
}

/** Budget execution has points of its own, except where the management of the project is judged: there it is a part of it. */
function tooMuchWeight(profile: Profile): SettingProblem[] {
  return (['weightsWithoutCost', 'weightsWithCost'] as const).flatMap((group) => {
    const weights: Readonly<Record<string, number | null>> = profile[group];
    const execution = typeof weights['process'] === 'number' ? 0 : profile.executionWeight;
    const classes = Object.values(weights).reduce<number>((sum, weight) => sum + (weight ?? 0), 0);
    const sum = Number((classes + execution).toFixed(4));
    if (sum <= 100) return [];
    const label = GROUP_LABELS[group];
    const more = execution > 0 ? `加上预算执行率 ${execution} 分，` : '';
    const message = `「${label}」（${group}）${more}合计 ${sum} 分，不能超过 100 分。`;
    return [{ path: group, label, message }];
  });
}

/** What is spent by a later month is not less. */
function fallingByMonth({ executionByMonth }: Profile): SettingProblem[] {
  const lines = Object.entries(executionByMonth).flatMap(([month, line]) =>
    line === null ? [] : [{ path: `executionByMonth.${month}`, line }],
  );
  return lines.slice(1).flatMap(({ path, line }, index) => {
    const before = lines[index]!;
    if (line >= before.line) return [];
    const [earlier, later] = [fieldAt(before.path)!, fieldAt(path)!];
    const label = fullLabel(later);
    const message = `「${label}」（${path}）是 ${line}%，不能低于 ${earlier.label}的 ${before.line}%。`;
    return [{ path, label, message }];
  });
}
