"""All pairs by matrices give what each pair gives by itself."""

from __future__ import annotations

import datetime
import random
from collections import Counter

import numpy
import pytest

import cvmatch
from benchmarks.categories import cases
from benchmarks.roles import place
from cvmatch.model import CV, ConceptId, Importance, Requirement, Seniority, Target
from cvmatch.ranking import block
from cvmatch.ranking.block import block_of
from cvmatch.ranking.matrix import STATUSES, promising, score_block
from cvmatch.ranking.offered import offered
from cvmatch.scoring.credit import best_bids, credit_of, outcome_of
from cvmatch.scoring.offers import offers_of
from cvmatch.taxonomy import relations_to
from cvmatch.text import document_of

TODAY = datetime.date(2026, 11, 1)
TAXONOMY = cvmatch.read_taxonomy()
TELLING = sorted(TAXONOMY.figures.telling_words)[::10]
TITLES = (
    "Data Engineer",
    "Senior Backend Developer",
    "Nurse",
    "",
    "Engineer",
    "Head of Data and Machine Learning",
    "DevOps / Data Engineer (m/f/d)",
)
HELD = ("Data Engineer", "Machine Learning Engineer", "Junior Developer", "Nurse")


def cvs(chance: random.Random) -> list[CV]:
    names = [c.pref_label for c in TAXONOMY.concepts.values()]
    found = []
    for title in HELD:
        listed, shown = chance.sample(names, 30), chance.sample(names, 12)
        work = "".join(f"• Worked with {name}\n" for name in shown)
        text = f"Robin Ashgrove\n\nExperience\n{title}, Millrace Ltd    Jan 2019 - Present\n{work}\nSkills\n"
        found.append(cvmatch.parse_cv(document_of(text + ", ".join(listed) + "\n"), TAXONOMY, TODAY))
    return found


def target(chance: random.Random, n: int, pool: list[ConceptId]) -> Target:
    requirements = []
    for k in range(chance.randrange(6)):
        ids = tuple(chance.sample(pool, chance.choice((1, 1, 1, 2, 4))))
        years = chance.choice((None, None, 2.0, 5.0))
        importance = chance.choice(list(Importance))
        requirements.append(Requirement(str(k), "", "", ids, chance.random() < 0.5, importance, years))
    level = chance.choice((None, Seniority.JUNIOR, Seniority.LEAD))
    words = chance.sample(TELLING, chance.choice((0, 5, 40, 90)))
    wording = tuple((word, chance.choice((1, 1, 2, 7))) for word in sorted(words))
    years = chance.choice((None, 3.0, 9.0))
    return Target(str(n), chance.choice(TITLES), "advert", tuple(requirements), level, years, wording=wording)


def test_what_a_long_feed_brings_anew_is_not_remembered_for_ever() -> None:
    chance, sizes = random.Random(3), []
    for round_ in range(3):
        unlisted = [ConceptId(f"x:loom-{round_}-{n}") for n in range(300)]
        block_of([target(chance, n, unlisted) for n in range(100)], TAXONOMY)
        kept = {name: size_of(found) for name, found in TAXONOMY.memory.items() if name != "requirement weights"}
        sizes.append(sum(kept.values()))
    assert sizes[2] < sizes[0] + 20


def test_weights_that_are_remembered_have_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(block, "WEIGHTS_KEPT", 50)
    chance = random.Random(4)
    for _ in range(3):
        block_of([target(chance, n, sorted(TAXONOMY.concepts)[:300]) for n in range(60)], TAXONOMY)
    assert size_of(TAXONOMY.memory["requirement weights"]) <= 51


def size_of(kept: object) -> int:
    return len(kept) if isinstance(kept, dict) else 0


@pytest.mark.parametrize("seed", [1, 2])
def test_a_pair_in_a_block_is_the_pair_alone(seed: int) -> None:
    chance = random.Random(seed)
    people = cvs(chance)
    near = [m.concept_id for cv in people for m in cv.mentions]
    pool = sorted({*near, *chance.sample(sorted(TAXONOMY.concepts), 150)})
    targets = [target(chance, n, pool) for n in range(120)]
    found = score_block([offered(cv, TAXONOMY, TODAY) for cv in people], block_of(targets, TAXONOMY))
    earning = 0
    for cv, (scores, counts) in zip(people, found, strict=True):
        for row, wanted in enumerate(targets):
            alone = cvmatch.score(cv, wanted, TAXONOMY, TODAY)
            assert scores[row] == pytest.approx(float("nan") if alone.score is None else alone.score, nan_ok=True)
            statuses = Counter(o.status for o in alone.outcomes)
            assert list(counts[row]) == [statuses[s] for s in STATUSES]
            earning += bool(alone.score)
    assert earning > 100


def test_promising_keeps_every_one_that_may_be_among_the_best() -> None:
    scores = [50.0, float("nan"), 80.00004, 80.0, 10.0, 80.0]
    assert promising(numpy.array(scores), 2, -1.0) == [2, 3, 5]


def test_kinds_of_work_are_told_from_bare_cvs() -> None:
    places = [place(cv, right, TAXONOMY, name) for name, cv, right in cases(TAXONOMY)]
    assert sum(p == 1 for p in places) >= 45
    assert sum(p <= 3 for p in places) >= 49


def test_credit_alone_is_that_of_the_whole_outcome() -> None:
    chance = random.Random(11)
    pool = sorted(TAXONOMY.concepts)
    for cv in cvs(chance):
        offers = offers_of(cv, TAXONOMY, TODAY)
        near = [want for want in pool if offers.keys() & relations_to(TAXONOMY, want).keys()]
        wishes = [r for n in range(60) for r in target(chance, n, [*chance.sample(pool, 40), *near]).requirements]
        assert any(outcome_of(r, offers, TAXONOMY).credit for r in wishes)
        for r in wishes:
            assert credit_of(r, best_bids(r.concepts, offers, TAXONOMY)) == outcome_of(r, offers, TAXONOMY).credit
