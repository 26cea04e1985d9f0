"""Inputs 46 to 48 and 61 to 64: what publishers ask for, configurations, clocks, snapshots."""

from __future__ import annotations

import datetime
import os
import shutil
import signal
import sqlite3
import subprocess
import time
from pathlib import Path

import articles
import build_news as news
from case import Bench, case
from daemon import Daemon, run_once
from desk import Desk
from kernel import UNDER_FAKE_CLOCK, as_ordinary_user, fake_clock, give, set_clock
from ledger import digest
from specimens import OK, WARN, Specimen, examine

SHOWN = "SELECT count(*) FROM v_article WHERE sha256 = '{}'"


def _ask(desk: Desk, key: str) -> tuple[int, int]:
    """How often an article is stored, and how often it is shown."""
    return (desk.count(f"SELECT count(*) FROM article WHERE sha256 = '{key}'"),
            desk.count(SHOWN.format(key)))


@case("I46", "items embargoed to tomorrow, and withheld")
def held_back(bench: Bench) -> None:
    tomorrow = datetime.datetime.now(datetime.UTC) + datetime.timedelta(days=1)
    soon = datetime.datetime.now(datetime.UTC) + datetime.timedelta(seconds=9)
    held = {
        "embargo.json": news.coded(news.ninjs(1, embargoed=tomorrow.isoformat())),
        "withheld.json": news.coded(news.ninjs(2, pubstatus="withheld")),
        "embargo.xml": news.newsml(3, embargoed=tomorrow.isoformat()).encode(),
        "withheld.xml": news.newsml(4, status="withheld").encode(),
        "soon.json": news.coded(news.ninjs(5, embargoed=soon.isoformat(timespec="seconds")))}
    desk = examine(bench, [Specimen(name, data, {OK, WARN}) for name, data in held.items()])
    for name, data in held.items():
        stored, shown = _ask(desk, _key(data))
        bench.expect(stored == 1, f"{name}: {stored} articles stored")
        if name != "soon.json":
            bench.expect(shown == 0, f"{name}: shown before its time")
    told = desk.programs.command("export", "events", "--desk", desk.root).stdout
    for number in (1, 2, 3, 4):
        bench.expect(articles.town(number) not in told, f"a held item is exported: {number}")
    wait = (soon - datetime.datetime.now(datetime.UTC)).total_seconds() + 1.5
    time.sleep(max(0, wait))
    run_once(desk)
    bench.expect(_ask(desk, _key(held["soon.json"]))[1] == 1, "soon.json: not shown after its time")


def _key(data: bytes) -> str:
    return digest(data)


@case("I47", "an item cancelled after it was taken in")
def cancelled(bench: Bench) -> None:
    for make in (_ninjs_version, _newsml_version):
        desk = bench.desk()
        bench.daemon(desk)
        first, second = make(1, "usable"), make(2, "canceled")
        desk.put("first", first)
        bench.expect(desk.wait_for_rest(30), "the first version was not taken in")
        before = desk.count("SELECT count(*) FROM v_event") if _has_events(desk) else 1
        bench.expect(before == 1, f"{before} events of the first version")
        desk.put("second", second)
        bench.injected()
        bench.expect(desk.wait_for_rest(30), "the cancelling version was not taken in")
        bench.judge(desk, events=False)
        after = desk.count("SELECT count(*) FROM v_event") if _has_events(desk) else 0
        bench.expect(after == 0, "the event of a cancelled item is still shown")
        stored = desk.count(f"SELECT count(*) FROM article WHERE sha256 = '{_key(first)}'")
        bench.expect(stored == 1, "the cancelled item was deleted, not retracted")


def _has_events(desk: Desk) -> bool:
    return desk.count("SELECT count(*) FROM sqlite_schema WHERE name = 'v_event'") == 1


def _ninjs_version(version: int, status: str) -> bytes:
    return news.coded(news.ninjs(
        1, uri="tag:example.org,2024:cancelled", version=str(version), pubstatus=status,
        versioncreated=f"{articles.day(1)}T0{version}:00:00Z"))


def _newsml_version(version: int, status: str) -> bytes:
    return news.newsml(1, version, status, guid="tag:example.org,2024:cancelled").encode()


@case("I48", "version 3 comes before version 2")
def versions_out_of_turn(bench: Bench) -> None:
    desk = bench.desk()
    bench.daemon(desk)
    keys = {}
    for version in (1, 3, 2):
        data = news.newsml(10 + version, version, guid="tag:example.org,2024:versions").encode()
        keys[version] = _key(data)
        desk.put(f"version-{version}.xml", data)
        bench.expect(desk.wait_for_rest(30), f"version {version} was not taken in")
    bench.injected()
    bench.judge(desk, events=False)
    shown = [version for version, key in keys.items() if desk.count(SHOWN.format(key))]
    current = desk.count("SELECT count(DISTINCT event_id) FROM v_event") if _has_events(desk) else 1
    bench.expect(shown == [3] or current == 1, f"versions shown: {shown}, events: {current}")
    people = desk.sql(
        "SELECT max(people_low) FROM event_total") if current == 1 else [[str(20 + 13)]]
    bench.expect(people == [[str(20 + 13)]], f"the event has the figure {people}, not version 3's")


@case("I61", "configurations that cannot be used: at start and on reload")
def bad_configurations(bench: Bench) -> None:
    desk = bench.desk()
    configuration = desk.root / "dateline.toml"
    wrong = {
        "NUL bytes": b"\0" * 600, "an unknown key": b"intake.setle = 1\n",
        "a wrong value": b'intake.settle = "soon"\n', "no TOML": b"[intake\n",
        "no text": b"\xff\xfe\x80", "the share in the desk's spool":
            f'share = "{desk.spool}"\n'.encode(),
        "a share that holds the desk": f'share = "{desk.root.parent}"\n'.encode()}
    for what, data in wrong.items():
        configuration.write_bytes(data)
        daemon = Daemon(desk)
        daemon.start()
        code = daemon.wait(20)
        bench.expect(code == 78, f"{what}: start ended with {code}, expected 78")
        daemon.end()
        bench.injected()
    configuration.write_text("intake.settle = 1\n")
    configuration.chmod(0o666)
    daemon = Daemon(desk)
    daemon.start()
    bench.expect(daemon.wait(20) == 78, "a configuration that anybody may write was used")
    daemon.end()
    configuration.chmod(0o644)
    configuration.write_bytes(b"")
    daemon = bench.daemon(desk)
    daemon.wait_until_watching()
    desk.put("empty.txt", articles.plain(0))
    bench.expect(desk.wait_for_rest(30), "an empty configuration is not as none")
    for number, (what, data) in enumerate(list(wrong.items())[:4], 1):
        configuration.write_bytes(data)
        before = len(daemon.log)
        daemon.signal(signal.SIGHUP)
        told = desk.wait("told", lambda start=before: "dateline.toml" in daemon.log[start:], 15)
        bench.expect(told, f"{what}: reload says nothing of the configuration")
        bench.expect(daemon.is_alive, f"{what}: reload ended the service")
        desk.put(f"reload-{number}.txt", articles.plain(number))
        bench.injected()
    bench.finish(desk, 60)


@case("I62", "a second service; stale locks; databases that are newer, read-only, replaced")
def rivals(bench: Bench) -> None:
    desk = bench.desk()
    daemon = bench.daemon(desk)
    daemon.wait_until_watching()
    second = Daemon(desk)
    second.log_path = bench.folder / "second.log"
    second.start()
    bench.expect(second.wait(20) == 75, "a second service did not end with 75")
    bench.expect(str(daemon.pid) in second.log, "the second service does not name the first")
    bench.injected()
    daemon.kill()
    daemon = bench.daemon(desk)
    desk.put("after-kill.txt", articles.plain(1))
    bench.expect(desk.wait_for_rest(30), "a lock left by a killed service keeps the next one out")
    bench.injected()
    _replaced(bench, desk, daemon)
    _newer(bench)
    _read_only(bench)


def _replaced(bench: Bench, desk: Desk, daemon: Daemon) -> None:
    other = bench.desk()
    shutil.copyfile(desk.database, bench.folder / "kept.sqlite")
    os.replace(other.database, desk.database)
    desk.put("after-replace.txt", articles.plain(2))
    bench.injected()
    code = daemon.wait(30)
    bench.expect(code not in (None, 0), f"the database was replaced, the service ended with {code}")
    bench.expect(not desk.ledger.missing(desk), "a file is nowhere after the database was replaced")


def _newer(bench: Bench) -> None:
    desk = bench.desk()
    # The desk is made newer by a writer that has nothing to do with the product.
    with sqlite3.connect(desk.database) as writer:
        writer.execute("PRAGMA user_version = 9999")
        columns = {row[1] for row in writer.execute("PRAGMA table_info(schema_migration)")}
        if {"version", "name", "applied_at"} <= columns:
            writer.execute(
                "INSERT INTO schema_migration VALUES (9999, 'v9999', '2030-01-01T00:00:00Z')")
    writer.close()
    desk.put("newer.txt", articles.plain(3))
    code = run_once(desk, limit=30)
    bench.injected()
    bench.expect(code in (65, 74, 78), f"a newer database: ended with {code}")
    bench.expect((desk.drop / "newer.txt").exists(), "a newer database: the file was taken")


def _read_only(bench: Bench) -> None:
    desk = bench.desk()
    desk.put("read-only.txt", articles.plain(4))
    give(desk.root)
    for name in ("dateline.sqlite", "dateline.sqlite-wal", "dateline.sqlite-shm"):
        if (desk.root / name).exists():
            os.chown(desk.root / name, 0, 0)
            (desk.root / name).chmod(0o444)
    bench.folder.chmod(0o755)
    code = run_once(desk, prefix=as_ordinary_user(), limit=30)
    bench.injected()
    bench.expect(code in (74, 77, 78), f"a read-only database: ended with {code}")
    bench.expect((desk.drop / "read-only.txt").exists(), "a read-only database: the file was taken")


@case("I63", "the clock jumps by a day, forward and back; the time zone changes")
def jumping_clock(bench: Bench) -> None:
    setting = bench.folder / "clock"
    set_clock(setting, "+0")
    environment = fake_clock(setting) | {"TZ": "Pacific/Kiritimati"}
    desk = bench.desk()
    daemon = bench.daemon(desk, environment=environment, settle=0.5, prefix=UNDER_FAKE_CLOCK)
    daemon.wait_until_watching()
    for number, jump in enumerate(("+1d", "-1d", "+0", "-3650d", "+365d")):
        set_clock(setting, jump)
        time.sleep(0.2)
        begun = time.monotonic()
        desk.put(f"article-{number}.txt", articles.plain(number))
        taken = desk.wait_for_rest(20)
        bench.expect(taken, f"clock {jump}: not taken in within 20 s")
        bench.note(f"clock {jump}: {time.monotonic() - begun:.1f} s")
        bench.injected()
        bench.expect(daemon.is_alive, f"clock {jump}: the service ended")
    set_clock(setting, "+0")
    bench.finish(desk)


@case("I64", "snapshots given to restore: odd triggers, corrupt pages, huge schemas")
def hostile_snapshots(bench: Bench) -> None:
    desk = bench.desk()
    desk.put("article.txt", articles.plain(1))
    run_once(desk)
    shelf = bench.folder / "shelf"
    shelf.mkdir()
    desk.programs.command("backup", shelf, "--desk", desk.root)
    honest = next(shelf.glob("*.sqlite"))
    hostile = {
        "trigger": ["CREATE TRIGGER t AFTER INSERT ON receipt BEGIN DELETE FROM article; END"],
        "view": ["CREATE VIEW v AS SELECT load_extension('/tmp/x.so')"],
        "view in place of a table": ["PRAGMA writable_schema=ON",
                                     "UPDATE sqlite_schema SET type='view', rootpage=0, "
                                     "sql='CREATE VIEW outlet AS SELECT 1' WHERE name='outlet'"],
        "huge schema": [f"CREATE TABLE t{n} (a)" for n in range(3000)],
        "broken keys": ["PRAGMA foreign_keys=OFF", "UPDATE receipt SET article_id = 99999"],
        "changed column": ["ALTER TABLE outlet ADD COLUMN more TEXT"]}
    for name, statements in hostile.items():
        _try(bench, desk, _changed(honest, bench.folder / f"{name}.sqlite", statements), name)
    data = honest.read_bytes()
    broken = {
        "random pages": data[:4096] + os.urandom(len(data) - 4096), "half": data[:len(data) // 2],
        "no database": b"SQLite format 3\0" + bytes(100), "empty": b"", "text": b"hello" * 999,
        "loop in a tree": data[:8192] + data[4096:8192] * ((len(data) - 8192) // 4096)}
    for name, content in broken.items():
        path = bench.folder / f"{name}.sqlite"
        path.write_bytes(content)
        _try(bench, desk, path, name)
    fifo = bench.folder / "fifo.sqlite"
    os.mkfifo(fifo)
    _try(bench, desk, fifo, "a FIFO")
    bench.judge(desk)


def _changed(honest: Path, path: Path, statements: list[str]) -> Path:
    shutil.copyfile(honest, path)
    path.chmod(0o644)
    subprocess.run(
        ["sqlite3", str(path)],
        input=".dbconfig defensive off\n" + ";\n".join(statements) + ";\n", capture_output=True, text=True, check=False)
    return path


def _try(bench: Bench, desk: Desk, snapshot: Path, name: str) -> None:
    before = desk.database.read_bytes()
    bench.injected()
    for options in (("--check",), ("--without-manifest", "--desk", str(desk.root))):
        done = desk.programs.command("restore", *options, snapshot, timeout=30)
        bench.expect(done.returncode in (65, 66, 74), f"{name}: restore {options[0]} ended with "
                     f"{done.returncode}: {done.stderr.strip()[:120]}")
    bench.expect(desk.database.read_bytes() == before, f"{name}: the desk was changed")
