"""The closed lists of words that values hold: kinds, statuses, roles."""

from __future__ import annotations

from enum import StrEnum


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


class GeoPrecision(StrEnum):
    """How well coordinates give a place: the town itself, only near it, or the middle of a region."""

    TOWN = "town"
    NEAR = "near"
    REGION = "region"


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


class Gone(StrEnum):
    """Why an event is no more: a person deleted its file while an article still gives it, or no article gives it any more."""

    DELETED = "deleted"
    NOT_GIVEN = "not-given"
