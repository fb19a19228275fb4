"""Trigger words to happenings: which verbs and nouns of a sentence tell of an event, and of what kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.extract.clauses import Clause
from generator.extract.tokens import BE, DETERMINER, HAVE, MODAL, PREPOSITION, PRONOUN, SUBORDINATOR, Token, adverb
from generator.extract.words import Meaning, Words
from generator.model import Span

_OTHER = Meaning("other", "undergo")


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
    elif verb.lemma in words.cues["happen"] and not noun:
        noun = _subject_noun(tokens, clause, nouns)
    if noun and (
        meaning is None or meaning.kind in {"other", "attack", "decision", "statement", "killing", "deployment"}
    ):
        meaning = _graver(meaning, noun.meaning)
    meaning = _by_object(tokens, verb.lemma, verb.last, meaning, words)
    if meaning is None:
        return None
    span = Span(tokens[verb.head].span.start, tokens[verb.last].span.end)
    return Trigger(verb.head, verb.last, span, verb.lemma, meaning, number, phrase=noun.lemma if noun else "")


def _by_object(tokens: Sequence[Token], lemma: str, last: int, meaning: Meaning | None, words: Words) -> Meaning | None:
    """What the next word makes of a verb: to leave for a place is to visit it, to add a number is to say nothing."""
    after = tokens[last + 1].low if last + 1 < len(tokens) else ""
    if lemma in {"close", "open", "end"} and after in {"at", "up", "down", "higher", "lower"}:
        return _OTHER
    nearby = {t.low.removesuffix("s") for t in tokens}
    armed = any(military(t.low) for t in tokens)
    if lemma == "march" and armed:
        return words.verb_kinds["advance"]
    if lemma in {"collapse", "crumble", "disintegrate"} and armed:
        return words.verb_kinds["clash"]
    if lemma in _WIDENING and nearby & {"sanction", "blacklist", "embargo"}:
        return words.verb_kinds["sanction"]
    if lemma == "leave" and any(t.low == "for" for t in tokens[last + 1 : last + 3]):
        return words.verb_kinds["visit"]
    return _OTHER if lemma == "add" and after[:1].isdigit() else meaning


_MILITARY = frozenset(
    "army troop force legion soldier fleet defence defense division garrison regiment brigade front line".split()
)
_WIDENING = frozenset("add extend tighten approve adopt widen expand order renew impose".split())


def military(word: str) -> bool:
    """Whether a word in small letters is for an armed body or its line."""
    return word.removesuffix("s") in _MILITARY


def _graver(verb: Meaning | None, noun: Meaning) -> Meaning:
    """The meaning of verb and noun together: a verb that only carries its noun gives way to it."""
    if verb is None or verb.kind in {"other", "decision"}:
        return noun
    if verb.kind == "attack" and noun.kind in {"ground-operation", "battle"}:
        return noun
    if verb.kind == "killing" and noun.kind in {"attack", "battle", "ground-operation", "other"}:
        return noun if noun.kind != "other" else verb
    if (
        verb.kind in {"attack", "statement", "deployment"}
        and noun.kind not in {"statement", "attack", "other"}
        and verb.kind != "attack"
    ):
        return noun
    return verb


def _object_noun(tokens: Sequence[Token], clause: Clause, nouns: Sequence[Trigger]) -> Trigger | None:
    """The event noun that the verb carries: the first after it, with nothing but its own words between."""
    for noun in nouns:
        if clause.verb.last < noun.first < min(clause.end, clause.verb.last + 9):
            between = tokens[clause.verb.last + 1 : noun.first]
            return noun if not any(t.low in PREPOSITION - {"of", "out"} or t.text == "," for t in between) else None
    return None


def _subject_noun(tokens: Sequence[Token], clause: Clause, nouns: Sequence[Trigger]) -> Trigger | None:
    for noun in nouns:
        if noun.last == clause.start - 1 and clause.verb.tense == "participle":
            return noun
        if clause.start <= noun.first < clause.verb.first:
            start = noun.first - len(modifies(tokens, noun))
            if not start or tokens[start - 1].low not in PREPOSITION - {"of"}:
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
            found.append(Trigger(at, last, span, lemma, words.noun_kinds[lemma], clause, noun=True))
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
            if follows in _COMPOUND:
                return None
            return end, lemma
    return None


# Happenings that have names: "the Treaty of X", "the Battle of Y".
_NAMED = frozenset("treaty agreement accord accords pact armistice truce battle siege massacre coup".split())
# Nouns that make the word before them a mere description: "attack aircraft", "election campaign", "war goal".
_COMPOUND = frozenset(
    "aircraft infrastructure plane helicopter group groups force forces goal goals effort efforts plan plans campaign campaigns team teams crime crimes leader"
    " leaders minister correspondent room officials official table partner partners process offer offers commission zone zones ship ships plant"
    " plants price prices figures target targets capability capabilities victims victim law laws criminal criminals wing submarine filing filings"
    " court protection proceedings judge day night anniversary footage video survivor survivors suspect suspects charge charges dinner".split()
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
