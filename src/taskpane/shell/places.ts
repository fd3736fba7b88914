import type { ComponentType } from 'react';
import { AutofillPlace } from '../autofill/place';
import { CheckView } from '../check/check-view';
import { ComparePlace } from '../compare/place';
import type { PlaceProps } from '../components/place';
import { FormulaPlace } from '../formulas/place';
import type { PlainId } from '../text/texts';
import type { SHELL_TEXTS } from './text';

/** A place of the pane. */
export interface Place {
  readonly id: string;
  readonly title: PlainId<typeof SHELL_TEXTS>;
  readonly View: ComponentType<PlaceProps>;
}

/** In the order of the tabs. */
export const PLACES: readonly Place[] = [
  { id: 'check', title: 'placeCheck', View: CheckView },
  { id: 'formulas', title: 'placeFormulas', View: FormulaPlace },
  { id: 'autofill', title: 'placeAutofill', View: AutofillPlace },
  { id: 'compare', title: 'placeCompare', View: ComparePlace },
];
