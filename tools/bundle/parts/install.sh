#!/bin/sh
# Install enfcmp without internet, with the newest Python that the wheels of this folder are for.
here=$(dirname "$0")
for python in "$here/python/bin/python3" python3.13 python3.12 python3.11 python3; do
    if "$python" -c 'import sys, venv; sys.exit(sys.maxsize.bit_length() < 63 or not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null; then
        exec "$python" "$here/install.py" "$@"
    fi
done
{
    echo '未找到 Python 3.11 至 3.13（64 位）：请管理员安装 python3.11，或者从 https://github.com/astral-sh/python-build-standalone/releases 下载 cpython-3.11…-install_only.tar.gz，在本文件夹中解压，不必安装；详见 README.html。'
    echo 'no Python 3.11 to 3.13 (64 bit) is found: have python3.11 installed, or get cpython-3.11…-install_only.tar.gz from https://github.com/astral-sh/python-build-standalone/releases and unpack it in this folder, where it need not be installed; README.html says more.'
} >&2
exit 2
