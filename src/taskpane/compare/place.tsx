import { lazy, Suspense } from 'react';
import type { PlaceProps } from '../components/place';

const CompareView = lazy(() => import('./compare-view'));

/** The place that lays tables of one matter side by side; what it is made of comes when it is opened. */
export function ComparePlace(props: PlaceProps) {
  return (
    <Suspense fallback={null}>
      <CompareView {...props} />
    </Suspense>
  );
}
