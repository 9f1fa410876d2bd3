"""The conversation of a review: a line from the keyboard for every question; nothing but a plain terminal is needed."""

from __future__ import annotations

import contextlib
import re
import sys
import unicodedata
from collections.abc import Callable, Iterable

from enfcmp.cli import streams
from enfcmp.cli.options import CommonOptions
from enfcmp.errors import Fault, InputError
from enfcmp.i18n import _, say_fault, say_line
from enfcmp.message import msg
from enfcmp.model import PairDecision
from enfcmp.report.wording import verdict
from enfcmp.review_session import Answer, Review
from enfcmp.text.shortened import shortened

_KEYS = {  # what may be typed for each answer, besides its letter
    "y": ("yes", "是", "同", "同一事项"),
    "p": ("part", "部分", "部分对应"),
    "n": ("no", "否", "不", "不是"),
    "o": ("other", "另", "另有对应"),
    "s": ("skip", "跳过"),
    "u": ("undo", "撤销"),
    "v": ("view", "全文"),
    "q": ("quit", "退出"),
    "?": ("h", "help", "帮助"),
}
_BEHIND = " \t\u3000，,。.．、；;：:！!"  # what may stand behind an answer, before a reason
_ANSWER = re.compile(rf"[{_BEHIND}]*([oｏOＯ](?=[0-9０-９])|[^{_BEHIND}]+)")
_LEAVE_IT = frozenset({"", "?"})  # after these the question stands on the screen as it was
_LETTERS = {word: letter for letter, words in _KEYS.items() for word in (letter, *words)}
_ANSWERS: dict[str, Answer] = {"y": "same", "p": "part", "n": "reject"}


def converse(review: Review, options: CommonOptions, *, blind: bool = False) -> None:
    """Ask until there is nothing left to ask, or the person stops; every answer is on disk before the next question."""
    with contextlib.suppress(ImportError):
        import readline  # noqa: F401  # lets Chinese be edited on the line; Windows does it by itself

    whole, is_shown = False, False
    faults: tuple[Fault, ...] = ()
    while True:
        asked = review.asked()
        faults = (*review.lost(), *faults)
        if asked is not None and not is_shown:
            options.show(asked, blind=blind, whole=whole)
        elif asked is None and not review.has_answers:
            _tell_faults(faults)
            return
        _tell_faults(faults)  # under the question, which fills the screen
        line = _read("> " if asked else _("That was the last question. Enter ends, u takes the last answer back: "))
        letter, rest = _split(line) if line is not None else ("q", "")
        if letter == "q" or (asked is None and letter != "u"):
            return
        whole, is_shown = letter == "v", letter in _LEAVE_IT or (letter == "o" and not rest)
        faults = () if whole else _obey(review, letter, rest)


def ask_name() -> str | None:
    """Who decides, where nobody has said so and there is somebody to ask; None where no name is typed."""
    if not all(map(streams.is_terminal, (sys.stdin, sys.stdout))):
        return None
    return (_read(_("Your name, to be kept with the decisions (Enter: without a name): ")) or "").strip() or None


def _read(prompt: str) -> str | None:
    """A line, what cannot be read in it as ?; None where there is no more, or nothing to read from."""
    try:
        line = input(prompt)
    except (EOFError, RuntimeError):  # the second where standard input or output is closed
        streams.tell("")
        return None
    return line.encode("utf-8", "replace").decode()


def _split(line: str) -> tuple[str, str]:
    """`n 一个是检查`, `ｎ，一个是检查` → n and the reason; `o7` → o and 7; "" and the line for what is no answer."""
    found = _ANSWER.match(line)
    word = unicodedata.normalize("NFKC", found[1]).lower() if found else ""
    if word not in _LETTERS:
        return "", line.strip()
    return _LETTERS[word], line[found.end() :].lstrip(_BEHIND).strip() if found else ""


def _obey(review: Review, letter: str, rest: str) -> tuple[Fault, ...]:
    """Do what was asked for; what cannot be done is told once the question is put again."""
    acts: dict[str, Callable[[], None]] = {
        "s": review.skip,
        "u": lambda: _undo(review),
        "o": lambda: _other(review, rest),
        "?": lambda: streams.tell(_help()),
        "": lambda: _tell_not_understood(rest),
    }
    try:
        if letter in _ANSWERS:
            _tell(review.answer(_ANSWERS[letter], rest or None))
        else:
            acts[letter]()
    except InputError as error:
        return error.faults
    return ()


def _tell_not_understood(line: str) -> None:
    """What was typed, and what may be."""
    keys = _("y same, p part, n no, o 7 another, s skip, u undo, v whole text, q stop, ? help; a reason may follow")
    if line:
        streams.tell(say_line(msg("“{line}” is not understood; possible are: {keys}", line=shortened(line), keys=keys)))
    else:
        streams.tell(say_line(msg("Possible are: {keys}", keys=keys)))


def _tell_faults(faults: Iterable[Fault]) -> None:
    for fault in faults:
        streams.tell(_("Error: {message}").format(message=say_fault(fault)))


def _undo(review: Review) -> None:
    if not review.undo():
        streams.tell(_("There is nothing to undo."))


def _other(review: Review, rest: str) -> None:
    number, reason = [*rest.split(None, 1), "", ""][:2]
    if number:
        _tell(review.answer_other(unicodedata.normalize("NFKC", number), reason or None))
    else:
        streams.tell(_("Type the number of the item that answers to it, as in: o 7"))


def _tell(decisions: Iterable[PairDecision]) -> None:
    """What was written down, so that a slip of the finger is seen."""
    for each in decisions:
        message = msg(
            "{from_item} – {to_item}: {verdict}", from_item=each.from_, to_item=each.to, verdict=verdict(each)
        )
        streams.tell(say_line(message))


def _help() -> str:
    return "\n".join(
        (
            _("y  they are the same matter"),
            _("p  one is a part of the other"),
            _("n  they are not the same matter"),
            _("o  the item of the first list answers to another one: o 7"),
            _("s  pass over; it is asked again next time"),
            _("u  undo the last answer of this sitting"),
            _("v  show the texts uncut"),
            _("q  stop; everything that was answered is kept"),
            _("A reason may follow an answer: n 一个是检查，一个是处罚"),
        )
    )
