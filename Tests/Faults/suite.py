"""Reads the arguments, runs the cases one after the other, and shows the table."""

from __future__ import annotations

import argparse
import concurrent.futures
import importlib
import os
import signal
import sys
import tempfile
import time
from pathlib import Path

import case
import table
from programs import Programs, find_programs

MODULES = (
    "failures_watching", "failures_settling", "failures_handoff", "failures_disk",
    "failures_database", "failures_operating", "failures_workers", "failures_names",
    "inputs_files", "inputs_documents", "inputs_operating")


def main(checkout: Path, arguments: list[str]) -> int:
    """The whole suite; its exit code."""
    options = _parse(arguments)
    # Whoever ends the suite early still gets mounts, services and folders cleared away.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    for name in MODULES:
        if (Path(__file__).parent / f"{name}.py").exists():
            importlib.import_module(name)
    chosen = [entry for entry in case.all_cases() if _wanted(entry, options)]
    if missing := _undocumented(checkout):
        print(f"Scripts/faults: docs/faults.md lacks the lines {missing}", file=sys.stderr)
        return 1
    if options.list:
        for entry in chosen:
            print(f"{entry.number}/{entry.part}: {entry.title}"
                  + (" (not in the short form)" if entry.only_full else ""))
        return 0
    if not chosen:
        print("Scripts/faults: no case of that number; see --list", file=sys.stderr)
        return 64
    if os.geteuid() != 0:
        print("Scripts/faults: not root; many cases cannot be run", file=sys.stderr)
    programs = find_programs(checkout)
    figures = case.Figures()
    begun = time.monotonic()
    with case.fresh_folder(Path(tempfile.gettempdir()), "faults", options.keep) as work:
        if options.keep:
            print(f"kept: {work}")
        outcomes = _run_all(chosen, programs, options, work)
    for outcome in outcomes:
        figures.add(outcome.figures)
    titles = {entry.number: entry.title for entry in reversed(chosen)}
    return table.show(outcomes, titles, figures, time.monotonic() - begun)


def _undocumented(checkout: Path) -> list[str]:
    """Numbers that the documentation lacks, or has under another title."""
    text = (checkout / "docs" / "faults.md").read_text()
    lines = (f"| {entry.number} | {entry.title} |" for entry in case.all_cases())
    return sorted({line for line in lines if line not in text})


def _run_all(
    chosen: list[case.Case], programs: Programs, options: argparse.Namespace, work: Path
) -> list[case.Outcome]:
    """Most cases wait most of the time and run beside others; those that are timed run alone."""

    def run(entry: case.Case) -> case.Outcome:
        outcome = case.run(entry, programs, options.short, work, options.keep)
        print(f"{entry.number}/{entry.part}: {outcome.state}, {outcome.seconds:.1f} s", flush=True)
        return outcome

    alone = [run(entry) for entry in chosen if entry.alone]
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        try:
            return alone + list(pool.map(run, [entry for entry in chosen if not entry.alone]))
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _wanted(entry: case.Case, options: argparse.Namespace) -> bool:
    if options.only:
        names = options.only.split(",")
        return entry.number in names or f"{entry.number}/{entry.part}" in names
    return not (options.short and entry.only_full)


def _parse(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="Scripts/faults",
        description="Makes everything fail that can, and checks that no file is lost or doubled.",
        epilog="Exit code 0: all cases passed, or could not be run here for a reason that is shown. "
               "DATELINE_BIN names the folder of the programs; default is what the checkout built.")
    parser.add_argument("--short", action="store_true", help="fewer rounds, under four minutes")
    parser.add_argument("--only", metavar="F03,I17", help="these numbers only")
    parser.add_argument("--jobs", type=int, default=4, metavar="N",
                        help="cases that run beside each other (default: 4)")
    parser.add_argument("--keep", action="store_true", help="keep the folders of the cases")
    parser.add_argument("--list", action="store_true", help="list the cases and end")
    return parser.parse_args(arguments)
