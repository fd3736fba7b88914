import { excelWorkbook } from '../../src/excel';
import type { Workbook } from '../../src/sheet';
import { directWorkbook } from '../../src/workbench/direct';
import type { MemoryWorkbook } from '../../src/workbench/model';
import { startOffice } from './office';

type Connect = (workbook: MemoryWorkbook, onOpen?: (bytes: Uint8Array) => void) => Workbook;

/** The ways to a workbook that are to behave as one, for `describe.each`. */
export const GATEWAYS: readonly (readonly [string, Connect])[] = [
  [
    'Office.js on the embedded host',
    (workbook, onOpen) => (startOffice(workbook, { onOpen }), excelWorkbook()),
  ],
  ['the workbook in memory', (workbook, onOpen) => directWorkbook(workbook, { onOpen })],
];
