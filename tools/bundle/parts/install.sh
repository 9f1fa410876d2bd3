#!/bin/sh
# Install enfcmp without internet, with the newest Python that the wheels of this folder are for.
here=$(dirname "$0")
for python in "$here/python/bin/python3" python3.13 python3.12 python3.11 python3; do
    if "$python" -c 'import sys, venv; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null; then
        exec "$python" "$here/install.py" "$@"
    fi
done
echo '未找到 Python 3.11 至 3.13，安装方法见 README.html / no Python 3.11 to 3.13 is found; README.html says where to get one' >&2
exit 2
