import { parseArgs, type ParseArgsConfig } from 'node:util';
import { WorkbookError } from '../sheet';

/** Where a command writes. */
export interface Output {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
}

/**
 * How a command ends. 0: done; 1: done, and something wrong was found; 2: bad usage, or a file that could not be read or
 * written.
 */
export type Status = 0 | 1 | 2;

type Format = 'text' | 'json';

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<O extends Options> = ReturnType<
  typeof parseArgs<{ readonly args: string[]; readonly options: O; readonly allowPositionals: true }>
>;

/** What is said of a run that failed as a whole. */
export interface Failure {
  readonly code: string;
  readonly message: string;
}

interface CommandSpec<O extends Options, C> {
  /** How it is called, what it does, what its status means. */
  readonly usage: string;
  /** Its options beside --format, which all commands have. */
  readonly options: O;
  /** What the words ask for. Throws an Error with a Chinese message when they are off. */
  readonly read: (values: Parsed<O>['values'], positionals: readonly string[]) => C | Promise<C>;
  /** Does it. Whatever it rejects with is told as what is wrong with the file that it is about. */
  readonly run: (command: C & { readonly format: Format }, output: Output) => Promise<Status>;
  /** The file that the command is about as a whole, and the JSON of a run that failed. */
  readonly failed?: (command: C, error: Failure) => { readonly path: string; readonly json: object };
}

/** A command of the command line: from its words to its exit status. What it cannot do is told, never thrown. */
export function defineCommand<const O extends Options, C extends object>(
  spec: CommandSpec<O, C>,
): (args: readonly string[], output: Output) => Promise<Status> {
  return async (args, output) => {
    let command: C & { readonly format: Format };
    try {
      command = await readWords(spec, args);
    } catch (error) {
      output.stderr.write(`${(error as Error).message}\n\n${spec.usage}\n`);
      return 2;
    }
    try {
      return await spec.run(command, output);
    } catch (cause) {
      const { code, message } = toWorkbookError(cause);
      const failed = spec.failed?.(command, { code, message });
      if (failed && command.format === 'json') writeJson(output, failed.json);
      else output.stderr.write(failed ? `${failed.path}\n  ${message}\n` : `${message}\n`);
      return 2;
    }
  };
}

async function readWords<O extends Options, C extends object>(
  { options, read }: CommandSpec<O, C>,
  args: readonly string[],
): Promise<C & { readonly format: Format }> {
  const { values, positionals } = parse(args, { ...options, format: { type: 'string' } });
  const { format, ...own } = values as Parsed<O>['values'] & { readonly format?: string };
  return { ...(await read(own as Parsed<O>['values'], positionals)), format: formatFrom(format) };
}

function parse<O extends Options>(args: readonly string[], options: O): Parsed<O> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new Error(`不认识的参数：${(error as Error).message}`);
  }
}

function formatFrom(format: string | undefined): Format {
  if (format === undefined || format === 'text') return 'text';
  if (format === 'json') return format;
  throw new Error(`--format 只能是 text 或 json，不能是 ${format}。`);
}

export function writeJson({ stdout }: Pick<Output, 'stdout'>, json: object): void {
  stdout.write(`${JSON.stringify(json, null, 1)}\n`);
}

/** What went wrong with a file, in words for a person. */
export function toWorkbookError(error: unknown): WorkbookError {
  if (error instanceof WorkbookError) return error;
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT' || code === 'EISDIR') return new WorkbookError('not-found', {}, { cause: error });
  return new WorkbookError(
    code === 'EACCES' || code === 'EPERM' ? 'unreadable' : 'unknown',
    {},
    { cause: error },
  );
}
