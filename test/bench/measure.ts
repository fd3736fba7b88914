/** One figure of the bench: a ratio measured within one run, and the line it has to hold. */
export interface Figure {
  readonly name: string;
  readonly ratio: number;
  readonly limit: number;
  readonly better: 'higher' | 'lower';
  readonly detail: string;
}

/** Milliseconds of the middle run; runs that only warm up are not counted. */
export async function median(runs: number, work: () => unknown, warmUp = 1): Promise<number> {
  const times: number[] = [];
  for (let run = -warmUp; run < runs; run++) {
    const start = processorTime();
    await work();
    if (run >= 0) times.push(processorTime() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)]!;
}

/**
 * Milliseconds that the process has had of the processors: what else runs on the machine does not count, which would make
 * a long run look worse than many short ones. What the engine does beside (compiling, collecting) counts.
 */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds as a person reads them. */
export function milliseconds(time: number): string {
  return `${time < 10 ? time.toFixed(1) : Math.round(time)} ms`;
}
