"""The words and marks of a sentence, and the closed classes of English words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.model import Span

_TOKEN = re.compile(r"``|''|(?:[A-Za-z]\.){2,}|\d+(?:,\d{3})+(?:\.\d+)?|\w+(?:['’.\-&]\w+)*|[^\w\s]")


# An auxiliary grown together with its pronoun: what it stands for.
GROWN = {
    f"{pronoun}'{end}": word
    for pronoun in ("i", "he", "she", "it", "we", "you", "they", "who", "that", "there")
    for end, word in {"s": "is", "re": "are", "m": "am", "ll": "will", "ve": "have", "d": "would"}.items()
}
QUOTES = frozenset(("“", "”", '"', "``", "''"))
CLOSERS = frozenset((",", "”", '"', "''"))
BREAKS = QUOTES | frozenset(",;:—–-()")
BE = frozenset("am is are was were be been being 's 're isn't aren't wasn't weren't".split())
HAVE = frozenset("has have had having hasn't haven't hadn't 've".split())
DO = frozenset("do does did don't doesn't didn't".split())
MODAL = frozenset(
    "will would could may might can should must shall ought cannot can't couldn't wouldn't won't shouldn't".split()
)
DETERMINER = frozenset(
    "a an the this that these those his her its their our my your some any no each every another several many few more most"
    " both all two three four five six seven eight nine ten dozens hundreds thousands at least up about".split()
)
ARTICLE = frozenset("a an the these those his her its their our my your some any no each every another several".split())
PREPOSITION = frozenset(
    "of in on at by for with from to into onto against over under after before during since until between among near"
    " following amid despite as about through across within without toward towards around behind outside inside".split()
)
PRONOUN = frozenset("i we they you he she it who which that what there them him us".split())
SUBORDINATOR = frozenset(
    "that who which whom whose when while after before as because since if unless although though where whether until"
    " till whereas once lest following whilst".split()
)
RELATIVES = frozenset("who which whom whose where".split())
_ADVERB = frozenset(
    "also not never now then still already just even later first again ever soon n't both all once further jointly"
    " earlier later reportedly meanwhile however thus therefore instead twice each well soon formerly".split()
)
_NO_ADVERB = frozenset(
    "family july supply ally italy timely deadly elderly weekly monthly yearly friendly costly assembly monopoly reply apply anomaly bully rally"
    " tally orderly".split()
)
ADJECTIVE = frozenset(
    "major minor so-called new old first second third last next own other such very most more least".split()
)
_NOT_PAST = frozenset(
    "united hundred need speed bed red led-by indeed exceed proceed succeed feed breed weed seed deed greed naked sacred"
    " wicked unprecedented unidentified unnamed armed limited unspecified related so-called alleged hatred infrared".split()
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark; `low` is in lower case with straight quotes. `fixed`: within a name or a time expression."""

    span: Span
    text: str
    low: str
    fixed: bool = False


def tokenize(text: str, span: Span, fixed: Sequence[Span] = ()) -> tuple[Token, ...]:
    """The words and marks of a sentence. fixed: spans, in order, that no verb can be in."""
    tokens: list[Token] = []
    at = 0
    for match in _TOKEN.finditer(text, span.start, span.end):
        while at < len(fixed) and fixed[at].end <= match.start():
            at += 1
        inside = at < len(fixed) and fixed[at].start < match.end()
        tokens.append(Token(Span(match.start(), match.end()), match[0], match[0].lower().replace("’", "'"), inside))
    return tuple(tokens)


def adverb(token: Token) -> bool:
    return token.low in _ADVERB or (token.low.endswith("ly") and token.low not in _NO_ADVERB)


def looks_past(token: Token) -> bool:
    return (
        len(token.low) > 4
        and token.low.endswith("ed")
        and not token.low.endswith("eed")
        and token.low not in _NOT_PAST
        and ("-" not in token.low or token.low.startswith("re-"))
        and token.text[0].islower()
    )
