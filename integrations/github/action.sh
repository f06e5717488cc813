#!/usr/bin/env bash
# The steps of the GitHub Action (action.yml), which hands the inputs over as AUDIT_… variables:
#   action.sh install    into an environment of its own, so that nobody else's Python changes
#   action.sh audit      annotations and the step's summary, and the files that were asked for
# Words of articles are printed in workflow commands only: anywhere else a runner might obey them.
# macOS has bash 3.2: no mapfile, and "${list[@]}" of an empty list only without set -u.
set -eo pipefail
tools=$RUNNER_TEMP/source-audit
export AUDIT_CACHE_DIR=${AUDIT_CACHE_DIR:-$RUNNER_TEMP/source-audit-cache}

install() {
    "${AUDIT_PYTHON:-python3}" -m venv --clear "$tools"
    local package=$GITHUB_ACTION_PATH
    [ -z "$AUDIT_VERSION" ] || package=source-audit==$AUDIT_VERSION
    "$(program python)" -m pip install --quiet --disable-pip-version-check "$package"
    "$(program audit)" --version
}

# Where the environment has a program; Windows has another folder for them.
program() { if [ -d "$tools/Scripts" ]; then echo "$tools/Scripts/$1"; else echo "$tools/bin/$1"; fi; }

# The lines of a text that are not empty, into the list named.
lines() {
    local line
    while IFS= read -r line; do
        line=${line%$'\r'}
        [ -z "$line" ] || eval "$2+=(\"\$line\")"
    done <<<"$1"
}

# The commit since which changes count, or nothing for everything.
since() {
    if [ "$AUDIT_CHANGED_SINCE" != base ]; then
        echo "$AUDIT_CHANGED_SINCE"
    elif [ -n "$GITHUB_BASE_REF" ]; then
        base
    fi
}

# The pull request's base. What GitHub checks out is a commit that merges the request into it, so
# that two commits of history tell all; a workflow that checked out another one needs the rest.
base() {
    if [[ $GITHUB_REF == refs/pull/*/merge ]] && [ "$(git rev-parse HEAD)" = "$GITHUB_SHA" ]; then
        git rev-parse --quiet --verify HEAD^1 >/dev/null ||
            git fetch --quiet --no-tags --depth=2 origin "$GITHUB_SHA" || return
        echo HEAD^1
    else
        local shallow whole=()
        shallow=$(git rev-parse --is-shallow-repository) || return
        [ "$shallow" = false ] || whole=(--unshallow)
        git fetch --quiet --no-tags "${whole[@]}" origin \
            "+refs/heads/$GITHUB_BASE_REF:refs/remotes/origin/$GITHUB_BASE_REF" || return
        echo "origin/$GITHUB_BASE_REF"
    fi
}

audit() {
    local common=() paths=() changed=() commit status=0
    [ -z "$AUDIT_STANDARD" ] || common+=(--standard "$AUDIT_STANDARD")
    [ -z "$AUDIT_CONFIG" ] || common+=(--config "$AUDIT_CONFIG")
    lines "$AUDIT_ARGS" common
    lines "$AUDIT_PATHS" paths
    commit=$(since)
    [ -z "$commit" ] || changed+=(--changed-since "$commit")
    [ -z "$AUDIT_SARIF" ] || whole
    [ -z "$AUDIT_FAIL_ON" ] || changed+=(--fail-on "$AUDIT_FAIL_ON")
    [ -z "$AUDIT_COMMENT" ] || changed+=(--output "markdown=$AUDIT_COMMENT")
    "$(program audit)" check "${common[@]}" "${changed[@]}" --output github -- "${paths[@]}" ||
        status=$?
    echo "status=$status" >>"$GITHUB_OUTPUT"
    return "$status"
}

# SARIF of everything. What this run cannot audit stands in the file; it fails nothing.
whole() {
    rm -f -- "$AUDIT_SARIF"
    "$(program audit)" check "${common[@]}" --open-only --fail-on never \
        --output "sarif=$AUDIT_SARIF" --format json -- "${paths[@]}" >/dev/null ||
        [ -s "$AUDIT_SARIF" ]
}

"$1"
