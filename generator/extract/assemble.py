"""Scenes to drafts: an event for each dated happening, with what other sentences add to it.

Precision before recall. A happening with a date of its own always makes a draft; one without takes the date of the speech
or the chain of events that it goes on with, adds its sentence to an event already there, or makes nothing.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.dates import Precision
from generator.extract import chain, dated, framed, inherited, leads, roles, roles_firm, roles_quoted
from generator.extract.beside import beside
from generator.extract.clauses import Relation
from generator.extract.confidence import weigh
from generator.extract.dated import HARM, SPEECH, Happening
from generator.extract.happenings import Trigger
from generator.extract.hours import same_day
from generator.extract.locate import located
from generator.extract.roles_places import places
from generator.extract.scene import Scene
from generator.extract.summary import summary
from generator.extract.title import title
from generator.extract.when import days
from generator.extract.words import Words
from generator.extract.words import words as words_of
from generator.model import Article, Dct, Draft, Source, Span, Status

QUOTE_WORDS = 50


def assemble(
    article: Article, dct: Dct, scenes: Sequence[Scene], names: Mapping[str, str], words: Words
) -> tuple[Draft, ...]:
    """The drafts of an article, in the order of its sentences. names: an actor's id to its name, for titles."""
    found: list[Happening] = []
    standing: framed.Frame | None = None
    for number, scene in enumerate(scenes):
        told = dated.happenings(article.text, dct, number, scene, words)
        standing = framed.frame(number, scene) or standing
        told = told or framed.happenings(article.text, dct, number, scene, standing, words)
        told += beside(article.text, dct, scene, told, words)
        new = [same_day(leads.met(h, scenes), found, dct) for h in told]
        found = _joined(found, [h for h in new if h.date or h.basis], scenes)
        for undated in (h for h in new if not h.date and not h.basis):
            found = chain.added(found, undated, number)
        if _leaves(scene, new) or not (new or dated.elsewhen(scene, dct)):
            found = chain.follow(article.text, dct, number, scenes, found, words)
    found = leads.release(article.text, dct, scenes, found, words)
    found = inherited.opening(article.text, dct, scenes, found)
    found = leads.absorbed(found)
    found = leads.backed(scenes, found)
    found = leads.lead(scenes, found, article.text)
    found = roles_quoted.about(article.text, scenes, found)
    found = roles_firm.firms(scenes, found)
    return tuple(_draft(article, dct, scenes, happening, ordinal, names) for ordinal, happening in _numbered(found))


def _leaves(scene: Scene, new: Sequence[Happening]) -> bool:
    """Whether happenings leave a sentence's own clause untold: they are only planned, or told in a clause about its subject."""
    top = leads.main(scene)
    if not new or top is None or not _past(scene, top):
        return False
    beside = all(scene.clauses[h.trigger.clause].relation is Relation.RELATIVE and not h.trigger.noun for h in new)
    named = top.kind in SPEECH and all(
        h.trigger.noun and h.trigger.clause == top.clause and h.trigger.first > top.last for h in new
    )  # "condemned the raid of Monday"
    return all(h.status is Status.PLANNED for h in new) or (beside and top.kind in SPEECH) or named


def _past(scene: Scene, trigger: Trigger) -> bool:
    """Whether a sentence with a plan tells of a deed or a speech first: "Oster recalled its envoy, and talks will open on Monday"."""
    return scene.clauses[trigger.clause].verb.tense == "past"


def _joined(found: list[Happening], new: list[Happening], scenes: Sequence[Scene]) -> list[Happening]:
    """The list with new happenings: each beside the others, or added to one that it tells of again."""
    for happening in new:
        taken = next((n for n, known in enumerate(found) if _spoken_of(known, happening)), None)
        if taken is not None:
            more = (found[taken].scene, *found[taken].more)
            found = [*found[:taken], replace(happening, more=more), *found[taken + 1 :]]
            continue
        same = next(
            (n for n, known in enumerate(found) if _same(known, happening, scenes) or _sharper(known, happening)), None
        )
        if same is None:
            found = [*found, happening]
        else:
            found = [*found[:same], _added(found[same], happening), *found[same + 1 :]]
    return found


def _spoken_of(known: Happening, new: Happening) -> bool:
    """Whether a speaker who spoke on a day taken over is told, right after, to have spoken on a day of its own."""
    taken = known.basis is not None and known.basis.rule in {"news-day", "narrative-chain"}
    both = known.kind in SPEECH and new.kind in SPEECH and new.scene - known.latest == 1
    return taken and both and new.date is not None and bool(known.doers) and known.doers == new.doers


def _same(known: Happening, new: Happening, scenes: Sequence[Scene]) -> bool:
    """Whether two happenings of an article are one: same date, near in kind, and the same doers."""
    if known.date is None or new.date is None or known.date.edtf != new.date.edtf or known.scene == new.scene:
        return False
    if _named_again(known, new):
        return True
    if known.kind in SPEECH and new.kind in SPEECH:
        return bool(known.doers & new.doers) or (
            not known.doers and not new.doers and _voice(known, scenes) == _voice(new, scenes) != ""
        )
    shared = {p.id for p in known.actors} & {p.id for p in new.actors}
    if known.kind == new.kind:
        alone = len(new.ids) < 2 and known.kind not in HARM
        return bool(known.doers & new.doers) and (len(shared) > 1 or alone) and known.status == new.status
    talk = {known.kind, new.kind}
    return talk <= {"talks", "statement", "visit"} and len(shared) > 1


def _named_again(known: Happening, new: Happening) -> bool:
    """Whether a noun names what a verb or the same noun told before: "will vote", "tomorrow's vote"."""
    words = {known.trigger.lemma, known.trigger.phrase} & {new.trigger.lemma, new.trigger.phrase} - {""}
    return bool(words) and new.trigger.noun and (not new.doers or bool(known.doers & new.doers))


_NEAR = 3  # sentences within which a noun names again what was told


def _sharper(known: Happening, new: Happening) -> bool:
    """Whether two happenings are one told more and less exactly: a coup last year, and in July of it."""
    if not (known.date and new.date) or known.date.edtf == new.date.edtf or not known.date.overlaps(new.date):
        return False
    if (
        known.scene == new.scene
        or Precision.INTERVAL in (known.date.precision, new.date.precision)
        or known.date.precision == new.date.precision
    ):
        return False
    words = ({known.trigger.lemma, known.trigger.phrase} & {new.trigger.lemma, new.trigger.phrase}) - {""}
    apart = bool(known.ids and new.ids) and not known.ids & new.ids
    told = new.scene - known.latest <= _NEAR or not words & _COMMON
    noun = known.trigger.noun or new.trigger.noun
    if noun and words and not apart and told:
        return True
    near = Precision.YEAR not in (known.date.precision, new.date.precision)
    again = new.trigger.noun and new.ids <= known.ids
    return near and known.kind == new.kind and known.kind in HARM and (len(known.ids & new.ids) > 1 or again)


# Nouns of which a text tells many: further off than _NEAR sentences, one is not the other.
_COMMON = frozenset(
    "attack strike bombing raid killing talk meeting statement visit protest fighting clash offensive".split()
)


def _voice(happening: Happening, scenes: Sequence[Scene]) -> str:
    return scenes[happening.scene].saying.words


def _added(known: Happening, new: Happening) -> Happening:
    """A happening with the sentence and the actors of another account of it."""
    ids = {p.id for p in known.actors}
    actors = (*known.actors, *(p for p in new.actors if p.id not in ids))
    more = known.more if new.scene in (known.scene, *known.more) else (*known.more, new.scene)
    if days(new.date) >= days(known.date):
        return replace(known, actors=actors, more=more)
    exact = replace(new, actors=actors, more=tuple(n for n in (known.scene, *more) if n != new.scene))
    return (
        exact
        if known.trigger.noun and not new.trigger.noun
        else replace(known, actors=actors, more=more, date=new.date, time=new.time, basis=new.basis)
    )


def _numbered(found: Sequence[Happening]) -> list[tuple[int, Happening]]:
    """Happenings in the order of their sentences, each with its number among those of its sentence."""
    seen: dict[int, int] = {}
    out: list[tuple[int, Happening]] = []
    for happening in sorted(found, key=lambda h: (h.scene, h.trigger.first)):
        seen[happening.scene] = seen.get(happening.scene, 0) + 1
        out.append((seen[happening.scene], happening))
    return out


def _draft(
    article: Article,
    dct: Dct,
    scenes: Sequence[Scene],
    happening: Happening,
    ordinal: int,
    names: Mapping[str, str],
) -> Draft:
    scene = scenes[happening.scene]
    sentence = scene.sentence.span.of(article.text)
    digest = hashlib.sha256(re.sub(r"\s+", " ", sentence).encode()).hexdigest()[:10]
    sources = [
        _source(article, scenes[n], happening if n == happening.scene else None)
        for n in (happening.scene, *happening.more)
    ]
    heading = title(article.text, scene, happening.trigger, happening.actors, happening.status, names)
    sure, reasons = weigh(article.text, scenes, happening)
    return Draft(
        key=f"{digest}-{ordinal}",
        title=heading,
        summary=summary(article.text, scenes, happening, heading, names, dct, words_of()),
        kind=happening.kind,
        status=happening.status,
        sources=tuple(sources),
        date=happening.date,
        time=happening.time,
        actors=roles.recorded(happening.trigger, happening.actors),
        places=located(article.text, places(article.text, scene, happening.trigger), scene.mentions, names),
        confidence=sure,
        reasons=reasons,
    )


def _says(scene: Scene, happening: Happening) -> bool:
    """Whether the sentence's speaker tells of the happening: a deed only mentioned in a relative clause, or beside an appeal, is the article's."""
    said = scene.saying.clause
    if said < 0 or happening.kind in SPEECH:
        return True
    if happening.trigger.clause < said:  # "..., X said" tells of it; "..., but X said that ..." tells of something else
        return not any(c.parent == said and c.relation is Relation.COMPLEMENT for c in scene.clauses)
    report = scene.clauses[said].verb.lemma in words_of().cues["report"]
    path: list[Relation] = []
    number = happening.trigger.clause
    while number >= 0 and number != said:
        path.append(scene.clauses[number].relation)
        number = scene.clauses[number].parent
    return report and number == said and Relation.RELATIVE not in path and (bool(path) or not happening.trigger.noun)


def _source(article: Article, scene: Scene, happening: Happening | None) -> Source:
    """The sentence as evidence: verbatim, at most 50 words around the trigger."""
    span = quote_span(article.text, scene.sentence.span, happening.trigger.span if happening else None)
    speaker = scene.saying.speaker if happening is None or _says(scene, happening) else ""
    if (
        happening
        and happening.kind in SPEECH
        and not happening.trigger.noun
        and happening.trigger.clause == scene.saying.clause
    ):
        speaker = speaker or scene.saying.words
    return Source(article.id, span.of(article.text), span, speaker, basis=happening.basis if happening else None)


def quote_span(text: str, sentence: Span, keep: Span | None) -> Span:
    """The sentence, or at most 50 words of it around `keep` (from the start without it)."""
    words = [Span(m.start(), m.end()) for m in re.finditer(r"\S+", text[sentence.start : sentence.end])]
    if len(words) <= QUOTE_WORDS:
        return sentence
    at = next((n for n, w in enumerate(words) if keep and w.end + sentence.start >= keep.end), 0)
    first = max(0, min(at - QUOTE_WORDS // 2, len(words) - QUOTE_WORDS)) if at >= QUOTE_WORDS - 5 else 0
    return Span(sentence.start + words[first].start, sentence.start + words[first + QUOTE_WORDS - 1].end)
