import { useEffect, useState } from 'react';

/** How many rows the work under way has read or written since this is shown. */
export function useRowsSoFar(): number {
  const [rows, setRows] = useState(0);
  useEffect(() => window.kirimBios.on('lookProgressed', setRows), []);
  return rows;
}
