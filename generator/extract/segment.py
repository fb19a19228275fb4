"""Text to paragraphs and sentences with exact spans.

A paragraph is a line: news text holds one paragraph a line. A short paragraph without a full stop is a heading; a line that
says who wrote, photographed or contributed, and an agency's name after the last full stop, are credits.
"""

from __future__ import annotations

import re
from itertools import pairwise

from generator.extract.values import Part, Sentence
from generator.model import Span

_PARAGRAPH = re.compile(r"[^\n]+")
_END = re.compile(r"[.!?…]+[\"'”’»)\]}]*(?:\[\d+\])*(?=\s+[`\"'“‘«(\[{]*[A-Z0-9À-Þ]|[\"“‘][A-Z]|\s*$)")
# Words whose full stop stands before a name or a number: it never ends a sentence.
_TITLE = re.compile(
    r"\b(?:Mr|Mrs|Ms|Messrs|Dr|Prof|Gen|Lt|Col|Maj|Sgt|Cpl|Pvt|Capt|Cpt|Cmdr|Cdr|Brig|Adm|Sen|Rep|Gov|Rev|Hon|Pres|Amb|Insp|Supt|St|Mt|Ft|No|Nos|vs|v|"
    r"cf|ca|approx|est|e\.g|i\.e|Fig|Art)\.$"
)
# Words whose full stop may end a sentence as well: single letters (initials, U.S.), months, firms, hours.
_SHORT = re.compile(
    r"(?:(?:\b[A-Z]\.)+|\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|Inc|Ltd|Corp|Co|Bros|Jr|Sr|al|"
    r"a\.m|p\.m|etc|Ave|Blvd)\.)$"
)
_INITIAL = re.compile(r"(?:^|[^.\w])[A-Z]\.$")
# Words that begin a sentence and no name: after "in the U.S." they show that it has ended.
_BEGINNINGS = re.compile(
    r"[\"'“‘«(\[]*(?:The|A|An|It|Its|He|She|His|Her|We|They|Their|This|That|These|Those|There|But|And|Or|So|In|On|At|By|For|From|With|As|If|When|While|"
    r"After|Before|Since|Until|Although|Though|However|Meanwhile|Earlier|Later|Now|Then|Also|Some|Many|Most|Several|Both|All|No|Not|What|Who|Where|Why|How|"
    r"One|Two|Three|You|I|Last|Under|During|According|Despite|Asked)\b"
)
_CREDIT = re.compile(
    r"\W*(?:.{0,80}\b(?:contributed to this (?:article|report|story))"
    r"|(?:(?:Additional |With )?reporting|Editing|Writing|Compiled|Translated|Photo(?:graph)?s?|Image) by\b.{0,120}"
    r"|(?:Photo|Image|Picture|Source|Credit)s?(?: credit| courtesy| copyright)?: .{1,80}"
    r"|(?:Copyright|©|\(c\)).{0,100}"
    r"|This (?:article|story|report) (?:was )?(?:first |originally )?(?:published|appeared).{0,120}"
    r"|(?-i:(?:By|BY) [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}(?:,? (?:and |[A-Z]).{0,60})?))\W*",
    re.IGNORECASE,
)
# An agency's or a site's name with nothing more: "EXA", "{Example.com}", "— Agencies".
_SIGNATURE = re.compile(
    r"[\W_]*(?:[A-Z]{2,8}(?:[/ ][A-Z]{2,8})?|[\w-]+\.(?:com|org|net|info|news|co\.\w\w)|Agencies|Staff|Newsroom)[\W_]*"
)
_HEADING_LENGTH = 90
_BULLET = re.compile(r"[ \t]*[-•*·▪‣][ \t]+")  # the mark of a list's item is no part of its sentence


def segment(text: str) -> tuple[Sentence, ...]:
    """Every sentence, heading and credit of a normalised text, in order; between them is white space, and a list's bullets."""
    sentences: list[Sentence] = []
    for number, line in enumerate(_PARAGRAPH.finditer(text)):
        bullet = _BULLET.match(text, line.start(), line.end())
        pieces = _split(text, bullet.end() if bullet else line.start(), line.end())
        for index, span in enumerate(pieces):
            part = _part(text, span, alone=len(pieces) == 1, closes=0 < index == len(pieces) - 1)
            sentences.append(Sentence(len(sentences), span, number, part))
    return tuple(sentences)


def _split(text: str, start: int, end: int) -> list[Span]:
    stops = [match.end() for match in _END.finditer(text, start, end) if _ends(text, start, match, end)]
    spans = [_trim(text, left, right) for left, right in pairwise([start, *stops, end])]
    return [span for span in spans if span.start < span.end]


def _ends(text: str, start: int, match: re.Match[str], end: int) -> bool:
    """Whether a full stop ends a sentence, or belongs to a short form."""
    if match.end() >= end or not match[0].startswith(".") or len(match[0].rstrip("\"'”’»)]}")) > 1:
        return True
    before = text[max(start, match.start() - 12) : match.start() + 1]
    if _TITLE.search(before):
        return False
    if not _SHORT.search(before) or before.endswith(" on X."):  # where posts appear
        return True
    if _INITIAL.search(before):  # "John F. Kennedy", "Vitamin A. The dose": an initial, as a rule
        return False
    return _BEGINNINGS.match(text, match.end() + 1, end) is not None


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _part(text: str, span: Span, *, alone: bool, closes: bool) -> Part:
    """What a piece is. alone: it is its whole paragraph; closes: it ends one."""
    piece = span.of(text)
    if _CREDIT.fullmatch(piece) or ((alone or closes) and _SIGNATURE.fullmatch(piece)):
        return Part.CREDIT
    if alone and len(piece) <= _HEADING_LENGTH and not re.search(r"[.!?:…,;][\"'”’)\]]*$", piece):
        return Part.HEADING
    return Part.BODY
