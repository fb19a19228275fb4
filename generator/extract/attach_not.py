"""Times that date nothing: what they compare with, what figures are of, how long something lasts, a name."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.extract.clauses import Clause
from generator.extract.tokens import Token
from generator.extract.words import Words


def measures(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a time (its first and last token) only measures: "compared to March", "a curfew from 10 p.m.", "dating back to 1812"."""
    if any(t.low in _COMPARING for t in tokens[max(0, first - 3) : first]):
        return True
    if any(t.low in {"dating", "dates"} for t in tokens[max(0, first - _DATED_BACK) : first]):
        return True  # "a word dating back to the War of 1812"
    if any(pair in _RECALLING for pair in pairwise(t.low for t in tokens[max(0, first - _DATED_BACK) : first])):
        return True  # "named after the rising of 1848", "as in 1956"
    than = {t.low for n, t in enumerate(tokens[:first]) if not _counts(tokens, n)}
    compared = than & _COMPARING or _from(tokens, first)
    if compared and any(t.low in _EARLIER for t in tokens[first : last + 1]):
        return True  # "a drop of 32% from a year earlier"
    if first > 1 and tokens[first - 1].low == "ended" and tokens[first - 2].low in _TERMS:
        return True  # "for the year ended Sept. 30"
    hours = bool(first) and tokens[first - 1].low in {"from", "to", "until"}
    return (  # "a curfew from 10 p.m. to 5 a.m." is no day
        hours
        and any(t.low == "from" for t in tokens[max(0, first - _HOURS_APART) : first])
        and any(t.low in _HOURS for t in tokens[first : last + 2])
    )


def dates_nothing(tokens: Sequence[Token], clauses: Sequence[Clause], first: int, last: int, words: Words) -> bool:
    """Whether a time is not that of what its clause tells: "effective Feb. 1", "promised homes by winter", "served until July"."""
    if first and (tokens[first - 1].low in {"effective", "dated"} or _covers(tokens, first)):
        return True  # "was named chairman, effective Feb. 1"
    if first and tokens[first - 1].low == "for" and _set_for(clauses, first, words):
        return True  # "the strike that unions had called for Monday"
    if first and tokens[first - 1].low == "by" and _promised(clauses, first, words):
        return True  # "promised new homes by winter"
    return _lasting(tokens, clauses, first) or _naming(tokens, first, last)


_RECALLING = frozenset(
    {
        ("named", "after"),
        ("reminiscent", "of"),
        ("days", "of"),
        ("modelled", "on"),
        ("modeled", "on"),
        ("inspired", "by"),
        ("as", "in"),
    }
    | {
        ("memory", "of"),
        ("echoes", "of"),
        ("unseen", "since"),
        ("known", "as"),
        ("likened", "to"),
        ("veterans", "of"),
        ("veteran", "of"),
    }
)
_DATED_BACK = 6  # words between "dating" and the time that something dates from
PROLONGING = frozenset(("extend", "postpone", "delay", "put off", "adjourn", "prolong", "move", "reschedule"))
_HOURS_APART = 6
_HOURS = frozenset(("a.m.", "p.m.", "am", "pm"))
_TERMS = frozenset("year quarter month months half period weeks".split())
_EARLIER = frozenset("earlier ago before previous prior".split())
# Words before a time that only measures: "compared to March", "more than in 2008".
_COMPARING = frozenset("compared than versus unlike anniversary".split())
_FIGURES = frozenset(
    "loss profit earning income revenue result sale dividend forecast budget deficit surplus turnover figure guidance outlook target".split()
)


def _from(tokens: Sequence[Token], first: int) -> bool:
    """Whether "from" stands before a time, with nothing but a figure between: "from a year earlier", "from $5 million a year ago"."""
    at = first - 1
    while at > 0 and (tokens[at].text[0] in "$€£,(" or tokens[at].text[0].isdigit() or tokens[at].low in _FIGURED):
        at -= 1
    return at >= 0 and tokens[at].low in {"from", "against"}


_FIGURED = frozenset(
    "million billion trillion thousand % percent cents a share an per marks yen pounds francs euros dollars or in the".split()
)


def _counts(tokens: Sequence[Token], at: int) -> bool:
    """Whether a "than" only measures a number: "more than 500"."""
    after = tokens[at + 1].low if at + 1 < len(tokens) else ""
    return tokens[at].low == "than" and (after[:1].isdigit() or after in {"a", "half", "one", "two", "ten", "twenty"})


def _covers(tokens: Sequence[Token], first: int) -> bool:
    """Whether a time only tells what figures are of: "reported a loss of $2 million for 2030"."""
    before = {form for t in tokens[:first] for form in (t.low, t.low.removesuffix("s"))}
    return tokens[first - 1].low == "for" and bool(before & _FIGURES) and not before & {"scheduled", "set", "planned"}


def _set_for(clauses: Sequence[Clause], first: int, words: Words) -> bool:
    """Whether a verb right before "for" tells for when somebody called or promised something."""
    verb = next((c.verb for c in clauses if c.verb.last in {first - 1, first - 2}), None)
    set_for = words.cues["doubt"] | words.cues["plan"] | {"call for", "push for", "ask for", "appeal"}
    return verb is not None and not verb.passive and verb.lemma in set_for


def _promised(clauses: Sequence[Clause], first: int, words: Words) -> bool:
    """Whether a time is that by which what somebody wants or promises is to be."""
    verb = next((c.verb for c in reversed(clauses) if c.holds(first)), None)
    return verb is not None and verb.tense != "infinitive" and verb.lemma in words.cues["doubt"] | {"give", "set"}


def _lasting(tokens: Sequence[Token], clauses: Sequence[Clause], first: int) -> bool:
    """Whether the time only ends or begins what lasts: "served until July", "has held it since 1999"."""
    start = max((c.verb.last for c in clauses if c.verb.last < first), default=-1)
    between = [t.low for t in tokens[start + 1 : first]]
    if between[-2:] == ["up", "to"]:
        return True
    moved = next((c.verb.lemma for c in reversed(clauses) if c.verb.last < first), "") in PROLONGING
    if moved and between[-1:] and between[-1] in {"to", "through", "for"}:
        return True  # "extended to Nov. 20 its offer"
    return any(word in {"until", "till"} for word in between) or (start >= 0 and between[-1:] == ["since"])


def _naming(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the time belongs to a name ("Orion 1980") or to who reports ("according to a news agency report Friday")."""
    if first and first == last and tokens[first].text.isdigit():
        before = tokens[first - 1]
        if before.text[0].isupper() and before.text.isalpha() and first > 1:
            return True
    start = max((n for n, t in enumerate(tokens[:first]) if t.text in ",;"), default=0)
    return any(t.low == "according" for t in tokens[start:first])
