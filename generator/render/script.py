"""static/dateline.js with the words that it says: in the site's language, and with the project's own kinds."""

from __future__ import annotations

import json

from generator.render.material import Material

_GROUPS = ("script", "kinds", "status", "review")


def with_words(source: bytes, material: Material) -> bytes:
    """The script behind a line that gives it `WORDS`, by group and key."""
    said: dict[str, dict[str, str]] = {group: {} for group in _GROUPS}
    for key, text in material.words.texts.items():
        group, _, name = key.partition(".")
        if group in said:
            said[group][name] = text
    said["kinds"] |= {id_: kind.label for id_, kind in material.lookup.content.config.kinds.items()}
    return b"const WORDS = " + json.dumps(said, sort_keys=True).encode() + b";\n" + source
