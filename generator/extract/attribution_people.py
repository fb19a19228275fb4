"""People who speak without a name: "officials", "a farmer and two doctors", "a member of the council"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extract.tokens import ARTICLE, PREPOSITION, Token
from generator.extract.words import Words
from generator.model import Span


def people(word: str, words: Words) -> bool:
    """Whether a word is for people who act or speak without a name ("officials", "parliament")."""
    known = words.cues["people"]
    return word in known or word.removesuffix("s") in known or word.removesuffix("ies") + "y" in known


def unnamed(tokens: Sequence[Token], words: Words) -> Span | None:
    """A noun phrase of people who speak without a name ("Thai military officials", "a second source")."""
    for at in range(len(tokens) - 1, -1, -1):
        if people(tokens[at].low, words):
            first = at
            while (
                first
                and (tokens[first - 1].low[0].isalnum())
                and tokens[first - 1].low not in PREPOSITION | {"and", "but", "that"}
            ):
                first -= 1
            if first and tokens[first - 1].low in PREPOSITION:
                continue
            return Span(tokens[_paired(tokens, first)].span.start, tokens[_owned(tokens, at)].span.end)
    return None


def _paired(tokens: Sequence[Token], first: int) -> int:
    """Where a noun phrase begins with the one that "and" joins to it: "a farmer and two doctors"."""
    if first < _PAIR - 1 or tokens[first - 1].low != "and":
        return first
    start = first - 1
    while start and first - start <= _PAIR and tokens[start - 1].low[0].isalnum():
        start -= 1
    plain = all(t.low not in PREPOSITION and not t.fixed for t in tokens[start : first - 1])
    return start if plain and tokens[start].low in ARTICLE | _COUNTS else first


def _owned(tokens: Sequence[Token], at: int) -> int:
    """Where a noun phrase ends with the body that its people are of: "a member of the council"."""
    if at + 1 >= len(tokens) or tokens[at + 1].low not in {"of", "for", "from"}:
        return at
    end = at + 1
    while end + 1 < len(tokens) and tokens[end + 1].low[0].isalnum() and not tokens[end + 1].low.endswith("ly"):
        end += 1
    return end if any(t.fixed for t in tokens[at + 1 : end + 1]) else at


_PAIR = 4  # words at most of the first of two
_COUNTS = frozenset("one two three four five six seven eight nine ten several many some dozens hundreds".split())
