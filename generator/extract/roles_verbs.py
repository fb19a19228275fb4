"""Verbs whose subject and object take part in another way than others of their frame."""

from __future__ import annotations

from generator.model import Role

# Verbs whose subject it happens to: "ten people died", "the town fell to the rebels", "the base came under fire".
PATIENTS = frozenset(
    (
        "survive",
        "escape",
        "die",
        "perish",
        "drown",
        "starve",
        "succumb",
        "fall",
        "suffer",
        "suffer loss",
        "come under attack",
        "come under fire",
    )
)


def patient(lemma: str, kind: str) -> bool:
    """Whether a verb's subject is the one that it happens to; so it is with who loses ground, too."""
    return lemma in PATIENTS or (lemma == "lose" and kind == "ground-operation")


# To whom one is handed is no target.
HANDING = frozenset(("extradite", "deport", "transfer", "hand over", "repatriate"))

# Verbs of decisions and other doings whose bare object is only what they have to do with; that of all others is done to.
ABOUT = frozenset(
    "join leave quit enter succeed follow become represent found form create establish found visit reach escort lead resume accompany attend"
    " cross join_talks flee escape emigrate migrate see abandon support commemorate celebrate mark".split()
)

# Whose country a person is from takes no part where he is given an office, and he himself is no target of it.
APPOINTING = frozenset(
    "appoint name elect reelect re-elect nominate choose select hire promote recruit swear_in appointment nomination election promotion".split()
) | {"swear in"}

# Shares and all that can be had in part: whoever buys or sells them does it to the company.
DEALING = frozenset(
    "acquire buy purchase sell raise increase reduce cut lower boost sell_off divest dump offload take hold".split()
)

# Verbs that tell what is agreed on: "agreed to buy X", "a letter of intent to acquire X".
BARGAINS = frozenset(
    "acquire buy purchase sell merge lease lend provide supply deliver exchange swap transfer cooperate join".split()
)

# What was sent or fired strikes for whoever did it.
SENDING = frozenset("fire launch drop plant send dispatch deploy hurl lob throw detonate operate fly".split()) | {
    "send troops"
}

# After these a sentence names whose deed it was: "was jailed for the murder of X".
ATONING = frozenset(("serve", "convict", "sentence", "jail", "jail for", "imprison", "find guilty", "plead guilty"))

# Nouns whose owner they befall: "Varga's dismissal".
SUFFERED = frozenset(
    "acquittal appointment dismissal election impeachment nomination ouster expulsion pardon recall".split()
)

# Verbs whose subject and object have roles of their own, whatever their kind.
OF_VERB = {
    **dict.fromkeys(("congratulate", "phone", "telephone", "greet"), (Role.INITIATOR, Role.ADDRESSEE)),
    "brief": (Role.SPEAKER, Role.ADDRESSEE),
    # War and what armed bodies do to each other in battle.
    **dict.fromkeys(
        (
            "declare",
            "beat back",
            "beat off",
            "crush",
            "defeat",
            "drive back",
            "drive off",
            "overwhelm",
            "put down",
            "put to flight",
            "quell",
            "repel",
            "repulse",
            "rout",
            "subdue",
            "suppress",
            "throw back",
            "turn back",
            "wipe out",
            "outflank",
            "blunt",
        ),
        (Role.INITIATOR, Role.TARGET),
    ),
}

# Nouns likewise.
OF_NOUN = {
    **dict.fromkeys(("defeat", "inauguration", "wedding", "funeral"), (Role.PARTICIPANT, Role.PARTICIPANT)),
    "defection": (Role.INITIATOR, Role.INITIATOR),
    "victory": (Role.INITIATOR, Role.TARGET),
}

POLLS = frozenset("election primary vote referendum ballot poll".split())

# To whom, or against whom, a statement goes; of others the object is only what they speak of.
ADDRESSED = {
    **dict.fromkeys(
        "tell urge warn ask inform call assure invite request petition address advise brief notify reassure thank order reply respond raise write speak"
        " threaten alert caution offer beg implore exhort counsel remind beseech".split(),
        Role.ADDRESSEE,
    ),
    "call on": Role.ADDRESSEE,
    "ask for": Role.ADDRESSEE,
    **dict.fromkeys(
        "accuse blame condemn criticise criticize denounce mock skewer charge indict sue implicate deplore oppose assail berate chide decry"
        " lambast lambaste rebuke slam scold deride ridicule insult".split(),
        Role.TARGET,
    ),
}
