/* Lets the n-th call of one function fail: loaded before a program, beside libfiu's own wrappers of the POSIX functions.
 *
 *   SVODKA_FAIL_POINT   libfiu's name of the call, as posix/io/rw/pwrite, or own/openat, which libfiu does not wrap
 *   SVODKA_FAIL_AT      which call fails, from 1; 0 lets none fail
 *   SVODKA_FAIL_FOR     how many calls fail from there on; 0 means all of them
 *   SVODKA_FAIL_ERRNO   what errno is then
 *   SVODKA_FAIL_LOG     a file that is made when a call has failed
 *
 * Build: cc -shared -fPIC -o failing_call.so failing_call.c -ldl -lfiu
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <fiu-control.h>
#include <fiu.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

static atomic_long calls;
static long at, span;
static int number;
static const char *point = "";
static const char *log_path;

/* Whether this call is one that has to fail. */
static int fails(void) {
  long call = atomic_fetch_add(&calls, 1) + 1;
  if (at == 0 || call < at || (span != 0 && call >= at + span)) return 0;
  if (log_path != NULL) {
    /* By its number: a wrapped function would be counted in its turn. */
    long file = syscall(SYS_openat, AT_FDCWD, log_path, O_WRONLY | O_CREAT, 0600);
    if (file >= 0) syscall(SYS_close, file);
  }
  return 1;
}

static int decide(const char *name, int *failnum, void **failinfo, unsigned int *flags) {
  (void)name;
  (void)failnum;
  (void)flags;
  *failinfo = (void *)(long)number;
  return fails();
}

__attribute__((constructor)) static void begin(void) {
  const char *text;
  point = (text = getenv("SVODKA_FAIL_POINT")) != NULL ? text : "";
  at = (text = getenv("SVODKA_FAIL_AT")) != NULL ? atol(text) : 0;
  span = (text = getenv("SVODKA_FAIL_FOR")) != NULL ? atol(text) : 1;
  number = (text = getenv("SVODKA_FAIL_ERRNO")) != NULL ? atoi(text) : EIO;
  log_path = getenv("SVODKA_FAIL_LOG");
  fiu_init(0);
  if (strncmp(point, "posix/", 6) == 0) fiu_enable_external(point, 1, NULL, 0, decide);
}

int openat(int folder, const char *path, int flags, ...) {
  static int (*real)(int, const char *, int, ...);
  int mode = 0;
  if (real == NULL) real = (int (*)(int, const char *, int, ...))dlsym(RTLD_NEXT, "openat");
  if ((flags & O_CREAT) != 0 || (flags & O_TMPFILE) == O_TMPFILE) {
    va_list rest;
    va_start(rest, flags);
    mode = va_arg(rest, int);
    va_end(rest);
  }
  if (strcmp(point, "own/openat") == 0 && fails()) {
    errno = number;
    return -1;
  }
  return real(folder, path, flags, mode);
}

int openat64(int folder, const char *path, int flags, ...) __attribute__((alias("openat")));

int renameat(int from_folder, const char *from, int to_folder, const char *to) {
  static int (*real)(int, const char *, int, const char *);
  if (real == NULL) real = (int (*)(int, const char *, int, const char *))dlsym(RTLD_NEXT, "renameat");
  if (strcmp(point, "own/renameat") == 0 && fails()) {
    errno = number;
    return -1;
  }
  return real(from_folder, from, to_folder, to);
}
