"""What an event's other sentences add to its title: one or two plain sentences made by rule from their clauses, attributed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.extract.dated import Happening
from generator.extract.leads import main
from generator.extract.scene import Scene
from generator.extract.title import line as clause_line
from generator.extract.title_sure import sound
from generator.extract.tokens import PREPOSITION
from generator.extract.values import MentionForm
from generator.extract.when import status
from generator.extract.wording import LIMIT
from generator.extract.words import Words
from generator.model import Dct, Status

_MOST = 2
_SAME = 0.6  # share of common words from which two lines say the same
_POINTING = frozenset("it they he she this that these those such there".split())
_UNCLEAR = frozenset(f"the {word}" for word in "first second third last latter former other two three".split())
_SPEAKING = frozenset("i we us our my me you your".split())


def summary(
    text: str,
    scenes: Sequence[Scene],
    happening: Happening,
    heading: str,
    names: Mapping[str, str],
    dct: Dct,
    words: Words,
) -> str:
    """At most two sentences from the sentences that add to a happening; "" where they would only repeat its title.

    heading: the event's title. names: an actor's id to its name. Nothing unreal, and nothing said in the first person, is told.
    """
    told = [heading]
    for number in sorted(set(happening.more)):
        line = _line(text, scenes[number], happening, names, dct, words)
        if line and all(_differs(line, known) for known in told):
            told.append(line)
    return " ".join(f"{line.removesuffix('.')}." for line in told[1 : 1 + _MOST])


def _line(text: str, scene: Scene, happening: Happening, names: Mapping[str, str], dct: Dct, words: Words) -> str:
    """What one sentence tells, with its speaker; "" where that cannot be said plainly in one line."""
    trigger = main(scene)
    if trigger is None or trigger.noun or status(scene, trigger, None, dct, words) is not Status.REPORTED:
        return ""
    if scene.quoted(trigger.span) or _SPEAKING & {t.low for t in scene.tokens}:
        return ""
    if trigger.first > 1 and " ".join(t.low for t in scene.tokens[: trigger.first]) in _UNCLEAR:
        return ""
    line = clause_line(text, scene, trigger, happening.actors, Status.REPORTED, names)
    if (
        not sound(line)
        or " a statement" in line
        or line.split()[0].lower() in PREPOSITION | _POINTING
        or _BROKEN.search(line)
    ):
        return ""
    line = _whole(line, scene.sentence.span.of(text))
    if not line:
        return ""
    says = trigger.meaning.frame == "say"
    speaker = "" if says else _speaker(text, scene, names)
    if not says and not speaker and trigger.kind in {"other", "statement"}:
        return ""
    line = f"{line}, {speaker} says" if speaker else line
    return line if len(line) <= 2 * LIMIT else ""


def _whole(line: str, sentence: str) -> str:
    """The line up to where its last phrase ends in the sentence; "" where that is not to be found, or a quotation is not told from mark to mark."""
    plain = re.sub(r"\s+", " ", sentence).replace("``", "“").replace("''", "”")
    end = " ".join(line.split()[-2:])
    more = re.search(rf"{re.escape(end)}({_REST})", plain)
    told = line + more[1] if more else ""
    whole = all(re.search(rf"[“\"]{re.escape(quote)}[,.!?]?[”\"]", plain) for quote in _QUOTE.findall(told))
    return told if whole and told.count("“") == told.count("”") else ""


# To the next mark or connective; the comma of a number and the full stop of a short form are none.
_REST = r"(?:\d,\d|[^,;:—–“”\"()])*?(?=\s(?:and|but|while|as|after|before|when)\b|[,;:—–“”\"()]|\.?\W*$)"
_QUOTE = re.compile(r"[“\"]([^“”\"]*)[”\"]")
_BROKEN = re.compile(
    r"\b(?:says?|tells?|continues?|adds?) \w+ing\b|, (?:he|she|it|they) sa(?:id|ys)\b"
)  # a report without what is reported


def _speaker(text: str, scene: Scene, names: Mapping[str, str]) -> str:
    saying = scene.saying
    if saying.actors and not saying.unnamed:
        return names.get(saying.actors[0], saying.words)
    unclear = any(m.form is MentionForm.PRONOUN and m.span.of(text) == saying.words for m in scene.mentions)
    return "" if unclear else saying.words


def _differs(line: str, known: str) -> bool:
    mine, theirs = (set(re.findall(r"\w{3,}", each.lower())) for each in (line, known))
    return len(mine & theirs) < _SAME * max(1, min(len(mine), len(theirs)))
