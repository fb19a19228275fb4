"""A sentence's words to hits: known names, what belongs to them, titled persons, offices, groups, and names that nobody knew."""

from __future__ import annotations

import re

from generator.extract import names_lexicon as lexicon
from generator.extract.gazetteer import Meaning
from generator.extract.mentions_line import (
    PARTICLES,
    Hit,
    Line,
    Scanner,
    belongs_end,
    is_starter,
    name_end,
    office_end,
    run_end,
    title_end,
)
from generator.extract.values import MentionForm, MentionKind

THING = "thing"  # rule of a hit that is neither actor nor place: a treaty, a ship; it keeps its words from being read as names
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
_DETERMINERS = frozenset("the a an his her their its this".split())
_BEFORE_OFFICE = frozenset("former then deputy acting new outgoing late senior ex top first".split())
_FOLLOWING = frozenset(
    "who whose and or but is was are were has had have will would could should may might can also did does of on for with by as that which when while after "
    "before since during against then later now".split()
)
_PLURALS = ("s", "people", "men", "police", "personnel", "military", "intelligence", "community")


def scan(scanner: Scanner, line: Line) -> list[Hit]:
    """The hits of a sentence from left to right; they do not overlap."""
    hits: list[Hit] = []
    at = 0
    while at < len(line.tokens):
        hit = _recognise(scanner, line, at) if line.tokens[at].text[0].isalnum() else None
        if hit is None:
            at += 1
            continue
        hits.append(hit)
        at = hit.end
    return hits


def _recognise(scanner: Scanner, line: Line, at: int) -> Hit | None:
    pronoun = _pronoun(line, at)
    if pronoun:
        return pronoun
    known = known_name(scanner, line, at)
    office = lexicon.roles().offices.longest(line.lower, at)
    if known and not (office and office[1] > known[1]):
        return _known(scanner, line, at, *known)
    if line.keys[at] in PARTICLES and at + 1 < len(line.tokens) and line.tokens[at + 1].joined and line.capital(at + 1):
        return _unseen(scanner, line, at)
    of_country = _of_country(scanner, line, at)
    if of_country:
        return of_country
    if not line.capital(at):
        return _office_alone(scanner, line, at) or _again(line, at) or _group(line, at)
    return (
        _thing(line, at)
        or _titled(scanner, line, at, "")
        or _office_alone(scanner, line, at)
        or _again(line, at)
        or _unseen(scanner, line, at)
    )


def known_name(scanner: Scanner, line: Line, at: int) -> tuple[Meaning, int] | None:
    """The meaning of the longest known name at a word that holds at the text's date, and where it ends."""
    found = scanner.gazetteer.names.longest(line.keys, at)
    if found is None:
        return None
    meanings, end = found
    valid = [meaning for meaning in meanings if meaning.holds(scanner.on)]
    if not valid or (end == at + 1 and _is_other_word(scanner, line, at)) or line.word(end) == "$":
        return None
    return valid[0], end


def _is_other_word(scanner: Scanner, line: Line, at: int) -> bool:
    """Whether a one-word name is part of an unseen one here: `Jordan` in "Michael Jordan" and "Jordan Peters"."""
    given, after = lexicon.words().given, at + 1
    if line.capital(at - 1) and line.keys[at - 1] in given and line.keys[at - 1] != line.keys[at]:
        return scanner.gazetteer.names.longest(line.keys, at - 1) is None
    return (
        line.keys[at] in given
        and line.capital(after)
        and not line.tokens[after].joined
        and scanner.gazetteer.names.longest(line.keys, after) is None
        and not is_starter(line.tokens[after])
        and line.keys[after] not in lexicon.words().titles | lexicon.words().organisations | lexicon.words().not_names
    )


def _known(scanner: Scanner, line: Line, at: int, meaning: Meaning, end: int) -> Hit:
    if meaning.kind is MentionKind.PERSON:
        return Hit(line.number, at, end, meaning.kind, meaning.form, (meaning.id,), rule="known-person", name=(at, end))
    whole = _longer_thing(line, at, end) or _longer_name(line, at, end)
    if whole:
        return whole
    belonging = _belonging(scanner, line, at, end, meaning)
    if belonging:
        return belonging
    kind = meaning.kind
    if meaning.form is MentionForm.DEMONYM and (line.keys[end - 1].endswith("s") or _people_as_such(line, at, end)):
        kind = MentionKind.ORGANISATION
    actors = (meaning.id,) if meaning.id else ()
    return Hit(line.number, at, end, kind, meaning.form, actors, rule="known-name")


def _people_as_such(line: Line, at: int, end: int) -> bool:
    """ "The French said": the people, not an adjective."""
    return line.word(at - 1) == "the" and line.word(end) in lexicon.words().speech | {"have", "are", "were"}


def _longer_thing(line: Line, at: int, end: int) -> Hit | None:
    """A known name that is part of a thing's: "Geneva Convention", "the Iraq War"."""
    words = lexicon.words()
    for stop in range(end, min(end + 3, len(line.tokens))):
        if not line.capital(stop) or line.tokens[stop].joined:
            return None
        if line.tokens[stop].text in words.things:
            return Hit(line.number, at, stop + 1, MentionKind.PLACE, MentionForm.NAME, rule=THING)
        if line.keys[stop] in words.titles | words.organisations:
            return None
    return None


def _longer_name(line: Line, at: int, end: int) -> Hit | None:
    """A longer unseen name that begins with a known one: "Iraqi Special Operations Forces"."""
    stop = run_end(line, at)
    words = lexicon.words()
    if stop <= end or line.keys[stop - 1] not in words.organisations | words.places_after or office_end(line, stop)[1]:
        return None
    if any(token.text in words.titles and token.text not in words.organisations for token in line.tokens[end:stop]):
        return None
    institution = lexicon.roles().institution_words.longest(line.lower, end)
    if institution and institution[1] == stop:
        return None
    kind = MentionKind.PLACE if line.keys[stop - 1] in words.places_after else MentionKind.ORGANISATION
    return Hit(line.number, at, stop, kind, MentionForm.NAME, rule="unseen-compound", name=(at, stop), confidence=0.8)


def _belonging(scanner: Scanner, line: Line, at: int, end: int, owner: Meaning) -> Hit | None:
    """What belongs to a known name: its titled person, office, institution, or people without a name."""
    words = lexicon.words()
    after = inner = end + line.possessive(end)
    if after == end and owner.form is not MentionForm.DEMONYM and line.capital(end) and _located(line, at):
        return None  # "In Turkey Minister Doe met"
    while (
        line.word(inner) in words.modifiers
        or (line.word(inner) in _BEFORE_OFFICE)
        or line.keys[inner : inner + 1] == ["Arab"]
    ):
        inner += 1
    country = owner.id if scanner.gazetteer.is_country(owner.id) else ""
    for start in dict.fromkeys((after, inner)):
        found = (
            _titled(scanner, line, start, owner.id, at=at)
            or _institution(scanner, line, at, start, country)
            or _office_of(line, at, start, owner)
        )
        if found:
            return found
    if line.word(inner) in words.assets and line.word(inner + 1) not in words.unnamed:
        return Hit(line.number, at, inner + 1, MentionKind.ORGANISATION, MentionForm.UNNAMED, (), owner.id, "assets-of")
    if line.word(inner) in words.unnamed and not _named_next(line, inner + 1):
        return _people(line, at, inner + 1, owner.id)
    return None


def _located(line: Line, at: int) -> bool:
    return line.word(at - 1) in {"in", "at", "from", "to"} and not line.keys[at].isupper()


def _of_country(scanner: Scanner, line: Line, at: int) -> Hit | None:
    """ "The Government of Iraq", "the people of Iraq", "the regime of Assad" (whose government that is, is settled later)."""
    found = lexicon.roles().institution_words.longest(line.lower, at)
    people = found is None and line.word(at) in lexicon.words().unnamed
    end = found[1] if found else at + 1
    if not (found or people) or line.word(end) != "of":
        return None
    start = end + 1 + (line.word(end + 1) == "the")
    known = known_name(scanner, line, start)
    if (
        known is None
        or known[0].form is MentionForm.DEMONYM
        or not scanner.gazetteer.is_country(known[0].id)
        or known[0].form is MentionForm.METONYM
    ):
        return None
    if people:
        return _people(line, at, end, known[0].id, until=known[1])
    begin = at - 1 if line.word(at - 1) == "the" else at
    actor = scanner.gazetteer.institution(known[0].id, found[0]) if found else ""
    return Hit(
        line.number, begin, known[1], MentionKind.ORGANISATION, MentionForm.ALIAS, (actor,), rule="institution-of"
    )


def _named_next(line: Line, at: int) -> bool:
    """Whether a name follows directly: "Hezbollah leader Hassan Nasrallah" is two mentions."""
    return line.capital(at) and name_end(line, at) > at


def _people(line: Line, at: int, end: int, of: str, *, until: int = 0) -> Hit:
    plural = line.word(end - 1).endswith(_PLURALS)
    kind = MentionKind.ORGANISATION if plural else MentionKind.PERSON
    return Hit(line.number, _with_words_before(line, at), until or end, kind, MentionForm.UNNAMED, (), of, "people-of")


def _with_words_before(line: Line, at: int) -> int:
    """The start of a phrase without a name, its article and "senior", "former" included."""
    while line.word(at - 1) in _BEFORE_OFFICE:
        at -= 1
    return at - 1 if line.word(at - 1) in _DETERMINERS else at


def _institution(scanner: Scanner, line: Line, at: int, start: int, country: str) -> Hit | None:
    found = lexicon.roles().institution_words.longest(line.lower, start) if country else None
    if found is None:
        return None
    role, end = found
    actor = scanner.gazetteer.institution(country, role)
    if line.word(end) in lexicon.words().unnamed and not line.capital(end):
        return None if _named_next(line, end + 1) else _people(line, at, end + 1, actor)
    return Hit(line.number, at, end, MentionKind.ORGANISATION, MentionForm.ALIAS, (actor,), rule="institution-of")


def _office_of(line: Line, at: int, start: int, owner: Meaning) -> Hit | None:
    end, office = office_end(line, start)
    if end == start or _named_next(line, end) or line.word(start).endswith("s"):
        return None
    begin = _with_words_before(line, at)
    former = "former " if "former" in line.lower[begin:start] else ""
    title = former + " ".join(line.lower[start:end])
    return Hit(
        line.number, begin, end, MentionKind.PERSON, MentionForm.OFFICE, (), owner.id, "office-of", None, office, title
    )


def _titled(scanner: Scanner, line: Line, start: int, owner: str, *, at: int | None = None) -> Hit | None:
    """Capitalised title words and the name after them: "Israeli Defense Minister Yoav Gallant"."""
    words_end = title_end(line, start)
    if words_end == start:
        return None
    end, of = belongs_end(scanner, line, words_end)
    for end, of in ((end, of), (words_end, "")):  # noqa: B007 - "Minister for the Middle East X", else "Minister X"
        stop = _person_end(scanner, line, end)
        if stop > end:
            break
    else:
        return None
    if stop == end + 1 and not any(key in lexicon.words().strong_titles for key in line.keys[start:end]):
        return None
    title = " ".join(line.lower[start:words_end])
    return Hit(
        line.number,
        start if at is None else at,
        stop,
        MentionKind.PERSON,
        MentionForm.NAME if stop > end + 1 else MentionForm.SURNAME,
        of=owner or of or lexicon.roles().owners.get(title, ""),
        rule="titled-name",
        name=(end, stop),
        office=lexicon.office_of(title),
        title=title,
        confidence=0.95,
    )


def _person_end(scanner: Scanner, line: Line, at: int) -> int:
    """Where the person's name after a title ends; the word itself where something else stands there."""
    stop = name_end(line, at)
    known = scanner.gazetteer.names.longest(line.keys, at)
    if known is None or known[1] < stop:
        return stop
    return known[1] if known[0][0].kind is MentionKind.PERSON else at


def _thing(line: Line, at: int) -> Hit | None:
    """A thing by the word before or behind its name: "Operation Steel", "USS Nimitz", "the Ottawa Convention"."""
    words = lexicon.words()
    if line.tokens[at].text in words.before_things:
        start = at + 1
        while start < len(line.tokens) and line.tokens[start].text in ':“"‘':
            start += 1
        end = run_end(line, start)
        if end > start:
            return Hit(line.number, at, end, MentionKind.PLACE, MentionForm.NAME, rule=THING, name=(start, end))
    end = run_end(line, at)
    if is_starter(line.tokens[at]) or end == at:
        return None
    if end < len(line.tokens) and line.tokens[end].text in words.things:
        return Hit(line.number, at, end + 1, MentionKind.PLACE, MentionForm.NAME, rule=THING)
    if end > at + 1 and line.tokens[end - 1].text in words.things:
        return Hit(line.number, at, end, MentionKind.PLACE, MentionForm.NAME, rule=THING)
    return None


def _unseen(scanner: Scanner, line: Line, at: int) -> Hit | None:
    """A capitalised name that nobody knows; what it is, is settled when the whole text has been seen."""
    words = lexicon.words()
    token = line.tokens[at]
    ordinal = _ORDINAL.fullmatch(token.text) is not None and line.capital(at + 1)
    if (
        token.text in words.not_names
        or token.lower_in(words.function_words)
        or token.joined
        or not (token.text[0].isalpha() or ordinal)
    ):
        return None
    end = run_end(line, at + ordinal)
    headed = end > at and line.keys[end - 1] in words.organisations | words.places_after
    if (
        (is_starter(token) and (end == at + 1 or not headed))
        or (ordinal and not headed)
        or _sentence_word(scanner, line, at, end)
    ):
        return None
    if (
        end == at
        or (end == at + 1 and not _credible(scanner, line, at))
        or all(len(key) < 3 for key in line.keys[at:end])
    ):
        return None
    if line.word(at - 1) == "(" and any(key.isdigit() for key in line.keys[at:end]):
        return None  # a hull or model number
    inner = _title_inside(line, at, end)
    if inner:
        return inner
    return Hit(
        line.number, at, end, MentionKind.ORGANISATION, MentionForm.NAME, rule="unseen", name=(at, end), confidence=0.5
    )


def _sentence_word(scanner: Scanner, line: Line, at: int, end: int) -> bool:
    """Whether a capital is only that of a sentence, before a name: "Equally Moscow", "Contrast George Bush"."""
    if end < at + 2 or not line.begins(at) or line.keys[at] in lexicon.words().given:
        return False
    if line.lower[at].endswith("ly") or line.lower[at] in scanner.common:
        return True
    return known_name(scanner, line, at + 1) is not None and line.keys[end - 1] not in lexicon.words().organisations


def _title_inside(line: Line, at: int, end: int) -> Hit | None:
    """A person whose title stands inside a run of capitals: "Republican Senator Jane Doe"."""
    words = lexicon.words()
    if line.keys[at] in words.given:
        return None
    last = max((index for index in range(at + 1, end - 1) if line.keys[index] in words.strong_titles), default=0)
    if not last or name_end(line, last + 1) != end:
        return None
    title = " ".join(line.lower[at : last + 1])
    office = office_end(line, last)[1] or lexicon.office_of(title)
    name = (last + 1, end)
    return Hit(
        line.number, at, end, MentionKind.PERSON, MentionForm.NAME, (), "", "titled-name", name, office, title, 0.9
    )


def _credible(scanner: Scanner, line: Line, at: int) -> bool:
    """Whether one capitalised word is a name: where a sentence begins, only if the text has it inside one too, or explains it."""
    token, words = line.tokens[at], lexicon.words()
    if (len(token.text) < 3 and not token.text.isupper()) or token.key in words.titles | words.organisations:
        return False
    if token.text.lower() in scanner.common and not token.text.isupper():
        return False
    return not line.begins(at) or token.key in scanner.inner or line.word(at + 1) == "("


def _office_alone(scanner: Scanner, line: Line, at: int) -> Hit | None:
    """An office without a name: "the defense minister", "the Secretary", "commander of the Fifth Corps"."""
    end, office = office_end(line, at)
    if end == at or _named_next(line, end) or line.word(end) == "-":
        return None
    stop, of = belongs_end(scanner, line, end)
    begin = _with_words_before(line, at)
    introduced = line.word(begin) in _DETERMINERS - {"a", "an"} and begin < at
    if end == at + 1 and stop == end and not line.capital(at) and not _ends_phrase(line, end):
        return None  # "the major offensive", "the general public"
    apposed = (stop > end and line.word(at - 1) == ",") or (
        line.word(stop) == "," and line.capital(stop + 1) and line.capital(at)
    )
    if not (introduced or apposed or (line.capital(at) and (end > at + 1 or stop > end))):
        return None
    title = " ".join(line.lower[begin + (line.word(begin) in _DETERMINERS) : end])
    of = of or lexicon.roles().owners.get(" ".join(line.lower[at:end]), "")
    return Hit(
        line.number, begin, stop, MentionKind.PERSON, MentionForm.OFFICE, (), of, "office-alone", None, office, title
    )


def _ends_phrase(line: Line, at: int) -> bool:
    """Whether the word after an office can follow a noun: a mark, a verb, a preposition."""
    word = line.word(at)
    return (
        not word.isalpha()
        or word in lexicon.words().speech | lexicon.words().locatives | _FOLLOWING
        or word.endswith(("ed", "ly"))
    )


def _again(line: Line, at: int) -> Hit | None:
    """A word that names again what the text has named: "the ministry", "the jihadist group", "the Coalition"."""
    word = line.word(at)
    if word not in lexicon.words().again or line.word(at + 1) in {"of", "for"} or line.capital(at + 1):
        return None
    start = at - 1
    if line.word(start) not in _DETERMINERS and not line.capital(start) and line.word(start).isalpha():
        start -= 1  # "the jihadist group"
    if line.word(start) not in {"the", "this"}:
        return None
    return Hit(line.number, start, at + 1, MentionKind.ORGANISATION, MentionForm.ALIAS, rule="again", title=word)


def _group(line: Line, at: int) -> Hit | None:
    for node, kind in (
        (lexicon.words().groups_persons, MentionKind.PERSON),
        (lexicon.words().groups_parties, MentionKind.ORGANISATION),
    ):
        found = node.longest(line.lower, at)
        if found and line.word(found[1]) != "of":
            return Hit(line.number, at, found[1], kind, MentionForm.GROUP, rule="group")
    return None


def _pronoun(line: Line, at: int) -> Hit | None:
    """ "He", "she", "I"; "We" where it begins a sentence, as a government or an army says it."""
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
