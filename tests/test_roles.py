"""The shipped roles: well formed, measured or said not to be, facts only from the founding pages, and those pages'
lists of what transfers and what is missing coming out of comparing role profiles.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from cvmatch.model import Concept, ConceptId, Importance, Kind, Relation, Requirement, Role, RoleId
from cvmatch.profile import FEW, LEAST, MOST, STANDING
from cvmatch.read import read_taxonomy
from cvmatch.render.role import render_role
from cvmatch.taxonomy import Taxonomy, build_taxonomy, check_taxonomy, keys_of, label_of, relation
from cvmatch.taxonomy.carry import Carried, carry, gaps, offered

FOLDER = Path(__file__).parent.parent / "taxonomy" / "roles"
FILES = sorted(FOLDER.glob("*.toml"))
NAMED = """ml-engineer mlops-engineer ml-platform-engineer platform-engineer data-scientist data-engineer statistician
    research-scientist ai-research-scientist devops-engineer backend-developer frontend-developer software-engineer
    ml-engineering-manager data-science-director cto ai-product-manager""".split()
BY_GUIDE = {"ml-engineer", "mlops-engineer"}  # essential here is what the guides say, whatever the shares


@cache
def known() -> Taxonomy:
    return read_taxonomy(FOLDER.parent)


def role(name: str) -> Role:
    return known().roles[RoleId(name)]


def essentials(each: Role) -> tuple[Requirement, ...]:
    return tuple(r for r in each.requirements if r.importance == Importance.ESSENTIAL)


def is_measured(each: Role) -> bool:
    return each.measured_on != "from knowledge, not measured"


# ------------------------------------------------------------------------------------------------- the files


def test_there_are_sixty_roles_with_all_those_the_pages_name() -> None:
    assert len(known().roles) >= 60
    assert set(NAMED) <= set(known().roles)


def test_roles_name_only_concepts_and_roles_there_are() -> None:
    assert [p for p in check_taxonomy(known()) if p.startswith("role ")] == []


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.stem)
def test_a_role_file_is_in_canonical_form(file: Path) -> None:
    text = file.read_text("utf-8")
    table = tomllib.loads(text)
    assert table["id"] == file.stem
    measured = table.get("measured", {"source": "", "n": 0, "date": ""})
    name_of = lambda concept: label_of(known(), concept)  # noqa: E731
    assert render_role(role(file.stem), name_of, measured["source"], measured["n"], measured["date"]) == text


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.stem)
def test_a_role_holds_what_tells_it_and_nothing_twice(file: Path) -> None:
    each = role(file.stem)
    assert each.description
    assert each.family
    assert 8 <= len(each.requirements) <= 26
    assert len(essentials(each)) >= STANDING
    assert max(Counter(r.concepts for r in each.requirements).values()) == 1
    assert max(Counter(r.label for r in each.requirements).values()) == 1
    order = [r.importance for r in each.requirements]
    assert order == sorted(order, key=[Importance.ESSENTIAL, Importance.OPTIONAL].index), "essentials come first"


def test_a_label_names_one_role() -> None:
    owners: dict[str, set[str]] = {}
    for each in known().roles.values():
        for label in (each.pref_label, *each.alt_labels):
            owners.setdefault("".join(keys_of(label)), set()).add(each.id)
    assert {label: ids for label, ids in owners.items() if len(ids) > 1} == {}


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.stem)
def test_shares_are_measured_on_enough_adverts_or_absent(file: Path) -> None:
    each, table = role(file.stem), tomllib.loads(file.read_text("utf-8"))
    if not is_measured(each):
        assert [r.label for r in each.requirements if r.share is not None] == []
        return
    assert table["measured"]["n"] >= LEAST
    assert table["measured"]["source"]
    assert all(r.share is not None and 0 <= r.share <= 1 for r in each.requirements)
    unnamed = [r for r in each.requirements if r.importance == Importance.OPTIONAL and not r.source]
    assert all((r.share or 0.0) >= FEW for r in unnamed)


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.stem)
def test_essential_is_what_most_adverts_ask_for_or_a_guide_names(file: Path) -> None:
    each = role(file.stem)
    if not is_measured(each) or each.id in BY_GUIDE:
        return
    own = [r for r in essentials(each) if not r.source]
    shares = [r.share or 0.0 for r in own]
    assert shares == sorted(shares, reverse=True)
    fill = STANDING - sum(bool(r.source) for r in essentials(each))
    assert all(share >= MOST for share in shares[max(fill, 0) :])
    passed_over = [r for r in each.requirements if r not in essentials(each) and (r.share or 0.0) >= MOST]
    kinds = {known().concepts[c].kind for r in passed_over for c in r.concepts}
    assert kinds <= {Kind.SOFT, Kind.DEGREE, Kind.NATURAL_LANGUAGE}


# ------------------------------------------------------------------------------- facts of the founding pages

PAY = {
    ("ml-engineer", "entry", "GBP"): (34000, 48000, "UK", None),
    ("ml-engineer", "mid", "GBP"): (55000, 85000, "UK", None),
    ("ml-engineer", "senior", "GBP"): (90000, 160000, "UK", None),
    ("devops-engineer", "mid", "GBP"): (48000, 72000, "UK", None),
    ("data-scientist", "mid", "GBP"): (50000, 80000, "UK", None),
    ("backend-developer", "mid", "GBP"): (42000, 65000, "UK", None),
    ("mlops-engineer", "mid to senior", "USD"): (130000, 220000, "US", None),
    ("ml-engineer", "entry", "USD"): (100000, 140000, "US", 2026),
    ("ml-engineer", "mid", "USD"): (140000, 200000, "US", 2026),
    ("ml-engineer", "senior", "USD"): (200000, 300000, "US", 2026),
    ("ml-engineering-manager", "all levels", "USD"): (180000, 250000, "US", 2026),
    ("ai-research-scientist", "all levels", "USD"): (150000, 250000, "US", 2026),
    ("data-science-director", "all levels", "USD"): (170000, 230000, "US", 2026),
    ("cto", "all levels", "USD"): (150000, 300000, "US", 2026),
    ("ai-product-manager", "all levels", "USD"): (140000, 200000, "US", 2026),
}
MONTHS = {
    ("devops-engineer", "ml-engineer"): {(6, 12)},
    ("data-scientist", "ml-engineer"): {(6, 12), (3, 6)},
    ("backend-developer", "ml-engineer"): {(6, 12)},
    ("software-engineer", "ml-engineer"): {(4, 8)},
    ("data-engineer", "ml-engineer"): {(4, 7)},
    ("research-scientist", "ml-engineer"): {(3, 6)},
    ("statistician", "ml-engineer"): {(4, 8)},
    ("software-engineer", "mlops-engineer"): {(6, 9)},
    ("frontend-developer", "mlops-engineer"): {(8, 12)},
    ("backend-developer", "mlops-engineer"): {(6, 9)},
}
OUT = """ml-engineering-manager ai-research-scientist data-science-director cto ai-product-manager platform-engineer
    ml-platform-engineer""".split()


def test_pay_is_what_the_pages_state_and_nothing_else() -> None:
    stated = {
        (each.id, p.stage, p.currency): (p.low, p.high, p.country, p.year)
        for each in known().roles.values()
        for p in each.pay
        if p.n is None
    }
    assert stated == PAY
    assert all(
        p.source and "http" not in p.source and p.period == "year" for e in known().roles.values() for p in e.pay
    )


def test_measured_pay_says_on_how_many_adverts_where_and_when() -> None:
    measured = [p for each in known().roles.values() for p in each.pay if p.n is not None]
    assert measured
    for pay in measured:
        assert (pay.n or 0) >= LEAST
        assert pay.country
        assert pay.year
        assert pay.source


def test_the_pages_roles_say_what_a_day_is_and_what_each_essential_is_for() -> None:
    for name in NAMED:
        assert len(role(name).day) == 3, name
        assert all(r.use for r in essentials(role(name))), name


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.stem)
def test_a_role_says_what_a_day_in_it_is(file: Path) -> None:
    assert 2 <= len(role(file.stem).day) <= 3


def test_growth_is_what_the_pages_state_and_nothing_else() -> None:
    grown = {str(each.id): each.growth for each in known().roles.values() if each.growth}
    assert set(grown) == {"data-scientist", "ml-engineer", "mlops-engineer"}
    assert "23 % to 2032" in grown["data-scientist"]
    assert "50 %" in grown["mlops-engineer"]


def test_moves_take_what_the_pages_state() -> None:
    stated: dict[tuple[str, str], set[tuple[int | None, int | None]]] = {}
    for each in known().roles.values():
        for link in each.related:
            assert link.source, (each.id, link.role)
            if link.months_min is not None:
                stated.setdefault((each.id, link.role), set()).add((link.months_min, link.months_max))
    assert stated == MONTHS
    assert [link.role for link in role("ml-engineer").related] == OUT
    hard = {(e.id, link.role) for e in known().roles.values() for link in e.related if link.difficulty == "moderate"}
    assert hard == {pair for pair in MONTHS if pair[1] == "mlops-engineer"}


def test_certificates_are_those_the_us_guide_names() -> None:
    assert [label_of(known(), c) for c in role("ml-engineer").certificates] == [
        label_of(known(), ConceptId(c))
        for c in (
            "aws-certified-machine-learning-specialty",
            "google-professional-machine-learning-engineer",
            "tensorflow-developer-certificate",
            "deep-learning-specialization",
            "machine-learning-specialization",
        )
    ]


# ---------------------------------------------------------------------------- what transfers, by comparing roles

PYTHON = "Python (NumPy, pandas, scikit-learn)"
DEEP = "Deep learning frameworks (TensorFlow or PyTorch)"
DESIGN = "ML systems design and architecture"
PIPELINES = "Data pipelines and ETL"
SERVING = "Model serving and inference optimisation"
FEATURES = "Feature engineering and feature stores"
CLUSTER = "Kubernetes and Docker"
LIFECYCLE = "The ML lifecycle (experiments, versions, drift, monitoring)"
OPS_GAPS = [
    "Kubeflow or other ML pipelines",
    "MLflow or other experiment tracking",
    "Docker",
    "Kubernetes",
    LIFECYCLE,
]


def compared(source: str, target: str) -> tuple[Carried, ...]:
    return carry(known(), role(source), role(target))


def direct(carried: tuple[Carried, ...]) -> list[str]:
    return [c.requirement.label for c in carried if c.met and c.requirement.importance == Importance.ESSENTIAL]


def test_the_guides_seven_are_what_a_machine_learning_engineer_must_have() -> None:
    labels = [r.label for r in essentials(role("ml-engineer"))]
    assert labels == [PYTHON, DEEP, DESIGN, PIPELINES, SERVING, FEATURES, CLUSTER]


@pytest.mark.parametrize(
    ("source", "target", "transfers", "missing"),
    [
        ("devops-engineer", "ml-engineer", [CLUSTER], [PYTHON, DEEP, DESIGN, PIPELINES, SERVING]),
        ("data-scientist", "ml-engineer", [PYTHON, DEEP], [DESIGN, PIPELINES, SERVING, FEATURES, CLUSTER]),
        ("backend-developer", "ml-engineer", [], [PYTHON, DEEP, DESIGN, PIPELINES, SERVING]),
        ("software-engineer", "mlops-engineer", ["Python", "CI/CD"], OPS_GAPS),
        ("frontend-developer", "mlops-engineer", [], OPS_GAPS),
        ("backend-developer", "mlops-engineer", ["CI/CD", "Cloud platforms"], OPS_GAPS),
    ],
)
def test_the_pages_lists_come_out_of_comparing_profiles(
    source: str, target: str, transfers: list[str], missing: list[str]
) -> None:
    carried = compared(source, target)
    assert direct(carried) == transfers
    assert [r.label for r in gaps(carried)] == missing


@pytest.mark.parametrize(
    ("source", "strengths"),
    [
        ("software-engineer", {"System design", "CI/CD", "Python"}),
        ("frontend-developer", {"Version control", "Testing", "Deployment"}),
        ("backend-developer", {"APIs", "Databases", "Cloud platforms", "CI/CD"}),
    ],
)
def test_strengths_for_mlops_are_those_of_the_page(source: str, strengths: set[str]) -> None:
    assert {c.requirement.label for c in compared(source, "mlops-engineer") if c.met} == strengths


@pytest.mark.parametrize(
    ("source", "missing"),
    [
        ("software-engineer", {"Linear algebra, probability and optimisation", DEEP}),
        ("data-scientist", {DESIGN, SERVING, "MLOps (MLflow, Kubeflow or SageMaker)"}),
        ("data-engineer", {"Machine learning algorithms", FEATURES, "Model evaluation"}),
        ("research-scientist", {DESIGN, SERVING, "APIs", "Operating at scale"}),
        ("statistician", {PYTHON, "SQL", DEEP}),
    ],
)
def test_the_us_guides_gaps_are_among_what_is_not_met(source: str, missing: set[str]) -> None:
    assert missing <= {c.requirement.label for c in compared(source, "ml-engineer") if not c.met}


def test_every_role_meets_its_own_essentials() -> None:
    for each in known().roles.values():
        carried = carry(known(), each, each)
        assert all(c.met for c in carried if c.requirement.importance == Importance.ESSENTIAL), each.id


# --------------------------------------------------------------------------------------------- the rule itself


def wish(*concepts: str, any_of: bool = False, optional: bool = False) -> Requirement:
    importance = Importance.OPTIONAL if optional else Importance.ESSENTIAL
    return Requirement("", "", "+".join(concepts), tuple(map(ConceptId, concepts)), any_of, importance)


def holder(*requirements: Requirement) -> Role:
    return Role(RoleId("a"), "A", requirements=requirements)


LANGUAGES = build_taxonomy(
    [
        Concept(ConceptId("language"), "Language"),
        Concept(ConceptId("ant"), "Ant", broader=(ConceptId("language"),)),
        Concept(ConceptId("bee"), "Bee", broader=(ConceptId("language"),), related=(ConceptId("cat"),)),
        Concept(ConceptId("cat"), "Cat"),
        Concept(ConceptId("dog"), "Dog"),
    ]
)


def test_one_of_two_is_held_for_certain_only_as_what_both_are() -> None:
    either = wish("ant", "bee", any_of=True)
    assert offered(LANGUAGES, either, (ConceptId("language"),)) == 1.0
    assert offered(LANGUAGES, either, (ConceptId("ant"),)) < 1.0
    assert offered(LANGUAGES, either, (ConceptId("cat"),)) == 0.0
    assert offered(LANGUAGES, either, (ConceptId("bee"), ConceptId("ant"), ConceptId("dog"))) == 1.0
    assert offered(LANGUAGES, wish("ant", "bee"), (ConceptId("ant"),)) == 1.0


def test_all_of_several_are_met_together_and_one_of_several_alone() -> None:
    bee = holder(wish("bee"))
    both, either = carry(LANGUAGES, bee, holder(wish("bee", "dog"), wish("bee", "dog", any_of=True)))
    assert (both.met, both.closeness) == (False, 0.5)
    assert (either.met, either.closeness) == (True, 1.0)


def test_what_is_optional_for_a_role_is_not_held() -> None:
    carried = carry(LANGUAGES, holder(wish("dog", optional=True)), holder(wish("dog")))
    assert [c.closeness for c in carried] == [0.0]
    assert carried[0].by is None


def test_near_is_near_and_named() -> None:
    near = relation(LANGUAGES, ConceptId("bee"), ConceptId("cat"))
    assert near
    assert near[0] == Relation.RELATED
    carried = carry(LANGUAGES, holder(wish("dog"), wish("bee")), holder(wish("cat")))
    assert carried[0].closeness == near[1]
    assert carried[0].by
    assert carried[0].by.label == "bee"
    assert gaps(carried) == (wish("cat"),)


def test_gaps_are_essential_in_the_order_of_the_target_and_at_most_five() -> None:
    many = holder(wish("dog", optional=True), *(wish(f"x{n}") for n in range(7)))
    carried = carry(LANGUAGES, holder(wish("x0")), many)
    assert [r.label for r in gaps(carried)] == ["x1", "x2", "x3", "x4", "x5"]
    assert len(gaps(carried, None)) == 6
