"""A light clause analysis without a parser: tokens, verb groups, and which clause each piece of a sentence belongs to.

It knows the verbs of the lexicon, the auxiliaries, and any word that looks like a past form; names and time expressions are
never verbs. It need not be right about every clause: it must be right about what governs a verb, since that decides
whether something happened.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from generator.extract.clause_marks import closer, closes, completes, reduced, subordinates, timed
from generator.extract.tokens import (
    ARTICLE,
    BREAKS,
    PREPOSITION,
    PRONOUN,
    QUOTES,
    RELATIVES,
    SUBORDINATOR,
    Token,
    adverb,
)
from generator.extract.verbs import Verb, verbs
from generator.extract.words import Form, Words


class Relation(StrEnum):
    """How a clause hangs on the one that governs it."""

    MAIN = "main"
    COMPLEMENT = "complement"
    RELATIVE = "relative"
    ADVERBIAL = "adverbial"
    COORDINATE = "coordinate"
    PARTICIPIAL = "participial"
    INFINITIVE = "infinitive"


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb and its territory: tokens start to end (half-open), and those up to `lead` where a relative clause cuts it in two.

    parent: index of the governing clause, -1 for none.
    """

    verb: Verb
    start: int
    end: int
    relation: Relation
    marker: str = ""
    parent: int = -1
    lead: int = 0

    def holds(self, token: int) -> bool:
        return self.start <= token < self.end or token < self.lead


def clauses(tokens: Sequence[Token], words: Words) -> tuple[Clause, ...]:
    """The clauses of a sentence, in order of their verbs."""
    groups = verbs(tokens, words)
    found: list[Clause] = []
    for verb in groups:
        if not found:
            start, relation, marker = _opening(tokens, verb)
            if reduced(tokens, groups, words):
                start, relation, marker = verb.first, Relation.PARTICIPIAL, ""
                verb = replace(verb, tense="participle", passive=True)  # noqa: PLW2901 - the clause corrects its verb
            found.append(Clause(verb, start, len(tokens), relation, marker))
            continue
        before = found[-1].verb
        start, relation, marker = _boundary(tokens, before, verb, words, pending=_pending(found))
        parent = _parent(found, relation, marker)
        if relation is Relation.PARTICIPIAL and verb.tense == "past" and not _strikes(tokens, verb, words):
            verb = replace(verb, tense="participle", passive=True)  # noqa: PLW2901 - the clause corrects its verb
        shared = marker != "," or (
            found[-1].relation is not Relation.RELATIVE and verb.lemma not in words.cues["report"]
        )
        bare = relation is Relation.COORDINATE and verb.tense == "past" and verb.first == start + 1
        if (
            bare
            and before.passive
            and shared
            and _suffers(tokens, verb, words)
            and found[-1].relation is not Relation.PARTICIPIAL
        ):
            # "was overthrown and executed": the auxiliary is shared.
            verb = replace(verb, tense=before.tense, passive=True)  # noqa: PLW2901 - the clause corrects its verb
        found[-1] = replace(found[-1], end=start)
        found.append(Clause(verb, start, len(tokens), relation, marker, parent))
    return _resumed(tokens, found)


def _suffers(tokens: Sequence[Token], verb: Verb, words: Words) -> bool:
    """Whether a past form can be a participle without an object: "was seized and burned", not "was beaten and withdrew its men"."""
    readings = words.verbs.get(tokens[verb.head].low, ())
    after = tokens[verb.last + 1] if verb.last + 1 < len(tokens) else None
    acts = after is not None and (after.low in ARTICLE or after.low in PRONOUN)
    return not acts and (not readings or any(r.form & Form.PARTICIPLE for r in readings))


def tried(clauses: Sequence[Clause], number: int) -> bool:
    """Whether a clause tells what somebody tried to do."""
    clause = clauses[number]
    above = clauses[clause.parent].verb.lemma if clause.parent >= 0 else ""
    noun = clause.marker == ATTEMPT and above not in _UNDONE
    return clause.relation is Relation.INFINITIVE and (above in {"try", "attempt"} or noun)


ATTEMPT = "attempt"  # the marker of an infinitive that the noun brings in: "an attempt to kill the mayor failed"
_UNDONE = frozenset("foil thwart prevent avert abandon plan plot deny accuse charge suspect warn fear allege".split())


def bearing(clauses: Sequence[Clause], number: int) -> int:
    """The clause whose subject a clause shares: "captured the town and | expelled residents" has that of the first."""
    clause = clauses[number]
    if clause.relation is Relation.INFINITIVE and clause.parent > number:
        return number  # "a plan to arm rebels failed": nobody is told to have it
    if clause.relation is Relation.INFINITIVE and clause.parent >= 0:
        return bearing(clauses, clause.parent)
    shared = clause.relation is Relation.COORDINATE and clause.parent >= 0 and clause.verb.first <= clause.start + 1
    finite = clause.verb.tense not in {"gerund", "participle"}
    return bearing(clauses, clause.parent) if shared and finite and clause.marker in _JOINTS else number


_JOINTS = frozenset(("and", "but", "or", ","))


def _opening(tokens: Sequence[Token], verb: Verb) -> tuple[int, Relation, str]:
    """The first clause of a sentence: what opens it decides whether it is main."""
    marker = next((t.low for t in tokens[: verb.first] if t.text not in QUOTES | {"‘", "("}), "")
    opening = RELATIVES | {"that"}
    relative = next((n for n, t in enumerate(tokens[: verb.first]) if n and t.low in opening and not t.fixed), 0)
    if relative and marker not in SUBORDINATOR:
        return relative, Relation.RELATIVE, tokens[relative].low
    phrase = marker in _TIMING and any(t.text == "," and not t.fixed for t in tokens[: verb.first])
    if marker in SUBORDINATOR - {"that", "following"} and not phrase:
        return 0, Relation.ADVERBIAL, marker
    aside = next((n for n in range(1, verb.first) if tokens[n].low in _ASIDES and _parted(tokens, n)), 0)
    if (
        verb.tense in {"gerund", "participle"}
        and verb.first > 1
        and tokens[verb.first - 1].text == ","
        and marker not in PREPOSITION
    ):
        return verb.first, Relation.PARTICIPIAL, ""
    if aside and marker not in SUBORDINATOR:
        return aside, Relation.ADVERBIAL, tokens[aside].low
    if verb.tense == "gerund" or tokens[verb.first].low == "having" or (verb.tense == "participle" and verb.first <= 1):
        return 0, Relation.PARTICIPIAL, marker
    if verb.tense == "infinitive":
        named = verb.first > 1 and marker not in PREPOSITION | SUBORDINATOR  # "A plan to arm the rebels was rejected"
        return verb.first if named else 0, Relation.INFINITIVE, _infinitive(tokens, verb)
    return 0, Relation.MAIN, ""


def _parted(tokens: Sequence[Token], at: int) -> bool:
    """Whether a comma stands before a word, or a length of time after a comma: "On 5 May, two days after ..."."""
    while at and tokens[at - 1].fixed:
        at -= 1
    return at > 0 and tokens[at - 1].text == "," and not tokens[at - 1].fixed


def _infinitive(tokens: Sequence[Token], verb: Verb) -> str:
    """What opens an infinitive: "to", or the noun of an attempt."""
    tries = verb.first and tokens[verb.first - 1].low.removesuffix("s") in {"attempt", "try", "bid"}
    return ATTEMPT if tries else "to"


_TIMING = frozenset("after before since until till following".split())
_ASIDES = frozenset("as when while after before since if because although though".split())


def _pending(found: Sequence[Clause]) -> bool:
    """Whether the sentence has opened with a clause about its subject and its main verb is still to come."""
    finite = {Relation.MAIN, Relation.COORDINATE}
    return bool(found[0].start) and found[0].relation not in finite and all(c.relation not in finite for c in found)


def _boundary(
    tokens: Sequence[Token], before: Verb, verb: Verb, words: Words, *, pending: bool
) -> tuple[int, Relation, str]:
    """Where the clause of `verb` begins, after `before`, and how it hangs on what comes before."""
    low, high = before.last + 1, verb.first
    between = tokens[low:high]
    if verb.tense == "infinitive":
        return high, Relation.INFINITIVE, _infinitive(tokens, verb)
    marks = [low + n for n, token in enumerate(between) if subordinates(tokens, low + n, high)]
    beside = bool(between) and between[-1].low in {"and", "but"}
    if beside and marks and all(tokens[m].low in _TIMING for m in marks):
        marks = []  # "was arrested hours after the blasts and flown home"
    if marks:
        at = marks[-1]
        word = tokens[at].low
        if word in RELATIVES or (word == "that" and not completes(tokens, before, at, words)):
            return at, Relation.RELATIVE, word
        if word == "that":
            return at, Relation.COMPLEMENT, word
        return at, Relation.ADVERBIAL, word
    if closes(tokens, between, verb, words):
        return low + closer(between), Relation.COORDINATE, ","
    going_on = before.lemma == "continue" and not any(t.text in QUOTES for t in between)
    doubts = words.cues["doubt"] if not pending else words.cues["doubt"] - words.cues["plan"]
    speaks = (
        before.lemma in words.cues["report"] | doubts and not going_on
    )  # "A man who had planned the attack | was killed"
    commas = [low + n for n, token in enumerate(between) if token.text in BREAKS - {"(", ")"}]
    joints = [low + n for n, token in enumerate(between) if token.low in {"and", "but", "or"}]
    if verb.tense in {"gerund", "participle"}:
        at = commas[-1] if commas else (high - 1 if between and between[-1].low in PREPOSITION | {"and"} else high)
        return at, Relation.PARTICIPIAL, tokens[at].low if at < high else ""
    if speaks and not before.passive and not (joints and joints[-1] == high - 1):
        return _told(tokens, low, high, commas, joints)
    described = verb.tense == "past" and verb.first == verb.head and verb.lemma in words.cues["plan"] | _DESCRIBING
    after = tokens[verb.last + 1].low if verb.last + 1 < len(tokens) else ""
    if described and not pending and between and between[-1].text == "," and after in PREPOSITION:
        return high - 1, Relation.PARTICIPIAL, ""  # "a summit, planned for November,"
    if pending and commas and tokens[0].low in PREPOSITION:
        return commas[0], Relation.COORDINATE, ","  # "Under an accord signed on Monday, Oster and Norland would ..."
    if pending and between and between[-1].text == ",":
        return high - 1, Relation.COORDINATE, ","
    if joints:
        return joints[-1], Relation.COORDINATE, tokens[joints[-1]].low
    if commas:
        return commas[-1], Relation.COORDINATE, ","
    # A past form without a subject of its own: "two killings blamed on rebels".
    opened = before.tense == "gerund" and before.first <= 1  # "Speaking today Mr X said"
    if verb.tense == "past" and between and not speaks and not pending and not opened and verb.first == verb.head:
        return high, Relation.PARTICIPIAL, ""
    if pending and between:
        return high, Relation.COORDINATE, ""  # "The talks that were to open on Monday | were postponed"
    return low, Relation.RELATIVE if not between else Relation.COORDINATE, ""


def _told(
    tokens: Sequence[Token], low: int, high: int, commas: Sequence[int], joints: Sequence[int]
) -> tuple[int, Relation, str]:
    """Where what is said or thought begins, past the day on which it was; after a comma the sentence goes on beside it."""
    quick = low
    while (
        quick < high
        and (tokens[quick].fixed or tokens[quick].low in PREPOSITION or adverb(tokens[quick]))
        and timed(tokens, quick, high)
    ):
        quick += 1
    comma = next((c for c in commas if c >= quick), None)
    if comma is None or tokens[comma].text in QUOTES | {":"}:
        return quick, Relation.COMPLEMENT, ""
    return (joints[-1] if joints and joints[-1] > comma else comma), Relation.COORDINATE, ""


_DESCRIBING = frozenset("hold announce sign launch base locate know call found establish".split())


def _parent(found: Sequence[Clause], relation: Relation, marker: str) -> int:
    """The clause that governs a new one: the last, but for coordinates, which go beside the last that stands on its own."""
    last = len(found) - 1
    if relation is not Relation.COORDINATE and marker != ",":
        return last
    while found[last].parent >= 0 and found[last].relation in {
        Relation.INFINITIVE,
        Relation.PARTICIPIAL,
        Relation.RELATIVE,
    }:
        last = found[last].parent
    return last


def _strikes(tokens: Sequence[Token], verb: Verb, words: Words) -> bool:
    """Whether a verb of harm has its object right behind it and so is no participle: "a missile fired by X | hit their car"."""
    meaning = words.verb_kinds.get(verb.lemma)
    after = tokens[verb.last + 1].low if verb.last + 1 < len(tokens) else ""
    return meaning is not None and meaning.frame == "act" and after in ARTICLE


def _opener(tokens: Sequence[Token]) -> bool:
    """Whether words before the first clause hold no subject: "In mid-February, | after ...", "Further | encouraged ..."."""
    comma = next((n for n, t in enumerate(tokens) if t.text == "," and not t.fixed), len(tokens))
    dated = [t.fixed and (t.low[:3] in _CALENDAR or t.low[0].isdigit()) for t in tokens[1:comma]]
    if any(dated) and not dated[-1]:
        return False  # "On 3 May 2007 General X, | who ..."
    opens = tokens[0].low in PREPOSITION or all(adverb(t) for t in tokens[:comma])
    return opens and not any(t.low[0].isalnum() and not (t.fixed and not t.text[0].isupper()) for t in tokens[comma:])


_CALENDAR = frozenset("mon tue wed thu fri sat sun jan feb mar apr may jun jul aug sep oct nov dec".split())


def _own_subject(tokens: Sequence[Token], clause: Clause) -> bool:
    """Whether a main clause has its subject after what opens the sentence: "Commenting on reports that ..., the minister said"."""
    opens = tokens[0].low.endswith("ing") and len(tokens) > 1 and tokens[1].low in PREPOSITION
    return opens and any(t.low[0].isalnum() and not adverb(t) for t in tokens[clause.start : clause.verb.first])


def _resumed(tokens: Sequence[Token], found: Sequence[Clause]) -> tuple[Clause, ...]:
    """A sentence that opens with a subject or a time and then a clause about it: the next finite clause is the main one, led by that."""
    if (
        not found
        or not found[0].start
        or found[0].relation not in {Relation.RELATIVE, Relation.ADVERBIAL, Relation.PARTICIPIAL, Relation.INFINITIVE}
    ):
        return tuple(found)
    for number, clause in enumerate(found[1:], 1):
        if (
            clause.verb.tense not in {"infinitive", "gerund", "participle"}
            and clause.relation in {Relation.COORDINATE, Relation.RELATIVE}
            and clause.marker in {"", ","}
        ):
            own = _own_subject(tokens, clause)
            lead = 0 if _opener(tokens[: found[0].start]) or own else found[0].start
            main = replace(clause, relation=Relation.MAIN, marker="", parent=-1, lead=lead)
            return (
                *(replace(c, parent=number) if n == 0 else c for n, c in enumerate(found[:number])),
                main,
                *found[number + 1 :],
            )
    return (replace(found[0], start=0, relation=Relation.MAIN, marker=""), *found[1:])
