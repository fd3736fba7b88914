import { gridSums } from '../../src/table';

/** Time of the processor for each cell of tables twice as long each time: it stays, where the whole is n log n. */
export function timesBySize(): { cells: number; microseconds: number }[] {
  return [1000, 2000, 4000, 8000, 16000].map((rows) => {
    const grid = tableOf(rows);
    const before = process.cpuUsage();
    gridSums(grid);
    const { user, system } = process.cpuUsage(before);
    const cells = rows * grid[0]!.length;
    return { cells, microseconds: (user + system) / cells };
  });
}

/** A list with a total below every fifty rows. */
function tableOf(rows: number): number[][] {
  let seed = 7;
  const next = (): number => (seed = (seed * 16807) % 2147483647) / 2147483647;
  const grid: number[][] = [];
  for (let row = 0; row < rows; row++) {
    const items = grid.slice(-50);
    const isTotal = row % 51 === 50;
    grid.push(
      [90000, 5000, 20, 1000, 7].map((most, column) =>
        isTotal ? items.reduce((sum, item) => sum + item[column]!, 0) : Math.floor(next() * most),
      ),
    );
  }
  return grid;
}
