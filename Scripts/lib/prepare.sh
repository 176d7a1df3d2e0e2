# What the scripts beside this folder share. It is read with `source`, not run.
# Afterwards the working folder is the project's, and swift_flags holds what the package manager has to be told.

PROJECT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$PROJECT"
SCRIPT=$(basename "$0")
swift_flags=()

# The oldest Swift that understands Package.swift.
SWIFT_NEEDED=6.2

say() { printf '\n== %s\n' "$*"; }

stop() {
  printf '\n%s: %s\n' "$SCRIPT" "$*" >&2
  exit 1
}

has() { command -v "$1" >/dev/null 2>&1; }

need_swift() {
  has swift || stop "Swift is not installed. Install Swift $SWIFT_NEEDED or later from https://www.swift.org/install and run this again."
  local version
  version=$(swift --version 2>/dev/null | sed -nE 's/.*Swift version ([0-9]+\.[0-9]+).*/\1/p' | head -n 1)
  [ -n "$version" ] || stop "'swift --version' gives no version: is the Swift toolchain whole?"
  if [ "$(printf '%s\n' "$SWIFT_NEEDED" "$version" | sort -V | head -n 1)" != "$SWIFT_NEEDED" ]; then
    stop "Swift $version is too old: $SWIFT_NEEDED or later is needed. See https://www.swift.org/install."
  fi
}

# Whether the C header $1 is where compilers look.
has_header() {
  local folder
  for folder in /usr/include /usr/local/include "${BREW:-/nonexistent}/include"; do
    [ -e "$folder/$1" ] && return 0
  done
  return 1
}

# Whether the library $1 is where programs look for it.
has_library() {
  if [ "$(uname -s)" = Darwin ]; then
    ls "${BREW:-/nonexistent}/lib/$1".*dylib >/dev/null 2>&1
  else
    { ldconfig -p 2>/dev/null || /sbin/ldconfig -p; } | grep -q "^[[:space:]]*$1\.so"
  fi
}

# need_packages THING…: installs what is missing of the things named. A thing is
#   header:PATH:APT:BREW     a C header and the packages that bring it
#   command:NAME:APT:BREW    a command and the packages that bring it
#   library:NAME:APT:BREW    a library that is loaded when it is needed, and the packages that bring it
need_packages() {
  BREW=
  if [ "$(uname -s)" = Darwin ] && has brew; then BREW=$(brew --prefix); fi
  local thing kind what apt brew apt_missing=() brew_missing=()
  for thing in "$@"; do
    IFS=: read -r kind what apt brew <<<"$thing"
    case $kind in
      header) has_header "$what" && continue ;;
      command) has "$what" && continue ;;
      library) has_library "$what" && continue ;;
    esac
    apt_missing+=("$apt")
    brew_missing+=("$brew")
  done
  if [ ${#apt_missing[@]} -gt 0 ]; then
    if [ "$(uname -s)" = Darwin ]; then
      install_with_brew "${brew_missing[@]}"
    else
      install_with_apt "${apt_missing[@]}"
    fi
  fi
  # Homebrew's folders are not among those that the compiler searches by itself.
  if [ -n "$BREW" ]; then swift_flags+=(-Xcc "-I$BREW/include" -Xlinker "-L$BREW/lib"); fi
}

install_with_apt() {
  has apt-get || stop "missing: $*. These are Debian's names, and there is no apt-get here: install them in this system's own way and run this again."
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    has sudo || stop "missing: $*. Installing them needs an administrator: run 'apt-get install $*' as root, then this again."
    as_root=(sudo)
    # Where nobody can type a password, sudo must not wait for one.
    if [ ! -t 0 ]; then as_root=(sudo -n); fi
  fi
  say "Installing with apt-get: $*"
  "${as_root[@]+"${as_root[@]}"}" env DEBIAN_FRONTEND=noninteractive apt-get -q update \
    || stop "apt-get could not read its lists of packages. Is there a network, and may this user install? To go on by hand: sudo apt-get install $*"
  "${as_root[@]+"${as_root[@]}"}" env DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends "$@" \
    || stop "apt-get could not install $*. What it says above is the reason."
}

install_with_brew() {
  has brew || stop "missing: $*. Install Homebrew from https://brew.sh and run this again."
  say "Installing with Homebrew: $*"
  HOMEBREW_NO_AUTO_UPDATE=1 brew install "$@" || stop "Homebrew could not install $*. What it says above is the reason."
  BREW=$(brew --prefix)
}

# What every build needs.
BUILD_NEEDS=(
  header:csv.h:libcsv-dev:libcsv
  header:uchardet/uchardet.h:libuchardet-dev:uchardet
  header:boost/math/distributions/students_t.hpp:libboost-math-dev:boost
  header:xlsxwriter.h:libxlsxwriter-dev:libxlsxwriter
  header:zip.h:libzip-dev:libzip
  header:sqlite3.h:libsqlite3-dev:sqlite
  library:librsvg-2:librsvg2-2:librsvg
  library:libxml2:libxml2:libxml2
  command:pkg-config:pkg-config:pkg-config
  command:git:git:git
)

# On macOS the system has it.
if [ "$(uname -s)" != Darwin ]; then BUILD_NEEDS+=(library:libmd:libmd0:); fi

# Fetches the Swift packages, so that a missing network is told from an error in the code.
fetch_dependencies() {
  swift package resolve || stop "the Swift packages this project uses could not be fetched from github.com. Is there a network?"
}

# Whether this system's C library starts programs whose addresses are packed: glibc from 2.36 on.
reads_packed_addresses() {
  local version
  version=$(getconf GNU_LIBC_VERSION 2>/dev/null | sed -nE 's/^glibc ([0-9.]+)$/\1/p')
  [ -n "$version" ] && [ "$(printf '%s\n' 2.36 "$version" | sort -V | head -n 1)" = 2.36 ]
}

# Whether the linker that comes with Swift is there.
has_lld() {
  local compiler
  compiler=$(command -v swiftc) && [ -x "$(dirname "$(readlink -f "$compiler")")/ld.lld" ]
}

# Swift's own libraries need that of C++: inside the program as well, it is not to be loaded at every start. The linker takes it from a folder of
# its own, since the library that is loaded stands beside it where it is from.
link_cxx_statically() {
  local compiler library folder=$PWD/.build/static-libraries
  compiler=$(dirname "$(readlink -f "$(command -v swiftc)")")/clang
  library=$("$compiler" -print-file-name=libstdc++.a 2>/dev/null) || return 0
  if [ -f "$library" ] && mkdir -p "$folder" && ln -sf "$library" "$folder/libstdc++.a"; then
    release_flags+=(-Xswiftc "-L$folder")
  fi
}

# What is built for speed. Linux: with Swift's own libraries inside, so that it starts at once, takes less memory and runs where no Swift is.
# Generic types are not looked up by their names while it runs, which is a tenth of the time that a small file takes.
release_flags=(-c release -Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors)
if [ "$(uname -s)" = Linux ]; then
  release_flags+=(--static-swift-stdlib)
  link_cxx_statically
  # Where the program's own addresses are to be put in takes 2 MB of memory at every start unless it is packed, and the names of its
  # symbols, for which no library asks, half as much again.
  if reads_packed_addresses && has_lld; then
    release_flags+=(-Xswiftc -use-ld=lld -Xlinker -z -Xlinker pack-relative-relocs -Xlinker --no-export-dynamic)
  fi
fi

# build_product FLAGS…: what goes to standard output belongs to the script that builds.
build_product() {
  swift build "${swift_flags[@]+"${swift_flags[@]}"}" "${release_flags[@]}" "$@" >&2 \
    || stop "the build failed. What the compiler says above is the reason."
}

# build_release: the command. `release` is where it stands then.
build_release() {
  build_product --product svodka
  release=$(swift build "${swift_flags[@]+"${swift_flags[@]}"}" "${release_flags[@]}" --show-bin-path)/svodka
}

# build_benchmark NAME: a program of the package in Benchmarks, or the command, which is built there as well: whoever needs both
# builds once. `benchmark` is where it stands then.
build_benchmark() {
  build_product --package-path Benchmarks --product "$1"
  benchmark=$(swift build "${swift_flags[@]+"${swift_flags[@]}"}" "${release_flags[@]}" --package-path Benchmarks --show-bin-path)/$1
}
