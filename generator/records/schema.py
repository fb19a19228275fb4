"""The one schema of what people write: events, actors, articles' side data, site.yml.

Validation, the JSON Schema for editors, the order of keys in new files and the reference in docs/formats.md all come from here.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from generator.config import Config, CustomKind
from generator.model import (
    Actor,
    ActorKind,
    Alias,
    Article,
    Basis,
    Correction,
    Event,
    GeoPrecision,
    Kind,
    Location,
    Office,
    Participant,
    Review,
    Role,
    Source,
    Stance,
    Status,
)
from generator.records.compound import Chars, Field, ListOf, MapOf, Record
from generator.records.mends import as_clock
from generator.records.names import Id, Url, Zone
from generator.records.shapes import Choice, Degrees, EdtfDate, Flag, Line, Matching, Prose, Whole, choice

_PARTS_OF_DAY = "morning|afternoon|evening|night|overnight|midday|noon|midnight|dawn|dusk|early|late"
TITLE_LIMIT = 300  # characters
# HH:MM with an optional zone (ISO 8601), or a part of the day with "early" or "late" before it.
TIME = (
    r"(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?: ?(?:Z|UTC|GMT|[A-Z]{2,5}|[+-](?:0\d|1[0-4]):?[0-5]\d))?"
    rf"|(?:(?:early|late|mid) ?-?)?(?:{_PARTS_OF_DAY})"
)


def _basis(**values: str) -> Basis:
    return Basis(**({"words": ""} | values))


_BASIS = Record(
    "a basis",
    (
        Field("words", Line(), "the words that tell the time; left out where the order of telling gives it"),
        Field("anchor", Line(), "the date that they were counted from (EDTF)"),
        Field("rule", Line(), "the rule that read them"),
        Field("gives", Line(), "the date that came out (EDTF)"),
    ),
    _basis,
)
_SOURCE = Record(
    "a source",
    (
        Field("article", Id(article=True), "id of the article", required=True),
        Field("quote", Prose("text, verbatim", verbatim=True), "the words of the article that carry the event"),
        Field("chars", Chars(), "where the quote stands in the article; the machine's, may be left out"),
        Field("according_to", Line(), "who says it: an actor's id, or words; left out: the article itself"),
        Field("stance", choice(Stance, "stance"), "whether the source asserts the event (the default) or denies it"),
        Field("basis", _BASIS, "what gave the date; the machine's, may be left out"),
    ),
    Source,
)
_PARTICIPANT = Record(
    "an actor",
    (
        Field("id", Id(), "the actor's id", required=True),
        Field("role", choice(Role, "role"), "what the actor does in the event"),
    ),
    Participant,
    short="id",
)
_LOCATION = Record(
    "a place",
    (
        Field("name", Line(limit=200), "its name, in words", required=True),
        Field("lat", Degrees(90), "degrees north"),
        Field("lon", Degrees(180), "degrees east"),
        Field(
            "precision",
            choice(GeoPrecision, "precision"),
            "what the coordinates give: the town, somewhere near it, a region",
        ),
    ),
    Location,
    short="name",
)
_CORRECTED = ("title", "date", "time", "kind", "status", "actors", "places", "summary", "tags", "sources")
_CORRECTION = Record(
    "a correction",
    (
        Field("on", EdtfDate(), "the day of the correction", required=True),
        Field("was", MapOf(Prose("text"), _CORRECTED, "field"), "the fields as they were", required=True),
        Field("why", Line(), "why it was changed", required=True),
    ),
    Correction,
)


def event(kinds: Iterable[str] = ()) -> Record:
    """An event; `kinds` are those that site.yml adds."""
    return _event(tuple(kinds))


@cache
def _event(kinds: tuple[str, ...]) -> Record:
    return Record(
        "an event",
        (
            Field("id", Id(), "stable name, the same as the file's (which is the default)"),
            Field("title", Line(limit=TITLE_LIMIT), "what happened, in one short sentence", required=True),
            Field("date", EdtfDate(), "when, as precisely as the sources say and no more; left out: undated"),
            Field("time", Matching(TIME, "a time (HH:MM, or evening)", "bad-time", as_clock), "time of the day"),
            Field("kind", Choice((*Kind, *kinds), "kind"), "what sort of happening (default `other`)"),
            Field("status", choice(Status, "status"), "how sure it is (default `reported`)"),
            Field("actors", ListOf(_PARTICIPANT), "who takes part, by id, with a role where it is known"),
            Field("places", ListOf(_LOCATION), "where, in words; with coordinates where these are certain"),
            Field("summary", Prose(), "a few neutral sentences"),
            Field(
                "tags",
                ListOf(Line(limit=60)),
                "words to group events by; `key` makes it a key event of a long timeline",
            ),
            Field("order", Whole(), "place among the events of the same day"),
            Field("graphic", Flag(), "whether its quotes are folded behind a notice on the site (default `false`)"),
            Field("review", choice(Review, "review"), "`draft` until a person has looked (default `checked`)"),
            Field("sources", ListOf(_SOURCE), "the evidence"),
            Field("corrections", ListOf(_CORRECTION), "changes made after publishing, shown on the page"),
            Field("was", ListOf(Id()), "ids of events merged into this one: their pages redirect here"),
        ),
        Event,
    )


ALIAS = Record(
    "an alias",
    (
        Field("name", Line(limit=200), "the other name", required=True),
        Field("from", EdtfDate(), "the first day that it was used", to="since"),
        Field("to", EdtfDate(), "the last day that it was used", to="until"),
    ),
    Alias,
    short="name",
)
_OFFICE = Record(
    "an office",
    (
        Field("title", Line(limit=200), 'the position, such as "foreign minister"', required=True),
        Field("of", Id(), "the actor that it belongs to"),
        Field("from", EdtfDate(), "the first day", to="since"),
        Field("to", EdtfDate(), "the last day", to="until"),
    ),
    Office,
)
ACTOR = Record(
    "an actor",
    (
        Field("id", Id(), "stable name, the same as the file's (which is the default)"),
        Field("name", Line(limit=200), "the name that pages show", required=True),
        Field("kind", choice(ActorKind, "actor-kind"), "what sort of actor (default `organisation`)"),
        Field("aliases", ListOf(ALIAS), "other names, matched as whole words; may be limited to a time"),
        Field("demonyms", ListOf(Line(limit=200)), 'words for its people, such as "Norwegian"'),
        Field("metonyms", ListOf(Line(limit=200)), "places that stand for it, such as a capital for its government"),
        Field("offices", ListOf(_OFFICE), "positions held, with their time"),
        Field("part_of", ListOf(Id()), "actors that it belongs to"),
        Field("links", MapOf(Url(), ("wikidata", "wikipedia", "website"), "link"), "pages about it"),
        Field("description", Prose(), "a few neutral sentences"),
        Field("review", choice(Review, "review"), "`draft` until a person has looked (default `checked`)"),
        Field("was", ListOf(Id()), "ids of actors merged into this one: their pages redirect here"),
    ),
    Actor,
)
ARTICLE = Record(
    "an article",
    (
        Field("title", Line(limit=1000), "its headline"),
        Field("published", Line(limit=200), "the day it was published: EDTF, or a date in words of any language"),
        Field("publisher", Line(limit=300), "who published it"),
        Field("author", Line(limit=500), "who wrote it"),
        Field("url", Url(), "where it can be read"),
        Field("archived", Url(), "where an archived copy can be read"),
        Field(
            "language",
            Matching(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", "a language (BCP 47, such as en)", "bad-language"),
            "its language (BCP 47)",
        ),
        Field("place", Line(limit=200), "where it was written"),
    ),
    Article,
)
_CUSTOM_KIND = Record(
    "a kind",
    (
        Field("label", Line(limit=60), "the word that pages show", required=True),
        Field("family", Choice(tuple(Kind), "kind"), "the kind that it is drawn as (default `other`)"),
    ),
    CustomKind,
)
SITE = Record(
    "site.yml",
    (
        Field("title", Line(limit=200), "name of the timeline"),
        Field("description", Line(), "one or two sentences about it"),
        Field("url", Url(), "where it is published: the base of absolute links"),
        Field(
            "language",
            Matching(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", "a language (BCP 47, such as en)", "bad-language"),
            "language of the pages (default `en`)",
        ),
        Field(
            "timezone",
            Zone(),
            "the zone whose days these are, as calendars are told (default `UTC`)",
        ),
        Field("repository", Url(), "where the files can be seen and mended"),
        Field("license", Line(limit=300), "licence of the content"),
        Field("show_drafts", Flag(), "whether events that nobody has checked are shown (default `true`)"),
        Field("newest_first", Flag(), "whether the timeline begins with the newest event (default `false`)"),
        Field("published_by", Line(limit=300), "who publishes the timeline"),
        Field("about", Line(), "one sentence for the foot of each page"),
        Field(
            "analyser",
            Matching(r"[a-z]\w*", "`rules`, or a spaCy pipeline such as en_core_web_sm", "bad-analyser"),
            "the spaCy pipeline that helps to find names, or `rules` for none (default `en_core_web_sm`)",
        ),
        Field("kinds", MapOf(_CUSTOM_KIND), "kinds of event beside the built-in ones: name to label and family"),
    ),
    Config,
)
PAGE = Record("a page", (Field("title", Line(limit=200), "the page's title (default: its first heading)"),), dict)
