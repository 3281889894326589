"""Reads the first sheet of a workbook with openpyxl in its read-only mode."""
import json
import resource
import sys
import time

import openpyxl

started = time.perf_counter()
book = openpyxl.load_workbook(sys.argv[1], read_only=True, data_only=True)
rows = book.worksheets[0].iter_rows(values_only=True)
next(rows)
cells = 0
total = 0
for row in rows:
    for cell in row:
        cells += cell is not None
        if type(cell) in (int, float):
            total += cell
seconds = time.perf_counter() - started
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
print(json.dumps({'cells': cells, 'sum': total, 'milliseconds': seconds * 1000, 'peakBytes': peak}))
