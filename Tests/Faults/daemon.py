"""A running datelined: started, killed, stopped, watched from outside."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desk import Desk


class Daemon:
    """One service. Its log is appended to a file beside the desk, so that restarts add up."""

    def __init__(
        self, desk: Desk, *options: str, prefix: tuple[str, ...] = (), settle: float = 0.1,
        scan: float = 0.2, environment: dict[str, str] | None = None, program: Path | None = None
    ) -> None:
        self.desk = desk
        self.log_path = Path(str(desk.root) + ".log")
        self.command = [
            *prefix, str(program or desk.programs.datelined), "--desk", str(desk.root),
            "--settle", str(settle), "--scan-interval", str(scan), *options]
        self.environment = os.environ | (environment or {})
        self.process: subprocess.Popen[bytes] | None = None
        self.is_traced = bool(prefix)

    def start(self) -> None:
        """Starts it and returns at once."""
        with open(self.log_path, "ab") as log:
            # A session of its own, so that whatever it starts can be found and ended with it.
            self.process = subprocess.Popen(
                self.command, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                env=self.environment, start_new_session=True)

    @property
    def pid(self) -> int:
        """The process of the service itself, beneath whatever it was started through."""
        if self.process is None:
            raise RuntimeError("the service was not started")
        pid = self.process.pid
        for _ in range(3):
            if command_of(pid).endswith("datelined"):
                return pid
            children = children_of(pid)
            if not children:
                return pid
            pid = children[0]
        return pid

    @property
    def is_alive(self) -> bool:
        """Whether it runs."""
        return self.process is not None and self.process.poll() is None

    @property
    def log(self) -> str:
        """All that it said so far."""
        try:
            return self.log_path.read_text(errors="replace")
        except FileNotFoundError:
            return ""

    def signal(self, number: int) -> None:
        """Sends the service a signal; nothing when it is gone."""
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.pid, number)

    def kill(self) -> bool:
        """Kills it without warning. Whether it was still running."""
        was_alive = self.is_alive
        if was_alive:
            self.signal(signal.SIGKILL)
        if self.process is not None:
            self.process.wait(timeout=30)
        return was_alive

    def stop(self, limit: float = 30) -> int | None:
        """Asks it to end; its exit code, or nil when it did not end in time."""
        if self.process is None:
            return None
        if self.is_alive:
            self.signal(signal.SIGTERM)
        try:
            return self.process.wait(timeout=limit)
        except subprocess.TimeoutExpired:
            return None

    def wait(self, limit: float = 60) -> int | None:
        """Waits for its end; nil when it did not come in time."""
        if self.process is None:
            return None
        try:
            return self.process.wait(timeout=limit)
        except subprocess.TimeoutExpired:
            return None

    def end(self) -> None:
        """Ends it and everything that it started, at the end of a case."""
        if self.process is None:
            return
        for pid in [self.process.pid, *self.relatives(), *descendants_of(self.process.pid)]:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(timeout=30)

    def relatives(self) -> list[int]:
        """Processes of its session, itself aside: its workers."""
        if self.process is None:
            return []
        found = []
        for entry in os.listdir("/proc"):
            if entry.isdigit():
                with contextlib.suppress(OSError):
                    if os.getsid(int(entry)) == self.process.pid and int(entry) != self.pid:
                        found.append(int(entry))
        return found

    def leaves_nobody(self, limit: float = 5) -> bool:
        """Whether all that it started is gone soon after it."""
        end = time.monotonic() + limit
        while self.relatives():
            if time.monotonic() > end:
                return False
            time.sleep(0.05)
        return True

    def watches(self) -> bool:
        """Whether it has an inotify descriptor, that is, got as far as watching."""
        with contextlib.suppress(OSError):
            for name in os.listdir(f"/proc/{self.pid}/fd"):
                with contextlib.suppress(OSError):
                    if "inotify" in os.readlink(f"/proc/{self.pid}/fd/{name}"):
                        return True
        return False

    def wait_until_watching(self, limit: float = 30) -> bool:
        """Waits until it watches."""
        end = time.monotonic() + limit
        while time.monotonic() < end and self.is_alive:
            if self.watches():
                return True
            time.sleep(0.01)
        return False


def children_of(pid: int) -> list[int]:
    """The children of a process."""
    children: list[int] = []
    with contextlib.suppress(OSError):
        for task in os.listdir(f"/proc/{pid}/task"):
            text = Path(f"/proc/{pid}/task/{task}/children").read_text()
            children.extend(map(int, text.split()))
    return children


def descendants_of(pid: int) -> list[int]:
    """The children of a process, theirs, and so on."""
    found = []
    for child in children_of(pid):
        found += [child, *descendants_of(child)]
    return found


def command_of(pid: int) -> str:
    """The program that a process runs."""
    with contextlib.suppress(OSError):
        return Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")[0].decode(errors="replace")
    return ""


def run_once(desk: Desk, *options: str, prefix: tuple[str, ...] = (), limit: float = 120) -> int | None:
    """One run that empties the folder; its exit code, or nil when it did not end in time."""
    daemon = Daemon(desk, "--once", *options, prefix=prefix)
    daemon.start()
    try:
        return daemon.wait(limit)
    finally:
        daemon.end()
