# Builds the program for Windows in target\installer: the app image and a .msi (which needs WiX).
# Same modules, options and rehearsal as on Linux.

$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true
Set-Location (Join-Path $PSScriptRoot '..')
$out = Join-Path $PWD 'target\installer'
$work = Join-Path $out 'work'
[xml] $pom = Get-Content pom.xml
$version = $pom.project.version
$javafx = $pom.project.properties.'javafx.version'
$jdk = $env:JAVA_HOME
if (-not $jdk -or -not (Test-Path "$jdk\bin\jpackage.exe")) { throw 'JAVA_HOME must name a JDK 25 or newer' }

if (Test-Path target\lib) { Remove-Item -Recurse target\lib }
mvn -B -q -DskipTests package cyclonedx:makeBom
if (Test-Path $out) { Remove-Item -Recurse $out }
New-Item -ItemType Directory -Force "$work\javafx", "$work\jars", "$work\input" | Out-Null

foreach ($module in 'base', 'graphics', 'controls') {
    Copy-Item "target\lib\javafx-$module-$javafx-win.jar" "$work\javafx"
}
$modules = (Get-Content installer\modules.txt) -join ','
& "$jdk\bin\jlink" --module-path "$work\javafx" --add-modules $modules --strip-debug --no-header-files `
    --no-man-pages --generate-cds-archive '--exclude-resources=glob:/javafx.graphics/*.dll' --output "$work\runtime"
Add-Type -AssemblyName System.IO.Compression.FileSystem
foreach ($jar in Get-ChildItem "$work\javafx\*.jar") {
    $archive = [IO.Compression.ZipFile]::OpenRead($jar)
    $archive.Entries | Where-Object Name -like '*.dll' | ForEach-Object {
        [IO.Compression.ZipFileExtensions]::ExtractToFile($_, "$work\runtime\bin\$($_.Name)", $true)
    }
    $archive.Dispose()
}
if (-not (& "$work\runtime\bin\java" --list-modules | Select-String -SimpleMatch "javafx.graphics@$javafx")) {
    throw "the runtime's JavaFX is not $javafx"
}

Copy-Item target\llm-tco.jar "$work\jars"
Copy-Item target\lib\*.jar "$work\jars" -Exclude 'javafx-*'
& "$jdk\bin\java" installer\PackJars.java "$work\jars" "$work\input"
$options = Get-Content installer\java-options.txt
$arguments = @('--type', 'app-image', '--name', 'llm-tco', '--app-version', $version, '--vendor', 'LLM TCO',
    '--input', "$work\input", '--main-jar', 'llm-tco.jar', '--main-class', 'org.llmtco.Main',
    '--runtime-image', "$work\runtime", '--dest', $out, '--icon', 'installer\icons\llm-tco.ico', '--win-console')
foreach ($option in $options) { $arguments += '--java-options', $option }
$arguments += '--java-options', '-XX:AOTCache=$APPDIR\window.aot'
& "$jdk\bin\jpackage" @arguments

$app = "$out\llm-tco\app"
Copy-Item LICENSE, installer\third-party.tsv, target\bom.json, installer\licences\*.txt $app
$path = (Get-Content "$app\llm-tco.cfg" | Where-Object { $_ -like 'app.classpath=*' } |
    ForEach-Object { $_.Substring(14).Replace('$APPDIR', $app) }) -join ';'
$env:LLM_TCO_HOME = Join-Path $work 'home'
& "$work\runtime\bin\java" @options "-XX:AOTCacheOutput=$app\window.aot" '-Dglass.platform=Headless' `
    '-Dprism.order=sw' -cp $path org.llmtco.Rehearsal window | Out-Null
if (-not (Test-Path "$app\window.aot")) { throw 'the rehearsal left no cache' }
& "$jdk\bin\jpackage" --type msi --name llm-tco --app-version $version --app-image "$out\llm-tco" --dest $out `
    --win-menu --win-dir-chooser --win-upgrade-uuid 6f0d7a52-9b1c-4a34-8d7e-25c1f3a2b9e4
Remove-Item -Recurse $work
