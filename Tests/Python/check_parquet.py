"""Compares the tables of a Parquet export with those of a CSV export, cell by cell."""

import csv
import sys
from pathlib import Path

import pandas as pd

parquet_folder, csv_folder = map(Path, sys.argv[1:])
tables = 0
for path in sorted(parquet_folder.glob("*.parquet")):
    frame = pd.read_parquet(path, engine="fastparquet")
    with open(csv_folder / f"{path.stem}.csv", newline="", encoding="utf-8") as file:
        header, *rows = csv.reader(file)
    assert list(frame.columns) == header, (path, header)
    assert len(frame) == len(rows), (path, len(frame), len(rows))
    for index, row in enumerate(rows):
        for name, expected in zip(header, row):
            value = frame[name].iloc[index]
            if pd.isna(value):
                found = ""
            elif isinstance(value, pd.Timestamp):
                found = value.strftime("%Y-%m-%d")
            elif isinstance(value, str):
                found = "'" + value if value[:1] in ("=", "@") else value
            else:
                assert float(value) == float(expected), (path, index, name, value, expected)
                continue
            assert found == expected, (path, index, name, found, expected)
    tables += 1
assert tables > 15, tables
print(f"{tables} tables agree")
