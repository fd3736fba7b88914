import { warningText, type FileWarning } from '../../sheet';
import type { Output } from '../command';

/** What a person should know of a file, line by line under its name. */
export function warningLines(warnings: readonly FileWarning[]): string[] {
  return warnings.map((warning) => `  注意：${warningText(warning)}`);
}

/** The same as JSON. */
export function warningsJson(warnings: readonly FileWarning[]): object[] {
  return warnings.map((warning) => ({ code: warning.code, message: warningText(warning) }));
}

/** Says what a person should know before anything is written, where that is not part of a report that machines read. */
export function tellWarnings(
  { path, warnings }: { readonly path: string; readonly warnings: readonly FileWarning[] },
  { format }: { readonly format: 'text' | 'json' },
  { stderr }: Pick<Output, 'stderr'>,
): void {
  if (format === 'text' && warnings.length > 0)
    stderr.write(`${[path, ...warningLines(warnings)].join('\n')}\n`);
}
