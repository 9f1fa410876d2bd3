"""Wrong input: exit code 2, one message a fault on standard error, nothing on standard output, never a traceback."""

import pytest

FAULTS = {
    "unknown command": (("mising",), ["Error: there is no command `mising`; did you mean `missing`?"]),
    "no such option": (("lists", "--fromat"), None),
    "option without value": (("missing", "--from"), None),
    "missing option": (("missing", "--from", "datong"), None),
    "bad choice": (("lists", "--format", "xml"), None),
    "too many arguments": (("show", "datong", "changji"), None),
    "unknown list": (("show", "datnog"), ["Error: there is no list `datnog`; near it: datong"]),
    "unknown lists": (
        ("missing", "--from", "datnog", "--to", "xyz"),
        [
            "Error: there is no list `datnog`; near it: datong",
            "Error: there is no list `xyz`; near it: changji, datong",
        ],
    ),
    "unknown item": (("show", "datong:21"), ["Error: there is no item `21` in datong; near it: 1, 2, 10"]),
    "slash in an id": (
        ("show", "../data/datong"),
        ["Error: `../data/datong` is neither a list id (a-z, 0-9, -) nor a path that ends in .yaml or .yml"],
    ),
    "dots": (("show", ".."), ["Error: `..` is neither a list id (a-z, 0-9, -) nor a path that ends in .yaml or .yml"]),
    "absent file": (("show", "no/such.yaml"), ["Error: no/such.yaml: there is no such file"]),
    "absent folder": (("lists", "--data", "no/such"), ["Error: no/such: there is no such folder (--data)"]),
    "gb18030": (
        ("show", "tests/assets/lists/gb18030.yaml"),
        ["Error: tests/assets/lists/gb18030.yaml:3:24: the file is GB18030 (GBK), not UTF-8; save it as UTF-8"],
    ),
}


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("name", FAULTS)
def test_faults(run, name, lang):
    """Exit code 2, nothing on standard output, and in English just these words."""
    arguments, expected = FAULTS[name]
    code, out, err = run(*arguments, lang=lang)

    assert (2, "") == (code, out)
    assert "Traceback" not in err
    assert err.strip()
    if expected and lang == "en":
        assert expected == [line for line in err.splitlines() if not line.startswith("Usage:")]


def test_every_fault_of_a_folder_is_said(run, tmp_path):
    """`lists` reads all lists; the faults of all of them are said in one run."""
    for name in ("one", "two"):
        (tmp_path / f"{name}.yaml").write_text("schema: enfcmp.list/1\nitems: []\n", encoding="utf-8")

    code, out, err = run("lists", "--data", tmp_path)

    assert (2, "") == (code, out)
    assert [f"{name}.yaml" for name in ("one", "two") for _ in range(4)] == [
        line.split(":")[1].rsplit("/")[-1] for line in err.splitlines()
    ]


def test_notes_and_quiet(run, tmp_path):
    """An item without a basis is shown, and said on standard error unless --quiet."""
    path = tmp_path / "a.yaml"
    path.write_text(
        "schema: enfcmp.list/1\nid: a\njurisdiction: {name: 甲市}\nbureau: 甲局\ntitle: 清单\n"
        "items:\n  - number: '1'\n    name: 对某事的检查\n",
        encoding="utf-8",
    )

    loud, quiet = run("show", path), run("show", path, "-q")

    assert (0, f"Note: {path}:7:5: item 1: the item has no basis\n") == (loud[0], loud[2])
    assert (0, loud[1], "") == quiet


def test_a_fault_of_enfcmp_is_3(run, monkeypatch):
    """What is nobody's input is shown whole, to be reported."""

    def fail(*_lists):
        raise ZeroDivisionError

    monkeypatch.setattr("enfcmp.pipeline.missing", fail)

    code, out, err = run("missing", "--from", "datong", "--to", "changji")

    assert (3, "") == (code, out)
    assert "ZeroDivisionError" in err
    assert err.endswith("This is a fault of enfcmp itself; please report it with the lines above.\n")


def test_item_text_is_harmless(run, tmp_path):
    """Markup is shown as it is; control characters, turned writing and what has no width are shown as their codes."""
    path = tmp_path / "a.yaml"
    name = "[bold]粗[/bold] {x} :smile: %s"
    hidden = "\u202e\u200b\u0085"
    path.write_text(
        "schema: enfcmp.list/1\nid: a\njurisdiction: {name: 甲市}\nbureau: 甲局\ntitle: 清单\n"
        f"items:\n  - number: '1'\n    name: '{name}{hidden}'\n    remarks: \"\\e[31mred\\a\"\n    bases: []\n",
        encoding="utf-8",
    )

    _, out, _ = run("show", f"{path}:1", "-q")

    assert f"a:1  {name}\\u202e\\u200b" in out
    assert "Remarks: \\u001b[31mred\\u0007" in out
    assert "\x1b" not in out
