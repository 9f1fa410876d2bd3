"""The JSON of CONTRACT.md: fields, order, and the answers on the two shipped lists."""

import json

import pytest

PROVISION = {"instrument", "article", "paragraph", "subparagraph"}


@pytest.fixture
def answer(run):
    """The JSON of a command."""

    def parse(*arguments):
        code, out, _ = run(*arguments, "--format", "json")
        assert 0 == code
        return json.loads(out)

    return parse


def test_lists(answer):
    """One entry a list, with the counts by action type."""
    shelf = answer("lists")

    assert ["schema", "lists"] == list(shelf)
    assert ["changji", "datong"] == [each["id"] for each in shelf["lists"]]
    assert ["id", "jurisdiction", "bureau", "title", "items", "types", "path"] == list(shelf["lists"][1])
    assert {"行政处罚": 7, "行政强制": 1, "行政检查": 7, "行政奖励": 1, "行政给付": 3, "行政确认": 1} == shelf["lists"][
        1
    ]["types"]


def test_show_item(answer):
    """An item with its bases; a citation has the first place in its fields and all of them in `units`."""
    item = answer("show", "changji:8")
    head = ["schema", "id", "number", "name", "type", "responsible_body", "implementing_body", "remarks", "bases"]

    assert head == list(item)
    assert "enfcmp.item/1" == item["schema"]
    assert None is item["responsible_body"]
    assert {"printed": "《社会保险法》", "name": "中华人民共和国社会保险法", "level": "法律"} == item["bases"][0][
        "instrument"
    ]
    assert ["instrument", "label", "edition", "provisions"] == list(item["bases"][0])
    assert {
        "at": "第六十四条第二款",
        "article": 64,
        "paragraph": 2,
        "subparagraph": None,
        "units": [{"article": 64, "paragraph": 2, "subparagraph": None}],
        "text": "社会保险基金专款专用，任何组织和个人不得侵占或者挪用；",
    } == item["bases"][0]["provisions"][0]


def test_show_list(answer):
    """The head of the list with all its items."""
    items = answer("show", "datong")

    assert ["schema", "id", "jurisdiction", "bureau", "title", "published", "source", "items"] == list(items)
    assert [f"datong:{number}" for number in range(1, 21)] == [item["id"] for item in items["items"]]


def test_pairs(answer):
    """Links with relation, score, confidence and evidence, in the order of the list."""
    pairs = answer("pairs", "--from", "datong", "--to", "changji")
    link = next(link for link in pairs["links"] if link["to"] == "changji:7")

    assert ["schema", "from", "to", "links", "unlinked"] == list(pairs)
    assert ["from", "to", "relation", "score", "source", "confidence", "evidence"] == list(link)[:7]
    assert ["margin", "runner_up", "doubts"] == list(link)[7:]
    assert ["name", "basis", "text", "type", "shared_provisions"] == list(link["evidence"])[:5]
    assert ("datong:2", "split", "matched") == (link["from"], link["relation"], link["source"])
    assert [
        {"instrument": "医疗保障基金使用监督管理条例", "article": 39, "paragraph": None, "subparagraph": None}
    ] == link["evidence"]["shared_provisions"]
    assert {"from", "to"} == set(pairs["unlinked"])
    assert all(0 <= link["score"] <= 1 for link in pairs["links"])


@pytest.mark.parametrize(
    ("from_list", "to_list", "numbers"),
    [("datong", "changji", [14, 15, 17, 18, 19, 20]), ("changji", "datong", [9, 11, 12, 17, 19])],
)
def test_missing(answer, from_list, to_list, numbers):
    """The items without a counterpart, the summary, and the form of every entry."""
    gaps = answer("missing", "--from", from_list, "--to", to_list)

    assert ["schema", "from", "to", "missing", "partial", "provisions", "summary"] == list(gaps)
    assert [f"{from_list}:{number}" for number in numbers] == [item["id"] for item in gaps["missing"]]
    assert all({"id", "name", "type", "nearest", "sure"} == set(item) for item in gaps["missing"])
    assert all({"id", "score"} <= set(item["nearest"]) for item in gaps["missing"])
    assert all({"id", "name", "covered_by", "provisions"} == set(item) for item in gaps["partial"])
    assert all(PROVISION == set(place) for item in gaps["partial"] for place in item["provisions"])
    assert all(PROVISION | {"cited_by"} == set(place) for place in gaps["provisions"])
    counts = gaps["summary"]
    assert counts["items"] == counts["covered"] + counts["partial"] + counts["missing"] == 20
    assert counts["missing"] == len(numbers)
    assert counts["sure"] == sum(item["sure"] for item in gaps["missing"])


def test_what_one_city_never_cites(answer):
    """Changji cites articles 37, 40 and 41 of the fund regulation nowhere."""
    gaps = answer("missing", "--from", "datong", "--to", "changji")
    articles = [place["article"] for place in gaps["provisions"] if place["instrument"].startswith("医疗保障基金使用")]

    assert {37, 40, 41} <= set(articles)
    assert not {38, 39} & set(articles)


@pytest.mark.parametrize(
    ("fail_on", "expected"), [("never", 0), ("missing", 1), ("error", 1), ("warning", 1), ("info", 1)]
)
def test_fail_on(run, fail_on, expected):
    """There are gaps between the two lists, and exit code 1 says so when asked to."""
    assert expected == run("missing", "--from", "datong", "--to", "changji", "--fail-on", fail_on)[0]


def test_fail_on_with_nothing_missing(run):
    """A list lacks nothing that it has itself."""
    assert 0 == run("missing", "--from", "datong", "--to", "datong", "--fail-on", "info")[0]


def test_evaluate(answer):
    """Sets with counts, shares and wrong links by the numbers of their items; what is promised comes first."""
    evaluation = answer("evaluate", "tests/assets/gold/partly.json")
    (found,) = evaluation["sets"]

    assert ["schema", "sets", "total"] == list(evaluation)
    assert "enfcmp.evaluation/1" == evaluation["schema"]
    promised = ["gold", "links", "found", "correct", "precision", "recall", "f1", "false", "lost"]
    assert promised == list(found)[: len(promised)]
    assert ["a", "b", "left_out", "confidence", "names"] == list(found)[len(promised) :]
    assert "tests/assets/gold/partly.json" == found["gold"]
    assert (4, 15, 3, 0.2, 0.75, 0.3158) == tuple(found[name] for name in promised[1:7])
    assert [["17", "13"]] == found["lost"]
    assert (12, ["3", "3"]) == (len(found["false"]), found["false"][0])
    assert {"certain", "likely", "doubtful"} == set(found["confidence"])
    assert found["found"] == sum(level["found"] for level in found["confidence"].values())


def test_evaluate_what_ships(answer):
    """All links of the two shipped lists are found, and nothing else; the certain ones are right."""
    (found,) = answer("evaluate", "tests/assets/gold/datong--changji.json")["sets"]

    assert (16, 16, 16, 1.0, 1.0, 1.0) == tuple(
        found[name] for name in ("links", "found", "correct", "precision", "recall", "f1")
    )


EVERY_COMMAND = [
    ("lists",),
    ("show", "datong"),
    ("pairs", "--from", "datong", "--to", "changji"),
    ("evaluate", "tests/assets/gold/partly.json"),
]


@pytest.mark.parametrize("command", EVERY_COMMAND)
def test_fail_on_is_taken_by_every_command(run, command):
    """A script may give it everywhere; where there are no findings nothing fails."""
    assert 0 == run(*command, "--fail-on", "info")[0]
