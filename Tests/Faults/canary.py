"""Something that must never be read and somewhere that must never be called."""

from __future__ import annotations

import contextlib
import os
import secrets
import socket
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from ledger import SIDECARS, files_beneath

if TYPE_CHECKING:
    from case import Bench
    from desk import Desk


class Canary:
    """A secret in a file outside the desk, and a TCP and a UDP port that tell who called."""

    def __init__(self, folder: Path) -> None:
        self.secret = f"canary-{secrets.token_hex(8)}"
        folder.mkdir(parents=True, exist_ok=True)
        self.file = folder / "secret.txt"
        self.file.write_text(f"Nobody may read {self.secret}.\n")
        self.listing = sorted(os.listdir(folder))
        self._tcp = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        self._tcp.bind(("127.0.0.1", 0))
        self._tcp.listen(64)
        self._tcp.setblocking(False)
        self.port = self._tcp.getsockname()[1]
        self._udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._udp.bind(("127.0.0.1", self.port))
        self._udp.setblocking(False)

    @property
    def address(self) -> str:
        """Where a document asks to fetch something."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def path(self) -> str:
        """The secret file as an address."""
        return f"file://{self.file}"

    def was_called(self) -> bool:
        """Whether anybody connected or sent a packet."""
        called = False
        with contextlib.suppress(BlockingIOError):
            self._tcp.accept()[0].close()
            called = True
        with contextlib.suppress(BlockingIOError):
            self._udp.recv(64)
            called = True
        return called

    def close(self) -> None:
        """Closes both ports."""
        self._tcp.close()
        self._udp.close()

    def judge(self, bench: Bench, desk: Desk, log: str) -> None:
        """Complains where the secret came to light or the port was called."""
        bench.expect(not self.was_called(), "something was fetched from the network")
        bench.expect(self.secret not in log, "the secret is in the log")
        dump = subprocess.run(
            ["sqlite3", "-readonly", str(desk.database), ".dump"], capture_output=True, check=False)
        bench.expect(self.secret.encode() not in dump.stdout, "the secret is in the database")
        for folder in (desk.done, desk.rejected):
            for path in files_beneath(folder):
                if path.endswith(SIDECARS):
                    with open(path, "rb") as note:
                        bench.expect(self.secret.encode() not in note.read(), "the secret is in a note")
        bench.expect(self.file.exists(), "the secret file was moved")
        found = sorted(os.listdir(self.file.parent))
        bench.expect(found == self.listing, f"files appeared beside the secret: {found}")
