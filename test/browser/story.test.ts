import { readFileSync } from 'node:fs';
import { formatCell, type Snapshot } from '../../src/sheet';
import { readWorkbook } from '../../src/xlsx';
import { saveFile, useWorkbench } from '../support/workbench';

const SAMPLE = 'assets/samples/self-evaluation.xlsx';

const openWorkbench = useWorkbench();

/** Every cell that differs, as "sheet!A1: before → after". */
function differences(before: readonly Snapshot[], after: readonly Snapshot[]): string[] {
  const found: string[] = [];
  before.forEach((sheet, index) => {
    const other = after[index]!;
    const rows = Math.max(sheet.cells.length, other.cells.length);
    for (let row = 0; row < rows; row++) {
      const columns = Math.max(sheet.cells[row]?.length ?? 0, other.cells[row]?.length ?? 0);
      for (let column = 0; column < columns; column++) {
        const [a, b] = [sheet.cells[row]?.[column], other.cells[row]?.[column]];
        if (JSON.stringify(a) === JSON.stringify(b)) continue;
        found.push(
          `${sheet.sheetName}!${formatCell({ row, column })}: ${String(a?.value)} → ${String(b?.value)}`,
        );
      }
    }
  });
  return found;
}

describe.each(['client', 'direct'] as const)('with the %s gateway', (gateway) => {
  test('a person checks the sample, goes to a finding, mends it, takes a mend back, and saves', async () => {
    const bench = await openWorkbench({ gateway });
    const { page, pane, cell, address, goTo, troubles } = bench;
    const finding = pane.locator('[data-entry]').filter({ hasText: 'F21' });

    await pane.getByRole('button', { name: '检查表格' }).click();
    await finding.first().click();
    await expect(address()).resolves.toBe('F21');
    expect(await cell('F21').getAttribute('aria-selected')).toBe('true');
    expect(await cell('F21').isVisible()).toBe(true);

    await cell('F21').click();
    await page.keyboard.type('保障37人的工资和公用经费');
    await page.keyboard.press('Enter');
    expect(await cell('F21').textContent()).toBe('保障37人的工资和公用经费');
    expect(await page.title()).toContain('●');

    await pane.getByRole('button', { name: '重新检查' }).click();
    await finding.filter({ hasText: '定量指标值没有数字' }).waitFor({ state: 'detached' });

    await goTo('A2');
    const shown = await cell('A2').textContent();
    await pane.getByRole('button', { name: /预览并改正/ }).click();
    await pane.getByRole('button', { name: /^改正 \d+ 处$/ }).click();
    await pane
      .getByText(/已改正 \d+ 格/)
      .first()
      .waitFor();
    expect(await cell('A2').textContent()).not.toBe(shown);
    await pane.getByRole('button', { name: /^撤销：/ }).click();
    await pane
      .getByText(/已撤销：/)
      .first()
      .waitFor();
    expect(await cell('A2').textContent()).toBe(shown);

    const saved = await saveFile(bench);
    expect(saved.name).toMatch(/\.xlsx$/);
    expect(await page.title()).not.toContain('●');
    const before = readWorkbook(new Uint8Array(readFileSync(SAMPLE)));
    const after = readWorkbook(saved.bytes);
    expect(differences(before.snapshots, after.snapshots)).toEqual([
      '自评表!F21: 足额保障2024年人员经费及公用经费 → 保障37人的工资和公用经费',
    ]);
    expect(
      after.snapshots.map(({ merges, hiddenRows, visibility }) => ({ merges, hiddenRows, visibility })),
    ).toEqual(
      before.snapshots.map(({ merges, hiddenRows, visibility }) => ({ merges, hiddenRows, visibility })),
    );

    await bench.open(saved);
    await goTo('F21');
    expect(await cell('F21').textContent()).toBe('保障37人的工资和公用经费');
    expect(troubles).toEqual([]);
  });
});
