"""index.html, and the pages of years and months that hold a long timeline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from generator.model import Event, Review, Status
from generator.render import charts, datewords, key_events, timeline, urls
from generator.render.frames import frame
from generator.render.material import Material
from generator.render.pieces import Counted, PageView, Ref, TimelineView
from generator.render.views import IndexView
from generator.render.words import Words

ONE_PAGE = 300  # events: a longer timeline or year is split, so that the first page stays light
_ALL = 3000  # events: up to here a long timeline is also one page, to print and to filter whole
_LATEST = 40  # events that the index of a split timeline shows in full
_UNDATED, _EVERYTHING = "undated.html", "all.html"
_Part = tuple[Ref, Sequence[Event]]


def views(material: Material) -> Iterator[IndexView]:
    """The index, then a page for each year, and for each month of a long year."""
    yield from _overview(material) if len(material.lookup.events) > ONE_PAGE else _whole(material)
    words = material.words
    years = list(_years(material.lookup.events, words))
    for (ref, events), (earlier, later) in _with_neighbours(years):
        if len(events) > ONE_PAGE and ref.path != _UNDATED:
            yield replace(_contents(material, ref, events), earlier=earlier, later=later)
            for (month, members), (before, after) in _with_neighbours(list(_months(events, words))):
                yield replace(_part(material, month, members), earlier=before, later=after)
        else:
            calendar = charts.calendar(events, lambda event: f"#{timeline.anchor(event.date)}", material.words)
            yield replace(_part(material, ref, events), calendar=calendar, earlier=earlier, later=later)


def facts(events: Sequence[Event], words: Words, *, sources: int = 0, actors: int = 0) -> tuple[str, ...]:
    """How much there is, in words."""
    years = [first.year for event in events if (first := timeline.start(event.date))]
    span = sorted({min(years), max(years)}) if years else []
    drafts = sum(event.review is Review.DRAFT for event in events)
    retracted = sum(event.status is Status.RETRACTED for event in events)
    told = (
        words.count(len(events), "event"),
        _from_to([datewords.year(year, words) for year in span], words),
        words.count(sources, "source") if sources else "",
        words.count(actors, "actor") if actors else "",
        words("timeline.retracted", n=words.number(retracted)) if retracted else "",
        words("timeline.unchecked", drafts=words.count(drafts, "draft")) if drafts else "",
    )
    return tuple(filter(None, told))


def _from_to(years: Sequence[str], words: Words) -> str:
    return words("dates.between", start=years[0], end=years[-1]) if len(years) > 1 else "".join(years)


def _whole(material: Material) -> Iterator[IndexView]:
    """All events on one page, in both orders."""
    newest = material.lookup.content.config.newest_first
    files = {newest: "index.html", not newest: "oldest.html" if newest else "newest.html"}
    names = {False: material.words("timeline.oldest"), True: material.words("timeline.newest")}
    years = _counted(_years(material.lookup.events, material.words))
    for order in (newest, not newest):
        whole = _view(material, material.lookup.events, _home(material, files[order]), newest_first=order)
        yield replace(
            whole,
            facts=_all_facts(material),
            parts=years if len(years) > 1 else (),
            other_order=Ref(names[not order], files[not order]),
        )


def _overview(material: Material) -> Iterator[IndexView]:
    """The index of a long timeline: the strip over all of it, its years, and the latest events."""
    events, words = material.lookup.events, material.words
    latest = [event for event in events if timeline.start(event.date)][-_LATEST:]
    where = {e.id: page for year in _years(events, words) for page, members in _pages(year, words) for e in members}
    everything = Ref(words("timeline.everything"), _EVERYTHING) if len(events) <= _ALL else None
    yield replace(
        _view(material, latest, _home(material, "index.html"), newest_first=True),
        facts=_all_facts(material),
        strip=charts.strip(events, lambda event: where[event.id], material.lookup.content.config, words),
        parts=_counted(_years(events, words)),
        partial=words("timeline.latest", events=words.count(len(latest), "event")),
        key=key_events.choose(material),
        search=urls.search(),
        other_order=everything,
    )
    if everything:
        whole = _view(material, events, _home(material, _EVERYTHING))
        yield replace(whole, facts=_all_facts(material), other_order=Ref(words("timeline.overview"), "index.html"))


def _contents(material: Material, ref: Ref, events: Sequence[Event]) -> IndexView:
    """A year that is too long for one page: its strip and its months."""
    words = material.words
    months = list(_months(events, words))
    where = {event.id: month.path for month, members in months for event in members}
    return IndexView(
        page=frame(material.site, ref.path, ref.text, section="timeline"),
        facts=facts(events, words),
        timeline=TimelineView((), ()),
        strip=charts.strip(events, lambda event: where[event.id], material.lookup.content.config, words),
        calendar=charts.calendar(events, lambda event: f"{where[event.id]}#{timeline.anchor(event.date)}", words),
        parts=_counted(months),
        search=urls.search(*_range(events)),
    )


def _part(material: Material, ref: Ref, events: Sequence[Event]) -> IndexView:
    """A year or a month; brief where even a month holds more than a page can."""
    page = frame(material.site, ref.path, ref.text, section="timeline")
    return _shortened(_view(material, events, page), events, *_range(events))


def topic(material: Material, path: str, title: str, events: Sequence[Event], *query: tuple[str, str]) -> IndexView:
    """The timeline of events that have something in common; brief where they are many. `query`: what a search finds them by."""
    page = frame(material.site, path, title, section="search")
    view = _view(material, events, page, newest_first=material.lookup.content.config.newest_first)
    return _shortened(view, events, *query)


def _shortened(view: IndexView, events: Sequence[Event], *query: tuple[str, str]) -> IndexView:
    """Brief where the events are many: they are filtered by the search then."""
    if len(events) <= ONE_PAGE:
        return view
    return replace(view, timeline=replace(view.timeline, brief=True), search=urls.search(*query))


def _range(events: Sequence[Event]) -> tuple[tuple[str, str], ...]:
    """The days that the events begin on, as the search asks for them; nothing where it could not (before the year 1)."""
    days = [first for event in events if (first := timeline.start(event.date))]
    if not days or not 1 <= min(days).year <= max(days).year <= 9999:
        return ()
    return ("from", min(days).edtf), ("to", max(days).edtf)


def _view(material: Material, events: Sequence[Event], page: PageView, *, newest_first: bool = False) -> IndexView:
    words = material.words
    return IndexView(
        page=page,
        facts=facts(events, words),
        timeline=timeline.arrange(events, material.entries, words, newest_first=newest_first),
        strip=charts.strip(
            events, lambda event: f"#{timeline.anchor(event.date)}", material.lookup.content.config, words
        ),
    )


def _home(material: Material, path: str) -> PageView:
    return frame(material.site, path, material.site.title, section="timeline")


def _all_facts(material: Material) -> tuple[str, ...]:
    lookup = material.lookup
    return facts(lookup.events, lookup.words, sources=len(lookup.of_article), actors=len(lookup.of_actor))


def _years(events: Sequence[Event], words: Words) -> Iterator[_Part]:
    for year, members in groupby(events, key=_year):
        undated = Ref(words("timeline.undated"), _UNDATED)
        yield Ref(datewords.year(year, words), urls.year(year)) if year is not None else undated, list(members)


def _months(events: Sequence[Event], words: Words) -> Iterator[_Part]:
    """The months of one year's events. What is known to the year alone stands in its first month."""
    for (year, month), members in groupby(events, key=lambda event: (_year(event) or 0, _month(event))):
        yield Ref(datewords.month_of_year(month, year, words), urls.month(year, month)), list(members)


def _pages(year: _Part, words: Words) -> Iterator[tuple[str, Sequence[Event]]]:
    ref, events = year
    if len(events) <= ONE_PAGE or ref.path == _UNDATED:
        yield ref.path, events
    else:
        yield from ((month.path, members) for month, members in _months(events, words))


def _year(event: Event) -> int | None:
    first = timeline.start(event.date)
    return first.year if first else None


def _month(event: Event) -> int:
    first = timeline.start(event.date)
    return first.month if first else 1


def _counted(parts: Iterator[_Part] | Sequence[_Part]) -> tuple[Counted, ...]:
    return tuple(Counted(ref, len(events)) for ref, events in parts)


def _with_neighbours(parts: Sequence[_Part]) -> Iterator[tuple[_Part, tuple[Ref | None, Ref | None]]]:
    for at, part in enumerate(parts):
        earlier = parts[at - 1][0] if at else None
        later = parts[at + 1][0] if at + 1 < len(parts) else None
        yield part, (earlier, later)
