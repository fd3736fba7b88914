import { createPreferences } from '../../../src/taskpane/session/preferences';
import { memoryStorage } from '../../support/storage';

test('are kept in the storage', () => {
  const storage = memoryStorage();
  createPreferences(() => storage).set('who', '张三');
  expect(createPreferences(() => storage).get('who')).toBe('张三');
  expect(createPreferences(() => storage).get('recheck')).toBe('');
});

test('are kept while the pane is open where there is no storage', () => {
  const preferences = createPreferences(() => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  });
  expect(preferences.get('who')).toBe('');
  preferences.set('who', '张三');
  expect(preferences.get('who')).toBe('张三');
});
