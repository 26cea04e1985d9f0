"""Where the programs under test are, and how one of them is run to its end."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Programs:
    """The folder that holds datelined, dateline and dateline-worker."""

    folder: Path

    @property
    def datelined(self) -> Path:
        """The service."""
        return self.folder / "datelined"

    @property
    def dateline(self) -> Path:
        """The command for people."""
        return self.folder / "dateline"

    @property
    def worker(self) -> Path:
        """The program that datelined starts to read a file."""
        return self.folder / "dateline-worker"

    def command(
        self, *arguments: str | Path, timeout: float = 60, prefix: tuple[str, ...] = ()
    ) -> subprocess.CompletedProcess[str]:
        """Runs dateline to its end."""
        return subprocess.run(
            [*prefix, str(self.dateline), *map(str, arguments)],
            capture_output=True, text=True, errors="replace", timeout=timeout, check=False)


def find_programs(checkout: Path) -> Programs:
    """Programs named by DATELINE_BIN, else those that the checkout has built."""
    if named := os.environ.get("DATELINE_BIN"):
        folders = [Path(named)]
    else:
        folders = [checkout / ".build" / kind for kind in ("release", "debug")]
    for folder in folders:
        if os.access(folder / "datelined", os.X_OK) and os.access(folder / "dateline", os.X_OK):
            return Programs(folder.resolve())
    raise SystemExit(
        "Scripts/faults: no datelined and dateline in "
        + " or ".join(map(str, folders))
        + "; run “swift build -c release” first, or set DATELINE_BIN to their folder")
