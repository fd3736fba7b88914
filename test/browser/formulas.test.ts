import {
  contentWidth,
  eventually,
  setPaneWidth,
  useWorkbench,
  violations,
  type WorkbenchOptions,
  type WorkbenchPage,
} from '../support/workbench';

/** A published table with weights and scores. */
const SCORED = 'test/fixtures/forms/池州棠溪镇-2022-项目支出绩效自评表(委托业务).xlsx';

const openWorkbench = useWorkbench();

async function type({ page, cell, goTo }: WorkbenchPage, address: string, text: string): Promise<void> {
  await goTo(address);
  await cell(address).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** The sample, with numbers in the first indicator: its rate can be computed then. */
async function openFormulas(options: WorkbenchOptions): Promise<WorkbenchPage> {
  const bench = await openWorkbench(options);
  await type(bench, 'F21', '≥40人');
  await type(bench, 'H21', '37人');
  await bench.pane.getByRole('tab', { name: '公式' }).first().click();
  await bench.pane.getByRole('tab', { name: '完成率一览' }).waitFor();
  return bench;
}

async function shows({ cell }: WorkbenchPage, address: string, text: string): Promise<void> {
  await eventually(() => cell(address).textContent(), text);
}

/** Where the list says that the completion rate of the first indicator goes. */
async function rateCell({ pane }: WorkbenchPage): Promise<string> {
  const row = pane.locator('li[data-row]').filter({ hasText: '92.50%' });
  return (await row.getByRole('button', { name: /跳转到/ }).textContent())!;
}

describe.each(['client', 'direct'] as const)('with the %s gateway', (gateway) => {
  test('formulas are written, follow an actual value, and are taken back', async () => {
    const bench = await openFormulas({ gateway });
    const { pane, cell, goTo, troubles } = bench;
    const rate = await rateCell(bench);
    await goTo(rate);
    expect(await cell(rate).textContent()).toBe('');

    await pane.getByRole('button', { name: /^写入 \d+ 处公式$/ }).click();
    await pane
      .getByText(/^已完成：写入公式 \d+ 处、目标数 1 处。$/)
      .first()
      .waitFor();
    await shows(bench, rate, '92.50%');

    await type(bench, 'H21', '30人');
    await goTo(rate);
    await shows(bench, rate, '75.00%');
    await pane.getByRole('tab', { name: '完成率一览' }).click();
    await pane.getByRole('row', { name: /75%/ }).waitFor();

    await pane.getByRole('button', { name: /^撤销：写入公式/ }).click();
    await pane
      .getByText(/^已撤销：/)
      .first()
      .waitFor();
    await shows(bench, rate, '');
    expect(troubles).toEqual([]);
  });
});

test('rate, score and total follow an actual value', async () => {
  const bench = await openWorkbench({ gateway: 'direct' });
  const { pane, cell, goTo } = bench;
  await bench.open(SCORED);
  await pane.getByText('9 项指标').waitFor();
  await pane.getByRole('tab', { name: '公式' }).first().click();
  await pane.getByRole('button', { name: /^写入 \d+ 处公式$/ }).click();
  await pane
    .getByText(/^已完成：写入公式/)
    .first()
    .waitFor();
  for (const [address, text] of [
    ['L14', '100.00%'],
    ['H14', '8'],
    ['H25', '80'],
  ] as const) {
    await goTo(address);
    await shows(bench, address, text);
  }

  await type(bench, 'F14', '40');
  for (const [address, text] of [
    ['L14', '80.00%'],
    ['H14', '6.4'],
    ['H25', '78.4'],
  ] as const) {
    await goTo(address);
    await shows(bench, address, text);
  }

  await pane.getByRole('button', { name: /^撤销：写入公式/ }).click();
  await goTo('L14');
  await shows(bench, 'L14', '');
  await goTo('H14');
  await shows(bench, 'H14', '8');
  expect(await cell('F14').textContent()).toBe('40');
});

test.each(['light', 'dark'] as const)(
  'the place of formulas is accessible in %s colours',
  async (colorScheme) => {
    const bench = await openFormulas({ gateway: 'direct', colorScheme });
    const { pane } = bench;
    await pane.getByRole('button', { name: /没有公式的/ }).click();
    expect(await violations(bench)).toEqual([]);
    for (const name of [/完成率一览/, /文本数字/]) {
      await pane.getByRole('tab', { name }).click();
      expect(await violations(bench)).toEqual([]);
    }
  },
);

test.each([320, 450])('nothing is wider than a pane of %i pixels', async (width) => {
  const bench = await openFormulas({ gateway: 'direct' });
  await setPaneWidth(bench, width);
  for (const name of [/完成率一览/, /文本数字/]) {
    expect(await contentWidth(bench)).toBeLessThanOrEqual(width);
    await bench.pane.getByRole('tab', { name }).click();
  }
  expect(await contentWidth(bench)).toBeLessThanOrEqual(width);
});
