import {
  encloses,
  formatCell,
  OWN_NAME_PREFIX,
  OWN_PRINT_AREA,
  type Range,
  type SheetSetting,
} from '../../sheet';

/** Settings of a sheet beside its cells, as far as they were made while the workbook is open. */
export interface SheetSettings {
  /** Lists to choose from, by address. */
  readonly choices: Map<string, readonly string[]>;
  /** Names that count on the sheet. */
  readonly names: Map<string, Range>;
  printArea: Range | null;
}

/** Makes a setting where nothing else is set; gives what takes it back, nothing when it changed nothing. */
export function applySetting(settings: SheetSettings, setting: SheetSetting): SheetSetting[] {
  const { sheetId } = setting;
  switch (setting.kind) {
    case 'choices': {
      const address = formatCell(setting.cell);
      const present = settings.choices.get(address) ?? null;
      if ((setting.choices === null) === (present === null)) return [];
      if (setting.choices === null) settings.choices.delete(address);
      else settings.choices.set(address, setting.choices);
      return [{ ...setting, choices: present }];
    }
    case 'name': {
      const { name, range } = setting;
      if (name === null) {
        const own = [...settings.names].filter(([other, block]) => isOwnWithin(other, block, range));
        own.forEach(([other]) => settings.names.delete(other));
        return own.map(([other, block]) => ({ kind: 'name', sheetId, name: other, range: block }));
      }
      if (settings.names.has(name)) return [];
      settings.names.set(name, range);
      return [{ kind: 'name', sheetId, name: null, range }];
    }
    case 'print-area': {
      const own = settings.names.get(OWN_PRINT_AREA) ?? null;
      if (setting.range === null ? own === null : settings.printArea !== null) return [];
      settings.printArea = setting.range;
      if (setting.range === null) settings.names.delete(OWN_PRINT_AREA);
      else settings.names.set(OWN_PRINT_AREA, setting.range);
      return [{ kind: 'print-area', sheetId, range: own }];
    }
  }
}

function isOwnWithin(name: string, block: Range, outer: Range): boolean {
  return name.startsWith(OWN_NAME_PREFIX) && name !== OWN_PRINT_AREA && encloses(outer, block);
}
