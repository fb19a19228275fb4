"""Which date belongs to which happening: the nearest governing verb or event noun of the clause."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.extract.attach_not import dates_nothing, measures
from generator.extract.attach_noun import bound, governor
from generator.extract.clauses import Clause, Relation
from generator.extract.happenings import Trigger
from generator.extract.tokens import PREPOSITION, SUBORDINATOR, Token
from generator.extract.words import Words
from generator.model import Span


def attach(
    tokens: Sequence[Token], clauses: Sequence[Clause], triggers: Sequence[Trigger], times: Sequence[Span], words: Words
) -> tuple[int, ...]:
    """For each time expression (spans within the sentence) the index of the trigger that it dates, -1 for none."""
    owners: list[int] = []
    for at, time in enumerate(times):
        paired = at and owners[-1] >= 0 and _joined(tokens, times[at - 1], time)
        owners.append(owners[-1] if paired else _owner(tokens, clauses, triggers, time, words))
    return tuple(owners)


def _joined(tokens: Sequence[Token], first: Span, second: Span) -> bool:
    """Whether two times are told in one breath: "in October and November 1919"."""
    between = [t.low for t in tokens if first.end <= t.span.start and t.span.end <= second.start]
    return between in (["and"], ["&"], ["and", "in"], ["and", "on"], ["and", "again", "on"], ["and", "again", "in"])


def _owner(
    tokens: Sequence[Token], clauses: Sequence[Clause], triggers: Sequence[Trigger], time: Span, words: Words
) -> int:
    inside = [n for n, t in enumerate(tokens) if t.span.meets(time)]
    if not inside or not triggers:
        return -1
    first, last = inside[0], inside[-1]
    if measures(tokens, first, last):
        return -1
    if tokens[first - 1].low == "since" and first:
        return _begun(tokens, clauses, triggers, first)
    if dates_nothing(tokens, clauses, first, last, words):
        return -1
    noun = _premodified(tokens, clauses, triggers, last)
    if noun < 0 and first and tokens[first - 1].low in {"its", "his", "her", "their"}:
        return -1  # "from its 2006 highs"
    if noun >= 0:
        return _carried(clauses, triggers, _headed(tokens, triggers, noun), words)
    clause = next((n for n, c in enumerate(clauses) if c.holds(first)), -1)
    if clause < 0 and clauses and first < clauses[0].start:
        clause = next((n for n, c in enumerate(clauses) if c.relation is Relation.MAIN), -1)
    noun = bound(tokens, clauses, triggers, first, clause, words)
    if noun >= 0:
        return _carried(clauses, triggers, noun, words)
    planned = _scheduled(clauses, triggers, clause, words)
    if planned >= 0:
        return planned
    owner = _verb(clauses, triggers, clause, words)
    opened = _opened(tokens, clauses, triggers, last)
    if opened >= 0 and (owner < 0 or triggers[owner].kind == "other"):
        return opened
    if owner < 0 and clause >= 0 and clauses[clause].relation is Relation.MAIN:
        beside = (n for n, t in enumerate(triggers) if clauses[t.clause].parent == clause and not t.noun)
        joined = (n for n in beside if clauses[triggers[n].clause].marker == "and" and triggers[n].kind in _ONGOING)
        return next(joined, owner)  # "The drill went wrong on Monday and two soldiers were killed"
    if owner >= 0 or clause < 0 or first > clauses[clause].verb.first:
        return owner
    return next(
        (n for n, t in enumerate(triggers) if not t.noun and clauses[t.clause].relation is Relation.COORDINATE), -1
    )


# What goes on, told with its beginning: "have fired rockets since October".
_ONGOING = frozenset(
    "attack ground-operation killing battle deployment displacement hostage arrest protest aid sanction visit talks".split()
)


def _scheduled(clauses: Sequence[Clause], triggers: Sequence[Trigger], clause: int, words: Words) -> int:
    """The event noun that a time is set for: "the hearing is scheduled for 20 June"."""
    verb = clauses[clause].verb if clause >= 0 else None
    if verb is None or not verb.passive or verb.lemma not in words.cues["plan"]:
        return -1
    return next((n for n, t in enumerate(triggers) if t.noun and t.clause == clause and t.last < verb.first), -1)


def _opened(tokens: Sequence[Token], clauses: Sequence[Clause], triggers: Sequence[Trigger], last: int) -> int:
    """The verb of a clause that tells what was at a time: "came out in November 2006, when police raided its offices"."""
    behind = [t.low for t in tokens[last + 1 : last + 3]]
    if behind[:1] != ["when"] and behind != [",", "when"]:
        return -1
    clause = next((n for n, c in enumerate(clauses) if c.marker == "when" and c.start > last), -1)
    return _of_clause(triggers, clause)


def _begun(tokens: Sequence[Token], clauses: Sequence[Clause], triggers: Sequence[Trigger], first: int) -> int:
    """What has gone on since a time: the noun right before ("attacks since October"), or the verb of its clause in the perfect."""
    for number, trigger in enumerate(triggers):
        between = tokens[trigger.last + 1 : first - 1]
        apart = any(t.text in ",;:" for t in between) or any(trigger.last < c.verb.first < first for c in clauses)
        if (
            trigger.noun
            and 0 <= len(between) <= _NEAR
            and not apart
            and trigger.last < first
            and trigger.kind in _ONGOING
            and not _measured(tokens, trigger)
        ):
            return number
    clause = next((n for n, c in enumerate(clauses) if c.holds(first)), -1)
    if clause < 0 or clauses[clause].verb.tense != "perfect":
        return -1
    return next((n for n, t in enumerate(triggers) if not t.noun and t.clause == clause and t.kind in _ONGOING), -1)


def _measured(tokens: Sequence[Token], trigger: Trigger) -> bool:
    """Whether an event noun is only what is counted: "a downward trend in civilian deaths since May"."""
    before = [t.low for t in tokens[max(0, trigger.first - _NEAR) : trigger.first]]
    return any(one in _TRENDS and two in {"in", "of"} for one, two in pairwise(before))


_TRENDS = frozenset(
    "trend drop decline fall rise increase decrease reduction level number rate lull surge spike".split()
)
_NEAR = 6  # words between a noun and the time that it has gone on since


def _premodified(tokens: Sequence[Token], clauses: Sequence[Clause], triggers: Sequence[Trigger], last: int) -> int:
    """The noun of the phrase that the time opens: "Thursday's talks", "a Jan. 3 U.S. strike", "the April missile attacks"."""
    possessive = tokens[last].low.endswith("'s")
    for number, trigger in enumerate(triggers):
        if trigger.noun and last < trigger.first <= last + 7:
            between = tokens[last + 1 : trigger.first]
            verb = any(last < c.verb.head < trigger.first for c in clauses)
            if verb or any(
                t.low in PREPOSITION | SUBORDINATOR or t.text in ',;:.()“”"' for t in between if not t.fixed
            ):
                return -1
            before = tokens[last - 1].low if last else ""
            opens = possessive or not any(t.low in {"the", "a", "an", "his", "their", "its"} for t in between)
            return number if opens and (possessive or before not in {"on", "in", "since", "until"}) else -1
    return -1


def _headed(tokens: Sequence[Token], triggers: Sequence[Trigger], noun: int) -> int:
    """The event noun that the dated one only places: in "the defeat of X in Tuesday's election" the defeat."""
    trigger = triggers[noun]
    if noun == 0 or governor(tokens, trigger) not in {"in", "during", "at"} or not triggers[noun - 1].noun:
        return noun
    between = tokens[triggers[noun - 1].last + 1 : trigger.first]
    return noun if any(t.text in ",;:" for t in between) or not any(t.low == "of" for t in between[:1]) else noun - 1


def _carried(clauses: Sequence[Clause], triggers: Sequence[Trigger], noun: int, words: Words) -> int:
    """The verb in place of its subject noun where it only tells what the noun did: "a strike on Monday hit the depot"."""
    trigger = triggers[noun]
    if not clauses:
        return noun
    verb = clauses[trigger.clause].verb
    if trigger.last < verb.first and verb.lemma in words.cues["happen"] and not verb.passive:
        return next((n for n, t in enumerate(triggers) if not t.noun and t.clause == trigger.clause), noun)
    return noun


_SPEAKING = frozenset(
    "publish broadcast release issue post date speak address write talk comment respond react reply".split()
)


def _verb(clauses: Sequence[Clause], triggers: Sequence[Trigger], clause: int, words: Words) -> int:
    """The verb of the clause; where that is no trigger, what it is done by, or the trigger nearest above it."""
    while clause >= 0:
        own = _of_clause(triggers, clause)
        opening = clause == 0 and clauses[clause].relation is Relation.PARTICIPIAL
        if opening and clauses[clause].verb.lemma in _SPEAKING:
            said = _of_clause(triggers, 1)  # "Speaking on Monday, X said ..."
            return said if said >= 0 and triggers[said].meaning.frame == "say" else own
        opens = own >= 0 and triggers[own].lemma in {"begin", "start"} and clauses[clause].verb.tense == "gerund"
        if opens and clause == 0 and len(clauses) > 1:
            return _of_clause(triggers, 1)  # "beginning in 1955, he launched ..."
        if opens and clause and clauses[clause].parent >= 0:
            clause = clauses[clause].parent  # "will give the results, starting at 10 a.m."
            continue
        means = next((n for n in (_of_clause(triggers, c) for c in _means(clauses, clause)) if n >= 0), -1)
        if own >= 0 and means >= 0 and triggers[means].kind in _ONGOING and _vague(triggers[own]):
            return means  # "achieved a victory by seizing the capital"
        if own >= 0:
            return _above(clauses, triggers, clause, own, words)
        plan = clauses[clause].verb.lemma in words.cues["plan"] and clauses[clause].relation is Relation.PARTICIPIAL
        if plan and clauses[clause].verb.passive:  # "a summit planned for November": no verb above it is of November
            before = {clauses[clause].start - 1, clauses[clause].start - 2}
            return next((n for n, t in enumerate(triggers) if t.noun and t.last in before), -1)
        by = [n for n, c in enumerate(clauses) if c.parent == clause and c.verb.tense == "gerund"]
        does = [n for n, c in enumerate(clauses) if c.parent == clause and c.relation is Relation.INFINITIVE]
        done = next((n for n in (_of_clause(triggers, c) for c in does) if n >= 0), -1)
        if done >= 0 and clauses[clause].verb.lemma in words.cues["real"] | words.cues["plan"] | {"try", "attempt"}:
            return done
        means = next((n for n in (_of_clause(triggers, c) for c in by) if n >= 0 and triggers[n].kind != "other"), -1)
        if means >= 0 or clauses[clause].relation not in {
            Relation.INFINITIVE,
            Relation.PARTICIPIAL,
            Relation.COORDINATE,
        }:
            return means
        clause = clauses[clause].parent
    return -1


def _means(clauses: Sequence[Clause], clause: int) -> list[int]:
    """The clauses that tell by what something was done: "responded by shelling the town"."""
    return [n for n, c in enumerate(clauses) if c.parent == clause and c.verb.tense == "gerund" and c.marker == "by"]


def _vague(trigger: Trigger) -> bool:
    return trigger.kind == "other" or trigger.lemma in {"respond", "react", "retaliate", "reply", "answer"}


def _above(clauses: Sequence[Clause], triggers: Sequence[Trigger], clause: int, own: int, words: Words) -> int:
    """The trigger above one that only tells what for: "began their advance to isolate the city on 6 May"."""
    number = clauses[clause].parent
    purpose = clauses[clause].relation is Relation.INFINITIVE and number >= 0 and triggers[own].kind == "other"
    if not purpose or clauses[clause].start <= clauses[number].verb.last + 1:
        return own
    upper = _of_clause(triggers, number)
    asked = clauses[number].verb.lemma in words.cues["plan"] | words.cues["doubt"]
    return upper if upper >= 0 and triggers[upper].kind in _ONGOING and not asked else own


def _of_clause(triggers: Sequence[Trigger], clause: int) -> int:
    return next((n for n, t in enumerate(triggers) if not t.noun and t.clause == clause), -1)
