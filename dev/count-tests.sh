#!/bin/sh
# Prints "N passed, N failed, N skipped" over the Surefire and Failsafe reports of all modules, with --by-module one line
# for each module before it.
set -u
cd "$(dirname "$0")/.." || exit 2
by_module=${1:-}
for report in ./*/target/surefire-reports/TEST-*.xml ./*/target/failsafe-reports/TEST-*.xml; do
  [ -r "$report" ] || continue
  module=${report#./}
  # The attributes of the suite stand in its opening tag, which may span lines.
  sed -n -e '/<testsuite /,/>/p' -e '/<testsuite .*>/q' -e '/^[^<]*>/q' "$report" | tr '\n' ' ' |
    sed "s|<testsuite |&module=\"${module%%/*}\" |; s/>.*//"
  echo
done | awk -v by_module="$by_module" '
  function attribute(name) { return match($0, " " name "=\"[^\"]*\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : "" }
  function line(t, f, s) { return (t - f - s) " passed, " f " failed, " s " skipped" }
  !/<testsuite / { next }
  {
    m = attribute("module")
    if (!(m in tests)) order[n++] = m
    t = attribute("tests") + 0; f = attribute("failures") + attribute("errors"); s = attribute("skipped") + 0
    tests[m] += t; failed[m] += f; skipped[m] += s
    all += t; allFailed += f; allSkipped += s
  }
  END {
    if (by_module != "") for (i = 0; i < n; i++) printf "%-10s %s\n", order[i], line(tests[order[i]], failed[order[i]], skipped[order[i]])
    print line(all + 0, allFailed + 0, allSkipped + 0)
  }'
