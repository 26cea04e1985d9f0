"""Failures 4 and 5: writers that are slow, and files that are touched again and again."""

from __future__ import annotations

import os
import threading
import time

import articles
from case import Bench, case
from desk import Desk
from kernel import UNDER_FAKE_CLOCK, failing_calls, fake_clock, set_clock

SLOW = "a slow writer: half a file taken, or skipped for ever"
REPEATED = "repeated notifications, one file taken several times"
SETTLE = 0.4


def _slowly(desk: Desk, name: str, data: bytes, holds_time: bool = False) -> None:
    """Writes half, waits three times the settle time, and writes the rest."""
    desk.enter(name, data)
    path = desk.drop / name
    with open(path, "wb", buffering=0) as file:
        file.write(data[:len(data) // 2])
        moment = path.stat().st_mtime_ns
        time.sleep(3 * SETTLE)
        file.write(data[len(data) // 2:])
        if holds_time:
            os.utime(path, ns=(moment, moment))
        time.sleep(2 * SETTLE)


@case("F04", SLOW)
def writer_pauses(bench: Bench) -> None:
    """The writer keeps the file open and pauses, with and without setting the time back."""
    desk = bench.desk()
    with open(desk.drop / "at-start.txt", "wb", buffering=0) as early:
        data = articles.plain(9)
        desk.enter("at-start.txt", data)
        early.write(data[:100])
        bench.daemon(desk, settle=SETTLE)
        writers = [
            threading.Thread(target=_slowly, args=(desk, "slow.txt", articles.plain(1))),
            threading.Thread(target=_slowly, args=(desk, "timeless.txt", articles.plain(2), True))]
        for writer in writers:
            writer.start()
        for writer in writers:
            writer.join()
        early.write(data[100:])
    bench.injected(3)
    bench.finish(desk, 60)
    bench.expect(desk.count("SELECT count(*) FROM article") == 3, "not three articles of three files")


@case("F04", SLOW)
def open_is_busy(bench: Bench) -> None:
    """Opening says EBUSY for a while, as a share does while somebody writes."""
    desk = bench.desk()
    daemon = bench.daemon(desk)
    daemon.wait_until_watching()
    desk.configure('intake.retry-interval = "1 s"')
    with failing_calls(daemon.pid, "openat2", "EBUSY"):
        time.sleep(0.3)
        desk.put("busy.txt", articles.plain(1))
        time.sleep(2)
    bench.injected()
    bench.finish(desk, 60)


@case("F04", SLOW)
def writer_of_a_day(bench: Bench) -> None:
    """A file is held open while the clock goes on by a day; it is taken when it is closed."""
    clock = bench.folder / "clock"
    set_clock(clock, "+0")
    environment = fake_clock(clock)
    desk = bench.desk()
    daemon = bench.daemon(desk, environment=environment, prefix=UNDER_FAKE_CLOCK)
    data = articles.plain(1)
    desk.enter("long.txt", data)
    with open(desk.drop / "long.txt", "wb", buffering=0) as file:
        file.write(data[:200])
        time.sleep(1)
        set_clock(clock, "+1d")
        time.sleep(1)
        bench.expect(daemon.is_alive, "the service ended when the clock jumped")
        bench.expect((desk.drop / "long.txt").exists(), "half a file was taken")
        file.write(data[200:])
    bench.injected()
    bench.finish(desk, 60)


@case("F05", REPEATED)
def touched_all_the_while(bench: Bench) -> None:
    """Files are touched, their modes and attributes set 20 times a second, before, during, after."""
    desk = bench.desk()
    daemon = bench.daemon(desk)
    daemon.wait_until_watching()
    paths = [desk.put(f"article-{number}.txt", articles.plain(number)) for number in range(5)]
    end = time.monotonic() + (2 if bench.short else 15)
    touches = 0
    while time.monotonic() < end:
        for number, path in enumerate(paths):
            try:
                [lambda p: os.chmod(p, 0o640), os.utime,
                 lambda p: os.setxattr(p, "user.note", b"seen")][(touches + number) % 3](path)
                touches += 1
            except OSError:
                pass
        time.sleep(0.05)
    bench.injected(touches)
    bench.finish(desk, 60)
    bench.expect(" error " not in daemon.log, "an error in the log")
