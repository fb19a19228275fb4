"""The part that an actor named after a verb takes: done to, spoken to, or only named, by what stands before it."""

from __future__ import annotations

import re

from generator.extract.happenings import Trigger
from generator.extract.roles_said import addressed_others
from generator.extract.roles_verbs import APPOINTING, DEALING, SENDING
from generator.extract.subjects import PLACED, ahead, behind, nation, owns
from generator.extract.tokens import PREPOSITION, SUBORDINATOR
from generator.extract.values import Mention, MentionForm, MentionKind
from generator.model import Role


def object_role(text: str, mention: Mention, before: str, done: Role, trigger: Trigger) -> Role | None:
    """The role of a mention after the verb; None where it has none. before: the preposition that governs it, "" for none.

    done: the role of the verb's own object. A mention without actors is people of an actor ("the Norland envoy").
    """
    frame = trigger.meaning.frame
    if ahead(text, mention).endswith(("(", " off ", " off the ")) or OF_A_SORT.match(behind(text, mention)):
        return None
    if re.search(r", [a-z]+ing $", text[trigger.span.end : mention.span.start]):
        return Role.MENTIONED  # "vetoed the loan, angering X"
    if trigger.kind == "protest" and mention.actors and opposed(text, mention, trigger):
        return Role.TARGET
    fired_at = before == "at" and trigger.lemma in SENDING and frame == "act" and bool(mention.actors)
    if fired_at or (before == "from" and _taken_from(text, mention, trigger)):
        return Role.TARGET
    if mention.kind is MentionKind.PLACE and ((before and frame not in {"act", "give"}) or before in PLACED - {"into"}):
        return None
    if not mention.actors:
        meant = done is Role.TARGET and trigger.lemma not in APPOINTING
        return done if meant and before in {"", "against", "on"} else None
    if mention.kind is MentionKind.NATIONALITY and not nation(text, mention):
        return done if frame == "act" and before not in PLACED - {"at"} and _bare(text, mention) else None
    if frame == "say":
        return _spoken(text, mention, before, done, trigger)
    return _done(text, mention, before, done, trigger)


def _taken_from(text: str, mention: Mention, trigger: Trigger) -> bool:
    """Whether somebody loses what is named before him: "seized Tarn from X"."""
    taken = trigger.lemma in _TAKING and mention.form is not MentionForm.PRONOUN and bool(mention.actors)
    return taken and bool(re.search(r"[A-Z]", text[trigger.span.end : mention.span.start]))


_TAKING = frozenset("seize capture recapture take retake wrest win conquer reconquer liberate annex".split())


def _done(text: str, mention: Mention, before: str, done: Role, trigger: Trigger) -> Role | None:
    frame = trigger.meaning.frame
    if trigger.lemma in DEALING and before in {"", "in", "of"} and _shares(text, mention, trigger):
        return Role.TARGET
    if (mention.kind is MentionKind.PERSON and _kin(text, mention)) or (
        not before and _TOLD_OF.search(text, trigger.span.end, mention.span.start)
    ):
        return Role.MENTIONED
    body = mention.kind is MentionKind.ORGANISATION
    if body and done is Role.TARGET and (trigger.lemma in APPOINTING or _APPOSED.search(ahead(text, mention))):
        return Role.MENTIONED
    if before == "under" and frame != "say" and mention.kind is MentionKind.PERSON and done is Role.TARGET:
        return done  # "defeated a force of 2,000 men under X"
    if not before:
        if frame in {"move", "undergo"} and _describes(text, mention):
            return None  # "opened the first Oster plant"
        return Role.MENTIONED if owns(text, mention) and frame not in {"act", "meet"} else done
    if before == "on" and frame != "act" and owns(text, mention):
        return Role.MENTIONED
    if before == "against":
        return Role.PARTICIPANT if frame == "meet" and done is Role.PARTICIPANT else Role.TARGET
    if before in {"for", "of"} and _OFFER.search(text[trigger.span.start : mention.span.start]):
        return Role.TARGET
    if before == "of" and frame != "say" and _HELPED.search(ahead(text, mention)):
        return Role.PARTICIPANT
    if before == "of" and _AROUND.search(ahead(text, mention)):
        return None  # "targets in the border area of Oster": ground, not what is hit
    return _reached(mention, before, done, frame, trigger.kind)


def _reached(mention: Mention, before: str, done: Role, frame: str, kind: str) -> Role | None:
    """The role of what a preposition joins to a deed."""
    firm = mention.kind is not MentionKind.PLACE
    if before == "between" and kind in {"battle", "talks", "agreement"}:
        return Role.PARTICIPANT
    if before in {"on", "including"}:
        return done if firm else None
    if before == "of" and frame in {"act", "meet"}:
        return done
    if frame == "meet" and (before == "with" or (before in {"to", "at"} and firm)):
        return done
    if frame == "act" and (before == "into" or (before == "at" and firm)):
        return done
    if kind == "ground-operation" and before == "from" and firm:
        return Role.TARGET  # "recaptured the town from the rebels"
    if frame == "act" and before == "for" and mention.kind is MentionKind.PERSON:
        return Role.TARGET
    if frame == "give" and before == "to" and firm:
        return done
    if before in {"with", "to", "at"} and firm:
        return Role.MENTIONED
    return Role.MENTIONED if mention.kind is MentionKind.PERSON else None


def _spoken(text: str, mention: Mention, before: str, done: Role, trigger: Trigger) -> Role | None:
    """The role of a mention after a verb of speech: spoken to, or spoken of."""
    if before in {"with", "to"}:
        talked = re.search(
            r"\b(?:call|meeting|conversation|interview|talks|spoke|speak) with [^,]*$", ahead(text, mention)
        )
        return Role.ADDRESSEE if before == "to" or talked else Role.MENTIONED
    if before in {"on", "upon"} and re.fullmatch(
        r"call\w* (?:up)?on (?:[a-z]+ ){0,2}", text[trigger.span.start : mention.span.start]
    ):
        return Role.ADDRESSEE
    if before in {"against", "on", "about", "over"}:
        return Role.MENTIONED
    if before:
        return Role.MENTIONED if before == "for" and trigger.lemma in _APPEALS else None
    if owns(text, mention):
        return Role.MENTIONED
    return None if addressed_others(text, mention) else done


def opposed(text: str, mention: Mention, trigger: Trigger) -> bool:
    """Whether a protest is against an actor: "marched against the parade of X", "to protest the killings by X"."""
    return bool(_AGAINST.search(text[trigger.span.start : mention.span.start]))


_AGAINST = re.compile(
    r"\b(?:against|protest(?:ing)?|denounc\w+|condemn\w+|opposing|opposed to|demanding|to demand(?: [\w’']+){0,3} (?:resignation|ouster|removal|dismissal|arrest|departure))\b(?:(?! (?:in|near|outside|at) )[^,;.])*$"
)
# What stands beside a person's name: "killed Jane Doe, a leader of X".
_APPOSED = re.compile(r"[A-Z][\w.’'-]+, (?:an? |the |one )(?:[a-z-]+ ){1,5}(?:of|for|in|at|with|from) (?:the )?$")
_TOLD_OF = re.compile(r"\b(?:that|which|who|whom|whose)\b")
_KIN = (
    r"(?:brother|sister|son|daughter|wife|husband|widow|mother|father|uncle|nephew|niece|cousin|aide|bodyguard|driver|friend|relative|lawyer|deputy"
    r"|supporter|associate)s?"
)


def _kin(text: str, mention: Mention) -> bool:
    """Whether it is done to somebody of a person's, not to him: "killed the brother of X", "arrested X's wife"."""
    of = re.search(rf"\b{_KIN} of (?:[\w-]+ ){{0,3}}$", ahead(text, mention))
    return bool(of or re.match(rf"['’]s (?:[a-z-]+ ){{0,2}}{_KIN}\b", behind(text, mention)))


_HELPED = re.compile(
    r"\b(?:with|under) (?:the )?(?:\w+ )?(?:help|support|backing|assistance|aid|cooperation|participation) of (?:[\w-]+ ){0,3}$"
)
_OFFER = re.compile(r"\b(?:offer|bid)s? for (?:[\w' ]+ of )?(?:the )?$")


def _describes(text: str, mention: Mention) -> bool:
    """Whether a name stands before a plain noun that it describes."""
    after = re.match(r" ([a-z]+)\b", behind(text, mention))
    plain = after is not None and after[1] not in _CLOSED and not after[1].endswith("ly")
    return plain and mention.kind is not MentionKind.PERSON


_CLOSED = (
    PREPOSITION
    | SUBORDINATOR
    | {"and", "or", "but", "then", "today", "yesterday", "last", "this", "early", "late", "next"}
    | frozenset(
        "out back off away down up forward home together apart alone again forces troops army attack attacks positions units soldiers".split()
    )
)
_APPEALS = frozenset(("call", "call for", "appeal", "plead", "plead for"))
_SHARE = re.compile(
    r"(?i)\b(?:stakes?|shares?|stock|interests?|holdings?|percent|bonds|units?|business|division|line)\b|%"
)


def _shares(text: str, mention: Mention, trigger: Trigger) -> bool:
    """Whether it is shares or a part of a company that the verb's object tells of."""
    after = re.match(r"['’]?s?(?: [\w-]+){0,3}", behind(text, mention))
    return bool(_SHARE.search(text[trigger.span.end : mention.span.start] + (after[0] if after else "")))


OF_A_SORT = re.compile(r"-(?:style|born|made|built|based|educated|trained|inspired)\b")
_AROUND = re.compile(r"\b(?:in|near|at|along|outside|across|around|off)\b(?: [\w-]+){1,5} of (?:[\w-]+ )?$")


def _bare(text: str, mention: Mention) -> bool:
    """Whether a nationality stands before a plain noun, not before a person's name ("his Cambodian interpreter Hok Sen")."""
    if re.match(r" (?:known|who|born|named|called|man|woman|national|citizen)\b", behind(text, mention)):
        return False
    words = re.match(r"(?:-\w+)?((?: [a-z-]+){1,4})?( [A-Z])?", behind(text, mention))
    plain = words[1].split() if words and words[1] else []
    return bool(plain) and not (words and words[2] and not PREPOSITION & set(plain))
