"""What views are made of: names, dates, events with their evidence, timelines.

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
    """A date.

    machine: fit for <time datetime>, or ""; first, last: the days that it lies between (YYYY-MM-DD), or "";
    mark: exact, span, partial, approximate, uncertain, unknown. reach: where in its month or year it lies, as the data of an SVG
    path in a box of 100 by 6, or "".
    """

    words: str
    edtf: str
    machine: str
    mark: str
    first: str = ""
    last: str = ""
    reach: str = ""


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
    """An event as lists and its own page show it.

    mark: a status that readers must notice, or ""; speaker: who speaks, where the event is words, or ""; review: draft or checked.
    """

    id: str
    path: str
    title: str
    date: DateView
    time: str
    kind: KindLabel
    speaker: str
    status: str
    mark: str
    review: str
    actors: tuple[Party, ...]
    places: tuple[Ref, ...]
    summary: str
    tags: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    voice: Voice
    graphic: bool


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
    """Days of one month. `label`, its short name, is "" for what is known to the year alone. `level`: how busy it is, 1 to 9.

    size: a number of the few that style sheets know, no less than `count` where there is one.
    """

    anchor: str
    heading: str
    label: str
    count: int
    size: int
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
    """`brief`: too many events for their evidence to stand here; each line leads to its event's page."""

    years: tuple[YearView, ...]
    undated: tuple[Entry, ...]
    brief: bool = False


@dataclass(frozen=True, slots=True)
class Counted:
    """A name, where it leads, and how many events it has."""

    ref: Ref
    count: int


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """A correction: when, the event, each field with its earlier value in words, why."""

    on: DateView
    event: Ref
    was: tuple[tuple[str, str], ...]
    why: str
