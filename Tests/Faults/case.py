"""What a case is: a number of the table, a recipe, and the complaints that it came to."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from daemon import Daemon
from desk import Desk
from programs import Programs


class NotRun(Exception):
    """The kernel or the machine lacks the means for a case; the text says which."""


@dataclass
class Figures:
    """What the suite did and what it found lost, over all cases."""

    dropped: int = 0
    faults: int = 0
    lost: int = 0
    doubled: int = 0
    rate: float = 0.0

    def add(self, other: Figures) -> None:
        """Adds what another case did."""
        self.dropped += other.dropped
        self.faults += other.faults
        self.lost += other.lost
        self.doubled += other.doubled
        self.rate = self.rate or other.rate


@dataclass
class Bench:
    """What a case works with: fresh desks, the programs, and a place for its complaints."""

    programs: Programs
    short: bool
    figures: Figures
    folder: Path
    complaints: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    cleanup: contextlib.ExitStack = field(default_factory=contextlib.ExitStack)

    def expect(self, holds: object, complaint: str) -> bool:
        """Notes a complaint where something does not hold; the case goes on."""
        if not holds:
            self.complaints.append(complaint)
        return bool(holds)

    def fail(self, complaint: str) -> None:
        """Notes a complaint."""
        self.complaints.append(complaint)

    def note(self, text: str) -> None:
        """Notes what was measured, for the table."""
        self.notes.append(text)

    def injected(self, count: int = 1) -> None:
        """Counts faults that were really brought about."""
        self.figures.faults += count

    def desk(self, root: Path | None = None, share: Path | None = None) -> Desk:
        """A fresh desk, in the case's own folder unless another one is named."""
        if root is None:
            root = Path(tempfile.mkdtemp(prefix="desk-", dir=self.folder))
        desk = Desk(root, self.programs, share=share)
        desk.make()
        return desk

    def daemon(self, desk: Desk, *options: str, **settings: object) -> Daemon:
        """A running service on a desk, ended with the case at the latest."""
        daemon = Daemon(desk, *options, **settings)  # type: ignore[arg-type]
        self.cleanup.callback(daemon.end)
        daemon.start()
        return daemon

    def finish(self, desk: Desk, limit: float = 60, **settings: object) -> None:
        """Waits until nothing is left to do, then judges."""
        if not desk.wait_for_rest(limit):
            left = [os.path.basename(path) for path in desk.left()]
            self.fail(f"not at rest after {limit:.0f} s: {len(left)} in drop, {left[:3]}")
        self.judge(desk, **settings)

    def judge(self, desk: Desk, **settings: object) -> None:
        """Holds a desk at rest against its ledger."""
        verdict = desk.ledger.verdict(desk, **settings)  # type: ignore[arg-type]
        self.figures.dropped += verdict.dropped
        self.figures.lost += verdict.lost
        self.figures.doubled += verdict.doubled
        self.complaints.extend(verdict.complaints)


@dataclass(frozen=True)
class Case:
    """One recipe. Several may share a number; the table shows the worst of them."""

    number: str
    part: str
    title: str
    recipe: Callable[[Bench], None]
    only_full: bool
    alone: bool


@dataclass
class Outcome:
    """How a case ended."""

    case: Case
    state: str
    seconds: float
    reasons: list[str]
    notes: list[str]
    figures: Figures


_cases: list[Case] = []


def case(
    number: str, title: str, only_full: bool = False, alone: bool = False
) -> Callable[[Callable[[Bench], None]], Callable[[Bench], None]]:
    """Enters a function into the table under a number.

    `alone` is for what is timed, or changes the machine: no other case runs beside it.
    """

    def enter(recipe: Callable[[Bench], None]) -> Callable[[Bench], None]:
        _cases.append(Case(number, recipe.__name__, title, recipe, only_full, alone))
        return recipe

    return enter


def all_cases() -> list[Case]:
    """The cases in the order of their numbers."""
    return sorted(_cases, key=lambda case: case.number)


@contextlib.contextmanager
def fresh_folder(parent: Path, name: str, keep: bool) -> Iterator[Path]:
    """A folder that is removed afterwards, unless it is to be kept."""
    folder = Path(tempfile.mkdtemp(prefix=name + "-", dir=parent))
    # Services that run as another user must be able to reach their desk.
    folder.chmod(0o755)
    try:
        yield folder
    finally:
        if not keep:
            shutil.rmtree(folder, ignore_errors=True)


def run(case: Case, programs: Programs, short: bool, work: Path, keep: bool) -> Outcome:
    """Runs one case and cleans up after it, whatever happens."""
    begun = time.monotonic()
    with fresh_folder(work, f"{case.number}-{case.part}", keep) as folder:
        bench = Bench(programs, short, Figures(), folder)
        state = "passed"
        reasons: list[str] = []
        try:
            with bench.cleanup:
                case.recipe(bench)
        except NotRun as lack:
            state, reasons = "not run", [str(lack)]
        except KeyboardInterrupt:
            raise
        except Exception as error:  # A recipe that breaks is a failure of the case, not of the run.
            bench.fail(f"{type(error).__name__}: {error}")
        if bench.complaints:
            state, reasons = "failed", bench.complaints
        return Outcome(case, state, time.monotonic() - begun, reasons, bench.notes, bench.figures)
