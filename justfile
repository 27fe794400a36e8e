# What one types daily. `just` alone lists it. (https://just.systems; each line works without it too.)

_list:
    @just --list --unsorted

# Make .venv, with the versions of requirements.lock where uv is
setup:
    if command -v uv >/dev/null; then uv venv --seed --allow-existing && uv pip install --require-hashes -r requirements.lock && uv pip install --no-deps -e .; \
    else python3 -m venv .venv && .venv/bin/pip install -q -e '.[test,static]'; fi

# Open the explorer: just run --lang en
run *WORDS:
    .venv/bin/changji-tui {{WORDS}}

# Run some tests: just test tests/ui/test_card.py -k enter; all of them on every core: just test -n auto
test *WORDS:
    .venv/bin/pytest -q {{WORDS}}

# Lint, format, types, import contracts; mends what can be mended
check:
    .venv/bin/ruff check --fix
    .venv/bin/ruff format
    .venv/bin/mypy
    .venv/bin/lint-imports

# Draw the goldens and the README's tables anew; look at `git diff` before you commit them
goldens *WORDS="tests/ui tests/unit/charts tests/unit/search/test_guide.py":
    UPDATE_GOLDENS=1 .venv/bin/pytest -q {{WORDS}}
