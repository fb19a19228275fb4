"""Whom a statement is about whose words stand in the sentences after it: "The minister said:", "released the following statement:"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.extract.dated import SPEECH, Happening
from generator.extract.roles_said import MENTIONED, told_of
from generator.extract.scene import Scene
from generator.model import Participant, Role


def about(text: str, scenes: Sequence[Scene], found: list[Happening]) -> list[Happening]:
    """The happenings, statements whose words follow a colon with the actors that these words name first or again, at most three."""
    return [_told(text, scenes, h) if h.kind in SPEECH else h for h in found]


def _told(text: str, scenes: Sequence[Scene], happening: Happening) -> Happening:
    voice = scenes[happening.scene].saying.speaker
    near = sorted({happening.scene, *happening.more, min(happening.scene + 1, len(scenes) - 1)})
    opened = next((n for n in near if _opens(text, scenes[n]) and scenes[n].saying.speaker == voice), None)
    known = {p.id for p in happening.actors}
    room = MENTIONED - sum(p.role is Role.MENTIONED for p in happening.actors)
    if opened is None or room <= 0:
        return happening
    speech = [
        [a for m in s.mentions if m.actors and told_of(text, m) for a in m.actors] for s in _following(scenes, opened)
    ]
    named = Counter(a for sentence in speech for a in sentence)
    others = [a for a, times in named.most_common() if a not in known and (times > 1 or a in speech[0])][:room]
    return replace(happening, actors=(*happening.actors, *(Participant(a, Role.MENTIONED) for a in others)))


def _opens(text: str, scene: Scene) -> bool:
    """Whether a sentence ends before the words that it brings in."""
    return scene.sentence.span.of(text).endswith(":")


def _following(scenes: Sequence[Scene], opened: int) -> Iterator[Scene]:
    """The sentences of the speech that a sentence opens."""
    speaker = scenes[opened].saying.speaker
    for scene in scenes[opened + 1 :]:
        if not scene.quotes or scene.saying.speaker != speaker:
            return
        yield scene
