"""Why extraction read an article as it did: each sentence with its times, actors, happenings, speaker and events.

`explain` gives values; `as_data`, `lines` and `page` show them to tools, in a terminal and in a browser.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import escape

from generator.dates import parse
from generator.dates import words as wording
from generator.extract.pipeline import Reading
from generator.extract.scene import Scene
from generator.extract.status import Reality, reality
from generator.extract.timex import Refused, refusals
from generator.extract.values import Mention, Part, Sentence, Timex
from generator.extract.words import words
from generator.model import Article, Dct, Draft, Source, Span

Style = Callable[[str, str], str]  # (text, "time" | "actor" | "happening" | "note" | "") -> the text as it is shown


@dataclass(frozen=True, slots=True)
class Seen:
    """A word that may tell of an event: its kind, how real it is in the text's terms, the times that belong to it."""

    span: Span
    kind: str
    reality: Reality
    times: tuple[Timex, ...]


@dataclass(frozen=True, slots=True)
class Explained:
    """A sentence and all that was seen in it. events: the drafts that rest on it, each with its source; refused: what its times could have been read as."""

    sentence: Sentence
    times: tuple[Timex, ...]
    mentions: tuple[Mention, ...]
    seen: tuple[Seen, ...]
    said_by: str
    events: tuple[tuple[Draft, Source], ...]
    refused: tuple[Refused, ...]

    def against(self, timex: Timex) -> Iterator[Refused]:
        """The readings that were refused of a time."""
        return (refused for refused in self.refused if timex.span.holds(refused.span))

    @property
    def no_times(self) -> Iterator[Refused]:
        """Words that look like times and are none."""
        return (refused for refused in self.refused if not any(t.span.meets(refused.span) for t in self.times))


@dataclass(frozen=True, slots=True)
class Explanation:
    article: Article
    dct: Dct
    sentences: tuple[Explained, ...]
    genre: str = "news"


def explain(reading: Reading) -> Explanation:
    """The whole reading of an article, sentence by sentence."""
    scenes = {scene.sentence.index: scene for scene in reading.scenes}
    refused = refusals(reading.article.text, reading.sentences, reading.dct)
    explained = tuple(_explained(reading, s, scenes.get(s.index), refused) for s in reading.sentences)
    return Explanation(reading.article, reading.dct, explained, reading.genre)


def _explained(reading: Reading, sentence: Sentence, scene: Scene | None, refused: Sequence[Refused]) -> Explained:
    resting = [(d, s) for d in reading.drafts for s in d.sources if s.chars and sentence.span.meets(s.chars)]
    return Explained(
        sentence,
        tuple(t for t in reading.timexes if sentence.span.holds(t.span)),
        tuple(m for m in reading.mentions if sentence.span.holds(m.span)),
        _seen(scene) if scene else (),
        scene.saying.speaker if scene else "",
        tuple(resting),
        tuple(r for r in refused if sentence.span.holds(r.span)),
    )


def _seen(scene: Scene) -> tuple[Seen, ...]:
    owned = list(zip(scene.times, scene.owners, strict=True))
    return tuple(
        Seen(
            trigger.span,
            trigger.kind,
            reality(scene.tokens, scene.clauses, trigger, words()),
            tuple(timex for timex, owner in owned if owner == number),
        )
        for number, trigger in enumerate(scene.triggers)
    )


def as_data(explanation: Explanation) -> dict[str, object]:
    """The explanation as `dateline explain --json` prints it. `chars` count the normalised text."""
    text, dct = explanation.article.text, explanation.dct
    return {
        "article": explanation.article.id,
        "published": {"date": str(dct.date or ""), "from": dct.origin.value, "words": dct.words},
        "genre": explanation.genre,
        "sentences": [_sentence_data(text, e) for e in explanation.sentences],
    }


def _sentence_data(text: str, e: Explained) -> dict[str, object]:
    return {
        **_where(text, e.sentence.span),
        "part": e.sentence.part.value,
        "times": [
            _where(text, t.span)
            | {"type": t.type.value, "value": t.value, "mod": t.mod, "counted_from": t.anchor, "rule": t.rule}
            | {"anchor": _where(text, t.anchor_span) if t.anchor_span else None}
            | {"refused": [_where(text, r.span) | {"value": r.value, "reason": r.reason} for r in e.against(t)]}
            for t in e.times
        ],
        "no_times": [_where(text, r.span) | {"reason": r.reason} for r in e.no_times],
        "actors": [
            _where(text, m.span)
            | {"kind": m.kind.value, "form": m.form.value, "ids": list(m.actors), "of": m.of, "rule": m.rule}
            for m in e.mentions
        ],
        "happenings": [
            _where(text, s.span)
            | {"kind": s.kind, "reality": s.reality.value, "times": [t.span.of(text) for t in s.times]}
            for s in e.seen
        ],
        "said_by": e.said_by,
        "events": [
            {"title": d.title, "date": str(d.date or ""), "kind": d.kind, "status": d.status.value}
            | {"according_to": s.according_to, "confidence": d.confidence, "reasons": list(d.reasons)}
            for d, s in e.events
        ],
    }


def _where(text: str, span: Span) -> dict[str, object]:
    return {"words": span.of(text), "chars": [span.start, span.end]}


def lines(explanation: Explanation, style: Style = lambda text, _: text) -> Iterator[str]:
    """The explanation for a terminal: each sentence, its words set off by `style`, and under it what was seen."""
    yield _headline(explanation)
    for e in explanation.sentences:
        part = "" if e.sentence.part is Part.BODY else style(f"  [{e.sentence.part}]", "note")
        yield ""
        yield _marked(explanation.article.text, e, style) + part
        for note in _notes(explanation.article.text, e):
            yield style(f"    {note}", "note")


def _headline(explanation: Explanation) -> str:
    dct = explanation.dct
    words = f' ("{dct.words}")' if dct.words else ""
    genre = "; read as history: its times are counted from each other" if explanation.genre == "history" else ""
    return f"{explanation.article.id}: published {dct.date or 'on an unknown date'}, from {dct.origin}{words}{genre}"


def _notes(text: str, e: Explained) -> Iterator[str]:
    for t in e.times:
        mod = f" {t.mod}" if t.mod else ""
        counted = f", counted from {t.anchor}" if t.anchor else ""
        written = f' ("{t.anchor_span.of(text)}")' if t.anchor_span else ""
        against = "".join(f"; not {_instead(text, r)}: {r.reason}" for r in e.against(t))
        yield f'time         "{t.span.of(text)}" {t.type} {t.value or "not resolved"}{mod}{counted}{written} [{t.rule}]{against}'
    for r in e.no_times:
        yield f'no time      "{r.span.of(text)}": {r.reason}'
    for m in e.mentions:
        who = " + ".join(m.actors) or (f"somebody of {m.of}" if m.of else "no actor")
        rule = f" [{m.rule}]" if m.rule else ""
        yield f'{m.kind:12} "{m.span.of(text)}" {who}, by {m.form}{rule}'
    for s in e.seen:
        when = ", ".join(f'"{t.span.of(text)}"' for t in s.times) or "no time of its own"
        yield f'happening    "{s.span.of(text)}" {s.kind}, {s.reality}, {when}'
    if e.said_by:
        yield f"said by      {e.said_by}"
    for draft, _ in e.events:
        why = f" ({draft.confidence}: {'; '.join(draft.reasons)})" if draft.reasons else ""
        yield f"event        {draft.date or 'undated'} {draft.kind}, {draft.status}: {draft.title}{why}"


def _instead(text: str, refused: Refused) -> str:
    """The other date in words, or the shorter expression."""
    return wording(parse(refused.value)) if refused.value else f'"{refused.span.of(text)}" alone'


def _marked(text: str, e: Explained, style: Style) -> str:
    """The sentence with its times, actors and happenings set off; where two overlap the first one wins."""
    marks = sorted(
        [(t.span, "time") for t in e.times]
        + [(m.span, "actor") for m in e.mentions]
        + [(s.span, "happening") for s in e.seen]
    )
    pieces, at = [], e.sentence.span.start
    for span, what in marks:
        if span.start >= at:
            pieces += [style(text[at : span.start], ""), style(span.of(text), what)]
            at = span.end
    return "".join([*pieces, style(text[at : e.sentence.span.end], "")])


def page(explanation: Explanation) -> str:
    """The explanation as one HTML page, without scripts."""

    def mark(words: str, what: str) -> str:
        return f'<mark class="{what}">{escape(words)}</mark>' if what else escape(words)

    text = explanation.article.text
    sections = [
        f"<section><p>{_marked(text, e, mark)}</p><ul>{''.join(f'<li>{escape(n)}</li>' for n in _notes(text, e))}</ul></section>"
        for e in explanation.sentences
    ]
    head = {"title": escape(explanation.article.id), "headline": escape(_headline(explanation))}
    return _PAGE.format(**head, sections="\n".join(sections))


_PAGE = """<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{title}</title>
<style>
:root {{ color-scheme: light dark }}
body {{ font: 1rem/1.55 system-ui, sans-serif; max-width: 48rem; margin: 2rem auto; padding: 0 1rem }}
section {{ margin-block: 1.5rem }}
p {{ margin: 0 }}
ul {{ font-size: .85rem; opacity: .8; margin: .3rem 0; padding-inline-start: 1.2rem }}
mark {{ color: inherit; border-radius: .2rem; padding-inline: .1rem }}
.time {{ background: #e5b80066 }}
.actor {{ background: #2f81f74d }}
.happening {{ background: #2da44e4d }}
</style>
<h1>{title}</h1>
<p>{headline}. Marked: <mark class="time">times</mark>, <mark class="actor">actors</mark>, <mark class="happening">happenings</mark>.</p>
{sections}
</html>
"""
