"""Whom pronouns and bare nouns mean. Each text is made up."""

from __future__ import annotations

import pytest

from generator.extract.gazetteer import build
from generator.extract.mentions import find
from generator.extract.pronouns import resolve
from generator.extract.segment import segment
from generator.extract.values import MentionForm


def meant(text: str) -> list[tuple[str, str]]:
    """Each pronoun of a text, and whom it means."""
    sentences = segment(text)
    gazetteer = build(())
    found = find(text, sentences, gazetteer, None)
    new = {actor.id: actor for actor in found.actors}
    actors = {id_: new.get(id_) or gazetteer.actor(id_) for m in found.mentions for id_ in (*m.actors, m.of) if id_}
    every = resolve(text, sentences, found.mentions, found.genders, actors)
    return [(m.span.of(text), "+".join(m.actors)) for m in every if m.form is MentionForm.PRONOUN]


@pytest.mark.parametrize(
    ("text", "pronouns"),
    [
        ("Adam Boll said he would meet Jane Doe. He then left.", [("he", "adam-boll"), ("He", "adam-boll")]),
        ("Adam Boll met Jane Doe. She left.", [("She", "jane-doe")]),
        ("Jane Doe met Adam Boll. Reporters asked him.", [("him", "adam-boll")]),
        ("Mrs. Testfall met Gov. Xavro Dunmarsh. She left. He stayed.", [("She", "testfall"), ("He", "xavro-dunmarsh")]),
        ("Gov. Xavro Dunmarsh spoke. She left.", [("She", "xavro-dunmarsh")]),
        ("Adam Boll spoke. She left.", []),
        # whose troops acted is whom the sentence was about
        ("Carl Roe beat the Danes. Leaving Oslo, Adam Boll's army burned farms. He won.", [("He", "adam-boll")]),
        ("Carl Roe beat the Danes. The Kurds rose under Adam Boll. He won.", [("He", "adam-boll")]),
        ("Carl Roe beat the Danes at Adam Boll's farm. He won.", [("He", "carl-roe")]),
        ("Velmora Motors cut jobs. It blamed demand. The company then hired.", [("It", "velmora-motors"), ("The company", "velmora-motors")]),
        ("Velmora Motors cut jobs. It is cold.", []),
        ("Norway's Velmora Motors said it would hire.", [("it", "velmora-motors")]),
        # an object is not the subject of its clause
        ("Adam Boll met Carl Roe and urged him to go.", [("him", "carl-roe")]),
        ("Adam Boll said Carl Roe had told him so.", [("him", "adam-boll")]),
        ("Adam Boll spoke to Carl Roe and thanked him.", [("him", "carl-roe")]),
        ("Jane Doe wrote to Emma Roe. He left, and Emma Roe called her.", [("her", "jane-doe")]),
        ("Velmora Motors bought Tarnex Corp. and merged it with a bank.", [("it", "tarnex")]),
        ("Velmora Motors saw profits fall and called it a shock.", []),
        ("Tarnex Corp. sued Velmora Motors, which accused it of fraud.", [("it", "tarnex")]),
        ("Norway sent troops to the Houthis. They fired.", [("They", "houthis")]),
        ("Adam Boll was jailed. His lawyer, Tarvi Roe, said he would appeal.", [("he", "adam-boll")]),
        ("Ford and General Motors said they were watching.", [("they", "ford+general-motors")]),
        ("Adam Boll met Carl Roe in Oslo, where crowds cheered him.", [("him", "adam-boll")]),
        ("Adam Boll met Carl Roe and crowds cheered him.", [("him", "adam-boll")]),
        ("Norway and Chad met. U.S. officials said they would see.", [("they", "united-states")]),
        ("Tarnex Corp., the maker of phones, fell.", []),
        ("Tarnex SpA won. Velmora Motors copied a screen of the Italian company.", [("the Italian company", "tarnex")]),
        ("Adam Boll met Carl Roe and ordered his arrest.", [("his", "carl-roe")]),
        # whoever was called "she" is not "he"
        ("Tarvi Boll, 22, said she knew Adam Roe. She said he was kind.", [("she", "tarvi-boll"), ("She", "tarvi-boll"), ("he", "adam-roe")]),
        # several
        ("Adam Boll and Carl Roe met. They left.", [("They", "adam-boll+carl-roe")]),
        ("Syrian rebels took the town. They left it.", [("They", "syria-rebels")]),
        ("The Houthis said they had fired.", [("they", "houthis")]),
        ("The Houthis said ten sailors wrote that they had fled.", []),
        ("The British left. In the spring troops came. They fired.", []),
        # owners of what happens
        ("Adam Boll spoke after his arrest.", [("his", "adam-boll")]),
        ("Adam Boll spoke to his cook.", []),
        ("Jane Doe left. Her sudden resignation was news.", [("Her", "jane-doe")]),
        ("The Houthis fled when the British began their attack.", [("their", "united-kingdom")]),
        # bare nouns
        ("Tarnex SpA cut jobs. The Italian company blamed demand.", [("The Italian company", "tarnex")]),
        ("Tarvel SpA met creditors. The Italian company, Tarnex SpA, left.", [("The Italian company", "tarnex")]),
        ("Velmora Motors voted against it.", []),
        ("The Securities and Exchange Commission fined Tarnex Corp. The company paid.", [("The company", "tarnex")]),
        ("Adam Boll was arrested. The suspect said nothing. The 34-year-old was charged.", [("The suspect", "adam-boll"), ("The 34-year-old", "adam-boll")]),
    ],
)  # fmt: skip
def test_whom_a_pronoun_means(text: str, pronouns: list[tuple[str, str]]) -> None:
    """The subject that it fits: a man, a woman, somebody of whom neither is said, or a body; else nobody."""
    assert meant(text) == pronouns
