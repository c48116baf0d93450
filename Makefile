# pue-desk: 'make run' opens the desk, 'make test' passes every test; both set up first.
# Needs Swift 6.3 and make; what else is missing comes from apt, through sudo where not root.

PREFIX ?= /usr/local
SWIFT  ?= swift
# One file that needs no library at all, not even the C library: it starts a quarter faster than with seven of them.
STATIC  = -c release --static-swift-stdlib -Xswiftc -static-executable -Xswiftc -use-ld=lld
RELEASE = $(STATIC) --product pue-desk
BINARY  = .build/release/pue-desk

BUILD_PACKAGES = libncurses-dev libsqlite3-dev
TEST_PACKAGES  = libvterm-dev tmux sqlite3 python3-venv
# An independent engine evaluates the exported decision tables.
DMN_ENGINE     = .build/dmn-engine
BENCH_PACKAGES = tig dialog sqlite3

.PHONY: run build test soak train search-report lint bench install uninstall clean setup setup-build setup-test setup-bench

run: build
	@exec $(BINARY)

build: setup-build
	@$(SWIFT) build $(RELEASE)

test: setup-test
	@$(SWIFT) build --build-tests
	@$(SWIFT) test --skip-build

# The program killed a thousand times; 'make test' does it 200 times.
soak: setup-test
	@$(SWIFT) build --build-tests
	@SOAK_KILLS=1000 $(SWIFT) test --skip-build --filter DeskJournalTests

# Trains the search anew from Resources/search; a test fails while the model is older than its phrases.
train: setup-build
	@$(SWIFT) build $(STATIC) --product train-search
	@.build/release/train-search train Resources/search

# How often the search is right, on phrases of people whose words it was not trained on.
search-report: setup-build
	@$(SWIFT) build $(STATIC) --product train-search
	@.build/release/train-search report Resources/search Tests/MatterSearchTests/Evaluation

lint:
	@$(SWIFT) format lint --strict --recursive Sources Tests Package.swift

bench: build setup-bench
	@$(SWIFT) build $(STATIC) --product journal-generator
	@$(SWIFT) build $(STATIC) --product desk-bench
	@.build/release/desk-bench $(BINARY)

install: build
	install -D -m 755 $(BINARY) $(DESTDIR)$(PREFIX)/bin/pue-desk

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/pue-desk

clean:
	@$(SWIFT) package clean

setup: setup-build setup-test

setup-build:
	@$(call need,$(BUILD_PACKAGES))

setup-test: setup-build
	@$(call need,$(TEST_PACKAGES))
	@test -x $(DMN_ENGINE)/bin/evaluates || { \
	  echo "Installing pyDMNrules into $(DMN_ENGINE)"; \
	  python3 -m venv $(DMN_ENGINE) && \
	  $(DMN_ENGINE)/bin/python -m pip install --quiet --disable-pip-version-check pyDMNrules==1.4.5 && \
	  ln -sf python $(DMN_ENGINE)/bin/evaluates; }

setup-bench:
	@$(call need,$(BENCH_PACKAGES))

# Installs the Debian packages that are missing; says nothing when there are none.
define need
missing=""; for package in $(1); do \
  dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; \
done; \
if [ -n "$$missing" ]; then \
  as=""; [ "$$(id -u)" = 0 ] || as=sudo; \
  echo "Installing$$missing"; \
  $$as apt-get update -q=2 && DEBIAN_FRONTEND=noninteractive $$as apt-get install -q=2 -y --no-install-recommends $$missing >/dev/null; \
fi
endef
