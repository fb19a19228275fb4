"""Whether what a trigger tells of happened, is planned, or is only thought of: nothing unreal ever becomes an event."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from generator.extract.clauses import Clause, Relation, tried
from generator.extract.happenings import Trigger, modifies
from generator.extract.tokens import PREPOSITION, Token, adverb
from generator.extract.unreal import anybody, came_to_nothing, depicted, imagined, instead, nearly, undoes
from generator.extract.words import Meaning, Words


class Reality(StrEnum):
    """How real a happening is in the text's own terms."""

    FACT = "fact"
    ONGOING = "ongoing"
    PLANNED = "planned"
    UNREAL = "unreal"


def reality(tokens: Sequence[Token], clauses: Sequence[Clause], trigger: Trigger, words: Words) -> Reality:
    """What the sentence, the clause of the trigger, and the clauses above it say."""
    if imagined(tokens, words):
        return Reality.UNREAL
    found = (
        _noun_reality(tokens, clauses, trigger, words)
        if trigger.noun
        else clause_reality(tokens, clauses, trigger.clause, words)
    )
    return Reality.UNREAL if found is Reality.PLANNED and came_to_nothing(tokens, clauses, words) else found


def clause_reality(tokens: Sequence[Token], clauses: Sequence[Clause], number: int, words: Words) -> Reality:
    """How real the verb of a clause is."""
    clause = clauses[number]
    own = _own(tokens, clause, words)
    if depicted(tokens, clauses, number, words) or anybody(tokens, clauses, clause):
        return Reality.UNREAL
    if own is Reality.UNREAL or clause.parent < 0:
        return Reality.UNREAL if clause.verb.tense == "infinitive" and clause.parent < 0 else own
    return _governed(tokens, clauses, number, own, words)


def _own(tokens: Sequence[Token], clause: Clause, words: Words) -> Reality:
    verb = clause.verb
    if verb.modal or verb.negated or _denied_subject(tokens, clause) or clause.marker in words.cues["unless"]:
        return Reality.UNREAL
    if _wrongly(tokens, clause, words) or _conditional(tokens, clause, words):
        return Reality.UNREAL
    if nearly(tokens, clause) or instead(tokens, clause):
        return Reality.UNREAL
    if verb.tense == "infinitive" and clause.relation is Relation.RELATIVE:  # "talks that were to (have) open(ed)"
        perfect = any(t.low == "have" for t in tokens[verb.first : verb.head])
        return Reality.UNREAL if perfect else Reality.PLANNED
    if verb.tense == "future":
        return Reality.PLANNED
    if verb.tense == "present" and verb.progressive:
        return Reality.PLANNED if verb.lemma in _CHANGING and not verb.passive else Reality.ONGOING
    return Reality.FACT


# What one who "is doing" it will have done at once, some day soon: "its chairman is stepping down".
_CHANGING = frozenset(
    ("step down", "step in", "step aside", "resign", "retire", "quit", "succeed", "replace", "take over")
)


def _wrongly(tokens: Sequence[Token], clause: Clause, words: Words) -> bool:
    """Whether an adverb beside the verb takes it back: "wrongly said", "nearly fell"."""
    verb = clause.verb
    return any(t.low in words.cues["wrongly"] for t in tokens[max(clause.start, verb.first - 1) : verb.last + 1])


def _denied_subject(tokens: Sequence[Token], clause: Clause) -> bool:
    """Whether the subject or the object denies the act: "No one was killed", "neither side attacked"."""
    own = [t.low for t in tokens[clause.start : clause.verb.first]]
    before = [*[word for word in own if word.isalpha()][:1], *own[-5:]]
    if own[:2] in (["not", "a"], ["not", "one"]) or own[:1] in (["hardly"], ["barely"], ["scarcely"]):
        return True
    after = tokens[clause.verb.last + 1].low if clause.verb.last + 1 < clause.end else ""
    return any(word in {"no", "nobody", "neither", "none", "nothing"} for word in before) or after in {
        "no",
        "nothing",
        "nobody",
        "neither",
    }


def _conditional(tokens: Sequence[Token], clause: Clause, words: Words) -> bool:
    """Whether words that open a condition stand before the verb: in its clause, or before a relative clause in its midst.

    "in the event Iran chooses"; "unclear whether the drone that fell | was shot down".
    """
    opening = " " + " ".join(t.low for t in tokens[max(0, clause.start - 4) : clause.verb.first]) + " "
    if any(f" {cue} " in opening for cue in words.cues["unless"] if " " in cue):
        return True
    start = clause.verb.first
    while start and (start > clause.start or tokens[start - 1].text not in ",;:"):
        start -= 1
    return any(t.low in {"if", "unless", "whether", "lest"} for t in tokens[start : clause.verb.first])


def _governed(tokens: Sequence[Token], clauses: Sequence[Clause], number: int, own: Reality, words: Words) -> Reality:
    """The reality of a clause under the one that governs it."""
    clause, parent = clauses[number], clauses[clauses[number].parent]
    above = clause_reality(tokens, clauses, clause.parent, words)
    lemma = parent.verb.lemma
    if clause.marker == "that" and (lemma in _TAKING_BACK or _without_proof(tokens, clause)):
        return Reality.UNREAL
    match clause.relation:
        case Relation.INFINITIVE:
            harmful = tried(clauses, number) and words.verb_kinds.get(clause.verb.lemma) in _harmful(words)
            if (lemma in words.cues["real"] or harmful) and above is not Reality.UNREAL:
                return above
            planned = lemma in words.cues["plan"] or (lemma == "be" and _due(tokens, parent, clause, words))
            return (
                Reality.PLANNED
                if planned and above is not Reality.UNREAL and not parent.verb.negated
                else Reality.UNREAL
            )
        case Relation.COMPLEMENT | Relation.RELATIVE if clause.marker == "that" and _unsure(
            tokens, parent, clause, words
        ):
            return Reality.UNREAL
        case Relation.COMPLEMENT:
            if lemma in words.cues["doubt"] - words.cues["report"] or (
                lemma in words.cues["doubt"] and own is not Reality.FACT
            ):
                return Reality.UNREAL
            return Reality.UNREAL if parent.verb.negated and lemma not in {"know", "say"} else own
        case Relation.COORDINATE if _shares(tokens, clause) and not _reports(clause, words):
            if above is Reality.UNREAL or (
                above is Reality.PLANNED and own is Reality.FACT and clause.verb.tense == "present"
            ):
                return above
            return own
        case Relation.PARTICIPIAL:
            doubted = (
                lemma in (words.cues["doubt"] - words.cues["report"]) | words.cues["undone"]
                and clause.start == parent.verb.last + 1
            )
            kept = (
                clause.verb.tense == "gerund"
                and (clause.marker in _KEPT_FROM or lemma == "clear of")
                and lemma != "convict"
            )
            # What only describes is told as it is: "The merger, announced on Monday, would create ...".
            imagined = above is Reality.UNREAL and clause.verb.tense != "participle"
            return Reality.UNREAL if imagined or doubted or kept else own
        case Relation.RELATIVE:
            before = tokens[clause.start - 1].low.removesuffix("s") if clause.start else ""
            return Reality.UNREAL if clause.marker == "that" and before in words.cues["content"] else own
        case _:
            return Reality.UNREAL if above is Reality.UNREAL and clause.verb.tense in {"present", "gerund"} else own


# Verbs that take back what "that" brings in: "retracted its report that ...".
_TAKING_BACK = frozenset("retract withdraw refute rebut debunk disprove dismiss".split())


def _without_proof(tokens: Sequence[Token], clause: Clause) -> bool:
    """Whether nothing shows what a that-clause tells: "found no evidence that he met the rebels"."""
    before = [t.low for t in tokens[max(0, clause.start - 3) : clause.start]]
    return before[-2:-1] == ["no"] or (
        len(before) > 2 and before[0] == "no" and before[-1] in {"evidence", "proof", "sign"}
    )


def _unsure(tokens: Sequence[Token], parent: Clause, clause: Clause, words: Words) -> bool:
    """Whether a that-clause stands under a judgement that leaves it open or rejects it: "it is not true that", "unlikely that"."""
    if _wrongly(tokens, parent, words):
        return True
    if parent.verb.lemma != "be":
        return False
    judged = {t.low for t in tokens[parent.verb.last + 1 : clause.start]}
    return parent.verb.negated or bool(judged & (words.cues["unsure"] | words.cues["negation"]))


# Before a gerund: what did not come about, and what somebody is only accused of.
_KEPT_FROM = frozenset("from without against of for instead than".split())


def _harmful(words: Words) -> tuple[Meaning, ...]:
    """What is an attack even where it is only tried: "tried to kill the mayor"."""
    return tuple(words.verb_kinds[lemma] for lemma in ("attack", "kill", "kidnap", "invade"))


def _due(tokens: Sequence[Token], parent: Clause, clause: Clause, words: Words) -> bool:
    """Whether "be" and an infinitive are a plan: "is due to meet", and the bare "is to visit"."""
    between = [t.low for t in tokens[parent.verb.last + 1 : clause.verb.first]]
    return not between or any(word in words.cues["plan"] or word in {"due", "scheduled"} for word in between)


def _shares(tokens: Sequence[Token], clause: Clause) -> bool:
    """Whether a coordinate clause has no subject of its own and so shares the verb group before it."""
    before = tokens[clause.start : clause.verb.first]
    bare = clause.verb.tense == "present" and clause.verb.first == clause.verb.head and len(before) <= _SHORT
    return bare or all(adverb(t) or not t.low[0].isalnum() or t.low in {"and", "but", "or", "then"} for t in before)


_SHORT = 2  # "would attack, and thousands flee": a bare form goes on from the auxiliary before


def _reports(clause: Clause, words: Words) -> bool:
    """Whether a clause only reports what stands before its comma: "We must leave," said X."""
    return clause.marker == "," and clause.verb.lemma in words.cues["report"]


def _noun_reality(tokens: Sequence[Token], clauses: Sequence[Clause], trigger: Trigger, words: Words) -> Reality:
    """An event noun happened unless its own words, what it is the content of, or its verb say otherwise."""
    phrase = modifies(tokens, trigger)
    inside = {tokens[n].low for n in phrase}
    if inside & (words.cues["unreal"] | words.cues["negation"]) or any(w.endswith("-style") for w in inside):
        return Reality.UNREAL
    if _content(tokens, phrase.start, words):
        return Reality.UNREAL
    bare = phrase.start == trigger.first and phrase.start and tokens[phrase.start - 1].low == "of"
    if bare and clauses and clauses[trigger.clause].verb.lemma in _CHARGING:
        return Reality.UNREAL  # "was cleared of killing a boy"; of "the killing of a boy" he is cleared, but it was
    follows = tokens[trigger.last + 1].low if trigger.last + 1 < len(tokens) else ""
    if follows in words.cues["unreal"] - {"end", "call", "right", "no", "any"}:
        return Reality.UNREAL
    if not clauses:
        return Reality.FACT
    clause = clauses[trigger.clause]
    governed = tokens[phrase.start - 1].low if phrase.start else ""
    called = governed == "for" and clause.verb.lemma in _CALLING and trigger.first > clause.verb.last
    if called and not clause.verb.negated and not clause.verb.modal:
        return Reality.PLANNED  # "recalled parliament for a debate on Thursday"
    arranged = (
        clause.verb.lemma in words.cues["plan"] and phrase.start and tokens[phrase.start - 1].low in {"to", "for", "on"}
    )
    if clause.verb.lemma in _PRESUPPOSING and trigger.first > clause.verb.last:
        return Reality.FACT  # "would investigate the massacre", "did not condemn the attack"
    if _undone(clause, trigger, words) or _judged(tokens, clause, trigger, words):
        return Reality.UNREAL
    if any(
        c.relation is Relation.PARTICIPIAL and c.verb.lemma in words.cues["plan"] and c.start - trigger.last in {1, 2}
        for c in clauses
    ):
        return Reality.PLANNED  # "a summit planned for November"
    if trigger.last < clause.verb.first and clause.verb.passive and clause.verb.lemma in words.cues["plan"]:
        return Reality.UNREAL if clause.verb.negated or clause.verb.modal else Reality.PLANNED
    if trigger.first > clause.verb.last and arranged and not clause.verb.negated and not clause.verb.modal:
        return Reality.PLANNED
    if trigger.first > clause.verb.last:
        if clause.verb.passive and governed == "by":
            return Reality.FACT  # "encouraged by the invasion"
        if clause.verb.lemma in words.cues["doubt"] and clause.verb.lemma != "discuss":
            return Reality.UNREAL
        if (
            governed in {"at", "in", "during", "for"}
            and clause_reality(tokens, clauses, trigger.clause, words) is Reality.PLANNED
        ):
            return Reality.PLANNED
        return (
            clause_reality(tokens, clauses, trigger.clause, words)
            if _object(tokens, clause, phrase.start)
            else Reality.FACT
        )
    return clause_reality(tokens, clauses, trigger.clause, words)


# Verbs whose object has been, whether they are done or not.
_PRESUPPOSING = frozenset(
    "investigate probe condemn mourn commemorate mark avenge examine recall remember punish regret deplore denounce study".split()
)
_CHARGING = frozenset("clear acquit accuse suspect absolve exonerate".split())
_CALLING = frozenset("recall summon invite convene set schedule call gather".split())


def _undone(clause: Clause, trigger: Trigger, words: Words) -> bool:
    """Whether the noun's verb says that it was not to be: "the visit was called off", "averted a strike"."""
    return undoes(clause, words) and (clause.verb.passive or trigger.first > clause.verb.last)


def _judged(tokens: Sequence[Token], clause: Clause, trigger: Trigger, words: Words) -> bool:
    """Whether the noun is only called likely or not: "An attack on Monday is unlikely"."""
    if trigger.last > clause.verb.first or clause.verb.lemma not in {"be", "remain", "seem", "appear"}:
        return False
    said = {t.low for t in tokens[clause.verb.last + 1 : min(clause.end, clause.verb.last + 3)]}
    return bool(said & words.cues["unsure"])


def _content(tokens: Sequence[Token], start: int, words: Words) -> bool:
    """Whether the noun phrase is the content of a wish, fear or plan: "threat of", "plans for", "an end to"."""
    at = start - 1
    if at < 1 or tokens[at].low not in {"of", "for", "to", "over", "about", "on", "that", "against"}:
        return False
    return any(
        t.low.rstrip("s") in words.cues["unreal"] or t.low in words.cues["unreal"] for t in tokens[max(0, at - 2) : at]
    )


def _object(tokens: Sequence[Token], clause: Clause, start: int) -> bool:
    """Whether a noun phrase is the verb's own object: no preposition between."""
    return not any(t.low in PREPOSITION for t in tokens[clause.verb.last + 1 : start])
