import { formatCell, OWN_CHOICES_TITLE, type Range } from '../../../sheet';
import { defineClass } from '../object';
import { HostError, type Json } from '../protocol';
import type { RangeTarget } from './target';

/** The rule that a cell's entries have to keep; only lists. */
export const validationObject = defineClass<RangeTarget>({
  name: 'DataValidation',
  get: {
    Type: (target) => (listAt(target) ? 'List' : 'None'),
    Rule: (target) => {
      const list = listAt(target);
      return list ? { list: { inCellDropDown: true, source: list.join(',') } } : {};
    },
    Prompt: (target) => (listAt(target) ? { showPrompt: true, title: OWN_CHOICES_TITLE, message: '' } : null),
  },
  set: {
    Rule({ sheet, range }, value, { workbook }) {
      const source = (value as { list?: { source?: Json } }).list?.source;
      if (typeof source !== 'string')
        throw new HostError('ApiNotFound', 'The embedded host has lists only.', 'DataValidation.rule');
      const cell = { row: range.top, column: range.left };
      workbook.applySettings([{ kind: 'choices', sheetId: sheet.id, cell, choices: source.split(',') }]);
    },
    // Assumed: neither changes what may be entered.
    ErrorAlert: () => undefined,
    Prompt: () => undefined,
  },
  methods: {
    Clear({ sheet, range }, _args, { workbook }) {
      const cell = { row: range.top, column: range.left };
      workbook.applySettings([{ kind: 'choices', sheetId: sheet.id, cell, choices: null }]);
      return null;
    },
  },
});

function listAt({ sheet, range }: RangeTarget): readonly string[] | undefined {
  return sheet.settings.choices.get(addressOf(range));
}

function addressOf({ top, left }: Range): string {
  return formatCell({ row: top, column: left });
}
