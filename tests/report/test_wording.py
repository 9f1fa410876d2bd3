"""Places and evidence in words."""

import pytest

from enfcmp import i18n
from enfcmp.model import Evidence, Nearest, Provision
from enfcmp.report.wording import answers_to, by_instrument, evidence, place, signed, title, weighed


@pytest.fixture
def speak(monkeypatch):
    """Choose a language for one test."""
    monkeypatch.setenv("LANGUAGE", "")
    yield i18n.use
    i18n.use("en")


@pytest.mark.parametrize(
    ("provision", "english", "chinese"),
    [
        (Provision("某法"), "whole instrument", "整部文件"),
        (Provision("某法", 37), "art. 37", "第三十七条"),
        (Provision("某法", 104, 2), "art. 104 para. 2", "第一百零四条第二款"),
        (Provision("某法", 38, None, 7), "art. 38 (7)", "第三十八条第（七）项"),
        (Provision("某法", 20, inserted=1), "art. 20-1", "第二十条之一"),
    ],
)
def test_place(speak, provision, english, chinese):
    """Digits in English, numerals in Chinese."""
    speak("en")
    assert english == place(provision)

    speak("zh")
    assert chinese == place(provision)


def test_by_instrument(speak):
    """One entry an instrument, in the order of first mention."""
    speak("zh")
    provisions = [Provision("甲法", 1), Provision("《乙法》", 2), Provision("甲法", 3, 1), Provision("甲法", 1)]

    assert ["《甲法》第一条、第三条第一款", "《乙法》第二条"] == by_instrument(provisions)


@pytest.mark.parametrize(
    ("instrument", "expected"),
    [("社会保险法", "《社会保险法》"), ("《某法》", "《某法》"), ("实施《某法》若干规定", "实施《某法》若干规定")],
)
def test_title(instrument, expected):
    """A title has its brackets once."""
    assert expected == title(instrument)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (
            Evidence(0.5, 0.25, 1.0, True, (Provision("某法", 1),), {}),
            "names 50% alike; provisions 25% in common; quotations 100% alike",
        ),
        (Evidence(0.5, 0.0, None, True, (), {}), "names 50% alike; no provision in common"),
        (
            Evidence(0.0, None, 0.0, False, (), {}),
            "names 0% alike; provisions not comparable; quotations 0% alike; another action type",
        ),
    ],
)
def test_evidence(speak, found, expected):
    """What was compared, and what could not be."""
    speak("en")

    assert expected == evidence(found)


def test_weighed(speak):
    """Each piece with its points, and without where it has none."""
    speak("en")
    found = Evidence(0.5, 0.0, None, True, (), {"name": 1.46, "basis": -1.0, "type": 0.02})

    assert ["names 50% alike +1.5", "no provision in common −1.0", "the same action type +0.0"] == weighed(found)


@pytest.mark.parametrize(("points", "expected"), [(1.25, "+1.2"), (-0.04, "+0.0"), (-3.0, "−3.0"), (0.0, "+0.0")])
def test_signed(points, expected):
    """A sign always; what rounds to nothing has no minus."""
    assert expected == signed(points)


@pytest.mark.parametrize(
    ("count", "english", "chinese"),
    [
        (0, "", ""),
        (3, "it answers to a:1, 2, 3", "该项已与 a:1、2、3 对应"),
        (5, "it answers to a:1, 2, 3 and 2 more", "该项已与 a:1、2、3 及另外 2 个事项对应"),
    ],
)
def test_whom_a_candidate_answers_to(speak, count, english, chinese):
    """Three of them; of a heading that takes many conducts, how many more."""
    nothing = Evidence(name=0.0, basis=None, text=None, type=None, shared_provisions=(), points={})
    near = Nearest("b:1", 0.3, nothing, 0.5, tuple(f"a:{at}" for at in range(1, count + 1)))

    for language, expected in (("en", english), ("zh", chinese)):
        speak(language)
        assert expected == answers_to(near)
