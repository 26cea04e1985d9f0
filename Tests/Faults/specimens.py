"""Bad files and what is to become of them: dropped beside good ones, then judged one by one."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import articles
from canary import Canary
from case import Bench
from daemon import Daemon
from desk import CODE, Desk
from ledger import digest, digest_of_file, files_beneath

OK, WARN, DUP, REJECTED = "OK", "WARN", "DUP", "REJ"
GRACE = ('intake.unfinished-grace = "1 s"', 'intake.retry-interval = "1 s"')

Check = Callable[[Bench, "Filed"], None]


@dataclass
class Specimen:
    """A file and the outcomes that are right for it; `codes` are those that a rejection may have."""

    name: str
    data: bytes
    outcomes: set[str]
    codes: set[str] = field(default_factory=set)
    check: Check | None = None


@dataclass
class Filed:
    """What became of a specimen."""

    specimen: Specimen
    desk: Desk
    outcome: str
    codes: set[str]
    note: str

    @property
    def where(self) -> str:
        """For queries: only rows of this file's articles."""
        return (
            "article_id IN (SELECT article_id FROM receipt WHERE sha256 = "
            f"'{digest(self.specimen.data)}')")


def good(name: str, data: bytes, check: Check | None = None, also: set[str] | None = None) -> Specimen:
    """A file that is read."""
    return Specimen(name, data, {OK} | (also or set()), check=check)


def warned(name: str, data: bytes, *codes: str, check: Check | None = None) -> Specimen:
    """A file that is read with a warning."""
    return Specimen(name, data, {WARN}, set(codes), check)


def bad(name: str, data: bytes, *codes: str, also: set[str] | None = None) -> Specimen:
    """A file that is rejected with one of some codes."""
    return Specimen(name, data, {REJECTED} | (also or set()), set(codes))


def examine(
    bench: Bench, specimens: list[Specimen], limit: float = 60, canary: Canary | None = None,
    settings: tuple[str, ...] = ()
) -> Desk:
    """Drops specimens among good files and judges what became of each."""
    desk = bench.desk()
    desk.configure(*settings, *([] if settings else GRACE))
    daemon = bench.daemon(desk)
    daemon.wait_until_watching()
    siblings = [articles.plain(9000 + number) for number in range(2)]
    desk.put("sibling-before.txt", siblings[0])
    for specimen in specimens:
        desk.put(specimen.name, specimen.data)
    desk.put("sibling-after.txt", siblings[1])
    bench.injected(len(specimens))
    begun = time.monotonic()
    if not desk.wait_for_rest(limit):
        bench.fail(f"not at rest after {limit:.0f} s: {[os.path.basename(p) for p in desk.left()][:4]}")
    took = time.monotonic() - begun
    judge_all(bench, desk, daemon, specimens, siblings)
    if canary:
        canary.judge(bench, desk, daemon.log)
    bench.judge(desk, events=False)
    bench.note(f"{len(specimens)} files, {took:.1f} s")
    bench.expect(daemon.stop() == 0, "the service did not end as asked")
    return desk


def judge_all(
    bench: Bench, desk: Desk, daemon: Daemon, specimens: list[Specimen], siblings: list[bytes]
) -> None:
    """Compares what became of each specimen with what should have."""
    bench.expect(daemon.is_alive, f"the service ended: {daemon.log[-300:]!r}")
    filed: dict[str, tuple[str, bytes]] = {}
    for label, folder in desk.folders().items():
        for path in files_beneath(folder):
            if key := digest_of_file(path):
                filed.setdefault(key, (label, path))
    for data in siblings:
        bench.expect(filed.get(digest(data), ("", b""))[0] == "done", "a good file beside was not read")
    for specimen in specimens:
        key = digest(specimen.data)
        label, path = filed.get(key, ("nowhere", b""))
        note = desk.note_beside(path) if path else ""
        codes = set(CODE.findall(note))
        outcome = _outcome(label, codes, note)
        wanted = "/".join(sorted(specimen.outcomes))
        if outcome not in specimen.outcomes:
            bench.fail(
                f"{specimen.name}: {outcome}{_listed(codes)}, expected {wanted}"
                f"{_listed(specimen.codes)}")
            continue
        if outcome in (REJECTED, WARN) and specimen.codes:
            kind = "E-" if outcome == REJECTED else "W-"
            told = {code for code in codes if code.startswith(kind)}
            asked = {code for code in specimen.codes if code.startswith(kind)}
            bench.expect(
                not asked or told & asked,
                f"{specimen.name}: {outcome}{_listed(told)}, expected{_listed(asked)}")
        if outcome == REJECTED:
            stored = desk.codes_of(key)
            bench.expect(stored & codes, f"{specimen.name}: note says {codes}, database {stored}")
        if specimen.check:
            specimen.check(bench, Filed(specimen, desk, outcome, codes, note))


def _outcome(label: str, codes: set[str], note: str) -> str:
    if label == "rejected":
        return REJECTED
    if label != "done":
        return f"left in {label}"
    if any(code.startswith("W-") for code in codes):
        return WARN
    is_known = any(words in note.lower() for words in ("already", "same article", "duplicate"))
    return DUP if is_known else OK


def _listed(codes: set[str]) -> str:
    return f" ({', '.join(sorted(codes))})" if codes else ""


def reports(count: int) -> Check:
    """A check that a file's articles tell of so many events."""

    def check(bench: Bench, filed: Filed) -> None:
        found = filed.desk.count(f"SELECT count(*) FROM report WHERE {filed.where}")
        bench.expect(found == count, f"{filed.specimen.name}: {found} events, expected {count}")

    return check


def people(*expected: int) -> Check:
    """A check that just these figures of people were read."""

    def check(bench: Bench, filed: Filed) -> None:
        rows = filed.desk.sql(
            "SELECT DISTINCT people_low FROM transfer JOIN report USING (report_id) "
            f"WHERE people_low NOT NULL AND {filed.where}")
        found = sorted(int(row[0]) for row in rows)
        bench.expect(
            found == sorted(expected), f"{filed.specimen.name}: figures {found}, expected {expected}")

    return check


def text_holds(*wanted: str, without: tuple[str, ...] = ()) -> Check:
    """A check of the stored text."""

    def check(bench: Bench, filed: Filed) -> None:
        rows = filed.desk.sql(f"SELECT text FROM article_text WHERE {filed.where}")
        text = "\n".join(row[0] for row in rows)
        for part in wanted:
            bench.expect(part in text, f"{filed.specimen.name}: “{part}” is missing from the text")
        for part in without:
            bench.expect(part not in text, f"{filed.specimen.name}: “{part}” is in the text")

    return check


def canary_of(bench: Bench) -> Canary:
    """A canary that is closed with the case."""
    canary = Canary(Path(bench.folder) / "outside")
    bench.cleanup.callback(canary.close)
    return canary
