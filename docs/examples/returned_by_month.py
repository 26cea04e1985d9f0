"""People and bodies returned to each side, month by month, from an export.

    dateline export --format parquet exports/latest
    python returned_by_month.py exports/latest

Needs pandas, and fastparquet or pyarrow for Parquet; reads the CSV of an export as well.
"""

import sys
from pathlib import Path

import pandas as pd


def table(folder: Path, name: str) -> pd.DataFrame:
    """A table of an export, whatever files it has."""
    if (folder / f"{name}.parquet").exists():
        return pd.read_parquet(folder / f"{name}.parquet")
    # keep_default_na=False would take an empty cell for a text; nothing stands in for unknown.
    return pd.read_csv(folder / f"{name}.csv")


def returned_by_month(folder: Path) -> pd.DataFrame:
    """Least and greatest figures; a greatest one is unknown where any of the month is open."""
    returned = table(folder, "returned")
    returned["month"] = pd.to_datetime(returned["first_on"]).dt.strftime("%Y-%m")
    groups = returned.groupby(["month", "to_party", "category"], dropna=False)
    return pd.DataFrame(
        {
            "exchanges": groups.size(),
            "people_low": groups["people_low"].sum(),
            "people_high": groups["people_high"].agg(lambda high: high.sum(skipna=False)),
        }
    ).reset_index()


def standing_of_claims(folder: Path) -> pd.DataFrame:
    """How many claims of each side stand, are contested, denied or conceded."""
    claims = table(folder, "claim")
    claims["actor"] = claims["actor"].fillna("unnamed")
    return pd.crosstab(claims["actor"], claims["standing"])


if __name__ == "__main__":
    export = Path(sys.argv[1])
    if (export / "INCOMPLETE").exists():
        sys.exit(f"{export} is not a whole export.")
    print(returned_by_month(export).to_string(index=False))
    print()
    print(standing_of_claims(export).to_string())
