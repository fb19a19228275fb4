"""What a whole sentence takes back: what was made up, staged or only imagined, what came to nothing, what nearly was."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.extract.clauses import Clause, Relation
from generator.extract.tokens import Token
from generator.extract.words import Words

_INVERTED = frozenset(("had", "were", "should"))  # "Had the army marched, ..."
_FRAME = 5  # words in which a sentence names the work that tells it: "In a recent television drama, ..."
_AT_THE_END = re.compile(
    r"\bin (?:the|a|his|her|its) (?:\w+ )?(?:novel|film|movie|episode|thriller|sitcom|cartoon|(?:video|computer|board) game)$"
)
_PICTURES = frozenset("video footage photo photograph image picture recording clip tape scene film".split())
_DOCTORED = frozenset("staged doctored manipulated fabricated faked computer-generated ai-generated".split())
_SHOWING = frozenset("show depict portray play follow describe imagine feature simulate tell see".split())
_MAKERS = frozenset("actor actress novelist playwright screenwriter".split())
_ANYBODY = frozenset("anyone anybody whoever those any".split())


def imagined(tokens: Sequence[Token], words: Words) -> bool:
    """Whether a whole sentence asks, imagines, supposes what was not, or tells what a novel or an exercise tells."""
    told = [t.low for t in tokens if t.low[0].isalnum() or t.low == "?"]
    if not told or told[-1] == "?" or told[0] in words.cues["imagine"]:
        return True
    if words.cues["feigned"] & set(told) or (told[0] == "few" and told[1:2] and told[1] in words.cues["doubt"]):
        return True
    if _PICTURES & {word.removesuffix("s") for word in told} and _DOCTORED & set(told):
        return True
    if told[0] in _INVERTED and len(told) > 1 and told[1] not in words.cues["negation"]:
        return True
    if _AT_THE_END.search(" ".join(told)):
        return True
    framed = any(word in words.cues["fiction"] for word in told[1:_FRAME])
    if told[:2] == ["according", "to"] and framed:
        return True  # "according to legend"
    return told[0] in {"in", "during"} and (framed or " war game" in " ".join(told[1 : _FRAME + 1]))


def came_to_nothing(tokens: Sequence[Token], clauses: Sequence[Clause], words: Words) -> bool:
    """Whether a plan's own sentence says that it was not carried out: "was expected to resign but did not", "was postponed"."""
    but = next((n for n, t in enumerate(tokens) if t.low in {"but", "instead"}), len(tokens))
    undone = any(c.relation is Relation.MAIN and c.lead and c.verb.passive and undoes(c, words) for c in clauses)
    return undone or any(t.low in words.cues["negation"] or t.low.endswith("n't") for t in tokens[but:])


def undoes(clause: Clause, words: Words) -> bool:
    """Whether a verb tells that something was not to be: "called off", "averted"; not that it may be delayed."""
    verb = clause.verb
    return verb.lemma in words.cues["undone"] and not verb.negated and not verb.modal and verb.tense != "future"


def depicted(tokens: Sequence[Token], clauses: Sequence[Clause], number: int, words: Words) -> bool:
    """Whether a clause is what a work of fiction tells: "the film shows gunmen storming a bank", "a drill in which ..."."""
    clause = clauses[number]
    before = {t.low.removesuffix("s") for t in tokens[max(0, clause.start - 2) : clause.start]}
    works = clause.relation is Relation.RELATIVE and clause.marker != "who" and clause.verb.tense != "participle"
    if works and before & words.cues["fiction"]:
        return True
    if clause.parent < 0:
        return False
    above = clauses[clause.parent]
    who = {t.low.removesuffix("s") for t in (*tokens[: above.lead], *tokens[above.start : above.verb.first])}
    told = above.verb.lemma in _SHOWING and bool(who & (words.cues["fiction"] | _MAKERS))
    return told or (above.start <= clause.start and depicted(tokens, clauses, clause.parent, words))


def nearly(tokens: Sequence[Token], clause: Clause) -> bool:
    """Whether a verb tells how near something came: "came close to storming", "was minutes away from bombing", "on the verge of"."""
    after = [t.low for t in tokens[clause.verb.last + 1 : clause.verb.last + 6]]
    if clause.verb.lemma not in {"come", "be", "get", "stand", "appear", "seem", "look"}:
        return False
    if "close" in after[:2] or "near" in after[:1]:
        acts = next((n for n, word in enumerate(after) if word == "to"), -1)
        return acts >= 0 and (after[acts + 1 :] or [""])[0].endswith("ing")
    measured = after[:1] == ["within"] and "of" in after and after[-1].endswith("ing")
    return measured or any(word in {"verge", "brink"} for word in after)


def anybody(tokens: Sequence[Token], clauses: Sequence[Clause], clause: Clause) -> bool:
    """Whether a clause is about no one in particular, whose fate is only supposed: "anyone who attacked would be punished"."""
    before = tokens[clause.start - 1].low if clause.start else ""
    above = next((c for c in clauses if c.relation is Relation.MAIN), None)
    supposed = above is not None and (bool(above.verb.modal) or above.verb.tense in {"future", "infinitive"})
    return clause.relation is Relation.RELATIVE and before in _ANYBODY and supposed


def instead(tokens: Sequence[Token], clause: Clause) -> bool:
    """Whether a gerund tells what was left undone: "instead of attacking", "without firing", "rather than wait"."""
    before = [t.low for t in tokens[max(0, clause.verb.first - 2) : clause.verb.first]]
    return clause.verb.tense == "gerund" and (before[-1:] == ["without"] or before in _INSTEAD)


_INSTEAD = (["instead", "of"], ["rather", "than"], ["short", "of"], ["place", "of"], ["stead", "of"])
