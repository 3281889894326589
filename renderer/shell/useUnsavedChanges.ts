import { useCallback, useContext, useEffect, useId } from 'react';
import { LeaveGuardContext } from './leaveGuard.ts';

/** Asks before the page is left while there is something unsaved on it. Gives back how to let go at once. */
export function useUnsavedChanges(isUnsaved: boolean): () => void {
  const guard = useContext(LeaveGuardContext);
  const holder = useId();
  useEffect(() => {
    guard.hold(holder, isUnsaved);
    return () => guard.hold(holder, false);
  }, [guard, holder, isUnsaved]);
  return useCallback(() => guard.hold(holder, false), [guard, holder]);
}
