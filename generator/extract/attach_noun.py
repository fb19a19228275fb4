"""Whether a time belongs to the event noun before it, or to the verb that the noun hangs on."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extract.clauses import Clause
from generator.extract.happenings import COLLECTIONS, Trigger, modifies
from generator.extract.status import Reality, clause_reality
from generator.extract.tokens import ADJECTIVE, ARTICLE, PREPOSITION, Token
from generator.extract.words import Words


def bound(
    tokens: Sequence[Token],
    clauses: Sequence[Clause],
    triggers: Sequence[Trigger],
    first: int,
    clause: int,
    words: Words,
) -> int:
    """The trigger of a time (its first token) that an event noun of its clause stands before, -1 where none does.

    The noun is bound to it by prepositions alone ("the killing of X in Y on Friday"); the verb keeps what it takes.
    """
    best = _nearest(tokens, clauses, triggers, first, clause, words) if clause >= 0 else -1
    own = next((n for n, t in enumerate(triggers) if not t.noun and t.clause == clause), -1)
    if best < 0 or own < 0:
        return best
    kept = _keeps(tokens, clauses[clause], triggers[own], triggers[best], first)
    if kept is None:
        kept = _weighs(tokens, clauses, triggers[own], triggers[best], words)
    return own if kept else best


def _nearest(
    tokens: Sequence[Token],
    clauses: Sequence[Clause],
    triggers: Sequence[Trigger],
    first: int,
    clause: int,
    words: Words,
) -> int:
    """The last event noun of the clause before the time with no mark and no verb between; words for words are no deeds."""
    verb = clauses[clause].verb
    best = -1
    for number, trigger in enumerate(triggers):
        speech = trigger.lemma.split()[-1] in words.cues["speech"]
        if not trigger.noun or trigger.first >= first or trigger.clause != clause or speech:
            continue
        between = tokens[trigger.last + 1 : first]
        between = between if governor(tokens, trigger) else _aside(tokens, between, first)
        apart = any(t.low in words.cues["speech"] or t.text in _MARKS for t in between)
        joined = any(t.low in {"and", "but"} for t in between[-2:])
        acts = verb.first <= trigger.first <= verb.last or trigger.first < verb.first <= first
        if not apart and not joined and not acts:
            best = number
    return best


def _aside(tokens: Sequence[Token], between: Sequence[Token], first: int) -> Sequence[Token]:
    """The words between a noun and its time without the mark that sets the time off: "The fall of X, on 2 May, was", "the war (1812)"."""
    cut = 2 if between and between[-1].low in {"on", "in", "of", "from"} else 1
    mark = between[-cut].text if len(between) >= cut else ""
    if mark not in {",", "("}:
        return between
    closes = any(t.text == (")" if mark == "(" else ",") for t in tokens[first + 1 : first + _DATE])
    return between[:-cut] if closes else between


_DATE = 8  # words of a time within marks
_MARKS = frozenset(',;:()—–“”"')


def _keeps(tokens: Sequence[Token], clause: Clause, own: Trigger, noun: Trigger, first: int) -> bool | None:
    """Whether the verb keeps the time by what binds the noun to it; None where that does not say."""
    begins = modifies(tokens, noun).start if modifies(tokens, noun) else noun.first
    after = noun.first > clause.verb.last
    if after and own.lemma in LEAVING_OPEN and noun.kind in _GRAVE | {"talks", "visit"} and not _weekday(tokens, first):
        return False  # "ruled out an invasion in November"
    before = (
        "" if own.last == begins - 1 else governor(tokens, noun)
    )  # "filed for bankruptcy": the verb's own preposition
    if before == "of" and own.meaning.frame != "say" and _object_of(tokens, clause, begins):
        return True  # "opened a review of the merger on Monday"
    if not before and after and _takes(own, noun):
        return True
    if before in _WITHIN | {"on", "to"} and own.kind == noun.kind:
        return True  # "was toppled in a coup in 2006", "agreed on a truce on Monday"
    if own.lemma in _VOTING and before in {"on", "over"}:
        return True  # "will vote on sanctions on 18 March"
    if own.kind in _CHARGES and before in {"with", "of", "for", "over"}:
        return True  # "charged him with murder on Monday"
    if after and first - noun.last <= _BESIDE and not (before in _WITHIN and own.kind in _GRAVE):
        return False
    return False if before in {"after", "following", "before", "since"} else None


def _weekday(tokens: Sequence[Token], first: int) -> bool:
    """Whether a time names a day of the week, as one speaks of a day of the news."""
    return any(t.fixed and t.low.rstrip("s").endswith("day") for t in tokens[first : first + 2])


# What one says of a thing that may never be.
LEAVING_OPEN = frozenset(("rule out", "exclude", "predict", "foresee", "forecast", "anticipate", "fear", "promise"))
_VOTING = frozenset("vote decide rule deliberate".split())
_CHARGES = frozenset("accusation arrest sanction".split())
_BESIDE = 2  # words between a noun and its own time: "the talks on Monday"


def _weighs(tokens: Sequence[Token], clauses: Sequence[Clause], own: Trigger, noun: Trigger, words: Words) -> bool:
    """Whether the verb keeps the time by what verb and noun are."""
    before = governor(tokens, noun)
    verb = clauses[own.clause].verb
    reality = clause_reality(tokens, clauses, own.clause, words)
    if own.lemma in words.cues["plan"] and before in {"to", "for", "on"}:
        return False
    if before == "for" and own.kind == "decision" and noun.kind in {"talks", "decision", "visit", "agreement"}:
        return False
    if before == "at" and reality is Reality.PLANNED:
        return False
    if noun.first < verb.first and before in {"during", "in", "at"} and own.meaning.frame == "say":
        return True
    if noun.first < verb.first:
        return before in PREPOSITION and own.kind not in {"statement", "other"}
    if own.lemma in _OCCASIONS:
        return True
    return not (reality is Reality.UNREAL or own.meaning.frame == "say" or own.kind in {"decision", "other"})


def _object_of(tokens: Sequence[Token], clause: Clause, begins: int) -> bool:
    """Whether an event noun only belongs to the verb's object: "a review of the merger", not "within a week of the merger"."""
    between = tokens[clause.verb.last + 1 : begins - 1]
    return bool(between) and not any(t.low in PREPOSITION or t.text == "," for t in between)


def _takes(verb: Trigger, noun: Trigger) -> bool:
    """Whether a verb with an event noun as its object keeps the date: one signs, announces or suspends on that day; one condemns at any time."""
    if verb.kind == noun.kind or verb.phrase == noun.lemma or verb.kind in {"decision", "agreement", "displacement"}:
        return True
    return verb.meaning.frame == "say" and (verb.lemma not in _VIEWING or noun.kind == "other")


_OCCASIONS = frozenset("brief address testify present".split())  # one briefs, on whatever, at a time
_VIEWING = frozenset(
    "condemn denounce deplore welcome praise criticise criticize mourn support oppose hail discuss describe blame".split()
)
_WITHIN = frozenset(
    "in during at amid by with".split()
)  # "was killed in the fighting on 13 April": the killing is dated
_GRAVE = frozenset("killing attack arrest hostage ground-operation displacement".split())


def governor(tokens: Sequence[Token], noun: Trigger) -> str:
    """The preposition before an event noun's phrase, "" for none."""
    start = modifies(tokens, noun).start if modifies(tokens, noun) else noun.first
    counted = start > 1 and tokens[start - 1].low == "of" and tokens[start - 2].low.removesuffix("s") in COLLECTIONS
    if counted:  # "in a series of battles"
        start -= 2
        while start and (tokens[start - 1].low in ARTICLE or tokens[start - 1].low in ADJECTIVE):
            start -= 1
    return tokens[start - 1].low if start and tokens[start - 1].low in PREPOSITION else ""
