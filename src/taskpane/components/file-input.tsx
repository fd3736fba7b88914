import type { RefObject } from 'react';

/** The kinds of files that can be picked. */
export const ACCEPTED = {
  json: '.json,application/json',
  workbooks: '.xlsx,.xls',
  sources: '.xlsx,.xls,.csv',
} as const;

interface FileInputProps {
  /** The button beside it opens it: `ref.current?.click()`. */
  readonly ref: RefObject<HTMLInputElement | null>;
  readonly label: string;
  readonly accept: string;
  readonly multiple?: boolean;
  /** At least one. */
  readonly onPick: (files: readonly [File, ...File[]]) => void;
}

/** Lets a person pick files; nothing of it is seen, the button that opens it is another's. */
export function FileInput({ ref, label, accept, multiple = false, onPick }: FileInputProps) {
  return (
    <input
      ref={ref}
      type="file"
      multiple={multiple}
      accept={accept}
      aria-label={label}
      hidden
      onChange={(event) => {
        const [first, ...more] = event.currentTarget.files ?? [];
        // The same file can be picked again after it was changed.
        event.currentTarget.value = '';
        if (first) onPick([first, ...more]);
      }}
    />
  );
}
