"""Values that the tests of records share."""

from __future__ import annotations

import hashlib

from generator import dates
from generator.config import Config
from generator.model import (
    Article,
    Content,
    Dct,
    DctOrigin,
    Draft,
    Extraction,
    Group,
    Participant,
    Source,
    Span,
    Status,
)

TODAY = dates.parse("2031-06-01")
TEXT = "Riverland on Tuesday recalled its envoy. Lakeside said on Tuesday that talks go on. A strike hit the port on Monday."


def article(id_: str = "herald", text: str = TEXT, published: str = "2031-03-05") -> Article:
    date = dates.parse(published)
    return Article(id_, text, hashlib.sha256(text.encode()).hexdigest(), "Envoy", date, DctOrigin.FRONT_MATTER)


def draft(
    key: str, sentence: int = 0, *, text: str = TEXT, of: str = "herald", date: str = "2031-03-04", title: str = ""
) -> Draft:
    """A draft of one sentence of the text."""
    quote = text.split(". ")[sentence].rstrip(".") + "."
    start = text.index(quote)
    source = Source(of, quote, Span(start, start + len(quote)))
    actors = (Participant("riverland"),)
    return Draft(key, title or quote.rstrip("."), "talks", Status.REPORTED, (source,), dates.parse(date), actors=actors)


def extraction(*drafts: Draft, of: Article | None = None) -> Extraction:
    known = of or article()
    return Extraction(known, Dct(known.published, DctOrigin.FRONT_MATTER), drafts)


def group(*members: tuple[str, str], event: str = "") -> Group:
    return Group(members, event)


def content(**kwargs: object) -> Content:
    return Content(Config(), **kwargs)  # type: ignore[arg-type]  # the tests name real fields
