"""The key events of a long timeline, chosen by counts that its readers can check: by the editors' tag, else by articles."""

from __future__ import annotations

from collections.abc import Collection

from generator.model import Event, Status
from generator.render import timeline
from generator.render.material import Material
from generator.render.views import KeyEvents

TAG = "key"  # what editors write into `tags` of an event that an overview should name
_SHOWN = 12
_FEWEST = 2  # articles: what one article tells of is no more of a key event than what another does


def choose(material: Material) -> KeyEvents | None:
    """Events tagged `key`, the latest where they are many; where none is, those that most articles tell of, as far as
    they are told from the others by that count.

    None where no event stands out. What was retracted, is only planned or has no date is never one.
    """
    words = material.words
    dated = [e for e in material.lookup.events if timeline.start(e.date) and _took_place(e)]
    all_ = words.count(len(material.lookup.events), "event")
    tagged = [event for event in dated if TAG in event.tags]
    if tagged:
        chosen = tagged[-_SHOWN:]
        rule = words("timeline.key_tagged", shown=words.number(len(chosen)), events=all_)
    else:
        counts = {event.id: _articles(event) for event in dated}
        least = _threshold(counts.values())
        chosen = [event for event in dated if least and counts[event.id] >= least]
        number = words.count(least, "article")
        rule = words("timeline.key_counted", articles=number, shown=words.number(len(chosen)), events=all_)
    return KeyEvents(rule, tuple(material.entries[event.id] for event in chosen)) if chosen else None


def _threshold(counts: Collection[int]) -> int:
    """The fewest articles that a key event has; 0 where too many events are alike for any of them to stand out."""
    fit = (least for least in sorted(set(counts)) if least >= _FEWEST and sum(n >= least for n in counts) <= _SHOWN)
    return next(fit, 0)


def _took_place(event: Event) -> bool:
    return event.status not in (Status.PLANNED, Status.RETRACTED)


def _articles(event: Event) -> int:
    return len({source.article for source in event.sources})
