"""The plain value of each kind of page: its bytes depend on this and on its template alone."""

from __future__ import annotations

from dataclasses import dataclass

from generator.render.drawings import CalendarView, Companion, Lane, Spoke, StripView, Tick
from generator.render.pieces import CorrectionView, Counted, DateView, Entry, PageView, Ref, TimelineView


@dataclass(frozen=True, slots=True)
class KeyEvents:
    """The events that an overview names, in the order of time, and the rule that chose them, in words."""

    rule: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class IndexView:
    """The timeline, or a part of it.

    parts: pages of years or months where one page would be too long; partial: what the timeline here is a part of;
    other_order: the same the other way round; earlier, later: the neighbouring parts; key: of a long timeline alone;
    search: the address of the search that finds these events, where they are too many to be filtered here ("" = not needed).
    """

    page: PageView
    facts: tuple[str, ...]
    timeline: TimelineView
    strip: StripView | None = None
    calendar: CalendarView | None = None
    parts: tuple[Counted, ...] = ()
    partial: str = ""
    other_order: Ref | None = None
    earlier: Ref | None = None
    later: Ref | None = None
    key: KeyEvents | None = None
    search: str = ""


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The events before and after this one for one of its actors."""

    actor: Ref
    before: Ref | None
    after: Ref | None


@dataclass(frozen=True, slots=True)
class Located:
    """A place of an event, and in words where on earth it is and how well that is known ("" = not recorded)."""

    place: Ref
    where: str


@dataclass(frozen=True, slots=True)
class EventView:
    page: PageView
    entry: Entry
    earlier: Ref | None
    later: Ref | None
    neighbours: tuple[Neighbours, ...]
    related: tuple[Entry, ...]
    corrections: tuple[CorrectionView, ...]
    located: tuple[Located, ...]
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
    graphic: bool


@dataclass(frozen=True, slots=True)
class SaidYear:
    """What an actor said in one year, as far as it is known; `label` names it."""

    label: str
    rows: tuple[Said, ...]


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
    search: str
    strip: StripView | None
    company: tuple[Companion, ...]
    network: tuple[Spoke, ...]
    said: tuple[SaidYear, ...]
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
    graphic: bool


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source: its bibliographic data in rows of label and value, and what it is quoted for. Never its full text."""

    page: PageView
    title: str
    language: str
    facts: tuple[tuple[str, Ref], ...]
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class SearchView:
    """Ways into the timeline: by words where a script runs, by lists of pages always."""

    page: PageView
    groups: tuple[tuple[str, tuple[Counted, ...]], ...]


@dataclass(frozen=True, slots=True)
class CorrectionsView:
    """All corrections, newest first."""

    page: PageView
    rows: tuple[CorrectionView, ...]


@dataclass(frozen=True, slots=True)
class CoverageView:
    """What the timeline rests on, in counts: `tables` of a heading and rows."""

    page: PageView
    tables: tuple[tuple[str, tuple[Counted, ...]], ...]


@dataclass(frozen=True, slots=True)
class LanesView:
    """The most active actors as lanes over time, and the same as a table by year."""

    page: PageView
    height: int
    unit: str
    ticks: tuple[Tick, ...]
    lanes: tuple[Lane, ...]
    years: tuple[str, ...]


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
class GoneView:
    """The page of an event that is no more: when it was and why it went (a reason of model.Gone). `title` does not repeat its own."""

    page: PageView
    title: str
    date: str
    why: str
    near: str


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
    | SearchView
    | CorrectionsView
    | CoverageView
    | LanesView
    | ProseView
    | MissingView
    | RedirectView
    | GoneView
    | FeedView
)
