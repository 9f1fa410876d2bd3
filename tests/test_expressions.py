"""No text, however it is made, keeps a regular expression of enfcmp busy for ever."""

import ast
import importlib
import importlib.util
import inspect
import pkgutil
import re
from pathlib import Path

import pytest

import enfcmp

spec = importlib.util.spec_from_file_location("ambiguity", Path(__file__).with_name("ambiguity.py"))
ambiguity = importlib.util.module_from_spec(spec)
spec.loader.exec_module(ambiguity)
TWO_WAYS, SHARED, REFUSED = ambiguity.TWO_WAYS, ambiguity.SHARED, ambiguity.REFUSED

JUDGED = [
    (r"(a|a)*b", {TWO_WAYS}, "two ways through each round"),
    (r"(a*)*b", {TWO_WAYS}, "a repetition in a repetition"),
    (r"(a+b?)*c", {TWO_WAYS}, "the same, with what may be left out"),
    (r"(a|aa)+b", {TWO_WAYS}, "one round, or two of the other"),
    (r"(?:并|并处|处)*$", {TWO_WAYS}, "a word that two others make"),
    (r"(?:a{1,4}a)*$", {TWO_WAYS}, "a bounded repetition inside"),
    (r"(?:a{0,40}){0,40}$", {TWO_WAYS}, "two bounded ones"),
    (r"(?:[a-m]x|[m-z]x)*$", {TWO_WAYS}, "two classes with one letter in common"),
    (r"(?:ab|Ab)*$", set(), "a capital is another letter"),
    (r"(?i)(?:ab|Ab)*$", {TWO_WAYS}, "unless case is ignored"),
    (r"x(?=(a|a)*b)", {TWO_WAYS}, "in a look-ahead"),
    (r"(?>(a|a)*b)", {TWO_WAYS}, "in an atomic group, until it is left"),
    (r"(?:a(?>b+))*", {REFUSED}, "an atomic group that is repeated"),
    (r"(?:ab++)*", {REFUSED}, "a possessive repetition that is repeated"),
    (r"\s*a?\s*b", {SHARED}, "two repetitions with nothing between them"),
    (r"a+b*a+c", {SHARED}, "nor with what may be left out"),
    (r".*1\w*2", {SHARED}, "what stands between them is taken by both"),
    (r"\s*(?:a\s*)?b", set(), "one of them only behind a letter"),
    (r"[^a]*a[^b]*", set(), "the first cannot take what stands between"),
    (r"(?:a|ab|b)*c", {TWO_WAYS}, "two letters, together or apart"),
    (r"(?:a|bc|bd)*c", set(), "alternatives of which only one fits"),
    (r"(?:\d+,)*\d+", set(), "a mark ends every round"),
    (r"a{0,40}a{0,40}b", set(), "bounded repetitions one behind the other"),
    (r"(a|b)++(a|b)*+", set(), "possessive repetitions one behind the other"),
]

# What is taken whole stands in a repetition, which is not judged here: no round begins with a digit behind digits. How
# long such texts take is held by tests/cli/test_long_texts.py.
TAKEN_WHOLE = {"enfcmp.text.form", "enfcmp.text.numbers.in_text"}
NO_CONSTANTS = [
    "enfcmp.lists.read_list: kind.pattern.replace('$', '\\\\Z')"
]  # those of the types in the model, read there


@pytest.mark.parametrize(("expression", "causes", "why"), JUDGED)
def test_an_ambiguous_expression_is_known(expression, causes, why):
    assert causes == ambiguity.causes(re.compile(expression)), why


def test_no_expression_has_ever_more_ways_to_match_one_text():
    """Look for two alternatives that begin alike, or for a repetition inside or beside one that takes the same."""
    faults = {place: causes for place, each in expressions() if each and (causes := ambiguity.causes(each))}
    known = {place for place in faults if place.partition(":")[0] in TAKEN_WHOLE}

    assert {place: causes for place, causes in faults.items() if place not in known} == {}
    assert {ambiguity.REFUSED} == set().union(*(faults[place] for place in known))


def test_every_expression_is_seen():
    """An expression is a constant of its module: whoever makes one of what is read hands it to the reader."""
    assert [place for place, each in expressions() if each is None] == NO_CONSTANTS


def expressions():
    """Every expression in the source, compiled, with the place where it stands; None for what is no constant."""
    for info in pkgutil.walk_packages(enfcmp.__path__, "enfcmp."):
        if not info.name.endswith("__main__"):
            module = importlib.import_module(info.name)
            for source, found in in_module(ast.parse(inspect.getsource(module)), vars(module)):
                yield f"{info.name}: {ast.unparse(source)}", found


def in_module(tree, names):
    named = {id(each.value): names.get(each.targets[0].id) for each in tree.body if is_name(each)}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == "re":
            yield node, None  # would hide what is searched with
        if not isinstance(node, ast.Call):
            continue
        for source in (*searched(node), *(each.value for each in node.keywords if each.arg == "pattern")):
            found = named.get(id(node))
            try:
                yield source, found if isinstance(found, re.Pattern) else re.compile(constant(source, names))
            except LookupError:
                yield source, None


def is_name(node):
    return isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)


def searched(call):
    """What a function of `re` is handed as its expression."""
    is_search = re.fullmatch(r"re\.(?!escape)\w+", ast.unparse(call.func))
    return call.args[:1] if is_search else ()


def constant(node, names):
    """The text that an expression is put together of; raises `LookupError` where it hangs on more than constants."""
    match node:
        case ast.Constant():
            return node.value
        case ast.JoinedStr():
            return "".join(constant(each, names) for each in node.values)
        case ast.FormattedValue():
            return constant(node.value, names)
        case ast.Name():
            return names[node.id]
        case ast.Attribute(attr="pattern"):
            return constant(node.value, names).pattern
    raise LookupError(ast.unparse(node))
