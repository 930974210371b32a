#!/usr/bin/env bash
# Needs: bash, Python 3 with pycountry (Debian: python3, python3-pycountry).
# pycountry's search for "Niger" finds Nigeria first, and for "Kosovo" Serbia.
#
# One would guess: search_fuzzy(name)[0], as its documentation shows it, is the country of exactly that name, where there is one.
# What happens: points for names of states and provinces are added: Nigeria has a state called Niger, so it beats Niger itself. "Korea"
#   is North Korea, "Kosovo" the Serbian district. Cases of one country are added to those of another ten times as large.
# Seen with: pycountry 22.3.5 (Debian 12), Python 3.11.
# Source: ExistingCountries.search_fuzzy: 50 points for an exact name, 49 for an exact subdivision, 30 less for a part of a name, summed.
# Instead: pycountry.countries.lookup(name), which takes exact names only and raises LookupError.
set -eu
python=/usr/bin/python3
"$python" -c 'import pycountry' 2>/dev/null || { echo "$0: needs Debian's python3-pycountry" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cat > "$work/try.py" <<'PYTHON'
import pycountry

for name in ["Niger", "Korea", "Kosovo", "Guinea"]:
    print(name, "->", [country.name for country in pycountry.countries.search_fuzzy(name)][:2])
print("lookup of Niger ->", pycountry.countries.lookup("Niger").name)
PYTHON
cat > "$work/expected" <<'TEXT'
Niger -> ['Nigeria', 'Niger']
Korea -> ["Korea, Democratic People's Republic of", 'Korea, Republic of']
Kosovo -> ['Serbia']
Guinea -> ['Guinea', 'Guinea-Bissau']
lookup of Niger -> Niger
TEXT
echo "pycountry $("$python" -c 'from importlib.metadata import version; print(version("pycountry"))'), $("$python" --version)"
"$python" "$work/try.py" | tee "$work/seen"
diff "$work/expected" "$work/seen" || { echo "changed" >&2; exit 1; }
