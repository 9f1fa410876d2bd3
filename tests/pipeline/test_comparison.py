"""One comparison: everything is read and worked out once, taken over where nothing has changed, and can be stopped."""

import datetime as dt
import shutil
from collections import Counter
from pathlib import Path

import pytest

from enfcmp.law.quotations import cited
from enfcmp.lists import source
from enfcmp.lists.keep_decisions import keep
from enfcmp.match.links import match_table
from enfcmp.match.verdicts import item_fingerprint
from enfcmp.model import PairDecision
from enfcmp.pipeline import CancelledError, Workspace

ROOT = Path(__file__).resolve().parents[2]
DAY = dt.date(2026, 11, 25)
LAWS = {
    "社会保险法_20181229.md": "# 中华人民共和国社会保险法\n\n<!-- INFO END -->\n\n"
    + "".join(f"第{at}条 第{at}条的文字。\n\n" for at in ("八十七", "八十八", "九十一")),
}
DECIDED = (
    "schema: enfcmp.decisions/1\naccepted:\n"
    '  - {rule: number-gap, item: "datong:1", fingerprint: "0123456789ab", reason: 如此公布}\n'
)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Both lists, a file of decisions on the pair and one beside each list, and an official text."""
    for name in ("datong", "changji"):
        shutil.copy(ROOT / "data" / f"{name}.yaml", tmp_path)
    (tmp_path / "decisions").mkdir()
    for name in ("datong", "changji", "datong--changji"):
        (tmp_path / "decisions" / f"{name}.yaml").write_text(DECIDED, encoding="utf-8")
    (tmp_path / "laws").mkdir()
    for name, text in LAWS.items():
        (tmp_path / "laws" / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def compared(**fields):
    return Workspace(statutes=(Path("laws"),), as_of=DAY, **fields).compare("datong.yaml", "changji.yaml")


@pytest.mark.usefixtures("folder")
def test_a_report_does_nothing_twice(monkeypatch):
    """Each list file is read once, each decisions file once, each quotation held against the law once."""
    read, held = Counter(), Counter()
    read_bytes, reading = source._read_bytes, cited._reading  # noqa: SLF001  # where all files, and quotations, pass

    def opened(path, wanted):
        read.update([path.name])
        return read_bytes(path, wanted)

    monkeypatch.setattr(source, "_read_bytes", opened)

    def counted(citation, statute, library):
        held.update([(citation.at, citation.text, statute and statute.edition)] if statute and citation.text else [])
        return reading(citation, statute, library)

    monkeypatch.setattr(cited, "_reading", counted)
    found = compared()
    report = found.report

    assert {"datong.yaml": 2, "changji.yaml": 2, "datong--changji.yaml": 1} == read  # the list, its decisions
    quotations = Counter(
        (each.at, each.text, dt.date(2018, 12, 29))
        for one in found.pairing.lists
        for item in one.items.items
        for basis in item.bases
        if basis.instrument.name == "中华人民共和国社会保险法"
        for each in basis.provisions
        if each.text
    )
    assert len(quotations) > 10
    assert quotations == held
    assert 1 == len({id(each.library) for each in {found.alignment.held[at].law.texts for at in (0, 1)}})
    assert report is found.report


@pytest.mark.usefixtures("folder")
def test_the_digest_is_of_the_bytes_that_were_compared(folder):
    """Whatever is written into the file after it was read."""
    found = compared()
    before = found.report.lists[0].sha256
    with (folder / "datong.yaml").open("ab") as file:
        file.write(b"# later\n")

    assert before == found.report.lists[0].sha256 != found.renewed().report.lists[0].sha256


@pytest.mark.usefixtures("folder")
def test_nothing_has_changed():
    """All is taken over."""
    found = compared()
    found.report  # noqa: B018  # worked out

    assert found.renewed().alignment is found.alignment


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("is_asked_before", [False, True])
def test_scores_are_kept_for_whoever_asked_for_them_first(is_asked_before):
    """Of two long lists they are half of the memory; a review asks for them, a report does not."""
    pairing = compared().pairing
    table = pairing.table if is_asked_before else None
    matching = pairing.matching

    assert is_asked_before == ("table" in vars(pairing))
    assert table is None or pairing.table is table
    assert matching == match_table(pairing.table)


@pytest.mark.usefixtures("folder")
def test_another_day():
    """The pairs stay, what was read of the law does not; the texts stay open."""
    found = compared()
    later = found.renewed(as_of=dt.date(2010, 1, 1))

    assert later.pairing is found.pairing
    assert later.day == dt.date(2010, 1, 1)
    assert later.alignment.held[0].law.texts is found.alignment.held[0].law.texts
    statutes = [{each.statute for each in one.alignment.held[0].cited.cited} for one in (found, later)]
    assert statutes[0] != statutes[1] == {None}


def test_a_list_has_changed(folder):
    """What was read of the other one stays."""
    found = compared()
    path = folder / "changji.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace('number: "20"', 'number: "21"'), encoding="utf-8")
    later = found.renewed()

    assert later.alignment.held[0] is found.alignment.held[0]
    assert later.alignment.held[1] is not found.alignment.held[1]
    assert "changji:21" in later.report.names[1]
    assert "changji:20" in found.report.names[1]


def test_a_decision_has_changed(folder):
    """The lists stay as they were read, the pairs do not."""
    found = compared()
    (link, *_) = found.matching.pairs.links
    one, other = (
        each.item(of.partition(":")[2]) for each, of in zip(found.pairing.lists, (link.from_, link.to), strict=True)
    )
    marks = {"from_fingerprint": item_fingerprint(one), "to_fingerprint": item_fingerprint(other)}
    keep(
        folder / "decisions" / "datong--changji.yaml",
        [PairDecision(from_=one.id, to=other.id, verdict="reject", **marks)],
    )
    later = found.renewed()

    assert later.alignment.held == found.alignment.held
    links = [{(each.from_, each.to) for each in compared.matching.pairs.links} for compared in (found, later)]
    assert (one.id, other.id) in links[0] - links[1]


STAGES = ["reading", "pairing", "law", "comparing", "divergences", "checking"]


@pytest.mark.usefixtures("folder")
def test_progress():
    """Stage by stage, as data; what is counted rises to what there is."""
    told = []
    found = compared(watch=told.append)
    found.report  # noqa: B018  # worked out

    assert STAGES == list(dict.fromkeys(each.stage for each in told))
    links = len(found.matching.pairs.links)
    assert list(range(1, links + 1)) == [each.done for each in told if each.stage == "comparing"]
    assert {(each.of, each.about) for each in told if each.stage == "law"} == {(20, "datong"), (20, "changji")}
    assert ["datong", "changji"] == [each.about for each in told if each.stage == "checking"]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("stage", STAGES)
def test_stopped(stage):
    """Wherever it is; afterwards it can be gone on with."""
    is_stopped = [True]

    def watch(progress):
        if is_stopped[0] and progress.stage == stage:
            raise CancelledError

    with pytest.raises(CancelledError):
        compared(watch=watch).report  # noqa: B018  # worked out
    is_stopped[0] = stage == "reading"
    if stage != "reading":
        assert compared(watch=watch).report == compared().report


TO_DO = """\
schema: enfcmp.decisions/1
to_do:
  - {rule: name-wording, item: "datong:7", fingerprint: "4f12767a7a59", reviewer: 张三}
  - {rule: name-wording, item: "datong:9", fingerprint: "4f12767a7a59"}
  - {rule: name-scope, item: "datong:7", fingerprint: "4f12767a7a59"}
  - {rule: name-wording, item: "datong:7", fingerprint: "00000000000a"}
"""


@pytest.mark.parametrize("name", ["datong", "changji", "datong--changji"])
def test_what_is_to_be_put_right(folder, name):
    """A report has what is marked and found still, from the files on both lists and beside either; it stays found."""
    (folder / "decisions" / f"{name}.yaml").write_text(TO_DO, encoding="utf-8")
    found = compared().report

    assert [("name-wording", "datong:7", "张三")] == [(each.rule, each.item, each.reviewer) for each in found.to_do]
    assert "4f12767a7a59" in [each.fingerprint for each in found.diff.findings]
