# pue-desk: 'make run' opens the desk, 'make test' passes every test; both set up first.
# Needs Swift 6.3 and make; what else is missing comes from apt, through sudo where not root.

PREFIX ?= /usr/local
MANDIR  = $(PREFIX)/share/man/man1
BASHDIR = $(PREFIX)/share/bash-completion/completions
ZSHDIR  = $(PREFIX)/share/zsh/site-functions
FISHDIR = $(PREFIX)/share/fish/vendor_completions.d
DATADIR = $(PREFIX)/share/pue-desk
SWIFT  ?= swift
# One file that needs no library at all, not even the C library: it starts a quarter faster than with seven of them.
STATIC  = -c release --static-swift-stdlib -Xswiftc -static-executable -Xswiftc -use-ld=lld \
          -Xlinker '--symbol-ordering-file=$(CURDIR)/$(ORDER)' -Xlinker --no-warn-symbol-ordering
RELEASE = $(STATIC) --product pue-desk
BINARY  = .build/release/pue-desk
# Finds out what a start needs of the program: its functions, which the linker lays side by side, and its pages, which
# are asked for at once. For x86-64 only; elsewhere, and where a program may not be watched, a cold start takes longer.
LAY     = .build/release/lay-start
ORDER   = .build/start-order
GENERATED = .build/generated

BUILD_PACKAGES = libncurses-dev libsqlite3-dev
TEST_PACKAGES  = libvterm-dev tmux sqlite3 python3-venv groff-base mandoc zsh fish ncurses-term foot-terminfo kitty-terminfo
DEB_PACKAGES   = dpkg-dev binutils
CHECK_PACKAGES = debootstrap lintian tmux
# An independent engine evaluates the exported decision tables.
DMN_ENGINE     = .build/dmn-engine
BENCH_PACKAGES = tig dialog nnn less mc htop neomutt sqlite3

# What reads text of others: a check for each, below Tests/Fuzz, for the fuzzer to go at.
FUZZERS      ?= keys masking lines search scenarios rulebook
FUZZ_SECONDS ?= 300
# What "-sanitize=fuzzer" asks for, but for its main function: the programs that the build itself runs have their own.
FUZZ_FLAGS    = --sanitize=address -Xlinker $(FUZZ_LIBRARY) -Xlinker -lstdc++ \
                -Xswiftc -sanitize-coverage=edge,indirect-calls,trace-cmp,inline-8bit-counters,pc-table
FUZZ_LIBRARY  = $(wildcard $(dir $(realpath $(shell command -v $(SWIFT))))../lib/clang/*/lib/linux/libclang_rt.fuzzer_no_main-$(shell uname -m).a)
# The allocations of the test library itself never go; a crash shall end a test, not wait for a debugger.
# What the threads are found doing is kept in files: a program in a terminal of the tests has no other place for it.
CHECKED = ASAN_OPTIONS=detect_leaks=0 SWIFT_BACKTRACE=enable=no \
          TSAN_OPTIONS=suppressions=$(CURDIR)/Tests/thread-sanitizer.supp:log_path=$(CURDIR)/.build/thread/report

.PHONY: run build test soak fuzz sanitize coverage mutate train search-report lint bench manual screenshots
.PHONY: install uninstall deb check-deb clean setup setup-build setup-test setup-bench setup-deb setup-check

run: build
	@exec $(BINARY)

build: setup-build
	@$(SWIFT) build $(RELEASE)
ifeq ($(shell uname -m),x86_64)
	@$(SWIFT) build $(STATIC) --product lay-start
	@test -s $(ORDER) || ! $(LAY) $(BINARY) $(ORDER).new || { \
	  rm $(BINARY) && mv $(ORDER).new $(ORDER) && $(SWIFT) build $(RELEASE); }
	@$(LAY) $(BINARY) || echo "Its first start of the day will be slower; all else is as it should be."
endif

test: setup-test
	@$(SWIFT) build --build-tests
	@$(SWIFT) test --skip-build

# The program killed a thousand times; 'make test' does it 200 times.
soak: setup-test
	@$(SWIFT) build --build-tests
	@SOAK_KILLS=1000 $(SWIFT) test --skip-build --filter DeskJournalTests

# Each check for FUZZ_SECONDS, from its seeds and the program's own files. What is found lies in .build/fuzz/found:
# make it small, mend the program, and keep it in Tests/Fuzz/Seeds, which 'make test' judges too.
fuzz: setup-build
	@mkdir -p .build/fuzz/found
	@PUE_DESK_FUZZ=all $(SWIFT) build -c release --scratch-path .build/fuzz $(FUZZ_FLAGS) --product Fuzzer
	@for fuzzer in $(FUZZERS); do $(call fuzzed,$$fuzzer) || exit; done

# Every suite in a build that watches the memory, and in one that watches the threads; the programs that the tests
# start are checked builds too. The monkey presses fewer keys, fewer desks are killed, and the note of 100 000 letters,
# whose time is measured, is left out: a checked build is many times slower. What watches the threads keeps a stack of
# its own that endless recursion breaks before ours, so that one crash is left to the other build.
sanitize: setup-test
	@$(call sanitized,address)
	@$(call sanitized,thread,--skip aStackThatOverflows)

# The lines of each module that the tests reach, with the toolchain's own llvm-cov. What the program does as a child of
# a test counts too: it leaves its figures beside the tests' own. A program that is killed leaves none.
coverage: setup-test
	@$(SWIFT) build --build-tests --enable-code-coverage --scratch-path .build/coverage
	@rm -rf .build/coverage/debug/codecov
	@MONKEY_KEYS=40000 $(SWIFT) test --skip-build --enable-code-coverage --scratch-path .build/coverage
	@built=$$(readlink -f .build/coverage/debug); \
	$$(dirname $$(readlink -f $$(command -v $(SWIFT))))/llvm-cov export -format=lcov \
	  -instr-profile=$$built/codecov/default.profdata $$built/pue-deskPackageTests.xctest \
	  | awk -v sources=$(CURDIR)/Sources/ -v core=98 -v others=85 -f Tests/coverage.awk

# Changes every cell of the rule tables, one at a time; fails and names those changes that no test notices.
mutate: setup-test
	@$(SWIFT) build --build-tests
	@.build/debug/mutate-rulebook Resources/rulebooks/2016-04-28

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

# The manual page and the completions, written by the program itself from its argument parser and its key table.
manual: build
	@mkdir -p $(GENERATED)
	@$(BINARY) manual > $(GENERATED)/pue-desk.1
	@$(BINARY) --generate-completion-script bash | sed '1{/^#!/d}' > $(GENERATED)/pue-desk.bash
	@$(BINARY) --generate-completion-script zsh > $(GENERATED)/_pue-desk
	@$(BINARY) --generate-completion-script fish > $(GENERATED)/pue-desk.fish

install: manual
	install -D -m 755 $(BINARY) $(DESTDIR)$(PREFIX)/bin/pue-desk
	install -D -m 644 $(GENERATED)/pue-desk.1 $(DESTDIR)$(MANDIR)/pue-desk.1
	install -D -m 644 $(GENERATED)/pue-desk.bash $(DESTDIR)$(BASHDIR)/pue-desk
	install -D -m 644 $(GENERATED)/_pue-desk $(DESTDIR)$(ZSHDIR)/_pue-desk
	install -D -m 644 $(GENERATED)/pue-desk.fish $(DESTDIR)$(FISHDIR)/pue-desk.fish
	rm -rf $(DESTDIR)$(DATADIR)/rulebooks
	$(BINARY) rules export --format yaml --to $(DESTDIR)$(DATADIR)/rulebooks >/dev/null

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/pue-desk $(DESTDIR)$(MANDIR)/pue-desk.1 $(DESTDIR)$(BASHDIR)/pue-desk \
	  $(DESTDIR)$(ZSHDIR)/_pue-desk $(DESTDIR)$(FISHDIR)/pue-desk.fish
	rm -rf $(DESTDIR)$(DATADIR)

# The pictures of README and guide, drawn from the frames of the program; a test fails while they are stale.
screenshots: setup-test
	@$(SWIFT) build --build-tests
	@RECORD_PICTURES=1 $(SWIFT) test --skip-build --filter thePicturesShowWhatTheProgramDraws

# A Debian package, left in .build.
deb: build setup-deb
	@MAKE="$(MAKE)" Resources/packaging/build-deb

# The package in a clean Debian: installed, used, removed. Needs root.
check-deb: deb setup-check
	@MAKE="$(MAKE)" Resources/packaging/check-deb

clean:
	@$(SWIFT) package clean
	@rm -f $(ORDER) $(ORDER).new

setup: setup-build setup-test

setup-build:
	@$(call need,$(BUILD_PACKAGES))
	@mkdir -p .build && touch $(ORDER)

setup-test: setup-build
	@$(call need,$(TEST_PACKAGES))
	@test -x $(DMN_ENGINE)/bin/evaluates || { \
	  echo "Installing pyDMNrules into $(DMN_ENGINE)"; \
	  python3 -m venv $(DMN_ENGINE) && \
	  $(DMN_ENGINE)/bin/python -m pip install --quiet --disable-pip-version-check pyDMNrules==1.4.5 && \
	  ln -sf python $(DMN_ENGINE)/bin/evaluates; }

setup-deb:
	@$(call need,$(DEB_PACKAGES))

setup-check:
	@$(call need,$(CHECK_PACKAGES))

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

# Builds everything with a sanitizer and tests it, but for what the second part leaves out; shows any report and fails.
define sanitized
rm -f .build/$(1)/report.* && \
$(SWIFT) build --build-tests --sanitize=$(1) --scratch-path .build/$(1) && \
$(CHECKED) MONKEY_KEYS=20000 SOAK_KILLS=40 $(SWIFT) test --skip-build --sanitize=$(1) --scratch-path .build/$(1) \
  --skip longTextTakesTimeByItsLengthOnly $(2) && ! cat .build/$(1)/report.* 2>/dev/null
endef

# Has the fuzzer go at one check.
define fuzzed
echo "Fuzzing $(1)"; mkdir -p .build/fuzz/corpus/$(1); \
PUE_DESK_FUZZ=$(1) $(CHECKED) .build/fuzz/release/Fuzzer -max_total_time=$(FUZZ_SECONDS) -timeout=10 \
  -rss_limit_mb=4096 -print_final_stats=1 -verbosity=0 -artifact_prefix=.build/fuzz/found/$(1)- \
  .build/fuzz/corpus/$(1) Tests/Fuzz/Seeds/$(1) \
  $$(case $(1) in rulebook) echo Resources/rulebooks/2016-04-28;; scenarios) echo Resources/scenarios;; esac)
endef
