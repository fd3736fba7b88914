import { createStore } from '../../../src/taskpane/session/store';

test('each change is a new state, told with the one before; what was not changed stays the same', () => {
  const list: readonly number[] = [1];
  const store = createStore({ list, name: 'a' });
  const first = store.get();
  const told: unknown[] = [];
  const stop = store.subscribe((state, before) => told.push([state.name, before.name]));
  store.set({ name: 'b' });
  expect(store.get()).not.toBe(first);
  expect([store.get().list, first.name]).toEqual([list, 'a']);
  stop();
  store.set({ name: 'c' });
  expect(told).toEqual([['b', 'a']]);
});

test('a listener that changes the state again does not mix up what the next one is told', () => {
  const store = createStore({ count: 0 });
  const told: number[][] = [];
  store.subscribe(({ count }) => {
    if (count === 1) store.set({ count: 2 });
  });
  store.subscribe((state, before) => told.push([before.count, state.count]));
  store.set({ count: 1 });
  expect(told).toEqual([
    [1, 2],
    [0, 1],
  ]);
  expect(store.get().count).toBe(2);
});
