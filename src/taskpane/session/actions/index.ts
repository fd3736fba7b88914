import type { SessionContext } from '../context';
import { check } from './check';
import { applyFixes } from './fix';
import { forgetKept } from './forget-kept';
import { forget, giveReason } from './ignore';
import { clearMarks, setMarks } from './mark';
import { goTo, openTable, select, selection } from './navigate';
import { openSample } from './open-sample';
import { keepProfile, readProfile } from './profile';
import { read } from './read';
import { keepReading, readAnew } from './reading';
import { setRecheck } from './recheck';
import { opinion, writeReport } from './report';
import { survey } from './survey';
import { cancel, dismiss, say } from './tell';
import { undoLast } from './undo';
import { commit, keep } from './write';

/** Everything that the pane can do, a file for each concern. An action takes the context of the session first. */
const ACTIONS = {
  ...{ survey, openTable, goTo, select, selection, openSample },
  ...{ check, setRecheck, setMarks, clearMarks, cancel },
  ...{ applyFixes, giveReason, forget, undoLast, writeReport, opinion },
  ...{ read, commit, keep },
  ...{ forgetKept, readProfile, keepProfile, keepReading, readAnew },
  ...{ say, dismiss },
};

type Bound<Action> = Action extends (context: SessionContext, ...args: infer Args) => infer Result
  ? (...args: Args) => Result
  : never;

/** The actions as the pane calls them. */
export type Actions = { readonly [Name in keyof typeof ACTIONS]: Bound<(typeof ACTIONS)[Name]> };

export function bindActions(context: SessionContext): Actions {
  const bound = Object.entries<(context: SessionContext, ...rest: never[]) => unknown>(ACTIONS).map(
    ([name, action]) => [name, (...args: never[]) => action(context, ...args)],
  );
  return Object.fromEntries(bound) as Actions;
}
