/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { keepProfile, readProfileOf } from '../../../src/app/profile/profile';
import type { Settings } from '../../../src/profile';
import { PageLayer } from '../../../src/taskpane/components/page';
import SettingsPage from '../../../src/taskpane/settings/settings-page';
import { fakeWorkbook } from '../../support/fake-workbook';
import { toySheet } from '../../support/toy';
import { catchDownloads } from '../../support/downloads';

async function open(stored: unknown = null, rule: string | null = null) {
  const workbook = fakeWorkbook([toySheet('自评', ['好'])]);
  if (stored !== null) await workbook.writeData('profile', stored);
  const onClose = jest.fn();
  const forgetKept = () => Promise.resolve();
  const read = () => readProfileOf(workbook);
  const keep = (settings: Settings) => keepProfile(workbook, settings).then(() => true);
  await act(async () => {
    render(
      <FluentProvider theme={webLightTheme}>
        <PageLayer>
          <SettingsPage read={read} keep={keep} forgetKept={forgetKept} rule={rule} onClose={onClose} />
        </PageLayer>
      </FluentProvider>,
    );
  });
  await screen.findByRole('combobox', { name: '按哪里的规定' });
  return { workbook, onClose, user: userEvent.setup(), kept: () => workbook.readData('profile') };
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const field = (name: string) => screen.getByRole('textbox', { name });
const section = (title: string) => button(new RegExp(`^${title}`));

function type(name: string, text: string) {
  fireEvent.change(field(name), { target: { value: text } });
}

test('a preset is picked, one setting changed, and only these are kept', async () => {
  const { user, kept, onClose } = await open();
  expect(button('保存')).toHaveAttribute('aria-disabled', 'true');
  await user.selectOptions(screen.getByRole('combobox', { name: '按哪里的规定' }), '湖北');
  expect(screen.getByText('与预设一致')).toBeVisible();
  expect(screen.getByText(/预算执行率 20 分/)).toBeInTheDocument();
  await user.click(section('超额完成与预算执行'));
  type('预算执行率说明线', '８５％');
  expect(screen.getByText('与预设不同 1 项')).toBeVisible();
  expect(screen.getByText('预设：90%')).toBeVisible();
  await user.click(button('保存'));
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(await kept()).toEqual({ preset: 'hubei', executionLine: 85 });
});

test('one setting goes back to the preset, or all of them', async () => {
  const { user, kept, onClose } = await open({ executionLine: 80, passLine: 60, rules: { C01: 'off' } });
  expect(screen.getByText('与预设不同 3 项')).toBeVisible();
  await user.click(button('恢复预设：得分的最低完成率'));
  expect(field('得分的最低完成率')).toHaveValue('0');
  expect(screen.getByText('与预设不同 2 项')).toBeVisible();
  await user.click(button('全部恢复'));
  expect(screen.getByText('与预设一致')).toBeVisible();
  await user.click(button('保存'));
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(await kept()).toBeNull();
});

test('a value that makes no sense is named and not kept', async () => {
  const { user, kept, onClose } = await open({ executionLine: 80 });
  type('预算执行率说明线', '八成');
  expect(field('预算执行率说明线')).toHaveValue('八成');
  expect(screen.getByText('有 1 处要先改好。')).toBeVisible();
  expect(screen.getAllByText(/「预算执行率说明线」应当是 0 到 100 之间的数（%）/).length).toBeGreaterThan(0);
  await user.click(button('保存'));
  expect(onClose).not.toHaveBeenCalled();
  expect(await kept()).toEqual({ executionLine: 80 });
  await waitFor(() => expect(field('预算执行率说明线')).toHaveFocus());
});

test('settings that do not fit together open their section', async () => {
  await open({ goodLine: 85 });
  type('“良”的最低分', '95');
  expect(screen.getAllByText(/不能高于「“优”的最低分」/).length).toBeGreaterThan(0);
});

test('what an input method is composing is left alone until it is done', async () => {
  await open({ executionLine: 80 });
  const input = field('预算执行率说明线');
  fireEvent.compositionStart(input);
  fireEvent.input(input, { target: { value: 'ba' }, isComposing: true });
  expect(screen.queryByText(/要先改好/)).not.toBeInTheDocument();
  fireEvent.input(input, { target: { value: '70' }, isComposing: true });
  fireEvent.compositionEnd(input);
  expect(field('预算执行率说明线')).toHaveValue('70');
  expect(screen.queryByText(/要先改好/)).not.toBeInTheDocument();
});

test('an optional line is switched off by leaving it blank', async () => {
  const { user, kept, onClose } = await open({ reasonLength: 100 });
  type('偏差原因的字数', '');
  await user.click(button('保存'));
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(await kept()).toEqual({ reasonLength: null });
});

test('rules are found by code and by word, switched off and given another severity', async () => {
  const { user, kept, onClose } = await open();
  await user.click(screen.getByRole('tab', { name: '检查规则' }));
  const search = screen.getByRole('searchbox');
  fireEvent.change(search, { target: { value: 'c01' } });
  const row = () => document.querySelector<HTMLElement>('[data-path="rules.C01"]')!;
  expect(document.querySelectorAll('[data-path^="rules."]')).toHaveLength(1);
  await user.click(within(row()).getByRole('switch'));
  expect(row()).toHaveTextContent('停用后，数字不符、必填未填都不会报出');
  expect(within(row()).getByRole('combobox')).toBeDisabled();
  fireEvent.change(search, { target: { value: '满意度 100' } });
  expect(document.querySelector('[data-path="rules.F13"]')).toBeInTheDocument();
  await user.selectOptions(screen.getByRole('combobox', { name: 'F13 的级别' }), '警告');
  fireEvent.change(search, { target: { value: '没有这个词' } });
  expect(screen.getByText('没有这样的规则，换个词试试。')).toBeVisible();
  fireEvent.change(search, { target: { value: '' } });
  expect(screen.getByText(/停用 1 条，改了级别 1 条/)).toBeVisible();
  await user.click(button('保存'));
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(await kept()).toEqual({ rules: { C01: 'off', F13: 'warning' } });
});

test('begins with the rule that is asked for: its group is open and the focus on its switch', async () => {
  await open(null, 'C01');
  expect(screen.getByRole('tab', { name: '检查规则' })).toHaveAttribute('aria-selected', 'true');
  const row = document.querySelector<HTMLElement>('[data-path="rules.C01"]')!;
  await waitFor(() => expect(within(row).getByRole('switch')).toHaveFocus());
});

test('a rule that is switched on again, or back to its own severity, is no change', async () => {
  const { user } = await open({ rules: { C01: 'off', F13: 'warning' } });
  await user.click(screen.getByRole('tab', { name: '检查规则' }));
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'C01' } });
  await user.click(screen.getByRole('switch'));
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'F13' } });
  await user.selectOptions(screen.getByRole('combobox', { name: 'F13 的级别' }), '提示（默认）');
  expect(screen.getByText('与预设一致')).toBeVisible();
});

const json = (text: string) => {
  const file = new File([text], '本市.json', { type: 'application/json' });
  // jsdom's files cannot be read as text.
  return Object.assign(file, { text: () => Promise.resolve(text) });
};

test('a file is taken over; a wrong one is refused, and everything wrong in it named', async () => {
  const { user, kept, onClose } = await open();
  const input = document.querySelector<HTMLInputElement>('input[type="file"]')!;
  await user.upload(input, json('{"passLine":-1,"overfulfilmnt":150}'));
  expect(await screen.findByText('「本市.json」不能用，设置没有变。')).toBeVisible();
  expect(screen.getByText(/「得分的最低完成率」（passLine）应当是 0 到 100/)).toBeVisible();
  expect(screen.getByText(/是不是 overfulfilment？/)).toBeVisible();
  expect(screen.getByText('与预设一致')).toBeVisible();
  await user.upload(input, json('{"preset":"sichuan","overfulfilment":150}'));
  expect(await screen.findByText(/已读入「本市.json」/)).toBeVisible();
  await user.click(button('保存'));
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(await kept()).toEqual({ preset: 'sichuan', overfulfilment: 150 });
});

test('the settings are handed out as a file that reads back', async () => {
  const { user } = await open({ preset: 'hubei', passLine: 60 });
  const downloads = catchDownloads();
  await user.click(button('导出为文件'));
  expect(downloads.map(({ name }) => name)).toEqual(['检查设置-湖北.json']);
  const reader = new FileReader();
  const text = await new Promise((done) => {
    reader.onload = () => done(reader.result);
    reader.readAsText(downloads[0]!.blob);
  });
  expect(JSON.parse(String(text))).toEqual({ preset: 'hubei', passLine: 60 });
});

test('changes are not lost by going back without a word', async () => {
  const { user, onClose } = await open({ executionLine: 80 });
  type('预算执行率说明线', '70');
  await user.click(button('返回'));
  expect(onClose).not.toHaveBeenCalled();
  expect(screen.getByText('改动还没有保存。')).toBeVisible();
  await user.click(button('不保存'));
  expect(onClose).toHaveBeenCalled();
});

test('settings in the workbook that cannot be used are told', async () => {
  await open({ overfulfilment: 'much' });
  expect(screen.getByText(/原来保存的设置用不了/)).toBeVisible();
  expect(screen.getByText(/「超额完成说明线」/)).toBeVisible();
});

test('settings that could not be kept stay on the page', async () => {
  const { user, workbook, onClose } = await open({ executionLine: 80 });
  type('预算执行率说明线', '70');
  workbook.failNext('writeData', new Error('busy'));
  await user.click(button('保存'));
  expect(await screen.findByText('设置没有保存。')).toBeVisible();
  expect(onClose).not.toHaveBeenCalled();
  expect(field('预算执行率说明线')).toHaveValue('70');
});
