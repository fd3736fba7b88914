import { lazy, Suspense } from 'react';
import type { PlaceProps } from '../components/place';

const FillView = lazy(() => import('./fill-view'));

/** The place that takes numbers from where they are kept; what it is made of comes when it is opened. */
export function AutofillPlace(props: PlaceProps) {
  return (
    <Suspense fallback={null}>
      <FillView {...props} />
    </Suspense>
  );
}
