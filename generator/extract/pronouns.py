"""Pronouns and bare nouns ("the company") as mentions of whom the text was about before them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import pairwise

from generator.extract import names_lexicon as lexicon
from generator.extract.names_people import Gender
from generator.extract.pronouns_words import TROOPS, Fit, Word, find
from generator.extract.subjects import preposition
from generator.extract.values import Mention, MentionForm, MentionKind, Part, Sentence
from generator.extract.words import Form, words
from generator.model import Actor, ActorKind, Span

_REMEMBERED = 12  # mentions that a text is about lately
_OWNS = re.compile(r"['’]s?\b|['’](?=\s)")  # "Velmora's plant said it": the owner is not whom the sentence is about
_BREAK = re.compile(
    r"[,;:—]|\b(?:and|but|or|that|who|which|when|while|after|before|because|as|if|though|although|until|since|where|whom|than|then)\b"
)
_NO_FIRMS = frozenset(
    "Union Party Workers University Committee Association Court Commission Council Institute Foundation Federation Church Police League Society "
    "Movement Agency Bureau Exchange Board Congress Assembly Front Alliance".split()
)
_OWN = {owner: re.compile(rf"\b{owner} (?:[\w-]+ ){{0,3}}[\w-]+,? $", re.IGNORECASE) for owner in ("his", "her")}
_APPOSED = re.compile(r",? ")
_PAIR = re.compile(r",? (?:and|as well as|along with|together with) (?:the )?")
_UNDER = re.compile(r"\b(?:under|(?:led|headed|commanded) by) $")
_PLURAL = re.compile(r"(?:[a-z]{3,}s|police|people|[A-Z][\w-]+s)$")
_SEVERAL = re.compile(r"\b[A-Za-z]{3,}(?<!s)s\b(?!['’])")


@dataclass(slots=True)
class Memory:
    """What is known while a text is read: whom its sentences were about, the last first, and what persons are called by.

    last: whom the sentence before was about, by_the_way: whom else it named; others: whom all sentences named so.
    """

    actors: Mapping[str, Actor]
    genders: dict[str, str]
    last: list[Mention] = field(default_factory=list)
    by_the_way: list[Mention] = field(default_factory=list)
    leaders: list[Mention] = field(default_factory=list)
    others: list[Mention] = field(default_factory=list)

    def fits(self, fit: Fit, mention: Mention) -> bool:
        """Whether a word can mean a mention."""
        if fit == "they":
            return len(mention.actors) > 1 or mention.form is MentionForm.GROUP
        if len(mention.actors) != 1 or mention.form is MentionForm.GROUP:
            return False
        if fit in {"body", "company"}:
            return mention.kind is MentionKind.ORGANISATION and (fit == "body" or self._firm(mention.actors[0]))
        told = self.genders.get(mention.actors[0])
        return mention.kind is MentionKind.PERSON and (fit == "person" or told is None or told == fit)

    def _firm(self, id_: str) -> bool:
        """Whether an actor can be a company: no body of a state, no people, no party of a war."""
        actor = self.actors[id_]
        other = actor.name.rsplit(" ", 1)[-1] in _NO_FIRMS
        return actor.kind is ActorKind.ORGANISATION and not actor.part_of and not actor.demonyms and not other


def resolve(
    text: str,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    genders: Mapping[str, Gender],
    actors: Mapping[str, Actor],
) -> tuple[Mention, ...]:
    """The mentions with those that pronouns make, in the order of the text.

    A pronoun is the first that it fits in its sentence and stands in no prepositional phrase, else that of the sentences before;
    an object is nobody who is its clause's subject. genders: of persons, by id; who is not among them fits "he" and "she" alike,
    until the text calls them one of these. actors: everyone whom a mention means, by id.
    """
    mentions = [_stands(text, m) for m in mentions if not _empty(text, m)]
    memory = Memory(actors, {id_: is_.value for id_, is_ in genders.items()})
    found: list[Mention] = []
    at = 0
    for sentence in sentences:
        inside: list[Mention] = []
        while at < len(mentions) and mentions[at].span.start < sentence.span.end:
            inside.append(mentions[at])
            at += 1
        found += _read(text, sentence.span, inside, memory) if sentence.part is Part.BODY else inside
    return tuple(found)


def _read(text: str, span: Span, inside: Sequence[Mention], memory: Memory) -> list[Mention]:
    """The mentions of a sentence with its pronouns; whom it is about is remembered."""
    known = list(inside)
    for word in find(text, span):
        over = [m for m in known if m.span.meets(word.span)]
        if any(m.actors and m.kind is not MentionKind.NATIONALITY for m in over) or (over and word.fit != "company"):
            continue
        who = _meant(text, span, word, known, memory)
        if who is None:
            continue
        if word.fit in {"he", "she"} and not word.bound:
            memory.genders.setdefault(who.actors[0], word.fit)
        known = [m for m in known if m not in over]
        known.append(Mention(word.span, who.kind, MentionForm.PRONOUN, who.actors, rule="pronoun", confidence=0.7))
        known.sort(key=lambda m: m.span)
    usable = _usable(text, known)
    leading = [m for m in usable if _leads(text, m)]
    if not any(m.kind is MentionKind.PERSON for m in leading):
        leading += [m for m in usable if m.kind is MentionKind.PERSON and _leader(text, span, m)]
    memory.last, memory.by_the_way = leading, [m for m in usable if m not in leading]
    memory.leaders = [*_first_of_each(leading), *memory.leaders][:_REMEMBERED]
    memory.others = [*(m for m in usable if m not in leading), *memory.others][:_REMEMBERED]
    return known


def _first_of_each(leading: Sequence[Mention]) -> list[Mention]:
    """Of a sentence's leading mentions the first of each kind, then all others."""
    first = [next((m for m in leading if m.kind is kind), None) for kind in MentionKind]
    chosen = [m for m in first if m is not None]
    return [*chosen, *(m for m in leading if m not in chosen)]


def _meant(text: str, span: Span, word: Word, known: Sequence[Mention], memory: Memory) -> Mention | None:
    """Whom a word means, or None: those of the sentence before it, then those of the sentences before."""
    before = [m for m in _usable(text, known) if m.span.end <= word.span.start]
    leading = [m for m in before if _leads(text, m)]
    others = [m for m in reversed(before) if m not in leading]
    barred = _subject(text, span, word, leading) if word.bound else _kin(text, span, word, before)
    if word.bound and word.fit == "body":
        order = [*leading]  # what "it" is as an object, is seldom whom the text is about
    elif word.fit == "they":
        pairs = [m for m in leading if len(m.actors) > 1]
        order = [*pairs, *_near(text, span, word, leading), *leading, *memory.last, *memory.by_the_way]
    elif word.owns and not word.bound:
        order = [*_near(text, span, word, leading), *leading, *memory.leaders]
    elif word.bound:
        order = [*leading, *others, *memory.leaders, *memory.others]
    else:
        order = [*leading, *memory.leaders, *others, *memory.others]
    beside = next((m for m in known if _APPOSED.fullmatch(text, word.span.end, m.span.start)), None)
    if word.fit == "company" and beside is not None and memory.fits("body", beside):
        return beside  # "the Italian company, Upland,"
    who = next((m for m in order if memory.fits(word.fit, m) and not barred & set(m.actors)), None)
    if word.fit == "they" and who is not None and _rivals(text, span, word, known, who):
        return None
    return who


def _usable(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions that a word can mean: of one actor, or of several where they are named together or by a plural."""
    found: list[Mention] = []
    for first, second in pairwise([*mentions, None]):
        if first is None or not first.actors or first.kind is MentionKind.PLACE:
            continue
        if first.form is MentionForm.UNNAMED:
            if _PLURAL.search(text, first.span.start, first.span.end):
                found.append(replace(first, form=MentionForm.GROUP))
            continue
        if (
            second
            and second.actors
            and second.kind is first.kind
            and _PAIR.fullmatch(text, first.span.end, second.span.start)
        ):
            both = tuple(dict.fromkeys((*first.actors, *second.actors)))
            found.append(
                replace(first, span=Span(first.span.start, second.span.end), actors=both, form=MentionForm.GROUP)
            )
        people = first.form is MentionForm.DEMONYM or _PLURAL.search(text, first.span.start, first.span.end)
        plural = first.kind is MentionKind.ORGANISATION and people
        found.append(first)
        if plural:
            found.append(replace(first, form=MentionForm.GROUP))
    return found


def _leads(text: str, mention: Mention) -> bool:
    """Whether a sentence can be about a mention: no preposition is before it, and it owns nothing but the troops that act for it."""
    owns = _OWNS.match(text, mention.span.end)
    return not preposition(text, mention) and (owns is None or TROOPS.match(text, owns.end()) is not None)


def _leader(text: str, span: Span, mention: Mention) -> bool:
    """Whether a person is named as who leads those who act: "rebels under Jane Doe", "led by General Doe"."""
    return _UNDER.search(text, span.start, mention.span.start) is not None


def _subject(text: str, span: Span, word: Word, leading: Sequence[Mention]) -> frozenset[str]:
    """The actors of the subject of an object's clause: the last named in it, else the first of the sentence."""
    subject = _near(text, span, word, leading)[-1:] or _antecedent(text, span, word, leading)
    if not subject and _goes_on(text, span, word):
        subject = list(leading[:1])
    return frozenset(one for m in subject for one in m.actors)


def _goes_on(text: str, span: Span, word: Word) -> bool:
    """Whether a word's clause has the subject of the one before: a verb follows the word that joins it on."""
    start = max((m.end() for m in _BREAK.finditer(text, span.start, word.span.start)), default=-1)
    first = re.compile(r"\s*(?:[a-z]+ly |then |also |later )?([\w-]+)").match(text, start) if start >= 0 else None
    return first is None or any(
        r.form & (Form.PAST | Form.THIRD | Form.BASE | Form.GERUND) for r in words().verbs.get(first[1], ())
    )


def _antecedent(text: str, span: Span, word: Word, leading: Sequence[Mention]) -> list[Mention]:
    """Whom a relative clause about a word is of: "Upland, which accused it"."""
    breaks = list(_BREAK.finditer(text, span.start, word.span.start))
    if not breaks or breaks[-1][0] not in {"who", "which"}:
        return []
    return [m for m in leading if m.span.end <= breaks[-1].start()][-1:]


def _kin(text: str, span: Span, word: Word, before: Sequence[Mention]) -> frozenset[str]:
    """Who is somebody's own, so that "he" is another: "his lawyer, Jane Doe, said he"."""
    owner = {"he": "his", "she": "her"}.get(word.fit, "")
    found = (m for m in before if owner and _OWN[owner].search(text, span.start, m.span.start))
    return frozenset(one for m in found for one in m.actors)


def _near(text: str, span: Span, word: Word, leading: Sequence[Mention]) -> list[Mention]:
    """The mentions that no mark or joining word parts from a word: those of its own clause."""
    start = max((m.end() for m in _BREAK.finditer(text, span.start, word.span.start)), default=span.start)
    return [m for m in leading if m.span.start >= start]


def _rivals(text: str, span: Span, word: Word, known: Sequence[Mention], who: Mention) -> bool:
    """Whether "they" can mean people without a name: a plural stands between whom it would mean and the word."""
    start = max(span.start, who.span.end)
    verbs = words().verbs
    plurals = (
        m
        for m in _SEVERAL.finditer(text, start, word.span.start)
        if not any(k.span.meets(Span(m.start(), m.end())) for k in known)
    )
    return any(not any(Form.THIRD in r.form for r in verbs.get(m[0].lower(), ())) for m in plurals)


def _empty(text: str, mention: Mention) -> bool:
    """A pronoun to be read here, or an office that is only the beginning of a word ("the president-elect")."""
    if mention.form is MentionForm.PRONOUN:
        return not mention.actors or mention.span.of(text).lower() in {"he", "she", "him"}
    return mention.form is MentionForm.OFFICE and text[mention.span.end : mention.span.end + 1] == "-"


def _stands(text: str, mention: Mention) -> Mention:
    """Unnamed people stand for those they belong to, where many act: "Israeli officials" for Israel."""
    many = (
        mention.form is MentionForm.UNNAMED
        and mention.of
        and not mention.actors
        and text[: mention.span.end].endswith("s")
        and not (mention.of in _countries() and _PRIVATE.search(text, mention.span.start, mention.span.end))
    )
    return replace(mention, actors=(mention.of,)) if many else mention


# People of a country who do not act for it; those of a group all act for it.
_PRIVATE = re.compile(
    r"(?i)\b(?:rebels|insurgents|protesters|demonstrators|activists|journalists|analysts|students|residents|villagers|refugees|migrants|hostages"
    r"|prisoners|detainees|allies|partners|separatists|dissidents|opposition|companies|businesses|firms|organi[sz]ations|groups|communities|doctors"
    r"|medics|settlers|politicians|counterparts|colleagues|members)$"
)


@cache
def _countries() -> frozenset[str]:
    return frozenset(country.id for country in lexicon.countries())
