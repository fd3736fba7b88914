import fc from 'fast-check';
import {
  allowedText,
  FIELD_SECTIONS,
  fieldAt,
  NATIONAL,
  presetProfile,
  PRESETS,
  resolveSettings,
  settingsOf,
  sourceOf,
  valueAt,
  changedPaths,
  type Preset,
  type PresetId,
} from '../../src/profile';
import { settings } from '../support/settings';

const FIELDS = FIELD_SECTIONS.flatMap(({ fields }) => fields);
const IDS = Object.keys(PRESETS) as PresetId[];

describe('settings', () => {
  test.each(FIELDS.map((field) => [field.path, field] as const))('%s is explained', (path, field) => {
    expect(field.label).toMatch(/\p{Script=Han}/u);
    expect(field.help).toMatch(/。$/);
    expect(allowedText(field)).toMatch(/应当是|只能是/);
    expect(valueAt(NATIONAL, path)).toBeDefined();
  });

  it('have names of their own within a section', () => {
    for (const { fields } of FIELD_SECTIONS) {
      const names = fields.map(({ label, path }) => `${path.split('.').slice(0, -1).join()} ${label}`);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('none is left out of the sections, and none is in two', () => {
    const leaves = (value: object, prefix = ''): string[] =>
      Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
        typeof inner === 'object' && inner !== null ? leaves(inner, `${prefix}${key}.`) : [`${prefix}${key}`],
      );
    expect(FIELDS.map(({ path }) => path).sort()).toEqual(leaves(NATIONAL).sort());
  });
});

describe('presets', () => {
  test.each(IDS)('%s is valid and changes something of the national default, each with its source', (id) => {
    const { title, settings }: Preset = PRESETS[id];
    expect(resolveSettings({ preset: id })).toEqual({ profile: presetProfile(id), problems: [] });
    expect(presetProfile(id).name).toBe(title);
    for (const path of changedPaths(settings)) {
      expect(fieldAt(path)).toBeDefined();
      expect(sourceOf(id, path)).toMatch(/./);
    }
  });

  it('what a preset does not say is as in the national default', () => {
    expect(presetProfile('guangxi')).toEqual({ ...NATIONAL, name: '广西' });
    expect(sourceOf('guangxi', 'passLine')).toBeUndefined();
  });
});

describe('any settings', () => {
  it('allowed values give a profile, or a message about how they fit together', () => {
    fc.assert(
      fc.property(settings, (some) => {
        const { profile, problems } = resolveSettings(some);
        if (profile) expect(problems).toEqual([]);
        for (const { message } of problems) expect(message).toMatch(/不能(?:高于|低于|超过)/);
      }),
    );
  });

  it('a profile, stored as what differs, comes back the same on any preset', () => {
    fc.assert(
      fc.property(settings, fc.constantFrom(...IDS), (some, preset) => {
        const { profile } = resolveSettings(some);
        fc.pre(profile !== null);
        const stored = settingsOf(profile, preset);
        expect(resolveSettings(JSON.parse(JSON.stringify(stored))).profile).toEqual(
          JSON.parse(JSON.stringify(profile)),
        );
      }),
    );
  });

  it('whatever a file holds, there is a profile or a message that says where', () => {
    const odd = fc.oneof(
      fc.anything(),
      fc.jsonValue(),
      fc.dictionary(
        fc.constantFrom(...FIELDS.map(({ path }) => path.split('.')[0]!), 'rules', 'x'),
        fc.jsonValue(),
      ),
    );
    fc.assert(
      fc.property(odd, (some) => {
        const { profile, problems } = resolveSettings(some);
        expect(profile === null).toBe(problems.length > 0);
        for (const { message } of problems) expect(message).toMatch(/[。？]$/);
      }),
    );
  });
});
