"""Two lists that are too long together are refused before anything is paired or compared, with the bound."""

import pytest

from enfcmp.pipeline import list_work, surveying, together

PAIR = ("--from", "datong", "--to", "changji")
REPORT = ("report", *PAIR, "-o", "x.md")
COMMANDS = {  # what is refused where so many items, or megabytes, are the bound
    "paired": [
        ("pairs", *PAIR),
        ("missing", *PAIR),
        ("diff", *PAIR),
        ("review", *PAIR),
        ("report", *PAIR, "-o", "x.md"),
    ],
    "compared": [("diff", *PAIR), ("report", *PAIR, "-o", "x.md")],
}
SAID = {
    "paired": "can be paired; divide them into several lists, say by type",
    "compared": "it can be said where they diverge; divide them into several lists, say by type, or take `missing` and "
    "`pairs`",
}


@pytest.mark.parametrize(("bound", "command"), [(bound, each) for bound in COMMANDS for each in COMMANDS[bound]])
@pytest.mark.parametrize("few", [{"items": 39}, {"megabytes": 0}])
def test_what_is_too_long_is_refused(run, monkeypatch, tmp_path, bound, command, few):
    monkeypatch.chdir(tmp_path)
    name = bound.upper()
    monkeypatch.setattr(together, name, getattr(together, name)._replace(**few))

    code, out, err = run(*command)
    said = " ".join(err.split())
    assert (2, "", 1) == (code, out, said.count("Error"))
    assert "the two lists have 0.1 MB and 40 items together; " in said
    assert said.endswith(SAID[bound])
    assert [] == list(tmp_path.iterdir())


@pytest.mark.parametrize("command", [("pairs", *PAIR), ("missing", *PAIR)])
def test_what_is_too_long_to_be_compared_is_paired(run, monkeypatch, command):
    monkeypatch.setattr(together, "COMPARED", together.COMPARED._replace(items=39))

    assert 0 == run(*command)[0]


@pytest.mark.parametrize("command", COMMANDS["compared"])
def test_as_many_as_the_bound_are_compared(run, monkeypatch, tmp_path, command):
    monkeypatch.chdir(tmp_path)
    for name in ("PAIRED", "COMPARED"):
        monkeypatch.setattr(together, name, getattr(together, name)._replace(items=40))

    assert 0 == run(*command)[0]


def test_a_survey_leaves_out_what_is_too_long(run, monkeypatch):
    """A list that cannot be held against the reference; a list that no reference can be made of."""
    monkeypatch.setattr(list_work, "COMPARED", together.COMPARED._replace(items=39))
    code, out, err = run("survey", "changji", "--reference", "datong", "--lang", "en")

    assert (2, "", 1) == (code, out, err.count("the two lists have 0.1 MB and 40 items together; of at most 13 MB"))

    monkeypatch.setattr(surveying, "SHARED", together.SHARED._replace(items=19))
    code, out, err = run("survey", "changji", "datong", "--lang", "en")
    said = " ".join(err.split())
    assert (2, "", 2) == (code, out, said.count("MB and 20 items; a reference is made of lists of at most 6 MB and 19"))
