const STEPS = 4;

/** Calls `show` each time that another quarter is done. */
export function quarterSteps(
  show: (settled: number, of: number) => void,
): (settled: number, of: number) => void {
  let shown = 0;
  return (settled, of) => {
    const step = Math.floor((settled * STEPS) / of);
    if (step <= shown) return;
    shown = step;
    show(settled, of);
  };
}
