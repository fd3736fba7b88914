import { readFileSync } from 'node:fs';
import { contentWidth, eventually, setPaneWidth, useWorkbench, violations } from '../support/workbench';

const PAIR = 'test/fixtures/pairs/资产收益扶贫-2018';

const openWorkbench = useWorkbench();

test.each([
  { width: 320, colorScheme: 'light', forcedColors: 'none' },
  { width: 420, colorScheme: 'dark', forcedColors: 'none' },
] as const)('the approved table is dropped, compared, joined and written at $width px', async (look) => {
  const { width, ...scheme } = look;
  const bench = await openWorkbench({ gateway: 'direct', ...scheme });
  const { page, pane, troubles } = bench;
  const shoot = async (name: string) => {
    const folder = process.env['SHOTS'];
    if (folder) await page.screenshot({ path: `${folder}/compare-${width}-${name}.png` });
  };
  await bench.open(`${PAIR}/self-evaluation.xlsx`);
  await pane.getByText('南岳镇').first().waitFor();
  await setPaneWidth(bench, width);
  await pane.getByRole('tab', { name: '对照' }).click();
  await pane.getByRole('heading', { name: '还没有可以对照的表' }).waitFor();
  await shoot('empty');

  // Dropped anywhere on the pane.
  const frame = await bench.frame();
  await frame.evaluate(
    (bytes) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(bytes)], '批复表.xlsx'));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, cancelable: true }));
    },
    [...readFileSync(`${PAIR}/target.xlsx`)],
  );
  const list = pane.getByRole('list', { name: '对照结果' });
  await list.waitFor();
  await pane.getByText('单位、项目、年度相同').waitFor();
  await shoot('list');
  expect(await violations(bench)).toEqual([]);
  expect(await contentWidth(bench)).toBeLessThanOrEqual(width);

  // What differs, with the words that changed marked; a click on the own side goes to the cell.
  const row = list
    .locator('[data-row]')
    .filter({ has: pane.getByRole('button', { name: /^资产入股贫困人口总数 数/ }) });
  expect(await row.locator('del').textContent()).toContain('1102');
  await row.getByTitle('跳转到 E13').click();
  await eventually(() => bench.address(), 'E13');
  await row.scrollIntoViewIfNeeded();
  await shoot('lines');

  // One is gone and one is new: the person says that they are the same.
  await list.getByRole('button', { name: /^返本分红分几年 没有了/ }).click();
  await shoot('join');
  await list.getByRole('button', { name: '村集体满意度', exact: true }).click();
  await list.getByRole('button', { name: /^村集体满意度 .*名称/ }).waitFor();
  await pane.getByRole('button', { name: /^撤销：确认是同一项/ }).waitFor();
  await shoot('joined');
  expect(await violations(bench)).toEqual([]);

  await pane.getByRole('button', { name: '写入差异表' }).click();
  await pane.getByText('「差异表」工作表已生成。').first().waitFor();
  await eventually(() => bench.cell('A1').textContent(), '预算绩效表对照差异');
  await shoot('sheet');
  expect(troubles).toEqual([]);
});
