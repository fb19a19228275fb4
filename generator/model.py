"""The values that all parts share. Frozen, no I/O, no rules: what an article, a draft, an event and an actor are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from generator.config import Config
from generator.dates import Date
from generator.diagnostics import Place


class Kind(StrEnum):
    """What sort of happening an event is. site.yml may add more, so an event's `kind` is plain text."""

    ATTACK = "attack"
    GROUND_OPERATION = "ground-operation"
    KILLING = "killing"
    BATTLE = "battle"
    DEPLOYMENT = "deployment"
    TALKS = "talks"
    VISIT = "visit"
    AGREEMENT = "agreement"
    DECISION = "decision"
    STATEMENT = "statement"
    WARNING = "warning"
    ACCUSATION = "accusation"
    DISPLACEMENT = "displacement"
    HOSTAGE = "hostage"
    ARREST = "arrest"
    PROTEST = "protest"
    AID = "aid"
    SANCTION = "sanction"
    OTHER = "other"


class Status(StrEnum):
    REPORTED = "reported"
    ONGOING = "ongoing"
    PLANNED = "planned"
    DISPUTED = "disputed"
    CONFIRMED = "confirmed"
    RETRACTED = "retracted"


class Role(StrEnum):
    """What an actor does in an event."""

    INITIATOR = "initiator"
    TARGET = "target"
    SPEAKER = "speaker"
    ADDRESSEE = "addressee"
    PARTICIPANT = "participant"
    MENTIONED = "mentioned"


class Stance(StrEnum):
    ASSERTS = "asserts"
    DENIES = "denies"


class Review(StrEnum):
    """Whether a person has looked: not yet (draft), or yes (checked)."""

    DRAFT = "draft"
    CHECKED = "checked"


class ActorKind(StrEnum):
    PERSON = "person"
    COUNTRY = "country"
    GOVERNMENT = "government"
    MINISTRY = "ministry"
    MILITARY = "military"
    ARMED_GROUP = "armed-group"
    ORGANISATION = "organisation"
    ALLIANCE = "alliance"
    MEDIA = "media"
    PLACE = "place"


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


class DctOrigin(StrEnum):
    """Where an article's date came from, in order of trust."""

    OPTION = "option"
    SIDE_FILE = "side-file"
    FRONT_MATTER = "front-matter"
    METADATA = "metadata"
    DATELINE = "dateline"
    FILE_NAME = "file-name"
    INFERRED = "inferred"
    NONE = "none"


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
class Correction:
    """A change that people made after publishing: when, the fields as they were, why."""

    on: Date
    was: Mapping[str, str]
    why: str


@dataclass(frozen=True, slots=True)
class Event:
    """A happening, as content/events records it. date None = undated; place = where its file is, for findings."""

    id: str
    title: str
    date: Date | None = None
    time: str = ""
    kind: str = Kind.OTHER
    status: Status = Status.REPORTED
    actors: tuple[Participant, ...] = ()
    places: tuple[str, ...] = ()
    summary: str = ""
    tags: tuple[str, ...] = ()
    order: int | None = None
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
    places: tuple[str, ...] = ()
    summary: str = ""
    confidence: float = 1.0
    reasons: tuple[str, ...] = ()
    event: str = ""
    rank: int = 0


@dataclass(frozen=True, slots=True)
class Extraction:
    """What one article says happened, and the actors that it names and nobody knew. `analyser` names what made it.

    dropped: ids of events that came from it once and were taken away since, so that their pages can say so.
    """

    article: Article
    dct: Dct
    drafts: tuple[Draft, ...]
    actors: tuple[Actor, ...] = ()
    analyser: str = "rules"
    dropped: tuple[str, ...] = ()


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

    texts: the YAML files as read, by path: for excerpts and splices. dropped: ids of events that were published perhaps,
    and are no more: a page each says so, that no link dies.
    """

    config: Config
    articles: tuple[Article, ...] = ()
    events: tuple[Event, ...] = ()
    actors: tuple[Actor, ...] = ()
    pages: tuple[Page, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    dropped: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Drafts that tell of one happening: (article id, draft key) each, best first. event: a recorded event it is, or ""."""

    members: tuple[tuple[str, str], ...]
    event: str = ""
