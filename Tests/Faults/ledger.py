"""The list of what was dropped, kept outside the system, and what it is held against.

After any fault each hash is in exactly one of drop, done and rejected, nothing is left in the spool,
it has a receipt and at most one article, and the database is whole.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desk import Desk

SIDECARS = (b".events.txt", b".reason.txt")


def digest(data: bytes) -> str:
    """SHA-256 as the database writes it."""
    return hashlib.sha256(data).hexdigest()


def digest_of_file(path: bytes) -> str | None:
    """SHA-256 of a regular file; nil when it went away meanwhile or is none."""
    try:
        if not stat.S_ISREG(os.lstat(path).st_mode):
            return None
        with open(path, "rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError:
        return None


def files_beneath(folder: Path) -> list[bytes]:
    """Everything below a folder that is no folder, as byte paths: names need not be UTF-8."""
    found = []
    for parent, _, names in os.walk(os.fsencode(folder)):
        found.extend(os.path.join(parent, name) for name in names)
    return found


@dataclass
class Verdict:
    """What the ledger says of a desk."""

    dropped: int = 0
    lost: int = 0
    doubled: int = 0
    complaints: list[str] = field(default_factory=list)


@dataclass
class Ledger:
    """Hashes of dropped files with their names, as often as each was dropped."""

    dropped: Counter[str] = field(default_factory=Counter)
    names: dict[str, str] = field(default_factory=dict)

    def enter(self, name: str | bytes, data: bytes) -> str:
        """Enters a file before it is dropped."""
        key = digest(data)
        self.dropped[key] += 1
        self.names.setdefault(key, repr(name))
        return key

    def withdraw(self, key: str) -> None:
        """Strikes out a file that somebody other than the system took away again."""
        self.dropped[key] -= 1
        if self.dropped[key] <= 0:
            del self.dropped[key]

    def places(self, desk: Desk) -> dict[str, Counter[str]]:
        """Where each hash is now: folder by folder, how many copies."""
        places: dict[str, Counter[str]] = {}
        for label, folder in desk.folders().items():
            for path in files_beneath(folder):
                if label in ("done", "rejected") and path.endswith(SIDECARS):
                    continue
                # What has a hidden name is still being written and was not dropped yet.
                if label == "drop" and os.path.basename(path).startswith(b".put-"):
                    continue
                if key := digest_of_file(path):
                    places.setdefault(key, Counter())[label] += 1
        return places

    def missing(self, desk: Desk) -> list[str]:
        """Hashes that are nowhere at all. Asked at any moment, also right after a crash."""
        places = self.places(desk)
        return [key for key in self.dropped if key not in places]

    def verdict(
        self, desk: Desk, waiting: bool = False, receipts: bool = True, events: bool = True
    ) -> Verdict:
        """Holds a desk at rest against the ledger.

        `waiting` allows files in drop, `receipts` asks for one receipt a file, `events` compares the
        event rows with those of a desk that took in the same files without a fault.
        """
        verdict = Verdict(dropped=self.dropped.total())
        complain = verdict.complaints.append
        places = self.places(desk)
        articles = Counter(row[0] for row in desk.sql("SELECT sha256 FROM article"))
        receipted = Counter(row[0] for row in desk.sql("SELECT coalesce(sha256,'') FROM receipt"))
        for key, count in self.dropped.items():
            at = places.get(key, Counter())
            kept = at["drop"] + at["done"] + at["rejected"]
            name = self.names[key]
            if kept < count:
                verdict.lost += count - kept
                complain(f"lost: {name} is in {dict(at) or 'no folder'}, dropped {count}×")
            if kept > count:
                verdict.doubled += kept - count
                complain(f"doubled: {name} is in {dict(at)}, dropped {count}×")
            if at["drop"] and not waiting:
                complain(f"left in drop: {name}")
            if at["spool"]:
                complain(f"left in the spool: {name}")
            if articles[key] > 1:
                verdict.doubled += 1
                complain(f"{articles[key]} articles of {name}")
            if receipts and not at["drop"] and receipted[key] != count:
                complain(f"{receipted[key]} receipts of {name}, dropped {count}×")
        for key in set(places) - set(self.dropped):
            complain(f"a file that nobody dropped: {dict(places[key])} {key[:12]}")
        verdict.complaints.extend(desk.damage())
        if not waiting:
            verdict.complaints.extend(desk.unsettled())
        verdict.complaints.extend(desk.notes_missing())
        if events:
            verdict.complaints.extend(desk.differences_from_calm_run())
        return verdict
