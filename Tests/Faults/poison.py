"""Programs whose worker is taken over by what stands in a file."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import articles
from canary import Canary
from case import Bench, NotRun
from programs import Programs


def poisoned(bench: Bench, canary: Canary | None = None) -> Programs:
    """A copy of the programs, their worker with poison.c loaded into it."""
    if not bench.programs.worker.exists():
        raise NotRun("there is no program dateline-worker")
    compiler = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")
    if compiler is None:
        raise NotRun("no C compiler is installed")
    folder = bench.folder / "poisoned"
    folder.mkdir()
    library = folder / "poison.so"
    subprocess.run(
        [compiler, "-shared", "-fPIC", "-O1", "-o", str(library),
         str(Path(__file__).parent / "poison.c"), "-ldl"], check=True, capture_output=True)
    for name in ("datelined", "dateline"):
        shutil.copy2(bench.programs.folder / name, folder / name)
    shutil.copy2(bench.programs.worker, folder / "worker.real")
    wanted = f"POISON_SECRET={canary.file} POISON_PORT={canary.port} " if canary else ""
    script = folder / "dateline-worker"
    script.write_text(
        f'#!/bin/sh\n{wanted}LD_PRELOAD={library} exec {folder}/worker.real "$@"\n')
    script.chmod(0o755)
    return Programs(folder)


def dose(word: str, number: int) -> bytes:
    """An article that does what a word says."""
    return articles.plain(number) + f"\nThe last word was POISON-{word}.\n".encode() + b"x" * 600
