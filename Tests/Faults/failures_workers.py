"""Failures 16 and 20: one bad file, and what is left behind after many."""

from __future__ import annotations

import contextlib
import os
import random
import signal
import time
from pathlib import Path

import articles
from case import Bench, NotRun, case
from daemon import Daemon, command_of, descendants_of
from desk import Desk
from poison import dose, poisoned
from specimens import canary_of

LEAKS = "descriptors, threads, zombies and memory left behind"


@case("F20", LEAKS, alone=True)
def sustained_rate(bench: Bench) -> None:
    """How many files a second are taken in with full durability."""
    count = 300 if bench.short else 3000
    desk = bench.desk()
    for number in range(count):
        desk.put(f"article-{number}.txt", articles.plain(number))
    daemon = bench.daemon(desk, scan=2)
    begun = time.monotonic()
    query = "SELECT count(*) FROM receipt WHERE settled_at NOT NULL"
    settled = desk.wait("all", lambda: desk.count(query) == count, 600)
    took = time.monotonic() - begun
    bench.expect(settled, "not all files were taken in")
    bench.figures.rate = count / took
    bench.note(f"{count} files in {took:.1f} s: {count / took:.0f} files a second")
    bench.finish(desk, 60)
    daemon.stop()


@case("F20", LEAKS, alone=True)
def soak_with_killed_workers(bench: Bench) -> None:
    """Files come all the while and one worker in twenty files is killed; nothing may pile up."""
    count = 400 if bench.short else 10_000
    desk = bench.desk()
    daemon = bench.daemon(desk)
    daemon.wait_until_watching()
    chance = random.Random(3)
    samples = []
    killed = 0
    for number in range(count):
        desk.put(f"article-{number}.txt", articles.plain(number))
        if number % 20 == 10 and (workers := workers_of(daemon)):
            with contextlib.suppress(ProcessLookupError):
                os.kill(chance.choice(workers), signal.SIGKILL)
                killed += 1
        time.sleep(0.012)
        # The first fifth is for caches and pools to fill.
        if number >= count // 5 and number % (count // 20) == 0:
            samples.append(_holdings(daemon.pid))
    bench.injected(killed)
    bench.finish(desk, 300)
    samples.append(_holdings(daemon.pid))
    bench.note(f"{killed} workers killed; first {samples[0]}, last {samples[-1]}")
    half = len(samples) // 2
    for what, slack in (("descriptors", 4), ("threads", 2), ("zombies", 1), ("KiB", 8192)):
        early = max(sample[what] for sample in samples[:half])
        late = min(sample[what] for sample in samples[half:])
        bench.expect(late <= early + slack, f"{what} grow: from {early} to {late}")
    bench.expect(samples[-1]["zombies"] == 0, "zombies at rest")
    daemon.stop()
    bench.expect(daemon.leaves_nobody(), "workers outlive the service")


def workers_of(daemon: Daemon) -> list[int]:
    """The worker processes of a service."""
    return [pid for pid in descendants_of(daemon.pid) if "worker" in command_of(pid)]


def _holdings(pid: int) -> dict[str, int]:
    """What a process holds."""
    status = dict(
        line.split(":", 1) for line in Path(f"/proc/{pid}/status").read_text().splitlines())
    zombies = 0
    for child in descendants_of(pid):
        with contextlib.suppress(OSError):
            zombies += "State:\tZ" in Path(f"/proc/{child}/status").read_text()
    return {
        "descriptors": len(os.listdir(f"/proc/{pid}/fd")), "threads": int(status["Threads"]),
        "zombies": zombies, "KiB": int(status["VmRSS"].split()[0])}


CRASHED = {"E-WORKER-CRASH"}
SLOW = {"E-EXTRACT-TIMEOUT", "E-WORKER-CPU"}
DOSES: dict[str, set[str]] = {
    "TRAP": CRASHED, "SEGV": CRASHED, "LOOP": SLOW, "SLEEP": SLOW, "STOP": SLOW,
    "GROW": {"E-WORKER-MEMORY", "E-WORKER-CRASH"}, "FLOOD": {"E-WORKER-OUTPUT", "E-WORKER-CRASH"},
    "EXIT": {"E-WORKER-CRASH", "E-WORKER-OUTPUT"}}
LIMITS = ('workers.cpu-time = "1 s"', 'workers.deadline = "3 s"', 'workers.memory = "256 MiB"')


def expect_code(bench: Bench, desk: Desk, name: str, codes: set[str]) -> None:
    """Complains where a file was not rejected with one of some codes."""
    found = {row[0] for row in desk.sql(
        f"SELECT code FROM rejection JOIN receipt USING (receipt_id) WHERE file_name = '{name}'")}
    bench.expect(found & codes, f"{name}: {found or 'not rejected'}, expected {codes}")


@case("F16", "one bad file stops or wedges all")
def poison_in_a_batch(bench: Bench) -> None:
    """Files that crash, hang or flood their worker, at places all over a batch of good ones."""
    programs = poisoned(bench)
    desk = Desk(bench.folder / "desk", programs)
    desk.make()
    desk.configure(*LIMITS)
    count = 30 if bench.short else 100
    places = {count * index // len(DOSES): word for index, word in enumerate(DOSES)}
    for number in range(count):
        word = places.get(number)
        data = dose(word, number) if word else articles.plain(number)
        desk.put(f"article-{number:03}.txt", data)
    bench.injected(len(places))
    daemon = bench.daemon(desk)
    begun = time.monotonic()
    bench.expect(desk.wait_for_rest(150), "the batch is not finished after 150 s")
    bench.note(f"{count} files with {len(places)} poisoned: {time.monotonic() - begun:.1f} s")
    bench.expect(daemon.is_alive, "the service ended")
    for number, word in places.items():
        expect_code(bench, desk, f"article-{number:03}.txt", DOSES[word])
    good = desk.count("SELECT count(*) FROM article")
    bench.expect(good == count - len(places), f"{good} good files of {count - len(places)}")
    bench.judge(desk)
    daemon.stop()
    bench.expect(daemon.leaves_nobody(), "workers outlive the service")


@case("I60", "a worker killed, stopped, flooding, forking, ending without an answer, breaking out")
def worker_taken_over(bench: Bench) -> None:
    canary = canary_of(bench)
    programs = poisoned(bench, canary)
    desk = Desk(bench.folder / "desk", programs)
    desk.make()
    desk.configure(*LIMITS)
    daemon = bench.daemon(desk)
    daemon.wait_until_watching()
    for number, (word, codes) in enumerate(DOSES.items()):
        begun = time.monotonic()
        desk.put(f"{word}.txt", dose(word, number))
        rests = desk.wait_for_rest(30)
        took = time.monotonic() - begun
        bench.expect(rests, f"{word}: not done with after 30 s")
        # Each is tried twice, for three seconds at most.
        bench.expect(took < 2 * 3 + 4, f"{word}: took {took:.1f} s")
        expect_code(bench, desk, f"{word}.txt", codes)
        desk.put(f"after-{word}.txt", articles.plain(100 + number))
        bench.expect(desk.wait_for_rest(15), f"{word}: the queue does not move on")
        bench.injected()
    for number, word in enumerate(("FORK", "BREAK")):
        desk.put(f"{word}.txt", dose(word, 50 + number))
        bench.expect(desk.wait_for_rest(30), f"{word}: not done with after 30 s")
        bench.injected()
    bench.expect(daemon.is_alive, "a worker could end the service")
    left = [pid for pid in daemon.relatives() if "worker" in command_of(pid)]
    bench.expect(len(left) <= 16, f"{len(left)} worker processes are left")
    canary.judge(bench, desk, daemon.log)
    bench.judge(desk, events=False)
    daemon.stop()
    bench.expect(daemon.leaves_nobody(), "workers outlive the service")


@case("I60", "a worker killed, stopped, flooding, forking, ending without an answer, breaking out")
def worker_killed_from_outside(bench: Bench) -> None:
    """Whatever kills a worker once, its file is tried again and read."""
    if not bench.programs.worker.exists():
        raise NotRun("there is no program dateline-worker")
    desk = bench.desk()
    daemon = bench.daemon(desk)
    killed = 0
    for number in range(60 if bench.short else 500):
        desk.put(f"article-{number}.txt", articles.plain(number))
        if number % 5 == 0:
            for pid in workers_of(daemon):
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGSTOP if number % 10 else signal.SIGKILL)
                    killed += 1
        time.sleep(0.02)
    for pid in workers_of(daemon):
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGCONT)
    bench.injected(killed)
    bench.note(f"{killed} workers killed or stopped")
    bench.finish(desk, 90)
