import { formatCell, OWN_CHOICES_TITLE, type SheetSetting } from '../../../sheet';
import { defineClass } from '../object';
import { HostError, type Json } from '../protocol';
import type { RangeTarget } from './target';

/** The rule that the entries of cells have to keep; only lists. Documented: null where the cells differ. */
export const validationObject = defineClass<readonly RangeTarget[]>({
  name: 'DataValidation',
  get: {
    Type: (areas) => common(areas.map((area) => (listAt(area) ? 'List' : 'None'))) ?? 'Inconsistent',
    Rule(areas) {
      const source = common(areas.map((area) => listAt(area)?.join(',')));
      return source === undefined ? null : { list: { inCellDropDown: true, source } };
    },
    Prompt: (areas) =>
      areas.every(listAt) ? { showPrompt: true, title: OWN_CHOICES_TITLE, message: '' } : null,
  },
  set: {
    Rule(areas, value, { workbook }) {
      const source = (value as { list?: { source?: Json } }).list?.source;
      if (typeof source !== 'string')
        throw new HostError('ApiNotFound', 'The embedded host has lists only.', 'DataValidation.rule');
      workbook.applySettings(settingsOf(areas, source.split(',')));
    },
    // Assumed: neither changes what may be entered.
    ErrorAlert: () => undefined,
    Prompt: () => undefined,
  },
  methods: {
    Clear(areas, _args, { workbook }) {
      workbook.applySettings(settingsOf(areas, null));
      return null;
    },
  },
});

function settingsOf(areas: readonly RangeTarget[], choices: readonly string[] | null): SheetSetting[] {
  return areas.map(({ sheet, range }) => ({
    kind: 'choices',
    sheetId: sheet.id,
    cell: { row: range.top, column: range.left },
    choices,
  }));
}

function listAt({ sheet, range }: RangeTarget): readonly string[] | undefined {
  return sheet.settings.choices.get(formatCell({ row: range.top, column: range.left }));
}

function common<T>(values: readonly T[]): T | undefined {
  return values.every((value) => value === values[0]) ? values[0] : undefined;
}
