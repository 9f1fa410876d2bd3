"""What has to hold of every run, whatever was asked for and of what."""

import json
import re
import unicodedata
from collections import Counter
from pathlib import Path

from enfcmp.errors import InputError
from enfcmp.gate import harmless
from enfcmp.lists.nodes import compose
from enfcmp.lists.read_list import is_list, read_list, read_node
from enfcmp.lists.source import FileText
from enfcmp.model import DecisionFile, ImportMap
from tests.fuzz.nouns import faults_of
from tests.fuzz.options import Line, commands
from tests.fuzz.runner import TOO_LONG, Answer

SLOW = 5  # seconds that nothing small may take
_LEFT = re.compile(r"(^|/)\.enfcmp")
_SHOWN = re.compile(r"`[^`]*`|《[^》]*》|-{1,2}[a-z][-a-z]*|\S+\.[a-z]+:(?:\d+:\d+:)? ")


def broken(line: Line, answer: Answer, before: dict, after: dict):
    """Each rule that does not hold, in words."""
    if answer.code == TOO_LONG:
        return ["it takes too long"]
    found = [*_ended(line, answer), *_refused(line, answer), *_said_harmlessly(line, answer)]
    written = {name: content for name, content in after.items() if before.get(name) != content}
    return [*found, *_is_json(answer), *_adds_up(answer), *_files(line, answer, before, after), *_read_back(written)]


def _ended(line, answer):
    if answer.code not in {0, 1, 2}:
        yield f"exit code {answer.code}"
    if "Traceback" in answer.err:
        yield "a traceback"
    if answer.code == 1 and not _may_fail(line):
        yield "exit code 1, though nothing was asked to fail"
    if answer.seconds > SLOW:
        yield f"it takes {answer.seconds:.1f} s"


def _may_fail(line):
    """Whether the command has findings, and was not told to let all pass."""
    options = {name: each for each in commands()[line.command].params for name in each.opts}
    fail_on = options.get("--fail-on")
    if fail_on is None or fail_on.hidden:
        return False
    given = [after for name, after in zip(line.arguments, line.arguments[1:], strict=False) if name == "--fail-on"]
    return (given[-1] if given else fail_on.default) != "never"


def _refused(line, answer):
    """Where it was refused, nothing but messages, each with the place that it is about."""
    said = [each for each in answer.err.splitlines() if each.startswith(("Error: ", "错误："))]
    if answer.code == 2 and not said and "Usage:" not in answer.err:
        yield "refused without a word"
    if answer.code == 2 and answer.out and not goes_on(line):
        yield "refused, but something stands on standard output"
    if answer.code == 2 and "Usage:" not in answer.err and "用法" not in answer.err and not goes_on(line):
        yield from (f"no place in: {each[:200]}" for each in said if not _has_place(each, line))
    if answer.code != 2 and said and line.command != "review":
        yield f"an error, and exit code {answer.code}"


def _has_place(said, line):
    """A path with what follows it, something of the command line, or an option."""
    words = [harmless(each)[:150] for each in line.arguments[1:]]
    return bool(_SHOWN.search(said)) or any(word in said or not word.strip() for word in words)


def _said_harmlessly(line, answer):
    """What a file says cannot steer a terminal."""
    is_shown = not {"-o", "--output", "json"} & set(line.arguments)
    texts = [answer.err, answer.out.decode()] if is_shown else [answer.err]
    steering = {char for text in texts for char in text if unicodedata.category(char) == "Cc" and char not in "\n\r\t"}
    if steering:
        yield f"control characters: {sorted(map(ascii, steering))}"


def _is_json(answer):
    if answer.code in {0, 1} and answer.out.startswith(b'{\n  "schema"'):
        wrong = faults_of(answer.out.decode())
        if wrong:
            yield f"JSON: {wrong}"


def _adds_up(answer):
    """Counts and what they count."""
    if answer.code not in {0, 1} or not answer.out.startswith(b'{\n  "schema"'):
        return
    content = json.loads(answer.out)
    sums = _SUMS.get(content["schema"].removeprefix("enfcmp.").removesuffix("/1"))
    for what, one, other in sums(content) if sums else ():
        if one != other:
            yield f"{what}: {one} and {other}"


def _gaps(content):
    counts = content["summary"]
    yield "items", counts["items"], counts["covered"] + counts["partial"] + counts["missing"]
    yield "missing", counts["missing"], len(content["missing"])
    yield "partial", counts["partial"], len(content["partial"]) + content.get("left_out", {}).get("warning", 0)
    yield "sure", counts["sure"], sum(each["sure"] for each in content["missing"])


def _pairs(content):
    for side in ("from", "to"):
        linked = {link[side] for link in content["links"]}
        yield f"linked and unlinked of {side}", set(), linked & set(content["unlinked"][side])
        yield f"unlinked of {side}", len(set(content["unlinked"][side])), len(content["unlinked"][side])
    links = Counter((link["from"], link["to"]) for link in content["links"])
    yield "links", len(links), len(content["links"])


def _divergences(content):
    counts = content["compared"]
    yield "quotations", counts["quotations"], counts["equal"] + counts["form"] + counts["differing"]


def _imported(content):
    counts = content["characters"]
    yield "characters", counts["document"], counts["items"] + counts["left_out"]


def _lists(content):
    for each in content["lists"]:
        yield f"types of {each['id']}", True, sum(each["types"].values()) <= each["items"]


_SUMS = {"missing": _gaps, "pairs": _pairs, "diff": _divergences, "import": _imported, "lists": _lists}


def _files(line, answer, before, after):
    """A run that was refused has written nothing; none leaves anything behind."""
    left = [name for name in after if _LEFT.search(name)]
    if left:
        yield f"left behind: {left}"
    changed = sorted(name for name in before | after if before.get(name) != after.get(name))
    if answer.code == 2 and changed and not goes_on(line):
        yield f"refused, but written: {changed}"


def goes_on(line):
    """Whether a command does one thing after another: a review answers, of several files some may be read."""
    return line.command in {"review", "import", "lists", "survey"} or _for_a_machine(line)


def _for_a_machine(line):
    """Whether `check` answers a program, which is told of lists that cannot be read among what is found."""
    return line.command == "check" and bool({"json", "sarif", "github"} & set(line.arguments))


def _read_back(written):
    """What was written can be read: JSON into the model, a list as a list."""
    for name, content in written.items():
        if name == "new.json":
            yield from (f"{name}: {wrong}" for wrong in [faults_of(content.decode())] if wrong)
        elif name == "new.yaml":
            yield from _no_list(content.decode())


def _no_list(text):
    """A list, the map that a document is read by, or what persons have decided."""
    try:
        read = FileText(Path("new.yaml"), text, "")
        if is_list(read):
            read_list(read)
        else:
            kind = DecisionFile if text.startswith("schema: enfcmp.decisions/1") else ImportMap
            read_node(compose(text, "new.yaml"), "new.yaml", kind)
    except InputError as error:
        yield f"it cannot be read again: {error}"
