import type { ComponentType } from 'react';
import { AutofillPlace } from '../autofill/place';
import { CheckView } from '../check/check-view';
import type { PlaceProps } from '../components/place';
import { FormulaPlace } from '../formulas/place';
import type { PlainMessageId } from '../text';

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
