import { useState } from 'react';
import type { TableOn } from '../../app/generate/tables';
import type { Profile } from '../../profile';
import { describeProblem } from '../components/problems';
import { asWorkbookError } from '../host/errors';
import type { Session } from '../session/session';
import { useLanguage, useTexts } from '../text/texts';
import { readPicked, tablesIn } from './files';
import type { Choice } from './source-choice';
import { GENERATE_TEXTS } from './text';
import { useWorkbookTables } from './use-workbook-tables';

/** The tables that can be taken, of the workbook and of files that were picked. */
export interface Choices {
  readonly choices: readonly Choice[];
  /** The one that was picked last; the first until one was. */
  readonly chosen: Choice | undefined;
  readonly problem: string | null;
  /** Every table of the workbook; null before it was read. */
  readonly tables: readonly TableOn[] | null;
  readonly profile: Profile | null;
  readonly choose: (choice: Choice) => void;
  readonly pick: (file: File) => Promise<void>;
}

/** Offers the tables that `isWanted` leaves over. */
export function useChoices(
  session: Session,
  wanted: (tables: readonly TableOn[]) => readonly TableOn[],
): Choices {
  const language = useLanguage();
  const t = useTexts(GENERATE_TEXTS);
  const live = useWorkbookTables(session);
  const [picked, setPicked] = useState<readonly Choice[]>([]);
  const [key, setKey] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const own = live ? wanted(live.tables).map(choiceOf) : [];
  const choices = [...own, ...picked];

  return {
    choices,
    chosen: choices.find((choice) => keyOf(choice, choices) === key) ?? choices[0],
    problem,
    tables: live?.tables ?? null,
    profile: live?.profile ?? null,
    choose: (choice) => setKey(keyOf(choice, choices)),
    async pick(file) {
      try {
        const { name, tables } = await readTables(file);
        const found = wanted(tables).map((table) => ({ ...table, file: name }));
        if (found.length === 0) return setProblem(t('nothingIn', { file: name }));
        const others = picked.filter((choice) => choice.file !== name);
        setPicked([...others, ...found]);
        setKey(keyOf(found[0]!, found));
        setProblem(null);
      } catch (cause) {
        setProblem(describeProblem(language, asWorkbookError(cause)));
      }
    },
  };
}

async function readTables(file: File): Promise<{ readonly name: string; readonly tables: TableOn[] }> {
  const read = await readPicked(file);
  return { name: read.name, tables: tablesIn(read) };
}

const known = new WeakMap<TableOn, Choice>();

/** The same object for the same table, so that nothing is made anew for it. */
function choiceOf(table: TableOn): Choice {
  const choice = known.get(table) ?? { ...table, file: null };
  known.set(table, choice);
  return choice;
}

function keyOf(choice: Choice, choices: readonly Choice[]): string {
  return [choice.file ?? '', choices.filter(({ file }) => file === choice.file).indexOf(choice)].join('|');
}
