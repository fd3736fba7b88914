import fc from 'fast-check';
import {
  FIELD_SECTIONS,
  PRESETS,
  withValue,
  type Field,
  type PresetId,
  type Settings,
} from '../../src/profile';

const FIELDS = FIELD_SECTIONS.flatMap(({ fields }) => fields);
const IDS = Object.keys(PRESETS) as PresetId[];

/** A value that the field allows. */
function allowedValue({ allowed }: Field): fc.Arbitrary<unknown> {
  switch (allowed.kind) {
    case 'text':
      return fc.constantFrom('甲市', '乙县');
    case 'choice':
      return fc.constantFrom(...Object.keys(allowed.choices));
    case 'number': {
      const { min, max, whole, optional } = allowed;
      const numbers = whole ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true });
      return optional ? fc.option(numbers) : numbers;
    }
  }
}

const change = fc
  .constantFrom(...FIELDS)
  .chain((field) => allowedValue(field).map((value) => [field.path, value] as const));
/** A preset and a few changes, each allowed by itself. */
export const settings = fc
  .tuple(fc.constantFrom(...IDS), fc.array(change, { maxLength: 6 }))
  .map(([preset, changes]) =>
    changes.reduce<Settings>((all, [path, value]) => withValue(all, path, value), { preset }),
  );
