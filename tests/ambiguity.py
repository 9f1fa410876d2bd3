"""Whether a regular expression has ever more ways to match one text, the longer that text is.

Where such a text does not match after all, Python tries every way: `(a|a)*b` takes twice the time for each further a.
An expression is read as a graph of its characters: which may stand behind which, by how many ways. Two things make it
ambiguous without bound (Weber and Seidl, "On the degree of ambiguity of finite automata", 1991, show that there is no
third): two ways from a character back to it over the same text, and a loop that hands over to a later one on a text
that leads round both, as in `a*a*`. Marks of position are left out, which can only add ways.

What gives nothing back, a look-around, an atomic group or a possessive repetition, is looked at by itself. Inside a
repetition the last two are refused, for how far they reach is then more than the graph can tell.
"""

import re
from collections import Counter, defaultdict
from itertools import permutations, product
from re import _constants as sre  # the parser of `re` itself: nothing is read otherwise than it is run
from re import _parser
from typing import NamedTuple

TWO_WAYS = "a repetition that can match one text in two ways"
SHARED = "two repetitions that can share one text in many ways"
REFUSED = "an atomic group or a possessive repetition inside a repetition"

# One of every sort that a class can name; the characters of the expression itself come to them.
SAMPLES = frozenset("\t\n\r \u3000azAZ019_٣é中文Ωⅷ½，。；：、（）《》…“”!~-/\\<>&")
CATEGORIES = {
    sre.CATEGORY_DIGIT: r"\d",
    sre.CATEGORY_NOT_DIGIT: r"\D",
    sre.CATEGORY_SPACE: r"\s",
    sre.CATEGORY_NOT_SPACE: r"\S",
    sre.CATEGORY_WORD: r"\w",
    sre.CATEGORY_NOT_WORD: r"\W",
}
CHARACTERS = {sre.LITERAL, sre.NOT_LITERAL, sre.IN, sre.ANY}
APART = {sre.ASSERT: 1, sre.ASSERT_NOT: 1, sre.POSSESSIVE_REPEAT: 2}  # which field has the expression inside


class Part(NamedTuple):
    """With which characters a part begins and ends, and by how many ways; in how many ways it can be empty."""

    first: Counter
    last: Counter
    empty: int


class Graph:
    """The characters of an expression and the steps between them."""

    def __init__(self, items):
        self.characters = []
        self.steps = Counter()
        self.bounded = set()  # steps back in a repetition that is taken a few times only
        self.apart = []
        self.is_refused = False
        self.depth = 0
        self.sequence(items)

    def sequence(self, items):
        whole = Part(Counter(), Counter(), 1)
        for item in items:
            part = self.part(*item)
            self.join(whole, part)
            first = whole.first + times(part.first, whole.empty)
            last = part.last + times(whole.last, part.empty)
            whole = Part(first, last, whole.empty * part.empty)
        return whole

    def join(self, one, other):
        for (start, ways), (stop, more) in product(one.last.items(), other.first.items()):
            self.steps[start, stop] += ways * more

    def part(self, kind, value):
        if kind in CHARACTERS:
            self.characters.append((kind, value))
            here = Counter([len(self.characters) - 1])
            return Part(here, here, 0)
        if kind is sre.SUBPATTERN:
            return self.sequence(value[-1])
        if kind is sre.BRANCH:
            first, last, empty = zip(*map(self.sequence, value[1]), strict=True)
            return Part(sum(first, Counter()), sum(last, Counter()), sum(empty))
        if kind is sre.GROUPREF_EXISTS:
            return self.part(sre.BRANCH, (None, [each or [] for each in value[1:]]))
        if kind in {sre.MAX_REPEAT, sre.MIN_REPEAT}:
            return self.repeated(*value)
        if kind is not sre.AT:
            self.set_apart(kind, value)
        return Part(Counter(), Counter(), 1)

    def repeated(self, least, most, items):
        """As often as it has to be, or any number of times: {0,80} is as good as * to whoever waits."""
        if least == most:
            return self.sequence([*items] * most)
        self.depth += most > 1
        once = self.sequence(items)
        self.depth -= most > 1
        if most > 1:
            if most is not sre.MAXREPEAT:
                self.bounded |= set(product(once.last, once.first)) - set(self.steps)
            self.join(once, once)
        return once._replace(empty=once.empty + (least == 0))

    def set_apart(self, kind, value):
        self.apart.append(value if kind is sre.ATOMIC_GROUP else value[APART[kind]])
        self.is_refused |= self.depth > 0 and kind in {sre.ATOMIC_GROUP, sre.POSSESSIVE_REPEAT}


def times(counter, factor):
    return Counter({key: count * factor for key, count in counter.items() if factor})


def causes(expression):
    """Why a compiled expression has ever more ways to match one text; nothing where it has not."""
    return causes_in(_parser.parse(expression.pattern, expression.flags), expression.flags)


def causes_in(items, flags):
    graph = Graph(items)
    found = {REFUSED} if graph.is_refused else set()
    if rounds := loops(graph.steps):
        labels = matched(graph.characters, flags)
        if any(doubles(inside(loop, graph.steps), labels) for loop in rounds):
            found.add(TWO_WAYS)
        lasting = loops(set(graph.steps) - graph.bounded)
        if any(hands_over(*two, graph.steps, labels) for two in permutations(lasting, 2)):
            found.add(SHARED)
    return found.union(*(causes_in(each, flags) for each in graph.apart))


def inside(loop, steps):
    return {step: ways for step, ways in steps.items() if loop.issuperset(step)}


def doubles(steps, labels):
    """Whether two ways lead from a character of a loop over the same text into one character again."""
    if any(ways > 1 for ways in steps.values()):
        return True
    pairs = side_by_side(steps, steps, labels)
    same = {(at, at) for at, _ in steps}
    parted = reached(same, follow(pairs)) & reached(same, follow((stop, start) for start, stop in pairs))
    return any(one != other for one, other in parted)


def hands_over(one, other, steps, labels):
    """Whether one text leads round the first loop, round the second, and from the first into the second."""
    following = follow(steps)
    if not reached(one, following) & other:
        return False

    def further(place):
        for step in product(following[place[0]] & one, following[place[1]], following[place[2]] & other):
            if labels[step[0]] & labels[step[1]] & labels[step[2]]:
                yield step

    together = loops(side_by_side(inside(one, steps), inside(other, steps), labels))
    rounds = set().union(*together)
    return any((start, stop, stop) in walked([(start, start, stop)], further) for start, stop in rounds)


def side_by_side(some, others, labels):
    """Two steps as one, where the same text takes both."""
    return {
        ((one, other), (further, beyond))
        for (one, further), (other, beyond) in product(some, others)
        if labels[further] & labels[beyond]
    }


def follow(steps):
    found = defaultdict(set)
    for start, stop in steps:
        found[start].add(stop)
    return found


def reached(starts, following):
    return walked(starts, following.__getitem__)


def walked(starts, further):
    """Where one gets from `starts`, themselves included."""
    seen, to_do = set(starts), [*starts]
    while to_do:
        new = set(further(to_do.pop())) - seen
        seen |= new
        to_do += new
    return seen


def loops(steps):
    """The characters from which one gets back to themselves, those together that reach each other."""
    following = follow(steps)
    behind = {at: reached(following[at], following) for at, _ in steps}
    return {frozenset(far for far in behind[at] if at in behind.get(far, ())) for at in behind if at in behind[at]}


def matched(characters, flags):
    """Which characters each place of the expression takes, of all that can make a difference: a bit for each."""
    chars = SAMPLES.union(chr(code) for each in characters for code in codes(*each))
    forms = [{char, char.swapcase()} if flags & re.IGNORECASE else {char} for char in chars]
    return [sum(any(takes(char, *each) for char in form) << at for at, form in enumerate(forms)) for each in characters]


def codes(kind, value):
    if kind in {sre.LITERAL, sre.NOT_LITERAL}:
        yield value
    elif kind is sre.RANGE:
        yield from value
    elif kind is sre.IN:
        for each in value:
            yield from codes(*each)


def takes(char, kind, value):
    if kind is sre.IN:
        is_negated = value[0][0] is sre.NEGATE
        return is_negated != any(takes(char, *each) for each in value[is_negated:])
    if kind is sre.ANY:
        return True
    if kind is sre.RANGE:
        return value[0] <= ord(char) <= value[1]
    if kind is sre.CATEGORY:
        return bool(re.match(CATEGORIES[value], char))
    return (char == chr(value)) == (kind is sre.LITERAL)
