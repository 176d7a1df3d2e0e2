#include "CUchardet.h"

#include <CLibraryLoading.h>
#include <pthread.h>
#include <stdio.h>
#include <uchardet/uchardet.h>

// Every function that is used. The header says what it takes; that it is used so, the compiler sees to.
#define FUNCTIONS(FUNCTION)      \
  FUNCTION(uchardet_new)         \
  FUNCTION(uchardet_delete)      \
  FUNCTION(uchardet_handle_data) \
  FUNCTION(uchardet_data_end)    \
  FUNCTION(uchardet_get_charset)

static struct {
#define POINTER(name) __typeof__(&name) name;
  FUNCTIONS(POINTER)
} library;

static loaded_library file;
static pthread_once_t once = PTHREAD_ONCE_INIT;

#ifdef __APPLE__
static const char *const names[] = {
    "libuchardet.dylib", "/opt/homebrew/lib/libuchardet.dylib", "/usr/local/lib/libuchardet.dylib"};
#else
static const char *const names[] = {"libuchardet.so.0"};
#endif

static void load(void) {
  file = library_load(names, sizeof names / sizeof *names);
#define FIND(name) LIBRARY_FIND(file, library.name, name);
  FUNCTIONS(FIND)
}

bool cuchardet_encoding(const char *bytes, size_t count, char name[CUCHARDET_NAME]) {
  name[0] = 0;
  pthread_once(&once, load);
  if (file.error[0] != 0) return false;
  uchardet_t detector = library.uchardet_new();
  if (detector == NULL) return false;
  if (library.uchardet_handle_data(detector, bytes, count) == 0) {
    library.uchardet_data_end(detector);
    const char *found = library.uchardet_get_charset(detector);
    snprintf(name, CUCHARDET_NAME, "%s", found != NULL ? found : "");
  }
  library.uchardet_delete(detector);
  return name[0] != 0;
}
