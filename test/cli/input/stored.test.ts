import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkSnapshots, ignoredDocument, reasonRecord } from '../../../src/app';
import { run } from '../../../src/cli/commands/check';
import { NATIONAL } from '../../../src/profile';
import { formatCell, withDocument } from '../../../src/sheet';
import { openWorkbook, patchWorkbook } from '../../../src/xlsx';
import { withDataXml } from '../../../src/xlsx/patch/data-part';

const FORM = 'test/fixtures/forms/西区卫生健康局-2024-部门整体绩效目标完成情况自评表.xlsx';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stored-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function codesAt(bytes: Uint8Array): Promise<string[]> {
  const path = join(folder, 'form.xlsx');
  writeFileSync(path, bytes);
  let json = '';
  await run(['--format', 'json', path], {
    stdout: { write: (text) => (json += text) },
    stderr: process.stderr,
  });
  const { findings } = JSON.parse(json).files[0];
  return findings.map(({ code, cells }: { code: string; cells: string[] }) => `${code} ${cells[0]}`);
}

test('a finding that somebody set aside in the file is not listed, until the cell changes', async () => {
  const bytes = readFileSync(FORM);
  const { snapshots } = await openWorkbook(bytes);
  const { findings, sheets } = checkSnapshots(snapshots, NATIONAL);
  const finding = findings.find(({ code, cells }) => code === 'E15' && formatCell(cells[0]!) === 'F32')!;
  const record = reasonRecord(finding, sheets[0]!, { reason: '模板如此', who: '张某', at: new Date(0) });
  const kept = withDataXml(bytes, withDocument(null, 'ignored', ignoredDocument([record])));

  expect(await codesAt(bytes)).toContain('E15 F32');
  expect(await codesAt(kept)).not.toContain('E15 F32');

  const before = snapshots[0]!.cells[31]![5]!;
  const after = { ...before, value: `${String(before.value)}同时做好宣传。` };
  const changed = patchWorkbook(kept, {
    title: '改写',
    changes: [{ sheetId: snapshots[0]!.sheetId, row: 31, column: 5, before, after }],
  });
  expect(await codesAt(changed.bytes)).toContain('E15 F32');
});

test('a finding that somebody explained in the file is listed as an error, with what was said', async () => {
  const whole = await openWorkbook(readFileSync(FORM));
  const before = whole.snapshots[0]!.cells[31]![7]!;
  // An actual value is missing: that may not be ignored.
  const { bytes } = patchWorkbook(readFileSync(FORM), {
    title: '清空',
    changes: [
      {
        ...{ sheetId: whole.snapshots[0]!.sheetId, row: 31, column: 7, before },
        after: { ...before, value: null },
      },
    ],
  });
  const { snapshots } = await openWorkbook(bytes);
  const { findings, sheets } = checkSnapshots(snapshots, NATIONAL);
  const finding = findings.find(({ ignorable }) => !ignorable)!;
  const record = reasonRecord(finding, sheets[0]!, { reason: '待调整预算', who: '张某', at: new Date(0) });
  const path = join(folder, 'explained.xlsx');
  writeFileSync(path, withDataXml(bytes, withDocument(null, 'ignored', ignoredDocument([record]))));
  const said = async (format: string) => {
    let stdout = '';
    await run(['--format', format, path], {
      stdout: { write: (text) => (stdout += text) },
      stderr: process.stderr,
    });
    return stdout;
  };
  const listed = JSON.parse(await said('json')).files[0].findings;
  expect(listed.filter(({ explanation }: { explanation: string | null }) => explanation !== null)).toEqual([
    expect.objectContaining({
      code: finding.code,
      severity: finding.severity,
      cells: finding.cells.map(formatCell),
      explanation: '待调整预算',
    }),
  ]);
  expect(await said('text')).toMatch(/\n {4}说明：待调整预算（张某，\d+年\d+月\d+日）\n/);
});

test('a heading is read as the file says', async () => {
  const bytes = readFileSync(FORM);
  const template = {
    version: 1,
    name: '西区',
    layouts: [
      {
        header: [
          '一级指标',
          '二级指标',
          '三级指标',
          '绩效指标性质',
          '绩效指标值',
          '绩效度量单位',
          '实际完成指标值',
        ],
        terms: [{ part: 'column', label: '绩效指标性质', role: null }],
      },
    ],
  };
  const kept = withDataXml(bytes, withDocument(null, 'reading', template));
  expect(await codesAt(bytes)).toContain('E01 F26');
  expect(await codesAt(kept)).not.toContain('E01 F26');
});
