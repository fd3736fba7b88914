import type { CellChange, CellRef, CellValue } from '../../sheet';
import type { Sheets } from './sheet';

/** The present result of one formula. */
export interface FormulaResult extends CellRef {
  readonly sheetId: string;
  readonly value: CellValue;
}

/** A formula engine. It gets the changed cells and the sheets after the change. */
export interface Calculator {
  /** Results of the formulas that the changes touch, directly or not; more than those does no harm. */
  calculate(workbook: Sheets, changes: readonly CellChange[]): Promise<readonly FormulaResult[]>;
}

/** Runs the engine after changes, one run at a time; changes that come meanwhile share the next run. */
export class Calculation {
  #calculator: Calculator | undefined;
  #waiting: CellChange[] = [];
  #run: Promise<void> | undefined;

  constructor(
    readonly workbook: Sheets,
    readonly report: { results(results: readonly FormulaResult[]): void; failed(error: unknown): void },
  ) {}

  use(calculator: Calculator | undefined): void {
    this.#calculator = calculator;
    this.#start();
  }

  request(changes: readonly CellChange[]): void {
    this.#waiting.push(...changes);
    this.#start();
  }

  /** Resolves when every change so far is calculated, at once when there is no engine. */
  async settled(): Promise<void> {
    while (this.#run) await this.#run;
  }

  #start(): void {
    if (!this.#run && this.#calculator && this.#waiting.length > 0) {
      this.#run = this.#work(this.#calculator).finally(() => {
        this.#run = undefined;
        this.#start();
      });
    }
  }

  async #work(calculator: Calculator): Promise<void> {
    await Promise.resolve(); // so that all changes of one turn are one run
    const changes = this.#waiting;
    this.#waiting = [];
    try {
      this.report.results(await calculator.calculate(this.workbook, changes));
    } catch (error) {
      this.report.failed(error);
    }
  }
}
