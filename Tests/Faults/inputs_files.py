"""Inputs 1 to 22: files that are odd as files, whatever stands in them."""

from __future__ import annotations

import os
import socket
import stat
import subprocess
import threading
import time

import articles
import build_docx
import build_news
import build_pdf
from case import Bench, case
from daemon import Daemon
from desk import Desk
from failures_names import ODD_NAMES
from kernel import as_ordinary_user, give, mounted, need_root
from specimens import OK, WARN, Specimen, bad, canary_of, examine, good

QUIET = 'intake.retry-interval = "1 s"'


def served(bench: Bench, *settings: str) -> tuple[Desk, Daemon]:
    """A desk with its service."""
    desk = bench.desk()
    desk.configure(QUIET, *settings)
    daemon = bench.daemon(desk)
    daemon.wait_until_watching()
    return desk, daemon


def with_sibling(bench: Bench, desk: Desk, daemon: Daemon, number: int = 9000) -> None:
    """Drops a good file and waits until it was read: what is odd beside it did not block."""
    data = articles.plain(number)
    desk.put(f"sibling-{number}.txt", data)
    name = f"sibling-{number}.txt"
    # Its receipt is settled a moment after it has gone.
    taken = desk.wait("sibling", lambda: not (desk.drop / name).exists() and desk.sql(
        f"SELECT 1 FROM receipt WHERE file_name = '{name}' AND settled_at NOT NULL"), 30)
    bench.expect(taken and daemon.is_alive, "a good file beside was not read")


def expect_rejected(bench: Bench, desk: Desk, name: str, *codes: str, limit: float = 30) -> None:
    """Waits until a name was rejected with one of some codes."""
    query = f"SELECT code FROM rejection JOIN receipt USING (receipt_id) WHERE file_name = '{name}'"
    desk.wait("rejected", lambda: desk.sql(query), limit)
    found = {row[0] for row in desk.sql(query)}
    bench.expect(found & set(codes), f"{name}: {found or 'no rejection'}, expected {set(codes)}")


@case("I01", "an empty file: waits, then rejected")
def empty(bench: Bench) -> None:
    desk, daemon = served(bench, 'intake.unfinished-grace = "3 s"')
    desk.put("empty.txt", b"")
    with_sibling(bench, desk, daemon)
    bench.expect((desk.drop / "empty.txt").exists(), "not waited for")
    bench.injected()
    expect_rejected(bench, desk, "empty.txt", "E-EMPTY")
    bench.finish(desk)


@case("I02", "one byte; only a byte order mark; only blanks")
def next_to_nothing(bench: Bench) -> None:
    examine(bench, [
        bad("byte.txt", b"x", "E-NO-TEXT", "E-EMPTY", "E-DATE"),
        bad("mark.txt", b"\xef\xbb\xbf", "E-NO-TEXT", "E-EMPTY"),
        bad("wide-mark.txt", b"\xff\xfe", "E-NO-TEXT", "E-EMPTY"),
        bad("blanks.txt", b" \n\t \r\n" * 9, "E-NO-TEXT", "E-EMPTY")])


@case("I03", "a file that grows for ever")
def growing(bench: Bench) -> None:
    desk, daemon = served(bench, 'intake.largest-file = "4 MiB"')
    stop = threading.Event()
    failed: list[str] = []

    def grow() -> None:
        try:
            with open(desk.drop / "growing.txt", "wb", buffering=0) as file:
                while not stop.is_set():
                    file.write(b"y\n" * 32768)
                    time.sleep(0.02)
        except OSError as error:
            failed.append(str(error))

    writer = threading.Thread(target=grow)
    writer.start()
    with_sibling(bench, desk, daemon)
    bench.injected()
    expect_rejected(bench, desk, "growing.txt", "E-TOO-LARGE")
    time.sleep(0.3)
    stop.set()
    writer.join()
    bench.expect(not failed, f"the writer was disturbed: {failed}")
    bench.expect(daemon.is_alive, "the service ended")


@case("I04", "a sparse file of 1 TiB")
def sparse(bench: Bench) -> None:
    desk, daemon = served(bench)
    path = desk.root / "sparse"
    with open(path, "wb") as file:
        file.truncate(1 << 40)
    path.rename(desk.drop / "sparse.txt")
    bench.injected()
    expect_rejected(bench, desk, "sparse.txt", "E-TOO-LARGE", limit=20)
    with_sibling(bench, desk, daemon)
    kept = [path for path in desk.find(desk.rejected, "sparse.txt")]
    bench.expect(len(kept) == 1, "not in rejected")
    for path in kept:
        bench.expect(os.stat(path).st_blocks < 64, "the holes were filled")


@case("I05", "a FIFO named like an article")
def fifo(bench: Bench) -> None:
    desk, daemon = served(bench)
    os.mkfifo(desk.drop / "a.txt")
    bench.injected()
    _expect_ignored(bench, desk, daemon, "a.txt")


@case("I06", "a socket; device nodes")
def socket_and_devices(bench: Bench) -> None:
    need_root()
    desk, daemon = served(bench)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(desk.drop / "socket.txt"))
        os.mknod(desk.drop / "zero.txt", stat.S_IFCHR | 0o666, os.makedev(1, 5))
        os.mknod(desk.drop / "disk.txt", stat.S_IFBLK | 0o666, os.makedev(7, 250))
        bench.injected(3)
        for name in ("socket.txt", "zero.txt", "disk.txt"):
            _expect_ignored(bench, desk, daemon, name)


def _expect_ignored(bench: Bench, desk: Desk, daemon: Daemon, name: str) -> None:
    with_sibling(bench, desk, daemon, 9000 + sum(name.encode()) % 500)
    time.sleep(1)
    bench.expect(os.path.lexists(desk.drop / name), f"{name} was moved")
    told = [line for line in daemon.log.splitlines() if name in line]
    bench.expect(len(told) == 1, f"{name} is named {len(told)} times in the log, not once")


@case("I07", "links to a secret outside, to itself, to nowhere")
def links(bench: Bench) -> None:
    canary = canary_of(bench)
    desk, daemon = served(bench)
    os.symlink(canary.file, desk.drop / "secret.txt")
    os.symlink("itself.txt", desk.drop / "itself.txt")
    os.symlink("/nowhere/at/all", desk.drop / "dangling.txt")
    bench.injected(3)
    for name in ("secret.txt", "itself.txt", "dangling.txt"):
        expect_rejected(bench, desk, name, "E-LINK")
        bench.expect(not os.path.lexists(desk.drop / name), f"{name} is still in drop")
        bench.expect(
            any(os.path.islink(path) for path in desk.find(desk.rejected, name)),
            f"{name}: the link itself is not in rejected")
    with_sibling(bench, desk, daemon)
    canary.judge(bench, desk, daemon.log)
    bench.finish(desk)


@case("I08", "a linked folder; a loop of links")
def linked_folders(bench: Bench) -> None:
    canary = canary_of(bench)
    desk, daemon = served(bench)
    os.symlink(canary.file.parent, desk.drop / "elsewhere")
    (desk.drop / "loop").mkdir()
    os.symlink("..", desk.drop / "loop" / "up")
    bench.injected(2)
    with_sibling(bench, desk, daemon)
    time.sleep(1)
    canary.judge(bench, desk, daemon.log)
    articles_read = desk.count("SELECT count(*) FROM article")
    bench.expect(articles_read == 1, f"{articles_read} articles; a link was descended")


@case("I09", "a hard link to somebody else's file")
def hard_link(bench: Bench) -> None:
    canary = canary_of(bench)
    desk, daemon = served(bench)
    os.link(canary.file, desk.drop / "hard.txt")
    bench.injected()
    expect_rejected(bench, desk, "hard.txt", "E-HARDLINK")
    with_sibling(bench, desk, daemon)
    canary.judge(bench, desk, daemon.log)


@case("I10", "a file swapped for a link between look and open")
def swapped_for_link(bench: Bench) -> None:
    canary = canary_of(bench)
    desk, daemon = served(bench)
    rounds = 150 if bench.short else 3000
    for number in range(rounds):
        path = desk.drop / f"swap-{number % 20}.txt"
        aside = desk.root / "aside"
        aside.write_bytes(articles.plain(number))
        os.rename(aside, path)
        time.sleep(0.002 * (number % 4))
        os.symlink(canary.file, aside)
        os.rename(aside, path)
        time.sleep(0.003)
    bench.injected(rounds)
    desk.wait("rest", lambda: not desk.left(), 60)
    bench.expect(not desk.left(), f"{len(desk.left())} left in drop")
    with_sibling(bench, desk, daemon)
    canary.judge(bench, desk, daemon.log)
    bench.complaints.extend(desk.damage())


@case("I11", "a file replaced while it is copied")
def replaced_meanwhile(bench: Bench) -> None:
    desk, daemon = served(bench)
    rounds = 40 if bench.short else 400
    old, new = articles.plain(1), articles.plain(2)
    for number in range(rounds):
        path = desk.drop / f"article-{number % 10}.txt"
        aside = desk.drop / ".aside.part"
        for data in (old, new):
            aside.write_bytes(data)
            os.rename(aside, path)
            time.sleep(0.01 * (number % 3))
    bench.injected(rounds)
    desk.wait("rest", lambda: not desk.left(), 60)
    with_sibling(bench, desk, daemon)
    texts = desk.count("SELECT count(*) FROM article")
    bench.expect(texts <= 3, f"{texts} articles of two texts: a mixture was read")
    bench.complaints.extend(desk.damage())
    bench.expect(desk.sql("SELECT count(*) FROM rejection") == [["0"]], "a half was rejected")


@case("I12", "a file deleted while it waits or is copied")
def deleted_meanwhile(bench: Bench) -> None:
    desk, daemon = served(bench)
    rounds = 60 if bench.short else 1000
    for number in range(rounds):
        path = desk.put(f"gone-{number}.txt", articles.plain(number), enter=False)
        time.sleep(0.004 * (number % 9))
        path.unlink(missing_ok=True)
    bench.injected(rounds)
    with_sibling(bench, desk, daemon)
    errors = [line for line in daemon.log.splitlines() if " error " in line]
    bench.expect(not errors, f"{len(errors)} errors in the log, such as {errors[:1]}")
    bench.complaints.extend(desk.damage() + desk.unsettled())


@case("I13", "files and folders that may not be read")
def unreadable(bench: Bench) -> None:
    desk = bench.desk()
    desk.configure(QUIET)
    desk.put("locked.txt", articles.plain(1))
    give(desk.root)
    os.chown(desk.drop / "locked.txt", 0, 0)
    (desk.drop / "locked.txt").chmod(0)
    bench.folder.chmod(0o755)
    bench.injected()
    daemon = bench.daemon(desk, prefix=as_ordinary_user())
    with_sibling(bench, desk, daemon)
    expect_rejected(bench, desk, "locked.txt", "E-PERMISSION")
    count = desk.count("SELECT count(*) FROM rejection")
    bench.expect(count == 1, f"{count} rejections, not one")
    # Readable again, dropped anew from where it is now: it is read.
    for path in [*desk.find(desk.rejected, "locked.txt"), os.fsencode(desk.drop / "locked.txt")]:
        if os.path.exists(path):
            os.chmod(path, 0o644)
            os.rename(path, desk.drop / "locked.txt")
            break
    read = desk.wait("read", lambda: desk.count(
        "SELECT count(*) FROM receipt WHERE file_name = 'locked.txt' AND article_id NOT NULL"), 30)
    bench.expect(read, "not read after its mode was changed")


@case("I14", "a share that is read-only")
def read_only_share(bench: Bench) -> None:
    desk = bench.desk()
    data = articles.plain(1)
    desk.put("article.txt", data)
    view = bench.folder / "view"
    with mounted(desk.drop, desk.drop, "--bind"):
        subprocess.run(["mount", "-o", "remount,ro,bind", str(desk.drop)], check=False)
        bench.injected()
        daemon = bench.daemon(desk)
        read = desk.wait("read", lambda: desk.count("SELECT count(*) FROM article") == 1, 30)
        bench.expect(read, "not read")
        time.sleep(2)
        receipts = desk.count("SELECT count(*) FROM receipt")
        bench.expect(receipts == 1, f"{receipts} receipts")
        bench.expect("W-LEFT-IN-PLACE" in daemon.log, "the log does not say W-LEFT-IN-PLACE")
        daemon.stop()
        daemon.end()
    bench.expect(not view.exists(), "something was made beside")


@case("I15", "names with line breaks, escapes, quotes, leading dashes")
def names_of_signs(bench: Bench) -> None:
    examine(bench, [
        good(os.fsdecode(name), articles.plain(number)) for number, name in enumerate(ODD_NAMES[3:9])])


@case("I16", "names of bytes that are no text; twins; the longest")
def names_of_bytes(bench: Bench) -> None:
    names = [*ODD_NAMES[:3], b"m" * 255]
    desk = examine(bench, [
        good(os.fsdecode(name), articles.plain(number)) for number, name in enumerate(names)])
    distinct = desk.count("SELECT count(DISTINCT file_name) FROM receipt")
    bench.expect(distinct == len(names) + 2, f"{distinct} names in receipts, dropped {len(names) + 2}")


@case("I17", "folders 200 deep; a path over 4,096 bytes")
def deep_folders(bench: Bench) -> None:
    desk, daemon = served(bench)
    shallow = desk.drop / "a" / "b"
    shallow.mkdir(parents=True)
    desk.put("shallow.txt", articles.plain(1), "a/b")
    here = os.open(desk.drop, os.O_RDONLY)
    try:
        for level in range(200):
            name = f"level-{level:03}-" + "x" * 20
            os.mkdir(name, dir_fd=here)
            below = os.open(name, os.O_RDONLY, dir_fd=here)
            os.close(here)
            here = below
        file = os.open("deep.txt", os.O_WRONLY | os.O_CREAT, 0o644, dir_fd=here)
        os.write(file, articles.plain(2))
        os.close(file)
    finally:
        os.close(here)
    bench.injected()
    with_sibling(bench, desk, daemon)
    taken = desk.wait("shallow", lambda: not (shallow / "shallow.txt").exists(), 30)
    bench.expect(taken, "a file two folders down was not read")
    desk.wait("warned", lambda: "level-" in daemon.log, 10)
    bench.expect("level-" in daemon.log, "the log does not tell of the folder that is too deep")
    bench.expect(daemon.is_alive, "the service ended")
    daemon.stop()
    subprocess.run(["rm", "-rf", str(desk.drop)], check=False)


@case("I18", "very many files at once, memory bounded", alone=True)
def very_many(bench: Bench) -> None:
    count = 1000 if bench.short else 100_000
    desk = bench.desk()
    for number in range(count):
        # One in a hundred is an article of its own; the others say little, as most of the news does.
        data = articles.plain(number) if number % 100 == 0 else (
            f"Harbour notes {number}\n\n5 May 2024\n\nThe ferry made {number} trips.\n".encode())
        desk.put(f"note-{number}.txt", data)
    daemon = bench.daemon(desk, scan=5)
    peak = 0
    end = time.monotonic() + (120 if bench.short else 3600)
    while time.monotonic() < end and not desk.is_at_rest():
        status = open(f"/proc/{daemon.pid}/status", encoding="utf-8").read()
        peak = max(peak, int(status.split("VmRSS:")[1].split()[0]))
        time.sleep(0.5)
    bench.injected()
    bench.note(f"{count} files, at most {peak // 1024} MiB")
    bench.expect(peak < 300 * 1024, f"{peak // 1024} MiB of memory")
    bench.finish(desk, events=bench.short)


@case("I19", "the same bytes under three names")
def same_bytes(bench: Bench) -> None:
    desk = bench.desk()
    bench.daemon(desk)
    for name in ("one.txt", "two.txt", "three.txt"):
        desk.put(name, articles.plain(7))
    bench.injected()
    bench.finish(desk)
    count = desk.count("SELECT count(*) FROM article")
    bench.expect(count == 1, f"{count} articles")
    receipts = desk.count("SELECT count(*) FROM receipt")
    bench.expect(receipts == 3, f"{receipts} receipts")


@case("I20", "the same text in other bytes")
def same_text(bench: Bench) -> None:
    desk = bench.desk()
    daemon = bench.daemon(desk)
    data = articles.plain(7)
    desk.put("one.txt", data)
    desk.wait_for_rest(30)
    desk.put("two.txt", data.replace(b"\n", b"\r\n"))
    desk.put("three.txt", b"\xef\xbb\xbf" + data)
    bench.injected(2)
    bench.finish(desk)
    bench.expect(daemon.is_alive, "the service ended")
    notes = [desk.note_beside(path) for name in ("two.txt", "three.txt")
             for path in desk.find(desk.done, name)]
    linked = sum("one.txt" in note for note in notes)
    bench.expect(linked == 2, f"{linked} of {len(notes)} notes name the file with the same text")


@case("I21", "wrong endings: told by content")
def wrong_endings(bench: Bench) -> None:
    examine(bench, [
        good("pdf.txt", build_pdf.pdf(1)), good("docx.pdf", build_docx.docx(2)),
        good("text.html", articles.plain(3), also={WARN}),
        good("page.docx", build_news.html(4).encode()), good("mail.txt", build_news.mail(5)),
        good("no-ending", articles.plain(6)),
        bad("zip.docx", build_docx.packed({"notes/readme.txt": b"Nothing."}), "E-TYPE"),
        bad("program.pdf", b"\x7fELF\x02\x01\x01" + bytes(4096), "E-TYPE", "E-BINARY"),
        bad("windows.txt", b"MZ\x90\x00" + bytes(range(256)) * 16, "E-TYPE", "E-BINARY"),
        bad("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8, "E-TYPE", "E-BINARY"),
        bad("noise.txt", bytes((n * 197 + n // 7) % 256 for n in range(8192)),
            "E-TYPE", "E-BINARY", "E-ENCODING")])


@case("I22", "files that are two types at once")
def two_types(bench: Bench) -> None:
    pdf, word = build_pdf.pdf(1), build_docx.docx(2)
    page = build_news.html(3).encode()
    examine(bench, [
        Specimen("pdf-and-zip.pdf", pdf + word, {WARN, OK}, {"W-POLYGLOT"}),
        Specimen("page-and-pdf.html", page + pdf, {WARN, OK}, {"W-POLYGLOT"}),
        Specimen("pdf-late.pdf", b"<html><body><p>No.</p>" + build_pdf.pdf(4), {WARN, OK, "REJ"})])


