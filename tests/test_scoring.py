"""The score: the worked waterfall of docs/scoring.md, statuses, honesty where nothing is asked."""

from __future__ import annotations

import datetime

import pytest

import cvmatch
from cvmatch.model import CV, ConceptId, Contribution, Importance, Requirement, Status, Target
from cvmatch.scoring.held import held_titles
from cvmatch.scoring.titles import title_closeness, title_roles
from cvmatch.scoring.wording import words_offered
from cvmatch.taxonomy import Taxonomy
from cvmatch.text import document_of

TODAY = datetime.date(2026, 11, 1)


@pytest.fixture(scope="module")
def taxonomy() -> Taxonomy:
    return cvmatch.read_taxonomy()


def cv_of(text: str, taxonomy: Taxonomy) -> CV:
    return cvmatch.parse_cv(document_of(text), taxonomy, TODAY)


def asked(*names: str, importance: Importance = Importance.ESSENTIAL, years: float | None = None) -> Requirement:
    label = " or ".join(names)
    concepts = tuple(map(ConceptId, names))
    return Requirement("+".join(names), label, label, concepts, len(names) > 1, importance, years)


def target_of(*requirements: Requirement, title: str = "") -> Target:
    return Target("t", title, "advert", requirements)


WORKED = """Ines Okafor

Experience
Data Analyst, Harbour Ltd    Nov 2023 - Present
• Built forecasts in Python for 40 ports

Skills
Docker, Git
"""


def test_the_worked_waterfall_of_the_docs(taxonomy: Taxonomy) -> None:
    target = target_of(
        asked("python"),
        asked("docker", "podman"),
        asked("apache-kafka", importance=Importance.OPTIONAL),
        title="Data Engineer",
    )
    match = cvmatch.score(cv_of(WORKED, taxonomy), target, taxonomy, TODAY)
    assert [o.status for o in match.outcomes] == [Status.SHOWN, Status.NAMED, Status.MISSING]
    assert [round(o.points, 2) for o in match.outcomes] == [28.57, 14.29, 0.0]
    assert match.score == pytest.approx(58.14, abs=0.05)


def test_the_parts_add_up_to_the_score(taxonomy: Taxonomy) -> None:
    target = cvmatch.role_target(cvmatch.find_role(taxonomy, "data-engineer"), taxonomy)
    match = cvmatch.score(cv_of(WORKED, taxonomy), target, taxonomy, TODAY)
    assert match.score is not None
    assert sum(c.points for c in match.contributions) == pytest.approx(match.score)
    assert sum(c.weight for c in match.contributions) == pytest.approx(1.0)


def test_a_skills_line_alone_stays_far_below_the_same_skills_shown(taxonomy: Taxonomy) -> None:
    target = target_of(asked("python"), asked("django"), asked("postgresql"))
    listed = "Skills\nPython, Django, PostgreSQL\n"
    shown = "Experience\nDeveloper, Acme Ltd    2020 - Present\n• Built a shop in Python, Django and PostgreSQL\n"
    low = cvmatch.score(cv_of(listed, taxonomy), target, taxonomy, TODAY).score or 0
    high = cvmatch.score(cv_of(shown, taxonomy), target, taxonomy, TODAY).score or 0
    assert low <= 0.6 * high


def test_a_relative_carries_part_over_and_says_which(taxonomy: Taxonomy) -> None:
    text = "Experience\nEngineer, Acme Ltd    2022 - Present\n• Trained models with TensorFlow\n"
    match = cvmatch.score(cv_of(text, taxonomy), target_of(asked("pytorch")), taxonomy, TODAY)
    (outcome,) = match.outcomes
    assert outcome.status == Status.TRANSFERABLE
    assert "TensorFlow" in outcome.reason
    assert 0 < outcome.credit < 0.6


def test_no_requirement_is_no_score_and_says_so(taxonomy: Taxonomy) -> None:
    match = cvmatch.score(cv_of(WORKED, taxonomy), target_of(), taxonomy, TODAY)
    assert match.score is None
    assert any(n.code == "no_requirements" for n in match.notices)


def test_fewer_years_than_asked_lower_the_credit_and_are_named(taxonomy: Taxonomy) -> None:
    match = cvmatch.score(cv_of(WORKED, taxonomy), target_of(asked("python", years=8)), taxonomy, TODAY)
    plain = cvmatch.score(cv_of(WORKED, taxonomy), target_of(asked("python")), taxonomy, TODAY)
    assert match.outcomes[0].credit < plain.outcomes[0].credit
    assert "8 asked" in match.outcomes[0].reason


ADVERT = """Data Analyst

Responsibilities
You turn messy tables into clear reports, present findings to senior leaders, question every number, write short
summaries for people without time, answer requests from many teams, keep definitions in order, plan your own weeks,
help colleagues who are new, check quality before anything leaves the team, and improve how we collect, clean, store
and share what customers tell us about our products.

Requirements
- Python
"""


def axis(text: str, advert: str, taxonomy: Taxonomy, name: str) -> Contribution | None:
    target = cvmatch.parse_advert(document_of(advert), taxonomy)
    match = cvmatch.score(cv_of(text, taxonomy), target, taxonomy, TODAY)
    return next((c for c in match.contributions if c.name == name), None)


def test_the_wording_of_an_advert_counts_a_little_and_names_its_words(taxonomy: Taxonomy) -> None:
    plain = axis(WORKED, ADVERT, taxonomy, "Wording of the advert")
    told = axis(
        WORKED.replace("for 40 ports", "and clear reports of findings for leaders"),
        ADVERT,
        taxonomy,
        "Wording of the advert",
    )
    assert plain is not None
    assert told is not None
    assert told.points > plain.points
    assert "clear" in told.reason
    assert told.weight < 0.15


def test_a_short_advert_has_no_wording_to_compare(taxonomy: Taxonomy) -> None:
    assert axis(WORKED, "Data Analyst\n\nRequirements\n- Python\n", taxonomy, "Wording of the advert") is None


def test_whose_name_it_is_says_nothing_of_the_wording(taxonomy: Taxonomy) -> None:
    named = WORKED.replace("Ines Okafor", "Clear Reports")
    assert axis(named, ADVERT, taxonomy, "Wording of the advert") == axis(
        WORKED, ADVERT, taxonomy, "Wording of the advert"
    )


def test_what_an_advert_dwells_on_weighs_more(taxonomy: Taxonomy) -> None:
    text = "Requirements\n- Kafka\n- Rust\n\nResponsibilities\n- Run Kafka\n- Tune Kafka\n"
    target = cvmatch.parse_advert(document_of(text), taxonomy)
    match = cvmatch.score(cv_of(WORKED, taxonomy), target, taxonomy, TODAY)
    worth = {o.requirement.label: o.worth for o in match.outcomes}
    assert worth["Apache Kafka"] > worth["Rust"]


def test_a_tool_asked_for_everywhere_weighs_no_less_than_a_usual_one(taxonomy: Taxonomy) -> None:
    match = cvmatch.score(cv_of(WORKED, taxonomy), target_of(asked("python"), asked("podman")), taxonomy, TODAY)
    python, podman = (o.worth for o in match.outcomes)
    assert podman / 1.6 <= python <= podman


@pytest.mark.parametrize(
    ("held", "role"),
    [
        ("Front End Developer", "Frontend developer"),
        ("Testing Engineer", "QA engineer"),
        ("Golang Developer", "Backend developer"),
        ("Senior Software Engineer (Java Developer)", "Java developer"),
        ("Data Scientist / DevOps Engineer", "DevOps engineer"),
    ],
)
def test_titles_are_close_by_the_role_they_name(taxonomy: Taxonomy, held: str, role: str) -> None:
    assert title_closeness(taxonomy, held, role) >= 0.8


def test_a_label_that_is_a_small_part_of_a_title_says_little(taxonomy: Taxonomy) -> None:
    assert title_closeness(taxonomy, "Zorblax Developer", "Software engineer") < 0.5


def test_a_title_that_stands_alone_counts_where_no_job_can_be_read(taxonomy: Taxonomy) -> None:
    target = cvmatch.role_target(cvmatch.find_role(taxonomy, "accountant"), taxonomy)
    for text, expected in (("Robin Ash\n\nAccountant\nsome firm\n", True), ("Robin Ash\n\nsome firm\n", False)):
        match = cvmatch.score(cv_of(text, taxonomy), target, taxonomy, TODAY)
        role = next(c for c in match.contributions if c.name == "Role held before")
        assert (role.points > 0) is expected


def test_a_title_held_long_ago_is_worth_less_than_one_held_now(taxonomy: Taxonomy) -> None:
    target = cvmatch.role_target(cvmatch.find_role(taxonomy, "accountant"), taxonomy)
    old = "Experience\nAccountant, Acme Ltd    Jan 2001 - Dec 2005\n• Closed the books\n"
    now = old.replace("Jan 2001 - Dec 2005", "Jan 2022 - Present")
    values = [
        next(
            c.value
            for c in cvmatch.score(cv_of(text, taxonomy), target, taxonomy, TODAY).contributions
            if c.name == "Role held before"
        )
        for text in (old, now)
    ]
    assert 0 < values[0] < values[1]


def test_a_wrapped_line_is_quoted_whole(taxonomy: Taxonomy) -> None:
    text = "Projects\nBird song classifier in PyTorch, served with FastAPI\nand Docker\n\nEducation\nBSc Biology\n"
    match = cvmatch.score(cv_of(text, taxonomy), target_of(asked("docker")), taxonomy, TODAY)
    assert match.outcomes[0].evidence[0].quote.endswith("served with FastAPI and Docker")


def test_an_unrecognised_line_shows_the_closest_line_of_the_cv_and_earns_nothing(taxonomy: Taxonomy) -> None:
    text = "Experience\nAnalyst, Acme Ltd    2020 - Present\n• Cleaned lighthouse logs of forty harbours\n• Python\n"
    unknown = Requirement("?", "Experience with lighthouse logs", "", (), False, Importance.ESSENTIAL)
    other = Requirement("?2", "A feel for zorbs and quindles", "", (), False, Importance.ESSENTIAL)
    match = cvmatch.score(cv_of(text, taxonomy), target_of(asked("python"), unknown, other), taxonomy, TODAY)
    alone = cvmatch.score(cv_of(text, taxonomy), target_of(asked("python")), taxonomy, TODAY)
    assert match.outcomes[1].evidence[0].quote == "Cleaned lighthouse logs of forty harbours"
    assert (match.outcomes[1].status, match.outcomes[1].points, match.outcomes[2].evidence) == (Status.MISSING, 0.0, ())
    assert match.score == alone.score


def test_a_label_that_says_a_level_does_not_take_the_plain_title(taxonomy: Taxonomy) -> None:
    assert list(title_roles(taxonomy, "Data Scientist")) == ["data-scientist"]
    assert title_closeness(taxonomy, "Data Scientist", "Machine learning engineer") == pytest.approx(0.3)


def test_a_position_shows_what_its_role_practises(taxonomy: Taxonomy) -> None:
    cv = cv_of(
        "Ines Okafor\n\nExperience\nBackend Developer, Harbour Ltd    Nov 2021 - Present\n• Kept it fast\n", taxonomy
    )
    outcome = cvmatch.score(cv, target_of(asked("back-end-development")), taxonomy, TODAY).outcomes[0]
    assert outcome.status == Status.SHOWN
    assert outcome.evidence[0].quote.startswith("Backend Developer, Harbour Ltd")
    other = cv_of("Ines Okafor\n\nExperience\nSales Manager, Harbour Ltd    Nov 2021 - Present\n", taxonomy)
    assert cvmatch.score(other, target_of(asked("back-end-development")), taxonomy, TODAY).score == 0


def test_a_changer_who_shows_every_skill_scores_high_without_the_title(taxonomy: Taxonomy) -> None:
    target = target_of(asked("python"), title="Astronaut")
    match = cvmatch.score(cv_of(WORKED, taxonomy), target, taxonomy, TODAY)
    assert match.score is not None
    assert match.score > 80
    role = match.contributions[-1]
    assert "no position like it" in role.reason
    assert "your skills stand in for 50% of it" in role.reason


def test_the_thing_itself_is_quoted_before_a_kind_of_it(taxonomy: Taxonomy) -> None:
    text = WORKED.replace("forecasts in Python", "forecasts in pandas").replace(
        "Skills", "• Taught Python to ten\n\nSkills"
    )
    match = cvmatch.score(cv_of(text, taxonomy), target_of(asked("python")), taxonomy, TODAY)
    assert "Taught Python" in match.outcomes[0].evidence[0].quote


def test_wording_counts_a_skill_by_its_preferred_name_only(taxonomy: Taxonomy) -> None:
    one, other = (
        words_offered(cv_of(WORKED.replace("Docker", name), taxonomy), taxonomy) for name in ("k8s", "Kubernetes")
    )
    assert one == other


def test_programs_of_every_office_weigh_less_than_a_language(taxonomy: Taxonomy) -> None:
    match = cvmatch.score(
        cv_of(WORKED, taxonomy), target_of(asked("microsoft-powerpoint"), asked("python")), taxonomy, TODAY
    )
    assert match.outcomes[0].worth < match.outcomes[1].worth / 2


def test_the_title_of_a_cv_that_has_lost_its_headings_counts(taxonomy: Taxonomy) -> None:
    text = "Education Details\nMay 2016 B.E. Tarnfield University\nDevOps Engineer\n\nSkill Details\nAnsible, Docker\n"
    assert ("DevOps Engineer", 0.9) in held_titles(cv_of(text, taxonomy), taxonomy, TODAY)
    study = "Ines Okafor\n\nEducation\nDevOps Engineer course, Tarnfield, 2016 - 2017\n"
    assert held_titles(cv_of(study, taxonomy), taxonomy, TODAY) == ()


def test_a_post_may_stand_before_its_field() -> None:
    taxonomy = cvmatch.read_taxonomy()
    assert title_closeness(taxonomy, "Manager, Operations", "Operations manager") >= 0.9
    assert title_closeness(taxonomy, "Executive Chef", "Operations manager") < 0.3


@pytest.mark.parametrize(("line", "named"), [("Java lead", True), ("Java", False), ("Sales", False), ("QA lead", True)])
def test_a_field_alone_names_no_role(line: str, named: bool) -> None:
    assert bool(title_roles(cvmatch.read_taxonomy(), line)) is named
