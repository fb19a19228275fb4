"""The plain values that pages are made from: a page's bytes depend on its view and its template alone.

Everything is computed before; a template only lays out. Paths are relative to the site's root (see urls).
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.render.labels import KindLabel


@dataclass(frozen=True, slots=True)
class Ref:
    """A name, and the page or address behind it ("" = none)."""

    text: str
    path: str = ""


@dataclass(frozen=True, slots=True)
class SiteView:
    """What every page shows of the site. `pages`: those that people wrote. `base`: the path it is published under ("" = not known)."""

    title: str
    description: str
    language: str
    direction: str
    url: str
    base: str
    license: str
    published_by: str
    repository: str
    pages: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class PageView:
    """The frame of a page. `root` leads to the site's root; `section` is the entry of the navigation that it is under."""

    site: SiteView
    path: str
    root: str
    title: str
    description: str = ""
    section: str = ""
    canonical: str = ""


@dataclass(frozen=True, slots=True)
class DateView:
    """A date. `machine` is fit for <time datetime>, or "". `mark`: exact, span, partial, approximate, uncertain, unknown."""

    words: str
    edtf: str
    machine: str
    mark: str


@dataclass(frozen=True, slots=True)
class Party:
    """An actor of an event: name, page, and its role in words ("" = none given)."""

    id: str
    name: str
    path: str
    role: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """A source of an event. `who` said it (None: the article's own voice); `link` leads to the words on the web."""

    source: Ref
    publisher: str
    published: str
    quote: str
    language: str
    who: Ref | None
    denies: bool
    basis: str
    rule: str
    link: str
    archived: str


@dataclass(frozen=True, slots=True)
class Voice:
    """Who says so: those who claim it and deny it, and the publishers that report it in their own voice."""

    claimed: tuple[Ref, ...]
    denied: tuple[Ref, ...]
    reported: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """An event as lists and its own page show it. `mark` is a status that readers must notice, or ""."""

    id: str
    path: str
    title: str
    date: DateView
    time: str
    kind: KindLabel
    status: str
    mark: str
    review: str
    actors: tuple[Party, ...]
    places: tuple[Ref, ...]
    summary: str
    tags: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    voice: Voice


@dataclass(frozen=True, slots=True)
class DayView:
    """Entries of one date. `numeral` and `weekday` are for exact days. `gap` counts days since the group before."""

    anchor: str
    date: DateView
    numeral: str
    weekday: str
    gap: int
    silence: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class MonthView:
    """Days of one month. `label` is "" for what is known to the year alone. `level`: how busy it is, 1 to 9."""

    anchor: str
    label: str
    count: int
    level: int
    days: tuple[DayView, ...]


@dataclass(frozen=True, slots=True)
class YearView:
    anchor: str
    label: str
    count: int
    months: tuple[MonthView, ...]


@dataclass(frozen=True, slots=True)
class TimelineView:
    years: tuple[YearView, ...]
    undated: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Bars:
    """All bars of one family in a strip, as the data of one SVG path."""

    family: str
    path: str


@dataclass(frozen=True, slots=True)
class Column:
    """A span of time in the strip: where it leads, what it says, where it begins (per cent of the width)."""

    path: str
    label: str
    x: float


@dataclass(frozen=True, slots=True)
class Tick:
    """A label under the strip; `x` is per cent of the width."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class StripView:
    """Density over time. Bars are drawn in a box of `width` by `height`; a column is `step` per cent wide."""

    width: int
    height: int
    step: float
    unit: str
    bars: tuple[Bars, ...]
    columns: tuple[Column, ...]
    ticks: tuple[Tick, ...]


@dataclass(frozen=True, slots=True)
class Counted:
    """A name, where it leads, and how many events it has."""

    ref: Ref
    count: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class IndexView:
    """The timeline, or a part of it.

    parts: pages of years or months where one page would be too long; partial: what the timeline here is a part of;
    other_order: the same the other way round; earlier, later: the neighbouring parts.
    """

    page: PageView
    facts: tuple[str, ...]
    timeline: TimelineView
    strip: StripView | None = None
    parts: tuple[Counted, ...] = ()
    partial: str = ""
    other_order: Ref | None = None
    earlier: Ref | None = None
    later: Ref | None = None


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The events before and after this one for one of its actors."""

    actor: Ref
    before: Ref | None
    after: Ref | None


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """A correction: when, the event, each field with its earlier value in words, why."""

    on: DateView
    event: Ref
    was: tuple[tuple[str, str], ...]
    why: str


@dataclass(frozen=True, slots=True)
class EventView:
    page: PageView
    entry: Entry
    earlier: Ref | None
    later: Ref | None
    neighbours: tuple[Neighbours, ...]
    related: tuple[Entry, ...]
    corrections: tuple[CorrectionView, ...]
    edit: str
    report: str
    cite: str
    bibtex: str
    data: str


@dataclass(frozen=True, slots=True)
class ActorRow:
    ref: Ref
    aliases: tuple[str, ...]
    note: str
    count: int
    review: str


@dataclass(frozen=True, slots=True)
class ActorGroup:
    label: str
    rows: tuple[ActorRow, ...]


@dataclass(frozen=True, slots=True)
class ActorsView:
    page: PageView
    groups: tuple[ActorGroup, ...]


@dataclass(frozen=True, slots=True)
class OfficeView:
    title: str
    of: Ref | None
    term: str


@dataclass(frozen=True, slots=True)
class Said:
    """A quote that rests on an actor's word: the sentence, its event, its source."""

    quote: str
    language: str
    date: DateView
    event: Ref
    source: Ref
    denies: bool


@dataclass(frozen=True, slots=True)
class Person:
    """An actor of the small network: where it stands, how thick its line is."""

    ref: Ref
    count: int
    x: float
    y: float
    weight: float


@dataclass(frozen=True, slots=True)
class ActorView:
    page: PageView
    name: str
    kind: str
    review: str
    aliases: tuple[str, ...]
    demonyms: tuple[str, ...]
    offices: tuple[OfficeView, ...]
    holders: tuple[OfficeView, ...]
    part_of: tuple[Ref, ...]
    members: tuple[Ref, ...]
    links: tuple[Ref, ...]
    description: str
    facts: tuple[str, ...]
    roles: tuple[tuple[str, int], ...]
    role_of: dict[str, str]
    timeline: TimelineView
    strip: StripView | None
    company: tuple[Counted, ...]
    network: tuple[Person, ...]
    said: tuple[Said, ...]
    edit: str


@dataclass(frozen=True, slots=True)
class SourceRow:
    ref: Ref
    publisher: str
    published: str
    count: int


@dataclass(frozen=True, slots=True)
class SourcesView:
    page: PageView
    rows: tuple[SourceRow, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A quoted sentence of a source, and the events that rest on it."""

    quote: str
    link: str
    events: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source: its bibliographic data in rows of label and value, and what it is quoted for. Never its full text."""

    page: PageView
    title: str
    language: str
    facts: tuple[tuple[str, Ref], ...]
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class ProseView:
    """A page that people wrote, as safe HTML."""

    page: PageView
    html: str


@dataclass(frozen=True, slots=True)
class MissingView:
    """404.html: served at any depth, so its links start at the path that the site is published under."""

    page: PageView


@dataclass(frozen=True, slots=True)
class RedirectView:
    """The page of an id that was merged into another."""

    page: PageView
    target: Ref


@dataclass(frozen=True, slots=True)
class FeedItem:
    id: str
    path: str
    title: str
    updated: str
    summary: str
    kind: str


@dataclass(frozen=True, slots=True)
class FeedView:
    page: PageView
    id: str
    updated: str
    items: tuple[FeedItem, ...]


View = (
    IndexView
    | EventView
    | ActorsView
    | ActorView
    | SourcesView
    | SourceView
    | ProseView
    | MissingView
    | RedirectView
    | FeedView
)
