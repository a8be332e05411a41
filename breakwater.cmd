@echo off
rem Starts Breakwater on Windows: the steps of ./breakwater, which says why, without its lock and its fallback folder.
rem Written without a Windows machine to try it on.
setlocal EnableExtensions DisableDelayedExpansion
set "ROOT=%~dp0"
set "ROOT=%ROOT:~0,-1%"
set "STATE=%ROOT%\.breakwater-build"
if not exist "%STATE%" mkdir "%STATE%" || exit /b 2

rem --- the JDK: BREAKWATER_JAVA, JAVA_HOME, PATH, the usual folders
set "JDK="
set "SEEN="
if defined BREAKWATER_JAVA (
  call :consider "%BREAKWATER_JAVA%"
  if not defined JDK for %%J in ("%BREAKWATER_JAVA%\..\..") do call :consider "%%~fJ"
  if not defined JDK (
    echo breakwater: BREAKWATER_JAVA=%BREAKWATER_JAVA% is no JDK 25 or later: set it to one ^(its home or its bin\java.exe^), or unset it>&2
    exit /b 2
  )
  goto :found
)
if defined JAVA_HOME call :consider "%JAVA_HOME%"
if defined JDK goto :found
if exist "%STATE%\jdk" (
  set "REMEMBERED="
  set /p REMEMBERED=<"%STATE%\jdk"
)
if defined REMEMBERED call :consider "%REMEMBERED%"
if defined JDK goto :found
for /f "delims=" %%J in ('where java 2^>nul') do if not defined JDK for %%H in ("%%~dpJ..") do call :consider "%%~fH"
if defined JDK goto :found
for %%B in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%LOCALAPPDATA%\Programs\Eclipse Adoptium" "%USERPROFILE%\.jdks" "%USERPROFILE%\scoop\apps") do (
  for /d %%H in ("%%~B\*") do (
    if not defined JDK call :consider "%%~fH"
    if not defined JDK call :consider "%%~fH\current"
  )
)
if not defined JDK (
  echo breakwater: no JDK 25 or later found%SEEN%: install one, or name one you have with BREAKWATER_JAVA=C:\path\to\jdk>&2
  exit /b 2
)
:found
>"%STATE%\jdk" echo %JDK%

rem --- the build, where sources are newer than the last one; a folder without pom.xml is a distribution
if not exist "%ROOT%\pom.xml" (
  set "LIB=%ROOT%\lib"
  set "CACHES=%STATE%"
  goto :run
)
set "APP="
if exist "%STATE%\current" set /p APP=<"%STATE%\current"
if not defined APP goto :build
if not exist "%STATE%\%APP%\lib\breakwater-cli.jar" goto :build
powershell -NoProfile -Command "$t=(Get-Item -LiteralPath '%STATE%\%APP%\stamp').LastWriteTimeUtc; $s=@(Get-Item '%ROOT%\pom.xml','%ROOT%\*\pom.xml','%ROOT%\*\*\pom.xml')+@(Get-ChildItem '%ROOT%\*\src\main','%ROOT%\*\*\src\main' -Recurse); if ($s | Where-Object { $_.FullName -notlike '%ROOT%\bench\*' -and $_.LastWriteTimeUtc -gt $t } | Select-Object -First 1) { exit 1 }" <nul >nul 2>nul
if errorlevel 1 goto :build
goto :built

:build
where mvn >nul 2>nul || (
  echo breakwater: building needs Maven 3.8 or later and there is no mvn on the PATH: install it>&2
  exit /b 2
)
if defined APP (echo breakwater: sources changed: building>&2) else echo breakwater: first use: building with %JDK%; Maven downloads what it needs>&2
set "APP=app-%RANDOM%%RANDOM%"
mkdir "%STATE%\%APP%\lib" || exit /b 2
type nul >"%STATE%\%APP%\stamp"
set "DIST=%STATE%\maven\breakwater-cli\dist\lib"
if exist "%DIST%" rmdir /s /q "%DIST%"
pushd "%ROOT%"
set "CALLERS_JAVA_HOME=%JAVA_HOME%"
set "JAVA_HOME=%JDK%"
call mvn -B -ntp -Dstyle.color=never -Dquick -Dmaven.test.skip=true "-Dbuild.folder=%STATE%\maven\${project.artifactId}" -pl cli -am package <nul >"%STATE%\build.log" 2>&1
set "JAVA_HOME=%CALLERS_JAVA_HOME%"
popd
if not exist "%DIST%\breakwater-cli.jar" (
  echo breakwater: the build failed:>&2
  findstr /c:".java:[" "%STATE%\build.log" >&2
  echo breakwater: the whole log: %STATE%\build.log>&2
  exit /b 2
)
copy /y "%DIST%\*.jar" "%STATE%\%APP%\lib" >nul || exit /b 2
>"%STATE%\current" echo %APP%
for /d %%D in ("%STATE%\app-*") do if /i not "%%~nxD"=="%APP%" rmdir /s /q "%%~fD" 2>nul
:built
set "LIB=%STATE%\%APP%\lib"
set "CACHES=%STATE%\%APP%"

rem --- the AOT cache, named for the JDK and the flags; a build has its own folder, a distribution never changes its jars
:run
set "KEY="
for /f "skip=1 delims=" %%K in ('type "%JDK%\release" "%ROOT%\dev\jvm.flags" "%ROOT%\dev\training.flags" 2^>nul ^>"%STATE%\key" ^& certutil -hashfile "%STATE%\key" SHA1') do if not defined KEY set "KEY=%%K"
set "KEY=%KEY: =%"
set "CACHE=%CACHES%\%KEY%.aot"
if not exist "%CACHE%" (
  echo breakwater: preparing a fast start with %JDK%>&2
  "%JDK%\bin\java.exe" "@%ROOT%\dev\jvm.flags" "@%ROOT%\dev\training.flags" "-XX:AOTCacheOutput=%CACHES%\new.aot" -cp "%LIB%\breakwater-cli.jar" dev.breakwater.cli.Training "%ROOT%\examples\shop" <nul >"%CACHES%\training.log" 2>&1
  if exist "%CACHES%\new.aot" (move /y "%CACHES%\new.aot" "%CACHE%" >nul) else type nul >"%CACHE%"
)
set "AOT="
for %%C in ("%CACHE%") do if %%~zC GTR 0 set "AOT=-XX:AOTCache=%CACHE%"
if defined AOT (
  "%JDK%\bin\java.exe" "@%ROOT%\dev\jvm.flags" "%AOT%" %BREAKWATER_JAVA_OPTS% -cp "%LIB%\breakwater-cli.jar" dev.breakwater.cli.Breakwater %*
) else (
  "%JDK%\bin\java.exe" "@%ROOT%\dev\jvm.flags" %BREAKWATER_JAVA_OPTS% -cp "%LIB%\breakwater-cli.jar" dev.breakwater.cli.Breakwater %*
)
exit /b %ERRORLEVEL%

rem Takes the JDK in folder %1 if it is 25 or later; else adds its version to SEEN.
:consider
if not exist "%~1\bin\java.exe" exit /b
if not exist "%~1\release" exit /b
set "VERSION="
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do set "VERSION=%%~V"
if not defined VERSION exit /b
for /f "delims=.-+" %%M in ("%VERSION%") do if %%M GEQ 25 (
  set "JDK=%~1"
  exit /b
)
set "SEEN=%SEEN% (not Java %VERSION% in %~1)"
exit /b
