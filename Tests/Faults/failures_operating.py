"""Failure 14: a backup that looks whole and is not."""

from __future__ import annotations

import hashlib
import random
import shutil
import subprocess
import threading
import time

import articles
from case import Bench, case
from daemon import run_once
from desk import Desk

BACKUP = "backups: taken under load, killed half-way, restored and compared; a plain copy as control"


def _articles_of(path: str) -> set[str]:
    done = subprocess.run(
        ["sqlite3", "-readonly", path, "SELECT sha256 FROM article"], capture_output=True, text=True,
        check=False)
    return set(done.stdout.split())


def _load(desk: Desk, stop: threading.Event) -> None:
    number = 0
    while not stop.is_set():
        desk.put(f"article-{number}.txt", articles.plain(number))
        number += 1
        time.sleep(0.01)


@case("F14", BACKUP)
def under_load_and_killed(bench: Bench) -> None:
    """Backups are taken while files come; most are killed; each that has its name is whole."""
    desk = bench.desk()
    bench.daemon(desk)
    shelf = bench.folder / "backups"
    shelf.mkdir()
    stop = threading.Event()
    load = threading.Thread(target=_load, args=(desk, stop))
    load.start()
    chance = random.Random(2)
    killed = 0
    try:
        desk.wait("first", lambda: desk.count("SELECT count(*) FROM article") > 20, 30)
        for number in range(8 if bench.short else 60):
            backup = subprocess.Popen(
                [str(desk.programs.dateline), "backup", str(shelf), "--desk", str(desk.root)],
                stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            if number % 4 != 3:
                time.sleep(chance.uniform(0.002, 0.08))
                backup.kill()
                killed += backup.wait() == -9
            _, said = backup.communicate(timeout=120)
            if number % 4 == 3:
                bench.expect(backup.returncode == 0, f"backup ended with {backup.returncode}: {said!r}")
                # Names tell the time to the second.
                time.sleep(1.1)
    finally:
        stop.set()
        load.join()
    bench.injected(killed)
    bench.finish(desk, 120)
    whole = sorted(shelf.glob("*.sqlite"))
    bench.expect(whole, "no backup was made")
    for file in whole:
        checked = desk.programs.command("restore", "--check", file)
        bench.expect(checked.returncode == 0, f"{file.name} is not whole: {checked.stderr.strip()}")
    bench.note(f"{killed} backups killed, {len(whole)} made, {len(desk.ledger.dropped)} articles")
    if whole:
        _restore(bench, desk, whole[-1])


def _restore(bench: Bench, desk: Desk, backup: "object") -> None:
    """Restores into a fresh desk; dropping everything again makes it what the other one is."""
    other = bench.desk()
    done = desk.programs.command("restore", str(backup), "--desk", other.root)
    if not bench.expect(done.returncode == 0, f"restore ended with {done.returncode}: {done.stderr}"):
        return
    bench.expect(
        _articles_of(str(other.database)) == _articles_of(str(backup)), "restored other articles")
    for name, data in desk.contents.values():
        other.put(name, data)
    run_once(other)
    for key in desk.ledger.dropped:
        count = other.count(f"SELECT count(*) FROM article WHERE sha256 = '{key}'")
        if not bench.expect(count == 1, "an article is missing after restore and dropping again"):
            break
    bench.complaints.extend(other.damage())


@case("F14", BACKUP)
def plain_copy_is_found_out(bench: Bench) -> None:
    """A copy without its log has fewer articles and looks whole; restore must not take it."""
    desk = bench.desk()
    bench.daemon(desk)
    shelf = bench.folder / "backups"
    shelf.mkdir()
    for number in range(40):
        desk.put(f"article-{number}.txt", articles.plain(number))
    desk.wait_for_rest(30)
    made = desk.programs.command("backup", shelf, "--desk", desk.root)
    bench.expect(made.returncode == 0, f"backup ended with {made.returncode}: {made.stderr}")
    # A reader keeps the log from being emptied: what comes now is in the log alone.
    reader = subprocess.Popen(
        ["sqlite3", "-readonly", str(desk.database)], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        text=True)
    bench.cleanup.callback(reader.kill)
    if reader.stdin and reader.stdout:
        reader.stdin.write("BEGIN; SELECT count(*) FROM article;\n")
        reader.stdin.flush()
        reader.stdout.readline()
    for number in range(40, 60):
        desk.put(f"article-{number}.txt", articles.plain(number))
    desk.wait_for_rest(30)
    bench.injected()
    copy = shelf / "copy.sqlite"
    shutil.copyfile(desk.database, copy)
    lacking = _articles_of(str(desk.database)) - _articles_of(str(copy))
    bench.expect(lacking, "the copy lacks nothing; the control shows nothing")
    # Alone, and beside the manifest of an honest backup.
    honest = next(shelf.glob(f"{desk.root.name}*.sqlite"))
    for manifest in shelf.glob(f"{honest.name}?*"):
        shutil.copyfile(manifest, shelf / manifest.name.replace(honest.name, copy.name))
    checked = desk.programs.command("restore", "--check", copy)
    bench.expect(checked.returncode != 0, "restore --check takes a plain copy that lacks articles")
    reader.kill()
    bench.finish(desk, 60)


@case("F14", BACKUP)
def damaged_backup(bench: Bench) -> None:
    """One byte in the middle of a backup is changed; restore refuses and the desk stays as it was."""
    desk = bench.desk()
    shelf = bench.folder / "backups"
    shelf.mkdir()
    for number in range(30):
        desk.put(f"article-{number}.txt", articles.plain(number))
    run_once(desk)
    desk.programs.command("backup", shelf, "--desk", desk.root)
    backup = next(shelf.glob("*.sqlite"))
    before = hashlib.sha256(desk.database.read_bytes()).hexdigest()
    backup.chmod(0o644)
    data = bytearray(backup.read_bytes())
    for place in (len(data) // 2, len(data) - 50):
        data[place] ^= 0xFF
        backup.write_bytes(data)
        bench.injected()
        done = desk.programs.command("restore", backup, "--desk", desk.root)
        bench.expect(done.returncode != 0, "a damaged backup was restored")
        after = hashlib.sha256(desk.database.read_bytes()).hexdigest()
        bench.expect(after == before, "the desk changed although restore refused")
