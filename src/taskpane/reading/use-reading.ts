import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { formsOn } from '../../app/reading/forms';
import { templateOf } from '../../app/reading/reading-template';
import { emptyTemplate, type ReadingTemplate } from '../../form';
import type { Form } from '../../form/model/form';
import { Sheet } from '../../sheet';
import type { Session } from '../session/session';

/** The sheet as it is now, and how it is read. */
export interface SheetReading {
  readonly sheet: Sheet;
  readonly template: ReadingTemplate;
  readonly forms: readonly Form[];
  /** How many indicators were read before the last change; null when nothing was changed. */
  readonly before: number | null;
  readonly canUndo: boolean;
  /** Reads by another template from now on, and keeps it in the workbook. */
  change(template: ReadingTemplate): void;
  undo(): void;
  /** The tables of the sheet when it is read like this. */
  formsBy(template: ReadingTemplate): readonly Form[];
}

/** The reading is still under way, or did not work. */
export type ReadingState = 'waiting' | 'failed' | SheetReading;

/**
 * Reads a sheet (null: the one in front) and lets a person change how. Every change is kept in the workbook at once;
 * one that cannot be kept is taken back and told to `onLost`.
 */
export function useReading(
  session: Session,
  sheetId: string | null,
  edits: number,
  onLost: () => void,
): { readonly reading: ReadingState; readonly retry: () => void; readonly isChanged: () => boolean } {
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const [failed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);
  /** The template that is kept, and those before it, the latest last. */
  const [template, setTemplate] = useState<ReadingTemplate | null>(null);
  const [past, setPast] = useState<readonly ReadingTemplate[]>([]);
  const saving = useRef<Promise<unknown>>(Promise.resolve());
  const changed = useRef(false);
  /** Which sheet is spoken of stays when another comes to front. */
  const own = useRef(sheetId);

  useEffect(() => {
    let isOpen = true;
    void session
      .read(
        async (workbook, { signal }) => {
          const stored = await templateOf(workbook);
          const [snapshot] = await workbook.read(
            own.current === null ? 'active' : { sheetId: own.current },
            signal,
          );
          if (!isOpen || !snapshot) return;
          own.current = snapshot.sheetId;
          setSheet(new Sheet(snapshot));
          setTemplate((known) => known ?? stored ?? emptyTemplate(''));
        },
        { quiet: true },
      )
      .then((done) => isOpen && setFailed(!done));
    return () => {
      isOpen = false;
    };
  }, [session, edits, tries]);

  const keep = useCallback(
    (next: ReadingTemplate, previous: ReadingTemplate, history: readonly ReadingTemplate[]) => {
      setTemplate(next);
      setPast(history);
      changed.current = true;
      saving.current = saving.current.then(async () => {
        if (await session.keepReading(next)) return;
        setTemplate(previous);
        setPast((now) => now.slice(0, -1));
        onLost();
      });
    },
    [session, onLost],
  );

  const reading = useMemo<ReadingState>(() => {
    if (!sheet || !template) return failed ? 'failed' : 'waiting';
    const formsBy = (other: ReadingTemplate) => formsOn(sheet, other);
    const forms = formsBy(template);
    const last = past.at(-1);
    return {
      sheet,
      template,
      forms,
      before: last ? indicatorsIn(formsBy(last)) : null,
      canUndo: last !== undefined,
      change: (next) => keep(named(next, formsBy(next)[0], sheet), template, [...past, template]),
      undo: () => last && keep(last, template, past.slice(0, -1)),
      formsBy,
    };
  }, [sheet, template, past, failed, keep]);

  return {
    reading,
    retry: () => setTries((count) => count + 1),
    isChanged: () => changed.current,
  };
}

/** Of all tables together. */
export function indicatorsIn(forms: readonly Form[]): number {
  return forms.reduce((sum, form) => sum + form.indicators.length, 0);
}

const NAME_LENGTH = 40;

/** A template bears the name of the first table that it was made for until the person gives another. */
function named(template: ReadingTemplate, form: Form | undefined, sheet: Sheet): ReadingTemplate {
  if (template.name.trim() !== '') return template;
  const title = (form?.title.text ?? '').replace(/\s+/g, '').slice(0, NAME_LENGTH);
  return { ...template, name: title || sheet.snapshot.sheetName };
}
