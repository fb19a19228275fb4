"""Whose office it is that somebody is given or leaves, where only a sentence before says so: "Doe also was named a director"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from generator.extract.attributive import countries
from generator.extract.dated import Happening
from generator.extract.roles_verbs import APPOINTING
from generator.extract.scene import Scene
from generator.extract.values import MentionKind
from generator.model import Participant, Role


def firms(scenes: Sequence[Scene], found: list[Happening]) -> list[Happening]:
    """The happenings, changes in an office that name no body with the one of the change told last before them."""
    named = (m for scene in scenes for m in scene.mentions if m.kind is MentionKind.ORGANISATION)
    bodies = Counter(a for m in named for a in m.actors if a not in countries())
    main = max(bodies, key=lambda body: bodies[body], default="")
    last: tuple[int, str] | None = None
    done: dict[int, Happening] = {}
    for at, happening in sorted(enumerate(found), key=lambda item: item[1].scene):
        if happening.trigger.lemma not in _OFFICES:
            continue
        own = [p.id for p in happening.actors if p.id in bodies]
        if own:
            last = (happening.scene, max(own, key=lambda body: bodies[body]))
        elif happening.actors and last is not None and (last[1] == main or happening.scene - last[0] <= _NEAR):
            done[at] = replace(happening, actors=(*happening.actors, Participant(last[1], Role.MENTIONED)))
    return [done.get(at, happening) for at, happening in enumerate(found)]


_NEAR = 4  # sentences over which a text goes on about one body's offices
_OFFICES = APPOINTING | frozenset(
    ("succeed", "replace", "retire", "resign", "step down", "become", "take over", "remain", "leave", "quit")
)
