"""Failures 11, 12, 13 and 15: other people in the database."""

from __future__ import annotations

import os
import re
import subprocess
import threading
import time

import articles
from case import Bench, case
from daemon import Daemon, run_once
from desk import Desk
from kernel import as_ordinary_user, mounted, need

LOCKED = "somebody else holds the database locked"
LONG_READER = "the write-ahead log grows behind a long reader"
CHECKPOINTERS = "others write to the log and empty it at the same time"
READERS = "readers of another user, with the service running, stopped and killed"


class Shell:
    """A shell of SQLite that keeps its session open."""

    def __init__(self, desk: Desk, *options: str) -> None:
        self.process = subprocess.Popen(
            ["sqlite3", *options, str(desk.database)], stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)

    def say(self, text: str) -> str:
        """Sends a line and waits until it was carried out; what was answered."""
        if self.process.stdin is None or self.process.stdout is None:
            return ""
        self.process.stdin.write(f"{text}\n.print ::done::\n")
        self.process.stdin.flush()
        answer = []
        for line in self.process.stdout:
            if line.strip() == "::done::":
                break
            answer.append(line)
        return "".join(answer)

    def close(self) -> None:
        """Ends it; what it began is undone."""
        self.process.kill()
        self.process.communicate()


@case("F11", LOCKED)
def locked_immediate(bench: Bench) -> None:
    """Another program holds BEGIN IMMEDIATE for 30 seconds."""
    _locked(bench, "BEGIN IMMEDIATE;", 6 if bench.short else 30)


@case("F11", LOCKED)
def locked_exclusive(bench: Bench) -> None:
    """Another program holds BEGIN EXCLUSIVE for five minutes."""
    _locked(bench, "BEGIN EXCLUSIVE;", 6 if bench.short else 300)


def _locked(bench: Bench, begin: str, seconds: float) -> None:
    desk = bench.desk()
    desk.configure('database.lock-alarm = "1 s"', 'intake.retry-interval = "1 s"')
    daemon = bench.daemon(desk)
    desk.put("before.txt", articles.plain(0))
    bench.expect(desk.wait_for_rest(30), "the first file was not taken in")
    shell = Shell(desk)
    bench.cleanup.callback(shell.close)
    said = shell.say(f".timeout 10000\n{begin}")
    bench.expect("rror" not in said, f"the hostile writer got no lock: {said}")
    for number in range(1, 6):
        desk.put(f"article-{number}.txt", articles.plain(number))
    bench.injected()
    time.sleep(seconds)
    bench.expect(daemon.is_alive, "the service ended while somebody else wrote")
    bench.expect(not desk.ledger.missing(desk), "a file is nowhere while somebody else writes")
    holder = str(shell.process.pid)
    bench.expect(
        re.search(rf"\b{holder}\b", daemon.log), f"the log does not name the holder, process {holder}")
    shell.close()
    bench.finish(desk, 60)


@case("F11", LOCKED)
def brought_up_to_date_meanwhile(bench: Bench) -> None:
    """The command that makes and updates a database is run while files come."""
    desk = bench.desk()
    bench.daemon(desk)
    for number in range(20):
        desk.put(f"article-{number}.txt", articles.plain(number))
        if number % 4 == 0:
            done = desk.programs.command("init", desk.root)
            bench.injected()
            bench.expect(done.returncode in (0, 75), f"init ended with {done.returncode}: {done.stderr}")
    bench.finish(desk, 60)


@case("F12", LONG_READER)
def reader_stays(bench: Bench) -> None:
    """A read transaction stays open while files come; the log is told of, and emptied afterwards."""
    desk = bench.desk()
    desk.configure('database.log-alarm = "1 MiB"', 'metrics.interval = "1 s"')
    daemon = bench.daemon(desk)
    shell = Shell(desk, "-readonly")
    bench.cleanup.callback(shell.close)
    shell.say("BEGIN; SELECT count(*) FROM article;")
    count = 150 if bench.short else 3000
    for number in range(count):
        desk.put(f"article-{number}.txt", articles.plain(number))
    bench.injected()
    bench.expect(desk.wait_for_rest(60 if bench.short else 600), "a reader holds the service up")
    log = desk.root / "dateline.sqlite-wal"
    size = log.stat().st_size
    bench.expect(size > 1 << 20, f"the log has {size} bytes only; nothing was shown")
    said = str(desk.status()).lower()
    bench.expect("log" in said or "wal" in said, "status does not tell the size of the log")
    desk.wait("alarm", lambda: "log" in _warnings(daemon), 15)
    bench.expect("log" in _warnings(daemon), "no alarm although the log is over the mark")
    shell.close()
    desk.put("after.txt", articles.plain(count))
    emptied = desk.wait("empty", lambda: not log.exists() or log.stat().st_size < 1 << 20, 30)
    bench.expect(emptied, "the log is not emptied after the reader left")
    bench.finish(desk, 30)
    endless = "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM c) SELECT count(*) FROM c"
    done = desk.programs.command("sql", "--timeout", "1", "--desk", desk.root, endless)
    bench.expect(done.returncode == 1, f"an endless query of dateline sql ended with {done.returncode}")


def _warnings(daemon: Daemon) -> str:
    return "\n".join(
        line for line in daemon.log.lower().splitlines() if " warning " in line or " error " in line)


@case("F13", CHECKPOINTERS)
def hostile_checkpointers(bench: Bench) -> None:
    """Four shells that may write empty the log again and again while files come."""
    desk = bench.desk()
    daemon = bench.daemon(desk)
    daemon.wait_until_watching()
    shells = [Shell(desk) for _ in range(4)]
    for shell in shells:
        bench.cleanup.callback(shell.close)
    stop = threading.Event()
    modes = ("TRUNCATE", "RESTART", "FULL", "PASSIVE")

    def empty(shell: Shell, mode: str) -> None:
        while not stop.is_set():
            shell.say(f"PRAGMA wal_checkpoint({mode});")
            time.sleep(0.01)

    threads = [threading.Thread(target=empty, args=pair) for pair in zip(shells, modes, strict=True)]
    for thread in threads:
        thread.start()
    end = time.monotonic() + (6 if bench.short else 1800)
    number = 0
    while time.monotonic() < end:
        desk.put(f"article-{number}.txt", articles.plain(number))
        number += 1
        time.sleep(0.03)
    stop.set()
    for thread in threads:
        thread.join()
    bench.injected(4)
    for shell in shells:
        shell.close()
    bench.finish(desk, 120)
    bench.expect(daemon.is_alive, "the service ended")


@case("F13", CHECKPOINTERS)
def only_one_writer(bench: Bench) -> None:
    """Either SQLite is of a version without the fault, or reading commands never open for writing."""
    need("strace")
    desk = bench.desk()
    desk.put("article.txt", articles.plain(1))
    run_once(desk)
    version = str(desk.status().get("sqlite_version", ""))
    numbers = tuple(int(part) for part in re.findall(r"\d+", version)) or (0,)
    if numbers >= (3, 51, 3):
        bench.note(f"SQLite {version} is without the fault")
        return
    daemon = bench.daemon(desk)
    daemon.wait_until_watching()
    for command in (("status",), ("report", "sources"), ("sql", "SELECT 1"), ("search", "captives")):
        trace = bench.folder / "trace"
        desk.programs.command(
            *command, "--desk", desk.root,
            prefix=("strace", "-f", "-y", "-qq", "-o", str(trace), "-e",
                    "trace=openat,openat2,pwrite64", "--"))
        writing = [line for line in trace.read_text().splitlines()
                   if ('dateline.sqlite"' in line and "O_RDWR" in line)
                   or re.search(r"pwrite64\([0-9]+<[^>]*(sqlite|-wal)>", line)]
        bench.expect(not writing, f"dateline {command[0]} opens for writing: {writing[:1]}")
    bench.note(f"SQLite {version}: one writer, all other commands open read-only")


@case("F15", READERS)
def readers_of_another_user(bench: Bench) -> None:
    """A user without any right to write reads while the service runs, was killed, was stopped."""
    desk = bench.desk()
    desk.root.chmod(0o755)
    for number in range(3):
        desk.put(f"article-{number}.txt", articles.plain(number))
    daemon = bench.daemon(desk)
    desk.wait_for_rest(30)
    _expect_readable(bench, desk, "running")
    daemon.kill()
    bench.injected()
    _expect_readable(bench, desk, "killed")
    daemon = bench.daemon(desk)
    daemon.wait_until_watching()
    daemon.stop()
    _expect_readable(bench, desk, "stopped")
    view = bench.folder / "view"
    with mounted(view, desk.root, "--bind"):
        subprocess.run(["mount", "-o", "remount,ro,bind", str(view)], check=False)
        bench.injected()
        _expect_readable(bench, Desk(view, desk.programs), "stopped, on a read-only mount")
    bench.judge(desk)


def _expect_readable(bench: Bench, desk: Desk, when: str) -> None:
    query = "SELECT count(*) FROM article"
    asked = (
        ["sqlite3", "-readonly", str(desk.database), query],
        [str(desk.programs.dateline), "sql", "--desk", str(desk.root), "--format", "csv", query],
        ["/usr/bin/python3", "-c",
         "import sqlite3,sys; print(sqlite3.connect(f'file:{sys.argv[1]}?mode=ro', uri=True)"
         ".execute(sys.argv[2]).fetchone()[0])", str(desk.database), query])
    for command in asked:
        done = subprocess.run(
            [*as_ordinary_user(), *command], capture_output=True, text=True, timeout=60, check=False,
            env=os.environ)
        bench.expect(
            done.returncode == 0 and "3" in done.stdout,
            f"{when}: {os.path.basename(command[0])} {command[1]} said {done.stderr.strip()[:120]}")
