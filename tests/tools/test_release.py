"""tools/release: what a file of a release contains, what is licensed, and how the changelog is cut."""

import datetime as dt
import re
import shutil
import tarfile
import zipfile
from pathlib import Path

import pytest

from tools.release import changelog, contents
from tools.release.build import build, version
from tools.release.running import FailedError

ROOT = Path(__file__).resolve().parents[2]
DAY = dt.date(2026, 12, 1)
NOTICE = "Sources/licences of what ships.\n\nenfcmp/a.yaml\n    From https://example.org/a, MIT\n\ndocs/\n    Ours.\n"
CHANGES = "# Changelog\n\n## [Unreleased]\n\n### Added\n\n- One thing.\n\n## [0.1.0] - 2026-01-01\n\n- All.\n"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("enfcmp/a.yaml", []),
        ("enfcmp/a.py", []),
        ("enfcmp/py.typed", []),
        ("enfcmp/x.mo", []),
        ("docs/deep/page.md", []),
        ("README.md", []),
        ("enfcmp/b.yaml", ["enfcmp/b.yaml"]),
        ("mydocs/page.md", ["mydocs/page.md"]),
        ("enfcmp/docs/page.md", ["enfcmp/docs/page.md"]),
    ],
)
def test_unlicensed(name, expected):
    """Code and what stands beside LICENSE are under it; else NOTICE names the file or a folder around it."""
    assert expected == contents.unlicensed([name], NOTICE)


@pytest.fixture(scope="module", params=["wheel", "sdist"])
def file(request, tmp_path_factory):
    """A file of a release of this tree, of which git knows everything."""
    if not (ROOT / ".git").exists():
        pytest.skip("this source is not in git")
    return build(request.param, tmp_path_factory.mktemp("file"))


def without(file, name, added, folder):
    """A copy of a file of a release, without one file and with another one."""
    copy = folder / file.name
    if file.suffix == ".whl":
        with zipfile.ZipFile(file) as old, zipfile.ZipFile(copy, "w") as new:
            for each in old.namelist():
                if each != name:
                    new.writestr(each, old.read(each))
            new.writestr(added, "")
        return copy
    with tarfile.open(file) as old, tarfile.open(copy, "w:gz") as new:
        for each in old:
            if not each.name.endswith(f"/{name}"):
                new.addfile(each, old.extractfile(each))
        new.addfile(tarfile.TarInfo(f"enfcmp-{version()}/{added}"))
    return copy


def test_contents(file, tmp_path, monkeypatch):
    """It has all that git knows of it; what it lacks, has besides, or has no licence is told, each by its name."""
    source = {name for name in contents.known_to_git() if (ROOT / name).exists()}
    monkeypatch.setattr(contents, "known_to_git", lambda: source | contents.members(file))
    assert contents.check(file) > 400

    with pytest.raises(FailedError) as raised:
        contents.check(without(file, "enfcmp/errors.py", "enfcmp/secret.json", tmp_path))

    assert [
        f"{file.name}: enfcmp/errors.py is not in it",
        f"{file.name}: enfcmp/secret.json is in it and not known to git",
        f"{file.name}: enfcmp/secret.json has no licence in NOTICE",
    ] == str(raised.value).splitlines()


def test_cut():
    """What was unreleased is of the version, and new changes have their place above it."""
    expected = CHANGES.replace("## [Unreleased]\n", "## [Unreleased]\n\n## [0.2.0] - 2026-12-01\n")

    assert expected == changelog.cut(CHANGES, "0.2.0", DAY)


@pytest.mark.parametrize(
    ("text", "new", "expected"),
    [
        (CHANGES, "0.1.0", "there is a section of 0.1.0 already"),
        (CHANGES.replace("### Added\n\n- One thing.\n\n", ""), "0.2.0", "nothing stands under [Unreleased]"),
        ("# Changelog\n", "0.2.0", "nothing stands under [Unreleased]"),
    ],
)
def test_not_cut(text, new, expected):
    """There is something to release, and no version is released twice."""
    with pytest.raises(FailedError, match=r"^CHANGELOG\.md: ") as raised:
        changelog.cut(text, new, DAY)
    assert f"CHANGELOG.md: {expected}" == str(raised.value)


@pytest.fixture
def tree(tmp_path):
    """What of the source names the version."""
    (tmp_path / "enfcmp").mkdir()
    (tmp_path / "docs").mkdir()
    shutil.copy(ROOT / "enfcmp" / "__init__.py", tmp_path / "enfcmp")
    (tmp_path / "docs" / "guide.md").write_text(
        f'pip install "enfcmp-{version()}-py3-none-any.whl"\n', encoding="utf-8"
    )
    (tmp_path / "CHANGELOG.md").write_text(CHANGES.replace("0.1.0", "0.0.1"), encoding="utf-8")
    return tmp_path


def test_cut_files(tree):
    """The version is new wherever it stands, and may then be published."""
    with pytest.raises(FailedError, match=r"no section of 9\.8\.7: make cut VERSION=9\.8\.7"):
        changelog.require_section("9.8.7", tree)

    changelog.cut_files("9.8.7", DAY, tree)

    assert "9.8.7" == version(tree)
    assert "enfcmp-9.8.7-py3" in (tree / "docs" / "guide.md").read_text(encoding="utf-8")
    changelog.require_section("9.8.7", tree)


@pytest.mark.parametrize("new", ["", "next", "1", "v1.2.3", "1.2.3.dev0", "1.2.3\n"])
def test_no_version(tree, new):
    """Nothing is written for what is no version of a release."""
    before = (tree / "CHANGELOG.md").read_bytes()

    with pytest.raises(FailedError, match="is no version"):
        changelog.cut_files(new, DAY, tree)
    assert before == (tree / "CHANGELOG.md").read_bytes()


def test_version_stands_in_one_place():
    """Besides, the pages name the wheel of it, which `cut` writes; no other version of one."""
    pages = "".join(page.read_text(encoding="utf-8") for page in (*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")))

    assert {version()} == set(re.findall(r"enfcmp-(\d+\.\d+\.\d+)", pages))
