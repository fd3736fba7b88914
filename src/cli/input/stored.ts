import { readIgnored, type ReasonRecord } from '../../app';
import { readDecisions, type Decisions } from '../../app/compare/decisions';
import { storedProfile } from '../../app/profile/profile';
import { storedTemplate } from '../../app/reading/reading-template';
import type { ReadingTemplate } from '../../form';
import type { Profile } from '../../profile';
import type { Output } from '../command';
import type { WorkbookFile } from './workbook-file';

/**
 * The settings that a file is treated by: those of --profile where given, else those kept in the workbook, else the
 * national ones. Settings in the workbook that cannot be used are told on standard error. Never throws.
 */
export function profileOf(
  { path, data }: WorkbookFile,
  given: Profile | null,
  { stderr }: Pick<Output, 'stderr'>,
): Profile {
  if (given) return given;
  const { profile, problems } = storedProfile(data('profile'));
  if (problems.length > 0) {
    const lines = problems.map(({ message }) => `  ${message}\n`).join('');
    stderr.write(`${path}\n  工作簿里保存的设置用不了，按全国通用的设置处理：\n${lines}`);
  }
  return profile;
}

/** How the file says its tables are to be read; undefined when it does not. Never rejects. */
export function templateOf({ data }: WorkbookFile): Promise<ReadingTemplate | undefined> {
  return storedTemplate(data('reading'));
}

/** The reasons that people gave for findings in the file: to ignore them, or to explain. Never throws. */
export function ignoredIn({ data }: WorkbookFile): ReasonRecord[] {
  return readIgnored(data('ignored'));
}

/** Which tables go together and which indicators are the same, as people said in the file. Never throws. */
export function decisionsIn({ data }: WorkbookFile): Decisions {
  return readDecisions(data('compare'));
}
