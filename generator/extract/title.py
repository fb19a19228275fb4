"""Titles made by rule from a clause: who does what to whom, in the present tense, neutral, at most 90 characters."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.extract import roles
from generator.extract.clauses import Clause, Relation
from generator.extract.happenings import Trigger
from generator.extract.scene import Scene
from generator.extract.subjects import subject as subject_of
from generator.extract.title_nouns import noun_title
from generator.extract.tokens import PREPOSITION, QUOTES, SUBORDINATOR, Token, adverb
from generator.extract.values import MentionForm, MentionKind, TimexType
from generator.extract.wording import LIMIT, capital, clean, fit, many, participle, phrase, present
from generator.extract.words import Form, forms
from generator.model import Participant, Role, Span, Status


def title(
    text: str, scene: Scene, trigger: Trigger, actors: Sequence[Participant], status: Status, names: Mapping[str, str]
) -> str:
    """The title of a happening, from the clause of its trigger: subject, verb in the present, what follows it.

    names: an actor's id to its name, for subjects that the clause only hints at ("he", "which").
    """
    skip = [
        t.span for t in scene.times if t.type in {TimexType.DATE, TimexType.TIME} and any(c.isdigit() for c in t.value)
    ]
    bringing = _bringing(scene, trigger) if trigger.noun else None
    if bringing:
        return title(text, scene, bringing, actors, status, names)
    if trigger.noun or not scene.clauses:
        return capital(fit(noun_title(text, scene, trigger, actors, status, skip, names)))
    clause = scene.clauses[trigger.clause]
    if clause.relation is Relation.INFINITIVE and clause.parent >= 0 and status is not Status.PLANNED:
        above = next((t for t in scene.triggers if not t.noun and t.clause == clause.parent), None)
        if above:
            return title(text, scene, above, actors, status, names)
    subject = _subject(text, scene, _bearer(scene, trigger.clause), skip, names)
    rest = phrase(_following(scene, trigger.clause), skip)
    if (
        clause.relation is Relation.RELATIVE
        and clause.marker in {"which", "that", "whom"}
        and clause.verb.first - clause.start > 1
        and subject
    ):
        rest = f"{_antecedent(scene, trigger.clause, skip)} {rest}"
    rest = _addressed(scene, trigger, rest, actors, names)
    if trigger.meaning.frame == "say" and not rest and _fronted(scene, trigger):
        subject = subject or scene.saying.words
        opening = f"{subject} {_verb(scene, clause, trigger, subject, status)}: "
        return capital(opening + _said(scene, trigger, skip, LIMIT - len(opening)))
    if (
        clause.verb.passive
        and scene.tokens[clause.verb.first - 1].low == "it"
        and trigger.meaning.frame == "say"
        and rest
    ):
        return capital(fit(re.sub(r"^that ", "", rest), LIMIT - 13)) + ", reports say"
    if not subject:
        return capital(fit(_without_subject(scene, trigger, rest, skip)))
    return capital(fit(clean(f"{subject} {_verb(scene, clause, trigger, subject, status)} {rest}")))


def _without_subject(scene: Scene, trigger: Trigger, rest: str, skip: Sequence[Span]) -> str:
    """Where nobody is named who acts, what is done to whom: "Ekaterinburg is captured"; else the clause as it stands."""
    clause = scene.clauses[trigger.clause]
    match = re.match(r"(?:the |a |an )?[^,;]+?(?=,| (?:in|on|at|from|by|with|after|during|as|and|to)\b|$)", rest)
    if trigger.meaning.frame == "act" and not clause.verb.passive and match:
        done = participle(trigger.lemma.split()[0])
        return f"{match[0]} {'are' if many(match[0]) else 'is'} {done}{rest[match.end() :]}"
    line = phrase(scene.tokens[clause.start : clause.end], skip)
    return re.sub(r"^(?:and|but|or|that|which|when|where)\s+", "", clean(line), flags=re.IGNORECASE)


def _fronted(scene: Scene, trigger: Trigger) -> bool:
    """Whether what is said stands before the report, or all in quotation marks."""
    clause = scene.clauses[trigger.clause]
    if trigger.clause and clause.relation is Relation.COORDINATE:
        return True
    return bool(scene.quotes) and not scene.quoted(trigger.span)


def _said(scene: Scene, trigger: Trigger, skip: Sequence[Span], room: int) -> str:
    """What stands before a report at the end of its sentence ("..., X said"), within `room` characters."""
    clause = scene.clauses[trigger.clause]
    quoted = [t for t in scene.tokens if any(q.holds(t.span) for q in scene.quotes)]
    tokens = scene.tokens[: clause.start] if clause.start else quoted
    line = clean(phrase([t for t in tokens if t.text not in QUOTES], skip))
    if tokens and (tokens[0].text in QUOTES or tokens[0] in quoted):
        short = fit(line, room - 3)
        return f"“{short}{'…' if short != line else ''}”"
    return fit(line, room)


def _bringing(scene: Scene, trigger: Trigger) -> Trigger | None:
    """The verb that an event noun is told with ("announced the start of the operation"): it makes the better title."""
    clause = scene.clauses[trigger.clause] if scene.clauses else None
    if (
        clause is None
        or trigger.first < clause.verb.last
        or clause.verb.lemma not in roles.BRINGING
        or clause.verb.passive
    ):
        return None
    return next((t for t in scene.triggers if not t.noun and t.clause == trigger.clause), None)


def _addressed(
    scene: Scene, trigger: Trigger, rest: str, actors: Sequence[Participant], names: Mapping[str, str]
) -> str:
    """What was said with the addressee by name alone: "tells Tomas Ruud that ..."."""
    to = [names[p.id] for p in actors if p.role is Role.ADDRESSEE and p.id in names]
    content = re.search(r"\b(?:that|to)\b .*", rest)
    persons = any(
        m.kind is MentionKind.PERSON and names.get(m.actors[0] if m.actors else "") in to[:1] for m in scene.mentions
    )
    if (
        trigger.lemma not in {"tell", "urge", "warn", "ask", "assure", "inform"}
        or len(to) != 1
        or not content
        or not persons
    ):
        return rest
    return f"{to[0]} {content[0]}"


def _bearer(scene: Scene, number: int) -> int:
    """The clause whose subject an infinitive takes."""
    clause = scene.clauses[number]
    return _bearer(scene, clause.parent) if clause.relation is Relation.INFINITIVE and clause.parent >= 0 else number


def _verb(scene: Scene, clause: Clause, trigger: Trigger, subject: str, status: Status) -> str:
    verb, plain = clause.verb, trigger.lemma.split()[0]
    tail = " ".join(["", *(t.text for t in scene.tokens[verb.head + 1 : verb.last + 1])])
    done = participle(plain)
    if status is Status.PLANNED:
        return (f"to be {done}" if verb.passive else f"to {plain}") + tail
    if verb.progressive and not verb.passive:
        return ("are " if many(subject) else "is ") + next(w for w, f in forms(plain).items() if f & Form.GERUND) + tail
    return present(plain, many=many(subject), passive=verb.passive, participle=done) + tail


def _subject(text: str, scene: Scene, number: int, skip: Sequence[Span], names: Mapping[str, str]) -> str:
    """The words of the subject, or the names of the actors that it stands for."""
    clause = scene.clauses[number]
    tokens = list(scene.tokens[: clause.lead] if clause.lead else scene.tokens[clause.start : clause.verb.first])
    tokens = _segment(text, scene, number, tokens)
    while tokens and (tokens[0].low in SUBORDINATOR | {"and", "but", "or"} or not tokens[0].low[0].isalnum()):
        tokens.pop(0)
    tokens = _undated(tokens, skip)
    if tokens and (tokens[0].low in PREPOSITION or any(tokens[0].span.meets(s) for s in skip)):
        comma = next((n for n, t in enumerate(tokens) if t.text == ","), -1)
        tokens = tokens[comma + 1 :] if comma >= 0 else [t for t in tokens if not any(t.span.meets(s) for s in skip)]
        if tokens and tokens[0].low in PREPOSITION:
            tokens = []
    tokens = [t for t in tokens if not (adverb(t) and not t.fixed)]
    comma = next((n for n, t in enumerate(tokens) if t.text == "," and n), len(tokens))
    comma = min(comma, next((n for n, t in enumerate(tokens) if t.low in {"who", "which"} and n), len(tokens)))
    line = phrase(tokens[:comma], skip)
    persons = [
        m for m in subject_of(text, scene, number) if m.kind is MentionKind.PERSON and m.form is not MentionForm.PRONOUN
    ]
    if (
        len(persons) == 1
        and len(persons[0].actors) == 1
        and line.endswith(clean(persons[0].span.of(text)))
        and not re.search(r"\band\b", line)
    ):
        return names.get(persons[0].actors[0], line)
    if (
        scene.saying.clause == number
        and scene.saying.words
        and re.match(r"(?i)the (?:official|source|spokes\w+|diplomat|officer)$", line)
    ):
        return scene.saying.words
    if line and line.lower() not in _PRONOUNS and not scene.quoted(tokens[0].span):
        return line
    actors = [a for m in subject_of(text, scene, number) for a in m.actors]
    named = " and ".join(names[a] for a in actors[:2] if a in names)
    reduced = clause.verb.tense == "participle" and clause.start == clause.verb.first and number > 0
    if not named and (clause.relation is Relation.RELATIVE or reduced):
        return _antecedent(scene, number, skip)
    if not named and clause.relation is Relation.PARTICIPIAL and clause.parent >= 0:
        return _subject(text, scene, clause.parent, skip, names)
    return named


def _undated(tokens: Sequence[Token], skip: Sequence[Span]) -> list[Token]:
    """Tokens without times, the prepositions before these, adverbs at the front and marks left there."""
    kept: list[Token] = []
    for token in tokens:
        if any(token.span.meets(s) for s in skip):
            if kept and kept[-1].low in PREPOSITION:
                kept.pop()
            continue
        kept.append(token)
    while (
        kept
        and not kept[0].fixed
        and (adverb(kept[0]) or not kept[0].low[0].isalnum() or kept[0].low in {"and", "but"})
    ):
        kept.pop(0)
    return kept


def _antecedent(scene: Scene, number: int, skip: Sequence[Span]) -> str:
    """The noun phrase that a relative clause hangs on."""
    clause = scene.clauses[number]
    end = clause.start
    while end and scene.tokens[end - 1].text == ",":
        end -= 1
    start = end
    verb = scene.clauses[clause.parent].verb.last if clause.parent >= 0 else -1
    while (
        start > verb + 1
        and scene.tokens[start - 1].text not in ",;:—–"
        and scene.tokens[start - 1].low not in PREPOSITION
    ):
        start -= 1
    return phrase(scene.tokens[start:end], skip)


def _segment(text: str, scene: Scene, number: int, tokens: list[Token]) -> list[Token]:
    """The stretch between commas that the subject's mention stands in, where more than that comes before the verb."""
    mentions = subject_of(text, scene, number)
    at = next((n for n, t in enumerate(tokens) if mentions and t.span.meets(mentions[0].span)), None)
    if at is None:
        return tokens
    start = max((n + 1 for n, t in enumerate(tokens[:at]) if t.text in ",—–("), default=0)
    return tokens if tokens[start].low == "including" else tokens[start:]


_PRONOUNS = frozenset("he she it they we i you who which that this these those both one".split())


def _following(scene: Scene, number: int) -> tuple[Token, ...]:
    """The tokens after the verb: its own clause and those that complete it, up to a new main clause."""
    clause = scene.clauses[number]
    end = clause.end
    for later in scene.clauses[number + 1 :]:
        if later.relation is Relation.COORDINATE or (later.relation is Relation.ADVERBIAL and later.marker != "as"):
            break
        end = later.end
    return scene.tokens[clause.verb.last + 1 : end]
