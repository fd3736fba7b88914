import { falseAlarms, isReported, LEVELS, type Fixture, type Level } from './expectations';

/** A part of a whole: [7, 10]. */
export type Share = readonly [number, number];

/** How a batch of tables is read and checked. */
export interface Figures {
  readonly tables: Share;
  readonly fields: Share;
  readonly must: Readonly<Record<Level, Share>>;
  /** Findings that a right reader must not report, and those of them that are errors. */
  readonly alarms: number;
  readonly graveAlarms: number;
}

export function figuresOf(fixtures: readonly Fixture[]): Figures {
  const tables = fixtures.flatMap((fixture) => fixture.tables);
  const fields = tables.flatMap((table) => table.fields);
  const must = fixtures.flatMap(({ must: wanted, result }) =>
    wanted.map((one) => ({ level: one.level, found: isReported(one, result.findings) })),
  );
  const alarms = fixtures.flatMap(({ mustNot, result }) =>
    mustNot.flatMap((one) => falseAlarms(one, result.findings)),
  );
  const ofLevel = (level: Level) =>
    share(
      must.filter((one) => one.level === level),
      ({ found }) => found,
    );
  return {
    tables: share(tables, ({ recognised }) => recognised),
    fields: share(fields, ({ right }) => right),
    must: Object.fromEntries(LEVELS.map((level) => [level, ofLevel(level)])) as Figures['must'],
    alarms: alarms.length,
    graveAlarms: alarms.filter(({ severity }) => severity === 'error').length,
  };
}

/** All levels together. */
export function mustOf({ must }: Figures): Share {
  return sum(LEVELS.map((level) => must[level]));
}

export function sum(shares: readonly Share[]): Share {
  return [shares.reduce((all, [part]) => all + part, 0), shares.reduce((all, [, whole]) => all + whole, 0)];
}

/** 7/10（70.0%） */
export function shareText([part, whole]: Share): string {
  return `${part}/${whole}（${((part / Math.max(1, whole)) * 100).toFixed(1)}%）`;
}

function share<T>(all: readonly T[], isRight: (one: T) => boolean): Share {
  return [all.filter(isRight).length, all.length];
}
