import { storedProfile } from '../app/profile';
import type { Profile } from '../profile';
import { identify, readData } from '../xlsx';
import type { Output } from './input';

/**
 * The settings that a file is treated by: those of --profile where given, else those kept in the workbook, else the
 * national ones. Settings in the workbook that cannot be used are told on standard error. Never throws.
 */
export function profileOf(
  path: string,
  bytes: Uint8Array,
  given: Profile | null,
  { stderr }: Pick<Output, 'stderr'>,
): Profile {
  if (given) return given;
  const { profile, problems } = storedProfile(documentIn(bytes));
  if (problems.length > 0) {
    const lines = problems.map(({ message }) => `  ${message}\n`).join('');
    stderr.write(`${path}\n  工作簿里保存的设置用不了，按全国通用的设置处理：\n${lines}`);
  }
  return profile;
}

/** A file that cannot be read has no settings; what is wrong with it is told when its sheets are read. */
function documentIn(bytes: Uint8Array): unknown {
  try {
    return identify(bytes) === 'xlsx' ? readData(bytes, 'profile') : null;
  } catch {
    return null;
  }
}
