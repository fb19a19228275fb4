"""What an article, a draft, an event and an actor are: frozen values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.config import Config
from generator.dates import Date
from generator.diagnostics import Place
from generator.model.kinds import ActorKind, DctOrigin, GeoPrecision, Gone, Kind, Review, Role, Stance, Status


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range of characters of an article's normalised text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def holds(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Article:
    """One news text with its side data. `text` is normalised; "" where only the bibliographic data is here.

    published: as given by a person or by the page's metadata; published_from says which. sha256 is of `text` as UTF-8.
    """

    id: str
    text: str
    sha256: str
    title: str = ""
    published: Date | None = None
    published_from: DctOrigin = DctOrigin.NONE
    publisher: str = ""
    author: str = ""
    url: str = ""
    archived: str = ""
    language: str = ""
    place: str = ""
    file: str = ""


@dataclass(frozen=True, slots=True)
class Basis:
    """What gave a date: the words, the date they were counted from (EDTF), the rule's name, the date that came out (EDTF)."""

    words: str
    anchor: str = ""
    rule: str = ""
    gives: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """One piece of evidence of an event. according_to: an actor's id or words; "" is the article's own voice."""

    article: str
    quote: str = ""
    chars: Span | None = None
    according_to: str = ""
    stance: Stance = Stance.ASSERTS
    basis: Basis | None = None


@dataclass(frozen=True, slots=True)
class Participant:
    """An actor of an event, by id, and its role ("" where none is given)."""

    id: str
    role: Role | None = None


@dataclass(frozen=True, slots=True)
class Location:
    """Where an event was: the name, and where that is known its coordinates in degrees (WGS 84) with their precision."""

    name: str
    lat: float | None = None
    lon: float | None = None
    precision: GeoPrecision | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """A change that people made after publishing: when, the fields as they were, why."""

    on: Date
    was: Mapping[str, str]
    why: str


@dataclass(frozen=True, slots=True)
class Event:
    """A happening, as content/events records it. date None = undated; file = where it is written, for findings.

    graphic: its quotes tell of what many will not want to read unasked, so pages fold them behind a notice.
    """

    id: str
    title: str
    date: Date | None = None
    time: str = ""
    kind: str = Kind.OTHER
    status: Status = Status.REPORTED
    actors: tuple[Participant, ...] = ()
    places: tuple[Location, ...] = ()
    summary: str = ""
    tags: tuple[str, ...] = ()
    order: int | None = None
    graphic: bool = False
    review: Review = Review.CHECKED
    sources: tuple[Source, ...] = ()
    corrections: tuple[Correction, ...] = ()
    was: tuple[str, ...] = ()
    file: str = ""


@dataclass(frozen=True, slots=True)
class Alias:
    """Another name of an actor, valid from-to where it is limited to a time."""

    name: str
    since: Date | None = None
    until: Date | None = None


@dataclass(frozen=True, slots=True)
class Office:
    """A position: `title` ("defence minister"), `of` (an actor's id), valid from-to."""

    title: str
    of: str = ""
    since: Date | None = None
    until: Date | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """A party with its own page. `was`: ids merged into this one."""

    id: str
    name: str
    kind: ActorKind = ActorKind.ORGANISATION
    aliases: tuple[Alias, ...] = ()
    demonyms: tuple[str, ...] = ()
    metonyms: tuple[str, ...] = ()
    offices: tuple[Office, ...] = ()
    part_of: tuple[str, ...] = ()
    links: Mapping[str, str] = field(default_factory=dict)
    description: str = ""
    review: Review = Review.CHECKED
    was: tuple[str, ...] = ()
    file: str = ""


@dataclass(frozen=True, slots=True)
class Dct:
    """Document creation time: its date, where it came from, and the words or reasons that gave it."""

    date: Date | None
    origin: DctOrigin = DctOrigin.NONE
    words: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """An event that extraction proposes from one article.

    key: stable within the article while its sentence stays the same. event: id of the event file it became, "" before;
    rank: its place among that event's drafts, 0 gives the event its fields.
    confidence: 0 to 1, with its reasons in words.
    """

    key: str
    title: str
    kind: str
    status: Status
    sources: tuple[Source, ...]
    date: Date | None = None
    time: str = ""
    actors: tuple[Participant, ...] = ()
    places: tuple[Location, ...] = ()
    summary: str = ""
    confidence: float = 1.0
    reasons: tuple[str, ...] = ()
    event: str = ""
    rank: int = 0


@dataclass(frozen=True, slots=True)
class Dropped:
    """An event that was recorded once and is no more, by the id that it had: its page says so, that no published link dies.

    title, date: as extraction last proposed them. into: id of the event that a person renamed it to, "" where it is gone;
    then its page redirects there. (An id that was merged stands in `was` of the event that was kept, and is not dropped.)
    """

    id: str
    title: str = ""
    date: Date | None = None
    why: Gone = Gone.DELETED
    into: str = ""


@dataclass(frozen=True, slots=True)
class Extraction:
    """What one article says happened, and the actors that it names and nobody knew. `analyser` names what made it.

    genre: news, whose times are counted from its own date, or history, whose times are counted from each other.

    dropped: events that came from it once and are no more, so that their pages can say so.
    """

    article: Article
    dct: Dct
    drafts: tuple[Draft, ...]
    actors: tuple[Actor, ...] = ()
    analyser: str = "rules"
    genre: str = "news"
    dropped: tuple[Dropped, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """A page that people write in content/pages: its name (`about`), title and Markdown."""

    name: str
    title: str
    markdown: str
    place: Place


@dataclass(frozen=True, slots=True)
class Content:
    """Everything that a site is made from. Sorted by id.

    texts: the YAML files as read, by path: for excerpts and splices. dropped: events that were published perhaps, and
    are no more: a page each says so, or leads to what took its place.
    """

    config: Config
    articles: tuple[Article, ...] = ()
    events: tuple[Event, ...] = ()
    actors: tuple[Actor, ...] = ()
    pages: tuple[Page, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    dropped: tuple[Dropped, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Drafts that tell of one happening: (article id, draft key) each, best first. event: a recorded event it is, or ""."""

    members: tuple[tuple[str, str], ...]
    event: str = ""
