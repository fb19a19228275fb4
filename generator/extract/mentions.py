"""Who and where a text names: every mention with its actor, and the actors that were in no file."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.dates import Date
from generator.extract import mentions_again as again
from generator.extract import mentions_ground as ground
from generator.extract import mentions_kinds as kinds
from generator.extract import mentions_lists as lists
from generator.extract import mentions_organisations as organisations
from generator.extract import mentions_people as people
from generator.extract import mentions_seen as seen
from generator.extract import names_lexicon as lexicon
from generator.extract.analyser import Name
from generator.extract.gazetteer import Gazetteer
from generator.extract.mentions_cast import Cast
from generator.extract.mentions_line import Hit, Line, Scanner
from generator.extract.mentions_owned import of_named
from generator.extract.mentions_scan import scan
from generator.extract.mentions_unseen import THING
from generator.extract.names import tokens
from generator.extract.names_people import NUMERALS, Gender, gender
from generator.extract.values import Mention, MentionForm, MentionKind, Part, Sentence
from generator.model import Actor, Span

# "MOSUL, Iraq (AP) -": where the report was written and by whom is no part of what it tells.
_DATELINE = re.compile(
    r"[\"“]?(?:[A-Z][A-Z'’.-]+[, ]+){1,5}(?:\d{1,2} )?(?:(?:[A-Z][\w.'’-]+|of|the|and),? ){0,5}(?:\d{1,2},? )?(?:\d{4} )?(?:\([\w /.-]{2,30}\) ?(?:_|—|–|--|-|:)?|(?:_|—|–|--|-) )\s*"
)
_YEAR = re.compile(r"(?a)(?<![\d.,-])(?:1\d|20)\d\d(?![\d,]|\.\d)")
_BEFORE_CHRIST = re.compile(r"\d (?:BC|BCE|B\.C\.)(?!\w)")
_NEWS = 1950  # the year before which what a text tells is history
_LONGEST_DATELINE = 90  # characters


@dataclass(frozen=True, slots=True)
class Found:
    """mentions: in the order of the text, not overlapping. actors: every one that a mention uses and no file has, by id.

    genders: of the persons, by id, where a title or the given name says it.
    """

    mentions: tuple[Mention, ...]
    actors: tuple[Actor, ...]
    genders: Mapping[str, Gender]


def find(
    text: str, sentences: Sequence[Sentence], gazetteer: Gazetteer, on: Date | None, names: Sequence[Name] = ()
) -> Found:
    """Every mention of a text. on: the date at which offices and names limited in time are read, as a rule the DCT.

    names: what an analyser saw in the text. It adds names that no rule knows; what is in the gazetteer it can't change.
    """
    lines = _lines(text, sentences)
    years = frozenset(int(year) for year in _YEAR.findall(text))
    old = _BEFORE_CHRIST.search(text) is not None or (bool(years) and max(years) < _NEWS)
    scanner = Scanner(gazetteer, on, *_seen(lines), kinds.firms(lines), old)
    hits = seen.add(scanner, lines, [hit for line in lines for hit in scan(scanner, line)], names)
    hits = _without_things(lines, hits)
    countries = frozenset(id_ for hit in hits for id_ in (*hit.actors, hit.of) if gazetteer.is_country(id_))
    cast = Cast(gazetteer, None if old else on, countries, years)
    hits = people.again(cast, lines, people.introduce(cast, lines, _read(scanner, lines, hits, names), text), text)
    if old:
        hits = people.in_pairs(cast, lines, hits, text)
    hits, drafts = organisations.name(text, lines, hits, gazetteer)
    cast.bodies.update(drafts)
    hits = of_named(scanner, lines, hits)
    hits = again.resolve(
        cast, lines, again.appositions(cast, lines, _ground(lines, hits, gazetteer)), _dateline(text, lines)
    )
    drafts |= {person.id: cast.draft(person) for person in cast.persons.values()}
    hits = [hit if not hit.of or hit.of in drafts or gazetteer.knows(hit.of) else replace(hit, of="") for hit in hits]
    mentions = tuple(
        _mention(lines[hit.line], hit) for hit in hits if hit.actors or hit.of or hit.confidence > kinds.GUESS
    )
    return Found(mentions, _actors(mentions, gazetteer, drafts), _genders(cast, hits))


def _genders(cast: Cast, hits: Sequence[Hit]) -> dict[str, Gender]:
    titles = {hit.actors[0]: hit.title for hit in hits if len(hit.actors) == 1 and " " not in hit.title and hit.title}
    found = {one.id: gender(one.words, titles.get(one.id, "")) for one in cast.persons.values()}
    return {id_: is_ for id_, is_ in found.items() if is_ is not None}


def _lines(text: str, sentences: Sequence[Sentence]) -> list[Line]:
    lines: list[Line] = []
    for sentence in sentences:
        if sentence.part is Part.CREDIT:
            continue
        start, end = sentence.span.start, sentence.span.end
        dateline = _DATELINE.match(text, start, min(end, start + _LONGEST_DATELINE)) if not lines else None
        words = tokens(text, dateline.end() if dateline else start, end)
        lines.append(Line(len(lines), words, [token.key for token in words], [token.text.lower() for token in words]))
    return lines


def _dateline(text: str, lines: Sequence[Line]) -> str:
    """The words before a report's first sentence, where they say where it was written."""
    return text[: lines[0].tokens[0].start] if lines and lines[0].tokens else ""


def _seen(lines: Iterable[Line]) -> tuple[frozenset[str], frozenset[str], Counter[str]]:
    """Words of a text in lower case; capitalised ones inside a sentence or alone in brackets; how often each capitalised one."""
    common: set[str] = set()
    inner: set[str] = set()
    capitals: Counter[str] = Counter()
    for line in lines:
        for index, token in enumerate(line.tokens):
            if token.text.islower():
                common.add(token.text)
            elif token.capital:
                capitals[token.key] += 1
                if index and (line.tokens[index - 1].text[0].isalnum() or line.bracketed(index)):
                    inner.add(token.key)
    return frozenset(common), frozenset(inner), capitals


def _without_things(lines: Sequence[Line], hits: Sequence[Hit]) -> list[Hit]:
    """The hits without ships, wars and treaties, wherever their names stand alone too."""
    things = {tuple(lines[hit.line].keys[slice(*hit.name)]) for hit in hits if hit.rule == THING and hit.name}
    return [
        hit
        for hit in hits
        if hit.rule != THING and not (hit.name and tuple(lines[hit.line].keys[slice(*hit.name)]) in things)
    ]


def _read(scanner: Scanner, lines: Sequence[Line], hits: Sequence[Hit], names: Sequence[Name]) -> list[Hit]:
    """The hits with every unseen name read: one kind for a name in the whole text, by the votes of all its places."""
    readings = defaultdict(list)
    titled = {lines[hit.line].keys[hit.end - 1] for hit in hits if hit.title and hit.name} - NUMERALS
    for hit in hits:
        if _unread(hit):
            line = lines[hit.line]
            readings[tuple(line.keys[hit.start : hit.end])].append(kinds.read(line, hit, titled, scanner))
    settled = kinds.settle(readings, seen.votes(lines, [hit for hit in hits if _unread(hit)], names))
    done = []
    for hit in hits:
        if _unread(hit):
            reading = settled[tuple(lines[hit.line].keys[hit.start : hit.end])]
            hit = replace(hit, kind=reading.kind, rule=reading.rule, confidence=reading.weight)  # noqa: PLW2901 - the same hit, read
        done.append(hit)
    return lists.beside(lines, done)


def _unread(hit: Hit) -> bool:
    return hit.name is not None and not hit.title and not hit.actors


def _ground(lines: Sequence[Line], hits: Sequence[Hit], gazetteer: Gazetteer) -> list[Hit]:
    """The hits with known countries and capitals read as places where they are ground; a capital is then not its government."""
    done: list[Hit] = []
    for index, hit in enumerate(hits):
        capital = hit.form is MentionForm.METONYM
        country = (
            hit.rule == "known-name"
            and hit.kind is MentionKind.ORGANISATION
            and (capital or any(map(gazetteer.is_country, hit.actors)))
        )
        before = done[-1].kind if done and done[-1].line == hit.line else None
        acts = not capital or ground.governs(lines[hit.line], hit.start, hit.end)
        if country and (not acts or ground.grounded(lines[hit.line], hits, index, before=before)):
            actors, form = ((), MentionForm.NAME) if capital else (hit.actors, hit.form)
            hit = replace(hit, kind=MentionKind.PLACE, actors=actors, form=form)  # noqa: PLW2901 - the same hit, read
        if _in_its_seat(lines[hit.line], hit):
            hit = replace(hit, kind=MentionKind.PLACE, actors=(), form=MentionForm.NAME)  # noqa: PLW2901 - the same hit, read
        if hit.kind is MentionKind.PLACE and lines[hit.line].word(hit.start - 1) in lexicon.words().directions:
            hit = replace(hit, start=hit.start - 1)  # noqa: PLW2901 - "northern Iraq"
        done.append(hit)
    return done


def _in_its_seat(line: Line, hit: Hit) -> bool:
    """Whether a building is only where something happens: "They met at the White House"."""
    seat = hit.rule == "known-name" and " ".join(line.lower[hit.start : hit.end]) in lexicon.words().seats
    return seat and ground.is_ground(line, hit.start, hit.end)


def _mention(line: Line, hit: Hit) -> Mention:
    span = Span(line.tokens[hit.start].start, line.tokens[hit.end - 1].end)
    of = hit.of if not hit.actors or hit.form is MentionForm.UNNAMED or hit.rule == "apposition" else ""
    if line.tokens[hit.end - 1].text.count(".") == 1 and line.tokens[hit.end - 1].text.endswith("."):
        span = Span(span.start, span.end - 1)  # "Jane Sen." ends a sentence: the full stop is not the name's
    return Mention(span, hit.kind, hit.form, hit.actors, of, hit.rule, hit.confidence)


def _actors(mentions: Sequence[Mention], gazetteer: Gazetteer, drafts: dict[str, Actor]) -> tuple[Actor, ...]:
    used = {one for mention in mentions for one in (*mention.actors, mention.of) if one and one not in gazetteer.own}
    return tuple(gazetteer.actors.get(one) or drafts.get(one) or gazetteer.actor(one) for one in sorted(used))
