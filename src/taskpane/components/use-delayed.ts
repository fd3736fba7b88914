import { useEffect, useState } from 'react';

/** True once `active` has been true for the time given: short work shows nothing. */
export function useDelayed(active: boolean, milliseconds = 500): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!active) return;
    const timer = setTimeout(() => setLate(true), milliseconds);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [active, milliseconds]);
  return active && late;
}
