"""Two answers that belong together: what one says, the other has to say too, or the mirror of it."""

import json
import tempfile
from pathlib import Path

from tests.fuzz import lists, texts
from tests.fuzz.chance import Chance
from tests.fuzz.runner import inside

_MIRROR = {"split": "merge", "merge": "split"}
_MIRRORED_RULES = (("-from", "-to"), ("-to", "-from"), ("-split", "-merged"), ("-merged", "-split"))
_WIDE = str.maketrans("（），：；", "(),:;")


class RefusedError(Exception):
    """A list that was made up is none, since something strange stands in it."""


class Pair:
    """Two lists in a folder of their own, and what is said of them."""

    def __init__(self, folder: Path, one: dict, other: dict):
        self.folder, self.one, self.other = folder, one, other

    def ask(self, command, one, other, *more):
        """The JSON of a command."""
        for name, content in (("one", one), ("other", other)):
            (self.folder / f"{name}.yaml").write_text(lists.written(content), encoding="utf-8")
        given = (command, "--from", "one.yaml", "--to", "other.yaml", "--format", "json", "-q", *more)
        answer = inside(given, self.folder)
        if answer.code:
            raise RefusedError(answer.err)
        return json.loads(answer.out)

    def links(self, one, other, *more):
        """The links without their order."""
        return _links(self.ask("pairs", one, other, *more))


def _links(pairs):
    return {
        (each["from"], each["to"]): (each["relation"], each["score"], each["confidence"]) for each in pairs["links"]
    }


def swapped(pair, chance):
    """From B to A are the links from A to B, of each level too, and what diverges one way diverges the other."""
    there, back = pair.links(pair.one, pair.other), pair.links(pair.other, pair.one)
    mirrored = {(to, from_): (_MIRROR.get(kind, kind), *rest) for (from_, to), (kind, *rest) in back.items()}
    yield "links", there, mirrored
    level = chance.one_of(("error", "warning"))
    kept = {ends: said for ends, said in mirrored.items() if level == "warning" and said[-1] == "doubtful"}
    yield f"links from {level} on", kept, pair.links(pair.one, pair.other, "--level", level)
    one, other = (_divergences(pair.ask("diff", *each)) for each in ((pair.one, pair.other), (pair.other, pair.one)))
    yield "divergences", one, {(_turned(rule), items, after, before) for rule, items, before, after in other}


def _turned(rule):
    return next((rule.removesuffix(end) + new for end, new in _MIRRORED_RULES if rule.endswith(end)), rule)


def _divergences(found):
    kept = [each for each in found["findings"] if each["rule"] != "order-differs"]
    return {(each["rule"], frozenset(each["items"]), each["before"], each["after"]) for each in kept}


def reordered(pair, chance):
    """The order of the rows decides nothing."""
    turned = [{**each, "items": chance.mixed(each["items"])} for each in (pair.one, pair.other)]
    yield "links", pair.links(pair.one, pair.other), pair.links(*turned)


def renamed(pair, _chance):
    """What a list is called decides nothing, nor what its items are numbered, as long as their order is the same."""
    one = {
        **pair.one,
        "id": "zz",
        "items": [{**item, "number": f"Z{at:03}"} for at, item in enumerate(pair.one["items"])],
    }
    names = {
        f"zz:{new['number']}": f"a:{old['number']}" for old, new in zip(pair.one["items"], one["items"], strict=True)
    }
    found = {(names[from_], to): said for (from_, to), said in pair.links(one, pair.other).items()}
    yield "links", pair.links(pair.one, pair.other), found


def of_form(pair, chance):
    """Width and blanks are no divergence that anybody has to act on."""
    found = pair.ask("diff", pair.one, {**_formed(pair.one, chance), "id": "b"})
    yield (
        "divergences",
        set(),
        {(each["rule"], *each["items"]) for each in found["findings"] if each["severity"] != "info"},
    )


def _formed(content, chance):
    if isinstance(content, dict):
        kept = ("schema", "id", "type", "number", "jurisdiction", "source", "published", "domain")
        return {key: value if key in kept else _formed(value, chance) for key, value in content.items()}
    if isinstance(content, list):
        return [_formed(each, chance) for each in content]
    if not isinstance(content, str):
        return content
    ways = (str, lambda text: text.translate(_WIDE), lambda text: f"{text} ", lambda text: text.replace("，", "， "))
    return chance.one_of(ways)(content)


def itself(pair, _chance):
    """Nothing is missing of a list in itself, and nothing diverges."""
    gaps = pair.ask("missing", pair.one, {**pair.one, "id": "b"})
    yield "missing", ([], [], []), (gaps["missing"], gaps["partial"], gaps["provisions"])
    found = pair.ask("diff", pair.one, {**pair.one, "id": "b"})
    yield "divergences", [], [(each["rule"], *each["items"]) for each in found["findings"]]


RELATIONS = {each.__name__: each for each in (swapped, reordered, renamed, of_form, itself)}


def relation(seed, number):
    """The relation of this number, and each thing that is said otherwise: (name, [(what, one, other)])."""
    chance = Chance(f"{seed} relation {number}")
    name = list(RELATIONS)[number % len(RELATIONS)]
    first = texts.text(chance)
    laws = [first, texts.text(chance)]
    one = lists.fields("a", chance, laws)
    with tempfile.TemporaryDirectory(prefix="fuzz-") as folder:
        pair = Pair(Path(folder), one, lists.other(one, "b", chance, laws))
        try:
            return name, [each for each in RELATIONS[name](pair, chance) if each[1] != each[2]]
        except RefusedError:
            return "refused", []
