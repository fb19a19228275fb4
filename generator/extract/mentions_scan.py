"""A sentence's words to hits, from left to right; each kind of hit has its own module."""

from __future__ import annotations

from dataclasses import replace

from generator.extract import names_lexicon as lexicon
from generator.extract.gazetteer import Meaning
from generator.extract.mentions_ground import AFTER_SHORT, is_ground
from generator.extract.mentions_kinds import FIRMS, PEOPLE, POLICE
from generator.extract.mentions_known import known_name
from generator.extract.mentions_line import LEGAL_FORMS, PARTICLES, Hit, Line, Scanner, is_starter, run_end
from generator.extract.mentions_offices import DETERMINERS, ends_phrase, office_alone, titled
from generator.extract.mentions_owned import belonging, of_country
from generator.extract.mentions_signs import ORDINAL
from generator.extract.mentions_unseen import longer_name, longer_thing, thing, unseen
from generator.extract.values import MentionForm, MentionKind
from generator.extract.words import Form, words

_OTHER_POWERS = frozenset(
    "shadow local provincial regional city municipal state rebel exiled rival parallel puppet county district tribal".split()
)
_MANY = frozenset(
    ["military", "rebels", "militants", "separatists", "protesters", "police", "parliament"]
)  # roles of those who act as such without an article
_CAPITAL = frozenset(["parliament"])
_ONLY_WITH_COUNTRY = frozenset(["military", "army", "armed forces", "troops", "forces", "soldiers", "ground forces"])
_OPENS = frozenset(", and but by with against between that as when after while where said from".split())
_PLURAL_VERBS = frozenset("have had are were will would could did do".split())
_OF_POLICE = frozenset("traffic city state county transit metropolitan".split())
_ADJECTIVES = frozenset("military party police court cabinet navy command front union".split())


def scan(scanner: Scanner, line: Line) -> list[Hit]:
    """The hits of a sentence from left to right; they do not overlap."""
    hits: list[Hit] = []
    at = 0
    while at < len(line.tokens):
        hit = _recognise(scanner, line, at) if line.tokens[at].text[0].isalnum() else None
        if hit is None:
            at += 1
            continue
        hits.append(_town_police(line, hit) or hit)
        at = hits[-1].end
    return hits


def _town_police(line: Line, hit: Hit) -> Hit | None:
    """The police of a town as a body of its own: "Boston police said", "the DC police"; not "in Boston police said"."""
    end = hit.end + (line.word(hit.end) in _OF_POLICE)
    town = hit.rule == "unseen" or (hit.kind is MentionKind.PLACE and hit.rule == "known-name" and not hit.actors)
    if not town or line.word(end) != "police" or line.word(hit.start - 1) in lexicon.words().locatives:
        return None
    past = any(Form.PAST in reading.form for reading in words().verbs.get(line.word(end + 1), ()))
    if not (past or ends_phrase(line, end + 1)):
        return None
    return replace(hit, end=end + 1, kind=MentionKind.ORGANISATION, rule=POLICE, name=(hit.start, end + 1))


def _recognise(scanner: Scanner, line: Line, at: int) -> Hit | None:
    pronoun = _pronoun(line, at)
    if pronoun:
        return pronoun
    if line.keys[at] in lexicon.words().states and line.word(at - 1) == "," and line.capital(at - 2):
        return Hit(line.number, at, at + 1, MentionKind.PLACE, MentionForm.NAME, rule="state")
    known = known_name(scanner, line, at)
    people = _people(scanner, line, at, known)
    if people:
        return people
    office = lexicon.roles().offices.longest(line.lower, at)
    if known and not (office and office[1] > known[1]):
        return _known(scanner, line, at, *known)
    if line.keys[at] in PARTICLES and at + 1 < len(line.tokens) and line.tokens[at + 1].joined and line.capital(at + 1):
        return unseen(scanner, line, at)
    ruling = of_country(scanner, line, at)
    if ruling:
        return ruling
    if not (line.capital(at) or ORDINAL.fullmatch(line.tokens[at].text)):
        return office_alone(scanner, line, at) or _again(scanner, line, at) or _group(line, at) or _bare(line, at)
    return (
        thing(line, at)
        or titled(scanner, line, at, "")
        or office_alone(scanner, line, at)
        or _again(scanner, line, at)
        or _bare(line, at)
        or unseen(scanner, line, at)
    )


def _people(scanner: Scanner, line: Line, at: int, first: tuple[Meaning, int] | None) -> Hit | None:
    """A people by two words: "ethnic Norlanders", "Norland Osterians"."""
    ethnic = line.word(at) == "ethnic"
    if not ethnic and (first is None or first[0].form is not MentionForm.DEMONYM):
        return None
    second = known_name(scanner, line, first[1] if first and not ethnic else at + 1)
    if second is None or not line.keys[second[1] - 1].endswith("s") or not scanner.gazetteer.is_nation(second[0].id):
        return None
    if scanner.gazetteer.is_country(second[0].id) and second[0].form is not MentionForm.DEMONYM:
        return None  # "United States"
    return Hit(
        line.number, at, second[1], MentionKind.ORGANISATION, MentionForm.NAME, rule=PEOPLE, name=(at, second[1])
    )


def _known(scanner: Scanner, line: Line, at: int, meaning: Meaning, end: int) -> Hit:
    if meaning.kind is MentionKind.PERSON:
        return Hit(line.number, at, end, meaning.kind, meaning.form, (meaning.id,), rule="known-person", name=(at, end))
    whole = longer_thing(line, at, end) or longer_name(scanner, line, at, end, owner=meaning.id)
    if whole:
        return whole
    if not meaning.id and meaning.kind is MentionKind.PLACE and _goes_on(scanner, line, at, end):
        return unseen(scanner, line, at) or Hit(line.number, at, end, meaning.kind, meaning.form, rule="known-name")
    owned = belonging(scanner, line, at, end, meaning)
    if owned:
        return owned
    kind = meaning.kind
    if meaning.form is MentionForm.DEMONYM and (line.keys[end - 1].endswith("s") or _people_as_such(line, at, end)):
        kind = MentionKind.ORGANISATION
    if scanner.gazetteer.is_country(meaning.id) and line.keys[end - 1].isupper() and _describes(line, end):
        kind = MentionKind.NATIONALITY  # "its U.S. unit"
    actors = (meaning.id,) if meaning.id else ()
    return Hit(line.number, at, end, kind, meaning.form, actors, rule="known-name")


def _goes_on(scanner: Scanner, line: Line, at: int, end: int) -> bool:
    """Whether a region is the beginning of a firm's name: "Pacific Kelp Ltd"."""
    stop = run_end(line, at)
    firm = stop > end and (line.word(stop) in FIRMS or line.keys[stop - 1] in LEGAL_FORMS)
    again = (stop > end and tuple(line.keys[at:stop]) in scanner.firms) or _firms_first(scanner, line, at, end)
    return (firm or again) and known_name(scanner, line, end) is None


def _firms_first(scanner: Scanner, line: Line, at: int, end: int) -> bool:
    """Whether a region is all that is left of a firm's name: "Pacific said" after "Pacific Kelp Ltd"."""
    acts = line.word(end) in lexicon.words().speech | {"'s", "’s", "shares", "has", "had", "would", "will", ","}
    named = any(name[0] == line.keys[at] for name in scanner.firms if len(name) > 1)
    return end == at + 1 and acts and named and not is_ground(line, at, end)


def _describes(line: Line, at: int) -> bool:
    """Whether a common noun or an adjective follows a country's short name, so that this only describes it."""
    word = line.word(at)
    verb = bool(words().verbs.get(word)) or word in _PLURAL_VERBS | lexicon.words().speech | AFTER_SHORT
    return (
        word.isalpha() and not line.capital(at) and not line.tokens[at].joined and not verb and not word.endswith("ly")
    )


def _people_as_such(line: Line, at: int, end: int) -> bool:
    """Whether a word is a people and no adjective: "the French said", "the British took the port", "beaten by the Dutch."."""
    after = line.word(end)
    past = any(Form.PAST in reading.form for reading in words().verbs.get(after, ()))
    closes = after in {"", ".", ",", ";", ")", "and", "who", "in", "at", "to", "from", "under", "by"}
    return line.word(at - 1) == "the" and (past or closes or after in lexicon.words().speech | _PLURAL_VERBS)


def _again(scanner: Scanner, line: Line, at: int) -> Hit | None:
    """A word that names again what the text has named: "the ministry", "the jihadist group", "the Coalition", "the foreign ministry"."""
    role = lexicon.roles().institution_words.longest(line.lower, at)
    end = max(role[1] if role else at, at + (line.word(at) in lexicon.words().again))
    if end == at or line.word(end) in {"of", "for"} or line.capital(end):
        return None
    if (
        line.word(end) == "and"
        and line.capital(at)
        and line.capital(end + 1)
        and not known_name(scanner, line, end + 1)
    ):
        return None  # "the Department of Foreign Affairs and Trade"
    word = line.word(at)
    if word in _ADJECTIVES and end == at + 1 and not (ends_phrase(line, end) or _means_to(line, end)):
        return None  # "the military situation"
    start = at - 1
    if line.word(start) not in DETERMINERS and not line.capital(start) and line.word(start).isalpha():
        start -= 1  # "the jihadist group"
    named = word == "coalition" and line.capital(at) and not line.capital(at - 1) and _has_arms(line, end)
    if named:
        start = at  # "Coalition aircraft"
    elif line.word(start) not in {"the", "this"} or (end == at + 1 and word not in lexicon.words().again):
        return None
    if line.word(at - 1) in _OTHER_POWERS and word in {"government", "parliament", "administration", "authorities"}:
        return None
    office = role[0] if role and role[1] == end else ""
    return Hit(
        line.number,
        start,
        end,
        MentionKind.ORGANISATION,
        MentionForm.ALIAS,
        rule="again",
        office=office,
        title=" ".join(line.lower[at:end]),
    )


def _means_to(line: Line, at: int) -> bool:
    """Whether a verb of intent follows: "the command intends to"."""
    return line.word(at + 1) == "to" and any(
        Form.THIRD in reading.form for reading in words().verbs.get(line.word(at), ())
    )


def _has_arms(line: Line, at: int) -> bool:
    return line.word(at) in lexicon.words().assets | lexicon.words().unnamed | {"airstrikes", "strikes", "warplanes"}


def _bare(line: Line, at: int) -> Hit | None:
    """People named by what they are for their country, without an article: "Police arrested", "clashes with government troops"."""
    role = lexicon.roles().institution_words.longest(line.lower, at)
    if role is None or role[0] not in _MANY or " ".join(line.lower[at : role[1]]) in _ONLY_WITH_COUNTRY:
        return None
    end, before = role[1], line.word(at - 1)
    opens = line.begins(at) or before in _OPENS
    written = line.capital(at) == line.begins(at) or role[0] in _CAPITAL
    past = any(Form.PAST in reading.form for reading in words().verbs.get(line.word(end), ()))
    if not written or not opens or not (past or ends_phrase(line, end) or line.word(end) in _PLURAL_VERBS):
        return None
    title = " ".join(line.lower[at:end])
    form, rule = MentionForm.ALIAS, "again"
    return Hit(line.number, at, end, MentionKind.ORGANISATION, form, rule=rule, office=role[0], title=title)


def _group(line: Line, at: int) -> Hit | None:
    for node, kind in (
        (lexicon.words().groups_persons, MentionKind.PERSON),
        (lexicon.words().groups_parties, MentionKind.ORGANISATION),
    ):
        found = node.longest(line.lower, at)
        some = (
            kind is MentionKind.PERSON and line.word(at) == "two" and line.word(at - 1) not in {"the", "these", "those"}
        )
        if found and not some and line.word(found[1]) != "of":
            return Hit(line.number, at, found[1], kind, MentionForm.GROUP, rule="group")
    return None


def _pronoun(line: Line, at: int) -> Hit | None:
    """A pronoun: "he", "she", "I"; "We" where it begins a sentence, as a government or an army says it."""
    text = line.tokens[at].text
    if text == "I" and not line.capital(at + 1) and (not line.capital(at - 1) or is_starter(line.tokens[at - 1])):
        return Hit(line.number, at, at + 1, MentionKind.PERSON, MentionForm.PRONOUN, rule="speaker", confidence=0.5)
    if text in {"He", "She", "he", "she"}:
        return Hit(line.number, at, at + 1, MentionKind.PERSON, MentionForm.PRONOUN, rule="pronoun", confidence=0.6)
    if text == "We":
        return Hit(
            line.number, at, at + 1, MentionKind.ORGANISATION, MentionForm.PRONOUN, rule="speaker", confidence=0.5
        )
    return None
