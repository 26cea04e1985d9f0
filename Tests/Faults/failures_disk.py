"""Failures 10 and 17: no room, and power cuts."""

from __future__ import annotations

import os
import random
import shutil
import signal
import threading
import time
from pathlib import Path

import articles
from case import Bench, case
from daemon import Daemon
from desk import Desk
from kernel import fill, mounted, need_root, small_disk, system

FULL = "the disk is full, of bytes or of inodes, on the desk's side or the share's"
POWER = "the power goes: what was not made durable is gone, or zeros"
NO_MARK = ("disk.pause-below = 0", "disk.resume-above = 0", "disk.pause-below-files = 0")


def _until_resumed(bench: Bench, desk: Desk, daemon: Daemon, ballast: list[Path], where: str) -> None:
    """Looks at the service while there is no room, then makes room."""
    time.sleep(3)
    bench.injected()
    if not daemon.is_alive:
        bench.fail(f"{where}: the service ended; its log ends with {daemon.log[-200:]!r}")
        daemon.start()
    bench.expect(not desk.ledger.missing(desk), f"{where}: a file is nowhere while there is no room")
    for file in ballast:
        file.unlink(missing_ok=True)
    begun = time.monotonic()
    resumed = desk.wait_for_rest(60)
    bench.expect(resumed, f"{where}: not resumed by itself within 60 s of making room")
    if resumed:
        bench.note(f"{where}: resumed after {time.monotonic() - begun:.0f} s")
    bench.judge(desk)
    daemon.end()


@case("F10", FULL)
def desk_is_full(bench: Bench) -> None:
    """Spool and database have no room left; with the marks off, the calls themselves fail."""
    with small_disk(bench.folder, "desk-disk") as disk:
        desk = bench.desk(disk / "desk")
        desk.configure(*NO_MARK, 'intake.retry-interval = "1 s"', 'disk.check-interval = "1 s"')
        daemon = bench.daemon(desk)
        desk.put("before.txt", articles.plain(0))
        bench.expect(desk.wait_for_rest(30), "the first file was not taken in")
        # The files must be there before the disk is full, and untouched until it is.
        daemon.signal(signal.SIGSTOP)
        for number in range(1, 6):
            desk.put(f"article-{number}.txt", articles.plain(number))
        ballast = fill(disk)
        remains = _exhaust_remains(disk)
        daemon.signal(signal.SIGCONT)
        _until_resumed(bench, desk, daemon, [ballast, *remains], "desk full")


def _exhaust_remains(disk: Path) -> list[Path]:
    """Takes the last blocks that fallocate left."""
    rest = disk / ".rest"
    try:
        with open(rest, "wb", buffering=0) as file:
            while True:
                file.write(bytes(4096))
    except OSError:
        pass
    return [rest]


@case("F10", FULL)
def below_the_mark(bench: Bench) -> None:
    """Room falls below the mark: intake pauses before anything fails, and says which disk it is."""
    with small_disk(bench.folder, "marked-disk") as disk:
        desk = bench.desk(disk / "desk")
        desk.configure(
            'disk.pause-below = "16 MiB"', 'disk.resume-above = "20 MiB"',
            'disk.pause-below-files = 0', 'disk.check-interval = "500 ms"',
            'intake.retry-interval = "1 s"')
        ballast = fill(disk, leave=8 << 20)
        daemon = bench.daemon(desk)
        desk.put("article.txt", articles.plain(1))
        time.sleep(2)
        bench.injected()
        said = str(desk.status()).lower() + daemon.log.lower()
        bench.expect("pause" in said, "neither status nor log says that intake is paused")
        bench.expect((desk.drop / "article.txt").exists(), "a file was taken below the mark")
        bench.expect("error" not in said or "pause" in said, "an error instead of a pause")
        _until_resumed(bench, desk, daemon, [ballast], "below the mark")


@case("F10", FULL)
def no_inodes(bench: Bench) -> None:
    """No file can be made any more, though there is room for bytes."""
    with small_disk(bench.folder, "inode-disk", inodes=128) as disk:
        desk = bench.desk(disk / "desk")
        desk.configure(*NO_MARK, 'intake.retry-interval = "1 s"', 'disk.check-interval = "1 s"')
        daemon = bench.daemon(desk)
        desk.put("before.txt", articles.plain(0))
        bench.expect(desk.wait_for_rest(30), "the first file was not taken in")
        desk.put("article.txt", articles.plain(1))
        hoard = []
        try:
            for number in range(1000):
                hoard.append(disk / f".hoard-{number}")
                hoard[-1].touch()
        except OSError:
            pass
        _until_resumed(bench, desk, daemon, hoard, "no inodes")


@case("F10", FULL)
def share_is_full(bench: Bench) -> None:
    """Done and rejected lie on a share that has no room for the notes."""
    with small_disk(bench.folder, "share-disk") as disk:
        desk = bench.desk(share=disk)
        desk.configure(*NO_MARK, 'intake.retry-interval = "1 s"', 'disk.check-interval = "1 s"')
        for number in range(3):
            desk.put(f"article-{number}.txt", articles.plain(number))
        ballast = fill(disk)
        remains = _exhaust_remains(disk)
        daemon = bench.daemon(desk)
        _until_resumed(bench, desk, daemon, [ballast, *remains], "share full")


@case("F17", POWER)
def power_cuts(bench: Bench) -> None:
    """The disk's image is copied in the midst of work; each copy is checked, mounted and served.

    What nobody forced to the disk is not in the image. All writers are held for the moment of the copy:
    without that its later blocks would be of a later time, in an order that no disk ever has.
    """
    need_root()
    rounds = 3 if bench.short else 25
    chance = random.Random(7)
    with small_disk(bench.folder, "live") as disk:
        desk = bench.desk(disk / "desk")
        desk.configure(*NO_MARK)
        # The desk itself is not what the cut is to take.
        os.sync()
        daemon = bench.daemon(desk)
        stop, turn = threading.Event(), threading.Lock()
        writer = threading.Thread(target=_write_durably, args=(desk, stop, turn))
        writer.start()
        copies = []
        for number in range(rounds):
            time.sleep(chance.uniform(0.2, 0.9))
            with turn:
                daemon.signal(signal.SIGSTOP)
                copies.append((bench.folder / f"cut-{number}.img", set(desk.ledger.dropped)))
                shutil.copyfile(bench.folder / "live.img", copies[-1][0])
                daemon.signal(signal.SIGCONT)
        stop.set()
        writer.join()
        daemon.end()
        for image, durable in copies:
            _start_from(bench, desk, image, durable)
            image.unlink()


def _write_durably(desk: Desk, stop: threading.Event, turn: threading.Lock) -> None:
    """Drops files that are on the disk before the ledger has them."""
    number = 0
    while not stop.is_set() and number < 3000:
        with turn:
            data = articles.plain(number)
            hidden = desk.drop / f".put-{number}.part"
            with open(hidden, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            hidden.rename(desk.drop / f"article-{number}.txt")
            folder = os.open(desk.drop, os.O_RDONLY)
            os.fsync(folder)
            os.close(folder)
            desk.enter(f"article-{number}.txt", data)
        number += 1
        time.sleep(0.03)


def _start_from(bench: Bench, live: Desk, image: Path, durable: set[str]) -> None:
    label = image.stem
    system("e2fsck", "-f", "-y", image, check=False)
    with mounted(bench.folder / label, image, "-o", "loop") as disk:
        desk = Desk(disk / "desk", live.programs)
        for key in durable:
            name, data = live.contents[key]
            desk.enter(name, data)
        bench.injected()
        known = desk.count("SELECT count(*) FROM article")
        daemon = bench.daemon(desk)
        desk.wait_for_rest(60)
        # Files that came after the copy began may be there or not.
        for path in desk.places_of_others(live):
            desk.enter(*live.contents[path])
        before = len(bench.complaints)
        bench.judge(desk)
        bench.complaints[before:] = [f"{label}: {text}" for text in bench.complaints[before:]]
        bench.expect(daemon.is_alive, f"{label}: the service did not start: {daemon.log[-200:]!r}")
        bench.expect(
            desk.count("SELECT count(*) FROM article") >= known, f"{label}: articles went away")
        daemon.stop()
        daemon.end()


@case("F17", POWER)
def zeroed_files(bench: Bench) -> None:
    """Configuration, locks and spool files are empty or full of zeros after the cut."""
    for filler in (b"", bytes(4096)):
        desk = bench.desk()
        desk.put("article.txt", articles.plain(1))
        for name in ("dateline.sqlite.lock", "dateline.sqlite.service.lock"):
            (desk.root / name).write_bytes(filler)
        desk.spool.mkdir(exist_ok=True)
        (desk.spool / "0123456789abcdef").write_bytes(filler)
        bench.injected(3)
        daemon = bench.daemon(desk)
        bench.finish(desk, 30)
        bench.expect(daemon.is_alive, "the service did not start over zeroed locks and spool files")
        daemon.stop()
        daemon.end()
        (desk.root / "dateline.toml").write_bytes(filler)
        daemon = bench.daemon(desk)
        if filler:
            bench.expect(daemon.wait(30) == 78, "a configuration of zeros is not refused with 78")
            bench.expect("dateline.toml" in daemon.log, "the log does not name the configuration")
        else:
            desk.put("second.txt", articles.plain(2))
            bench.finish(desk, 30)
        daemon.end()
