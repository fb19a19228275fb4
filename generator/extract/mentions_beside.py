"""What an unseen name is by the words around it: where it stands, what stands beside it, what it does."""

from __future__ import annotations

from itertools import takewhile

from generator.extract import names_lexicon as lexicon
from generator.extract.mentions_ground import ACTS, is_ground
from generator.extract.mentions_line import Hit, Line
from generator.extract.mentions_offices import office_end
from generator.extract.mentions_signs import COMMANDS, Reading, commands, does, past
from generator.extract.values import MentionKind

_PERSON, _ORGANISATION, _PLACE = MentionKind.PERSON, MentionKind.ORGANISATION, MentionKind.PLACE
_EITHER = frozenset("rival ally partner owner successor predecessor".split())  # of a person or of a firm
_OF_PLACES = frozenset(["mayor", "governor", "sheriff"])
_OFFICES_OF_FIRMS = frozenset("chairman chairwoman ceo board".split())
_OF_FIRMS = _OFFICES_OF_FIRMS | frozenset(
    "shares stock shareholders bondholders founder subsidiary headquarters employees creditors".split()
)
_APPOSED = (
    7  # words after a name's comma in which an office makes it a person's: ", the Valley Front's political leader"
)
_ITS_KIND = frozenset(
    "newspaper magazine agency group party movement company militia channel network union foundation charity firm bank airline broadcaster website "
    "manufacturer maker automaker carmaker retailer supplier producer operator contractor corporation conglomerate giant insurer lender utility startup "
    "organisation organization coalition alliance faction cartel gang brigade battalion regiment unit team club university institute publisher tribe clan fund chain startup".split()
)
_FIGHTERS = frozenset(
    "fighters militiamen rebels gunmen forces troops militants insurgents guerrillas commandos mercenaries".split()
)
_OF_BUSINESS = frozenset(
    "acquired launched filed bought sold posted closed opened produced merged shipped opened".split()
)
_TO_PERSONS = frozenset(
    "sent appointed named killed met arrested visited elected murdered married succeeded replaced defeated captured executed crowned beat routed pursued crushed freed "
    "wounded told asked urged made sacked dismissed hired promoted ordered invited".split()
)
_FOLLOWS = frozenset("succeed succeeds succeeding replace replaces replacing".split())
_OF_PERSONS = frozenset("died resigned abdicated married knew thought testified pleaded".split())


def by_its_place(line: Line, hit: Hit) -> Reading:
    """What an unseen name is by the words around it."""
    words = lexicon.words()
    before, after, length = line.word(hit.start - 1), line.word(hit.end), hit.end - hit.start
    if _owned_by_firm(line, hit):
        return Reading(_ORGANISATION, 0.8, "has-shares")
    if before == "the" and after in _ITS_KIND and not line.capital(hit.end):
        return Reading(_ORGANISATION, 0.8, "before-its-kind")
    if is_ground(line, hit.start, hit.end):
        if before == "at" and line.word(hit.start - 2) in words.person_nouns | lexicon.roles().heads:
            return Reading(_ORGANISATION, 0.8, "works-at")
        weight = 0.45 if before == "at" else 0.8 if before in words.locatives else 0.7
        return Reading(_PLACE, weight, "where")  # people work "at" a firm
    office = office_end(line, hit.end)[1]
    if office:  # "Upland spokeswoman Jane Doe", "Karsk mayor John Roe"
        return Reading(_PLACE if office in _OF_PLACES else _ORGANISATION, 0.7, "has-office")
    if kind_of_body(before):
        return Reading(_ORGANISATION, 0.8, "after-its-kind")
    if after in _ITS_KIND | _FIGHTERS and not line.capital(hit.end):
        return Reading(_ORGANISATION, 0.7, "before-its-kind")
    if before in _EITHER:
        return Reading(_ORGANISATION if length == 1 else _PERSON, 0.45, "beside-a-rival")
    if before == "based":
        return Reading(_ORGANISATION, 0.7, "based-somewhere")
    return _by_its_bearer(line, hit) or _by_its_deeds(line, hit)


def _by_its_bearer(line: Line, hit: Hit) -> Reading | None:
    """A person by title, age, apposition, speech; None where nothing tells of one."""
    words = lexicon.words()
    before, after, length = line.word(hit.start - 1), line.word(hit.end), hit.end - hit.start
    if commands(line, hit):
        return Reading(_PERSON, 0.7, COMMANDS)
    if before in lexicon.roles().heads | words.person_nouns or (before in words.unnamed and not before.endswith("s")):
        return Reading(_PERSON, 0.8, "after-title")
    if length > 1 and before == "," and line.word(hit.start - 2) in words.person_nouns | lexicon.roles().heads:
        return Reading(_PERSON, 0.7, "apposed")
    if after == "," and _aged(line, hit.end + 1):
        return Reading(_PERSON, 0.7, "aged")
    if length > 1 and after == "," and (line.word(hit.end + 1) in {"who", "whose"} or _apposed(line, hit.end + 1)):
        return Reading(_PERSON, 0.7, "apposed")
    speaks = after in words.speech or (before == after == "," and line.word(hit.end + 1) in words.speech)
    if length > 1 and (speaks or before in words.speech):
        return Reading(_PERSON, 0.7, "speaks")
    if (
        any(key in {"al", "bin", "ibn", "abu"} for key in (k.lower() for k in line.keys[hit.start : hit.end]))
        and length > 1
    ):
        return Reading(_PERSON, 0.6, "particle")
    return None


def _by_its_deeds(line: Line, hit: Hit) -> Reading:
    """What a name is by what it does, or what is done by or to it; else by its article and its number of words."""
    words = lexicon.words()
    before, after, length = line.word(hit.start - 1), line.word(hit.end), hit.end - hit.start
    if length == 1 and line.possessive(hit.start - 1) and line.capital(hit.start - 2):
        return Reading(_ORGANISATION, 0.5, "of-country")  # "Canada's Tarvel"
    doing = past(after) and after not in _OF_BUSINESS
    done = (past(before) and before in _TO_PERSONS) or before in _FOLLOWS
    if length > 1 and before != "the" and (doing or done) and _plain(line, hit):
        return Reading(_PERSON, 0.5, "acts")
    if (
        before == "the"
        and length == 1
        and line.keys[hit.start].endswith("s")
        and (past(after) or after in {"were", "had", "have", "rose", "surrendered"})
    ):
        return Reading(_ORGANISATION, 0.5, "the-people")
    if before == "the":
        acts = length > 1 and (after in words.speech or after in ACTS or after.endswith("ed"))
        return Reading(_ORGANISATION, 0.5 if acts else 0.4, "the-name")
    if _plain(line, hit):
        return Reading(_PERSON, 0.4, "two-capitals")
    if after in words.speech:
        # A person is introduced by a full name or a title; one word that speaks without is a firm or a body.
        return Reading(_PERSON if line.keys[hit.start] in words.given else _ORGANISATION, 0.5, "speaks")
    if before == "by" and line.word(hit.start - 2).endswith("ed"):
        return Reading(_ORGANISATION, 0.5, "agent")
    if after in _OF_PERSONS:
        return Reading(_PERSON, 0.5, "lives")
    if before != "the" and (
        past(after) or (length == 1 and after in {",", "and", "was", "had", "then"} and does(line, hit.end))
    ):
        return Reading(_ORGANISATION, 0.5, "acts")
    if before in {"on", "of", "to"}:
        return Reading(_PLACE, 0.35, "after-preposition")
    return Reading(_ORGANISATION, 0.3, "capital")


def _plain(line: Line, hit: Hit) -> bool:
    """Whether a name is of two to four plain words or initials."""
    names = line.keys[hit.start : hit.end]
    return 2 <= len(names) <= 4 and all((key.isalpha() and not key.isupper()) or len(key) == 1 for key in names)


def _owned_by_firm(line: Line, hit: Hit) -> bool:
    """Whether something stands beside a name that firms and bodies have: "Upland shares", "shares in Upland", "Upland's chairman"."""
    if line.word(hit.end) in _OF_FIRMS - _OFFICES_OF_FIRMS and not line.capital(hit.end):
        return True
    if line.word(hit.start - 1) in {"in", "of"} and line.word(hit.start - 2) in {"shares", "stake", "shareholders"}:
        return True
    return line.possessive(hit.end) and line.word(hit.end + 1) in _OF_FIRMS


def kind_of_body(word: str) -> bool:
    """Whether a word in lower case says that the name beside it is a body's: "chipmaker", "the insurer"."""
    return word in _ITS_KIND or word.endswith("maker")


def _aged(line: Line, at: int) -> bool:
    return line.word(at).isdigit() and len(line.word(at)) == 2 and line.word(at + 1) in {",", "."}


def _apposed(line: Line, at: int) -> bool:
    """Whether an office follows the comma after a name: "Jane Doe, the special envoy"."""
    return any(
        office_end(line, index)[1]
        for index in takewhile(lambda index: line.word(index) != ",", range(at, min(at + _APPOSED, len(line.tokens))))
    )
