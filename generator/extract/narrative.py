"""Deeds told without a date of their own, in a history or beside the news of a day: who fought, took, left, decided what. They are recorded undated."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from generator.extract import roles
from generator.extract.clauses import Clause, Relation
from generator.extract.dated import Happening
from generator.extract.happenings import Trigger
from generator.extract.scene import Scene
from generator.extract.timex import is_history, to_date
from generator.extract.tokens import DETERMINER, PREPOSITION, PRONOUN, adverb
from generator.extract.when import status
from generator.extract.words import Words
from generator.model import Dct, Participant, Role, Status

_TELLING = frozenset({Relation.MAIN, Relation.COORDINATE})
_WAR = frozenset("attack ground-operation battle killing deployment displacement hostage agreement arrest".split())
# What a report of a day tells of courts, firms and governments beside what it dates.
_NEWS = frozenset("decision agreement accusation arrest sanction aid".split())
_MOST = 2  # deeds of one sentence
# Of decisions only those that change who rules, commands or fights; what else was chosen or built is no event of a war.
_DECIDING = frozenset(
    "appoint order elect declare proclaim depose overthrow crown abdicate resign oust dissolve annex cede topple".split()
) | {"declare war", "take power", "seize power"}


@lru_cache(maxsize=1)  # asked of a text once a sentence
def told(text: str, dct: Dct) -> bool:
    """Whether a text tells of times long before it was written: it is read as history, or its date is known no closer than a month."""
    return is_history(text, dct) or (dct.date is not None and not dct.date.is_day)


def deeds(text: str, dct: Dct, number: int, scene: Scene, words: Words) -> list[Happening]:
    """What a sentence tells in the past tense of somebody named, or in a history of a place; at most two deeds."""
    history = told(text, dct)
    kinds = _WAR if history else _NEWS
    found: list[Happening] = []
    for trigger in scene.triggers:
        if trigger.noun or (trigger.kind not in kinds and not (history and trigger.lemma in _DECIDING)):
            continue
        if (
            not _past(scene, trigger.clause, words)
            or scene.quoted(trigger.span)
            or dated(scene, trigger)
            or hedged(scene, trigger)
        ):
            continue
        if status(scene, trigger, None, dct, words) is not Status.REPORTED:
            continue
        actors = roles.participants(text, scene, trigger)
        known = any(p.role is not Role.MENTIONED for p in actors)
        if _sided(scene, trigger, actors) and (known or (history and _named(scene, trigger))):
            found.append(Happening(number, trigger, None, "", None, Status.REPORTED, actors, _NO_DATE, _SURE))
    return found[:_MOST]


_NO_DATE = ("the text gives no date",)
_SURE = 0.4


def _past(scene: Scene, number: int, words: Words) -> bool:
    """Whether a clause of its own tells of the past, or an infinitive does that hangs on one: "proceeded to destroy the mills"."""
    clause = scene.clauses[number]
    above = scene.clauses[clause.parent] if clause.parent >= 0 else None
    if clause.relation is Relation.INFINITIVE and above is not None:
        does = above.verb.lemma in words.cues["real"] and clause.start <= above.verb.last + 1
        return does and _past(scene, clause.parent, words)
    if any(t.low == "being" for t in scene.tokens[clause.verb.first : clause.verb.head]):
        return False  # "were being killed faster than others could be trained"
    tenses = {"past", "pluperfect", "perfect"} if _body(scene, clause) else {"past", "pluperfect"}
    return clause.relation in _TELLING and clause.verb.tense in tenses and not clause.verb.progressive


def _body(scene: Scene, clause: Clause) -> bool:
    """Whether a court, a parliament or the like acts, whose "has ruled" is news: "A court of appeal has reinstated"."""
    who = (*scene.tokens[: clause.lead], *scene.tokens[clause.start : clause.verb.first])
    return not clause.verb.passive and any(t.low.removesuffix("s") in _BODIES for t in who)


_BODIES = frozenset(
    "court tribunal jury judge panel parliament senate congress council board regulator commission committee assembly".split()
)


def _sided(scene: Scene, trigger: Trigger, actors: Sequence[Participant]) -> bool:
    """Whether a deed of war has two sides, an object or a place: that troops moved slowly, or fought on foot, tells of none."""
    if trigger.kind not in {"battle", "attack", "deployment", "ground-operation"} or trigger.lemma in _ALONE:
        return True
    behind = any(m.span.start > trigger.span.end for m in scene.mentions)
    clause = scene.clauses[trigger.clause]
    after = next(iter(scene.tokens[clause.verb.last + 1 : clause.end]), None)
    has_object = after is not None and after.low[0].isalnum() and not (after.low in PREPOSITION or adverb(after))
    return len(actors) > 1 or behind or has_object or bool(trigger.phrase) or clause.verb.passive


_ALONE = frozenset(
    ("surrender", "capitulate", "retreat", "withdraw", "fall", "fall back", "mutiny", "mobilise", "mobilize")
)


def hedged(scene: Scene, trigger: Trigger) -> bool:
    """Whether a deed of no date is only said to have been, was a custom, or is told as how it was done."""
    clause = scene.clauses[trigger.clause]
    near = {t.low for t in scene.tokens[max(clause.start, clause.verb.first - 2) : clause.verb.last + 2]}
    near -= {"once"} if near & {"again", "more"} else set()
    after = [t.low for t in scene.tokens[clause.verb.last + 1 : clause.verb.last + 3]]
    silent = after == ["not", "to"] or (after[:1] == ["to"] and after[-1] in _SPEAKING)
    once = [t.low for t in scene.tokens[:3]] == ["in", "the", "past"]
    return (
        bool(near & _HEDGES)
        or silent
        or once
        or any(t.low in {"how", "whenever", "whether"} for t in scene.tokens[: trigger.first])
    )


# What is only said of old times, or was a custom, is no deed.
_HEDGES = frozenset(
    "allegedly reportedly apparently probably possibly perhaps maybe presumably likely often sometimes always regularly frequently"
    " generally occasionally repeatedly never once formerly long".split()
)
_SPEAKING = frozenset(
    "comment say discuss answer elaborate identify speculate respond be give".split()
)  # "refused to comment"


def dated(scene: Scene, trigger: Trigger) -> bool:
    """Whether a time of the sentence is the deed's: then it is told by that, or was refused."""
    owned = (t for t, n in zip(scene.times, scene.owners, strict=True) if n >= 0 and scene.triggers[n] is trigger)
    return any(to_date(t)[0] is not None for t in owned)


def _named(scene: Scene, trigger: Trigger) -> bool:
    """Whether a name stands before the verb, and another comes after the verb: "Roe marched from Osk to Pelm"."""
    clause = scene.clauses[trigger.clause]
    who = (*scene.tokens[: clause.lead], *scene.tokens[clause.start : clause.verb.first])
    behind = any(m.span.start > trigger.span.end for m in scene.mentions)
    return behind and any(t.text[0].isupper() and t.low not in DETERMINER | PRONOUN | PREPOSITION for t in who)
