"""The words of the site's own voice, and the families that kinds are drawn as. One place, so that they can be translated."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator import dates
from generator.config import Config
from generator.dates import Date
from generator.model import ActorKind, Basis, Kind, Review, Role, Status

FAMILIES = {
    "force": "Force",
    "movement": "Movement",
    "diplomacy": "Diplomacy",
    "statement": "Statement",
    "decision": "Decision",
    "people": "People harmed or helped",
    "other": "Other",
}
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
# What is merely reported carries no mark: a mark is there to warn.
STATUS = {
    Status.REPORTED: "",
    Status.ONGOING: "ongoing",
    Status.PLANNED: "planned",
    Status.DISPUTED: "disputed",
    Status.CONFIRMED: "confirmed",
    Status.RETRACTED: "retracted",
}
REVIEW = {Review.DRAFT: "draft", Review.CHECKED: "checked"}
ROLES = {
    Role.INITIATOR: "acted",
    Role.TARGET: "was the target",
    Role.SPEAKER: "spoke",
    Role.ADDRESSEE: "was addressed",
    Role.PARTICIPANT: "took part",
    Role.MENTIONED: "is mentioned",
}
ACTOR_KINDS = {
    ActorKind.PERSON: ("Person", "People"),
    ActorKind.COUNTRY: ("Country", "Countries"),
    ActorKind.GOVERNMENT: ("Government", "Governments"),
    ActorKind.MINISTRY: ("Ministry", "Ministries"),
    ActorKind.MILITARY: ("Military", "Militaries"),
    ActorKind.ARMED_GROUP: ("Armed group", "Armed groups"),
    ActorKind.ORGANISATION: ("Organisation", "Organisations"),
    ActorKind.ALLIANCE: ("Alliance", "Alliances"),
    ActorKind.MEDIA: ("Media", "Media"),
    ActorKind.PLACE: ("Place", "Places"),
}
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_RIGHT_TO_LEFT = {"ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi"}


@dataclass(frozen=True, slots=True)
class KindLabel:
    """A kind as people read it: its word, and the family that gives its pictogram and hue."""

    id: str
    word: str
    family: str


def kind(id_: str, config: Config) -> KindLabel:
    """The label of a kind; one that neither we nor site.yml know is shown as it is written."""
    custom = config.kinds.get(id_)
    if custom:
        return KindLabel(id_, custom.label, custom.family if custom.family in FAMILIES else "other")
    return KindLabel(id_, id_.replace("-", " "), _FAMILY_OF.get(id_, "other"))


def direction(language: str) -> str:
    """How the language's script runs: "rtl" or "ltr"."""
    return "rtl" if language.split("-", maxsplit=1)[0].lower() in _RIGHT_TO_LEFT else "ltr"


def when(date: Date | None, *, time: str = "") -> str:
    return dates.words(date, time=time) if date else "date unknown"


def written(edtf: str) -> str:
    """An EDTF text in words; as it is written where it is no date."""
    date = dates.known(edtf)
    return dates.words(date) if date else edtf


def basis(value: Basis) -> str:
    """Why this date: “on Monday”, counted from 1 October 2024: 30 September 2024."""
    told = f"“{value.words}”" if value.words else "the report's own date"
    counted = f", counted from {written(value.anchor)}" if value.anchor else ""
    gives = f": {written(value.gives)}" if value.gives else ""
    return f"{told}{counted}{gives}"


def term(since: Date | None, until: Date | None) -> str:
    """The time of an office or an alias: from 2019 to 2022; "" where nothing limits it."""
    if since and until:
        return f"{dates.words(since)} to {dates.words(until)}"
    if since:
        return f"from {dates.words(since)}"
    return f"until {dates.words(until)}" if until else ""


def count(number: int, one: str, many: str = "") -> str:
    """3 events, 1 event, 1,204 events."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def silence(days: int) -> str:
    """How long nothing was recorded, in the largest unit that says it fairly."""
    if days >= 2 * 365:
        return f"no recorded events for {days // 365} years"
    if days >= 60:
        return f"no recorded events for {count(round(days / 30.44), 'month')}"
    return f"no recorded events for {count(round(days / 7), 'week')}"
