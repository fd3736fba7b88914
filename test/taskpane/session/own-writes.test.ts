import { createOwnWrites } from '../../../src/taskpane/session/own-writes';

test('edits are ours for a moment after we wrote, and those of the person otherwise', () => {
  let now = 1_000_000;
  const writes = createOwnWrites(() => new Date(now));
  expect(writes.isRecent()).toBe(false);
  writes.note();
  expect(writes.isRecent()).toBe(true);
  now += 999;
  expect(writes.isRecent()).toBe(true);
  now += 1;
  expect(writes.isRecent()).toBe(false);
});
