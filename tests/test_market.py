"""Many adverts: what learning adds is the scores recomputed, pay is what the adverts state."""

from __future__ import annotations

import datetime
import json
import subprocess
import sys
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

import cvmatch
from cvmatch.market import PASS, PayKey, lessons_for, pay_of, pay_seen, seen_in
from cvmatch.model import CV, Pay, Status, Target
from cvmatch.ranking.block import block_of
from cvmatch.ranking.learn import scores_with, with_learned
from cvmatch.ranking.matrix import score_block
from cvmatch.ranking.offered import offered
from cvmatch.read import read_taxonomy
from cvmatch.render.market import headline, learn_rows
from cvmatch.scoring import rescore, score
from cvmatch.taxonomy import Taxonomy
from cvmatch.text import document_of

ROOT = Path(__file__).parent.parent
TODAY = datetime.date(2026, 11, 1)


@cache
def known() -> Taxonomy:
    return read_taxonomy()


@cache
def person(text: str = "Skills\nPython, SQL\n\nWork Experience\n\nAnalyst, Mill Ltd, 2020 - 2024\n- Python\n") -> CV:
    return cvmatch.parse_cv(document_of(text, "cv.txt"), known(), TODAY)


def advert(skills: str, number: int = 0) -> Target:
    text = f"Data Engineer\n\nRequirements\n- {skills}\n"
    return cvmatch.parse_advert(document_of(text, f"advert-{number}.txt"), known())


ADVERTS = tuple(
    advert(skills, n)
    for n, skills in enumerate(
        [
            "Python and Docker",
            "Python, SQL and Docker",
            "Kubernetes and Docker",
            "Kubernetes, Python, PostgreSQL",
            "SQL",
        ]
    )
)


def test_lessons_are_the_scores_recomputed() -> None:
    found = lessons_for(offered(person(), known(), TODAY), ADVERTS, known())
    before = [score(person(), target, known(), TODAY) for target in ADVERTS]
    learned: list[str] = []
    reached = [m.score or 0.0 for m in before]
    for step in found.steps:
        learned.append(step.concept)
        now = [rescore(m, known(), TODAY, learned).score or 0.0 for m in before]  # type: ignore[arg-type]
        assert step.gain == pytest.approx(sum(now) - sum(reached), abs=1e-6)
        assert step.adverts == sum(a > b for a, b in zip(now, reached, strict=True))
        assert step.passing == sum(value >= PASS for value in now)
        assert step.mean == pytest.approx(sum(now) / len(now))
        reached = now
    assert found.steps[0].concept == "docker"


def test_no_other_first_step_adds_more() -> None:
    one, block = offered(person(), known(), TODAY), block_of(ADVERTS, known())
    found = lessons_for(one, ADVERTS, known())
    concepts = sorted({c for t in ADVERTS for r in t.requirements for c in r.concepts})
    start, *tried = scores_with(one, concepts, block)
    assert max(float((row - start).sum()) for row in tried) == pytest.approx(found.steps[0].gain)


def test_a_skill_added_gives_the_numbers_of_the_full_ranking() -> None:
    one, block = offered(person(), known(), TODAY), block_of(ADVERTS, known())
    concepts = sorted({c for t in ADVERTS for r in t.requirements for c in r.concepts})
    _, *tried = scores_with(one, concepts, block)
    for concept, row in zip(concepts, tried, strict=True):
        ((whole, _),) = score_block([with_learned(one, concept)], block)
        assert list(row) == list(whole)


def test_who_has_all_learns_nothing() -> None:
    skilled = person(
        "Work Experience\n\nEngineer, Mill Ltd, 2020 - 2026\n- Python, SQL, Docker, Kubernetes, PostgreSQL\n"
    )
    found = lessons_for(offered(skilled, known(), TODAY), ADVERTS, known())
    assert found.steps == ()
    assert "nothing single" in headline(found)


def test_the_headline_counts_who_passes() -> None:
    engineer = person(
        "Work Experience\n\nData Engineer, Mill Ltd, 2020 - Present\n- Built services in Python and SQL\n"
    )
    found = lessons_for(offered(engineer, known(), TODAY), ADVERTS, known())
    last = found.steps[-1]
    assert last.passing > found.passing
    assert headline(found) == (
        f"learn these {len(found.steps)} and {last.passing - found.passing} more of your 5 adverts pass 70"
    )
    assert learn_rows([found])[0]["summary"] == headline(found)


def paid(low: float | None, high: float | None, currency: str = "GBP", period: str = "year") -> Target:
    return Target("", "", "advert", (), pay=(Pay(low, high, currency, period),))


def counted(*targets: Target) -> Counter[PayKey]:
    return Counter(key for target in targets for key in pay_of(target))


def test_pay_is_kept_apart_by_currency_and_period() -> None:
    years = [paid(40_000, 50_000), paid(50_000, 70_000), paid(60_000, None)]
    days = [paid(400, 500, period="day")] * 4
    first, second = pay_seen(counted(*years, *days, paid(1, 2, "USD")))
    assert (first.period, first.n, first.low, first.high) == ("day", 4, 400, 500)
    assert (second.period, second.n, second.low, second.high, second.least, second.most) == (
        *("year", 3, 50_000, 60_000),
        *(40_000, 70_000),
    )


def test_counts_of_parts_add_up_to_the_counts_of_all() -> None:
    targets = [paid(40_123, 50_000), paid(40_087, 50_000), paid(60_000, 70_000), Target("", "", "advert", ())]
    assert counted(*targets[:2]) + counted(*targets[2:]) == counted(*targets)
    assert len(counted(*targets)) == 2, "ranges that differ beyond three digits are one"


def test_what_adverts_ask_for_is_held_against_the_cv() -> None:
    seen = seen_in(ADVERTS, person(), known(), TODAY)
    rows = {str(a.concept): a for a in seen.asked}
    assert seen.adverts == 5
    assert rows["docker"].share == 0.6
    assert rows["docker"].have == Status.MISSING
    assert rows["python"].have == Status.SHOWN
    assert seen_in(ADVERTS, None, known(), TODAY).asked[0].have == Status.MISSING


def test_a_batch_says_what_to_learn_and_what_is_paid(tmp_path: Path) -> None:
    command = [
        "batch",
        "samples/cvs/notes.md",
        "samples/adverts",
        "--out",
        str(tmp_path / "out"),
        "--today",
        "2026-11-01",
    ]
    done = subprocess.run([sys.executable, "-m", "cvmatch", *command], capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    assert "Learn first" in done.stdout
    assert "What these adverts pay" in done.stdout
    found = json.loads((tmp_path / "out" / "ranking.json").read_text("utf-8"))
    (learn,) = found["learn"]
    assert learn["adverts"] == 12
    assert learn["steps"]
    assert {row["currency"] for row in found["pay"]} == {"GBP"}
    page = (tmp_path / "out" / "index.html").read_text("utf-8")
    assert "Learn first" in page
    assert "What these adverts pay" in page
