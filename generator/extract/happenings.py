"""Trigger words to happenings: which verbs and nouns of a sentence tell of an event, and of what kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.extract.clauses import Clause, tried
from generator.extract.kinds import graver, in_context
from generator.extract.tokens import BE, DETERMINER, HAVE, MODAL, PREPOSITION, PRONOUN, SUBORDINATOR, Token, adverb
from generator.extract.words import Meaning, Words
from generator.model import Span


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that tells of an event. first, last: its tokens (inclusive). clause: where it stands. noun: event noun or verb."""

    first: int
    last: int
    span: Span
    lemma: str
    meaning: Meaning
    clause: int
    noun: bool = False
    phrase: str = ""

    @property
    def kind(self) -> str:
        return self.meaning.kind


def find(tokens: Sequence[Token], clauses: Sequence[Clause], words: Words) -> tuple[Trigger, ...]:
    """Every trigger of a sentence, in order. A light verb takes the meaning of its noun ("launched an attack")."""
    nouns = _nouns(tokens, clauses, words)
    verbs = [_verb_trigger(tokens, clauses, number, nouns, words) for number in range(len(clauses))]
    found = sorted([*(t for t in verbs if t), *nouns], key=lambda t: (t.first, t.noun))
    taken = next((t.meaning for t in found if t.kind == "hostage"), None)
    # "kidnapped ... his capture on 26 March": the capture of one who is abducted is the abduction.
    return tuple(replace(t, meaning=taken) if taken and t.lemma == "capture" else t for t in found)


def _verb_trigger(
    tokens: Sequence[Token], clauses: Sequence[Clause], number: int, nouns: Sequence[Trigger], words: Words
) -> Trigger | None:
    clause = clauses[number]
    verb = clause.verb
    meaning = words.verb_kinds.get(verb.lemma)
    light = verb.lemma in words.cues["light"] or verb.lemma.split()[0] in words.cues["light"]
    noun = _object_noun(tokens, clause, nouns) if light else None
    if verb.passive and verb.lemma in words.cues["light"] | words.cues["happen"]:
        noun = noun or _subject_noun(tokens, clause, nouns)
    elif {verb.lemma, verb.lemma.split()[0]} & words.cues["happen"] and not noun:
        noun = _subject_noun(tokens, clause, nouns)
    if noun and (
        meaning is None or meaning.kind in {"other", "attack", "decision", "statement", "killing", "deployment"}
    ):
        meaning = graver(meaning, noun.meaning)
    meaning = in_context(tokens, clause, verb.lemma, verb.last, meaning, words)
    if meaning is None:
        return None
    if tried(clauses, number) and meaning.kind in {"killing", "hostage"}:
        meaning = words.verb_kinds["attack"]
    span = Span(tokens[verb.head].span.start, tokens[verb.last].span.end)
    return Trigger(verb.head, verb.last, span, verb.lemma, meaning, number, phrase=noun.lemma if noun else "")


def _object_noun(tokens: Sequence[Token], clause: Clause, nouns: Sequence[Trigger]) -> Trigger | None:
    """The event noun that the verb carries: the first after it, with nothing but its own words between."""
    for noun in nouns:
        if clause.verb.last < noun.first < min(clause.end, clause.verb.last + 9):
            between = tokens[clause.verb.last + 1 : noun.first]
            apart = any(t.low in PREPOSITION - {"of", "out"} or t.text == "," for t in between)
            ofs = [n for n, t in enumerate(between) if t.low == "of"]
            counted = all(n and between[n - 1].low.removesuffix("s") in COLLECTIONS for n in ofs)
            return noun if counted and not apart else None
    return None


# Nouns that only count what follows "of": "a series of strikes", never "a review of the merger".
COLLECTIONS = frozenset(
    "serie wave number round string spate couple dozen lot barrage campaign kind type sort act set pair hundred score volley handful"
    " total majority part form start beginning end place".split()
)


def _subject_noun(tokens: Sequence[Token], clause: Clause, nouns: Sequence[Trigger]) -> Trigger | None:
    for noun in nouns:
        ends = clause.start - (2 if clause.start > 1 and tokens[clause.start - 1].text == "," else 1)
        described = clause.verb.tense == "participle" or clause.marker in {"which", "that"}
        if noun.last == ends and described:
            return noun
        if clause.start <= noun.first < clause.verb.first:
            start = noun.first - len(modifies(tokens, noun))
            if start <= clause.start + 1 or tokens[start - 1].low not in PREPOSITION - {"of"}:
                return noun
    return None


def _nouns(tokens: Sequence[Token], clauses: Sequence[Clause], words: Words) -> list[Trigger]:
    found: list[Trigger] = []
    taken = {n for clause in clauses for n in range(clause.verb.first, clause.verb.last + 1)}
    at = 0
    while at < len(tokens):
        match = None if at in taken else _noun_at(tokens, at, words)
        if match:
            last, lemma = match
            clause = next((n for n, c in enumerate(clauses) if c.holds(at)), 0)
            span = Span(tokens[at].span.start, tokens[last].span.end)
            meaning = words.noun_kinds[lemma]
            failed = meaning.kind == "killing" and at and tokens[at - 1].low == "attempted"
            meaning = words.noun_kinds["attack"] if failed else meaning
            found.append(Trigger(at, last, span, lemma, meaning, clause, noun=True))
            at = last
        at += 1
    return found


def _noun_at(tokens: Sequence[Token], at: int, words: Words) -> tuple[int, str] | None:
    token = tokens[at]
    if token.fixed and token.low == "march" and at and tokens[at - 1].fixed:
        return None  # the month
    if (
        token.fixed
        and token.text[0].isupper()
        and token.low not in _NAMED
        and at + 1 < len(tokens)
        and tokens[at + 1].fixed
    ):
        return None
    for rest, lemma in words.nouns.get(token.low, ()):
        end = at + len(rest)
        if end < len(tokens) and all(tokens[at + 1 + n].low == word for n, word in enumerate(rest)):
            follows = tokens[end + 1].low if end + 1 < len(tokens) else ""
            if follows in _COMPOUND or (follows in words.nouns and not tokens[end + 1].fixed):
                return None  # "a displacement camp"; in "ceasefire talks" the talks happened
            return end, lemma
    return None


# Happenings that have names: "the Treaty of X", "the Battle of Y".
_NAMED = frozenset("treaty agreement accord accords pact armistice truce battle siege massacre coup".split())
# Nouns that make the word before them a mere description: "attack aircraft", "election campaign", "war goal".
_COMPOUND = frozenset(
    (
        "agencies agency aircraft anniversary area areas boat boats camp campaign campaigns camps capabilities"
        " capability center centers centre centres charge charges chief chiefs commission convoy convoys correspondent"
        " court crime crimes criminal criminals day dinner effort efforts facilities facility figures filing filings"
        " footage force forces goal goals group groups helicopter infrastructure judge law laws leader leaders line"
        " lines minister night offer offers officer officers official officials partner partners plan plane plans plant"
        " plants post posts price prices proceedings process protection room route routes scene ship ships site sites"
        " squad squads submarine survivor survivors suspect suspects table target targets team teams truck trucks unit"
        " units vehicle vehicles victim victims video warrant warrants wing worker workers zone zones"
    ).split()
)


def modifies(tokens: Sequence[Token], trigger: Trigger) -> range:
    """The tokens of the noun phrase before a noun: its adjectives, numbers, names and determiner."""
    start = trigger.first
    while start > 0 and not _ends_phrase(tokens[start - 1]) and not _acts(tokens, start - 1):
        start -= 1
        if tokens[start].low in DETERMINER and not tokens[start].fixed:
            break
    return range(start, trigger.first)


def _acts(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word in -ed is a verb before its object, not an adjective: "condemned Iraq's invasion"."""
    return (
        tokens[at].low.endswith("ed")
        and not tokens[at].fixed
        and (tokens[at + 1].fixed or tokens[at + 1].low in DETERMINER)
    )


def _ends_phrase(token: Token) -> bool:
    return not token.fixed and (
        token.low in PRONOUN | SUBORDINATOR | BE | HAVE | MODAL
        or token.low in PREPOSITION
        or token.text in ',;:.—–“”"()'
        or token.low in {"and", "or", "but", "that", "said"}
        or (adverb(token) and token.low not in {"first", "behind-closed-doors"})
    )
