import { lazy, Suspense } from 'react';
import type { PlaceProps } from '../components/place';

const FormulaView = lazy(() => import('./formula-view'));

/** The place of formulas; what it is made of comes when it is opened. */
export function FormulaPlace(props: PlaceProps) {
  return (
    <Suspense fallback={null}>
      <FormulaView {...props} />
    </Suspense>
  );
}
