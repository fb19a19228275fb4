"""Organisations that nobody knew: one actor for all forms of a name, acronyms that the text explains and short forms included."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.extract import names_lexicon as lexicon
from generator.extract.gazetteer import Gazetteer
from generator.extract.mentions_kinds import FIRMS, actor_kind
from generator.extract.mentions_line import LEGAL_FORMS, Hit, Line
from generator.extract.mentions_signs import UNITS, unit_of
from generator.extract.names import keys
from generator.extract.values import MentionForm, MentionKind
from generator.model import Actor, ActorKind, Alias, Review

EXPLAINED = "explained"  # rule of a short form that the text itself explains
_LAST_WORD = re.compile(r"[\s,]+\S+$")
_ARMED = frozenset("militia militiamen rebels fighters militants insurgents guerrillas gunmen".split())
_TELLING = 4  # letters of the first word of a firm's name that stands without its legal form
_SURE = 0.5  # weight from which an unseen name becomes an actor; below, it stays a mention
_CLEAR_PLACES = frozenset(["where", "place-word"])  # what no firm's short name is, unlike the name of some city
_CLEAR = 0.9  # weight of a name that is an organisation's by its own words
_TWO = 2  # words that a short form keeps of a body's name
_CALLED_AFTER = frozenset(
    "killings shootings massacre bombings riots disaster hearings trials".split()
)  # what has a place's name
_SHORTEST = 2  # letters of an acronym that a text need not explain
_OF_PLACES = frozenset(
    "police university college hospital court ministry department council times post herald tribune province governorate airport campaign battle".split()
)
_OF_FIRMS = frozenset(
    "Motors Motor Group Industries Holdings Partners Systems Technologies Electronics Energy Oil Petroleum Pharmaceuticals Pharma Laboratories Foods "
    "Brands Stores Steel Mining Metals Resources Minerals Chemicals Insurance Financial Telecom Communications Software Semiconductor Logistics "
    "Shipping Partnership Associates Acquisition Aerospace Aviation Dynamics Electric Automotive Tobacco Hotels Properties Airlines Airways Company Capital Securities".split()
)
_TELLING_WORDS = frozenset(["initials", "acronym", "abbreviation", "abbreviated"])
_LINKS = frozenset("of the for and".split())
_ALIKE = 0.5  # share of words from which an unseen name is a known one of the same acronym


@dataclass(frozen=True, slots=True)
class Named:
    """A name of the text: its words, folded, as it is written, and whom it means, if that is known."""

    words: tuple[str, ...]
    name: str
    actor: str = ""


def name(
    text: str, lines: Sequence[Line], hits: Sequence[Hit], gazetteer: Gazetteer
) -> tuple[list[Hit], dict[str, Actor]]:
    """The hits with unseen organisations given their actors, and the actors that are new."""
    explained = _explained(text, lines, hits, gazetteer)
    told = {full.words for full in explained.values()}
    clear = {_plain(_named(text, lines[hit.line], hit).words) for hit in hits if _firm(lines[hit.line], hit)}
    new = [tuple(lines[hit.line].keys[hit.start : hit.end]) for hit in hits if _new(lines[hit.line], hit)]
    at_home = {words[1:] for words in new if len(words) > _TWO}
    drafts: dict[tuple[str, ...], Actor] = {}
    done = []
    for hit in hits:
        named = _named(text, lines[hit.line], hit)
        full = explained.get(named.words, named)
        shorter = sum(_shortens(named.words, words) for words in clear) == 1 or named.words in at_home
        short = full is named and not hit.actors and shorter
        if short or (full is named and not _new(lines[hit.line], hit) and (hit.actors or named.words not in told)):
            done.append(hit)
            continue
        line = lines[hit.line]
        actor = full.actor or _draft(drafts, full, gazetteer, _legal(text, line, hit), fights=_fights(line, hit)).id
        sure = replace(hit, kind=MentionKind.ORGANISATION, actors=(actor,), confidence=max(hit.confidence, _SURE))
        done.append(sure if full is named else replace(sure, form=MentionForm.ALIAS, rule=EXPLAINED))
    found = {actor.id: _with_acronyms(actor, explained) for actor in drafts.values()}
    return _short(lines, done, {**gazetteer.actors, **found}), found


def _plain(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a firm's name without its legal form."""
    return words[:-1] if words[-1] in LEGAL_FORMS else words


def _named(text: str, line: Line, hit: Hit) -> Named:
    if hit.rule == UNITS:
        words = (line.keys[hit.start], unit_of(line, hit.start))
        return Named(words, " ".join(words))
    written = text[line.tokens[hit.start].start : line.tokens[hit.end - 1].end]
    return Named(tuple(line.keys[hit.start : hit.end]), written, hit.actors[0] if len(hit.actors) == 1 else "")


def _new(line: Line, hit: Hit) -> bool:
    """Whether a hit names an organisation that becomes an actor; "Foreign Ministry" says only what many countries have."""
    if hit.name is None or hit.actors or hit.kind is not MentionKind.ORGANISATION or hit.confidence < _SURE:
        return False
    generic = lexicon.roles().institution_words.longest(line.lower[hit.start : hit.end], 0)
    return generic is None or generic[1] < hit.end - hit.start


def _firm(line: Line, hit: Hit) -> bool:
    """Whether a hit is a firm's full name, new or known: what only its first word names is the same firm."""
    last = line.keys[hit.end - 1]
    if hit.actors:
        known = hit.rule == "known-name" and hit.kind is MentionKind.ORGANISATION and hit.end > hit.start + 1
        return known and last in _OF_FIRMS | LEGAL_FORMS
    return _new(line, hit) and (hit.rule == "company" or last in _OF_FIRMS)


def _legal(text: str, line: Line, hit: Hit) -> str:
    """A firm's name with the legal form that stands behind it ("Upland Testing Co."), or ""."""
    if line.word(hit.end) not in FIRMS or not line.capital(hit.end):
        return ""
    end = line.tokens[hit.end].end
    return text[line.tokens[hit.start].start : end + text.startswith(".", end)]


def _fights(line: Line, hit: Hit) -> bool:
    """Whether the word behind or before a name says that its bearers are armed: "the Upland Sons militia"."""
    return bool(_ARMED & {line.word(hit.end), line.word(hit.start - 1)})


def _draft(
    drafts: dict[tuple[str, ...], Actor], named: Named, gazetteer: Gazetteer, formal: str, *, fights: bool
) -> Actor:
    """The actor of a name; "Ministry of Health" and "Health Ministry" are one, and so are "Upland LLC", "Upland Company" and "Upland".

    formal: the name with its legal form, where that stands apart. fights: it is an armed group's by the words around it.
    """
    legal = len(named.words) > 1 and named.words[-1] in LEGAL_FORMS and len(named.words[0]) >= _TELLING
    words = named.words[:-1] if legal else named.words
    plain = _LAST_WORD.sub("", named.name) if legal else named.name
    firm = [word for word in words if word not in _FORMS]
    same = tuple(sorted(word.lower() if word == "Ethnic" else word for word in firm or words if word not in _LINKS))
    kind = ActorKind.ARMED_GROUP if fights else actor_kind(words, MentionKind.ORGANISATION)
    id_ = gazetteer.new_id(plain, kind)
    actor = drafts.setdefault(same, Actor(id_, plain, kind, review=Review.DRAFT))
    formal = named.name if legal else formal
    if formal and not actor.aliases:
        drafts[same] = replace(actor, aliases=(Alias(formal),))
    return actor


_FORMS = LEGAL_FORMS | {"Co", "Company", "Corporation", "Incorporated", "Limited"}


def _with_acronyms(actor: Actor, explained: Mapping[tuple[str, ...], Named]) -> Actor:
    """The actor with the acronyms that the text explains by one of its names."""
    names = {keys(name) for name in (actor.name, *(alias.name for alias in actor.aliases))}
    short = (Alias(acronym[0]) for acronym, full in sorted(explained.items()) if full.words in names)
    return replace(actor, aliases=(*actor.aliases, *short))


def _explained(
    text: str, lines: Sequence[Line], hits: Sequence[Hit], gazetteer: Gazetteer
) -> dict[tuple[str, ...], Named]:
    """Acronyms that the text explains, and long names whose acronym is known: "Southern Relief Council (SRC)"."""
    found: dict[tuple[str, ...], Named] = {}
    for full, short in pairwise(hits):
        line = lines[full.line]
        if short.line != full.line or short.start != full.end + 1 or line.word(full.end) != "(":
            continue
        long, acronym = _named(text, line, full), _named(text, line, short)
        foreign = _foreign(line, full, short, acronym)
        if not (foreign or _initials(long.words, acronym.words)) or full.kind is MentionKind.PERSON:
            continue
        if acronym.actor and not long.actor and _alike(long.words, gazetteer.actors.get(acronym.actor)):
            found[long.words] = Named(long.words, long.name, acronym.actor)
        elif acronym.actor in {"", long.actor} or acronym.words[0] == _capitals(long.words):
            found[acronym.words] = long
    return {**_by_initials(text, lines, hits), **_by_words(text, lines, hits), **found}


def _by_words(text: str, lines: Sequence[Line], hits: Sequence[Hit]) -> dict[tuple[str, ...], Named]:
    """Acronyms that words explain: "the Upland Front, known by its French initials FDH"."""
    found: dict[tuple[str, ...], Named] = {}
    for index, short in enumerate(hits):
        acronym = _named(text, lines[short.line], short)
        if len(acronym.words) != 1 or acronym.actor or not acronym.words[0].isupper():
            continue
        for full in hits[max(0, index - 2) : index]:
            between = lines[full.line].lower[full.end : short.start] if full.line == short.line else []
            told = _TELLING_WORDS & set(between) or between[-2:] == ["known", "as"]
            apart = between[:1] in ([","], ["("]) or between[:1] == ["known"]
            if (
                told
                and apart
                and "." not in between
                and full.kind is MentionKind.ORGANISATION
                and full.end > full.start + 1
            ):
                found[acronym.words] = _named(text, lines[full.line], full)
    return found


def _by_initials(text: str, lines: Sequence[Line], hits: Sequence[Hit]) -> dict[tuple[str, ...], Named]:
    """Acronyms that nobody knows, and the one longer name of the text that has these initials."""
    every = [_named(text, lines[hit.line], hit) for hit in hits if hit.kind is MentionKind.ORGANISATION]
    long: dict[str, dict[tuple[str, ...], Named]] = defaultdict(dict)
    for each in every:
        initials = _capitals(each.words)
        if len(initials) >= _SHORTEST:
            long[initials].setdefault(each.words, each)
    unknown = {each.words for each in every if len(each.words) == 1 and not each.actor}
    return {words: next(iter(long[words[0]].values())) for words in unknown if len(long.get(words[0], ())) == 1}


def _foreign(line: Line, full: Hit, short: Hit, acronym: Named) -> bool:
    """Whether an unknown acronym stands alone in brackets behind a body's name: it may be that of its name at home."""
    alone = line.word(short.end) == ")" and len(acronym.words) == 1 and acronym.words[0].isupper()
    return alone and not acronym.actor and full.kind is MentionKind.ORGANISATION and full.confidence >= _CLEAR


def _capitals(words: tuple[str, ...]) -> str:
    return "".join(word[0] for word in words if word not in _LINKS and word[0].isupper())


def _initials(words: tuple[str, ...], acronym: tuple[str, ...]) -> bool:
    """Whether one word in capitals can stand for a name: it begins with its first letter and has no letter that the name has not."""
    if len(acronym) != 1 or sum(c.isupper() for c in acronym[0]) < 2 or len(words) < 2:
        return False
    letters = "".join(words).lower()
    short = "".join(c for c in acronym[0].lower() if c.isalpha())
    return all(letter in letters for letter in short)


def _alike(words: tuple[str, ...], actor: Actor | None) -> bool:
    if actor is None:
        return False
    mine = {word.lower() for word in words} - _LINKS
    best = max(
        len(mine & {key.lower() for key in keys(known)}) / max(1, len({key.lower() for key in keys(known)} - _LINKS))
        for known in (actor.name, *(alias.name for alias in actor.aliases))
    )
    return best >= _ALIKE


def _short(lines: Sequence[Line], hits: Sequence[Hit], actors: Mapping[str, Actor]) -> list[Hit]:
    """The hits with short forms given what the text names in full: "Upland" after "Upland Corporation", "Testfall" after "USS Testfall"."""
    organisations = {one for hit in hits if hit.kind is MentionKind.ORGANISATION for one in hit.actors if one in actors}
    full = {one: keys(actors[one].name) for one in sorted(organisations) if actors[one].kind is not ActorKind.COUNTRY}
    done = []
    for hit in hits:
        words = tuple(token.key for token in lines[hit.line].tokens[hit.start : hit.end] if token.text[0].isalnum())
        longer = [one for one, name_ in full.items() if _shortens(words, name_) and not _seated(hit, name_)]
        line = lines[hit.line]
        ground = (hit.rule in _CLEAR_PLACES and len(words) == 1) or line.word(hit.end) in _CALLED_AFTER
        if hit.name and not hit.actors and not ground and len(longer) == 1:
            hit = replace(  # noqa: PLW2901 - the same hit, named
                hit, kind=MentionKind.ORGANISATION, form=MentionForm.ALIAS, actors=(longer[0],), confidence=_SURE
            )
        done.append(hit)
    return done


def _seated(hit: Hit, name_: tuple[str, ...]) -> bool:
    """Whether a place only has the body that a longer name is: "Lakeside" and the "Lakeside Police"."""
    return hit.rule == "city" and name_[-1].lower() in _OF_PLACES


def _shortens(words: tuple[str, ...], name_: tuple[str, ...]) -> bool:
    """Whether words are the first of a longer name, a ship's name without its prefix, or a firm's trade: "Acquisition", "Motors"."""
    ship = name_[:1] and name_[0] in lexicon.words().ships and name_[1:] == words
    at_home = len(words) > 1 and name_[1:] == words  # "the People's Union" of "the German People's Union"
    trade = words == name_[-1:] and words[0] in _OF_FIRMS and words != name_
    return bool(ship) or at_home or trade or (len(name_) > len(words) and name_[: len(words)] == words)
