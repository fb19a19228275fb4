"""Titles made by rule from a clause: who does what to whom, in the present tense, neutral, at most 90 characters."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.extract.clauses import ATTEMPT, Clause, Relation
from generator.extract.happenings import Trigger
from generator.extract.roles_noun import BRINGING
from generator.extract.roles_places import places
from generator.extract.scene import Scene
from generator.extract.title_nouns import noun_title
from generator.extract.title_said import as_it_stands, finite, needed, reported_before, shorter, speaker, stated, topic
from generator.extract.title_subject import antecedent, short_subjects, subject_words
from generator.extract.title_sure import sound, sure
from generator.extract.title_verb import bearer, several, verb
from generator.extract.tokens import ARTICLE, DETERMINER, PREPOSITION, PRONOUN, QUOTES, SUBORDINATOR, Token
from generator.extract.values import MentionKind, Timex, TimexType
from generator.extract.wording import LIMIT, capital, clean, fit, fitted, many, participle, phrase, present
from generator.extract.words import words
from generator.model import Participant, Role, Span, Status

_TELLING = frozenset("tell urge warn ask assure inform".split())
_INFORMING = frozenset("tell assure inform".split())
_REPORTED = ", reports say"
_DESCRIBING = frozenset("former current future present past previous".split())
_AFTER = frozenset("after before earlier later ago".split())


def title(
    text: str, scene: Scene, trigger: Trigger, actors: Sequence[Participant], status: Status, names: Mapping[str, str]
) -> str:
    """The title of a happening: its line if that can stand, else what is certain of it, in few words.

    names: an actor's id to its name, for subjects that the clause only hints at ("he", "which").
    """
    told = capital(_OPENED.sub("", line(text, scene, trigger, actors, status, names)))
    if sound(told):
        return told
    return capital(sure(trigger, actors, status, names, next(iter(places(text, scene, trigger)), ""))) or told


# "and 14 plants to be closed"; "day one motions are filed", without its day
_OPENED = re.compile(r"^(?:And|But|Or) |^One (?=\w+[^s\W]s (?:are|have)\b)")


def line(
    text: str, scene: Scene, trigger: Trigger, actors: Sequence[Participant], status: Status, names: Mapping[str, str]
) -> str:
    """What the clause of a trigger tells, whether or not it can stand: subject, verb in the present, what follows it."""
    outside = not scene.quoted(trigger.span)  # what somebody's words say of time stays in them
    skip = [t.span for t in scene.times if _dates(text, scene, t) and not (outside and scene.quoted(t.span))]
    bringing = _bringing(scene, trigger) if trigger.noun else None
    if bringing:
        return line(text, scene, bringing, actors, status, names)
    if trigger.noun or not scene.clauses:
        return capital(noun_title(text, scene, trigger, actors, status, skip, names))
    clause = scene.clauses[trigger.clause]
    if clause.marker == ATTEMPT and clause.parent > trigger.clause:
        return capital(_attempt(scene, clause, skip))
    caused = _caused(scene, trigger, skip)
    if caused:
        return capital(caused)
    if clause.relation is Relation.INFINITIVE and clause.parent >= 0 and status is not Status.PLANNED:
        above = next((t for t in scene.triggers if not t.noun and t.clause == clause.parent), None)
        if above:
            return line(text, scene, above, actors, status, names)
    return capital(_clause_title(text, scene, trigger, actors, status, skip, names))


def _caused(scene: Scene, trigger: Trigger, skip: Sequence[Span]) -> str:
    """What somebody was made to do: "concerns caused the British to invade" is "the British invade"; "" for any other."""
    clause = scene.clauses[trigger.clause]
    above = scene.clauses[clause.parent].verb if clause.parent >= 0 else None
    if above is None or clause.relation is not Relation.INFINITIVE or clause.verb.passive:
        return ""
    who = phrase(scene.tokens[above.last + 1 : clause.verb.first], skip)
    if above.lemma not in _CAUSING or not who or who.split()[0].lower() in PREPOSITION | PRONOUN:
        return ""
    does = f"{who} {present(trigger.lemma.split()[0], many=many(who), passive=False, participle='')}"
    rest = scene.tokens[clause.verb.head + 1 : clause.end]
    return fitted([does], rest, skip) or fitted([does], rest, skip, soft=True)


_CAUSING = frozenset(("cause", "force", "compel"))


def _attempt(scene: Scene, clause: Clause, skip: Sequence[Span]) -> str:
    """The noun of an attempt with what was tried: "Attempt to kill the mayor"."""
    opens = scene.tokens[0].low in ARTICLE
    return as_it_stands(scene.tokens[opens : clause.end], skip, clause.verb.last + 1)


def _dates(text: str, scene: Scene, timex: Timex) -> bool:
    """Whether a time is left out of titles: dates, and lengths that lead up to a clause ("a week after it ...")."""
    if timex.value.endswith("_REF"):
        return timex.span.of(text).lower() not in _DESCRIBING  # "now", "recently"
    if not any(c.isdigit() for c in timex.value):
        return False
    following = next((t.low for t in scene.tokens if t.span.start >= timex.span.end), "")
    return timex.type in {TimexType.DATE, TimexType.TIME} or following in _AFTER


def _clause_title(
    text: str,
    scene: Scene,
    trigger: Trigger,
    actors: Sequence[Participant],
    status: Status,
    skip: Sequence[Span],
    names: Mapping[str, str],
) -> str:
    clause = scene.clauses[trigger.clause]
    own = bearer(scene, trigger.clause)
    subject = subject_words(text, scene, own, skip, names)
    rest: Sequence[Token] = _following(scene, trigger.clause)
    subject = speaker(scene, trigger, subject, names)
    says = trigger.meaning.frame == "say"
    opened = says and reported_before(
        scene, trigger, phrase(rest, skip), subject, verb(scene, clause, trigger, subject, status), skip
    )
    if opened:
        return opened
    reported = clause.verb.passive and scene.tokens[clause.verb.first - 1].low == "it"
    if reported and trigger.meaning.frame == "say" and rest:
        content = next((n + 1 for n, t in enumerate(rest) if t.low == "that"), 0)
        return as_it_stands(rest[content:], skip, limit=LIMIT - len(_REPORTED)) + _REPORTED
    if clause.relation is Relation.MAIN and clause.verb.tense == "participle" and subject:
        return as_it_stands(scene.tokens[: clause.end], skip)
    subject = re.sub(r"(?<=s)['’]s$|['’]s$", "", subject)
    if subject and trigger.meaning.frame == "say" and _unsaid(scene, trigger, rest):
        whole = "," not in phrase(rest[:1], ()) and clean(
            f"{subject} {verb(scene, clause, trigger, subject, status)} {phrase(rest, skip)}"
        )
        return whole if whole and len(whole) <= LIMIT else stated(subject)
    if not subject:
        return _without_subject(scene, trigger, rest, skip)
    to, rest = _addressed(scene, trigger, rest, actors, names)
    return _told(text, scene, trigger, (subject, to), rest, status, skip, names)


def _told(
    text: str,
    scene: Scene,
    trigger: Trigger,
    parties: tuple[str, str],
    rest: Sequence[Token],
    status: Status,
    skip: Sequence[Span],
    names: Mapping[str, str],
) -> str:
    """Subject, verb and what follows, in the fullest form that fits. parties: the subject, and who is addressed."""
    subject, to = parties
    clause = scene.clauses[trigger.clause]
    own = bearer(scene, trigger.clause)
    of = _object_before(scene, trigger, rest, skip)
    count = several(text, scene, own)

    def lead(who: str) -> str:
        return clean(f"{who} {verb(scene, clause, trigger, who, status, several=count)} {of} {to}")

    name, first = short_subjects(text, scene, own, skip, names)
    least = needed(scene, trigger, rest)
    full = [lead(who) for who in (subject, name) if who]
    says = verb(scene, clause, replace(trigger, lemma="say"), subject, status)
    plain = [clean(f"{who} {says}") for who in (subject, name) if who]
    short = [lead(who) for who in first] or full[-1:]
    less = (
        fitted(full, tokens, skip, sum(t in rest[:least] for t in tokens))
        for tokens in shorter(scene, trigger, rest, skip)
    )
    return (
        fitted(full, rest, skip, least)
        or (fitted(plain, rest, skip, least) if to and trigger.lemma in _INFORMING else "")
        or fitted(short, rest, skip, least)
        or next(filter(None, less), "")
        or fitted([*full, *short], rest, skip, least, soft=True)
        or (stated(subject, topic(scene, trigger, rest, skip)) if trigger.kind == "statement" else "")
        or fit(f"{full[-1]} {phrase(rest, skip)}")
    )


def _object_before(scene: Scene, trigger: Trigger, rest: Sequence[Token], skip: Sequence[Span]) -> str:
    """The object that a relative clause hangs on: in "the port that X took" the port; "" where the verb has its own."""
    clause = scene.clauses[trigger.clause]
    own = bool(rest) and rest[0].low in DETERMINER | {"to"}
    if clause.relation is not Relation.RELATIVE or own or not _of_object(clause):
        return ""
    of = antecedent(scene, trigger.clause, skip)
    return of[:1].lower() + of[1:] if of.startswith(("A ", "An ", "The ")) else of


def _unsaid(scene: Scene, trigger: Trigger, rest: Sequence[Token]) -> bool:
    """Whether no verb and no quotation is to be seen in what somebody says: only as a whole can it make sense."""
    told = finite(scene, trigger.clause, trigger.lemma) >= 0 or any(t.text in QUOTES or t.text == ":" for t in rest)
    cut = trigger.lemma == "say" or (bool(rest) and rest[0].text == ",")
    return cut and not told and not scene.clauses[trigger.clause].verb.passive


def _of_object(clause: Clause) -> bool:
    """Whether a relative clause has a subject of its own, so that what it hangs on is its object: "the port that X took"."""
    return clause.marker in {"which", "that", "whom"} and clause.verb.first - clause.start > 1


def _without_subject(scene: Scene, trigger: Trigger, rest: Sequence[Token], skip: Sequence[Span]) -> str:
    """Where nobody is named who acts, what is done to whom: "Ekaterinburg is captured"; else the clause as it stands."""
    clause = scene.clauses[trigger.clause]
    line = re.sub(r"^(?:again|twice|once more)\b ?", "", phrase(rest, skip))
    if trigger.kind == "talks" and line.split(" ")[0] in PREPOSITION | {""}:
        return fit(f"talks {line}".strip())
    match = re.match(r"(?:the |a |an )?[^,;]+?(?=,| (?:in|on|at|from|by|with|after|during|as|and|to)\b|$)", line)
    opens = rest[0].low if rest else ""
    if (
        match
        and not clause.verb.passive
        and opens not in PREPOSITION | {"that", "it"}
        and trigger.meaning.frame != "go"
    ):
        done = participle(trigger.lemma.split()[0])
        tail = " ".join(["", *trigger.lemma.split()[1:]])
        return fit(f"{match[0]} {'are' if many(match[0]) else 'is'} {done}{tail}{line[match.end() :]}")
    start = clause.start + (scene.tokens[clause.start].low in SUBORDINATOR | {"and", "but", "or"})
    return as_it_stands(scene.tokens[start : clause.end], skip, clause.verb.last + 1 - start)


def _bringing(scene: Scene, trigger: Trigger) -> Trigger | None:
    """The verb that an event noun is told with ("announced the start of the operation"): it makes the better title.

    A light verb need not tell of an event by itself, and "filed for bankruptcy" tells once what both its words do.
    """
    clause = scene.clauses[trigger.clause] if scene.clauses else None
    if clause is None or trigger.first < clause.verb.last or clause.verb.passive:
        return None
    own = next((t for t in scene.triggers if not t.noun and t.clause == trigger.clause), None)
    if own and clause.verb.lemma in BRINGING:
        return own
    between = {t.low for t in scene.tokens[clause.verb.last + 1 : trigger.first]}
    same = clause.verb.lemma in words().cues["light"] or (own is not None and own.kind == trigger.kind)
    if not same or between & (PREPOSITION - {"for"}) or clause.verb.negated or clause.verb.modal:
        return None
    span = Span(scene.tokens[clause.verb.head].span.start, scene.tokens[clause.verb.last].span.end)
    return own or Trigger(clause.verb.head, clause.verb.last, span, clause.verb.lemma, trigger.meaning, trigger.clause)


def _addressed(
    scene: Scene, trigger: Trigger, rest: Sequence[Token], actors: Sequence[Participant], names: Mapping[str, str]
) -> tuple[str, Sequence[Token]]:
    """The addressee's plain name with what was said: "tells Tomas Ruud" and "that ..."; else all that follows the verb."""
    passive = scene.clauses[trigger.clause].verb.passive
    to = [names[p.id] for p in actors if p.role is Role.ADDRESSEE and p.id in names and not passive]
    content = next((n for n, t in enumerate(rest) if t.low in {"that", "to"}), None)
    if content is not None and any(
        rest[0].span.start <= scene.tokens[c.verb.head].span.start < rest[content].span.start for c in scene.clauses
    ):
        return "", rest  # "told supporters that he had to go", without its "that"
    persons = any(
        m.kind is MentionKind.PERSON and names.get(m.actors[0] if m.actors else "") in to[:1] for m in scene.mentions
    )
    if trigger.lemma not in _TELLING or len(to) != 1 or content is None or not persons:
        return "", rest
    return to[0], rest[content:]


def _following(scene: Scene, number: int) -> tuple[Token, ...]:
    """The tokens after the verb: its own clause and those that complete it, up to a new main clause."""
    clause = scene.clauses[number]
    start, end = clause.verb.last + 1, clause.end
    content = finite(scene, number, clause.verb.lemma)
    for at, later in enumerate(scene.clauses[number + 1 :], number + 1):
        if at <= content:
            end = later.end  # "says women | and children make up": the subject of what is said
            continue
        before = scene.clauses[at - 1].verb
        quoted = before.lemma == "be" and scene.tokens[before.last + 1].text in QUOTES  # "was | “deeply moved”"
        main = later.parent < 0 or (later.relation is Relation.COORDINATE and not quoted)
        if main or later.relation is Relation.ADVERBIAL:
            break
        end = later.end
    if end < len(scene.tokens):
        # "fell after its commander, X, | learned": the subject of a clause left out goes with it.
        verbs = [c.verb.last for c in scene.clauses if c.verb.last < end]
        opened = next((n for n in range(end - 1, max(verbs), -1) if scene.tokens[n].low in _OPENING), end)
        end = opened
    end = next((n for n in range(start, end) if scene.tokens[n].low == "according"), end)
    return scene.tokens[start:end]


_OPENING = frozenset("after before while as when until because since".split())
