"""Wrong input: exit code 2, one message a fault on standard error, nothing on standard output, never a traceback."""

import pytest

FAULTS = {
    "unknown command": (("mising",), ["Error: there is no command `mising`; did you mean `missing`?"]),
    "no such option": (("lists", "--fromat"), None),
    "option without value": (("missing", "--from"), None),
    "missing option": (("missing", "--from", "datong"), None),
    "bad choice": (("lists", "--format", "xml"), None),
    "too many arguments": (("show", "datong", "changji"), None),
    "explain with lists": (
        ("pairs", "--explain", "datong:1", "changji:1", "--from", "datong"),
        ["Error: --explain names the lists itself; leave --from and --to out"],
    ),
    "explain a list": (
        ("pairs", "--explain", "datong", "changji:1"),
        ["Error: `datong` names no item; datong:1 is the form"],
    ),
    "explain an unknown item": (
        ("pairs", "--explain", "datong:21", "changji:1"),
        ["Error: there is no item `21` in datong; near it: 1, 2, 10"],
    ),
    "pairs of nothing": (("pairs",), ["Error: Missing option --from"]),
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
    "folder": (
        ("show", ".."),
        ["Error: `..` is a folder; name a list in it by its id, with --data .., or by its path; ../*.yaml names all"],
    ),
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
    """`lists` reads all lists; the faults of all of them are said in one run, and what is sound is shown."""
    for name in ("one", "two"):
        (tmp_path / f"{name}.yaml").write_text("schema: enfcmp.list/1\nitems: []\n", encoding="utf-8")

    code, out, err = run("lists", "--data", tmp_path)

    assert (2, run("lists")[1]) == (code, out)
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

    def fail(*_lists, **_named):
        raise ZeroDivisionError

    monkeypatch.setattr("enfcmp.pipeline.comparison.find_gaps", fail)

    code, out, err = run("missing", "--from", "datong", "--to", "changji")

    assert (3, "") == (code, out)
    assert "ZeroDivisionError" in err
    assert err.endswith("This is a fault of enfcmp itself; please report it with the lines above.\n")


def test_item_text_is_harmless(run, tmp_path):
    """Markup is shown as it is; control characters, turned writing and what has no width are shown as their codes."""
    path = tmp_path / "a.yaml"
    name = "[bold]粗[/bold] {x} :smile: %s"
    hidden = "\u202e\u200b"
    path.write_text(
        "schema: enfcmp.list/1\nid: a\njurisdiction: {name: 甲市}\nbureau: 甲局\ntitle: 清单\n"
        f"items:\n  - number: '1'\n    name: '{name}{hidden}'\n    remarks: \"\\e[31mred\\a\"\n    bases: []\n",
        encoding="utf-8",
    )

    _, out, _ = run("show", f"{path}:1", "-q")

    assert f"a:1  {name}\\u202e\\u200b" in out
    assert "Remarks: \\u001b[31mred\\u0007" in out
    assert "\x1b" not in out


def test_raw_cells_are_never_lost(run, tmp_path):
    """A cell or a place that cannot be read is shown as published, said, and not counted as compared."""
    path = tmp_path / "a.yaml"
    path.write_text(
        "schema: enfcmp.list/1\nid: a\njurisdiction: {name: 甲市}\nbureau: 甲局\ntitle: 清单\nitems:\n"
        "- {number: '1', name: 对医疗救助的检查, basis_text: 详见本法第八条}\n"
        "- {number: '2', name: 对药品价格的检查, bases: [{instrument: 《某办法》, provisions: [{at: 附件三}]}]}\n",
        encoding="utf-8",
    )

    code, out, err = run("show", f"{path}:1")
    assert (0, f"Note: {path}: item 1: no citation could be read in `basis_text`") == (code, err.splitlines()[0])
    assert f"Note: {path}: item 2: `附件三` could not be read as a place and is not compared" == err.splitlines()[1]
    assert "Basis, as published; no citation could be read in it\n  详见本法第八条\n" in out
    assert '"basis_text": "详见本法第八条"' in run("show", f"{path}:1", "--format", "json")[1]

    out = run("missing", "--from", path, "--to", path, "-q")[1]
    assert "Without a provision that could be compared: a:1, 2." in out


def test_what_a_list_says_cannot_forge_a_message(run, tmp_path):
    """Control characters in a fault are shown as codes, line breaks too; what is long is cut."""
    path = tmp_path / "a.yaml"
    path.write_text('"\\e]0;x\\a": 1\n"' + "很" * 900 + '": 1\n"a\\nError: b": 1\n', encoding="utf-8")

    _, _, err = run("show", path)

    assert "\x1b" not in err
    assert all(line.startswith(f"Error: {path}") for line in err.splitlines())
    assert max(map(len, err.splitlines())) < 500


def test_an_id_that_is_not_the_name_of_the_file(run, tmp_path):
    """Two lists must not go by one name."""
    (tmp_path / "b.yaml").write_text(
        "schema: enfcmp.list/1\nid: a\njurisdiction: {name: 甲市}\nbureau: 甲局\ntitle: 清单\nitems: []\n",
        encoding="utf-8",
    )
    expected = f"Error: {tmp_path}/b.yaml: the id in the file is `a`, the file is `b.yaml`; name both alike\n"

    assert (2, "", expected) == run("show", "b", "--data", tmp_path)
    assert (2, run("lists")[1], expected) == run("lists", "--data", tmp_path)
    assert 0 == run("show", tmp_path / "b.yaml")[0]


def test_other_files_in_a_folder(run, tmp_path):
    """Another program's settings are passed over, and said."""
    (tmp_path / "config.yaml").write_text("port: 80\n", encoding="utf-8")

    code, out, err = run("lists", "--data", tmp_path)

    assert (0, f"Note: {tmp_path}/config.yaml: not a list, since it has no `schema: enfcmp.list/1`; skipped\n") == (
        code,
        err,
    )
    assert "datong" in out
