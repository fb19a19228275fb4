"""Whether a known country or a name is ground, where things happen, or acts; by the words around it."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extract import names_lexicon as lexicon
from generator.extract.mentions_line import Hit, Line
from generator.extract.values import MentionForm, MentionKind

AFTER_SHORT = frozenset(
    "and or to on in for from with by at as after before since when where who which that is was has had will during but while until against amid over".split()
)
_SENT = frozenset(
    "threat threats attack attacks strikes fire rockets missiles drones support pressure help aid funding assistance weapons backing statement message letter request response demand call".split()
)
_MOVES = frozenset(
    "travel travels travelled traveled travelling traveling trip visit visits flew went return returned arrived flown moved deployed deploy sent fled come "
    "came coming back way advance advanced withdraw withdrew tour onward onwards".split()
)
ACTS = frozenset("is was has had will would could should may might must can also does did and".split())
_DEALINGS = frozenset(
    "with against informed told asked urged warned regarding by between to that if whether where says said pressed accused blamed blames upon backing".split()
)
_FRONTS = frozenset("front fronts line lines sector salient bridgehead beachhead perimeter".split())
_AT_A_FRONT = frozenset("on along at across to toward towards behind of from in near into through".split())
_UNITS = frozenset("km kilometers kilometres kilometer miles mile mi metres meters".split())
_WINDOW = 4  # words before a name in which "the city of" or "in the northern" can stand


def is_ground(line: Line, start: int, end: int) -> bool:
    """Whether the words around a name make it a place: "in X", "northern X", "the city of X", "X province", "X, Syria" after them."""
    words = lexicon.words()
    if (line.word(end) in words.place_nouns and not line.capital(end)) or _defined(line, end) or _measured(line, end):
        return True
    if line.word(end) in _FRONTS and line.word(start - 1) == "the" and line.word(start - 2) in _AT_A_FRONT:
        return True  # "on the Upland front"
    at = start - 1
    if line.word(at) in words.directions or (line.word(at) == "of" and _place_noun(line, at - 1)):
        return True
    while line.word(at) in {"the", "both"} or line.word(at) in words.modifiers:
        at -= 1
    before = line.word(at)
    if before in {"to", "toward", "towards"}:
        return _travel(line, at - 1)
    if before == "from":
        return line.word(at - 1) not in _SENT
    if before == "with" and line.word(at - 1) in {"border", "borders", "frontier"}:
        return True
    if before in words.takings or (before in {"of", "on"} and line.word(at - 1) in words.takings):
        return True
    return before in words.locatives and before not in {"between", "over", "off", "around"}


def _defined(line: Line, at: int) -> bool:
    """Whether a definition follows the name that makes it a place: "X (...) is a small town"."""
    if line.word(at) == "(" and ")" in line.lower[at:]:
        at = line.lower.index(")", at) + 1
    article = line.word(at) in {"is", "was"} and line.word(at + 1) in {"a", "an", "the"}
    return article and any(line.word(index) in lexicon.words().place_nouns for index in (at + 2, at + 3))


def _measured(line: Line, at: int) -> bool:
    """Whether its distance from somewhere follows a name: "Tarvel, 20 miles (32 km) north of Lowdale"."""
    return line.word(at) == "," and line.word(at + 1)[:1].isdigit() and line.word(at + 2) in _UNITS


def _place_noun(line: Line, at: int) -> bool:
    return line.word(at) in lexicon.words().place_nouns | lexicon.words().directions


def _travel(line: Line, at: int) -> bool:
    return any(line.word(index) in _MOVES for index in range(max(0, at - _WINDOW), at + 1))


def grounded(line: Line, hits: Sequence[Hit], index: int, *, before: MentionKind | None) -> bool:
    """Whether a known country or capital is ground here. before: what the name before it is, for "in Iraq and Syria"."""
    hit = hits[index]
    following = line.tokens[hit.end] if hit.end < len(line.tokens) else None
    if hit.form is MentionForm.DEMONYM or (following and following.joined):
        return following is not None and following.text in {"based", "born"}
    short = line.keys[hit.end - 1].isupper() and line.word(hit.end).isalnum() and line.word(hit.end) not in AFTER_SHORT
    if is_ground(line, hit.start, hit.end):
        return not short  # "in U.S. history"
    if before is MentionKind.PLACE and hits[index - 1].end == hit.start - 1 and line.word(hit.start - 1) == ",":
        return True  # "Raqqa, Syria"
    linked = index > 0 and hits[index - 1].end < hit.start
    between = line.lower[hits[index - 1].end : hit.start] if linked else []
    return before is MentionKind.PLACE and between in (["and"], [","], [",", "and"], ["or"], ["and", "the"], ["("])


def governs(line: Line, start: int, end: int) -> bool:
    """Whether a capital stands for its government here: it acts, or is told, asked, dealt with."""
    after, before = line.word(end), line.word(start - 1)
    acting = (
        after in lexicon.words().speech
        or after in ACTS
        or (after.endswith(("ed", "s")) and after not in {"s", "'s", "’s"} and len(after) > 3)
    )
    return acting or before in _DEALINGS or before in lexicon.words().speech
