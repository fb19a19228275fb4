"""Known names in a sentence: the longest at a word, unless the word is part of another name there, or no name at all."""

from __future__ import annotations

from dataclasses import replace

from generator.extract import names_lexicon as lexicon
from generator.extract.gazetteer import Meaning
from generator.extract.mentions_line import Line, Scanner, is_starter
from generator.extract.names import Token, keys
from generator.extract.values import MentionForm, MentionKind
from generator.model import Review

_OFTEN = 2  # times that a text has a former state's own words, or its people, from which it can be about it


def known_name(scanner: Scanner, line: Line, at: int) -> tuple[Meaning, int] | None:
    """The meaning of the longest known name at a word that holds at the text's date, and where it ends."""
    if at >= len(line.keys):
        return None
    found = scanner.gazetteer.names.longest(line.keys, at)
    if found is None:
        return None
    meanings, end = found
    valid = [meaning for meaning in meanings if meaning.holds(scanner.on)]
    if not valid or (line.word(end) == "$" and line.tokens[end].start == line.tokens[end - 1].end):
        return None  # "US$"
    if end == at + 1 and (_is_other_word(scanner, line, at) or _is_common(scanner, line.tokens[at], valid[0])):
        return None
    if end == at + 1 and line.begins(at) and is_starter(line.tokens[at]) and line.keys[at] not in scanner.inner:
        return None  # "Allies of the mayor"
    older = scanner.gazetteer.older.get(tuple(line.keys[at:end]))
    return (_older(scanner, valid[0], older) if older else valid[0]), end


def _older(scanner: Scanner, meaning: Meaning, older: str) -> Meaning:
    """The meaning, or in a text about a state that is no more that state: its own words are more than the later one's, or its people are named."""
    known = scanner.gazetteer.actors
    own = {*keys(known[older].name)[:1], *known[older].demonyms}
    if meaning.id and meaning.form is not MentionForm.METONYM:
        rival = {known[meaning.id].name, *known[meaning.id].demonyms}
        told = _spoken(scanner, own - rival) >= max(_OFTEN, _spoken(scanner, rival - own) + 1)
    elif meaning.id:
        told = _spoken(scanner, {word for word in own if word.endswith("s")}) >= _OFTEN
    else:
        told = _spoken(scanner, own - set(known[older].name.split())) >= _OFTEN
    if not told:
        return meaning
    return replace(meaning, id=older, kind=MentionKind.ORGANISATION) if not meaning.id else replace(meaning, id=older)


def _spoken(scanner: Scanner, words: set[str]) -> int:
    return sum(scanner.capitals.get(word, 0) for word in words)


def _is_common(scanner: Scanner, token: Token, meaning: Meaning) -> bool:
    """Whether a name that only another article brought is a common word in this one: "Heritage" where the text has "heritage"."""
    if not token.lower_in(scanner.common) or token.text.isupper() or meaning.id not in scanner.gazetteer.own:
        return False
    return scanner.gazetteer.actors[meaning.id].review is Review.DRAFT


def _is_other_word(scanner: Scanner, line: Line, at: int) -> bool:
    """Whether a one-word name is part of an unseen one here: `Jordan` in "Michael Jordan" and "Jordan Peters"."""
    given, after = lexicon.words().given, at + 1
    if line.capital(at - 1) and line.keys[at - 1] in given and line.keys[at - 1] != line.keys[at]:
        return scanner.gazetteer.names.longest(line.keys, at - 1) is None
    return (
        line.keys[at] in given
        and line.capital(after)
        and not line.tokens[after].joined
        and scanner.gazetteer.names.longest(line.keys, after) is None
        and not is_starter(line.tokens[after])
        and line.keys[after] not in lexicon.words().titles | lexicon.words().organisations | lexicon.words().not_names
    )
