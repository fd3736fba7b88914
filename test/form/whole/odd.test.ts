import { recognise } from '../../../src/form';
import { Sheet } from '../../../src/sheet';
import { snapshotOf } from '../../support/sheet';
import { FIRST } from './odd/first';
import { told } from './odd/table';

describe('tables with words that no list has are read by what they hold', () => {
  test.each(Object.entries(FIRST))('%s', (_name, odd) => {
    const forms = recognise(new Sheet(snapshotOf(odd.rows, { merges: odd.merges })));
    expect(forms).toHaveLength(1);
    expect(told(forms[0]!)).toEqual({ head: odd.head, money: odd.money, indicators: odd.indicators });
  });
});
