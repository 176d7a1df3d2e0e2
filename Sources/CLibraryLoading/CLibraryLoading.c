#include "CLibraryLoading.h"

#include <dlfcn.h>
#include <stdio.h>

loaded_library library_load(const char *const *names, size_t count) {
  loaded_library library = {.handle = NULL, .name = names[0], .error = ""};
  for (size_t i = 0; library.handle == NULL && i < count; i++) {
    library.handle = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
    if (library.handle != NULL) {
      library.name = names[i];
      library.error[0] = 0;
    } else if (i == 0) {
      const char *reason = dlerror();
      snprintf(library.error, sizeof library.error, "%s", reason != NULL ? reason : names[0]);
    }
  }
  return library;
}

void *library_function(loaded_library *library, const char *name) {
  if (library->handle == NULL) return NULL;
  void *function = dlsym(library->handle, name);
  if (function == NULL && library->error[0] == 0)
    snprintf(library->error, sizeof library->error, "%s: no function %s", library->name, name);
  return function;
}
