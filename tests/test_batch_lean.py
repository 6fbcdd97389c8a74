"""What a batch keeps of an advert in short forms is what the long ones would say."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

import cvmatch
from cvmatch.batch.lean import pack_target, unpack_target
from cvmatch.batch.marks import figures_of, letters_of, stretches_of
from cvmatch.batch.sources import twin_of
from cvmatch.model import ConceptId, Importance, Pay, Requirement, Seniority, Target
from cvmatch.ranking.offered import reach_of
from cvmatch.store import Entry, Journal
from cvmatch.taxonomy import relations_to


def wish(*ids: str, any_of: bool = False, years: float | None = None, stress: int = 0) -> Requirement:
    concepts = tuple(map(ConceptId, ids))
    return Requirement("+".join(ids), "", "", concepts, any_of, Importance.OPTIONAL, years, stress=stress)


@pytest.mark.parametrize("words", [(), (("é", 1), ("kiln", 3))])
@pytest.mark.parametrize(
    "wishes", [(), (wish("python"), wish("x:kiln firing", "go", any_of=True, years=2.5, stress=12))]
)
def test_a_target_comes_back_as_it_was_packed(
    words: tuple[tuple[str, int], ...], wishes: tuple[Requirement, ...]
) -> None:
    pay = (Pay(40_000.0, None, "EUR", "year"),)
    target = Target("a", 'Potter "senior"\n\ud800', "advert", wishes, Seniority.LEAD, 3.0, pay=pay, wording=words)
    assert unpack_target(pack_target(target), "a") == target
    pack_target(target).encode()


def test_rows_that_differ_in_case_and_blanks_are_twins_whatever_their_letters() -> None:
    rows = (
        {"title": "Potter", "description": text}
        for text in ("K iln\x1cwork", " \u212a  iLN\u00a0\tWORK\n", "k iln work")
    )
    assert len({twin_of(row, {}) for row in rows}) == 1
    assert twin_of({"title": "Potter", "description": "kiln work"}, {}) != twin_of({"description": "k iln work"}, {})


def test_figures_are_the_same_beside_plain_letters_and_others() -> None:
    text = "Pay 41,500 to 1.5 or 12.000; 3+ years, 4 yrs, 7 days, room 12, 2024,"
    assert figures_of(text) == figures_of(text + " é") == {"41500", "12000", "3", "4", "2024"}
    assert figures_of("٣ years") == {"٣"}


def test_stretches_begin_at_rare_letters_and_end_within_the_text() -> None:
    letters = letters_of("quartz " + "a" * 40 + " box" + "b" * 31)
    assert len(stretches_of(letters)) == 3
    assert not stretches_of(b"x" + b"a" * 30)


def test_wishes_are_all_that_a_concept_bears_on() -> None:
    taxonomy = cvmatch.read_taxonomy()
    chance = random.Random(3)
    wanted = [*chance.sample(sorted(taxonomy.concepts), 80), ConceptId("sql"), ConceptId("x:kiln")]
    reach_of([((ConceptId("python"),), False, None)], taxonomy)  # what another block wanted is none of this one's
    reach = reach_of([((concept,), False, None) for concept in wanted], taxonomy)
    for have in (*taxonomy.concepts, ConceptId("x:kiln"), ConceptId("x:loom")):
        meant = {(w, *relations_to(taxonomy, w)[have]) for w in wanted if have in relations_to(taxonomy, w)}
        assert set(reach.wishes[have]) == meant, have


def test_the_best_of_one_cv_and_a_cut_ranking_are_those_of_the_whole(tmp_path: Path) -> None:
    with Journal(tmp_path / "j.sqlite") as kept:
        kept.keep([], [Entry(n, b"", "s", f"id-{n % 3}", "") for n in range(9)])
        kept.first_seen([(b"w", 4, "there"), (b"w", 9, "elsewhere")])
        scores = [(cv, n, None if n == 5 else float(n % 4), 0, 0, 0, 0) for cv in (0, 1) for n in range(9)]
        kept.put_scores(scores, [])
        whole = list(kept.ranking())
        assert list(kept.ranking(5)) == whole[:5]
        assert kept.best(1, 4) == [seq for cv, seq, *_ in whole if cv == 1][:4]
        assert {seq for _, seq, _, _, elsewhere, *_ in whole if elsewhere} == {4}
