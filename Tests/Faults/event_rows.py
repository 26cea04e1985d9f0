"""The events of a desk in a form that does not depend on the order in which files came.

Numbers given by the database are replaced by what they stand for: an article by its hash, a report by
its article and place in it, a place, source or region by its name.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desk import Desk

TABLES = (
    "report", "exchange", "exchange_source", "transfer", "claim", "claim_claimant", "claim_place",
    "evidence", "event", "event_report", "exchange_event", "exchange_event_party", "event_total",
    "ground_event", "figure", "claim_figure")

_REPORT = (
    "(SELECT a.sha256 || '#' || r.ordinal FROM report AS r JOIN article AS a USING (article_id) "
    "WHERE r.report_id = t.report_id)")
_STANDS_FOR = {
    "report_id": _REPORT,
    "article_id": "(SELECT sha256 FROM article AS a WHERE a.article_id = t.article_id)",
    "place_id": "(SELECT name FROM place AS p WHERE p.place_id = t.place_id)",
    "region_id": "(SELECT name FROM region AS p WHERE p.region_id = t.region_id)",
    "source_id": "(SELECT name FROM source AS p WHERE p.source_id = t.source_id)",
}


def read(desk: Desk) -> Counter[str]:
    """Every row about events, as text."""
    rows: Counter[str] = Counter()
    for table in TABLES:
        columns = [
            _STANDS_FOR.get(name, f"t.{name}") + f" AS {name}"
            for name, kind in desk.sql(f"SELECT name, type FROM pragma_table_info('{table}')")
            if name in _STANDS_FOR or not (name.endswith("_id") and kind == "INTEGER")]
        if columns:
            for row in desk.sql(f"SELECT {', '.join(columns)} FROM {table} AS t"):
                rows[table + ": " + " | ".join(row)] += 1
    return rows


def differences(found: Counter[str], calm: Counter[str]) -> list[str]:
    """The rows that one has and the other lacks, the first few of each."""
    more, less = list((found - calm).elements()), list((calm - found).elements())
    complaints = []
    if more:
        complaints.append(f"{len(more)} event rows more than in a calm run, such as {more[0][:160]}")
    if less:
        complaints.append(f"{len(less)} event rows fewer than in a calm run, such as {less[0][:160]}")
    return complaints
