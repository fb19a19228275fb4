"""The families that kinds are drawn as, and the words for what an event says of itself, in the site's language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator import dates
from generator.config import Config
from generator.dates import Date
from generator.model import Basis, Kind, Status
from generator.render.datewords import when
from generator.render.words import Words

FAMILIES = ("force", "movement", "diplomacy", "statement", "decision", "people", "other")
_FAMILY_OF: Mapping[str, str] = {
    Kind.ATTACK: "force",
    Kind.GROUND_OPERATION: "force",
    Kind.KILLING: "force",
    Kind.BATTLE: "force",
    Kind.DEPLOYMENT: "movement",
    Kind.PROTEST: "movement",
    Kind.TALKS: "diplomacy",
    Kind.VISIT: "diplomacy",
    Kind.AGREEMENT: "diplomacy",
    Kind.STATEMENT: "statement",
    Kind.WARNING: "statement",
    Kind.ACCUSATION: "statement",
    Kind.DECISION: "decision",
    Kind.SANCTION: "decision",
    Kind.DISPLACEMENT: "people",
    Kind.HOSTAGE: "people",
    Kind.ARREST: "people",
    Kind.AID: "people",
    Kind.OTHER: "other",
}
_RIGHT_TO_LEFT = {"ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi"}


@dataclass(frozen=True, slots=True)
class KindLabel:
    """A kind as people read it: its word, and the family that gives its pictogram and hue."""

    id: str
    word: str
    family: str

    @property
    def title(self) -> str:
        """The word as a heading."""
        return self.word[:1].upper() + self.word[1:]


def kind(id_: str, config: Config, words: Words) -> KindLabel:
    """The label of a kind; one that neither we nor site.yml know is shown as it is written."""
    custom = config.kinds.get(id_)
    if custom:
        return KindLabel(id_, custom.label, family(id_, config))
    return KindLabel(id_, words.known(f"kinds.{id_}", id_.replace("-", " ")), family(id_, config))


def family(kind_: str, config: Config) -> str:
    """The family of a kind; site.yml says it of its own kinds."""
    custom = config.kinds.get(kind_)
    if custom:
        return custom.family if custom.family in FAMILIES else "other"
    return _FAMILY_OF.get(kind_, "other")


def mark(status: Status, words: Words) -> str:
    """The status as a mark. What is merely reported carries none: a mark is there to warn."""
    return "" if status is Status.REPORTED else words(f"status.{status}")


def direction(language: str) -> str:
    """How the language's script runs: "rtl" or "ltr"."""
    return "rtl" if language.split("-", maxsplit=1)[0].lower() in _RIGHT_TO_LEFT else "ltr"


def written(edtf: str, words: Words) -> str:
    """An EDTF text in words; as it is written where it is no date."""
    date = dates.known(edtf)
    return when(date, words) if date else edtf


def basis(value: Basis, words: Words) -> str:
    """Why this date: “on Monday”, counted from 1 October 2024: 30 September 2024."""
    anchor = written(value.anchor, words) if value.anchor else ""
    if value.words:
        told = (
            words("entry.counted", words=value.words, anchor=anchor)
            if anchor
            else words("entry.words", words=value.words)
        )
    else:
        told = words("entry.own_date_counted", anchor=anchor) if anchor else words("entry.own_date")
    return words("entry.gives", basis=told, date=written(value.gives, words)) if value.gives else told


def term(since: Date | None, until: Date | None, words: Words) -> str:
    """The time of an office or an alias: from 2019 to 2022; "" where nothing limits it."""
    if since and until:
        return words("dates.between", start=when(since, words), end=when(until, words))
    if since:
        return words("dates.since", date=when(since, words))
    return words("dates.until", date=when(until, words)) if until else ""


def silence(days: int, words: Words) -> str:
    """How long nothing was recorded, in the largest unit that says it fairly."""
    if days >= 2 * 365:
        span = words.count(days // 365, "year")
    elif days >= 60:
        span = words.count(round(days / 30.44), "month")
    else:
        span = words.count(round(days / 7), "week")
    return words("timeline.silence", span=span)
