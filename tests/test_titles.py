"""Titles: misspelt words are put right with care, and a post of any field tells little of the work."""

from __future__ import annotations

import pytest

import cvmatch
from cvmatch.scoring.spelt import spelt
from cvmatch.scoring.titles import title_closeness, title_roles

TAXONOMY = cvmatch.read_taxonomy()


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("hodoop", "hadoop"),
        ("softwear", "software"),
        ("devloper", "developer"),
        ("desinger", "designer"),
        ("acountant", "accountant"),
        ("tecnical", "technical"),
        ("administartor", "administrator"),
        ("analist", "analyst"),
        ("electical", "electrical"),
    ],
)
def test_a_misspelt_word_of_a_title_is_put_right(written: str, meant: str) -> None:
    assert spelt(TAXONOMY, (written,)) == (meant,)


@pytest.mark.parametrize(
    "word",
    "taster planter painter farmer sailor banner carter trainee chance relative backing commuting stalking broken "
    "string capturing residency personally planer barber".split(),
)
def test_other_words_are_left_as_they_are(word: str) -> None:
    assert spelt(TAXONOMY, (word,)) == (word,)


@pytest.mark.parametrize(
    ("held", "asked"),
    [
        ("Hodoop Developer", "Hadoop developer"),
        ("Softwear Engineer", "Software engineer"),
        ("Sr. ETL Devloper", "ETL developer"),
        ("Grafic Desinger", "Graphic designer"),
    ],
)
def test_a_misspelt_title_is_the_title(held: str, asked: str) -> None:
    assert title_closeness(TAXONOMY, held, asked) >= 0.8


@pytest.mark.parametrize(
    ("held", "asked"),
    [
        ("Service Advisor", "Banking advisor"),
        ("Sr. Executive", "Account executive"),
        ("Engineer", "Data engineer"),
        ("Warehouse Supervisor", "Laboratory supervisor"),
    ],
)
def test_a_post_of_any_field_tells_little_of_the_work(held: str, asked: str) -> None:
    assert title_closeness(TAXONOMY, held, asked) <= 0.4


def test_a_post_left_alone_of_a_longer_name_names_no_role() -> None:
    assert not title_roles(TAXONOMY, "Manager")
    assert not title_roles(TAXONOMY, "Advisor")


@pytest.mark.parametrize(("short", "whole"), [("engg", "engineer"), ("mgr", "manager"), ("rep", "representative")])
def test_posts_are_known_shortened(short: str, whole: str) -> None:
    assert spelt(TAXONOMY, (short,)) == (whole,)


def test_a_post_of_its_own_field_still_tells() -> None:
    assert title_closeness(TAXONOMY, "Java Developer", "Python developer") > 0.2
