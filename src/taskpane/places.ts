import type { ComponentType } from 'react';
import type { ReviewedResult } from '../app/ignore/ignored';
import type { Form } from '../form/model/form';
import { AutofillPlace } from './autofill/place';
import { CheckView } from './check/check-view';
import { FormulaPlace } from './formulas/place';
import type { Session } from './session/session';
import type { SessionState } from './session/state';
import type { PlainMessageId } from './text';

/** What a place of the pane is given to show. */
export interface PlaceProps {
  readonly session: Session;
  readonly state: SessionState;
  /** The tables that the pane speaks of, or the one chosen among them. */
  readonly forms: readonly Form[];
  /** The one chosen among several; null for all. */
  readonly chosen: Form | null;
  /** The latest check of the shown sheets. */
  readonly result: ReviewedResult | null;
  /** Shows how the table was read, or lets the person point out one that was not found. */
  readonly onReading: () => void;
}

/** A place of the pane. */
export interface Place {
  readonly id: string;
  readonly title: PlainMessageId;
  readonly View: ComponentType<PlaceProps>;
}

/** In the order of the tabs. */
export const PLACES: readonly Place[] = [
  { id: 'check', title: 'placeCheck', View: CheckView },
  { id: 'formulas', title: 'placeFormulas', View: FormulaPlace },
  { id: 'autofill', title: 'placeAutofill', View: AutofillPlace },
];
