@echo off
rem Starts Phosphene: the window, or the sub-command given (packaging\run.bat networks). Builds first when something changed.
rem PHOSPHENE_CUDA=1 uses an NVIDIA GPU: builds with the CUDA natives. PHOSPHENE_JAVA_OPTS: more options for the JVM.
rem No blocks in brackets round a path: a folder such as "Program Files (x86)" would end them.
setlocal
for %%I in ("%~dp0..") do set "root=%%~fI"
set "state=%root%\target\run"
set "variant=cpu"
set "profile="
if "%PHOSPHENE_CUDA%"=="1" set "variant=cuda" & set "profile=-Pcuda"

if not defined JAVA_HOME for /f "delims=" %%I in ('where javac 2^>nul') do if not defined JAVA_HOME for %%J in ("%%~dpI..") do set "JAVA_HOME=%%~fJ"
if not exist "%JAVA_HOME%\bin\javac.exe" goto no_jdk
set "major=0"
for /f tokens^=2^ delims^=^=.^" %%I in ('findstr /b "JAVA_VERSION=" "%JAVA_HOME%\release"') do set "major=%%I"
if %major% LSS 17 goto old_jdk

rem Current when the stamp names this variant and nothing the jar is made of is younger. Folders count: they tell of removed files.
powershell -NoProfile -Command "if (-not (Test-Path $env:state\stamp) -or (Get-Content $env:state\stamp -TotalCount 1).Trim() -ne $env:variant) { exit 1 }; $t = (Get-Item $env:state\stamp).LastWriteTimeUtc; if (Get-ChildItem -Recurse $env:root\src\main, $env:root\pom.xml | Where-Object { $_.LastWriteTimeUtc -gt $t } | Select-Object -First 1) { exit 1 }"
if not errorlevel 1 goto start

where mvn >nul 2>nul
if errorlevel 1 goto no_maven
echo phosphene: Building (the first time this fetches about 150 MB of libraries) ... 1>&2
if exist "%state%\lib" rmdir /s /q "%state%\lib"
if not exist "%state%" mkdir "%state%"
>"%state%\stamp.new" echo %variant%
pushd "%root%"
call mvn -B -q %profile% compile jar:jar dependency:copy-dependencies -DincludeScope=runtime "-DoutputDirectory=%state%\lib" 1>&2
set "result=%errorlevel%"
popd
if not "%result%"=="0" goto not_built
copy /y "%root%\target\phosphene.jar" "%state%\phosphene.jar" >nul
if errorlevel 1 goto not_built
move /y "%state%\stamp.new" "%state%\stamp" >nul

:start
set "options=-Dfile.encoding=UTF-8"
rem On few processors the second compiler of the JVM takes one away from the engine, see run.sh.
if %NUMBER_OF_PROCESSORS% LEQ 4 set "options=%options% -XX:TieredStopAtLevel=1"
if %major% GEQ 22 set "options=%options% --enable-native-access=ALL-UNNAMED"
if %major% GEQ 23 set "options=%options% --sun-misc-unsafe-memory-access=allow"
"%JAVA_HOME%\bin\java.exe" %options% "-Dphosphene.home=%root%" %PHOSPHENE_JAVA_OPTS% -cp "%state%\phosphene.jar;%state%\lib\*" org.phosphene.Launcher %*
exit /b %errorlevel%

:no_jdk
echo phosphene: No JDK found. Install one from 17 to 25 or set JAVA_HOME to its folder, then start again. 1>&2
exit /b 1

:old_jdk
echo phosphene: The JDK in "%JAVA_HOME%" is too old or does not say its version. Set JAVA_HOME to one from 17 to 25. 1>&2
exit /b 1

:no_maven
echo phosphene: Maven is missing. Install version 3.8 or newer and put its bin folder on PATH, then start again. 1>&2
exit /b 1

:not_built
echo phosphene: The build failed; the lines above say why. Without a network the first build cannot fetch its libraries. 1>&2
exit /b 1
