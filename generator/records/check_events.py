"""Findings about one event: its date against its id, its sources and today; its references; its accounts against each other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator import dates
from generator.dates import Date, Day
from generator.diagnostics import Severity, did_you_mean
from generator.model import Article, Content, Event, Review, Source, Status
from generator.records.check_actors import known_actors
from generator.records.findings import Finding
from generator.records.propose import date_part

_LONG_PAST = 30  # days that a planned event may be past before someone should look
_ID_DATE = re.compile(r"(\d{4}(?:-\d\d(?:-\d\d)?)?)-")
ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO


@dataclass(frozen=True, slots=True)
class Known:
    """What events may refer to."""

    actors: tuple[str, ...]
    articles: Mapping[str, Article]
    today: Day
    texts: Mapping[str, str]

    def has_sources(self, event: Event) -> bool:
        """Whether the file has some, be they readable or not: what is wrong with those was told already."""
        return bool(re.search(r"^sources:(?!\s*\[\s*\])", self.texts.get(event.file, ""), re.MULTILINE))

    def has_date(self, event: Event) -> bool:
        """Whether the file has one, be it readable or not."""
        return bool(re.search(r"^date:", self.texts.get(event.file, ""), re.MULTILINE))


def check_events(content: Content, today: Day) -> Iterator[Finding]:
    """Every finding about single events."""
    there = known_actors(content)
    known = Known(tuple(sorted(there)), {article.id: article for article in content.articles}, today, content.texts)
    for event in content.events:
        yield from _dates(event, known)
        yield from _actors(event, known, there)
        yield from _places(event)
        yield from _sources(event, known, there)
        yield from _accounts(event)
        yield from _corrections(event, today)


def _places(event: Event) -> Iterator[Finding]:
    for number, place in enumerate(event.places):
        if (place.lat is None) != (place.lon is None):
            message = f"{place.name} has only one of `lat` and `lon` that can be read"
            yield Finding(event.file, ("places", number), ERROR, "bad-coordinates", message, "give both, or neither")


def _dates(event: Event, known: Known) -> Iterator[Finding]:
    date = event.date
    undated = date is None and not known.has_date(event)
    if event.time and (undated or (date and not _is_day_or_night(date))):
        message = "a time of the day, but no day"
        yield Finding(event.file, ("time",), WARNING, "time-without-day", message, "move it to `date`, or leave it out")
    if undated and (match := _ID_DATE.match(event.id)):
        message = f"the id says {match[1]}, but the event has no date"
        hint = f"write date: {match[1]}, or rename the event: it is shown among those without a date"
        yield Finding(event.file, ("title",), _id_severity(event), "id-date", message, hint)
    if date is None:
        return
    yield from _id_date(event, date)
    gives = [found for source in event.sources if source.basis and (found := dates.known(source.basis.gives))]
    if date.is_day and gives and not any(each.is_day for each in gives):
        message = f"{date} is a day, but the sources give no more than {gives[0]}"
        yield Finding(event.file, ("date",), WARNING, "over-precise", message, f"write {gives[0]}")
    first, last = date.earliest, date.latest
    if first and first.ordinal > known.today.ordinal + 1 and event.status not in (Status.PLANNED, Status.RETRACTED):
        message = f"{date} is yet to come, but the event is {event.status}"
        yield Finding(event.file, ("date",), ERROR, "future-date", message, "write status: planned, or mend the date")
    if last and last.ordinal + _LONG_PAST < known.today.ordinal and event.status is Status.PLANNED:
        message = f"planned for {date}, which is long past"
        hint = "write what became of it: a status, or an event of its own"
        yield Finding(event.file, ("status",), WARNING, "planned-past", message, hint)


def _is_day_or_night(date: Date) -> bool:
    return date.earliest is not None and date.latest is not None and date.latest.ordinal - date.earliest.ordinal <= 1


def _id_date(event: Event, date: Date) -> Iterator[Finding]:
    part = date_part(date)
    match = _ID_DATE.match(event.id)
    written = dates.known(match[1]) if match else None
    if written is None or (part and event.id.startswith(f"{part}-")) or written.overlaps(date):
        return
    message = f"the id says {written}, the date {date}"
    hint = "mend the one that is wrong; a published id may stay, for links lead to it"
    yield Finding(event.file, ("date",), _id_severity(event), "id-date", message, hint)


def _id_severity(event: Event) -> Severity:
    return INFO if event.review is Review.DRAFT else WARNING


def _actors(event: Event, known: Known, there: frozenset[str]) -> Iterator[Finding]:
    seen: set[str] = set()
    for index, participant in enumerate(event.actors):
        if participant.id not in there:
            yield _unknown_actor(event.file, ("actors", index), participant.id, known.actors)
        if participant.id in seen:
            message = f'the actor "{participant.id}" is listed twice'
            yield Finding(event.file, ("actors", index), ERROR, "actor-twice", message, "keep one, with the main role")
        seen.add(participant.id)


def _unknown_actor(file: str, path: tuple[str | int, ...], id_: str, known: tuple[str, ...]) -> Finding:
    hint = did_you_mean(id_, known) or f"write content/actors/{id_}.yml, or run dateline new actor"
    return Finding(file, path, ERROR, "unknown-actor", f'unknown actor "{id_}"', hint)


def _sources(event: Event, known: Known, there: frozenset[str]) -> Iterator[Finding]:
    if not event.sources and not known.has_sources(event):
        hint = "name the article that tells of it: sources: [{article: ID, quote: ...}]"
        yield Finding(event.file, (), WARNING, "no-source", "the event has no source", hint)
    for index, source in enumerate(event.sources):
        path = ("sources", index)
        speaker = source.according_to
        if speaker and speaker not in there and re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", speaker):
            message = f'no actor has the id "{speaker}": it will be shown as words'
            hint = did_you_mean(speaker, known.actors)
            yield Finding(event.file, (*path, "according_to"), WARNING, "unknown-speaker", message, hint)
        article = known.articles.get(source.article)
        if article is None:
            hint = did_you_mean(source.article, sorted(known.articles)) or "put the article into content/articles"
            message = f'unknown article "{source.article}"'
            yield Finding(event.file, (*path, "article"), ERROR, "unknown-article", message, hint)
            continue
        yield from _quote(event, index, source, article)
        yield from _early(event, index, article)


def _quote(event: Event, index: int, source: Source, article: Article) -> Iterator[Finding]:
    """The quote stands in the article's text, and at its span; white space may be wrapped as YAML wraps it."""
    if not article.text or not source.quote:
        return
    path = ("sources", index, "quote")
    if source.chars and source.chars.end > len(article.text):
        message = f"the span ends at {source.chars.end}, the article at {len(article.text)}"
        yield Finding(event.file, ("sources", index, "chars"), ERROR, "quote-span", message, "leave `chars` out")
        return
    if source.chars and _flat(source.chars.of(article.text)) == _flat(source.quote):
        return
    words = _flat(source.quote).split(" ")
    found = re.search(r"\s+".join(map(re.escape, words)), article.text)
    if found is None:
        hint = "copy it from the article, letter by letter"
        if _straight(source.quote) in _straight(article.text):
            hint = "the article has other quotation marks or dashes: copy them from there"
        message = f'the quote is not in the article "{source.article}"'
        yield Finding(event.file, path, ERROR, "quote-not-found", message, hint)
    elif source.chars:
        message = f'the quote stands elsewhere in the article "{source.article}"'
        hint = f"write chars: [{found.start()}, {found.end()}], or leave it out"
        yield Finding(event.file, ("sources", index, "chars"), ERROR, "quote-span", message, hint)


def _flat(text: str) -> str:
    return " ".join(text.split())


_STRAIGHT = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-"})


def _straight(text: str) -> str:
    return _flat(text.translate(_STRAIGHT)).lower()


def _early(event: Event, index: int, article: Article) -> Iterator[Finding]:
    published, date = article.published, event.date
    if not (published and published.latest and date and date.earliest) or event.status is Status.PLANNED:
        return
    # A day's grace: the article's day and the event's may be counted in two time zones.
    if published.latest.ordinal + 1 < date.earliest.ordinal:
        message = f'the event was on {date}, but "{article.id}" was published on {published}'
        hint = "mend the date, or write status: planned"
        yield Finding(event.file, ("sources", index, "article"), WARNING, "early-source", message, hint)


def _corrections(event: Event, today: Day) -> Iterator[Finding]:
    for number, correction in enumerate(event.corrections):
        if correction.on.earliest and correction.on.earliest.ordinal > today.ordinal + 1:
            message = f"corrected on {correction.on}, which is yet to come"
            hint = "write the day of the correction"
            yield Finding(event.file, ("corrections", number, "on"), ERROR, "future-date", message, hint)


def _accounts(event: Event) -> Iterator[Finding]:
    """Whether the sources agree, and whether a dispute shows both sides."""
    if event.status is Status.DISPUTED:
        accounts = {(source.according_to or source.article, source.stance) for source in event.sources}
        if len(accounts) < 2:
            message = f"the event is disputed, but {len(accounts)} account of it is given"
            hint = "add the source that says otherwise, with stance: denies where it does"
            yield Finding(event.file, ("status",), WARNING, "one-sided-dispute", message, hint)
        return
    yield from _contradicting_dates(event)
    yield from _contradicting_numbers(event)


def _contradicting_dates(event: Event) -> Iterator[Finding]:
    given = [(i, d) for i, s in enumerate(event.sources) if s.basis and (d := dates.known(s.basis.gives))]
    for index, date in given[1:]:
        first = given[0][1]
        if not date.overlaps(first):
            message = f"this source gives {date}, another one {first}"
            hint = "say which is right in `corrections`, or write status: disputed"
            yield Finding(event.file, ("sources", index), WARNING, "contradicting-dates", message, hint)


_SMALL = "one two three four five six seven eight nine ten eleven twelve".split()
_NUMBER = re.compile(
    rf"\b(\d{{1,3}}(?:,\d{{3}})+|\d+|{'|'.join(_SMALL)})\s+(?:[a-z]+\s+)?"
    r"(people|persons|civilians|soldiers|troops|fighters|children|women|men|rockets|missiles|drones|hostages|prisoners|"
    r"officers|protesters|workers|students|villages|houses|homes|victims|militants|strikes)\b",
    re.IGNORECASE,
)
_FATE = re.compile(
    r"\b(killed|dead|died|injured|wounded|arrested|detained|displaced|missing|released|fired|launched)\b", re.IGNORECASE
)
_NEAR = 25  # characters between a number of people and what became of them


def _contradicting_numbers(event: Event) -> Iterator[Finding]:
    """Two sources that count the same things differently: "12 civilians killed", "15 civilians killed"."""
    first: dict[tuple[str, str], set[int]] = {}
    for index, source in enumerate(event.sources):
        counts: dict[tuple[str, str], set[int]] = {}
        for match in _NUMBER.finditer(source.quote):
            near = source.quote[max(0, match.start() - _NEAR) : match.end() + _NEAR]
            fate = found[0].lower() if (found := _FATE.search(near)) else ""
            counts.setdefault((match[2].lower(), fate), set()).add(_value(match[1].lower()))
        for (noun, fate), numbers in counts.items():
            known = first.setdefault((noun, fate), numbers)
            if not known & numbers:
                what = f"{noun} {fate}".strip()
                message = f"this source has {_list(numbers)} {what}, another one {_list(known)}"
                hint = "say so in the summary, or write status: disputed"
                yield Finding(event.file, ("sources", index, "quote"), WARNING, "contradicting-numbers", message, hint)


def _value(word: str) -> int:
    return _SMALL.index(word) + 1 if word in _SMALL else int(word.replace(",", "")[:12])


def _list(numbers: set[int]) -> str:
    return " and ".join(str(number) for number in sorted(numbers))
