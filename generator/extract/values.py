"""The values of understanding: sentences, time expressions, mentions, attributions. Every span counts characters of the text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from generator.model import Span


class Part(StrEnum):
    """What a piece of an article is; only the body tells of events."""

    BODY = "body"
    HEADING = "heading"
    CREDIT = "credit"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, heading or credit line. `span` has no white space at its ends; `paragraph` counts from 0."""

    index: int
    span: Span
    paragraph: int
    part: Part = Part.BODY


class TimexType(StrEnum):
    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression (TIMEX3, https://timeml.github.io/site/).

    value: ISO 8601 as TIMEX3 writes it: 2024-10-01, 2024-W40, P3D, PRESENT_REF; "" = not resolved.
    mod: START, MID, END, APPROX, LESS_THAN ... or "". anchor: the value it was counted from, and anchor_span where that
    is written in the text (None: the DCT). rule: name of the lexicon rule.
    """

    span: Span
    type: TimexType
    value: str
    mod: str = ""
    anchor: str = ""
    anchor_span: Span | None = None
    rule: str = ""


class MentionKind(StrEnum):
    """What a mention names, as the text uses it: a country that acts is an organisation, where it stands for ground a place."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    NATIONALITY = "nationality"


class MentionForm(StrEnum):
    """How a mention names its actor."""

    NAME = "name"
    ALIAS = "alias"
    SURNAME = "surname"
    OFFICE = "office"
    DEMONYM = "demonym"
    METONYM = "metonym"
    GROUP = "group"
    PRONOUN = "pronoun"
    UNNAMED = "unnamed"


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in the text that names someone or somewhere.

    actors: ids, one but for groups ("both sides"); empty for a place that is no actor and for unnamed people ("an Israeli
    official", whose `of` is then the actor that they belong to); an office beside its holder has both. rule: why, for `dateline explain`.
    """

    span: Span
    kind: MentionKind
    form: MentionForm
    actors: tuple[str, ...] = ()
    of: str = ""
    rule: str = ""
    confidence: float = 1.0
