"""What a report says: everything that was found, in one order, whatever the format."""

import datetime as dt
import re

import msgspec
import pytest

from enfcmp import i18n
from enfcmp.pipeline import Workspace
from enfcmp.report.document import Section
from enfcmp.report.view import SECTIONS, document

DAY = dt.date(2026, 11, 25)
SIDES = ("del", "ins")  # marks of words that one side alone has


@pytest.fixture(params=["en", "zh"])
def _language(request):
    """Both languages, English again afterwards."""
    i18n.use(request.param)
    yield
    i18n.use("en")


def sections(document):
    """All sections, the inner ones too."""
    todo = list(document.sections)
    while todo:
        section = todo.pop(0)
        assert isinstance(section, Section)
        yield section
        todo = [*section.sections, *todo]


def texts(section):
    """The cells of all tables of a section."""
    return [cell for each in section.sections if each.table for row in each.table.rows for cell in row.cells]


def rows(document):
    return [row for section in sections(document) if section.table for row in section.table.rows]


@pytest.mark.usefixtures("_language")
def test_every_finding_is_in_it_once(report):
    """Divergences and checks, by their fingerprints; those of one fact share a row; form alone is left out."""
    found = [fingerprint for row in rows(document(report)) for _, fingerprint in row.marks]
    of_pairs = [each.fingerprint for each in report.diff.findings]
    of_lists = [each.fingerprint for side in report.check for each in side.findings]

    assert sorted(found[: len(of_pairs)]) == sorted(of_pairs)
    assert sorted(found[len(of_pairs) :]) == sorted(of_lists)


@pytest.mark.usefixtures("_language")
def test_every_gap_and_every_pair_is_in_it(report):
    """Both ways; the annex has all links."""
    told = {item for row in rows(document(report)) for item in row.items}

    for gaps in report.missing:
        assert [each.id for each in (*gaps.missing, *gaps.partial) if each.id not in told] == []
    (annex,) = [section for section in document(report).sections if section.id == "annex"]
    assert len(annex.table.rows) == len(report.pairs.links) == 16


@pytest.mark.usefixtures("_language")
def test_tables_are_whole(report):
    """As many cells in each row as in the head, a width for each; ids of sections are one of a kind."""
    found = list(sections(document(report)))

    for section in found:
        if section.table:
            assert {len(section.table.head)} == {len(row.cells) for row in section.table.rows} | {
                len(section.table.widths)
            }
    assert len(found) == len({section.id for section in found})


def test_marked_words(report):
    """Of 侵占 and 占用 each stands marked on its side; all runs together are the text as printed."""
    found = [row for row in rows(document(report)) if row.kind == "quotation-wording" and "datong:6" in row.items]
    (row,) = found
    before, after = row.cells[4:]

    assert [(run.text, run.mark) for run in before.runs if run.mark in SIDES] == [("侵占", "del")]
    assert [(run.text, run.mark) for run in after.runs if run.mark in SIDES] == [("占用", "ins")]
    (finding,) = [each for each in report.diff.findings if each.fingerprint == row.marks[0][1]]
    assert (before.text, after.text) == (finding.before, finding.after)


@pytest.mark.usefixtures("_language")
def test_no_id_stands_in_a_sentence(report):
    """Items are called by place and number, also in what a finding says; the id of a list stands in one row alone."""
    made = document(report)
    words = [made.title, *(value for fact in made.facts for value in fact)]
    words += [text for section in sections(made) for text in (section.title, *section.text)]
    words += [cell.text for row in rows(made) for cell in row.cells]

    assert [] == [each for each in words if re.search("(datong|changji):", each)]
    assert ["datong", "datong.yaml", "sources/datong.txt"] == sorted(each for each in words if "datong" in each)


def test_a_long_text_is_cut_on_paper_alone(report):
    """What paper leaves out is a run of its own, never a word that is marked; all runs together are the text."""
    cells = [cell for row in rows(document(report)) for cell in row.cells]
    left_out = [run.text for cell in cells for run in cell.runs if run.mark == "rest"]

    assert left_out
    assert 30 <= min(map(len, left_out))


def test_a_part_of_it(report):
    """Only some sections, only findings of some levels; the summary counts all the same."""
    whole, part = document(report), document(report, ["summary", "divergences"], "error")

    assert [section.id for section in part.sections] == ["summary", "divergences"]
    assert {row.level for row in rows(part) if row.marks} == {"error"}
    assert [each.text for each in texts(part.sections[0])] == [each.text for each in texts(whole.sections[0])]
    assert set(part.sections[0].text) - set(whole.sections[0].text) == {
        "Findings of these levels are counted, and left out of the tables: warning, note."
    }


@pytest.mark.parametrize(
    ("least", "words"), [("info", "Without a divergence: "), ("error", "Without such a divergence: ")]
)
def test_pairs_without_a_row(report, least, words):
    """Pairs whose divergences are left out are not called equal."""
    (part,) = document(report, ["divergences"], least).sections

    assert [words] == [text[: len(words)] for text in part.text]


def test_nothing_is_left_in_english(report):
    """In Chinese the words of the report are Chinese: Latin letters are ids, kinds and names of files."""
    i18n.use("zh")
    chinese = document(report)
    i18n.use("en")
    titles = [section.title for section in sections(chinese)]
    heads = [head for section in sections(chinese) if section.table for head in section.table.head]

    assert [text for text in (*titles, *heads) if re.search("[A-Z][a-z]", text)] == []
    assert set(SECTIONS) - {"since"} == {section.id for section in chinese.sections}  # no earlier report is named


def test_mirrored(report):
    """The gaps of the second direction are those of the lists the other way round."""
    back = Workspace(as_of=report.as_of).compare("changji", "datong").report

    assert back.missing == report.missing[::-1]
    assert back.lists == report.lists[::-1]


def test_decisions_that_fit_nothing(tmp_path, request):
    """They are findings on no item, and counted with those of the list that they stand beside."""
    for name in ("datong", "changji"):
        (tmp_path / f"{name}.yaml").write_bytes((request.config.rootpath / "data" / f"{name}.yaml").read_bytes())
    (tmp_path / "decisions").mkdir()
    text = "schema: enfcmp.decisions/1\naccepted:\n  - {rule: number-gap, fingerprint: 0123456789ab, reason: x}\n"
    (tmp_path / "decisions" / "datong.yaml").write_text(text, encoding="utf-8")
    found = Workspace(data=(tmp_path,), as_of=DAY).compare("datong", "changji").report
    (section,) = [section for section in sections(document(found)) if section.id == "check-1"]
    rows = [row for row in section.table.rows if not row.items]

    assert [("decision-unused", "Decision on nothing")] == [(row.kind, row.cells[2].text) for row in rows]
    assert f": {sum(len(row.marks) for row in section.table.rows)}" in section.title


def test_what_is_to_be_seen_to_first(report):
    """The errors, so many at most; that there are more is said, and that there is none."""
    error = next(each for each in report.diff.findings if each.severity == "error")
    errors = [msgspec.structs.replace(error, after=str(number)) for number in range(70)]
    many, none = (
        msgspec.structs.replace(report, diff=msgspec.structs.replace(report.diff, findings=tuple(found)))
        for found in (errors, ())
    )
    (more, nothing) = (document(each).sections[0].sections[0] for each in (many, none))

    assert ("To be corrected or explained: 70", ("The first 8 of 70; all of them stand below.",)) == (
        more.title,
        more.text,
    )
    assert 8 == len(more.table.rows)
    assert (("No error was found.",), None) == (nothing.text, nothing.table)


@pytest.mark.parametrize(
    ("compared", "said"),
    [
        (0, "none at hand: no quotation was held against the law as enacted"),
        (2, "2 of 88 quotations were held against the law as enacted"),
    ],
)
def test_official_texts_are_named_in_the_head(report, compared, said):
    """That nothing was held against the law is not to be taken for agreement."""
    one, other = report.check
    check = msgspec.structs.replace(one, checked={**one.checked, "compared": compared}), other

    facts = dict(document(msgspec.structs.replace(report, check=check)).facts)
    assert f"the law as of {report.as_of}; {said}" == facts["Held against"]


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ({}, None),
        ({"followed": 5, "taken_over": 4}, "5 with its text at hand; with a stated successor 4"),
        ({"followed": 1, "taken_over": 0}, "1 with its text at hand; with a stated successor 0"),
    ],
)
def test_bases_with_a_successor_are_counted(report, counts, said):
    """Nothing is said where no newer law was at hand to look in."""
    one, other = report.check
    check = msgspec.structs.replace(one, checked={**one.checked, **counts}), other
    made = document(msgspec.structs.replace(report, check=check))
    (standing,) = (each for each in sections(made) if each.id == "standing")
    told = [text.partition("Bases with a newer law: ")[2] for text in standing.text]

    assert [said] * bool(said) == list(filter(None, told))


def test_two_versions_of_one_list(tmp_path, request):
    """Each has findings of its own, though their items have the same ids."""
    text = (request.config.rootpath / "data" / "datong.yaml").read_text(encoding="utf-8")
    (tmp_path / "old.yaml").write_text(text.replace("name: 医疗保险稽核", "name: 医疗保险（稽核"), encoding="utf-8")
    (tmp_path / "new.yaml").write_text(text, encoding="utf-8")
    found = Workspace(as_of=DAY).compare(str(tmp_path / "old.yaml"), str(tmp_path / "new.yaml")).report
    counts = [len(section.table.rows) for section in sections(document(found)) if section.id in ("check-1", "check-2")]

    assert counts[0] == counts[1] + 1


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"fingerprint": "'0123456789ab'"}, id="the text has changed"),
        pytest.param({"expires": "2026-11-24"}, id="it has expired"),
        pytest.param({"item": "'datong:20'"}, id="it is on another item"),
        pytest.param({"rule": "number-gap"}, id="it is of another rule"),
    ],
)
def test_decisions_that_set_nothing_aside_are_not_among_the_accepted(report, tmp_path, changes):
    """Beside one that does; they are findings of their own."""
    one = report.diff.findings[0]
    other = next(each for each in report.diff.findings if each.items and each.items != one.items)
    entries = ""
    for each, changed in ((one, {}), (other, changes)):
        item, mark = f"'{each.items[0]}'", f"'{each.fingerprint}'"
        fields = {"rule": each.rule, "item": item, "fingerprint": mark, "reason": "如此公布", **changed}
        entries += "  - {" + ", ".join(f"{name}: {value}" for name, value in fields.items()) + "}\n"
    file = tmp_path / "accepted.yaml"
    file.write_text(f"schema: enfcmp.decisions/1\naccepted:\n{entries}", encoding="utf-8")
    found = Workspace(as_of=DAY, decisions=(file,)).compare("datong", "changji").report

    assert [one.fingerprint] == [each.fingerprint for each in found.accepted]
    assert (one,) == found.diff.accepted


def test_accepted_findings_are_told(tmp_path, request):
    """What was accepted, why, by whom and until when; on which files the decisions stand is said in the head."""
    for name in ("datong", "changji"):
        (tmp_path / f"{name}.yaml").write_bytes((request.config.rootpath / "data" / f"{name}.yaml").read_bytes())
    plain = Workspace(data=(tmp_path,), as_of=DAY).compare("datong", "changji").report
    one, other = plain.diff.findings[0], plain.check[1].findings[0]
    entries = "".join(
        f"  - {{rule: {each.rule}, item: '{each.items[0]}', fingerprint: '{each.fingerprint}', reason: 如此公布,\n"
        "     reviewer: 张三, date: 2026-11-01, expires: 2027-01-01}\n"
        for each in (one, other)
    )
    file = tmp_path / "accepted.yaml"
    file.write_text(f"schema: enfcmp.decisions/1\naccepted:\n{entries}", encoding="utf-8")
    found = Workspace(data=(tmp_path,), as_of=DAY, decisions=(file,)).compare("datong", "changji").report
    (section,) = [each for each in document(found).sections if each.id == "accepted"]

    assert [each.rule for each in (one, other)] == [row.kind for row in section.table.rows]
    assert ["如此公布", "张三\n2026-11-01\nuntil 2027-01-01"] == [cell.text for cell in section.table.rows[0].cells[4:]]
    assert [(one,), (), (other,)] == [each.accepted for each in (found.diff, *found.check)]
    assert found.decisions.file is None
