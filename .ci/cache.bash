# Sourced by the install scripts. The cache lies outside the tree, so that a fresh clone on a warm machine builds nothing.
#
# A slot is one folder of it, <cache>/<slot>: what was installed, `installed.jsonl` that says how to run it
# (test/tools/cache.ts reads that), and `key`, written last, which says what it was made from. Another key makes it anew.

cache=${PULSE_LINT_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/pulse-lint}

# fill SLOT KEY COMMAND...: runs the command with the empty slot's folder as its last argument, unless the slot was made from this key.
fill() {
  local slot=$cache/$1 key=$2
  shift 2
  mkdir -p "$cache"
  exec 9>"$cache/.lock"
  flock 9
  if [ "$(cat "$slot/key" 2>/dev/null)" = "$key" ]; then
    echo "$(basename "$slot"): in the cache"
  else
    # Go's module cache is read-only; elsewhere this changes nothing.
    [ ! -d "$slot" ] || chmod -R u+w "$slot"
    rm -rf "$slot"
    mkdir -p "$slot"
    local began=$SECONDS
    "$@" "$slot"
    printf '%s' "$key" >"$slot/key"
    echo "$(basename "$slot"): made in $((SECONDS - began)) s"
  fi
  exec 9>&-
}

# key FILE...: what a slot is made from, as one word.
key() {
  cat "$@" | sha256sum | cut -c1-16
}

# describe SLOT-FOLDER PROGRAM VERSION COMMAND...: adds a line to the slot's installed.jsonl.
describe() {
  local slot=$1 program=$2 version=$3
  shift 3
  python3 -c 'import json, sys; print(json.dumps({"program": sys.argv[1], "version": sys.argv[2], "command": sys.argv[3:]}))' \
    "$program" "$version" "$@" >>"$slot/installed.jsonl"
}

# A package from npm, without running its scripts, in the folder given: npm_package PACKAGE@VERSION FOLDER
npm_package() {
  npm install --prefix "$2" --ignore-scripts --no-package-lock --no-fund --no-audit --loglevel=error "$1"
}
