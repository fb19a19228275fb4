"""Text to paragraphs and sentences with exact spans.

A paragraph is a line, or lines up to an empty one: news text holds one paragraph a line. A short paragraph without a full
stop is a heading; a closing line such as "The Wire contributed to this report." is a credit.
"""

from __future__ import annotations

import re

from generator.extract.values import Part, Sentence
from generator.model import Span

_PARAGRAPH = re.compile(r"[^\n]+")
_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s+[\"'“‘(\[]*[A-Z0-9À-Þ]|\s*$)")
# Words whose full stop does not end a sentence: titles, months, single letters (initials, U.S.), and usual abbreviations.
_ABBREVIATION = re.compile(
    r"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Sgt|Capt|Cmdr|Adm|Sen|Rep|Gov|Rev|Hon|Pres|St|No|vs|Jan|Feb|Mar|Apr|"
    r"Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Inc|Ltd|Corp|Co|Bros|al|cf|ca|approx|est|e\.g|i\.e|a\.m|p\.m))\.$"
)
_CREDIT = re.compile(
    r"^(?:\W*)(?:.{0,80}\b(?:contributed to this (?:article|report|story))|(?:Reporting|Editing|Additional reporting) by\b.{0,120})\W*$",
    re.IGNORECASE,
)
_HEADING_LENGTH = 90


def segment(text: str) -> tuple[Sentence, ...]:
    """Every sentence, heading and credit of a normalised text, in order."""
    sentences: list[Sentence] = []
    for number, line in enumerate(_PARAGRAPH.finditer(text)):
        pieces = _split(text, line.start(), line.end())
        for span in pieces:
            part = _part(text, span, alone=len(pieces) == 1)
            sentences.append(Sentence(len(sentences), span, number, part))
    return tuple(sentences)


def _split(text: str, start: int, end: int) -> list[Span]:
    spans: list[Span] = []
    at = start
    for match in _END.finditer(text, start, end):
        if (
            match[0].startswith(".")
            and match.end() < end
            and _ABBREVIATION.search(text, max(at, match.start() - 12), match.start() + 1)
        ):
            continue
        spans.append(_trim(text, at, match.end()))
        at = match.end()
    spans.append(_trim(text, at, end))
    return [span for span in spans if span.start < span.end]


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _part(text: str, span: Span, *, alone: bool) -> Part:
    piece = span.of(text)
    if _CREDIT.match(piece):
        return Part.CREDIT
    if alone and len(piece) <= _HEADING_LENGTH and not re.search(r"[.!?:…,;][\"'”’)\]]*$", piece):
        return Part.HEADING
    return Part.BODY
