"""Where labels are found: longest match, forms, context, typos, unlisted skills."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cvmatch.mentions import find_mentions, labels, scan, spans
from cvmatch.mentions.labels import matcher_of
from cvmatch.mentions.scan import BREAKS
from cvmatch.model import Concept, ConceptId, Kind, Mention, Method
from cvmatch.read import read_taxonomy
from cvmatch.taxonomy import Taxonomy, build_taxonomy, keys_of, labels_of
from cvmatch.text import document_of, tokenise


def concept(name: str, label: str, *labels: str, kind: Kind = Kind.TOOL, context: tuple[str, ...] = ()) -> Concept:
    return Concept(ConceptId(name), label, alt_labels=labels, kind=kind, context=context)


WORLD = build_taxonomy(
    [
        concept("quill", "Quillbase", kind=Kind.DATABASE),
        concept("zorb", "Zorblang", kind=Kind.LANGUAGE),
        concept("mango", "Mango", context=("Mango: case; skill-near; in-list; not-before juice; not-after ripe",)),
        concept("teams", "Teams"),
        concept("flows", "Data flows", kind=Kind.METHOD),
        concept("mining", "Data flow mining", kind=Kind.METHOD),
        concept("budget", "Budget management", kind=Kind.METHOD),
        concept("brewing", "Brewing", kind=Kind.METHOD),
        concept("sales", "Sales", kind=Kind.METHOD),
        concept("patience", "Patience", kind=Kind.SOFT),
        concept("queries", "QPL", "QPL queries", kind=Kind.LANGUAGE),
        concept("mending", "Mending", "mending management", "mending skills", kind=Kind.METHOD),
    ]
)


def found(text: str, taxonomy: Taxonomy = WORLD) -> list[tuple[str, str]]:
    mentions = find_mentions(document_of(text), taxonomy)
    assert all(text[m.span.start : m.span.end] == m.surface for m in mentions)
    assert all(a.span.end <= b.span.start for a, b in pairwise(mentions))
    return [(m.concept_id, m.surface) for m in mentions]


def only(text: str) -> Mention:
    (mention,) = find_mentions(document_of(text), WORLD)
    return mention


def test_the_longest_label_wins() -> None:
    assert found("data flow mining and data flows") == [("mining", "data flow mining"), ("flows", "data flows")]


@pytest.mark.parametrize("text", ["dataflows", "data-flow", "Data\nflows", "DATA  FLOW"])
def test_spacing_case_and_number_do_not_count(text: str) -> None:
    assert [name for name, _ in found(text)] == ["flows"]


@pytest.mark.parametrize("text", ["data, flows", "data. Flows", "data\n\nflows", "data (flows)", "data\tflows"])
def test_a_label_does_not_cross_a_break(text: str) -> None:
    assert found(text) == []


def test_a_proper_name_is_not_its_singular() -> None:
    assert found("our team uses Teams") == [("teams", "Teams")]


@pytest.mark.parametrize("text", ["managing budgets", "manage budgets", "managed budget", "budget management"])
def test_verb_forms_of_a_method(text: str) -> None:
    assert found(text) == [("budget", text)]


def test_the_mention_is_the_name_without_generic_words() -> None:
    assert found("write QPL queries") == [("queries", "QPL")]


def test_a_typo_of_an_everyday_word_is_none_of_a_name() -> None:
    taxonomy = build_taxonomy(
        [concept("acti", "Activito"), concept("know", "Activities", kind=Kind.KNOWLEDGE), concept("quill", "Quillbase")]
    )
    assert found("Quillbase, Activites", taxonomy) == [("quill", "Quillbase")]


@pytest.mark.parametrize(
    "text",
    [
        "Brewing manager wanted",
        "Department of Brewing",
        "Society for Brewing",
        "with the brewing group",
        "Brewing Institute",
        "Brewing Committee",
        "Brewing Lane",
        "Hops & Brewing Ltd",
        "brewing software engineer",
        "the world leader in brewing",
        "help us shape the future of brewing",
        "a growing brewing company",
        "work closely with logistics, marketing and sales",
        "about our brewing platform",
        "grow our craft brewing business",
        "a culture of patience",
        "our core values are patience and trust",
    ],
)
def test_an_activity_in_a_name_is_no_skill(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Brewing beer",
        "a department of brewing",
        "brewing lab",
        "brewing, manager",
        "experience in a brewing company",
        "Industry: Brewing Company size: 50",
        "sums and brewing",
        "improve our brewing",
    ],
)
def test_an_activity_beside_a_word_of_names_is_a_skill(text: str) -> None:
    assert [name for name, _ in found(text)] == ["brewing"]


def test_a_soft_skill_asked_for_is_one() -> None:
    assert found("patience and values of your own") == [("patience", "patience")]


def test_a_firm_or_body_called_after_a_tool_is_no_skill() -> None:
    assert found("Quillbase Inc.") == []
    assert found("Quillbase Foundation") == []
    assert found("Quillbase foundation") == [("quill", "Quillbase")]


@pytest.mark.parametrize(
    "text", ["manage budgets", "managing budget for", "manage budget, yes", "manages budget daily"]
)
def test_a_verb_counts_where_its_object_ends(text: str) -> None:
    assert [name for name, _ in found(text)] == ["budget"]


def test_a_verb_does_not_count_where_its_object_goes_on() -> None:
    assert found("manage budget cuts") == []
    assert found("managing data flows") == [("flows", "data flows")]
    taxonomy = build_taxonomy(
        [concept("oil", "Oil management", "manage oil", kind=Kind.METHOD), concept("rig", "Oil rig")]
    )
    assert found("manage oil rig, manage oil", taxonomy) == [("rig", "oil rig"), ("oil", "manage oil")]


def test_context_decides_an_ambiguous_label() -> None:
    assert found("Quillbase and Mango") == [("quill", "Quillbase"), ("mango", "Mango")]
    assert found("We love Mango here") == []
    assert found("Quillbase, Mango juice") == [("quill", "Quillbase")]
    assert found("Quillbase with ripe Mango") == [("quill", "Quillbase")]
    methods = [m.method for m in find_mentions(document_of("Quillbase, Mango"), WORLD)]
    assert methods == [Method.LABEL, Method.CONTEXT]


RULED = build_taxonomy(
    [
        concept("quill", "Quillbase", kind=Kind.DATABASE),
        concept("flows", "Data flows", kind=Kind.METHOD),
        concept("carving", "Carving", kind=Kind.METHOD, context=("Carving: asked",)),
        concept("sorting", "Sorting", kind=Kind.METHOD, context=("Sorting: alone",)),
        concept("gluing", "Gluing", kind=Kind.METHOD, context=("Gluing: at-start",)),
        concept("boiling", "Boiling", kind=Kind.METHOD, context=("Boiling: label-near",)),
        concept("ming", "Ming", context=("Ming: case; skill-near",)),
        concept("caulking", "Caulking", kind=Kind.METHOD, context=("Caulking: word-near hulls",)),
        concept("guilds", "Guilds", kind=Kind.KNOWLEDGE, context=("**: asked",)),
        Concept(ConceptId("cork"), "Cork trade", kind=Kind.KNOWLEDGE, broader=(ConceptId("guilds"),)),
    ]
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("experience in carving", ["carving"]),
        ("good at wood carving and turning skills", ["carving"]),
        ("the carving on the wall", []),
        ("our ability in carving", []),
        ("experience in wood, and you will see carving", []),
        ("experience in wood and how you do carving", ["carving"]),
        ("knowledge of wood. The carving on the wall", []),
        ("Sorting", ["sorting"]),
        ("* Sorting\n* the sorting of mail", ["sorting"]),
        ("packing, sorting, lifting", ["sorting"]),
        ("packing, lifting and sorting.", ["sorting"]),
        ("we help with sorting, packing", []),
        ("packing and sorting and lifting", []),
        ("Gluing parts\nwith gluing", ["gluing"]),
        ("boiling data flows", ["boiling", "flows"]),
        ("boiling water. Data flows", ["flows"]),
        ("experience with Ming.", ["ming"]),
        ("two years of Ming", ["ming"]),
        ("experience with Ming vases", []),
        ("worked on Ming daily.", []),
        ("worked on Ming for years", ["ming"]),
        ("responsible for carving of bowls", ["carving"]),
        ("handled carving", ["carving"]),
        ("handled carving knives", []),
        ("stopped carving", []),
        ("the cork trade trusts us", []),
        ("two years of experience in the cork trade", ["cork"]),
        ("guilds", ["guilds"]),
        ("caulking of " + "old " * 6 + "hulls", ["caulking"]),
        ("caulking of " + "old " * 16 + "hulls", []),
        ("flows of data, flows of the data", ["flows", "flows"]),
    ],
)
def test_evidence_by_setting(text: str, expected: list[str]) -> None:
    assert [name for name, _ in found(text, RULED)] == expected


def test_an_acronym_read_by_its_case_may_take_an_s() -> None:
    world = build_taxonomy([concept("net", "Layered networks", "LYN", context=("LYN: case; asked",))])
    assert found("experience with LYNs", world) == [("net", "LYNs")]
    assert found("experience with lyns", world) == []


def test_letter_case_does_not_count_between_skills() -> None:
    assert found("quillbase, mango, zorblang")[1] == ("mango", "mango")
    assert ("mango", "mango") not in found("a mango and some wine")


@pytest.mark.parametrize("text", ["Zorblang 3", "Zorblang3", "Zorblang3.11", "Zorblang 8+"])
def test_versions(text: str) -> None:
    assert found(text)[0][0] == "zorb"


def test_a_label_glued_to_a_word_is_found_in_its_place() -> None:
    assert found("Zorblangprogramming") == [("zorb", "Zorblang")]
    assert found("QuillbaseMust") == [("quill", "Quillbase")]


@pytest.mark.parametrize("opener", ["Experience with", "Familiarity with", "Ability to", "Strong", "Designs"])
def test_a_sentence_glued_to_the_next_keeps_its_last_skill(opener: str) -> None:
    text = f"Some budget management{opener} queries"
    assert found(text) == [("budget", "budget management")]
    assert found(f"Work with QPL{opener} people") == [("queries", "QPL")]


def test_a_glued_word_keeps_its_length_whatever_letters_it_has() -> None:
    scan = matcher_of(WORLD).scan("İxExperience mango")
    assert scan.surface(len(scan.keys) - 3, len(scan.keys) - 3) == "mango"


def test_a_label_glued_in_capitals_is_not_parted() -> None:
    known = build_taxonomy([concept("ux", "User experience", kind=Kind.METHOD), concept("user", "User")])
    assert found("UserExperience counts", known) == [("ux", "UserExperience")]


def test_a_name_does_not_go_on_in_the_next_sentence() -> None:
    assert found("data.Pipelines") == found("data. Pipelines")
    assert found("write reports.Kubernetes clusters") == found("write reports. Kubernetes clusters")
    known = build_taxonomy([concept("planning", "Process planning"), concept("node", "Node.js")])
    assert found("Improve the process.Planning is yours", known) == []
    assert found("You improve every process\nPlanning of rounds is a plus", known) == []
    assert found("Node.js and Node.Js", known) == [("node", "Node.js"), ("node", "Node.Js")]


@pytest.mark.parametrize("word", ["generous", "Celebrate", "Telegram", "Confirmed", "Statistician"])
def test_an_ordinary_word_beside_tools_is_no_typo(word: str) -> None:
    mentions = find_mentions(document_of(f"Python, Docker, {word} and Kubernetes"), read_taxonomy())
    assert [m.surface for m in mentions if m.method is Method.FUZZY] == []


def test_a_typo_near_a_skill_is_read_and_one_in_prose_is_not() -> None:
    mentions = find_mentions(document_of("Quillbase, Zorblnag"), WORLD)
    assert [(m.concept_id, m.method) for m in mentions][1] == ("zorb", Method.FUZZY)
    assert mentions[1].confidence < mentions[0].confidence
    assert found("Zorblnag is a village by the sea") == []


@pytest.mark.parametrize(
    "text",
    [
        "Zorblang, Quillbasian",  # an ending of ordinary words makes another word
        "Zorblang, SalesIT",  # begins with a word by letter case
        "Zorblang with speed and quillbaase",  # in lower case and not beside a skill
    ],
)
def test_a_word_like_a_name_is_not_always_its_typo(text: str) -> None:
    taxonomy = build_taxonomy([*WORLD.concepts.values(), concept("salesio", "Salesio")])
    assert found(text, taxonomy) == [("zorb", "Zorblang")]


def test_a_lower_case_typo_beside_a_skill() -> None:
    assert found("zorblang, quillbaase") == [("zorb", "zorblang"), ("quill", "quillbaase")]


@pytest.mark.parametrize("item", ["August 2020", "v8.0", "1-2yrs", "London", "MA", "Preferred", "Cloud Developer"])
def test_a_date_place_figure_or_title_in_a_list_is_no_skill(item: str) -> None:
    assert found(f"Quillbase, {item}, Zorblang") == [("quill", "Quillbase"), ("zorb", "Zorblang")]


def test_an_unlisted_item_between_skills() -> None:
    mentions = find_mentions(document_of("Tools: Quillbase, Frobnix, Zorblang"), WORLD)
    (unlisted,) = [m for m in mentions if m.concept_id.startswith("x:")]
    assert (unlisted.concept_id, unlisted.method, unlisted.surface) == ("x:frobnix", Method.LIST, "Frobnix")
    assert unlisted.confidence < 0.8


def test_unlisted_by_form_and_the_same_on_both_sides() -> None:
    one, other = only("runs on Apache Frobnix"), only("knows APACHE FROBNIX, Apache Frobnix")
    assert one.method is Method.PATTERN
    assert one.concept_id == other.concept_id == "x:apache-frobnix"


@pytest.mark.parametrize(
    "text",
    [
        "Anna and Tom live in Lisbon, Porto and Faro.",
        "Quillbase is made by friendly people in Lisbon.",
        "On Monday, Quillbase, on Friday.",
    ],
)
def test_prose_holds_no_unlisted_skills(text: str) -> None:
    assert not [name for name, _ in found(text) if name.startswith("x:")]


@pytest.mark.parametrize(
    "text",
    [
        "Our team comes from companies like Quillbase and Zorblang.",
        "Customers, such as Quillbase, trust us. Backed by Zorblang",
    ],
)
def test_firms_named_as_firms_are_no_skills(text: str) -> None:
    assert found(text) == []
    assert found(f"{text} and others. Quillbase is asked for.") == [("quill", "Quillbase")]


def test_addresses_hold_no_skills() -> None:
    assert found("mail quillbase@zorblang.example or https://quillbase.example/zorblang") == []


def naive(text: str, taxonomy: Taxonomy) -> list[tuple[int, int]]:
    """Longest match by trying every stretch of words against every label: slow and obvious."""
    labels = {keys_of(label) for c in taxonomy.concepts.values() for label in labels_of(c)}
    tokens, places, first = tokenise(text), [], 0
    while first < len(tokens):
        for last in range(min(len(tokens), first + 4), first, -1):
            stretch = tokens[first:last]
            if tuple(t.key for t in stretch) in labels:
                places.append((stretch[0].start, stretch[-1].end))
                first = last - 1
                break
        first += 1
    return places


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(["data", "flow", "flows", "mining", "Mango", "teams", "quillbase", "x", "the"]), max_size=12
    )
)
def test_the_fast_matcher_equals_the_naive_one(words: list[str]) -> None:
    text = " ".join(words)
    assert [(start, end) for start, end, _ in spans(text, WORLD)] == naive(text, WORLD)


@given(st.text(max_size=300))
def test_any_text_is_survived_and_surfaces_are_true(text: str) -> None:
    found(text)


def test_nothing_in_an_empty_text() -> None:
    assert found("") == []


@given(st.text(alphabet=" \n\t.,-*/()•–aB1'é+#&", max_size=60))
def test_a_scan_has_the_words_of_the_text_where_they_stand(text: str) -> None:
    scan = matcher_of(WORLD).scan(text)
    words = [number for number, key in enumerate(scan.keys[:-2]) if key not in BREAKS]
    expected = [(token.start, token.end) for token in tokenise(text) if token.key]
    assert [(scan.start(number), scan.end(number)) for number in words] == expected
    assert scan.spans((number, number) for number in words) == expected


def test_what_ends_a_sentence_and_what_only_a_line() -> None:
    scan = matcher_of(WORLD).scan("one two\nthree. four\n\nfive\n- six, seven")
    sentences = {scan.sentence(number, number) for number, key in enumerate(scan.keys[:-2]) if key not in BREAKS}
    assert sorted(" ".join(scan.keys[a : b + 1]) for a, b in sentences) == [
        "five",
        "four",
        "one two three",
        "six , seven",
    ]


def test_the_deed_after_a_method_is_part_of_it_and_a_generic_word_is_not() -> None:
    assert found("Mending management and more") == [("mending", "Mending management")]
    assert found("Good mending skills") == [("mending", "mending")]


def test_words_no_label_has_are_remembered_only_up_to_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    taxonomy = read_taxonomy()
    monkeypatch.setattr(labels, "MEMORY", 100)
    monkeypatch.setattr(scan, "MEMORY", 100)
    matcher = labels.Matcher(taxonomy.labels)
    for number in range(50):
        words = " ".join(f"zq{number}x{n}" for n in range(10))
        matcher.longest(matcher.scan(f"Python {words} SQL"))
        assert len(matcher._next) <= 120
    assert not [key for key in taxonomy.labels.tree if key.startswith("zq")]
    assert len(matcher.longest(matcher.scan("Python and SQL"))) == 2


@pytest.mark.parametrize(
    ("text", "colleague"),
    [
        ("You collaborate with product management, sales and the founders", True),
        ("Share it across design, sales and support teams", True),
        ("You report to the Director of Strategy and Sales", True),
        ("Tasks assigned by sales", True),
        ("Work with sales to plan the quarter", True),
        ("Hands-on work with sales is a plus", False),
        ("Four years in product management or sales", False),
        ("Collaborate with sales systems", False),
        ("We look for a Manager of Sales", False),
        ("Planning, sales, team building", False),
    ],
)
def test_departments_that_are_worked_with_are_no_skills(text: str, colleague: bool) -> None:
    assert any(name == "sales" for name, _ in found(text)) is not colleague


@pytest.mark.parametrize(
    ("text", "theirs"),
    [
        ("Our culture is built on trust, patience and wit", True),
        ("Foster a culture of trust and patience", False),
    ],
)
def test_what_a_culture_is_of_is_asked_of_those_who_foster_it(text: str, theirs: bool) -> None:
    assert any(name == "patience" for name, _ in found(text)) is not theirs


def test_a_quality_of_the_team_is_none_of_the_person() -> None:
    known = build_taxonomy([concept("curiosity", "Curiosity", "curious", kind=Kind.SOFT)])
    assert found("Join our curious, friendly team", known) == []
    assert found("Be a curious team player", known) == [("curiosity", "curious")]
    assert found("Able to lead a curious team", known) == [("curiosity", "curious")]


def test_rules_of_number_and_of_words_that_must_not_be_near() -> None:
    context = ("Mango: exact; not-near wine, ripe tree",)
    known = build_taxonomy([concept("mango", "Mango", context=context)])
    assert found("two mangos", known) == []
    assert found("a mango beside good wine", known) == []
    assert found("under a ripe tree a mango", known) == []
    assert found("a mango. Then wine", known) == [("mango", "mango")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ASP . NET", "asp-net"),
        (". NET Core", "dotnet-core"),
        ("a . NET shop", "dotnet"),
        ("C #", "csharp"),
        ("C + +", "cpp"),
        ("C ++", "cpp"),
        ("Node . js", "nodejs"),
        ("CI / CD", "ci-cd"),
        ("front - end development", "front-end-development"),
    ],
)
def test_signs_that_stand_apart_belong_to_the_name(text: str, expected: str) -> None:
    document = document_of(f"Experience with {text}, Java and SQL.")
    first = find_mentions(document, read_taxonomy())[0]
    assert first.concept_id == expected
    assert document.text[first.span.start : first.span.end] == first.surface


@pytest.mark.parametrize(
    "text",
    [
        "Welcome to Amazon Music.",
        "Backed by Salesforce Ventures.",
        "Join Microsoft Partners.",
        "Work side by side with Microsoft Researchers.",
    ],
)
def test_an_employers_own_businesses_are_no_products(text: str) -> None:
    assert not [m for m in find_mentions(document_of(text), read_taxonomy()) if m.concept_id.startswith("x:")]


@pytest.mark.parametrize("text", ["The year ends here . Net income rose.", "Item # 4 is sold.", "1 + 1 is two."])
def test_signs_between_other_words_are_left_alone(text: str) -> None:
    assert find_mentions(document_of(text), read_taxonomy()) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("python sql airflow We are looking for you", ["python", "sql", "apache-airflow"]),
        ("spring java angular Apply now", ["spring", "java", "angular"]),
        ("We use spring boot rest of the day", ["spring-boot"]),
        ("Docker Kubernetes go to the office", ["docker", "kubernetes"]),
    ],
)
def test_tags_in_a_row_need_no_commas(text: str, expected: list[str]) -> None:
    assert [m.concept_id for m in find_mentions(document_of(text), read_taxonomy())] == expected


def test_words_before_a_method_or_language_are_left_out_of_its_mention() -> None:
    known = build_taxonomy(
        [
            concept("boards", "Wallboards", "developing wallboards", kind=Kind.METHOD),
            concept("quechua", "Quechua", "fluent in Quechua", kind=Kind.NATURAL_LANGUAGE),
            concept("wages", "Wage management", "wages", kind=Kind.METHOD),
        ]
    )
    assert found("developing wallboards; fluent in Quechua", known) == [
        ("boards", "wallboards"),
        ("quechua", "Quechua"),
    ]
    assert found("some wage management", known) == [("wages", "wage management")]


def test_initials_a_text_defines_mean_the_same_later() -> None:
    text = "Ran user story mapping (USM) for two teams. Taught USM to others; USMs and USMX are something else."
    found = [(m.surface, m.concept_id, m.method) for m in find_mentions(document_of(text), read_taxonomy())]
    assert [row for row in found if row[0] == "USM"] == [("USM", "user-stories", Method.CONTEXT)] * 3


def test_initials_behind_other_words_are_not_defined() -> None:
    text = "Ran user story mapping (QXZ) for two teams. Taught QXZ to others."
    assert not [m for m in find_mentions(document_of(text), read_taxonomy()) if "QXZ" in m.surface]


@pytest.mark.parametrize(
    ("text", "initials"),
    [
        ("Write each change order and Notice of Change (NOC). Send the NOC on.", "NOC"),
        ("Use a TPM (Trusted Platform Module) for keys; lean teams seal the TPM.", "TPM"),
    ],
)
def test_initials_a_text_spells_out_otherwise_are_not_what_they_usually_mean(text: str, initials: str) -> None:
    taxonomy = read_taxonomy()
    meant = {m.concept_id for m in find_mentions(document_of(text), taxonomy) if m.surface == initials}
    assert meant.isdisjoint({"network-operations-center", "total-productive-maintenance"})
    assert {m.concept_id for m in find_mentions(document_of("Worked in a NOC."), taxonomy)} == {
        "network-operations-center"
    }


def test_initials_spelled_out_in_brackets_mean_that() -> None:
    text = "Train on EBR (explanation-based reasoning) and on USM (user story mapping). Taught USM."
    found = [(m.surface, str(m.concept_id)) for m in find_mentions(document_of(text), read_taxonomy())]
    assert found.count(("USM", "user-stories")) == 2
    assert not [surface for surface, _ in found if surface == "EBR"]


def test_a_bracket_between_does_not_hide_what_comes_before() -> None:
    text = "Experience managing continuous integration and delivery (CI/CD) pipelines with Docker"
    assert "data-pipelines" not in {m.concept_id for m in find_mentions(document_of(text), read_taxonomy())}


def test_a_registered_mark_is_no_language() -> None:
    found = {m.concept_id for m in find_mentions(document_of("Skills: Windows(r), VMware(R), Python"), read_taxonomy())}
    assert "r" not in found
    assert {"windows", "vmware", "python"} <= found


def test_a_rank_is_no_skill() -> None:
    text = "Sr. C++ Software Engineer, Jr. Java Programmer, Sr, Python, Java"
    found = {str(m.concept_id) for m in find_mentions(document_of(text), read_taxonomy())}
    assert found.isdisjoint({"x:sr", "x:jr"})


def test_initials_between_technical_skills_are_their_only_technical_meaning() -> None:
    taxonomy = read_taxonomy()
    found = {m.surface: m.concept_id for m in find_mentions(document_of("Skills: Python, ECS, Terraform"), taxonomy)}
    assert found["ECS"] == "amazon-ecs"
    assert "NPS" not in {m.surface for m in find_mentions(document_of("Met with NPS, and left."), taxonomy)}


def test_words_of_a_line_of_tags_need_no_capitals_and_no_commas() -> None:
    taxonomy = read_taxonomy()
    tags = {m.surface for m in find_mentions(document_of("Technologies\nagile security pki\nAbout us"), taxonomy)}
    prose = {m.surface for m in find_mentions(document_of("Company\nagile as we are\nAbout us"), taxonomy)}
    assert {"agile", "security", "pki"} <= tags
    assert "agile" not in prose


FILLER = "We work on it every day and like what we do here with all our friends in this small town. " * 8


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Size: ten people Technologies ott react tdd mobile Job description", {"react", "tdd", "mobile"}),
        ("Technologies\niam react go\nAbout us", {"iam", "react", "go"}),
    ],
)
def test_tags_after_a_heading_need_no_capitals_even_in_its_line(text: str, words: set[str]) -> None:
    assert words <= {m.surface for m in find_mentions(document_of(text), read_taxonomy())}


def test_what_follows_a_heading_as_prose_is_no_tags() -> None:
    text = "Technologies we react to go far. Skills and the rest follow."
    assert not {"react", "go", "rest"} & {m.surface for m in find_mentions(document_of(text), read_taxonomy())}


def test_a_text_that_lost_its_commas_lists_by_blanks() -> None:
    taxonomy = read_taxonomy()
    line = "Such fields like web mobile and cloud.\n\nWorked with Cassandra Zorbdb Spark and others."

    def surfaces(text: str) -> dict[str, str]:
        return {m.surface: str(m.concept_id) for m in find_mentions(document_of(text), taxonomy)}

    bare, usual = surfaces(FILLER + "\n" + line), surfaces(FILLER.replace(" and", ", and") + "\n" + line)
    assert bare["mobile"] in ("mobile-development", "mobile-technologies")
    assert bare["Zorbdb"] == "x:zorbdb"
    assert "mobile" not in usual
    assert "Zorbdb" not in usual


def test_words_around_an_everyday_word_are_part_of_the_name() -> None:
    known = build_taxonomy(
        [
            concept(
                "boards",
                "Wallboard craft",
                "wallboard",
                "wallboard services",
                "wallboard experience",
                kind=Kind.METHOD,
                context=("wallboard: in-list; word-near paint",),
            ),
        ]
    )
    assert found("design of wallboard services", known) == [("boards", "wallboard services")]
    assert found("some wallboard experience", known) == [("boards", "wallboard")]


def test_a_deed_whose_object_goes_on_leaves_the_shorter_label() -> None:
    known = build_taxonomy(
        [concept("wax", "Wax testing", kind=Kind.METHOD), concept("testing", "Testing", kind=Kind.METHOD)]
    )
    assert found("testing wax figures", known) == [("testing", "testing")]
    assert found("testing wax", known) == [("wax", "testing wax")]


@pytest.mark.parametrize("text", ["python . net Job", "uses . Net Core daily", ". net c#", "vb, . Net/C# work"])
def test_dot_net_with_its_dot_apart(text: str) -> None:
    assert {"dotnet", "dotnet-core"} & {m.concept_id for m in find_mentions(document_of(text), read_taxonomy())}


def test_a_sentence_may_begin_with_net() -> None:
    mentions = find_mentions(document_of("Sales rose . Net profit fell."), read_taxonomy())
    assert not {"dotnet"} & {m.concept_id for m in mentions}


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        (
            "We ask for modern toolsRecommender systemsTime-series analysis",
            {"Recommender systems", "Time-series analysis"},
        ),
        ("a deadline driven placePMP certification is a plus", {"PMP certification"}),
        ("Networking like Cisco CCNPGood knowledge", {"Cisco CCNP"}),
        ("You use openShift and scikitLearn here", {"openShift", "scikitLearn"}),
    ],
)
def test_words_glued_where_a_line_end_was_lost(text: str, surfaces: set[str]) -> None:
    assert surfaces <= {m.surface for m in find_mentions(document_of(text), read_taxonomy())}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We can look for nurses or be glad: scrub, bronze, LIN, SPI, degree.", set()),
        ("Protocols: CAN, LIN, SPI", {"can-bus"}),
        ("Scrub nurse in the OR with surgeons", {"operating-room-nursing"}),
    ],
)
def test_small_words_are_names_in_capitals_only(text: str, expected: set[str]) -> None:
    small = {"can-bus", "operating-room-nursing", "bachelor-of-engineering", "tachograph"}
    assert {m.concept_id for m in find_mentions(document_of(text), read_taxonomy())} & small == expected


@pytest.mark.parametrize("name", ["ROS2", "GNS3", "PS5"])
def test_names_that_end_in_s_and_a_figure_are_found(name: str) -> None:
    found = find_mentions(document_of(f"Skills: Python, {name}, SQL"), read_taxonomy())
    assert [m.surface for m in found] == ["Python", name, "SQL"]
    assert not found[1].concept_id.startswith("x:")
