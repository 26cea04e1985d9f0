"""The means by which the machine is made to fail: traced calls, small disks, mounts, limits, users."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from case import NotRun

STRACE_KILLED = (-9, 137)


def need(*programs: str) -> None:
    """Gives a case up where a program that it works with is missing."""
    for program in programs:
        if shutil.which(program, path=os.environ.get("PATH", "") + ":/usr/sbin:/sbin") is None:
            raise NotRun(f"the program {program} is not installed")


def need_root() -> None:
    """Gives a case up where it would need root."""
    if os.geteuid() != 0:
        raise NotRun("needs root")


def system(*command: str | Path, check: bool = True) -> str:
    """Runs a program of the machine; its output."""
    done = subprocess.run(
        list(map(str, command)), capture_output=True, text=True, errors="replace", timeout=300,
        check=False, env=os.environ | {"PATH": os.environ.get("PATH", "") + ":/usr/sbin:/sbin"})
    if check and done.returncode != 0:
        raise RuntimeError(f"{' '.join(map(str, command))}: {done.stderr.strip()}")
    return done.stdout


def inject(call: str, what: str, path: Path | None = None) -> tuple[str, ...]:
    """The beginning of a command line that runs a program with one call made to fail."""
    limits = ("-P", str(path)) if path else ()
    return (
        "strace", "-f", "-qq", "-o", "/dev/null", *limits, "-e", f"trace={call}",
        "-e", f"inject={call}:{what}", "-e", "signal=none", "--")


@contextlib.contextmanager
def failing_calls(pid: int, calls: str, error: str) -> Iterator[None]:
    """Makes calls of a running process fail for as long as the block lasts."""
    need("strace")
    tracer = subprocess.Popen(
        ["strace", "-f", "-qq", "-o", "/dev/null", "-p", str(pid), "-e", f"trace={calls}",
         "-e", f"inject={calls}:error={error}", "-e", "signal=none"],
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield
    finally:
        tracer.terminate()
        tracer.wait(timeout=30)


@contextlib.contextmanager
def mounted(
    point: Path, source: str | Path, *options: str, kind: str | None = None
) -> Iterator[Path]:
    """Mounts something for as long as the block lasts."""
    need_root()
    point.mkdir(parents=True, exist_ok=True)
    what = ["-t", kind] if kind else []
    done = subprocess.run(
        ["mount", *what, *options, str(source), str(point)], capture_output=True, text=True,
        timeout=60, check=False)
    if done.returncode != 0:
        raise NotRun(f"cannot mount {kind or source}: {done.stderr.strip()}")
    try:
        yield point
    finally:
        system("umount", "--lazy", point, check=False)


@contextlib.contextmanager
def small_disk(
    folder: Path, name: str, megabytes: int = 64, inodes: int | None = None
) -> Iterator[Path]:
    """An ext4 file system of its own in an image file; the image lies beside the mount point."""
    need_root()
    need("mkfs.ext4", "losetup")
    image = folder / f"{name}.img"
    with open(image, "wb") as file:
        file.truncate(megabytes << 20)
    few = ["-N", str(inodes)] if inodes else []
    system("mkfs.ext4", "-q", "-F", "-m", "0", *few, image)
    with mounted(folder / name, image, "-o", "loop") as point:
        yield point


def fill(folder: Path, leave: int = 0) -> Path:
    """Takes all room of a file system but some bytes; the file that takes it."""
    ballast = folder / ".ballast"
    room = os.statvfs(folder)
    size = room.f_bavail * room.f_frsize - leave
    with open(ballast, "ab") as file:
        begin = file.seek(0, os.SEEK_END)
        # What the file system says to be free is not all to be had: take the rest in ever less.
        step = max(size, 4096)
        while step >= 4096:
            try:
                os.posix_fallocate(file.fileno(), begin, step)
                begin += step
                size -= step
                if size <= 0:
                    break
                step = min(step, size)
            except OSError:
                step //= 2
    return ballast


@contextlib.contextmanager
def sysctl(name: str, value: int) -> Iterator[None]:
    """Sets a kernel setting for as long as the block lasts; it is put back whatever happens."""
    need_root()
    path = Path("/proc/sys") / name.replace(".", "/")
    before = path.read_text().strip()
    try:
        try:
            path.write_text(str(value))
        except OSError as error:
            raise NotRun(f"{name} cannot be set: {error.strerror}") from None
        yield
    finally:
        path.write_text(before)


def few_watches(watches: int, instances: int) -> tuple[str, ...]:
    """Runs a program in a user namespace of its own with few inotify watches or instances.

    The limits of a namespace touch nobody else on the machine, unlike those of fs.inotify.
    """
    need("unshare")
    script = (
        f"echo {watches} >/proc/sys/user/max_inotify_watches && "
        f"echo {instances} >/proc/sys/user/max_inotify_instances && exec \"$@\"")
    probe = subprocess.run(
        ["unshare", "--user", "--map-root-user", "sh", "-c", script, "sh", "true"],
        capture_output=True, text=True, timeout=30, check=False)
    if probe.returncode != 0:
        raise NotRun(f"no user namespace with limits of its own: {probe.stderr.strip()}")
    return ("unshare", "--user", "--map-root-user", "sh", "-c", script, "sh")


ORDINARY_USER = 65534


def as_ordinary_user() -> tuple[str, ...]:
    """Runs a program without any rights of root."""
    need_root()
    need("setpriv")
    return (
        "setpriv", f"--reuid={ORDINARY_USER}", f"--regid={ORDINARY_USER}", "--clear-groups",
        "--bounding-set=-all", "--inh-caps=-all")


def give(path: Path, user: int = ORDINARY_USER) -> None:
    """Makes a user the owner of a folder and everything in it."""
    for parent, folders, files in os.walk(path):
        for name in [".", *folders, *files]:
            os.chown(os.path.join(parent, name), user, user, follow_symlinks=False)


# The library tells its children by the environment where its memory is. Setting that in the service
# itself would hide its arguments from it, so a shell sets it first.
UNDER_FAKE_CLOCK = ("sh", "-c", 'exec "$@"', "sh")


def set_clock(setting: Path, jump: str) -> None:
    """Sets a faked clock; at one go, since the library ends a program whose setting is half written."""
    aside = setting.with_suffix(".new")
    aside.write_text(jump + "\n")
    aside.rename(setting)


def fake_clock(setting: Path) -> dict[str, str]:
    """An environment in which the wall clock is what a file says ("+1d", "-1d"); the monotonic clock,
    by which waiting is measured, goes on."""
    for library in (
        "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1",
        "/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1",
    ):
        if os.path.exists(library):
            return {
                "LD_PRELOAD": library, "FAKETIME_TIMESTAMP_FILE": str(setting),
                "FAKETIME_NO_CACHE": "1", "FAKETIME_DONT_FAKE_MONOTONIC": "1",
                # Files keep their times: those are of the file system's clock.
                "FAKETIME_DONT_RESET": "1", "NO_FAKE_STAT": "1"}
    raise NotRun("the Debian package faketime is not installed")
