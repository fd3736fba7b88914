import type { defineCommand } from '../../src/cli/command';

/** Runs a command and gives what it wrote. */
export async function runCommand(run: ReturnType<typeof defineCommand>, args: readonly string[]) {
  let [stdout, stderr] = ['', ''];
  const status = await run(args, {
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
  });
  return { status, stdout, stderr };
}

/** The head of an old .xls file or, with its mark, of a file with a password to open. */
export function compoundFile(mark = ''): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Buffer.from(mark, 'utf16le'), 640);
  if (mark !== '') bytes[640 + 64] = mark.length * 2 + 2;
  return bytes;
}
