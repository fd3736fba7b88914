/** @jest-environment jsdom */
import { Checkbox, FluentProvider, Radio, RadioGroup, webLightTheme } from '@fluentui/react-components';
import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { GroupedList } from '../../../../src/taskpane/components/list/grouped-list';
import { ListRow } from '../../../../src/taskpane/components/list/list-row';
import { useListView } from '../../../../src/taskpane/components/list/use-list-view';

interface Item {
  readonly key: string;
  /** What its entry is: a button, a box, or a choice between two. */
  readonly as: 'button' | 'box' | 'choice';
}

const GROUPS = [
  { id: 'fruit', items: [item('apple'), item('pear', 'box'), item('plum', 'choice')] },
  { id: 'herbs', items: [item('basil'), item('dill')] },
];

function item(key: string, as: Item['as'] = 'button'): Item {
  return { key, as };
}

const calls = { goTo: jest.fn(), remove: jest.fn(), choose: jest.fn(), leave: jest.fn() };
let show: (groups: typeof GROUPS) => void;

function Sample() {
  const [groups, setGroups] = useState(GROUPS);
  show = setGroups;
  const view = useListView(groups, ({ id }) => id === 'folded');
  return (
    <GroupedList
      label="sample"
      view={view}
      heading={({ id }) => ({
        title: id,
        ...(id === 'fruit' && { choice: { share: 'mixed' as const, onChoose: calls.choose } }),
        below: <p>about {id}</p>,
      })}
      row={({ key, as }: Item, row) => {
        const entry = { 'data-entry': true, tabIndex: row.isCurrent ? 0 : -1 };
        return (
          <ListRow
            key={key}
            row={row}
            toggle={[`open ${key}`, `close ${key}`]}
            isToggleReached={as === 'choice'}
            card={() => <button type="button">inside {key}</button>}
          >
            {as === 'button' && (
              <button type="button" {...entry}>
                {key}
              </button>
            )}
            {as === 'box' && <Checkbox {...entry} aria-label={key} />}
            {as === 'choice' && (
              <RadioGroup defaultValue="yes" aria-label={key}>
                <Radio {...entry} value="yes" label={`${key} yes`} />
                <Radio {...entry} value="no" label={`${key} no`} />
              </RadioGroup>
            )}
          </ListRow>
        );
      }}
      onGoTo={({ key }) => calls.goTo(key)}
      onRemove={({ key }) => calls.remove(key)}
      removes="removes"
      onLeave={calls.leave}
    />
  );
}

const button = (name: string) => screen.getByRole('button', { name });
const heading = (name: string) => screen.getByRole('button', { name: new RegExp(`^${name} \\d+$`) });
const box = () => screen.getByRole('checkbox', { name: 'pear' });
const radio = (name: string) => screen.getByRole('radio', { name: `plum ${name}` });
const inTabOrder = () => [...document.querySelectorAll('[data-row] [tabindex="0"]')];

function open() {
  Object.values(calls).forEach((call) => call.mockReset());
  render(
    <FluentProvider theme={webLightTheme}>
      <Sample />
    </FluentProvider>,
  );
  return userEvent.setup();
}

function focus(element: HTMLElement) {
  act(() => element.focus());
}

test('one entry takes part in the Tab order: the first, then the one that had the focus', () => {
  open();
  expect(inTabOrder()).toEqual([heading('fruit')]);
  focus(button('basil'));
  expect(inTabOrder()).toEqual([button('basil')]);
});

test('up, down, Home and End walk over headings and items, whatever their entry is, and stop at the ends', async () => {
  const user = open();
  focus(heading('fruit'));
  const way = [button('apple'), box(), radio('yes'), heading('herbs'), button('basil'), button('dill')];
  for (const entry of way) {
    await user.keyboard('{ArrowDown}');
    expect(entry).toHaveFocus();
  }
  await user.keyboard('{ArrowDown}');
  expect(button('dill')).toHaveFocus();
  for (const entry of way.toReversed().slice(1)) {
    await user.keyboard('{ArrowUp}');
    expect(entry).toHaveFocus();
  }
  expect(radio('yes')).toBeChecked();
  await user.keyboard('{End}');
  expect(button('dill')).toHaveFocus();
  await user.keyboard('{Home}{ArrowUp}');
  expect(heading('fruit')).toHaveFocus();
});

test('of two choices the arrows lead to the one that counts', async () => {
  const user = open();
  await user.click(radio('no'));
  focus(box());
  await user.keyboard('{ArrowDown}');
  expect(radio('no')).toHaveFocus();
});

test('left and right fold and unfold a group and an item', async () => {
  const user = open();
  focus(heading('fruit'));
  await user.keyboard('{ArrowLeft}');
  expect(heading('fruit')).toHaveAttribute('aria-expanded', 'false');
  expect(screen.queryByText('about fruit')).toBeNull();
  await user.keyboard('{ArrowDown}');
  expect(heading('herbs')).toHaveFocus();
  await user.keyboard('{ArrowUp}{ArrowRight}{ArrowDown}{ArrowRight}');
  expect(button('inside apple')).toBeVisible();
  expect(button('close apple')).toHaveAttribute('aria-expanded', 'true');
  await user.keyboard('{ArrowLeft}');
  expect(screen.queryByText('inside apple')).toBeNull();
});

test('a choice keeps the arrows to the sides; Tab leads on to what opens its row', async () => {
  const user = open();
  focus(radio('yes'));
  fireEvent.keyDown(radio('yes'), { key: 'ArrowRight' });
  expect(screen.queryByText('inside plum')).toBeNull();
  expect(inTabOrder()).toContain(button('open plum'));
  await user.click(button('open plum'));
  expect(button('inside plum')).toBeVisible();
});

test('Enter goes to an item and folds a group', async () => {
  const user = open();
  for (const entry of [button('apple'), box(), radio('yes')]) {
    focus(entry);
    await user.keyboard('{Enter}');
  }
  expect(calls.goTo.mock.calls).toEqual([['apple'], ['pear'], ['plum']]);
  focus(heading('herbs'));
  await user.keyboard('{Enter}');
  expect(heading('herbs')).toHaveAttribute('aria-expanded', 'false');
  expect(calls.goTo).toHaveBeenCalledTimes(3);
});

test('Space chooses: a box itself, all of a group where it has a choice, and folds where it has none', async () => {
  const user = open();
  focus(box());
  await user.keyboard(' ');
  expect(box()).toBeChecked();
  focus(heading('fruit'));
  await user.keyboard(' ');
  expect(calls.choose.mock.calls).toEqual([[true]]);
  expect(heading('fruit')).toHaveAttribute('aria-expanded', 'true');
  focus(heading('herbs'));
  await user.keyboard(' ');
  expect(heading('herbs')).toHaveAttribute('aria-expanded', 'false');
});

test('Delete says of an item that it is not wanted, never of a group', async () => {
  const user = open();
  focus(heading('fruit'));
  await user.keyboard('{Delete}{ArrowDown}{Delete}');
  expect(calls.remove.mock.calls).toEqual([['apple']]);
});

test('Esc leads back step by step: to the entry, to the row folded, out of the list', async () => {
  const user = open();
  focus(button('apple'));
  await user.keyboard('{ArrowRight}');
  focus(button('inside apple'));
  await user.keyboard('{Escape}');
  expect(button('apple')).toHaveFocus();
  await user.keyboard('{Escape}');
  expect(screen.queryByText('inside apple')).toBeNull();
  expect(calls.leave).not.toHaveBeenCalled();
  await user.keyboard('{Escape}');
  expect(calls.leave).toHaveBeenCalledTimes(1);
});

test('inside a row only Esc belongs to the list', async () => {
  const user = open();
  await user.click(button('open apple'));
  focus(button('inside apple'));
  await user.keyboard('{ArrowDown}{Delete}{End}');
  expect(button('inside apple')).toHaveFocus();
  expect(calls.remove).not.toHaveBeenCalled();
});

test('nothing reacts while an input method composes', () => {
  open();
  focus(button('apple'));
  for (const composing of [{ isComposing: true }, { keyCode: 229 }]) {
    fireEvent.keyDown(button('apple'), { key: 'ArrowDown', ...composing });
    fireEvent.keyDown(button('apple'), { key: 'Delete', ...composing });
  }
  expect(button('apple')).toHaveFocus();
  expect(calls.remove).not.toHaveBeenCalled();
});

test('an item that is gone hands the focus to the one that took its place', () => {
  open();
  focus(button('apple'));
  act(() => show([{ id: 'fruit', items: GROUPS[0]!.items.slice(1) }, GROUPS[1]!]));
  expect(box()).toHaveFocus();
});

test('what was folded, opened and current stays when the list is made anew', async () => {
  const user = open();
  await user.click(heading('herbs'));
  await user.click(button('open pear'));
  focus(box());
  act(() => show(GROUPS.map(({ id, items }) => ({ id, items: [item(`new ${id}`), ...items] }))));
  expect(heading('herbs')).toHaveAttribute('aria-expanded', 'false');
  expect(button('inside pear')).toBeVisible();
  expect(inTabOrder()).toEqual([box()]);
});

test('a group can start folded', () => {
  open();
  act(() => show([{ id: 'folded', items: [item('mint')] }]));
  expect(heading('folded')).toHaveAttribute('aria-expanded', 'false');
  expect(screen.queryByText('mint')).toBeNull();
});

test('is a list with a name, and says its keys', () => {
  open();
  expect(screen.getByRole('list', { name: 'sample' })).toHaveAccessibleDescription(/按 Delete removes/);
});
