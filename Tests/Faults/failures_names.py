"""Failures 2, 18 and 19: files that cannot be moved, that are there twice, that have odd names."""

from __future__ import annotations

import os
import time
import unicodedata

import articles
from case import Bench, case
from daemon import Daemon
from desk import Desk
from kernel import as_ordinary_user, give

UNMOVABLE = "a file that can be read but not taken away"
DUPLICATES = "the same article under several names, or in other words around it"
NAMES = "names that no keyboard makes"
ODD_NAMES: tuple[bytes, ...] = (
    b"\xff\xfe.txt", unicodedata.normalize("NFC", "Orléans.txt").encode(),
    unicodedata.normalize("NFD", "Orléans.txt").encode(), b"line\nbreak.txt", b"\x1b[31mred.txt",
    b"-rf.txt", b"%s%n.txt", b"'quote\".txt", b"n" * 251 + b".txt", b"trailing space ", b"dot.",
    b"tab\t.txt", "\u202etxt.exe".encode(), b"semi;colon&.txt", b"$(id).txt")


def _serve_as_ordinary_user(bench: Bench, desk: Desk) -> Daemon:
    bench.folder.chmod(0o755)
    return bench.daemon(desk, prefix=as_ordinary_user())


@case("F02", UNMOVABLE)
def drop_is_read_only(bench: Bench) -> None:
    """The folder belongs to somebody else, with and without the sticky bit."""
    for mode, label in ((0o555, "read-only"), (0o1777, "sticky")):
        desk = bench.desk()
        desk.put("article.txt", articles.plain(1))
        give(desk.root)
        os.chown(desk.drop, 0, 0)
        os.chown(desk.drop / "article.txt", 0, 0)
        desk.drop.chmod(mode)
        bench.injected()
        daemon = _serve_as_ordinary_user(bench, desk)
        taken = desk.wait("an article", lambda: desk.count("SELECT count(*) FROM article") == 1, 30)
        bench.expect(taken, f"{label}: not taken in")
        restarts = 2 if bench.short else 10
        for _ in range(restarts):
            daemon.stop()
            daemon.end()
            daemon = _serve_as_ordinary_user(bench, desk)
            daemon.wait_until_watching()
            time.sleep(0.6)
        bench.expect(daemon.is_alive, f"{label}: the service ended")
        _expect_left_in_place(bench, desk, daemon, label)
        daemon.stop()
        daemon.end()


def _expect_left_in_place(bench: Bench, desk: Desk, daemon: Daemon, label: str) -> None:
    bench.judge(desk, waiting=True, receipts=False)
    receipts = desk.count("SELECT count(*) FROM receipt")
    bench.expect(receipts == 1, f"{label}: {receipts} receipts of one file")
    warnings = [line for line in daemon.log.splitlines() if "W-LEFT-IN-PLACE" in line]
    bench.expect(len(warnings) == 1, f"{label}: {len(warnings)} lines with W-LEFT-IN-PLACE, not one")


@case("F02", UNMOVABLE)
def sub_folder_is_unreadable(bench: Bench) -> None:
    """A sub-folder may not be read; what lies beside it is taken."""
    desk = bench.desk()
    hidden = desk.drop / "secret"
    hidden.mkdir()
    desk.put("article.txt", articles.plain(1))
    give(desk.root)
    os.chown(hidden, 0, 0)
    hidden.chmod(0o700)
    bench.injected()
    daemon = _serve_as_ordinary_user(bench, desk)
    bench.expect(desk.wait("taken", lambda: not (desk.drop / "article.txt").exists(), 30), "not taken")
    time.sleep(1.5)
    bench.expect(daemon.is_alive, "the service ended")
    told = [line for line in daemon.log.splitlines() if "secret" in line]
    bench.expect(len(told) == 1, f"the folder is named {len(told)} times in the log, not once")
    bench.judge(desk)


@case("F18", DUPLICATES)
def same_bytes_and_same_text(bench: Bench) -> None:
    """Same bytes under three names at once, the same text under another head."""
    desk = bench.desk()
    data = articles.plain(1)
    daemon = bench.daemon(desk)
    daemon.wait_until_watching()
    for name in ("one.txt", "two.txt", "three.txt"):
        desk.put(name, data)
    bench.injected(3)
    bench.finish(desk, 60)
    bench.expect(desk.count("SELECT count(*) FROM article") == 1, "not one article")
    notes = [desk.note_beside(path) for name in ("one.txt", "two.txt", "three.txt")
             for path in desk.find(desk.done, name)]
    first = desk.sql("SELECT file_name FROM receipt ORDER BY receipt_id LIMIT 1")[0][0]
    naming = sum(first in note for note in notes)
    bench.expect(len(notes) == 3 and naming == 3, f"{naming} of {len(notes)} notes name {first}")
    bench.expect(" error " not in daemon.log, "a duplicate is logged as an error")


@case("F19", NAMES)
def odd_names(bench: Bench) -> None:
    """Each has a receipt, and nothing prints its bytes raw."""
    desk = bench.desk()
    daemon = bench.daemon(desk)
    daemon.wait_until_watching()
    for number, name in enumerate(ODD_NAMES):
        desk.put(name, articles.plain(number))
    bench.injected(len(ODD_NAMES))
    bench.finish(desk, 60)
    said = daemon.log
    for command in (("status",), ("queue",), ("report", "sources")):
        done = desk.programs.command(*command, "--desk", desk.root)
        said += done.stdout + done.stderr
    bench.expect("\x1b[31m" not in said, "an escape sequence of a name reaches the terminal")
    bench.expect("\u202e" not in said, "a mark that turns the writing direction reaches the terminal")
    distinct = desk.count("SELECT count(DISTINCT file_name) FROM receipt")
    bench.expect(distinct == len(ODD_NAMES), f"{distinct} names in receipts, dropped {len(ODD_NAMES)}")
