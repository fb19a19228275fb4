"""Whether a dated word tells of a happening at all, or only of a figure that moved, a state, or a forecast."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extract.attribution_people import people
from generator.extract.clauses import Relation, bearing
from generator.extract.happenings import Trigger
from generator.extract.kinds import NATURE, VESSELS
from generator.extract.phrases import subject_words
from generator.extract.scene import Scene
from generator.extract.tokens import DETERMINER, PREPOSITION, PRONOUN, SUBORDINATOR, Token, adverb
from generator.extract.words import Words


def telling(scene: Scene, trigger: Trigger, words: Words, *, planned: bool, known: bool) -> bool:
    """Whether a trigger tells more than that a figure moved: what someone known or people without a name do, or a disaster.

    planned: it is to come; known: its actors have names.
    """
    if trigger.kind not in {"other", "decision", "statement"} or trigger.lemma in _DISASTERS:
        return True
    if not scene.clauses:
        return known
    clause = scene.clauses[bearing(scene.clauses, trigger.clause)]
    described = clause.relation is Relation.RELATIVE or clause.verb.tense == "participle"
    first = max(0, clause.start - 8) if described else clause.start
    before = (*scene.tokens[: clause.lead], *scene.tokens[first : min(trigger.first, max(clause.verb.first, first))])
    who = subject_words(before)
    if any(t.low in {"shares", "stocks", "stock"} for t in who):
        return False  # what is paid for a firm on a day
    if planned and trigger.lemma in _FORECAST and trigger.kind == "other":
        return False  # what is to rise or to be earned is a forecast
    if planned and scene.clauses[trigger.clause].verb.passive and trigger.kind in {"decision", "statement"}:
        return True
    if trigger.lemma in {"take place", "happen", "occur"}:
        return True
    starting = planned and trigger.lemma in words.cues["happen"] | _HELD
    if starting or (who and (trigger.kind == "decision" or (planned and trigger.kind == "statement"))):
        return True
    if clause.verb.passive and (trigger.lemma in _HELD or _of_event(scene, trigger, who)):
        return True
    if known:
        return True
    if any(t.low.removesuffix("s") in _FIGURES for t in who):
        return False
    if any(t.low.removesuffix("s") in NATURE | VESSELS for t in who):
        return True
    named = [t for t in (*who[:1], *before[1:]) if t.text[0].isupper() and not _small(t, scene)]
    return bool(named) or any(people(t.low, words) or t.low in {"he", "she", "they", "we"} for t in before)


def _of_event(scene: Scene, trigger: Trigger, who: Sequence[Token]) -> bool:
    """Whether a subject is itself an event: "the merger, announced on Monday", "the treaty was signed"."""
    nouns = [t.span for t in scene.triggers if t.noun and t is not trigger]
    return any(w.span.meets(n) for w in who for n in nouns)


_FORECAST = frozenset(
    "rise fall increase grow decline drop achieve reach earn improve double triple slow shrink expand gain lose decrease climb"
    " exceed remain total cost continue stay".split()
)
_HELD = frozenset(
    "hold stage observe celebrate mark conduct commemorate".split()
)  # what is held is an event whatever it is called


def _small(token: Token, scene: Scene) -> bool:
    """Whether a capital letter makes no name: the first word of a sentence, a word within a time."""
    closed = DETERMINER | PREPOSITION | PRONOUN | SUBORDINATOR
    return token.low in closed or adverb(token) or any(token.span.meets(t.span) for t in scene.times)


# What rises and falls: a figure that moved is no happening of its own.
_FIGURES = frozenset(
    "share sale stock price profit output production revenue inflation unemployment export import rate demand growth index"
    " oil currency dollar yen euro pound bond yield figure number cost earning income market temperature rainfall".split()
)
_DISASTERS = frozenset(
    "crash collapse erupt surrender defect accident earthquake flood famine derail win victory defeat".split()
) | {"break out"}
