/** The numbers of a grid, line by line: its rows, or its columns. NaN where there is none. */
export class Matrix {
  readonly #values: Float64Array;
  readonly #grains: Float64Array;
  readonly #roundings: Float64Array;

  private constructor(
    readonly lines: number,
    /** Places in every line. */
    readonly width: number,
    values: Float64Array,
    grains: Float64Array,
  ) {
    this.#values = values;
    this.#grains = grains;
    this.#roundings = this.#readRoundings();
  }

  /** The rows of a grid as lines; rows may be of different lengths. */
  static of(rows: readonly (readonly (number | null | undefined)[])[]): Matrix {
    const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
    const values = new Float64Array(rows.length * width).fill(NaN);
    const grains = new Float64Array(rows.length * width).fill(1);
    rows.forEach((row, line) => {
      row.forEach((value, place) => {
        if (value === null || value === undefined || !Number.isFinite(value)) return;
        values[line * width + place] = value;
        grains[line * width + place] = grainOf(value);
      });
    });
    return new Matrix(rows.length, width, values, grains);
  }

  /** The columns as lines. */
  turned(): Matrix {
    const { lines, width } = this;
    const values = new Float64Array(lines * width);
    const grains = new Float64Array(lines * width);
    for (let line = 0; line < lines; line++)
      for (let place = 0; place < width; place++) {
        values[place * lines + line] = this.#values[line * width + place]!;
        grains[place * lines + line] = this.#grains[line * width + place]!;
      }
    return new Matrix(width, lines, values, grains);
  }

  value(line: number, place: number): number {
    return this.#values[line * this.width + place]!;
  }

  /** The last decimal that a number is written to: 0.01 for 3.25. */
  unit(line: number, place: number): number {
    return Math.max(this.#roundings[place]!, Math.min(1, this.#grains[line * this.width + place]!));
  }

  /** The last digit of a number that is not zero: 0.01 for 3.25, 1000 for 12000. */
  grain(line: number, place: number): number {
    return Math.max(this.#roundings[place]!, this.#grains[line * this.width + place]!);
  }

  /** What the numbers of each place are rounded to, where that is more than a last decimal: 5, 1000; else 0. */
  #readRoundings(): Float64Array {
    const roundings = new Float64Array(this.width);
    for (let place = 0; place < this.width; place++) {
      let count = 0;
      const multiples = ROUNDINGS.map(() => 0);
      for (let line = 0; line < this.lines; line++) {
        const value = this.value(line, place);
        if (Number.isNaN(value) || value === 0) continue;
        count++;
        ROUNDINGS.forEach((rounding, at) => {
          if (value % rounding === 0) multiples[at]!++;
        });
      }
      const at = multiples.findIndex((number) => number >= count * MOST);
      if (count >= LEAST_ROUNDED && at >= 0) roundings[place] = ROUNDINGS[at]!;
    }
    return roundings;
  }
}

/** What numbers are rounded to, the coarsest first; offices of statistics round to 3 and 5 to keep secrets. */
const ROUNDINGS = [1000, 100, 50, 10, 5, 3];
const LEAST_ROUNDED = 8;
const MOST = 0.9;

const FINEST = 6;

function grainOf(value: number): number {
  if (Number.isInteger(value)) {
    let grain = 1;
    while (value !== 0 && value % (grain * 10) === 0) grain *= 10;
    return grain;
  }
  let scale = 1;
  for (let decimals = 0; decimals < FINEST; decimals++, scale *= 10) {
    const shifted = Math.abs(value) * scale;
    if (Math.abs(shifted - Math.round(shifted)) < 1e-7 * Math.max(1, shifted * 1e-6)) return 1 / scale;
  }
  return 1 / scale;
}
