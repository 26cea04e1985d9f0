"""Made-up articles. Each is of one event of its own, so that rows can be told apart."""

from __future__ import annotations

import datetime

_FIRST_DAY = datetime.date(2024, 1, 1)
_MONTHS = (
    "January February March April May June July August September October November December"
).split()
_SYLLABLES = ("Bar", "Kol", "Dem", "Tur", "Vas", "Mir", "Sel", "Nor", "Pol", "Zar")
_ENDINGS = ("ovka", "inka", "esti", "ograd", "any", "ivtsi", "opil", "yne", "ukha", "ets")


def day(number: int) -> datetime.date:
    """The day of an article, one after the other."""
    return _FIRST_DAY + datetime.timedelta(days=number % 600)


def town(number: int) -> str:
    """A made-up town."""
    return (
        _SYLLABLES[number % 10] + _SYLLABLES[number // 10 % 10].lower()
        + _ENDINGS[number // 100 % 10])


def paragraph(number: int) -> str:
    """The sentences of an article, without its head."""
    captives = 20 + number % 180
    return (
        f"Russia and Ukraine each returned {captives} prisoners of war near {town(number)} on "
        f"{_weekday(number)}, the Russian Defence Ministry said.\n\n"
        f"The road was dry and the buses were on time. Return number {number} is the one that the "
        "drivers will remember.")


def text(number: int) -> str:
    """An article as plain text: title, date, sentences."""
    date = day(number)
    return (
        f"Buses on a dry road, report {number}\n\n"
        f"{date.day} {_MONTHS[date.month - 1]} {date.year}\n\n{paragraph(number)}\n")


def plain(number: int) -> bytes:
    """The bytes of a plain article."""
    return text(number).encode()


def _weekday(number: int) -> str:
    return day(number).strftime("%A")
