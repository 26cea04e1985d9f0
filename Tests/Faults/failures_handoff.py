"""Failure 9: the source is gone and the row is missing. The service is killed at every call."""

from __future__ import annotations

import random
import threading
import time

import articles
from case import Bench, case
from daemon import Daemon, run_once
from desk import Desk
from kernel import STRACE_KILLED, inject, need

TITLE = "killed at every call of the hand-off, at random times, and fsync failing at commit"

# The calls by which a file passes from hand to hand. A call that the service never makes ends its
# sweep at once.
CALLS = (
    "openat", "openat2", "copy_file_range", "write", "pwrite64", "fsync", "fdatasync", "ftruncate",
    "rename", "renameat", "renameat2", "link", "linkat", "unlink", "unlinkat", "mkdir", "mkdirat")
FILES = 3


@case("F09", TITLE)
def killed_at_calls(bench: Bench) -> None:
    """Kills the service at the n-th call of each kind, lets it finish, and asks the ledger."""
    need("strace")
    kills = 0
    reached: list[str] = []
    for call in CALLS:
        when, step = 1, 1
        while when < 4000:
            desk = bench.desk()
            _drop_three(desk)
            code = run_once(desk, prefix=inject(call, f"signal=KILL:when={when}"))
            if code not in STRACE_KILLED:
                bench.judge(desk, events=False)
                break
            kills += 1
            _after_kill(bench, desk, f"{call} {when}")
            if when == 1:
                reached.append(call)
            # The short form takes ever greater steps; the full one leaves no call out.
            step = max(step * 3, 2) if bench.short else 1
            when += step
        if bench.complaints:
            return
    bench.injected(kills)
    bench.note(f"killed at {kills} calls: {', '.join(reached)}")


def _drop_three(desk: Desk) -> None:
    for number in range(FILES - 1):
        desk.put(f"article-{number}.txt", articles.plain(number))
    desk.put("again.txt", articles.plain(0))


def _after_kill(bench: Bench, desk: Desk, where: str) -> None:
    before = len(bench.complaints)
    for key in desk.ledger.missing(desk):
        bench.fail(f"gone right after the kill: {desk.ledger.names[key]}")
    for attempt in range(3):
        if run_once(desk) == 0:
            break
        bench.expect(attempt < 2, "the run after the kill did not end with 0")
    bench.judge(desk)
    bench.complaints[before:] = [
        f"killed at {where}: {complaint}" for complaint in bench.complaints[before:]]


@case("F09", TITLE)
def killed_at_random_times(bench: Bench) -> None:
    """Files come all the while, moved in whole or written in two goes; the service is killed."""
    kills, files = (25, 80) if bench.short else (500, 2000)
    desk = bench.desk()
    chance = random.Random(1)
    pause = kills * 0.3 / files
    dropper = threading.Thread(target=_drop_all, args=(desk, files, pause))
    dropper.start()
    running = 0
    for _ in range(kills):
        daemon = bench.daemon(desk)
        time.sleep(chance.uniform(0.01, 0.6))
        running += daemon.kill()
        daemon.end()
    dropper.join()
    bench.injected(running)
    bench.note(f"{running} kills of a running service")
    daemon = bench.daemon(desk)
    bench.expect(desk.wait_for_rest(600), "the service did not finish the work by itself")
    bench.expect(daemon.stop() == 0, "SIGTERM did not end the service with 0")
    bench.judge(desk)


def _drop_all(desk: Desk, files: int, pause: float) -> None:
    for number in range(files):
        # Every tenth file repeats the one before it, byte for byte.
        data = articles.plain(number - 1 if number % 10 == 9 else number)
        if number % 3 == 0:
            desk.enter(f"article-{number}.txt", data)
            with open(desk.drop / f"article-{number}.txt", "wb", buffering=0) as file:
                file.write(data[:20])
                time.sleep(0.05)
                file.write(data[20:])
        else:
            desk.put(f"article-{number}.txt", data)
        time.sleep(pause)


@case("F09", TITLE)
def fsync_fails(bench: Bench) -> None:
    """The disk says EIO to fsync or fdatasync once, at each call in turn; nothing may be lost."""
    need("strace")
    faults = 0
    for call in ("fsync", "fdatasync"):
        when = 1
        while when < 400:
            desk = bench.desk()
            _drop_three(desk)
            run_once(desk, prefix=inject(call, f"error=EIO:when={when}"))
            # No file of the desk can say whether the error came: without it nothing is left to do.
            for key in desk.ledger.missing(desk):
                bench.fail(f"gone after EIO at {call} {when}: {desk.ledger.names[key]}")
            _after_kill(bench, desk, f"EIO at {call} {when}")
            faults += 1
            if bench.complaints or when > (6 if bench.short else 40):
                break
            when += 2 if bench.short else 1
    bench.injected(faults)
    bench.note(f"{faults} failed fsyncs")


@case("F09", TITLE)
def failing_in_flight(bench: Bench) -> None:
    """A running service whose commits fail with EIO for a while goes on by itself afterwards."""
    from kernel import failing_calls

    need("strace")
    desk = bench.desk()
    daemon = bench.daemon(desk)
    daemon.wait_until_watching()
    with failing_calls(daemon.pid, "fsync,fdatasync", "EIO"):
        time.sleep(0.5)
        for number in range(5):
            desk.put(f"article-{number}.txt", articles.plain(number))
        time.sleep(2)
        bench.injected()
        bench.expect(not desk.ledger.missing(desk), "a file went missing while fsync failed")
    if not daemon.is_alive:
        # Giving up loudly is allowed where a supervisor starts it again.
        bench.note("the service ended when fsync failed")
        daemon = bench.daemon(desk)
    bench.expect(desk.wait_for_rest(60), "not resumed after fsync worked again")
    bench.judge(desk)


def end_quietly(daemon: Daemon) -> None:
    """Ends a service that a case is done with."""
    daemon.stop()
    daemon.end()
