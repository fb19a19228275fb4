"""Guessed names as what a list ties them to: "in Oslo, Upfield and Lowdale", "its commanders, Doe, Roe and Poe"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.extract.mentions_kinds import ANALYSED, GUESS, LISTED
from generator.extract.mentions_line import Hit, Line
from generator.extract.values import MentionKind

_PERSON, _ORGANISATION, _PLACE = MentionKind.PERSON, MentionKind.ORGANISATION, MentionKind.PLACE


def beside(lines: Sequence[Line], hits: Sequence[Hit]) -> list[Hit]:
    """The hits with guessed names read as what a list ties them to: "in Oslo, Upfield and Lowdale", "Volvo, Skoda and Seat"."""
    done = list(hits)
    for order in (range(len(hits)), range(len(hits) - 1, -1, -1)):
        for index in order:
            hit = done[index]
            if _firm(hit) or hit.name is None or hit.actors:
                continue
            for other in (index - 1, index + 1):
                if _tied(lines[hit.line], done, index, other):
                    kind = done[other].kind
                    done[index] = replace(hit, kind=kind, rule=f"beside-{kind}", confidence=0.5)
                    break
    return done


def _firm(hit: Hit) -> bool:
    return hit.confidence > GUESS and hit.rule != ANALYSED


def _tied(line: Line, hits: Sequence[Hit], index: int, other: int) -> bool:
    if not 0 <= other < len(hits) or hits[other].line != line.number or not _firm(hits[other]):
        return False
    first, second = sorted((hits[index], hits[other]), key=lambda hit: hit.start)
    between = line.lower[first.end : second.start]
    if hits[other].rule in {LISTED, f"beside-{_PERSON}"}:
        return first is hits[other] and between in ([","], ["and"], [",", "and"])
    if hits[other].kind is _ORGANISATION:
        return hits[index].kind is _ORGANISATION and "and" in between and len(between) < 3
    return hits[other].kind is _PLACE and between in (["and"], [","], [",", "and"], ["or"])
