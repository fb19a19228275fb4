"""An invented conflict between Riverland and Lakeside, as content to render from."""

from __future__ import annotations

from generator.config import Config
from generator.dates import Date, parse
from generator.diagnostics import Place
from generator.model import (
    Actor,
    ActorKind,
    Alias,
    Article,
    Basis,
    Content,
    Correction,
    Dropped,
    Event,
    GeoPrecision,
    Gone,
    Location,
    Office,
    Page,
    Participant,
    Review,
    Role,
    Source,
    Span,
    Stance,
    Status,
)

RECALL = "Riverland on Tuesday evening recalled its envoy, the ministry said."


def day(text: str) -> Date:
    return parse(text)


def content(*, config: Config | None = None, events: tuple[Event, ...] | None = None) -> Content:
    """Three articles, five actors and events of every shape: exact, spans, uncertain, planned, undated."""
    return Content(
        config=config
        or Config(title="Riverland and Lakeside", description="An invented dispute.", published_by="Nobody"),
        articles=ARTICLES,
        events=EVENTS if events is None else events,
        actors=ACTORS,
        pages=(
            Page(
                "about",
                "About",
                "# About\n\nAll of it is *invented*. See [the envoy](events/recall.html).",
                Place("a.md"),
            ),
        ),
        dropped=DROPPED,
    )


ARTICLES = (
    Article(
        "herald",
        RECALL,
        "ab" * 32,
        "Envoy leaves",
        day("2031-03-05"),
        publisher="Lakeside Herald",
        url="https://herald.example/envoy",
        archived="https://archive.example/1",
        language="en",
    ),
    Article("post", "", "", "", None, publisher="", url="javascript:alert(1)"),
    Article("wire", "…", "cd" * 32, "Talks <planned>", day("2031-04"), publisher="The Wire", author="A. Reporter"),
)
ACTORS = (
    Actor(
        "jane-doe",
        "Jane Doe",
        ActorKind.PERSON,
        (Alias("Doe"),),
        offices=(Office("speaker", "riverland", day("2030"), day("2032")),),
        review=Review.DRAFT,
    ),
    Actor("lakeside", "Lakeside", ActorKind.COUNTRY, demonyms=("Lakesider",)),
    Actor(
        "ministry", "Foreign Ministry of Riverland", ActorKind.MINISTRY, part_of=("riverland",), was=("old-ministry",)
    ),
    Actor("quiet", "The Quiet Ones", ActorKind.ARMED_GROUP, description="Nobody has *seen* them."),
    Actor("riverland", "Riverland", ActorKind.COUNTRY, links={"wikidata": "Q42", "evil": "javascript:alert(1)"}),
)
_HERALD = Source(
    "herald",
    RECALL,
    Span(0, len(RECALL)),
    "ministry",
    basis=Basis("on Tuesday evening", "2031-03-05", "weekday-before-dct", "2031-03-04"),
)
EVENTS = (
    Event(
        "recall",
        "Riverland recalls its envoy",
        day("2031-03-04"),
        "evening",
        "decision",
        actors=(Participant("riverland", Role.INITIATOR), Participant("lakeside", Role.TARGET)),
        places=(Location("Lakeside", 15.64, 32.48, GeoPrecision.TOWN),),
        summary="The envoy *left*. More [about](about.html).",
        review=Review.CHECKED,
        sources=(_HERALD,),
        corrections=(Correction(day("2031-04-01"), {"date": "2031-03-03"}, "the release gives the 4th"),),
        was=("old-recall",),
        file="content/events/2031/recall.yml",
    ),
    Event(
        "answer",
        "Lakeside answers",
        day("2031-03-04"),
        "09:30",
        "statement",
        actors=(Participant("jane-doe", Role.SPEAKER), Participant("lakeside")),
        review=Review.DRAFT,
        sources=(
            Source("wire", "It answered.", None, "an unnamed official"),
            Source("wire", "It did not.", None, "ministry", Stance.DENIES),
        ),
    ),
    Event(
        "march",
        "Marches",
        day("2031-03-28/2031-03-30"),
        kind="protest",
        actors=(Participant("quiet"), Participant("nobody")),
    ),
    Event(
        "talks",
        "Talks",
        day("2031-10-01~"),
        kind="talks",
        status=Status.PLANNED,
        review=Review.DRAFT,
        actors=(Participant("lakeside"), Participant("riverland"), Participant("old-ministry")),
        sources=(Source("wire", "Talks may be held."),),
    ),
    Event(
        "claim",
        "A claim about the bridge",
        day("2032"),
        kind="accusation",
        status=Status.DISPUTED,
        graphic=True,
        sources=(Source("herald", "The bodies lay on the bridge.", None, "riverland"),),
    ),
    Event("withdrawn", "A thing that was not", day("2031-11-05?"), status=Status.RETRACTED),
    Event("sometime", "Sometime", None, kind="bridge-fair"),
)
DROPPED = (
    Dropped("removed", "Riverland closes the ferry", day("2031-06"), Gone.NOT_GIVEN),
    Dropped("renamed", "Riverland recalls an envoy", day("2031-03-04"), Gone.DELETED, "recall"),
    Dropped("untold"),
)
