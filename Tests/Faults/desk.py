"""A desk as somebody outside sees it: folders, notes, a database opened read-only."""

from __future__ import annotations

import json
import os
import re
import subprocess
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import event_rows
from ledger import SIDECARS, Ledger, digest, files_beneath
from programs import Programs

_calm_runs: dict[str, Counter[str]] = {}

CODE = re.compile(r"\b[EW]-[A-Z][A-Z-]*[A-Z]\b")


class Desk:
    """A desk and the ledger of what was dropped into it."""

    def __init__(self, root: Path, programs: Programs, share: Path | None = None) -> None:
        self.root = root
        self.programs = programs
        self.share = share or root
        self.ledger = Ledger()
        self.contents: dict[str, tuple[str | bytes, bytes]] = {}
        self._serial = 0

    @property
    def drop(self) -> Path:
        """Where articles go in."""
        return self.share / "drop"

    @property
    def done(self) -> Path:
        """Where they are when they were read."""
        return self.share / "done"

    @property
    def rejected(self) -> Path:
        """Where they are when they could not be read."""
        return self.share / "rejected"

    @property
    def spool(self) -> Path:
        """Where they are safe while they are read."""
        return self.root / "spool"

    @property
    def database(self) -> Path:
        """The database."""
        return self.root / "dateline.sqlite"

    def folders(self) -> dict[str, Path]:
        """The folders that can hold a dropped file."""
        return {
            "drop": self.drop, "spool": self.spool, "done": self.done, "rejected": self.rejected}

    def make(self) -> None:
        """Makes the desk with the product's own command."""
        self.root.mkdir(parents=True, exist_ok=True)
        if self.share != self.root:
            self.configure()
        made = self.programs.command("init", self.root)
        if made.returncode != 0:
            raise RuntimeError(f"dateline init ended with {made.returncode}: {made.stderr.strip()}")

    def configure(self, *lines: str) -> None:
        """Writes the desk's configuration: "intake.settle = '1 s'", a line each."""
        share = [f'share = "{self.share}"'] if self.share != self.root else []
        (self.root / "dateline.toml").write_text("".join(f"{line}\n" for line in [*share, *lines]))

    # Dropping

    def put(self, name: str | bytes, data: bytes, folder: str = "", enter: bool = True) -> Path:
        """Drops a file as people are told to: written elsewhere on the file system, then renamed."""
        if enter:
            self.enter(name, data)
        self._serial += 1
        parent = os.fsencode(self.drop / folder)
        os.makedirs(parent, exist_ok=True)
        hidden = os.path.join(os.fsencode(self.drop), b".put-%d.part" % self._serial)
        with open(hidden, "wb") as file:
            file.write(data)
        target = os.path.join(parent, os.fsencode(name))
        os.rename(hidden, target)
        return Path(os.fsdecode(target))

    def write(self, name: str | bytes, data: bytes, folder: str = "") -> Path:
        """Drops a file as people do it: written under its own name in one go."""
        self.enter(name, data)
        target = self.drop / folder / os.fsdecode(name)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
        return target

    def enter(self, name: str | bytes, data: bytes) -> str:
        """Enters a file into the ledger without dropping it."""
        self.contents.setdefault(digest(data), (name, data))
        return self.ledger.enter(name, data)

    # Asking

    def sql(self, query: str) -> list[list[str]]:
        """Rows of a query, each value as text, through SQLite's own shell opened read-only."""
        done = subprocess.run(
            ["sqlite3", "-readonly", "-json", "-cmd", ".timeout 20000", str(self.database), query],
            capture_output=True, text=True, errors="replace", timeout=120, check=False)
        if done.returncode != 0:
            raise RuntimeError(f"sqlite3: {done.stderr.strip()}")
        rows = json.loads(done.stdout) if done.stdout.strip() else []
        return [["" if value is None else str(value) for value in row.values()] for row in rows]

    def count(self, query: str) -> int:
        """The number that a query answers."""
        rows = self.sql(query)
        return int(rows[0][0]) if rows else 0

    def codes_of(self, key: str) -> set[str]:
        """The codes of the rejections of a hash, as the database has them."""
        return {
            row[0] for row in self.sql(
                "SELECT code FROM rejection JOIN receipt USING (receipt_id) "
                f"WHERE sha256 = '{key}'")}

    def status(self) -> dict[str, object]:
        """What dateline status says, as JSON."""
        said = self.programs.command("status", "--desk", self.root, "--format", "json")
        try:
            value = json.loads(said.stdout)
        except ValueError:
            raise RuntimeError(
                f"dateline status ended with {said.returncode}: {said.stderr.strip()}") from None
        if isinstance(value, list) and len(value) == 1:
            value = value[0]
        return value if isinstance(value, dict) else {"rows": value}

    def find(self, folder: Path, name: str | bytes) -> list[bytes]:
        """Files of that name below a folder, also with a suffix that keeps them apart."""
        stem, dot, ending = os.fsencode(name).rpartition(b".")
        if not dot:
            stem, ending = ending, b""
        return [
            path for path in files_beneath(folder)
            if not path.endswith(SIDECARS) and os.path.basename(path).startswith(stem)
            and os.path.basename(path).endswith(ending)]

    def note_beside(self, path: bytes) -> str:
        """The note beside a filed file; empty when there is none."""
        for ending in SIDECARS:
            if os.path.exists(path + ending):
                with open(path + ending, encoding="utf-8", errors="replace") as file:
                    return file.read()
        return ""

    def left(self) -> list[bytes]:
        """What lies in drop and is not hidden."""
        return [path for path in files_beneath(self.drop)
                if not os.path.basename(path).startswith(b".")]

    def is_at_rest(self) -> bool:
        """Whether drop and spool are empty and every receipt is settled."""
        return not self.left() and not self._spooled() and not self.unsettled()

    def _spooled(self) -> list[bytes]:
        return files_beneath(self.spool) if self.spool.exists() else []

    def places_of_others(self, live: Desk) -> list[str]:
        """Hashes that lie here and that the ledger of another desk knows, this one's not."""
        return [key for key in self.ledger.places(self)
                if key in live.contents and key not in self.ledger.dropped]

    def wait(self, what: str, holds: Callable[[], object], limit: float = 60) -> bool:
        """Waits until something holds; whether it came to hold within the limit of seconds."""
        end = time.monotonic() + limit
        while True:
            if holds():
                return True
            if time.monotonic() > end:
                return False
            time.sleep(0.05)

    def wait_for_rest(self, limit: float = 60) -> bool:
        """Waits until nothing is left to do."""
        return self.wait("rest", self.is_at_rest, limit)

    # Judging

    def damage(self) -> list[str]:
        """What SQLite's own checks find."""
        complaints = []
        answer = [row[0] for row in self.sql("PRAGMA quick_check")]
        if answer != ["ok"]:
            complaints.append(f"quick_check: {answer[:3]}")
        if broken := self.sql("PRAGMA foreign_key_check"):
            complaints.append(f"foreign_key_check: {broken[:3]}")
        return complaints

    def unsettled(self) -> list[str]:
        """Receipts that still wait."""
        return [
            f"receipt still waits: {row[0]}"
            for row in self.sql("SELECT file_name FROM receipt WHERE settled_at IS NULL")]

    def notes_missing(self) -> list[str]:
        """Filed files without their note, and reasons without a code."""
        complaints = []
        for folder in (self.done, self.rejected):
            for path in files_beneath(folder):
                if path.endswith(SIDECARS):
                    continue
                note = self.note_beside(path)
                if not note.strip():
                    complaints.append(f"no note beside {os.path.basename(path)!r}")
                elif folder == self.rejected and not CODE.search(note):
                    complaints.append(f"no code in the note of {os.path.basename(path)!r}")
        return complaints

    def differences_from_calm_run(self) -> list[str]:
        """How the event rows differ from those of a desk that took the same files in calmly."""
        filed = {row[0] for row in self.sql("SELECT sha256 FROM receipt WHERE article_id NOT NULL")}
        wanted = {key: self.contents[key] for key in sorted(filed) if key in self.contents}
        return event_rows.differences(event_rows.read(self), self._calm_rows(wanted))

    def _calm_rows(self, wanted: dict[str, tuple[str | bytes, bytes]]) -> Counter[str]:
        """The rows of a desk that took files in without a fault. Sweeps ask for the same again."""
        key = " ".join(wanted)
        if key in _calm_runs:
            return _calm_runs[key]
        with tempfile.TemporaryDirectory() as folder:
            calm = Desk(Path(folder) / "calm", self.programs)
            calm.make()
            for number, (_, data) in enumerate(wanted.values()):
                calm.put(f"calm-{number}.txt", data)
            subprocess.run(
                [str(self.programs.datelined), "--desk", str(calm.root), "--settle", "0.05", "--once"],
                capture_output=True, timeout=600, check=False)
            _calm_runs[key] = event_rows.read(calm)
            return _calm_runs[key]
