/** Documents that the product keeps inside the workbook, through both gateways. */
import fc from 'fast-check';
import { excelWorkbook } from '../../src/excel';
import { DATA_NAMESPACE } from '../../src/sheet';
import { MemoryWorkbook } from '../../src/workbench/model';
import { GATEWAYS } from '../support/gateways';
import { startOffice } from '../support/office';
import { snapshotOf } from '../support/sheet';

const FOREIGN = '<b:Sources xmlns:b="urn:b"> 保留 </b:Sources>';

function bookWith(...parts: string[]): MemoryWorkbook {
  const workbook = MemoryWorkbook.fromSnapshots([snapshotOf([[1]])]);
  parts.forEach((xml, index) => workbook.xmlParts.set(`{${index}}`, xml));
  return workbook;
}

const own = (inner: string) => `<workbook-data xmlns="${DATA_NAMESPACE}">${inner}</workbook-data>`;

describe.each(GATEWAYS)('%s', (_name, connect) => {
  test('keeps documents by their kind in one part, and leaves the parts of others alone', async () => {
    const model = bookWith(FOREIGN);
    const workbook = connect(model);
    expect(await workbook.readData('profile')).toBeNull();
    await workbook.writeData('profile', { name: '国家', rates: [0.9, null] });
    await workbook.writeData('ignored', ['甲<乙>&"丙"']);
    await workbook.writeData('profile', { name: '广东' });
    expect(model.xmlParts.size).toBe(2);
    expect(await connect(model).readData('profile')).toEqual({ name: '广东' });
    expect(await connect(model).readData('ignored')).toEqual(['甲<乙>&"丙"']);
    await workbook.writeData('profile', null);
    expect(await workbook.readData('profile')).toBeNull();
    await workbook.writeData('ignored', null);
    await workbook.writeData('ignored', null);
    expect([...model.xmlParts.values()]).toEqual([FOREIGN]);
  });

  test('any JSON comes back as it was', async () => {
    const workbook = connect(bookWith());
    const texts = fc.string({ unit: 'binary' });
    await fc.assert(
      fc.asyncProperty(
        fc.jsonValue({ stringUnit: 'binary' }).filter((value) => value !== null),
        texts,
        async (value, text) => {
          const data: unknown = JSON.parse(
            JSON.stringify([value, text, '\ufffe\uffff\u0000\r\n]]>\ud800&amp;']),
          );
          await workbook.writeData('reading', data);
          expect(await workbook.readData('reading')).toEqual(data);
        },
      ),
      { numRuns: 25 },
    );
  });

  test.each([
    ['no JSON', own('<document key="profile">{"a":</document>')],
    ['cut off', own('<document key="profile">{"a":1}').slice(0, 60)],
    ['of another namespace', own('<document key="profile">1</document>').replace('urn:', 'urn:other:')],
    ['of another shape', own('<settings><a/></settings>')],
    ['much too long', own(`<document key="profile">"${'长'.repeat(2_100_000)}"</document>`)],
  ])('gives null for a part that is %s, and can be written again', async (_case, xml) => {
    const model = bookWith();
    model.xmlParts.set('{0}', xml);
    const workbook = connect(model);
    expect(await workbook.readData('profile')).toBeNull();
    await workbook.writeData('profile', 2);
    expect(await workbook.readData('profile')).toBe(2);
  });

  test('reads what other applications write differently, and keeps kinds it does not know', async () => {
    const xml = `<?xml version="1.0"?>\n<n0:workbook-data xmlns:n0='${DATA_NAMESPACE}'>\n <n0:document key='profile'>{&quot;a&quot;:&#34;&#x4E2D;&#34;}</n0:document><n0:document key='newer'>[1]</n0:document></n0:workbook-data>`;
    const model = bookWith(xml);
    const workbook = connect(model);
    expect(await workbook.readData('profile')).toEqual({ a: '中' });
    await workbook.writeData('profile', null);
    expect([...model.xmlParts.values()].join('')).toContain('<document key="newer">[1]</document>');
  });

  test('refuses too much, and what stood there stays', async () => {
    const workbook = connect(bookWith());
    await workbook.writeData('ignored', [1]);
    await expect(workbook.writeData('ignored', '长'.repeat(1_000_000))).rejects.toMatchObject({
      code: 'data-too-large',
    });
    expect(await workbook.readData('ignored')).toEqual([1]);
  });

  test('two writings at once are both kept', async () => {
    const workbook = connect(bookWith());
    await Promise.all([workbook.writeData('profile', 1), workbook.writeData('ignored', 2)]);
    expect([await workbook.readData('profile'), await workbook.readData('ignored')]).toEqual([1, 2]);
  });
});

test('of several parts of the product one is read, and writing leaves one', async () => {
  const model = bookWith(own('<document key="profile">1</document>'), own(''), FOREIGN);
  startOffice(model);
  const workbook = excelWorkbook();
  expect(await workbook.readData('profile')).toBe(1);
  await workbook.writeData('ignored', 2);
  expect(model.xmlParts.size).toBe(2);
  expect([await workbook.readData('profile'), await workbook.readData('ignored')]).toEqual([1, 2]);
});

test('reading takes 1 sync, writing 2', async () => {
  const host = startOffice(bookWith());
  const workbook = excelWorkbook();
  for (const data of [{ a: 1 }, { a: 2 }, null]) {
    host.resetTraffic();
    await workbook.writeData('profile', data);
    expect(host.traffic.syncs).toBe(2);
    host.resetTraffic();
    expect(await workbook.readData('profile')).toEqual(data);
    expect(host.traffic).toMatchObject({ syncs: 1, undoLost: 0 });
  }
});

test('it is noticed when Excel does not keep what was written', async () => {
  const model = bookWith();
  const { xmlParts } = model;
  xmlParts.set = (id) => Map.prototype.set.call(xmlParts, id, '<nothing/>') as typeof xmlParts;
  startOffice(model);
  await expect(excelWorkbook().writeData('profile', 1)).rejects.toMatchObject({ code: 'unknown' });
});
