import { findLedger } from '../../src/ledger/find-ledger';
import { different, isEachOnce } from '../../src/ledger/row-meaning';
import { sheetOf } from '../support/sheet';

test('blanks are no different values, and numbers are counted as texts are', () => {
  const ledger = findLedger(
    sheetOf([
      ['编号', '名称', '场次'],
      [900_001, '甲', 1],
      [900_002, null, 2],
      [900_003, '甲', 3],
    ]),
  )!;
  const [code, name] = ledger.columns;
  expect([different(ledger, code!.text), different(ledger, name!.text)]).toEqual([3, 1]);
  expect([isEachOnce(code!, ledger), isEachOnce(name!, ledger)]).toEqual([true, false]);
});
