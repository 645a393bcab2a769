"""Front matter dates, written as people write them in the target language. Words and order are CLDR's."""

import re
from datetime import date, datetime

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_DATE_TIME = re.compile(
    r"(?P<date>\d{4}-\d{2}-\d{2})(?:[Tt]|[ \t]+)(?P<time>\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)"
    r"(?:[ \t]*(?:Z|[+-]\d{2}(?::?\d{2})?))?"
)


def localise_date(value: str, locale: str) -> str | None:
    """An ISO date or date with time in the long form of `locale`: "2017-01-17" → "17 января 2017 г.".

    The hours and minutes stay as they stand in the source, without their zone. None when `value` is not such
    a date, or names a day or an hour that does not exist.
    """
    value = value.strip()
    if _DATE.fullmatch(value):
        day, time = value, ""
    elif match := _DATE_TIME.fullmatch(value):
        day, time = match["date"], match["time"]
    else:
        return None
    try:
        return _written(date.fromisoformat(day), time, locale)
    except ValueError:  # 2017-02-30, or 25:00
        return None


def _written(day: date, time: str, locale: str) -> str:
    from babel.dates import format_date, format_time  # costs 100 ms of start-up

    language = locale.replace("-", "_")
    written = format_date(day, "long", locale=language)
    if not time:
        return written
    hours, minutes = (int(part) for part in time.split(":")[:2])
    clock = format_time(datetime(day.year, day.month, day.day, hours, minutes), "short", locale=language)
    return f"{written}, {clock}"
