import type { ReviewedResult } from '../../app/ignore/ignored';
import type { Form } from '../../form/model/form';
import type { Finding } from '../../rules/rule';
import type { Session } from '../session/session';
import type { SessionState } from '../session/state';

/** What a place of the pane is given to show. */
export interface PlaceProps {
  readonly session: Session;
  readonly state: SessionState;
  /** The tables that the pane speaks of, or the one selected among them. */
  readonly forms: readonly Form[];
  /** The one selected among several; null for all. */
  readonly selected: Form | null;
  /** The latest check of the shown sheets. */
  readonly result: ReviewedResult | null;
  /** Shows how the table was read, or lets the person point out one that was not found. */
  readonly onReading: () => void;
  /** Shows how the cell of a finding was read. */
  readonly onReadingOf: (finding: Finding) => void;
  /** Makes a table: a blank one, or that of an approved one. */
  readonly onMake: (what: 'new' | 'generate') => void;
  /** Shows the setting of a rule, by its code. */
  readonly onRule: (code: string) => void;
}
