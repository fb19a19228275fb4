"""Where one clause ends and another begins: the marks and words between two verbs, and verbs that only describe a noun."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extract.tokens import ARTICLE, BREAKS, CLOSERS, PREPOSITION, SUBORDINATOR, Token, adverb
from generator.extract.verbs import Verb
from generator.extract.words import Form, Words


def reduced(tokens: Sequence[Token], groups: Sequence[Verb], words: Words) -> bool:
    """Whether the first verb only describes the subject between commas: "The deal, announced on Monday, would create ..."."""
    first, second = groups[0], next((g for g in groups[1:] if g.tense not in _UNFINISHED), None)
    if second is None or first.first != first.head or first.first < 1:
        return False
    if (
        tokens[0].low in PREPOSITION
        and first.lemma in _MADE
        and any(t.text == "," for t in tokens[first.last : second.first])
    ):
        return first.first > 1 and not any(
            t.fixed for t in tokens[1 : first.first]
        )  # "Under an accord signed on Monday, ..."
    closed = tokens[first.first - 1].text == "," and tokens[second.first - 1].text == ","
    if first.tense == "participle":  # "Troops flown in from Tarn retook the town"
        return closed or not any(t.low in _LINKS for t in tokens[first.last + 1 : second.first])
    passive = _both(tokens, first, second, words) or _without_object(tokens, first, second, words)
    return first.tense == "past" and ((closed and first.first > 1) or passive)


_MADE = frozenset("sign date publish broadcast release issue announce reach adopt post make obtain deliver".split())
_UNFINISHED = frozenset(("infinitive", "gerund", "participle"))
_LINKS = SUBORDINATOR | {"and", "but"}


def _both(tokens: Sequence[Token], first: Verb, second: Verb, words: Words) -> bool:
    """Whether a past form can be a participle, and nothing but its own words stands before a second verb with an auxiliary."""
    ambiguous = any(r.form & Form.PARTICIPLE for r in words.verbs.get(tokens[first.head].low, ()))
    between = tokens[first.last + 1 : second.first]
    apart = any(t.low in SUBORDINATOR | {"and", "but", "or"} or t.text in BREAKS for t in between)
    told = first.lemma in words.cues["report"] | words.cues["doubt"] and not (
        between and between[0].low in {"of", "by"}
    )
    return (
        ambiguous
        and not apart
        and not told
        and second.first < second.head
        and second.tense in {"past", "perfect", "future"}
    )


def _without_object(tokens: Sequence[Token], first: Verb, second: Verb, words: Words) -> bool:
    """Whether what is done to something is told without that: "A missile launched on Monday failed", "men held in Tarn escaped"."""
    meaning = words.verb_kinds.get(first.lemma)
    acts = meaning is not None and (meaning.frame in {"act", "give"} or first.lemma in _TRANSITIVE)
    between = tokens[first.last + 1 : second.first]
    if (
        first.lemma in _CALLED
        and second.tense == "past"
        and second.head + 1 < len(tokens)
        and _named(tokens, first, second)
    ):
        return True  # "A force called the Don Army attacked"
    if tokens[first.first - 1].low in SUBORDINATOR:
        return False  # "the film that won on Monday was banned"
    if not acts or second.tense != "past" or len(between) < 1 or second.head + 1 >= len(tokens):
        return False
    ambiguous = any(r.form & Form.PARTICIPLE for r in words.verbs.get(tokens[first.head].low, ()))
    placed = all(t.fixed for t in between[1:]) and between[-1].fixed
    placed = placed and (between[0].low in PREPOSITION or between[0].fixed)
    return ambiguous and placed and second.lemma not in _NAMING and tokens[second.head + 1].low != "by"


_TRANSITIVE = frozenset(
    "agree sign reach declare announce negotiate broker plan hold find build make take bring carry send issue publish".split()
)
_NAMING = frozenset("name call know locate base station accuse aim dub title entitle found hold".split())


def _named(tokens: Sequence[Token], first: Verb, second: Verb) -> bool:
    """Whether nothing but a name and what belongs to it stands between two verbs."""
    between = tokens[first.last + 1 : second.first]
    return any(t.fixed or t.text[0].isupper() for t in between) and not any(
        t.text in BREAKS or t.low in SUBORDINATOR | {"and", "but", "for"} for t in between
    )


_CALLED = frozenset("call name know dub nickname title entitle".split())


def closes(tokens: Sequence[Token], between: Sequence[Token], verb: Verb, words: Words) -> bool:
    """Whether the verb is a report that closes its sentence: "..., Cook told reporters today."."""
    if verb.lemma not in words.cues["report"] or not any(t.text in CLOSERS for t in between):
        return False
    if any(t.text in CLOSERS - {","} for t in between):
        return True
    after = [t for t in tokens[verb.last + 1 :] if not t.fixed]
    return len(after) <= 3 or after[0].text in ",."


def closer(between: Sequence[Token]) -> int:
    """The mark that ends what was said: a closing quotation mark, else the comma before the speaker and his apposition."""
    quotes = [n for n, t in enumerate(between) if t.text in CLOSERS - {","}]
    if quotes:
        return quotes[-1]
    commas = [n for n, t in enumerate(between) if t.text == ","]
    if len(commas) < 2 or commas[-1] != len(between) - 1:
        return commas[-1]
    titled = len(commas) > 2 and between[commas[-3] + 1].low in ARTICLE
    return commas[-3] if titled else commas[-2]


def completes(tokens: Sequence[Token], before: Verb, at: int, words: Words) -> bool:
    """Whether a "that" opens what the verb says or thinks, and is no relative pronoun of a noun between."""
    if before.lemma in words.cues["report"] or at == before.last + 1:
        return True
    return before.lemma in words.cues["doubt"] and all(
        t.fixed or adverb(t) or t.low in PREPOSITION for t in tokens[before.last + 1 : at]
    )


def timed(tokens: Sequence[Token], at: int, high: int) -> bool:
    """Whether the words from here run into a time expression before anything else does."""
    token = tokens[at]
    if token.fixed:
        return not token.text[0].isupper() or token.low[:3] in _CALENDAR
    following = at + 1
    return following < high and tokens[following].fixed and timed(tokens, following, high)


_CALENDAR = frozenset("mon tue wed thu fri sat sun jan feb mar apr may jun jul aug sep oct nov dec".split())


def subordinates(tokens: Sequence[Token], at: int, high: int) -> bool:
    token = tokens[at]
    if token.low not in SUBORDINATOR or token.fixed:
        return False
    if token.low in {"after", "before", "since", "until", "as", "following", "till"}:
        # A preposition where only a noun phrase follows up to the end of the clause; a finite verb decides.
        return not any(t.text in ",;" for t in tokens[at:high]) or (
            token.low in {"as", "before", "after"} and not any(t.text == "," for t in tokens[at:high])
        )
    return True
