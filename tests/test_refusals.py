"""What the system refuses is `InputError` with path and reason, from Python too: nobody has to know of `OSError`."""

import errno
import os
from pathlib import Path

import pytest

from enfcmp.errors import InputError
from enfcmp.lists.decision_file import beside_list, beside_pair
from enfcmp.lists.import_report import saved_import
from enfcmp.pipeline import Workspace
from enfcmp.pipeline.concording import concordance
from enfcmp.pipeline.import_folder import documents_in
from enfcmp.pipeline.import_to_file import former_list, kept_map
from enfcmp.pipeline.importing import import_document
from enfcmp.pipeline.kept_decisions import kept_decisions, kept_of
from enfcmp.pipeline.list_head import Head
from enfcmp.refusals import refusals_told

LONG = "长" * 100  # more than the 255 bytes that a name may have
PAIR = ("datong", "changji")
READS = {
    "lists in a folder": lambda: Workspace(data=(Path(LONG),)).lists(),
    "a list": lambda: Workspace().load(f"{LONG}.yaml"),
    "a document": lambda: Workspace().load(f"{LONG}.xlsx"),
    "a document to import": lambda: import_document(Path(f"{LONG}.xlsx"), Head()),
    "documents": lambda: documents_in([Path(LONG)]),
    "a list that is corrected": lambda: former_list(Path(f"{LONG}.yaml"), print),
    "a map": lambda: kept_map(Path(f"{LONG}.map.yaml")),
    "decisions on two lists": lambda: Workspace(decisions=(Path(f"{LONG}.yaml"),)).compare(*PAIR),
    "decisions that may begin": lambda: Workspace(decisions=(Path(f"{LONG}.yaml"),)).compare(*PAIR, may_begin=True),
    "decisions to be checked": lambda: Workspace(decisions=(Path(f"{LONG}.yaml"),)).check(["datong"]),
    "decisions to be shown": lambda: kept_decisions(Workspace(), [f"{LONG}.yaml"]),
    "the file of decisions of a list": lambda: kept_of(Workspace(), f"{LONG}.yaml"),
    "decisions beside a list": lambda: beside_list(Path(f"{LONG}.yaml")),
    "decisions beside two lists": lambda: beside_pair([Path("a.yaml")], LONG, "b"),
    "texts": lambda: Workspace(statutes=(Path(LONG),)).texts.library,
    "two texts": lambda: concordance(Workspace(), f"{LONG}.md", f"{LONG}.md", None, None),
    "labelled links": lambda: Workspace().evaluate([Path(f"{LONG}.json")]),
    "what was said of an import": lambda: saved_import(Path(f"{'a' * 250}.yaml")),
}


@pytest.mark.skipif(os.name == "nt", reason="Windows says it in other words")
@pytest.mark.parametrize("name", READS)
def test_an_input_that_cannot_be_read(name, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "decisions").mkdir()
    with pytest.raises(InputError) as caught:
        READS[name]()

    assert {(True, True)} == {
        (LONG in fault.path or "a" * 250 in fault.path, str(fault).endswith("the name is too long"))
        for fault in caught.value.faults
    }


@pytest.mark.parametrize("name", ["a.yaml", b"a.yaml", None])
def test_whatever_names_it(name):
    """The path as text, and none where the system names none."""
    with pytest.raises(InputError) as caught, refusals_told():
        raise OSError(errno.EIO, "Input/output error", name)

    (fault,) = caught.value.faults
    assert (name and "a.yaml", "it cannot be used: the disk has failed to read or write") == (
        fault.path,
        str(fault.message),
    )


def test_a_read_that_names_no_path(run, monkeypatch):
    """It is no result that could not be written."""

    def fail(*_arguments, **_more):
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr("enfcmp.pipeline.workspace.Workspace.lists", fail)
    said = "Error: the system has refused to read or write something: the disk has failed to read or write\n"

    assert (2, "", said) == run("lists")
