import type { RefObject } from 'react';

interface JsonFileInputProps {
  /** The button beside it opens it: `ref.current?.click()`. */
  readonly ref: RefObject<HTMLInputElement | null>;
  readonly label: string;
  readonly onPick: (file: File) => void;
}

/** Lets a person pick one JSON file; nothing of it is seen, the button that opens it is another's. */
export function JsonFileInput({ ref, label, onPick }: JsonFileInputProps) {
  return (
    <input
      ref={ref}
      type="file"
      accept=".json,application/json"
      aria-label={label}
      hidden
      onChange={(event) => {
        const [picked] = event.currentTarget.files ?? [];
        // The same file can be picked again after it was mended.
        event.currentTarget.value = '';
        if (picked) onPick(picked);
      }}
    />
  );
}
