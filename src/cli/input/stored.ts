import { readIgnored, type IgnoredRecord } from '../../app';
import { storedProfile } from '../../app/profile/profile';
import { storedTemplate } from '../../app/reading/reading-template';
import type { ReadingTemplate } from '../../form';
import type { Profile } from '../../profile';
import type { DataKey } from '../../sheet';
import { identify, readData } from '../../xlsx';
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
  const { profile, problems } = storedProfile(documentIn(bytes, 'profile'));
  if (problems.length > 0) {
    const lines = problems.map(({ message }) => `  ${message}\n`).join('');
    stderr.write(`${path}\n  工作簿里保存的设置用不了，按全国通用的设置处理：\n${lines}`);
  }
  return profile;
}

/** How the file says its tables are to be read; undefined when it does not. Never rejects. */
export function templateOf(bytes: Uint8Array): Promise<ReadingTemplate | undefined> {
  return storedTemplate(documentIn(bytes, 'reading'));
}

/** The findings that somebody set aside in the file. Never throws. */
export function ignoredIn(bytes: Uint8Array): IgnoredRecord[] {
  return readIgnored(documentIn(bytes, 'ignored'));
}

/** A file that cannot be read keeps nothing; what is wrong with it is told when its sheets are read. */
function documentIn(bytes: Uint8Array, key: DataKey): unknown {
  try {
    return identify(bytes) === 'xlsx' ? readData(bytes, key) : null;
  } catch {
    return null;
  }
}
