"""What stays closed until its topic is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from companion.content import BankQuestion, Part, visible
from companion.domain.records import GateAnswer

if TYPE_CHECKING:
    from tests.unit.content.conftest import SmallPack

OPEN = BankQuestion(id="a", group="g", text="Open?")
GATED = BankQuestion(id="b", group="g", text="Closed?", gate="dying")


def test_what_has_no_gate_is_open() -> None:
    assert visible(OPEN, {})


@pytest.mark.parametrize(
    "choices",
    [{}, {"dying": GateAnswer.NOT_NOW}, {"dying": ""}, {"dying": "Show"}, {"chances": "show"}],
)
def test_what_has_a_gate_is_closed_without_the_answer_to_its_own_topic(
    choices: dict[str, str],
) -> None:
    assert not visible(GATED, choices)


def test_the_answer_show_opens_a_topic() -> None:
    assert visible(GATED, {"dying": GateAnswer.SHOW})


def test_blocks_and_stages_are_gated_alike(pack: SmallPack) -> None:
    effects = pack.library().page("tea").in_part(Part.SIDE_EFFECTS)[0]
    assert not visible(effects, {})
    assert visible(effects, {"side-effects": "show"})
    (stage,) = pack.library().paths()[0].stages
    assert visible(stage, {})
