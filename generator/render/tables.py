"""The events for other programs: a table (CSV) and a calendar (iCalendar)."""

from __future__ import annotations

import csv
import io
from uuid import NAMESPACE_URL, uuid5

from generator.dates import Day
from generator.model import Event, Status
from generator.render import feeds, markup, timeline, urls
from generator.render.material import Material

_COLUMNS = ("id", "date", "time", "title", "kind", "status", "review", "actors", "places", "tags", "sources", "summary")
# A spreadsheet runs a cell that begins with one of these: https://owasp.org/www-community/attacks/CSV_Injection
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_ICS_STATUS = {Status.PLANNED: "TENTATIVE", Status.RETRACTED: "CANCELLED"}


def events_csv(material: Material) -> bytes:
    """One row an event, UTF-8 with a heading row; many values of a cell are split by "; "."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    for event in material.lookup.events:
        writer.writerow([_cell(value) for value in _row(event)])
    return out.getvalue().encode(errors="replace")


def _row(event: Event) -> tuple[str, ...]:
    return (
        event.id,
        str(event.date) if event.date else "",
        event.time,
        event.title,
        event.kind,
        event.status.value,
        event.review.value,
        "; ".join(participant.id for participant in event.actors),
        "; ".join(place.name for place in event.places),
        "; ".join(event.tags),
        "; ".join(dict.fromkeys(source.article for source in event.sources)),
        markup.plain(event.summary),
    )


def _cell(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text


def calendar(material: Material) -> bytes:
    """Events whose days are known, as whole days (RFC 5545). What has no day can't stand in a calendar."""
    zone = material.lookup.content.config.timezone
    named = [f"X-WR-CALNAME:{_text(material.site.title)}", f"X-WR-TIMEZONE:{_text(zone)}"]
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Dateline//EN", *named]
    for event in material.lookup.events:
        lines += _entry(material, event)
    lines.append("END:VCALENDAR")
    return "".join(_fold(line) for line in lines).encode(errors="replace")


def _entry(material: Material, event: Event) -> list[str]:
    entry = material.entries[event.id]
    day = timeline.start(event.date)
    if entry.date.mark != "exact" or not day or not 1 <= day.year <= 9999:
        return []
    stamp = feeds.updated(event, material.lookup).replace("-", "")
    lines = [
        "BEGIN:VEVENT",
        f"UID:{uuid5(NAMESPACE_URL, feeds.name(material) + '#' + event.id)}",
        f"DTSTAMP:{stamp}T000000Z",
        f"DTSTART;VALUE=DATE:{_compact(day)}",
        f"SUMMARY:{_text(feeds.marked(entry))}",
    ]
    if event.status in _ICS_STATUS:
        lines.append(f"STATUS:{_ICS_STATUS[event.status]}")
    lines += _where(event)
    if event.summary:
        lines.append(f"DESCRIPTION:{_text(markup.plain(event.summary))}")
    if material.site.url:
        lines.append(f"URL:{urls.absolute(material.site.url, entry.path)}")
    return [*lines, "END:VEVENT"]


def _where(event: Event) -> list[str]:
    """The names of the places; a point only where there is one place alone, since a calendar entry has but one."""
    if not event.places:
        return []
    point = event.places[0] if len(event.places) == 1 else None
    geo = [f"GEO:{point.lat};{point.lon}"] if point and point.lat is not None and point.lon is not None else []
    return [f"LOCATION:{_text(', '.join(place.name for place in event.places))}", *geo]


def _compact(day: Day) -> str:
    return f"{day.year:04d}{day.month:02d}{day.day:02d}"


def _text(text: str) -> str:
    """RFC 5545, 3.3.11: these characters are escaped, and control characters are none of a text's."""
    bare = "".join(c for c in text if c == "\n" or c.isprintable())
    return bare.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _fold(line: str) -> str:
    """RFC 5545, 3.1: lines of at most 75 bytes, continued after a space; no character is cut."""
    parts, length = [""], 0
    for character in line:
        size = len(character.encode())
        if length + size > 75:
            parts.append(" ")
            length = 1
        parts[-1] += character
        length += size
    return "\r\n".join(parts) + "\r\n"
