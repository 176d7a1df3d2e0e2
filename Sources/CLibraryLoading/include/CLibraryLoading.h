// Libraries that are loaded when they are first needed: most commands need none of them, and start sooner.
#ifndef CLIBRARYLOADING_H
#define CLIBRARYLOADING_H

#include <stddef.h>

typedef struct {
  // NULL where the library cannot be loaded.
  void *handle;
  const char *name;
  // What stands in the way, for people; "" where nothing does.
  char error[512];
} loaded_library;

// Loads the first of `count` libraries, at least one, that is there; the error is that of the first one. The names stay where they are.
loaded_library library_load(const char *const *names, size_t count);

// A function of a library, or of those that it is linked with; NULL where there is none, which is an error of the library.
void *library_function(loaded_library *library, const char *name);

// Lets `pointer` lead to the function `name` of a library.
#define LIBRARY_FIND(library, pointer, name) *(void **)(&(pointer)) = library_function(&(library), #name)

#endif
