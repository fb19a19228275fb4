"""Verb groups: which words of a sentence are verbs, in what tense, voice and mood."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.extract.tokens import (
    ADJECTIVE,
    BE,
    DETERMINER,
    DO,
    GROWN,
    HAVE,
    MODAL,
    PREPOSITION,
    PRONOUN,
    Token,
    adverb,
    looks_past,
)
from generator.extract.wordforms import auxiliary, form_here
from generator.extract.words import Form, Reading, Words

_PARTICLES = frozenset("up down out off away back for in on to over".split())


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb group: tokens first to head (inclusive), last where a phrase goes on ("carry out").

    tense: past, present, perfect, pluperfect, future, infinitive, gerund, participle. modal: the possibility or duty, or "".
    """

    first: int
    head: int
    last: int
    lemma: str
    tense: str
    passive: bool = False
    progressive: bool = False
    negated: bool = False
    modal: str = ""


def verbs(tokens: Sequence[Token], words: Words) -> tuple[Verb, ...]:
    """Every verb group of a sentence, in order."""
    found: list[Verb] = []
    at = 0
    while at < len(tokens):
        verb = _verb(tokens, at, words)
        if verb:
            found.append(verb)
            at = verb.last
        at += 1
    return tuple(found)


def _verb(tokens: Sequence[Token], at: int, words: Words) -> Verb | None:
    token = tokens[at]
    if (
        token.fixed
        or not token.low[0].isalpha()
        or token.low in {"according", "following", "including"}
        or (at and token.text[0].isupper() and not token.text.isupper())
    ):
        return None
    if _reported(tokens, at, words):
        return None
    chain, first = _auxiliaries(tokens, at, words)
    if token.low in BE | HAVE:
        return (
            None
            if _helps(tokens, at, words)
            else _shape(chain, first, at, at, Reading("be" if token.low in BE else "have", _copula(token)))
        )
    for reading in words.verbs.get(token.low, ()):
        form = form_here(tokens, at, reading, chain, words)
        if form:
            last, lemma = _phrase(tokens, at, reading.lemma, words)
            return _shape(chain, first, at, last, Reading(lemma, form))
    if token.low in words.verbs or token.low in DO | MODAL:
        return None
    return _unknown(tokens, at, chain, first)


def _reported(tokens: Sequence[Token], at: int, words: Words) -> bool:
    """Whether a word only says how sure a passive is: "were reported killed", "was confirmed dead"."""
    if tokens[at].low not in {"reported", "confirmed"} or not at or at + 1 >= len(tokens):
        return False
    after = words.verbs.get(tokens[at + 1].low, ())
    return tokens[at - 1].low in BE and any(r.form & Form.PARTICIPLE and not r.form & Form.GERUND for r in after)


def _copula(token: Token) -> Form:
    return Form.PAST if token.low in {"was", "were", "had", "wasn't", "weren't", "hadn't"} else Form.THIRD


def _helps(tokens: Sequence[Token], at: int, words: Words) -> bool:
    """Whether a form of be or have is an auxiliary of a verb that follows."""
    been = tokens[at].low in BE
    if been and at + 1 < len(tokens) and tokens[at + 1].low == "to":
        return False  # "is to be closed": a plan
    for token in tokens[at + 1 : at + 6]:
        been = been or token.low == "been"
        if adverb(token) or token.low in BE | HAVE or token.low == "to":
            continue
        if token.fixed:
            continue
        readings = words.verbs.get(token.low, ())
        if any(reading.form & (Form.PARTICIPLE | Form.GERUND) for reading in readings):
            return not (token.low.endswith("ing") and token.low in words.nouns and tokens[at].low in HAVE)
        return looks_past(token) or (token.low.endswith("ing") and len(token.low) > 5 and been)
    return False


def _auxiliaries(tokens: Sequence[Token], at: int, words: Words) -> tuple[tuple[str, ...], int]:
    """The auxiliaries before a verb, nearest first, and where they begin."""
    chain: list[str] = []
    first, probe = at, at - 1
    while probe >= 0 and at - probe < 8:
        token = tokens[probe]
        named = token.fixed or (probe > 0 and token.text[0].isupper())
        if token.low in GROWN:
            return (*chain, GROWN[token.low]), probe
        if not named and (token.low in BE | HAVE | DO | MODAL or token.low in {"to", "not", "n't", "never", "no"}):
            chain.append(token.low)
            first = probe
            if token.low == "to":
                break
        elif not adverb(token) and not _reported(tokens, probe, words):
            break
        probe -= 1
    return tuple(chain), first


def _phrase(tokens: Sequence[Token], at: int, lemma: str, words: Words) -> tuple[int, str]:
    """The longest phrase of the lexicon that begins here ("carry out"), else the verb alone."""
    for rest, whole in words.phrases.get(lemma, ()):
        end = _phrase_end(tokens, at, rest)
        if end:
            return end, whole
    return at, lemma


def _phrase_end(tokens: Sequence[Token], at: int, rest: tuple[str, ...]) -> int:
    """The last token of a phrase, 0 where it is not there. Up to two words may stand before a noun at its end ("claimed dozens more lives")."""
    small = rest[0] in PREPOSITION | _PARTICLES
    for gap in range(3):
        if small and not all(adverb(t) for t in tokens[at + 1 : at + 1 + gap]):
            break  # "spoke separately with", never "spoke for hours with"
        window = tokens[at + 1 + gap : at + 1 + gap + len(rest)]
        following = tokens[at + 1 + gap + len(rest) : at + 2 + gap + len(rest)]
        if rest[-1] in _BEFORE_TIMES and following and following[0].fixed and _calendar(following[0]):
            continue  # "closed in November" is no phrase
        if len(window) == len(rest) and all(t.low == w or t.low == w + "s" for t, w in zip(window, rest, strict=True)):
            return at + gap + len(rest)
    return 0


_BEFORE_TIMES = frozenset("in on at from by".split())


def _calendar(token: Token) -> bool:
    """Whether a word of a name or time is of a time: a number, a month or a day."""
    return token.low[0].isdigit() or token.low[:3] in _MONTHS_AND_DAYS or token.text[0].islower()


_MONTHS_AND_DAYS = frozenset("jan feb mar apr may jun jul aug sep oct nov dec mon tue wed thu fri sat sun".split())


def _unknown(tokens: Sequence[Token], at: int, chain: tuple[str, ...], first: int) -> Verb | None:
    """A word of no list that stands and looks like a verb."""
    form = _unknown_form(tokens, at, auxiliary(chain))
    return _shape(chain, first, at, at, Reading(tokens[at].low, form)) if form else None


def _unknown_form(tokens: Sequence[Token], at: int, near: str) -> Form | None:
    token = tokens[at]
    if near in {"modal", "do", "to"}:
        small = token.low in DETERMINER | PREPOSITION | PRONOUN | {"and", "or", "but"} or adverb(token)
        noun = near == "to" and token.low.endswith(
            ("ment", "tion", "sion", "ity", "ness", "ance", "ence", "ship", "ism")
        )
        return None if small or noun or token.text[0].isupper() or token.low.endswith(("s", "ing")) else Form.BASE
    if near == "be" and token.low.endswith("ing") and len(token.low) > 5:
        return Form.GERUND
    if not looks_past(token) or (not near and (not at or _describes(tokens, at))):
        return None
    after = tokens[at + 1].low if at + 1 < len(tokens) else ""
    return Form.PARTICIPLE if near or after == "by" else Form.PAST


def _describes(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word in -ed is an adjective: after an article or preposition, or one of several before a noun."""
    before = tokens[at - 1]
    if not before.fixed and (before.low in DETERMINER | PREPOSITION | ADJECTIVE or before.low.endswith("'s")):
        return True
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    listed = before.text == "," or before.low == "and"
    return (
        listed and after is not None and after.text[0].islower() and after.low not in DETERMINER | PREPOSITION | PRONOUN
    )


def _shape(chain: tuple[str, ...], first: int, head: int, last: int, reading: Reading) -> Verb:
    """Tense, voice, modality and negation from the auxiliaries (nearest first) and the form."""
    near, form = auxiliary(chain), reading.form
    passive = bool(
        (near == "be" and form & Form.PARTICIPLE and not form & Form.GERUND) or (not near and form == Form.PARTICIPLE)
    )
    modal = next((word for word in chain if word in MODAL), "")
    future = modal in {"will", "shall", "won't"}
    return Verb(
        first,
        head,
        last,
        reading.lemma,
        _tense(chain, form, future=future),
        passive=passive,
        progressive=near == "be" and bool(form & Form.GERUND),
        negated=any(
            word in {"not", "n't", "never", "no"} or word.endswith("n't") or word == "cannot" for word in chain
        ),
        modal="" if future else modal,
    )


def _tense(chain: tuple[str, ...], form: Form, *, future: bool) -> str:
    if future:
        return "future"
    if "to" in chain:
        return "infinitive"
    if "had" in chain or "hadn't" in chain:
        return "pluperfect"
    if any(word in HAVE for word in chain):
        return "perfect"
    if any(word in {"was", "were", "wasn't", "weren't", "did", "didn't"} for word in chain):
        return "past"
    if any(word in BE | DO | MODAL for word in chain):
        return "present"
    if form & Form.GERUND:
        return "gerund"
    if form & Form.PAST:
        return "past"
    return "participle" if form & Form.PARTICIPLE else "present"
