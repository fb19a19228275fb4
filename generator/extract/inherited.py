"""Dates that a sentence takes over: from the deed told just before, from the report's own day, from its publication."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.extract import roles
from generator.extract.clauses import Relation
from generator.extract.dated import DOERS, SPEECH, Happening
from generator.extract.happenings import Trigger
from generator.extract.leads import main
from generator.extract.scene import Scene
from generator.extract.subjects import subject as subject_of
from generator.extract.timex import to_date
from generator.extract.values import MentionForm
from generator.extract.when import DEEDS
from generator.model import Basis, Dct, Participant, Role, Status

REACH = 2  # sentences over which a chain goes on
_FAR = 5  # the same of one party, where a word links them ("also")
_FRESH = 3  # days before publication in which a report's own events lie
_WEEK = 6  # days of a span that is still one time of the news: "this week"
_OPEN = frozenset({Relation.MAIN, Relation.COORDINATE, Relation.COMPLEMENT})
_LINKS = frozenset("later then also afterwards meanwhile subsequently again".split())


def link(
    text: str, dct: Dct, number: int, scenes: Sequence[Scene], found: Sequence[Happening], trigger: Trigger
) -> Happening | None:
    """A deed or a speech in the past tense that takes the day of what was told just before."""
    scene = scenes[number]
    tense = scene.clauses[trigger.clause].verb.tense
    says = tense == "present" and trigger.meaning.frame == "say" and trigger.lemma in _TELLING
    meanwhile = trigger.lemma in _PUBLIC and any(t.low in {"meanwhile", "elsewhere"} for t in scene.tokens[:1])
    if (tense != "past" and not says) or (trigger.kind == "other" and not meanwhile) or scene.quoted(trigger.span):
        return None
    if says:
        return _of_the_day(text, dct, number, scenes, found, trigger)
    actors = roles.participants(text, scene, trigger)
    doers = {p.id for p in actors if p.role in DOERS}
    linked = any(t.low in _LINKS for t in scene.tokens)
    reach = {False: REACH, True: _FAR}
    before = [
        h for h in found if h.date and fresh(h, dct) and 0 < number - h.latest <= reach[linked and bool(doers & h.ids)]
    ]
    if not (doers or (linked and trigger.kind in DEEDS)):
        return _alike(scene, number, found, trigger, actors) if linked else None
    last = max(before, key=lambda h: h.latest) if before else None
    told = _of_the_day(text, dct, number, scenes, found, trigger)
    if last is None:
        return told or _sequel(dct, scenes, number, found, trigger, actors)
    if last.date is None or _elsewhere(scenes, last, number):
        return told
    if told and not doers & last.ids:
        return told  # a new voice speaks today, not on the day of what was told before
    reasons = (f'no date of its own; goes on from "{scenes[last.scene].sentence.span.of(text)[:60]}"',)
    basis = Basis("", last.date.edtf, "narrative-chain", last.date.edtf)
    return Happening(number, trigger, last.date, "", basis, Status.REPORTED, actors, reasons, 0.5)


# What one says in the present tense of the day's news; "publishes", "supports" and the like tell what one always does.
_TELLING = frozenset(
    "say tell state announce add confirm claim insist stress emphasise emphasize reiterate reaffirm assert argue urge condemn denounce welcome"
    " criticise criticize acknowledge admit deny warn accuse blame demand reject call appeal vow pledge promise propose express explain"
    " complain respond reply predict reveal disclose declare believe note dispute ask thank praise".split()
)
_PUBLIC = frozenset(("lay wreath", "stage", "hold", "gather", "mark", "celebrate", "commemorate", "take place", "bury"))


def _sequel(
    dct: Dct,
    scenes: Sequence[Scene],
    number: int,
    found: Sequence[Happening],
    trigger: Trigger,
    actors: tuple[Participant, ...],
) -> Happening | None:
    """A deed told right after a dated one, without a date of its own: it has none, but for the next sentence of a recent report."""
    scene, clause = scenes[number], scenes[number].clauses[trigger.clause]
    if trigger.kind in _SETTLED and not scene.times and clause.relation is Relation.MAIN:
        ids = {p.id for p in actors}
        lead = any(h.date is None and h.scene == 0 and h.kind in _SETTLED and ids & h.ids for h in found)
        return Happening(number, trigger, None, "", None, Status.REPORTED, actors, _NO_DATE, 0.4) if lead else None
    near = [h for h in found if h.date and 0 < number - h.latest <= REACH]
    same = [h for h in near if scenes[h.scene].sentence.paragraph == scene.sentence.paragraph]
    if trigger.kind not in _WAR or clause.relation is not Relation.MAIN or scene.times:
        return None
    roles_ = {p.role for p in actors}
    if not same and (dct.date is None or dct.date.is_day or not {Role.INITIATOR, Role.TARGET} <= roles_):
        return None  # but a history tells of wars by who fought whom
    if not same:
        return Happening(number, trigger, None, "", None, Status.REPORTED, actors, _NO_DATE, 0.4)
    last = max(same, key=lambda h: h.latest)
    if last.date and number - last.latest == 1 and _recent(last, dct):
        basis = Basis("", last.date.edtf, "narrative-chain", last.date.edtf)
        reasons = (f'no date of its own; goes on from "{last.trigger.lemma}" in the sentence before',)
        return Happening(number, trigger, last.date, "", basis, Status.REPORTED, actors, reasons, 0.5)
    return Happening(number, trigger, None, "", None, Status.REPORTED, actors, _NO_DATE, 0.4)


def _alike(
    scene: Scene, number: int, found: Sequence[Happening], trigger: Trigger, actors: tuple[Participant, ...]
) -> Happening | None:
    """What "also" was done to another in a firm's news without a date: "Jane Doe also was named vice chairman"."""
    lead = any(
        h.date is None and h.scene == 0 and h.kind in _SETTLED and h.trigger.lemma == trigger.lemma for h in found
    )
    if not lead or not actors or scene.times:
        return None
    return Happening(number, trigger, None, "", None, Status.REPORTED, actors, _NO_DATE, 0.4)


def _recent(happening: Happening, dct: Dct) -> bool:
    """Whether a happening was on one day of the month before publication."""
    day = happening.date.earliest if happening.date and happening.date.is_day else None
    return bool(
        day and dct.date and dct.date.is_day and dct.date.latest and dct.date.latest.ordinal - day.ordinal <= _MONTH
    )


_MONTH = 31
_NO_DATE = ("the text gives no date",)
_SETTLED = frozenset(("decision", "agreement"))  # what a firm's news of a day that is not said goes on with
_WAR = frozenset("attack ground-operation battle killing deployment displacement hostage".split())


def _of_the_day(
    text: str, dct: Dct, number: int, scenes: Sequence[Scene], found: Sequence[Happening], trigger: Trigger
) -> Happening | None:
    """A named speaker in a news report speaks, where nothing else is said, on the latest day that it has reported so far."""
    told = [h for h in found if fresh(h, dct) and h.status is Status.REPORTED]
    news = max(told, key=lambda h: (h.date.edtf if h.date else "", -h.scene), default=None)
    if news is None or news.date is None or not _voiced(text, scenes[number], trigger):
        return None
    basis = Basis("", news.date.edtf, "news-day", news.date.edtf)
    reasons = ("no date of its own; the latest day that the report has told of",)
    actors = roles.participants(text, scenes[number], trigger)
    return Happening(number, trigger, news.date, "", basis, Status.REPORTED, actors, reasons, 0.4)


def opening(text: str, dct: Dct, scenes: Sequence[Scene], found: list[Happening]) -> list[Happening]:
    """The happenings with what named speakers say in a text that tells of no day of its news: on the day it was published."""
    if (
        dct.date is None
        or any(fresh(h, dct) and h.kind in SPEECH | {"talks", "agreement"} for h in found)
        or not _topical(dct, scenes)
    ):
        return found
    used = {n for h in found for n in (h.scene, *h.more)}
    told: dict[str, Happening] = {}
    for number, scene in enumerate(scenes):
        trigger = main(scene)
        speaker = scene.saying.speaker
        if not speaker or number in used:
            continue
        if speaker in told:
            told[speaker] = replace(told[speaker], more=(*told[speaker].more, number))
        elif trigger is not None and _says_now(text, scene, trigger):
            actors = roles.participants(text, scene, trigger)
            basis = Basis("", dct.date.edtf, "publication-day", dct.date.edtf)
            reasons = ("no date of its own, and no day of the news in the text",)
            told[speaker] = Happening(number, trigger, dct.date, "", basis, Status.REPORTED, actors, reasons, 0.4)
    return [*found, *told.values()]


_AGO = frozenset("recently previously earlier once formerly".split())  # "recently announced" is no news of the day
_HEAD = 12  # words in which that would stand


def _says_now(text: str, scene: Scene, trigger: Trigger) -> bool:
    """Whether a sentence tells what somebody says in the text's own days, not "recently" or "once"."""
    now = not any(t.low in _AGO for t in scene.tokens[:_HEAD])
    tense = scene.clauses[trigger.clause].verb.tense
    return (
        now
        and (tense == "past" or (tense == "present" and trigger.lemma in _TELLING))
        and _voiced(text, scene, trigger)
    )


def _voiced(text: str, scene: Scene, trigger: Trigger) -> bool:
    """Whether a sentence's own clause is the speech of somebody named, who is no mere commentator."""
    top = scene.clauses[trigger.clause].relation in {Relation.MAIN, Relation.COORDINATE}
    named = any(m.form is not MentionForm.PRONOUN for m in subject_of(text, scene, trigger.clause))
    return trigger.kind in SPEECH and top and named and not _commenting(scene, trigger)


def _topical(dct: Dct, scenes: Sequence[Scene]) -> bool:
    """Whether a text of a known day is of its day: it names no more dates of years long past than of its own."""
    dates = [to_date(timex)[0] for scene in scenes for timex in scene.times]
    years = [d.earliest.year for d in dates if d and d.earliest]
    own = dct.date.earliest.year if dct.date and dct.date.is_day and dct.date.earliest else 0
    return bool(own) and 2 * sum(year >= own - 1 for year in years) >= len(years)


def _commenting(scene: Scene, trigger: Trigger) -> bool:
    """Whether one who only comments speaks: what correspondents and analysts think is no event."""
    clause = scene.clauses[trigger.clause]
    before = (*scene.tokens[: clause.lead], *scene.tokens[clause.start : clause.verb.first])
    fronted = not any(t.low[0].isalnum() for t in before)
    who = scene.tokens[clause.verb.last + 1 : clause.end] if fronted else before
    return any(t.low.removesuffix("s") in _COMMENTATORS for t in who)


_COMMENTATORS = frozenset(
    "correspondent analyst editor commentator columnist professor historian pundit economist".split()
)


def _elsewhere(scenes: Sequence[Scene], last: Happening, number: int) -> bool:
    """Whether the text has gone to an earlier date since: what follows goes on from there."""
    scene = scenes[last.scene]
    aside = bool(scene.clauses) and scene.clauses[last.trigger.clause].relation not in _OPEN
    for at in range(last.latest if aside else last.latest + 1, number):
        for timex in scenes[at].times:
            date = to_date(timex)[0] if timex.span.start > last.trigger.span.start or at > last.scene else None
            if date and date.earliest and last.date and last.date.earliest and date.earliest < last.date.earliest:
                return True
    return False


def fresh(happening: Happening, dct: Dct) -> bool:
    """Whether a happening is one of the last days before publication: news goes on from there, history does not."""
    if not (happening.date and dct.date and dct.date.latest and happening.date.earliest and happening.date.latest):
        return False
    if happening.date.latest.ordinal - happening.date.earliest.ordinal > _WEEK:
        return False
    return 0 <= dct.date.latest.ordinal - happening.date.latest.ordinal <= _FRESH
