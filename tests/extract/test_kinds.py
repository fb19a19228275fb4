"""What the words around a verb make of its kind: the same verb is another sort of happening with another subject or object."""

from __future__ import annotations

import pytest

from tests.extract.test_cases import run


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A bomb killed four soldiers on Monday.", "attack"),
        ("Police shot dead two men on Monday.", "killing"),
        ("The judge was found dead on Monday.", "killing"),
        ("Troops stormed the town on Monday.", "ground-operation"),
        ("Police raided the offices on Monday.", "arrest"),
        ("Tarn fell to the rebels on Monday.", "ground-operation"),
        ("The army marched on the port on Monday.", "ground-operation"),
        ("Thousands marched through the streets on Monday.", "protest"),
        ("Workers went on strike on Monday.", "protest"),
        ("Fighting broke out in the valley on Monday.", "battle"),
        ("The warship arrived in the gulf on Monday.", "deployment"),
        ("The envoy arrived in the port on Monday.", "visit"),
        ("Jana Brekke left for Selm on Monday.", "visit"),
        ("The last troops left the valley on Monday.", "deployment"),
        ("Oster received the foreign minister on Monday.", "talks"),
        ("Oster withdrew its offer on Monday.", "decision"),
        ("Oster withdrew its troops on Monday.", "deployment"),
        ("Norland declared independence on Monday.", "decision"),
        ("The bank raised interest rates on Monday.", "decision"),
        ("Hundreds of villagers crossed the border on Monday.", "displacement"),
        ("Pirates seized a tanker and its crew on Monday.", "hostage"),
        ("Rebels released four hostages on Monday.", "hostage"),
        ("Oster released its report on Monday.", "statement"),
        ("Norland released three prisoners on Monday.", "decision"),
        ("Teams pulled a boy from the rubble on Monday.", "aid"),
        ("Oster lifted its embargo on Monday.", "sanction"),
        ("An earthquake struck the valley on Monday.", "other"),
        ("The ferry sank on Monday.", "other"),
        ("The frigate was sunk on Monday.", "attack"),
    ],
)
def test_kind(text: str, kind: str) -> None:
    """A sentence tells of one happening, of this kind."""
    assert [draft.kind for draft in run(text, "2031-03-06").drafts] == [kind]
