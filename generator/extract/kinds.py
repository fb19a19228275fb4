"""What the words around a trigger make of its kind: who acts, what is acted on, and the noun that a verb carries."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.extract.clauses import Clause
from generator.extract.tokens import DETERMINER, Token
from generator.extract.words import Form, Meaning, Words

OTHER = Meaning("other", "undergo")

_MILITARY = frozenset(
    "army troop force legion soldier militiaman militiamen militia cavalry infantry fleet defence defense division garrison regiment brigade front line".split()
)
_WIDENING = frozenset("lift ease suspend drop add extend tighten approve adopt widen expand order renew impose".split())
_CARRYING = frozenset(
    "airlift deliver ship send dispatch ferry carry bring drop move distribute transport fly land".split()
)
_GOODS = frozenset(
    "biscuit wheat rice fuel blood oxygen aid supply food medicine relief grain flour blanket tent ration vaccine medical humanitarian".split()
)
_LABOUR = frozenset(
    "worker union staff employee miner driver teacher nurse pilot labour labor strikers walkout".split()
)
_UPROOTED = frozenset("refugee civilian family resident villager migrant evacuee displaced inhabitant".split())
_LEAVING = frozenset("cross leave pour arrive stream return enter move pour trek".split())
_CAPTIVE = frozenset("hostage captive abductee kidnapped abducted".split())
_PAPERS = frozenset(
    "report statement figure video document data letter photo footage detail name result findings".split()
)
_QUESTIONERS = frozenset("police prosecutor investigator detective magistrate".split())
_ARMED = frozenset(
    "carrier destroyer warship warships frigate submarine squadron troops forces soldiers marines commandos paratroopers rebels insurgents militants peacekeepers guerrillas".split()
)
_MOVES = {
    "storm": "invade",
    "raid": "invade",
    "land": "invade",
    "leave": "withdraw",
    "arrive": "deploy",
    "return": "deploy",
}  # what a move is where armed bodies make it
_LAUNCHED = frozenset(
    "missile rocket attack strike airstrike drone raid offensive assault shell torpedo salvo barrage grenade mortar war invasion"
    " incursion operation counteroffensive counterattack projectile against ambush bombardment".split()
)
_RAISED = frozenset(
    "rate tax tariff age wage price level stake holding share interest money dividend output production".split()
)
_RAISED_TO_FIGHT = frozenset("army troop force regiment militia fleet battalion volunteer levy legion".split())
_GROUND = _MILITARY | frozenset(
    "town city village base airport capital region border province hill building station port".split()
)
_GUESTS = frozenset("minister president delegation ambassador envoy counterpart chancellor premier".split())
_CROWDS = frozenset(
    "street protest protester demonstrator worker student crowd people woman supporter activist rally thousand hundred".split()
)
_DIRECTIONS = frozenset("north south east west into on to against from through across toward towards".split())
_STARTING = frozenset("with for in on from after at and today yesterday".split())
_ONESELF = frozenset("himself herself itself themselves".split())
_COMPASS = frozenset("north south east west northward southward eastward westward inland".split())
_FIGHTING = frozenset(
    "attack menace invade besiege threaten fight join relieve meet intercept reinforce defend pursue engage harass".split()
)
_PACTS = frozenset("agreement accord treaty deal pact truce ceasefire alliance".split())
_RUINS = frozenset("rubble ruin wreckage debris sea water alive".split())
_FORCES = frozenset("troop soldier police force army contingent tank".split())
_PAPERS_OF_STATE = frozenset(
    "race contest election tournament match competition bill pact proposal offer request treaty support bid application complaint charge motion candidacy recognition licence license".split()
)
_BREAKING = frozenset("collapse crumble disintegrate".split())  # what armies do that are beaten


def military(word: str) -> bool:
    """Whether a word in small letters is for an armed body or its line."""
    return word.removesuffix("s") in _MILITARY or word in {"armies", "militias", "cavalries"}


def in_context(
    tokens: Sequence[Token], clause: Clause, lemma: str, last: int, meaning: Meaning | None, words: Words
) -> Meaning | None:
    """What the words around a verb make of its meaning: to leave for a place is to visit it, to add a number says nothing."""
    after = tokens[last + 1].low if last + 1 < len(tokens) else ""
    if lemma in {"close", "open", "end"} and after in {"at", "up", "down", "higher", "lower"}:
        return OTHER
    before, behind = _stems(tokens[clause.start : clause.verb.first]), _stems(tokens[last + 1 : clause.end])
    if (
        lemma == "go to"
        and any(r.form & Form.BASE for r in words.verbs.get(after, ()))
        and tokens[last + 1].text.islower()
    ):
        return None  # "is going to say"
    if [t.low for t in tokens[last + 1 : last + 3]] == ["to", "death"]:
        return words.verb_kinds["kill"]
    moved = _of_troops(tokens, clause, lemma, after, words)
    if moved is not None:
        return moved
    if lemma == "conclude" and (before | behind) & _PACTS:
        return words.verb_kinds["sign"]
    if lemma in _WIDENING and (before | behind) & {"sanction", "blacklist", "embargo"}:
        return words.verb_kinds["sanction"]
    if lemma in {"cross", "cross border"} and any(t.low in _ARMED or military(t.low) for t in tokens[: clause.end]):
        return words.verb_kinds["invade"]
    if lemma == "leave" and any(t.low == "for" for t in tokens[last + 1 : last + 3]):
        return words.verb_kinds["visit"]
    if lemma == "accept" and (after[:1].isdigit() or after in {"$", "€", "£", "bribe", "bribes"}):
        return OTHER
    if (
        lemma == "take over"
        and not (before | behind) & _GROUND
        and not any(t.low in _ARMED for t in tokens[: clause.end])
    ):
        return words.verb_kinds["take office"]
    if lemma == "clear of" and clause.verb.passive and not (behind | before) & _GROUND:
        return words.verb_kinds["acquit"]
    if lemma == "block" and not before & (_CROWDS | _LABOUR | {"farmer", "settler", "resident", "villager", "trucker"}):
        return words.verb_kinds["decide"]
    if lemma == "go through" and (before | behind) & _PACTS:
        return words.verb_kinds["sign"]
    if lemma == "maintain" and not (after in {"that", "he", "she", "it", "they"} or tokens[clause.start].text == ","):
        return OTHER  # "maintain control" says nothing
    if lemma == "launch" and meaning and meaning.kind == "attack" and not _stems(tokens[: clause.end]) & _LAUNCHED:
        return words.verb_kinds["decide"]
    if lemma == "leave" and "with" in behind and not before & _GUESTS and after not in _STARTING:
        return OTHER  # "left the firm with a heavy debt"
    if (lemma == "add" and after[:1].isdigit()) or (lemma == "launch" and after in _ONESELF):
        return OTHER
    if (before & _MILITARY or any(t.low in _ARMED for t in tokens[clause.start : clause.verb.first])) and lemma.split(
        maxsplit=1
    )[0] in _MOVES:
        return words.verb_kinds[_MOVES[lemma.split(maxsplit=1)[0]]]
    if lemma in {"receive", "welcome", "host", "see"} and behind & _GUESTS:
        return words.verb_kinds["meet"]
    return _by_parties(lemma, before, behind, meaning, words) or meaning


def _of_troops(tokens: Sequence[Token], clause: Clause, lemma: str, after: str, words: Words) -> Meaning | None:
    """What troops do where others would do something else: to march on, turn north, leave to fight, deal a defeat, collapse."""
    before, behind = _stems(tokens[clause.start : clause.verb.first]), _stems(tokens[clause.verb.last + 1 : clause.end])
    armed, verb = any(military(t.low) or t.low in _ARMED for t in tokens), lemma.split(maxsplit=1)[0]
    crowd = bool((before | behind) & _CROWDS)
    if verb == "march" and crowd and not armed:
        return words.verb_kinds["protest"]
    if verb == "march" and not crowd and (armed or after in _DIRECTIONS):
        return words.verb_kinds["advance"]
    if verb == "turn" and after in _COMPASS and armed:
        return words.verb_kinds["advance"]
    if verb in {"deal", "inflict", "hand"} and ("defeat" in behind or (armed and behind & {"losse", "blow"})):
        return words.verb_kinds["defeat"]
    if lemma in {"leave", "abandon", "quit"} and armed and not before & _GUESTS and _fights(tokens, clause):
        return words.verb_kinds["withdraw"]
    return words.verb_kinds["clash"] if verb in _BREAKING and armed else None


def _fights(tokens: Sequence[Token], clause: Clause) -> bool:
    """Whether somebody leaves a place to fight: "left Pelm to threaten the supply lines"."""
    behind = [t.low for t in tokens[clause.verb.last + 1 : clause.verb.last + 8]]
    return any(one == "to" and two in _FIGHTING for one, two in pairwise(behind))


def _by_parties(
    lemma: str, before: frozenset[str], behind: frozenset[str], meaning: Meaning | None, words: Words
) -> Meaning | None:
    """The kind that subject and object give a verb that alone says little. before, behind: the clause's words without endings."""
    if lemma.split(maxsplit=1)[0] in _CARRYING and behind & _GOODS:
        return words.verb_kinds["provide aid"]
    if lemma.split(maxsplit=1)[0] in _LEAVING and before & _UPROOTED:
        return words.verb_kinds["flee"]
    if (
        lemma.split(maxsplit=1)[0] in {"stage", "strike", "hold", "begin", "call", "end"}
        and before & _LABOUR
        and (lemma == "strike" or "strike" in behind)
    ):
        return words.verb_kinds["go on strike"]
    given = _given(lemma, behind, words)
    if given is not None:
        return given
    natural = _natural(lemma, before, meaning)
    if natural is not None:
        return natural
    if lemma in {"send", "dispatch"} and behind & {"signal", "message", "note", "telegram", "greeting", "condolence"}:
        return words.verb_kinds["state"]
    if lemma == "fire" and {"tear", "gas"} <= behind:
        return words.verb_kinds["disperse"]
    if lemma in {"cross", "pour across", "stream", "leave"} and before & _MANY and not before & _MILITARY:
        return words.verb_kinds["flee"]
    if lemma in {"kill", "injure", "wound"} and before & _WEAPONS:
        return words.verb_kinds["bomb"]
    if lemma in {"seize", "capture", "hold"} and behind & _SEIZED:
        return words.verb_kinds["kidnap"]
    if lemma == "raid" and before & {"police", "officer", "agent", "detective"}:
        return words.verb_kinds["arrest"]
    if lemma == "raise" and behind & _RAISED_TO_FIGHT:
        return words.verb_kinds["muster"]
    if lemma == "raise" and behind & _RAISED:
        return words.verb_kinds["decide"]
    if lemma.split(maxsplit=1)[0] == "arrive" and before & {"convoy", "aid", "relief"}:
        return words.verb_kinds["provide aid"]
    if lemma == "engage" and before & {"strike", "airstrike", "drone", "aircraft", "jet"}:
        return words.verb_kinds["attack"]
    if lemma == "gather" and (before | behind) & _CROWDS:
        return words.verb_kinds["protest"]
    if lemma == "withdraw" and behind & _PAPERS_OF_STATE and not behind & _FORCES:
        return words.verb_kinds["cancel"]
    if lemma == "pull":
        return (
            words.verb_kinds["rescue"]
            if behind & _RUINS
            else words.verb_kinds["withdraw"]
            if behind & _FORCES
            else OTHER
        )
    if lemma in {"release", "free"} and (before | behind) & _CAPTIVE:
        return words.verb_kinds["release hostage"]
    if lemma == "release" and not behind & _PAPERS and not before & _PAPERS:
        return words.verb_kinds["free"]
    if lemma == "question" and behind & _QUESTIONERS:
        return words.verb_kinds["detain"]
    return None


def _given(lemma: str, behind: frozenset[str], words: Words) -> Meaning | None:
    """What is given to somebody: a statement, a welcome, a sum in aid."""
    if lemma == "provide" and behind & {"statement", "update", "briefing", "testimony"}:
        return words.verb_kinds["state"]
    if lemma == "roll out" and "carpet" in behind:
        return words.verb_kinds["meet"]
    if lemma in {"give", "grant", "receive"} and behind & {"aid", "loan", "assistance", "relief"} and _sum(behind):
        return words.verb_kinds["provide aid"]
    if lemma in {"pledge", "offer", "promise"} and behind & {"aid", "assistance", "relief"}:
        return words.verb_kinds["aid"]
    return None


def _sum(stems: frozenset[str]) -> bool:
    """Whether words tell of a sum of money: "$29 million", "300 tons"."""
    return bool(stems & {"million", "billion", "thousand", "$", "ton", "tonne"}) or any(w[0].isdigit() for w in stems)


def _natural(lemma: str, before: frozenset[str], meaning: Meaning | None) -> Meaning | None:
    """A disaster where nature, or nobody, does it: "an earthquake struck", "the ferry sank"."""
    if "fire" in before and before & _FIRED:
        return None  # "rebel fire destroyed the house"
    blow = meaning is not None and meaning.kind in _BLOWS
    return OTHER if blow and (before & NATURE or (lemma == "sink" and before & VESSELS)) else None


NATURE = frozenset(
    "fire earthquake quake cyclone hurricane typhoon storm flood flooding tsunami tornado landslide wildfire blaze lightning avalanche"
    " volcano eruption aftershock mudslide heatwave".split()
)
_FIRED = frozenset(
    "artillery mortar rocket gun tank shell enemy sniper machine rebel army russian return friendly heavy naval".split()
)
_BLOWS = frozenset("attack killing decision ground-operation battle deployment visit".split())
VESSELS = frozenset("ferry boat ship vessel dinghy trawler".split())
_MANY = frozenset("people thousand hundred million dozen".split())
_WEAPONS = frozenset("bomb mine missile rocket shell airstrike drone blast explosion grenade mortar bomber".split())
_SEIZED = frozenset("crew passenger tourist villager schoolgirl schoolchildren employee hostage".split())


def _stems(tokens: Sequence[Token]) -> frozenset[str]:
    """The words of a stretch in small letters, without a plural's ending."""
    return frozenset(
        t.low.removesuffix("ies") + "y" if t.low.endswith("ies") else t.low.removesuffix("s") for t in tokens
    )


def graver(verb: Meaning | None, noun: Meaning) -> Meaning:
    """The meaning of verb and noun together: a verb that only carries its noun gives way to it."""
    if verb is None or verb.kind == "other" or (verb.kind == "decision" and noun.kind != "other"):
        return noun
    if verb.kind == "attack" and noun.kind in {"ground-operation", "battle", "protest"}:
        return noun
    if verb.kind == "deployment" and noun.kind == "statement":
        return noun  # "sent a letter"
    if verb.kind == "killing" and noun.kind in {"attack", "battle", "ground-operation", "other"}:
        return noun if noun.kind != "other" else verb
    if (
        verb.kind in {"attack", "statement", "deployment"}
        and noun.kind not in {"statement", "attack", "other"}
        and verb.kind != "attack"
    ):
        return noun
    return verb


def falls_to(tokens: Sequence[Token], last: int) -> bool:
    """Whether a place falls to somebody: "fell to the rebels", "fell to Norland", never "fell to 90"."""
    after = [t for t in tokens[last + 1 : last + 4] if t.low not in DETERMINER]
    return (
        len(after) > 1
        and after[0].low == "to"
        and (after[1].text[0].isupper() or military(after[1].low) or after[1].low in _TAKERS)
    )


_TAKERS = frozenset(
    "rebels insurgents militants government regime invaders advancing opposition guerrillas enemy".split()
)
