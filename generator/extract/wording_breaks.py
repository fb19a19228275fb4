"""Where a line may end: the places in a row of tokens after which a whole phrase has been said."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.extract.tokens import ADJECTIVE, BE, DETERMINER, HAVE, MODAL, PREPOSITION, QUOTES, SUBORDINATOR, Token
from generator.extract.words import Form, words

_QUOTED = 8  # words of a quotation that stays whole
PAIRS = (("“", "”"), ('"', '"'), ("``", "''"))
_ITEM = 4  # words of an item of a list, at most


_NUMBERS = frozenset(
    "two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety dozen"
    " dozens hundred hundreds thousand thousands million millions a".split()
)
_HOLDING = PREPOSITION | SUBORDINATOR | DETERMINER | BE | HAVE | MODAL | {"and", "or", "but", "not", "than", "more"}


def breaks(tokens: Sequence[Token]) -> tuple[int, ...]:
    """Where a line of these tokens may end: the token counts after which a whole phrase has been said, growing.

    An of-phrase stays with its noun, "between A and B" is one phrase, and so is what stands in quotation marks.
    """
    quoted = _quoted(tokens)
    ends = [at for at in range(1, len(tokens)) if (not quoted[at] or _long_quote(tokens, at)) and _opens(tokens, at)]
    return (*ends, len(tokens)) if tokens else ()


def _opens(tokens: Sequence[Token], at: int) -> bool:
    """Whether a new phrase begins with the token at this place."""
    token, before = tokens[at], tokens[at - 1]
    if token.text in ",;:—–(":
        described = (
            "-" in before.text and at + 1 < len(tokens) and "-" in tokens[at + 1].text
        )  # "slow-growth, low-profit"
        return not (token.text == "," and (described or _lists(tokens, at)))
    if _leans(tokens, at):
        return False
    comma = at > 1 and tokens[at - 2].text in ",."  # "“the end,” | the radio said"
    ended = before.text in {"”", "''"} and (comma or token.low in PREPOSITION)
    if not ended and (token.fixed or before.low in _HOLDING or before.text in QUOTES):
        return False
    if ended:
        return True
    if token.low in {"and", "or", "but"}:
        since = next((n for n in range(at - 1, 0, -1) if _opens(tokens, n)), 0)
        held = {"between", "both", "either", ","} & {t.low for t in tokens[since:at]}
        return not held
    if (
        token.low.endswith("ing")
        and len(token.low) > _SHORTEST
        and before.text.isalpha()
        and not before.low.endswith("ing")
    ):
        object_ = (
            at + 1 < len(tokens)
            and tokens[at + 1].text[0].isalnum()
            and tokens[at + 1].low not in _HOLDING - DETERMINER
        )
        return object_ and token.text.islower() and token.low not in words().nouns and before.low not in ADJECTIVE
    return token.low in (PREPOSITION - {"of"}) | SUBORDINATOR and not quantifies(tokens, at)


_SHORTEST = 5  # letters of "being", "king": no gerund that opens a phrase


def _leans(tokens: Sequence[Token], at: int) -> bool:
    """Whether what came before makes no sense without this word: "needs | to", "told them | that", "the 3rd | and 4th"."""
    token, before = tokens[at], tokens[at - 1]
    if token.low in {"to", "that"}:
        start = max(0, at - _ITEM)
        verbs = (t for n, t in enumerate(tokens[start:at], start) if not (n and _counts(tokens[n - 1])))
        near = {lemma for t in verbs for lemma in _lemmas(t)}
        bound = _infinitive(tokens, at) and ((_lemmas(before) | {before.low}) & _CATENATIVE or near & _CAUSING)
        return bool(bound if token.low == "to" else near & _REPORTING)
    if token.low in PREPOSITION and _lemmas(before) & _JOINED:
        return True
    if token.low == "as":
        return "with" in {t.low for t in tokens[max(0, at - _ITEM) : at]}  # "with Doe | as its head"
    following = tokens[at + 1].low if at + 1 < len(tokens) else ""
    alike = _ADJECTIVAL.search(before.low) and _ADJECTIVAL.search(following)
    return token.low in {"and", "or"} and bool(_ORDINAL.fullmatch(before.low) or alike or _two_sorted(tokens, at))


def _two_sorted(tokens: Sequence[Token], at: int) -> bool:
    """Whether an "and" may join two adjectives before their noun: "a desperate | and dangerous place"."""
    after = [t for t in tokens[at + 1 : at + 3] if t.text.islower() and t.text.isalpha() and t.low not in _HOLDING]
    return at > 1 and tokens[at - 2].low in DETERMINER and len(after) == 2 and not _lemmas(after[0])


def _counts(token: Token) -> bool:
    """Whether a word stands before a noun: "the | order", "two | forces"."""
    return token.low in DETERMINER | _NUMBERS


def _infinitive(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb can follow "to": "forced them to leave", not "added force to the plan"."""
    after = tokens[at + 1 : at + 2]
    return bool(after) and after[0].text.islower() and after[0].low not in DETERMINER | {"such"}


def _lemmas(token: Token) -> set[str]:
    return {r.lemma for r in words().verbs.get(token.low, ())}


_ADJECTIVAL = re.compile(r"(?:ic|al|ive|ous|ary|able|ful|less)$")  # "diplomatic | and personal"
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth")
_CATENATIVE = frozenset(
    "need seek try begin start continue want expect intend agree refuse decide fail manage have hope wish tend appear seem"
    " vow threaten able unable due ready likely unlikely willing going".split()
)
_CAUSING = frozenset(
    "force allow cause urge ask order enable lead require persuade compel permit invite expect".split()
)
_JOINED = frozenset("result consist depend rely stem aim account belong refer amount follow precede accompany".split())
_ADDRESSING = frozenset("tell warn inform assure".split())
_REPORTING = frozenset("tell warn say announce inform assure declare state insist claim add confirm".split())


def soft_breaks(tokens: Sequence[Token]) -> tuple[int, ...]:
    """Where a line may end if it must: before an "of" that says whose or of what, a participle, or a list's next item."""
    quoted = _quoted(tokens)
    return tuple(at for at in range(1, len(tokens)) if not quoted[at] and _may_end(tokens, at))


def _quoted(tokens: Sequence[Token]) -> list[bool]:
    """For each token whether it stands in a quotation that was opened among them."""
    texts = [t.text for t in tokens]
    if not QUOTES & set(texts):
        return [False] * len(texts)
    return [inside(texts[:at]) for at in range(len(texts))]


def _may_end(tokens: Sequence[Token], at: int) -> bool:
    token, before = tokens[at], tokens[at - 1]
    if token.low == "that":  # "told the mayor | that": whom one tells something can stand without what
        told = {lemma for t in tokens[max(0, at - _ITEM) : at - 1] for lemma in _lemmas(t)}
        return not _lemmas(before) & _REPORTING and bool(told & _ADDRESSING)
    plain = (
        before.text[0].isalpha() and before.text.islower() and before.low not in _HOLDING | _PARTS and not token.fixed
    )
    if not plain or before.low in _CATENATIVE:
        return False
    articled = at > 1 and tokens[at - 2].low in DETERMINER
    noun = (articled or not _lemmas(before)) and not before.low.endswith("ly")
    if token.text == ",":
        return noun and "-" not in before.text and not any(t.text == "," for t in tokens[max(0, at - _ITEM) : at])
    if token.low == "of":
        return noun
    return noun and any(r.form & Form.GERUND for r in words().verbs.get(token.low, ()))


_PARTS = frozenset(
    "number one some all most many part series lot kind sort type group dozens hundreds thousands millions tens each any none half"
    " two three four several percent cent members member amount quantity command face hands behalf course case light terms wake event form use end start beginning middle top head capital city"
    " town port province state village region island district area republic kingdom university ministry bank majority because out instead pair couple total".split()
)


def _long_quote(tokens: Sequence[Token], at: int) -> bool:
    """Whether the quotation that a token stands in is too long to be kept whole."""
    start = next((n for n in range(at - 1, -1, -1) if tokens[n].text in {"“", '"'}), 0)
    end = next((n for n in range(at, len(tokens)) if tokens[n].text in {"”", '"'}), len(tokens))
    return end - start > _QUOTED


def _lists(tokens: Sequence[Token], at: int) -> bool:
    """Whether a comma stands in a list that an "and" ends: "attack, bomber, fighter and drone aircraft"."""
    since = at
    for n in range(at + 1, min(at + 4 * _ITEM, len(tokens))):
        if tokens[n].low in {"and", "or"}:
            aside = tokens[n].low == "or" and n == at + 1
            return n - since <= _ITEM and not aside
        if tokens[n].text == ",":
            if n - since > _ITEM or (tokens[n + 1 : n + 2] and tokens[n + 1].low in {"and", "or"}):
                return n - since <= _ITEM
            since = n
        elif tokens[n].low in SUBORDINATOR:
            return False
    return False


def quantifies(tokens: Sequence[Token], at: int) -> bool:
    """Whether a preposition only measures a number: "at least 14", "up to 30", "over fifty"."""
    after = [t.low for t in tokens[at + 1 : at + 3]]
    if after[:1] in (["least"], ["most"]):
        return True
    measures = tokens[at].low in _MEASURING
    return measures and bool(after) and (after[0][:1].isdigit() or after[0] in _NUMBERS)


_MEASURING = frozenset("over about around under between up near nearly almost roughly approximately only just".split())


def inside(pieces: Sequence[str]) -> bool:
    """Whether what follows stands in quotation marks."""
    line = "".join(pieces)
    return any(line.count(o) > line.count(c) or (o == c and line.count(o) % 2 == 1) for o, c in PAIRS)
