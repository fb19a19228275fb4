"""When a happening was and whether it was: the date that its words mean beside the publication, and its status."""

from __future__ import annotations

import re

from generator.dates import Date, Precision, known, of_day
from generator.extract.clauses import Relation
from generator.extract.happenings import Trigger
from generator.extract.scene import Scene
from generator.extract.status import Reality, reality
from generator.extract.timex import to_date
from generator.extract.values import Timex
from generator.extract.words import Words
from generator.model import Dct, Status

_WITHIN = re.compile(r"(?i)(?:earlier|later) (?:this|that|last|in the) ")
_YEAR = re.compile(r"(?<![\d-])\d{4}(?=-)")
_WEEKDAY = re.compile(r"(?i)\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b")


def evening(timex: Timex, text: str) -> tuple[Date | None, str]:
    """The date and time of day of a timex. "Thursday night" begins on Thursday; "overnight" is two days."""
    date, time = to_date(timex)
    if date and time and date.edtf.endswith("~"):
        date = known(date.edtf.removesuffix("~"))  # "around noon": the hour is about, the day is not
    if date and date.edtf.endswith("~") and _WITHIN.match(timex.span.of(text)):
        date = known(date.edtf.removesuffix("~"))  # "earlier this month" is in it, not about it
    named = time == "night" and _WEEKDAY.search(timex.span.of(text))
    return (of_day(date.earliest), time) if named and date and date.earliest else (date, time)


def lately(timex: Timex, text: str, dct: Dct) -> Date | None:
    """The days of "in the last 24 hours", "over the past three days": up to the article's own."""
    match = re.fullmatch(r"P(?:T(\d+)H|(\d+)D|(\d+)W)", timex.value)
    if (
        not match
        or not dct.date
        or not dct.date.is_day
        or not dct.date.latest
        or not re.search(r"(?i)\b(?:last|past)\b", timex.span.of(text))
    ):
        return None
    hours, whole, weeks = (int(n) if n else 0 for n in match.groups())
    length = -(-hours // 24) + whole + 7 * weeks
    return known(f"{dct.date.latest.plus(-length).edtf}/{dct.date.edtf}") if length < _LATELY else None


_LATELY = 100  # days up to which "the last six weeks" are a time of the news


def onward(text: str, timex: Timex, date: Date | None) -> Date | None:
    """The open interval that "since" makes of a date, the date itself elsewhere."""
    if date is None or not re.search(r"(?i)\bsince $", text[max(0, timex.span.start - 7) : timex.span.start]):
        return date
    return known(f"{date.edtf}/..") or date


def joined_days(text: str, first: Timex, one: Date | None, second: Timex, other: Date | None) -> Date | None:
    """The span of two days, months or years that are told together: "on 8 and 9 May", "in late 1948 and early 1949"."""
    beside = text[first.span.end : second.span.start].split() in (["and"], ["&"], ["to"], ["and", "in"], ["and", "on"])
    if not (beside and one and other and one.latest and other.earliest):
        return None
    near = one.precision is other.precision and other.earliest.ordinal - one.latest.ordinal == 1
    return known(f"{one.edtf.rstrip('~')}/{other.edtf.rstrip('~')}") if near else None


def days(date: Date | None) -> int:
    """How many days a date may mean, less one: the smaller, the more exact."""
    if date is None or date.earliest is None or date.latest is None:
        return 10**6
    return date.latest.ordinal - date.earliest.ordinal


def ahead(
    text: str, scene: Scene, trigger: Trigger, timex: Timex, date: Date | None, dct: Dct, words: Words
) -> Date | None:
    """The weekday to come where something is planned for it: "is expected to arrive on Monday"."""
    if date is None or not date.earliest or not dct.date or not dct.date.earliest:
        return date
    words_ = timex.span.of(text)
    coming = _coming(date, dct) if not re.search(r"\d{4}|last|past|ago", words_) else None
    if coming and reality(scene.tokens, scene.clauses, trigger, words) is Reality.PLANNED:
        return coming
    told = _told_past(scene, trigger) or (_decided(scene, trigger) and not _soon(date, dct))
    if told and future(date, dct) and _MONTH_ALONE.search(words_):
        return known(_YEAR.sub(lambda m: f"{int(m[0]) - 1:04d}", date.edtf))  # "On 30 July, X agreed ..." in November
    if (
        date.precision is Precision.MONTH
        and date.earliest < dct.date.earliest
        and not re.search(r"\d{4}|last|this|past", words_)
    ):
        planned = reality(scene.tokens, scene.clauses, trigger, words) is Reality.PLANNED
        planned = planned and not _decided(scene, trigger)
        return known(f"{date.earliest.year + 1:04d}{date.edtf[4:]}") if planned else date
    if not date.is_day or not _WEEKDAY.search(words_):
        return date
    past = 0 < dct.date.earliest.ordinal - date.earliest.ordinal <= 7
    verb = scene.clauses[trigger.clause].verb if scene.clauses and not trigger.noun else None
    present = verb is not None and verb.tense == "present" and trigger.kind in DEEDS
    planned = past and (present or reality(scene.tokens, scene.clauses, trigger, words) is Reality.PLANNED)
    return of_day(date.earliest.plus(7)) if planned else date


_MONTH_ALONE = re.compile(r"^(?!.*\d{4})(?=.*\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*)", re.DOTALL)


def _soon(date: Date, dct: Dct) -> bool:
    """Whether a date to come is much nearer than the same of the year before."""
    start = dct.date.earliest if dct.date else None
    ahead_ = date.earliest.ordinal - start.ordinal if date.earliest and start else 0
    return 0 < ahead_ < (_YEAR_LONG - ahead_) // _NEARER


_YEAR_LONG = 365


def _coming(date: Date, dct: Dct) -> Date | None:
    """The same day of the year to come where that is much nearer than the one before: "agreed to meet on 19 March", told on the 6th."""
    if not (date.is_day and date.earliest and dct.date and dct.date.is_day and dct.date.earliest):
        return None
    coming = known(f"{date.earliest.year + 1:04d}{date.edtf[4:]}")
    if coming is None or coming.earliest is None:
        return None
    ahead_, back = (
        coming.earliest.ordinal - dct.date.earliest.ordinal,
        dct.date.earliest.ordinal - date.earliest.ordinal,
    )
    return coming if 0 <= ahead_ < back // _NEARER else None


_NEARER = 3


def _decided(scene: Scene, trigger: Trigger) -> bool:
    """Whether an infinitive tells what was agreed or decided in the past: "agreed to buy the line in February"."""
    clause = scene.clauses[trigger.clause] if scene.clauses and not trigger.noun else None
    if clause is None or clause.relation is not Relation.INFINITIVE or clause.parent < 0:
        return False
    above = scene.clauses[clause.parent].verb
    return above.tense in {"past", "pluperfect"} and not above.passive


def _told_past(scene: Scene, trigger: Trigger) -> bool:
    """Whether a verb in the past tells of the happening, so that it was before the text."""
    if trigger.noun or not scene.clauses:
        return False
    verb = scene.clauses[trigger.clause].verb
    return verb.tense in {"past", "pluperfect"} and not verb.modal


def status(scene: Scene, trigger: Trigger, date: Date | None, dct: Dct, words: Words) -> Status | None:
    """The status of a happening, None where it did not happen and is not planned."""
    real = reality(scene.tokens, scene.clauses, trigger, words)
    ahead_of_us = date is not None and future(date, dct)
    if real is Reality.UNREAL:
        return Status.PLANNED if ahead_of_us and _announced(scene, trigger, words) else None
    if date is not None and date.edtf.endswith("/.."):
        return Status.ONGOING
    if real is Reality.PLANNED:
        today = date is not None and date == dct.date
        still = date is not None and _reaches(date, dct)
        return Status.PLANNED if ahead_of_us or still or today or date is None or dct.date is None else None
    if ahead_of_us:
        return _foretold(scene, trigger, date, dct)
    if _stale(scene, trigger, date, dct):
        return None
    return Status.ONGOING if real is Reality.ONGOING else Status.REPORTED


def _announced(scene: Scene, trigger: Trigger, words: Words) -> bool:
    """Whether somebody told that it would be, and no condition stands in the sentence: "said the pause would begin on 12 May"."""
    if trigger.noun or not scene.clauses:
        return False
    clause = scene.clauses[trigger.clause]
    says = words.cues["report"] - words.cues["doubt"]
    told = clause.relation is Relation.COMPLEMENT and scene.clauses[clause.parent].verb.lemma in says
    conditional = any(t.low in {"if", "unless", "whether", "could", "might"} for t in scene.tokens)
    return told and clause.verb.modal == "would" and not clause.verb.negated and not conditional


def _stale(scene: Scene, trigger: Trigger, date: Date | None, dct: Dct) -> bool:
    """Whether something said in the present tense has a time long past beside it: the time is that of what is spoken of."""
    if trigger.noun or trigger.meaning.frame != "say" or not scene.clauses or not date or not dct.date:
        return False
    told = scene.clauses[trigger.clause].verb.tense == "present"
    return bool(told and date.latest and dct.date.earliest and dct.date.earliest.ordinal - date.latest.ordinal > 7)


def _foretold(scene: Scene, trigger: Trigger, date: Date | None, dct: Dct) -> Status | None:
    """A date to come: planned; told in the past tense it is a day's difference, or a date read wrongly."""
    told = (
        not trigger.noun
        and bool(scene.clauses)
        and scene.clauses[trigger.clause].verb.tense in {"past", "perfect", "pluperfect"}
    )
    if not told:
        return Status.PLANNED
    near = (
        date and date.earliest and dct.date and dct.date.latest and date.earliest.ordinal - dct.date.latest.ordinal <= 2
    )
    return Status.REPORTED if near else None


def until(date: Date | None, dct: Dct) -> Date | None:
    """What happened "this week" happened before the article was published."""
    if (
        date is None
        or date.precision is not Precision.INTERVAL
        or not date.earliest
        or not dct.date
        or not dct.date.is_day
    ):
        return date
    inside = date.overlaps(dct.date) and date.latest and dct.date.latest and date.latest > dct.date.latest
    return known(f"{date.earliest.edtf}/{dct.date.edtf}") if inside else date


def _reaches(date: Date, dct: Dct) -> bool:
    """Whether a span of days that has begun goes on past the publication: "this week"."""
    return bool(dct.date and dct.date.latest and date.latest and date.latest > dct.date.latest)


def onwards(date: Date | None, dct: Dct) -> Date | None:
    """What is planned for "later this week" is planned for the days that are left of it."""
    begun = date is not None and dct.date is not None and dct.date.is_day and date.overlaps(dct.date)
    if date is None or dct.date is None or not begun or date.precision is not Precision.INTERVAL or not date.latest:
        return date
    return known(f"{dct.date.edtf}/{of_day(date.latest).edtf}") if _reaches(date, dct) else date


def by(text: str, timex: Timex, date: Date | None, dct: Dct) -> Date | None:
    """What is planned "by" a time is planned for the days up to it."""
    before = re.search(r"(?i)\bby (?:the )?$", text[max(0, timex.span.start - 7) : timex.span.start])
    due = bool(before) or timex.span.of(text).lower().startswith("by ")
    if not due or date is None or date.precision is Precision.INTERVAL or dct.date is None or not dct.date.is_day:
        return date
    return known(f"{dct.date.edtf}/{date.edtf.rstrip('~')}") or date


def future(date: Date, dct: Dct) -> bool:
    return bool(dct.date and date.earliest and dct.date.latest and date.earliest > dct.date.latest)


DEEDS = frozenset(
    "attack ground-operation killing battle deployment displacement hostage arrest protest visit talks aid sanction agreement".split()
)
