"""Who does what to whom in a happening, whatever the sentence's form."""

from __future__ import annotations

import pytest

from tests.extract.test_cases import run


def _wanted(roles: str) -> dict[str, str]:
    """Actors and their roles as a row of a test gives them: "norland=initiator oster=target"."""
    return dict(part.split("=") for part in roles.split())


def _told(text: str) -> list[dict[str, str]]:
    """The actors of each draft with their roles."""
    return [{p.id: p.role.value for p in d.actors if p.role} for d in run(text, "2031-03-06").drafts]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Norland's strike on Oster on Monday killed two people.", {"norland": "initiator", "oster": "target"}),
        ("An Osterian drone struck a depot on Monday.", {"oster": "initiator"}),
        (
            "Talks between Oster and Norland opened in Selm on Monday.",
            {"oster": "participant", "norland": "participant"},
        ),
        ("The visit of Jana Brekke to Selm began on Monday.", {"jana-brekke": "initiator"}),
        (
            "The killing of Ilan Varga by Norland on Friday shook the town.",
            {"norland": "initiator", "ilan-varga": "target"},
        ),
        ("Oster recalled its envoy on Monday.", {"oster": "initiator"}),
        ("Norland, which backs the rebels, attacked Oster on Monday.", {"norland": "initiator", "oster": "target"}),
        (
            "Ilan Varga was abducted by the Norland army on Monday.",
            {"norland-army": "initiator", "ilan-varga": "target"},
        ),
        (
            "Oster extradited Ilan Varga to Norland on Monday.",
            {"oster": "initiator", "ilan-varga": "target", "norland": "mentioned"},
        ),
        ("Oster imposed sanctions on Norland on Monday.", {"oster": "initiator", "norland": "target"}),
        (
            "Jana Brekke told Tomas Ruud on Monday that aid would come.",
            {"jana-brekke": "speaker", "tomas-ruud": "addressee"},
        ),
        (
            "Jana Brekke, Tomas Ruud and Ilan Varga met on Monday.",
            dict.fromkeys(("jana-brekke", "tomas-ruud", "ilan-varga"), "participant"),
        ),
        ("Oster accused Norland on Monday of shelling a school.", {"oster": "speaker", "norland": "target"}),
        ("Norland dismissed Ilan Varga on Monday.", {"norland": "initiator", "ilan-varga": "target"}),
        ("Norland agreed on Monday to pull out.", {"norland": "initiator"}),
    ],
)
def test_roles(text: str, roles: dict[str, str]) -> None:
    """The one event of a sentence has these actors in these roles."""
    (draft,) = run(text, "2031-03-06").drafts
    assert {p.id: p.role.value for p in draft.actors if p.role} == roles


# Forms of sentences, by what they show: each with the one who acts, and those who have to do with it.
FORMS = {
    "what a deed is done to stands behind other words": (
        (
            "Norland jets hit the headquarters of the Osterian army on Monday.",
            "norland=initiator oster-military=target",
        ),
        ("Norland conducted ten airstrikes against Oster on Monday.", "norland=initiator oster=target"),
        (
            "Norland conducted ten airstrikes on Monday, including strikes against Oster.",
            "norland=initiator oster=target",
        ),
        ("Norland troops opened fire at Osterian positions on Monday.", "norland-military=initiator oster=target"),
        ("Norland launched Operation Iron Gate against Oster on Monday.", "norland=initiator oster=target"),
        (
            "On Monday Norland forces struck a convoy of the Osterian army.",
            "norland-military=initiator oster-military=target",
        ),
        ("On Monday a roadside bomb killed five soldiers of the Osterian army.", "oster-military=target"),
        ("Norland arrested Ilan Varga and his brother on Monday.", "norland=initiator ilan-varga=target"),
        ("Alvex Corp. made a $15-a-share offer for Borea Inc. on Monday.", "alvex=initiator borea=target"),
        ("Norland defeated the Germans at Tarn on Monday.", "norland=initiator germany=target"),
        ("Norland recaptured Tarn on Monday from the Osterian army.", "norland=initiator oster-military=target"),
        ("Norland won a battle on Monday.", "norland=participant"),
    ),
    "a passive has its doer after 'by', or in the deed that a noun names": (
        (
            "Ilan Varga was defeated by Jana Brekke in the election on Monday.",
            "ilan-varga=participant jana-brekke=participant",
        ),
        ("The Osterian army was beaten by Norland in the battle on Monday.", "oster-military=target norland=initiator"),
        (
            "The accord was signed on Monday by Ilan Varga and Jana Brekke.",
            "ilan-varga=participant jana-brekke=participant",
        ),
        ("Ilan Varga was charged on Monday in a civil suit filed by Norland.", "norland=speaker ilan-varga=target"),
        ("Ilan Varga was killed on Monday in an airstrike by Norland.", "norland=initiator ilan-varga=target"),
        ("Ilan Varga was killed on Monday in a Norland airstrike.", "norland=initiator ilan-varga=target"),
        (
            "Ilan Varga was killed on Monday by General Jana Brekke and his aide Colonel Tomas Ruud.",
            "jana-brekke=initiator tomas-ruud=initiator ilan-varga=target",
        ),
        ("An uprising was staged on Monday by peasants, miners and Tomas Ruud.", "tomas-ruud=initiator"),
        ("Two officers were killed when a missile fired by Oster hit their car on Monday.", "oster=initiator"),
        ("A rocket launched by Oster destroyed a school on Monday.", "oster=initiator"),
        ("Troops sent by Norland seized Tarn on Monday.", "norland=initiator"),
        ("A convoy of the Osterian army was looted near Tarn on Monday.", "oster-military=target"),
        ("Norland's embassy was stormed on Monday.", "norland-embassy=target"),
        (
            "Ilan Varga was abducted on Monday with his Osterian interpreter Tomas Ruud.",
            "ilan-varga=target tomas-ruud=target",
        ),
        (
            "Ilan Varga was deposed on Monday by his pro-Norland minister Tomas Ruud.",
            "tomas-ruud=initiator ilan-varga=target",
        ),
        (
            "Ten people were killed on Monday in clashes between Norland and Oster.",
            "norland=participant oster=participant",
        ),
    ),
    "who does it together: joined, along with, accompanied by; each clause has its own subject": (
        ("Norland attacked Tarn on Monday, and Selm fell to Oster.", "oster=initiator"),
        ("Jana Brekke, along with Tomas Ruud, resigned on Monday.", "jana-brekke=initiator tomas-ruud=initiator"),
        (
            "Jana Brekke, together with Tomas Ruud, met Ilan Varga on Monday.",
            "jana-brekke=participant tomas-ruud=participant ilan-varga=participant",
        ),
        (
            "Jana Brekke visited Selm on Monday, accompanied by Tomas Ruud.",
            "jana-brekke=initiator tomas-ruud=initiator",
        ),
        (
            "Accompanied by Tomas Ruud, Jana Brekke visited Selm on Monday.",
            "jana-brekke=initiator tomas-ruud=initiator",
        ),
        (
            "With the general Tomas Ruud, Jana Brekke led a revolt on Monday.",
            "jana-brekke=initiator tomas-ruud=initiator",
        ),
        (
            "Norland, Oster, and the Osterian army signed an accord on Monday.",
            "norland=participant oster=participant oster-military=participant",
        ),
        (
            "With the approval of parliament, Norland, Oster and the Osterian army ceased fire on Monday.",
            "norland=initiator oster=initiator oster-military=initiator",
        ),
        ("Norland attacked Tarn on Monday, and the bridge collapsed.", "norland=initiator"),
        ("Oster blamed Norland, and on Monday attacked.", "oster=initiator"),
        ("The British and French landed at Tarn on Monday.", "united-kingdom=initiator france=initiator"),
        ("On Monday the Germans launched another attack on Tarn.", "germany=initiator"),
        ("A unit of Alvex Corp. sued Borea Inc. on Monday.", "alvex=speaker borea=target"),
        ("The Germans finally left on Monday.", "germany=initiator"),
        (
            "A Norland squadron under Admiral Tomas Ruud bombarded Tarn on Monday.",
            "norland=initiator tomas-ruud=initiator",
        ),
        (
            "Norland rebels led by Tomas Ruud attacked the Osterian army on Monday.",
            "norland-rebels=initiator tomas-ruud=initiator oster-military=target",
        ),
        (
            "Jana Brekke fled to Tarn with her brother, General Tomas Ruud, on Monday.",
            "jana-brekke=initiator tomas-ruud=initiator",
        ),
        ("A raid by the Osterian army destroyed a bridge on Monday.", "oster-military=initiator"),
        ("The Germans suddenly left on Monday.", "germany=initiator"),
        ("In 2029 Ilan Varga (a judge) resigned.", "ilan-varga=initiator"),
        ("Under the guise of a drill, the Norland army (NA) crossed the border on Monday.", "norland-army=initiator"),
        (
            "General Tomas Ruud, commander, Norland Corps met Jana Brekke on Monday.",
            "tomas-ruud=participant jana-brekke=participant norland-corps=mentioned",
        ),
        (
            "Norland troops backed by drones attacked an Osterian army base on Monday.",
            "norland-military=initiator oster-military=target",
        ),
    ),
    "who meets whom": (
        ("Jana Brekke's talks with Tomas Ruud opened on Monday.", "jana-brekke=participant tomas-ruud=participant"),
        (
            "Jana Brekke flew to Selm on Monday for talks with Tomas Ruud.",
            "jana-brekke=initiator tomas-ruud=participant",
        ),
        (
            "Jana Brekke arrived in Selm on Monday for a meeting with Tomas Ruud.",
            "jana-brekke=initiator tomas-ruud=participant",
        ),
        (
            "Jana Brekke discussed the truce with Tomas Ruud on Monday.",
            "jana-brekke=participant tomas-ruud=participant",
        ),
        (
            "A meeting between Jana Brekke and Tomas Ruud took place on Monday.",
            "jana-brekke=participant tomas-ruud=participant",
        ),
        ("Jana Brekke spoke by phone with Tomas Ruud on Monday.", "jana-brekke=participant tomas-ruud=participant"),
        (
            "In a phone call on Monday, Jana Brekke urged Tomas Ruud to resign.",
            "jana-brekke=speaker tomas-ruud=addressee",
        ),
        (
            "Jana Brekke raised the case in a call with Tomas Ruud on Monday.",
            "jana-brekke=speaker tomas-ruud=addressee",
        ),
        ("Jana Brekke hosted Tomas Ruud in Selm on Monday.", "jana-brekke=participant tomas-ruud=participant"),
        ("The battle of Tarn took place on Monday between Norland and Oster.", "norland=participant oster=participant"),
        ("Jana Brekke flew to Selm on Monday to meet Tomas Ruud.", "jana-brekke=initiator tomas-ruud=participant"),
    ),
    "who speaks, to whom, and of whom": (
        ("Jana Brekke welcomed Norland's decision on Monday.", "jana-brekke=speaker norland=mentioned"),
        ("Jana Brekke condemned the Norland attack on Monday.", "norland=initiator"),
        (
            "Jana Brekke said on Monday that Oster had broken the truce, accusing Tomas Ruud of treason.",
            "jana-brekke=speaker oster=mentioned tomas-ruud=target",
        ),
        ("Osterian officials assailed Norland on Monday for the raid.", "oster=speaker norland=target"),
        ("An Osterian government spokesman said on Monday that the truce was over.", "oster-government=speaker"),
        ("The Osterian ambassador to Norland said on Monday that talks would go on.", "oster=speaker"),
        ("Jana Brekke called on Monday for Tomas Ruud to be expelled.", "jana-brekke=speaker tomas-ruud=mentioned"),
        ("Jana Brekke asked Norland on Monday for aid.", "jana-brekke=speaker norland=addressee"),
        (
            "A resident and a member of the Osterian army said on Monday that a bridge was down.",
            "oster-military=speaker",
        ),
        ("The republic of Oster said on Monday that its troops would leave.", "oster=speaker"),
        (
            "Jana Brekke told the newspaper Selm Herald on Monday that Oster had lied.",
            "jana-brekke=speaker oster=mentioned",
        ),
        ("A friend of Ilan Varga said on Monday that he was ill.", "ilan-varga=mentioned"),
        (
            "On Monday Jana Brekke presented a plan after the announcement by Norland.",
            "jana-brekke=speaker norland=mentioned",
        ),
        (
            "Norland's minister, Jana Brekke, and Oster's Tomas Ruud condemned the coup on Monday.",
            "jana-brekke=speaker tomas-ruud=speaker",
        ),
        (
            "Jana Brekke said on Monday that aid would come, warning Oster that the truce was near its end.",
            "jana-brekke=speaker oster=addressee",
        ),
        (
            "Jana Brekke said on Monday that aid would come, accusing Oster of delay.",
            "jana-brekke=speaker oster=target",
        ),
    ),
    "who buys, sells, signs and sues": (
        ("Alvex Corp. bought a 20% stake in Borea Inc. on Monday.", "alvex=initiator borea=target"),
        ("Alvex Corp. acquired some 6% of Borea Inc.'s stock on Monday.", "alvex=initiator borea=target"),
        ("Alvex Corp. completed its acquisition of Borea Inc. on Monday.", "alvex=initiator borea=target"),
        ("Alvex Corp. said on Monday that it holds a 5% stake in Borea Inc.", "alvex=speaker borea=mentioned"),
        (
            "Alvex Corp. signed a letter of intent on Monday to acquire Borea Inc.",
            "alvex=participant borea=participant",
        ),
        ("Alvex Corp. agreed on Monday to buy Borea Inc. for $5 million.", "alvex=participant borea=participant"),
        ("Alvex Corp. agreed on Monday to be acquired by Borea Inc.", "alvex=participant borea=participant"),
        ("Alvex Corp. sold its paper unit to Borea Inc. on Monday.", "alvex=initiator borea=mentioned"),
        ("Alvex Corp. sued Borea Inc. on Monday.", "alvex=speaker borea=target"),
        ("Alvex Corp. appointed Jana Brekke on Monday.", "alvex=initiator jana-brekke=participant"),
        ("Jana Brekke, who left Alvex Corp. on Monday, founded a bank.", "jana-brekke=initiator alvex=mentioned"),
        ("Alvex Corp. merged with Borea Inc. on Monday.", "alvex=participant borea=participant"),
        ("Alvex Corp. filed for bankruptcy on Monday.", "alvex=initiator"),
    ),
    "what only stands near is no target and no doer": (
        ("Osterian jets attacked the biggest Norland cities on Monday.", "oster=initiator norland=target"),
        ("Jana Brekke was appointed envoy to Norland on Monday.", "jana-brekke=participant norland=mentioned"),
        ("Thousands marched through Osterian cities on Monday.", ""),
        ("Thousands marched on Monday against the parade of the Osterian army.", "oster-military=target"),
        (
            "On Monday Tomas Ruud was serving a life sentence for the March 2029 killing of Ilan Varga.",
            "tomas-ruud=initiator ilan-varga=target",
        ),
        ("Over 700 Osterian soldiers died on Monday.", "oster-military=target"),
        ("In 2030 the U.S. elected a president.", "united-states=initiator"),
        ("Jana Brekke was told on Monday by Ilan Varga's son that the truce was over.", "jana-brekke=addressee"),
        ("Norland bombed a depot in Tarn, Oster, on Monday.", "norland=initiator"),
        ("Ilan Varga was convicted on Monday of taking bribes from Alvex Corp.", "ilan-varga=target alvex=mentioned"),
        (
            "Oster suspended its mission on Monday after a call between Ilan Varga and Norland foreign policy chief Jana Brekke.",
            "oster=initiator ilan-varga=mentioned norland=mentioned jana-brekke=mentioned",
        ),
        ("Norland launched an offensive against southern Oster on Monday.", "norland=initiator oster=target"),
        ("Norland vetoed the loan on Monday, angering Oster.", "norland=initiator oster=mentioned"),
        (
            "Ilan Varga took a bribe from the developer Jana Brekke on Monday.",
            "ilan-varga=initiator jana-brekke=mentioned",
        ),
        ("Thousands marched on Monday to demand the resignation of Ilan Varga.", "ilan-varga=target"),
        ("Following Norland's raid on Tarn on Monday, Jana Brekke asked for calm.", "norland=initiator"),
        ("The Osterian army will investigate Monday's killing of Ilan Varga.", "ilan-varga=target"),
        ("Jana Brekke appointed a retired Osterian diplomat on Monday.", "jana-brekke=initiator"),
        (
            "Ilan Varga, a spokesman for Alvex Corp., said that of nine women who had been killed on Monday two were nurses.",
            "",
        ),
        ("Alvex Corp. opened the first Norland plant on Monday.", "alvex=initiator norland=mentioned"),
        (
            "Ilan Varga was named head of Alvex Corp. and its main unit, Borea Inc., on Monday.",
            "ilan-varga=participant alvex=mentioned borea=mentioned",
        ),
    ),
    "verbs with parts of their own": (
        ("Oster congratulated Norland on Monday.", "oster=initiator norland=addressee"),
        ("Oster invited Jana Brekke on Monday.", "oster=speaker jana-brekke=addressee"),
        ("Oster recognised Norland on Monday.", "oster=initiator norland=target"),
        ("Oster declared war on Norland on Monday.", "oster=initiator norland=target"),
        ("Oster released Ilan Varga on Monday.", "oster=initiator ilan-varga=target"),
        (
            "Jana Brekke defeated Tomas Ruud in the election on Monday.",
            "jana-brekke=participant tomas-ruud=participant",
        ),
        ("Oster sanctioned Norland on Monday.", "oster=initiator norland=target"),
        ("Oster invaded Norland on Monday.", "oster=initiator norland=target"),
        ("A Norland-backed militia attacked the Osterian army on Monday.", "oster-military=target norland=mentioned"),
        ("Oster joined the alliance of Norland on Monday.", "oster=initiator norland=mentioned"),
        ("Oster supplied weapons to Norland on Monday.", "oster=initiator norland=target"),
        ("Oster expelled the Norland ambassador on Monday.", "oster=initiator norland=target"),
    ),
}


@pytest.mark.parametrize(("text", "roles"), [row for rows in FORMS.values() for row in rows])
def test_forms(text: str, roles: str) -> None:
    """One event of the sentence has just these actors in these roles."""
    assert _wanted(roles) in _told(text)


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "Jana Brekke and Ilan Varga met in Oster. Their forces killed Tomas Ruud on Monday.",
            "jana-brekke=initiator ilan-varga=initiator tomas-ruud=target",
        ),
        ("Ilan Varga led the revolt. His own troops captured Tarn on Monday.", "ilan-varga=initiator"),
        ("Oster was invaded by Norland. Its army was defeated on Monday.", "oster=target"),
    ],
)
def test_troops_of_somebody(text: str, roles: str) -> None:
    """What somebody's troops do or suffer, he does or suffers."""
    assert _wanted(roles) in _told(text)


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Gen. Ilan Varga, Osterian army commander, said on Monday that it was over.", "ilan-varga=speaker oster-military=speaker"),
        ("Alvex Corp. opened a plant. Ilan Varga, chairman of Alvex Corp., resigned on Monday.", "ilan-varga=initiator alvex=mentioned"),
        ("Alvex Corp. opened a plant. Ilan Varga, chairman of Alvex Corp., said on Monday that sales rose.", "ilan-varga=speaker alvex=speaker"),
        ("Ilan Varga, a former chairman of Alvex Corp., said on Monday that sales rose.", "ilan-varga=speaker"),
        ("George Pell, director of sales analysis at Alvex Corp., said on Monday that sales rose.", "george-pell=speaker alvex=speaker"),
        ('"Sales will rise," said the vice president and chairman of Alvex Corp. Ilan Varga on Monday.', "ilan-varga=speaker"),
        ("Norland invaded Oster on Monday with the support of the Red Front.", "norland=initiator oster=target red-front=participant"),
    ],
)  # fmt: skip
def test_offices(text: str, roles: str) -> None:
    """A body whose office stands beside its holder has to do with what he does, and speaks with him; who helps takes part."""
    assert _wanted(roles) in _told(text)


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Fears of a raid caused the Osterian army to invade Tarn on Monday.", "oster-military=initiator"),
        ("The defeat led Norland to invade Oster on Monday.", "norland=initiator oster=target"),
        ("Pressure from Jana Brekke prompted Oster to recall its envoy on Monday.", "oster=initiator"),
        ("Norland helped the Red Front to capture Tarn on Monday.", "norland=initiator red-front=initiator"),
        ("Norland captured Tarn on Monday, forcing the Osterian army to retreat.", "norland=initiator oster-military=target"),
        ("The Osterian army surrounded Tarn on Monday, trapping the Red Front.", "oster-military=initiator red-front=target"),
        ("Norland lost Tarn to the Red Front on Monday.", "red-front=initiator norland=target"),
        ("The Red Front seized Tarn from Norland on Monday.", "red-front=initiator norland=target"),
        ("Two soldiers were killed on Monday when the Red Front ambushed a convoy.", "red-front=initiator"),
        ("Ilan Varga was shot dead by a member of the Red Front on Monday.", "red-front=initiator ilan-varga=target"),
        ("A member of the Red Front shot Ilan Varga dead on Monday.", "red-front=initiator ilan-varga=target"),
        ("On Monday the Red Front killed the brother of Ilan Varga.", "red-front=initiator ilan-varga=mentioned"),
        ("On Monday the Red Front killed Ilan Varga's brother.", "red-front=initiator ilan-varga=mentioned"),
        (
            "On Monday Ilan Varga, with the generals Jana Brekke and Tomas Ruud, attacked Tarn.",
            "ilan-varga=initiator jana-brekke=initiator tomas-ruud=initiator",
        ),
        ("On Monday Ilan Varga, at war with Jana Brekke, attacked Tarn.", "ilan-varga=initiator jana-brekke=mentioned"),
        (
            "On Monday a truce between Oster and the Red Front, mediated by Norland, took effect.",
            "oster=participant red-front=participant",
        ),
    ],
)  # fmt: skip
def test_made_to_do(text: str, roles: str) -> None:
    """Who is made to do a deed does it; whom a deed forces suffers it; a member acts for his body, a brother for nobody."""
    assert _wanted(roles) in _told(text)


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Jana Brekke called on Canada on Monday to open its border.", "jana-brekke=speaker canada=addressee"),
        ("Canada rejected an appeal on Monday against a ruling that favoured Borea Inc.", "canada=initiator borea=mentioned"),
        ("Ilan Varga defeated a force of 2,000 men under Jana Brekke on Monday.", "ilan-varga=initiator jana-brekke=target"),
        ("Two Canadian soldiers were wounded on Monday by a bomb laid by the Taliban.", "taliban=initiator canada-military=target"),
        ("Norland jets killed Ilan Varga, a leader of the Red Front, on Monday.", "norland=initiator ilan-varga=target red-front=mentioned"),
        ("Alvex Corp. named Jana Brekke, a Borea Inc. executive, as its chief on Monday.", "alvex=initiator jana-brekke=participant borea=mentioned"),
        ("Oster's president, Tomas Ruud, on Monday sacked Ilan Varga.", "tomas-ruud=initiator ilan-varga=target oster=mentioned"),
        ("Jana Brekke succeeded Ilan Varga as president of Borea Inc. on Monday.", "jana-brekke=participant ilan-varga=mentioned borea=mentioned"),
        ("The Osterian army, under pressure from Norland, left Tarn on Monday.", "oster-military=initiator norland=mentioned"),
        ("Russia and Ukraine traded accusations on Monday.", "russia=speaker ukraine=speaker"),
        ("The Red Front, a group backed by Japan, fired rockets at Norland on Monday.", "red-front=initiator norland=target"),
        ("The Red Front, backed by Japan, fired rockets at Norland on Monday.", "red-front=initiator japan=initiator norland=target"),
        (
            "Ilan Varga was named president of Alvex Corp. on Monday. It rained. Jana Brekke was also named a director on Monday.",
            "jana-brekke=participant alvex=mentioned",
        ),
    ],
)  # fmt: skip
def test_said_and_sent(text: str, roles: str) -> None:
    """Whom one calls on is spoken to; who laid the bomb did it; what is only told about something is no target; offices are the firm's."""
    assert _wanted(roles) in _told(text)
