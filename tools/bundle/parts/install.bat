@echo off
rem Install enfcmp without internet, with the newest Python that the wheels of this folder are for.
setlocal
chcp 65001 >nul
set "TEST=import sys, venv; sys.exit(sys.maxsize.bit_length() != 63 or sys.version_info[:2] not in ((3, 11), (3, 12), (3, 13)))"
set "OWN=%~dp0python\python.exe"
if exist "%OWN%" "%OWN%" -c "%TEST%" >nul 2>nul && set PYTHON="%OWN%" && goto found
for %%V in (3.13 3.12 3.11) do (
    py -%%V -c "%TEST%" >nul 2>nul && set "PYTHON=py -%%V" && goto found
)
python -c "%TEST%" >nul 2>nul && set "PYTHON=python" && goto found
echo 未找到 Python 3.11 至 3.13（64 位）：从 https://www.python.org/downloads/windows/ 下载“Windows installer (64-bit)”，带过来安装，不需要管理员；详见 README.html。
echo no Python 3.11 to 3.13 (64 bit) is found: get "Windows installer (64-bit)" from https://www.python.org/downloads/windows/ and install it here, without an administrator; README.html says more.
pause
exit /b 2

:found
%PYTHON% "%~dp0install.py" %*
set "CODE=%ERRORLEVEL%"
pause
exit /b %CODE%
