import { readFileSync } from 'node:fs';
import { profilePage } from '../../../.scripts/profile-page';
import { FIELD_SECTIONS, readProfile } from '../../../src/profile';

const page = readFileSync('docs/profile.md', 'utf8');

it('is what the declaration says: run npm run rules', () => {
  expect(page).toBe(profilePage());
});

it('names every setting with its path', () => {
  for (const { label, path } of FIELD_SECTIONS.flatMap(({ fields }) => fields)) {
    expect(page).toContain(`| ${label} | \`${path}\` |`);
  }
});

it('gives an example that can be used', () => {
  const example = /```json\n([\s\S]*?)```/.exec(page)![1]!;
  expect(readProfile(example)).toMatchObject({ name: '本市', overfulfilment: 150, executionWeight: 20 });
});
