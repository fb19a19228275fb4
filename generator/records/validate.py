"""Findings of meaning: what no file says wrong by itself, but together, or against the articles, or against the calendar."""

from __future__ import annotations

from collections.abc import Iterator

from generator.dates import LATEST, Date
from generator.diagnostics import Severity
from generator.model import Content
from generator.records.check_actors import check_actors
from generator.records.check_events import check_events
from generator.records.check_likeness import check_likeness
from generator.records.check_lists import check_lists
from generator.records.check_words import check_words
from generator.records.files import Findings
from generator.records.findings import Finding, locate


def validate(content: Content, *, today: Date) -> Findings:
    """Everything that is wrong or doubtful in the content, sorted by place. `today` tells past from future."""
    found = [
        *check_events(content, today.latest or LATEST),
        *check_actors(content),
        *check_likeness(content),
        *check_lists(content),
        *check_words(content),
        *_merged(content),
    ]
    return tuple(sorted(locate(found, content.texts), key=lambda each: each.sort_key))


def _merged(content: Content) -> Iterator[Finding]:
    """Ids that were merged into another and still are, or are claimed twice: their pages could not redirect."""
    for what, values in (("event", content.events), ("actor", content.actors)):
        there = {value.id: value.file for value in values}
        claimed: dict[str, str] = {}
        for value in values:
            for number, was in enumerate(value.was):
                other = there.get(was) or claimed.get(was)
                if other:
                    message = f'the {what} "{was}" is said to be merged into this one, but it is in {other}'
                    yield Finding(
                        value.file, ("was", number), Severity.ERROR, "merged-twice", message, "keep one of the two"
                    )
                claimed.setdefault(was, value.file)
