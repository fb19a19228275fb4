"""What an unseen name is: person, organisation or place, by its own words, the words around it, and all its places in the text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from generator.extract import names_lexicon as lexicon
from generator.extract.mentions_beside import by_its_place
from generator.extract.mentions_line import LEGAL_FORMS, Hit, Line, Scanner, nickname
from generator.extract.mentions_signs import COMMANDS, UNITS, Reading, commands, line_of_battle, past, reigns
from generator.extract.names_people import SUFFIXES
from generator.extract.names_places import is_place
from generator.extract.values import MentionKind
from generator.model import ActorKind

_PERSON, _ORGANISATION, _PLACE = MentionKind.PERSON, MentionKind.ORGANISATION, MentionKind.PLACE
_MINISTRY = frozenset(["Ministry", "Department", "Office"])
_ARMED = frozenset(
    "Front Brigade Brigades Militia Resistance Liberation Jihad Militants Rebels Faction Battalion Battalions".split()
)
FIRMS = frozenset(
    "inc corp co cos ltd plc llc ag sa asa gmbh nv oyj bhd oy bv jsc pjsc oao pty".split()
)  # after a name they make it a company's
_AT_ARMS = frozenset("Liberation Resistance Jihad Islamic Armed Army Rebel Guerrilla Revolutionary".split())
_SURNAMES_TOO = frozenset(
    "Press Church Post Court Wing Guard Bank Fleet Cross School Council".split()
)  # "Jane Church" is a person
_MEDIA = frozenset("Times Post News Tribune Herald Journal Gazette Press Radio Television TV".split())
_MILITARY = frozenset(
    "Army Navy Force Forces Corps Command Regiment Division Fleet Guard Guards Squadron Marines Infantry".split()
)
GUESS = 0.4  # weight up to which a reading says nothing where there is a better one
SHIP = "ship"  # rule of a warship's name
LISTED = "listed"  # rule of the first name of a list of persons
ANALYSED = "analyser"  # rule of what an analyser alone takes a name for
_DECISIVE = 0.95  # weight of what leaves no doubt wherever else the name stands: "Inc" behind it
_DOUBT = 0.8  # what is left of a reading's weight where the analyser takes the name for something else
_SETTLED = frozenset(
    "camp village town province district valley airport island settlement refugee jail prison hospital base checkpoint stadium refinery dam bridge mosque square".split()
)
_INITIALS = 2  # letters that can be a person's: "JD Doe"
REGNAL = "regnal"  # rule of a ruler's name with its number
_OF_ONE = frozenset(["acts", "agent", "speaks", "lives", "capital"])  # rules that say only that a name does something
_OF_COMMANDERS = frozenset(
    "marched beat defeated routed pursued besieged crushed led commanded retreated withdrew advanced landed ordered outflanked attacked invaded".split()
)
_BEATEN = frozenset(
    "beat defeated routed pursued crushed executed murdered outmanoeuvred outmaneuvered succeeded replaced relieved".split()
)
_AND_THEN = frozenset("at in near on by and , . ; before after outside with again to".split())
POLICE = "police"  # rule of a town's police
PEOPLE = "people"  # rule of a people named by two words
_OFTEN = 3  # places from which a name that is only guessed counts as one


def firms(lines: Iterable[Line]) -> frozenset[tuple[str, ...]]:
    """The words of names that a legal form follows: "Pacific Kelp" of "Pacific Kelp Ltd"."""
    found: set[tuple[str, ...]] = set()
    for line in lines:
        for at, word in enumerate(line.lower):
            if word in FIRMS and line.capital(at) and line.capital(at - 1):
                start = at - 1
                while line.capital(start - 1):
                    start -= 1
                found.add(tuple(line.keys[start:at]))
    return frozenset(found)


def read(line: Line, hit: Hit, titled: Collection[str], scanner: Scanner) -> Reading:
    """What an unseen name is by its own words, else by the words around it.

    titled: surnames that the text has after titles.
    """
    if tuple(line.keys[hit.start : hit.end]) in scanner.firms:
        return Reading(_ORGANISATION, 0.95, "company")
    alone = hit.end == hit.start + 1
    if alone and any(name[0] == line.keys[hit.start] for name in scanner.firms if len(name) > 1):
        return Reading(_ORGANISATION, 0.6, "firm")
    if hit.rule in {UNITS, PEOPLE, POLICE}:
        return Reading(_ORGANISATION, 0.95, hit.rule)
    if hit.end - hit.start > 1 and line.keys[hit.end - 1] in titled:
        return Reading(_PERSON, 0.85, "titled-elsewhere")
    if line.word(hit.start - 1) == "," and _several(line.word(hit.start - 2)):
        return Reading(_PERSON, 0.8, LISTED)
    if any(nickname(line, at) for at in range(hit.start + 1, hit.end - 1)):
        return Reading(_PERSON, 0.85, "nickname")
    reading = _by_its_words(line, hit) or by_its_place(line, hit)
    return _of_old(line, hit, reading) if scanner.old else reading


def _of_old(line: Line, hit: Hit, reading: Reading) -> Reading:
    """The reading in a text of old times: a name that does or suffers what commanders do is a person's, also one that towns have."""
    one, before, after = hit.end == hit.start + 1, line.word(hit.start - 1), line.word(hit.end)
    if reading.rule == "city" and (after in _OF_COMMANDERS if one else past(after)):
        return Reading(_PERSON, 0.8, COMMANDS if one else "acts")
    if line.keys[hit.end - 1].endswith("ians"):
        return reading
    dealt = one and reading.rule in {"capital", "city"} and before in _BEATEN and after in _AND_THEN
    if dealt:
        return Reading(_PERSON, 0.6, COMMANDS)
    return replace(reading, kind=_PERSON, rule=COMMANDS) if reading.rule in _OF_ONE else reading


def settle(
    readings: Mapping[tuple[str, ...], Iterable[Reading]], votes: Mapping[tuple[str, ...], Reading]
) -> dict[tuple[str, ...], Reading]:
    """One reading for each name of a text: the kind with the most weight over all its places.

    votes: an analyser's, one a name. Where it loses, the name is less sure.
    """
    settled = {}
    for name, every in readings.items():
        vote = votes.get(name)
        voiced = [*every, vote] if vote else list(every)
        if any(reading.rule == COMMANDS for reading in voiced):
            voiced = [
                reading for reading in voiced if reading.rule != "city"
            ]  # many a town is called after a commander
        sure = [reading for reading in voiced if reading.weight >= _DECISIVE]
        found = sure or [reading for reading in voiced if reading.weight > GUESS] or _together(voiced)
        weights: dict[MentionKind, float] = defaultdict(float)
        best: dict[MentionKind, Reading] = {}
        for reading in found:
            weights[reading.kind] += reading.weight
            if reading.weight > best.get(reading.kind, reading).weight or reading.kind not in best:
                best[reading.kind] = reading
        kind = max(sorted(weights), key=lambda kind: weights[kind])
        against = vote is not None and vote.kind is not kind
        settled[name] = replace(best[kind], weight=best[kind].weight * _DOUBT) if against else best[kind]
    return settled


def _together(guesses: list[Reading]) -> list[Reading]:
    """Guesses about a name that the text uses often: it is somebody, an organisation unless most say otherwise."""
    acting = [guess for guess in guesses if guess.rule != "after-preposition"]
    if len(guesses) < _OFTEN or 2 * len(acting) < len(guesses):
        return guesses
    return [replace(guess, weight=0.5) for guess in guesses]


def actor_kind(words: Sequence[str], kind: MentionKind) -> ActorKind:
    """The kind of actor that an unseen name makes."""
    if kind is not _ORGANISATION:
        return ActorKind.PERSON if kind is _PERSON else ActorKind.PLACE
    if words and words[0] in lexicon.words().ships:
        return ActorKind.MILITARY
    head = next((words[at - 1] for at, word in enumerate(words) if at and word in {"of", "for"}), "")
    if head in _ARMED or (words and words[-1] == "Movement" and not _AT_ARMS.isdisjoint(words)):
        return ActorKind.ARMED_GROUP
    for heads, found in (
        (_MINISTRY, ActorKind.MINISTRY),
        (_ARMED, ActorKind.ARMED_GROUP),
        (_MILITARY, ActorKind.MILITARY),
        (_MEDIA, ActorKind.MEDIA),
    ):
        if words and (words[-1] in heads or (words[0] in heads and len(words) > 1)):
            return found
    return ActorKind.ORGANISATION


def _by_its_words(line: Line, hit: Hit) -> Reading | None:
    words = lexicon.words()
    names = line.keys[hit.start : hit.end]
    if len(names) == 2 and names[0] in words.given and names[1] in _SURNAMES_TOO and line.word(hit.start - 1) != "the":
        return Reading(_PERSON, 0.8, "given-name")
    if len(names) > 1 and names[0] in words.ships:
        return Reading(_ORGANISATION, 0.95, SHIP)
    if line.word(hit.end) in FIRMS or "&" in names or (len(names) > 1 and names[-1] in LEGAL_FORMS):
        return Reading(_ORGANISATION, 0.95, "company")
    if names[-1] in words.places_after or names[0] in words.places_before or line_of_battle(names):
        return Reading(_PLACE, 0.9, "place-word")
    if names[-1] in words.organisations or (names[0] in words.organisations and len(names) > 1):
        return Reading(_ORGANISATION, 0.9, "organisation-word")
    if any(
        name in words.organisations and line.word(hit.start + n + 1) in {"of", "for"} for n, name in enumerate(names)
    ):
        return Reading(_ORGANISATION, 0.9, "organisation-word")
    if reigns(line, hit):
        return Reading(_PERSON, 0.85, REGNAL)
    if len(names) == 2 and names[1] in SUFFIXES:
        return Reading(_ORGANISATION, 0.2, "numbered")  # "Mark IV"
    if line.word(hit.end) in _SETTLED and not line.capital(hit.end):
        return Reading(_PLACE, 0.85, "place-word")  # "Abu Tarv camp"
    halves = len(names) == 2 and line.tokens[hit.start + 1].joined  # "Jean-Luc", "Kimberly-Clark"
    if len(names) > 1 and not halves and names[0] in words.given and names[0] not in words.organisations:
        return Reading(_PERSON, 0.8, "given-name")
    if len(names) > 2 and len(names[0]) == len(names[1]) == 1:
        return Reading(_PERSON, 0.85, "initials")
    if 2 <= len(names[0]) <= 6 and names[0].isupper() and (len(names) == 1 or names[-1].isdigit()):
        return Reading(_ORGANISATION, 0.8, "acronym")
    if len(names) > 1 and (names[-1] in words.trades or (names[0].isupper() and len(names[0]) > _INITIALS)):
        return Reading(_ORGANISATION, 0.75, "trade")
    if len(names) > 1 and names[0].lower() in words.directions:
        return Reading(_PLACE, 0.6, "direction")  # "Northern Pelland"
    if len(names) == 1 and line.word(hit.start - 1) == "under" and commands(line, hit):
        return Reading(_PERSON, 0.8, COMMANDS)
    if is_place(tuple(names)) and line.word(hit.start - 1) not in {"a", "an"}:
        return Reading(_PLACE, 0.75, "city")
    return None


def _several(word: str) -> bool:
    """Whether a word says that persons are named next: "its commanders, Doe, Roe and Poe"."""
    one = word.removesuffix("s")
    return one != word and (one in lexicon.roles().heads or one in lexicon.words().person_nouns)
