"""Titles of reports: who says it once, then what is said, with its verb or not at all."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from generator.extract.clauses import Relation
from generator.extract.happenings import Trigger
from generator.extract.scene import Scene
from generator.extract.tokens import ARTICLE, PREPOSITION, QUOTES, SUBORDINATOR, Token
from generator.extract.values import MentionKind
from generator.extract.wording import LIMIT, clean, fit, fitted, many, phrase, present
from generator.extract.wording_breaks import breaks, soft_breaks
from generator.extract.words import Form, words
from generator.model import Span

_TELLING = frozenset("tell urge warn ask assure inform expect want order force cause allow enable require".split())
_CONTENT = frozenset("of about against on over".split())  # what a warning or a talk is of
_QUOTED = re.compile(r"[“\"]|``")
_TWOFOLD = {
    **dict.fromkeys("accuse convict suspect".split(), frozenset(("of",))),
    **dict.fromkeys("describe declare appoint elect name".split(), frozenset(("as",))),
    **dict.fromkeys("blame charge".split(), frozenset(("for", "with", "in", "on"))),
}
_ADDRESS = 3  # words that may name who was told, and no more
_NEAR = 5  # words between a verb and the clause that completes it: "told | the reporters in Oster | that"


def speaker(scene: Scene, trigger: Trigger, subject: str, names: Mapping[str, str]) -> str:
    """Who a report is of: the name of whoever is known to speak in its clause, else its subject's words."""
    saying = scene.saying
    if saying.clause != trigger.clause or trigger.meaning.frame != "say":
        return subject
    persons = {a for m in scene.mentions if m.kind is MentionKind.PERSON for a in m.actors}
    if (
        len(saying.actors) == 1
        and saying.actors[0] in persons & set(names)
        and (" and " not in subject or saying.words in subject or names[saying.actors[0]] in subject)
    ):
        return names[saying.actors[0]]
    who = subject or saying.words
    plain = re.fullmatch(r"[A-Z]{2,} \w+", who) and not many(who)
    return f"a {who}" if saying.unnamed and plain else who


def reported_before(scene: Scene, trigger: Trigger, told: str, who: str, verb: str, skip: Sequence[Span]) -> str:
    """The title of a report that follows what it reports: "X says: ..."; "" for any other.

    told: what stands after the verb. who, verb: the speaker, and what he does.
    """
    completed = any(c.parent == trigger.clause and c.relation is Relation.COMPLEMENT for c in scene.clauses)
    after = bool(scene.saying.words) and scene.saying.clause == trigger.clause and scene.saying.words in told
    words_ = told.split()
    alone = (len(words_) <= _ADDRESS or words_[0] in PREPOSITION - _CONTENT) and not _QUOTED.search(told)
    if trigger.meaning.frame != "say" or completed or not (alone or after) or not _fronted(scene, trigger):
        return ""
    addressed = told if len(words_) <= _ADDRESS and not after else ""  # "..., said Jane Doe, the chief": the speaker
    opening = clean(f"{who} {verb} {addressed}") + ": "
    said = _said(scene, trigger, skip, LIMIT - len(opening))
    return opening + said if said and "…" not in said else stated(who)


def stated(who: str, on: str = "") -> str:
    """What is sure of a report: "X makes a statement on the talks"."""
    told = f"{who} {present('make', many=many(who), passive=False, participle='')} a statement"
    return f"{told} on {on}" if on and len(told) + len(on) + len(" on ") <= LIMIT else told


def _fronted(scene: Scene, trigger: Trigger) -> bool:
    """Whether what is said stands before the report, or all in quotation marks."""
    clause = scene.clauses[trigger.clause]
    if trigger.clause and clause.relation is Relation.COORDINATE and clause.marker not in {"and", "but", "or"}:
        return True
    return bool(scene.quotes) and not scene.quoted(trigger.span)


def _said(scene: Scene, trigger: Trigger, skip: Sequence[Span], room: int) -> str:
    """What stands before a report at the end of its sentence ("..., X said"), within `room` characters; "" without its verb."""
    clause = scene.clauses[trigger.clause]
    quoted = [t for t in scene.tokens if any(q.holds(t.span) for q in scene.quotes)]
    tokens = scene.tokens[: clause.start] if clause.start else quoted
    plain = [t for t in tokens if t.text not in QUOTES]
    least = _to_verb(scene, trigger, plain)
    negated = any(t.low in {"not", "no", "never", "nobody"} or t.low.endswith(("n't", "n’t")) for t in plain)
    if negated and len(phrase(plain, skip)) > room - 2:
        return ""  # a denial cut short can say the opposite
    if tokens and (tokens[0].text in QUOTES or tokens[0] in quoted):
        return f"“{as_it_stands(plain, skip, least, limit=room - 2)}”"
    return as_it_stands(plain, skip, least, limit=room)


def _to_verb(scene: Scene, trigger: Trigger, tokens: Sequence[Token]) -> int:
    """How many of the tokens before a report take in the verb of what it reports, and a word of what follows that."""
    for number, clause in enumerate(scene.clauses[: trigger.clause]):
        own = clause.relation in {Relation.MAIN, Relation.COORDINATE, Relation.COMPLEMENT}
        later = number + 1 < trigger.clause
        if own and clause.verb.tense not in _UNFINISHED and not (later and _reduced(scene, number)):
            end = scene.tokens[clause.verb.last].span.end
            return sum(t.span.start < end for t in tokens) + 1
    return 0


def as_it_stands(tokens: Sequence[Token], skip: Sequence[Span], needed: int = 0, limit: int = LIMIT) -> str:
    """Tokens as they are written, as many whole phrases as the limit has room for."""
    return (
        fitted([""], tokens, skip, needed, limit=limit)
        or fitted([""], tokens, skip, needed, limit=limit, soft=True)
        or fit(phrase(tokens, skip), limit)
    )


def needed(scene: Scene, trigger: Trigger, rest: Sequence[Token]) -> int:
    """How many of the tokens after a verb its sense needs: what follows it, and the verb of the clause that completes it."""
    last = _completed(scene, trigger.clause, trigger.lemma, reports=trigger.meaning.frame == "say")
    least = sum(t.span.start <= scene.tokens[min(last, len(scene.tokens) - 1)].span.start for t in rest)
    least += least > 0 and rest[least - 1].text in QUOTES
    joints = _TWOFOLD.get(trigger.lemma, frozenset())
    return next((n + 2 for n, t in enumerate(rest) if n and t.low in joints), least)


def _completed(scene: Scene, number: int, lemma: str, *, reports: bool = False, within: int = _NEAR) -> int:
    """The token by which a verb has its sense: the next one, or that of what is said, begun, or asked of somebody.

    within: how many tokens may stand before what completes it; what is further off belongs to another word.
    """
    after = scene.clauses[number].verb.last + 1
    content = finite(scene, number, lemma) if reports else -1
    if content >= 0:
        return _completed(scene, content, scene.clauses[content].verb.lemma, within=0)
    for below, clause in enumerate(scene.clauses):
        if clause.parent != number:
            continue
        near = clause.start - after <= (within if clause.marker else 0)
        asked = clause.relation is Relation.INFINITIVE and (clause.start == after or lemma in _TELLING)
        if asked or (clause.relation is Relation.COMPLEMENT and near):
            return _completed(scene, below, clause.verb.lemma, within=0)
    return after


def finite(scene: Scene, number: int, lemma: str) -> int:
    """The clause whose verb is that of what a report says, -1 for none: in "says costs tied to the move will rise", "will rise"."""
    found = -1
    verb = scene.clauses[number].verb
    dates = [t.span for t in scene.times]
    after = (t.low for t in scene.tokens[verb.last + 1 :] if not any(t.span.meets(d) for d in dates))
    near = next((word for word in after if word != "on"), "")
    if near != "that" and (lemma not in _BARE or near in PREPOSITION | {"to", "by", ",", ":"} | QUOTES):
        return -1
    for below in range(number + 1, len(scene.clauses)):
        clause = scene.clauses[below]
        verb = clause.verb
        if found >= 0 and clause.marker in _AFRESH and clause.relation is not Relation.COMPLEMENT:
            break
        own = clause.relation in {Relation.COMPLEMENT, Relation.COORDINATE} and verb.tense not in _UNFINISHED
        if not own or (found >= 0 and (clause.marker or not _reduced(scene, found))):
            continue
        found = below
    return found


def _reduced(scene: Scene, number: int) -> bool:
    """Whether a past form may only describe the noun before it: "costs | associated with", "the body | found along"."""
    verb = scene.clauses[number].verb
    after = scene.tokens[verb.last + 1].low if verb.last + 1 < len(scene.tokens) else ""
    return verb.first == verb.last and verb.tense == "past" and after in _AFTER_NOUN


_BARE = frozenset("say state claim believe announce hope think insist tell warn argue explain expect".split())
_AFTER_NOUN = PREPOSITION | {"along", "past", "above", "below", "upon", "beside"}
_AFRESH = frozenset(("and", "but", "or", ";", "while", "as", "when", "after", "before"))
_UNFINISHED = frozenset("gerund participle infinitive".split())


def shorter(scene: Scene, trigger: Trigger, rest: Sequence[Token], skip: Sequence[Span]) -> list[tuple[Token, ...]]:
    """What follows a verb with ever fewer words that only describe.

    "the pro-union Selm Front" loses the adjective before its name; "expects sales from mines to rise" what stands between;
    "says costs tied to the move will rise" what describes the subject.
    """
    plain = [
        n for n, t in enumerate(rest) if not (_describes(t) and rest[n + 1 : n + 2] and rest[n + 1].text[0].isupper())
    ]
    less = [tuple(rest[n] for n in plain)] if len(plain) < len(rest) else []
    ends = breaks(rest)
    for start, end in pairwise(ends):
        phrase_ = rest[start].low in PREPOSITION - {"to"} and end < len(rest) and rest[end].low == "to"
        phrase_ = phrase_ and not any(_verbal(scene, t) for t in rest[start:end]) and _verbal(scene, rest[end])
        if phrase_ and not any(t.text in QUOTES for t in rest[start:end]):
            less.append((*rest[:start], *rest[end:]))
    return less + _subjects_cut(scene, trigger, rest, skip)


def _verbal(scene: Scene, token: Token) -> bool:
    return any(
        scene.tokens[c.verb.first].span.start <= token.span.start <= scene.tokens[c.verb.last].span.start
        for c in scene.clauses
    )


def _describes(token: Token) -> bool:
    return "-" in token.text and token.text.islower() and not token.fixed


def _subjects_cut(
    scene: Scene, trigger: Trigger, rest: Sequence[Token], skip: Sequence[Span]
) -> list[tuple[Token, ...]]:
    content = finite(scene, trigger.clause, trigger.lemma) if trigger.meaning.frame == "say" else -1
    if content < 0:
        return []
    start = scene.tokens[scene.clauses[content].verb.first].span.start
    own = [t for t in rest if t.span.start < start]
    if any(t.text in QUOTES for t in own):
        return []
    whole = phrase(own, skip)
    cuts = []
    opened = next((n + 1 for n, t in enumerate(own) if t.low == "that"), 0)
    while opened < len(own) and any(t.span.meets(s) for t in own[opened : opened + 2] for s in skip):
        opened += 1  # "said on Monday the sale"
    if own[opened:] and own[opened].low in PREPOSITION:
        return []  # "that of nine women, five had left"
    ends = {*breaks(own)[:-1], *soft_breaks(own)}
    for end in (e for e in sorted(ends, reverse=True) if e > opened):
        left = own[:end]
        while len(left) > 1 and (_participle(left[-1]) or not left[-1].text[-1].isalnum()):
            left = left[:-1]
        related = any(t.low in SUBORDINATOR for t in left[opened:])
        if related or own[end].low in {"and", "or"} or not _named(left) or many(phrase(left, skip)) != many(whole):
            continue
        cuts.append((*left, *rest[len(own) :]))
    return cuts


def _participle(token: Token) -> bool:
    readings = words().verbs.get(token.low, ())
    past = token.low.endswith("ed") or any(r.form & Form.PARTICIPLE for r in readings)
    return token.text.islower() and past and not token.low.endswith("s")


def _named(tokens: Sequence[Token]) -> bool:
    """Whether tokens have a noun after "that" and the article."""
    return any(t.low not in ARTICLE | {"that"} for t in tokens)


def topic(scene: Scene, trigger: Trigger, rest: Sequence[Token], skip: Sequence[Span]) -> str:
    """What a report is on: the first phrase of its subject; "" where that is a pronoun, or none is to be seen."""
    content = finite(scene, trigger.clause, trigger.lemma)
    cut = _subjects_cut(scene, trigger, rest, skip) if content >= 0 else []
    if not cut:
        return ""
    verb = scene.tokens[scene.clauses[content].verb.first].span.start
    return phrase([t for t in cut[-1] if t.span.start < verb], skip).removeprefix("that ")
