"""Proposals by wording: best first, any taxonomy, never certain."""

from __future__ import annotations

from cvmatch.lexical import propose, similarities
from cvmatch.lexical.bridges import bridged, bridges
from cvmatch.lexical.stems import stem
from cvmatch.lexical.trades import TRADES
from cvmatch.model import Concept, ConceptId
from cvmatch.taxonomy import build_taxonomy

WORLD = build_taxonomy(
    Concept(ConceptId(name), label)
    for name, label in [
        ("breed", "breed cattle"),
        ("java", "Java (computer programming)"),
        ("teams", "work in teams"),
        ("staff", "manage staff"),
        ("weld", "welding techniques"),
    ]
)


_TRADES = {line.partition(" = ")[0] for line in TRADES.strip().splitlines()}


def test_the_label_in_the_text_comes_first() -> None:
    (best, *_), *_ = propose(["Five years of Java at a bank"], WORLD)
    assert best[0] == "java"
    assert 0 < best[1] <= 1


def test_another_wording_of_the_same_family_is_proposed() -> None:
    assert propose(["leading a group of employees"], WORLD, top=1)[0][0][0] == "staff"


def test_one_list_per_text_best_first_no_longer_than_asked() -> None:
    found = propose(["welding", "", "teams"], WORLD, top=2)
    assert len(found) == 3
    assert all(len(row) <= 2 and row == sorted(row, key=lambda pair: -pair[1]) for row in found)
    assert found[1] == []


def test_names_of_a_skill_lead_to_labels_like_one_of_them() -> None:
    plain = propose(["Years at Zorbo"], WORLD)
    assert not plain[0] or plain[0][0][0] != "weld"
    named = [[(1.0, ("Zorbo", "weld techniques"))], []]
    first, second = propose(["Years at Zorbo", "Years at Zorbo"], WORLD, named=named)
    assert first[0][0] == "weld"
    assert second == plain[0]


def test_a_skill_far_from_every_label_changes_nothing() -> None:
    text = ["Five years of Java at a bank"]
    assert propose(text, WORLD, named=[[(1.0, ("beekeeping", "welding of bees and honey"))]]) == propose(text, WORLD)


def test_a_label_bound_to_something_else_gives_way() -> None:
    labels = ("work in teams", "work in a bakery team", "team meetings about work")
    world, narrow = build_taxonomy(Concept(ConceptId(n), n) for n in labels), ConceptId(labels[1])
    plain, bound = (dict(propose([text], world)[0]) for text in ("We work in teams", "We work in teams at a bakery"))
    assert bound[narrow] > 1.2 * plain[narrow]
    assert next(iter(plain)) == next(iter(dict(propose(["Work in teams"], world)[0]))) == "work in teams"


def test_inflections_share_a_stem() -> None:
    assert stem("analysis") == stem("analyse") == stem("analyst")
    assert stem("assess") == stem("assessment")
    assert stem("caring") != stem("car")
    assert stem("physical") != stem("physics")
    assert stem("developing") == stem("development") == stem("developers")
    assert stem("sass") != stem("saas")


def test_similarity_without_a_library() -> None:
    scores = similarities("design scalable data flows", ["designed data flow at scale", "baked bread"])
    assert 1 >= scores[0] > 0.3 > scores[1] >= 0
    assert similarities("x", []) == ()


def test_who_does_it_is_kept_apart_from_what_is_done() -> None:
    assert "computer programming" in bridged("You are a developer")
    assert "computer programming" not in bridged("Develop plans for the garden")
    assert "show determination" in bridged("You are driven")
    assert "show determination" not in bridged("Drive the van")
    assert "show determination" not in bridged("Find routes for drivers")


def test_there_is_more_to_several_words_than_the_one_that_tells() -> None:
    assert "prospect new customers" in bridged("Find new customers")
    assert "prospect new customers" not in bridged("Serve our customers")


def test_words_that_tell_together_stand_near_each_other_in_any_order() -> None:
    assert "lead a team" in bridged("You lead a small and busy team")
    assert "lead a team" in bridged("The team you lead")
    assert "lead a team" not in bridged("Sales lead, sold and won by our friendly back office team")
    assert "respond to incidents in cloud" not in bridged("Call a customer on Monday")


def test_wording_of_software_work_leads_to_its_skills() -> None:
    assert "perform ICT security testing" in bridged("Carry out penetration tests")
    assert "use ICT ticketing system" in bridged("Close tickets every day")


def test_everyday_wording_leads_to_its_skills() -> None:
    assert "DevOps" in bridged("We have a job for an SRE")
    assert "manage staff" in bridged("You have six direct reports")
    assert "draft tender documentation" in bridged("Writing tenders")
    assert "work independently" in bridged("Little supervision is needed")
    assert "show determination" not in bridged("test driven, data driven")


def test_callings_and_their_tools_lead_to_skills() -> None:
    assert "use customer relationship management software" in bridged("Salesforce every day")
    assert "apply for research funding" in bridged("Third party funding")


def test_what_adverts_write_leads_to_the_usual_name_of_a_skill() -> None:
    assert "handle stressful situations" in bridged("You keep calm when it gets hectic")
    assert bridged("Butter and salt") == []
    assert set(bridged("Team player, able to debug")) <= set(bridges())
    world = build_taxonomy(Concept(ConceptId(n), n) for n in ("handle stressful situations", "keep bees", "get lost"))
    assert propose(["Fridays are hectic"], world, top=1)[0][0][0] == "handle stressful situations"


def test_trades_have_their_own_words() -> None:
    names = ("operate cash register", "build scaffolding", "assess students", "cut metal", "write poems")
    world = build_taxonomy(Concept(ConceptId(n), n) for n in names)
    for text, skill in (
        ("Two years as a cashier", "operate cash register"),
        ("Scaffolds go up on Monday", "build scaffolding"),
        ("You mark tests in time", "assess students"),
    ):
        assert propose([text], world, top=1)[0][0][0] == skill


def test_words_with_another_meaning_in_offices_are_no_trade() -> None:
    for text in ("drive a change", "a concrete example", "a stable release", "best in class", "many visitors"):
        assert set(bridged(text)).isdisjoint(_TRADES)
