"""The table at the end: every number, whether it passed, and what was measured."""

from __future__ import annotations

from case import Figures, Outcome

_ORDER = {"failed": 0, "not run": 1, "passed": 2}


def worst(outcomes: list[Outcome]) -> str:
    """The state of a number that several cases share."""
    return min((outcome.state for outcome in outcomes), key=_ORDER.__getitem__)


def show(
    outcomes: list[Outcome], titles: dict[str, str], figures: Figures, seconds: float
) -> int:
    """Prints the table; the exit code of the run."""
    by_number: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        by_number.setdefault(outcome.case.number, []).append(outcome)
    tally = {"passed": 0, "failed": 0, "not run": 0}
    print("\n no. | result  | seconds | what")
    print("-----+---------+---------+" + "-" * 70)
    for number in sorted(by_number):
        group = by_number[number]
        state = worst(group)
        tally[state] += 1
        took = sum(outcome.seconds for outcome in group)
        print(f" {number} | {state:<7} | {took:7.1f} | {titles.get(number, group[0].case.title)}")
        for outcome in group:
            for reason in outcome.reasons[:6]:
                print(f"     |         |         |   {outcome.case.part}: {reason}")
            if len(outcome.reasons) > 6:
                print(f"     |         |         |   … and {len(outcome.reasons) - 6} more")
            for note in outcome.notes:
                print(f"     |         |         |   {note}")
    print(
        f"\n{tally['passed']} passed, {tally['failed']} failed, {tally['not run']} not run, "
        f"in {seconds:.0f} s")
    print(
        f"files dropped {figures.dropped}, faults injected {figures.faults}, lost {figures.lost}, "
        f"doubled {figures.doubled}")
    if figures.rate:
        print(f"sustained with full durability: {figures.rate:.0f} files a second")
    return 1 if tally["failed"] else 0
