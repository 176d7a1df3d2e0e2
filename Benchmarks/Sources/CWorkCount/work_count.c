// The program's own malloc and the like, in front of the C library's: they count, and call those.
#include "work_count.h"

#include <stdatomic.h>
#include <stddef.h>

static atomic_uint_fast64_t count;

uint64_t allocation_count(void) { return atomic_load_explicit(&count, memory_order_relaxed); }

#if defined(__GLIBC__)

#include <errno.h>

extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t number, size_t size);
extern void *__libc_realloc(void *memory, size_t size);
extern void *__libc_memalign(size_t alignment, size_t size);

bool allocation_count_works(void) { return true; }

static void add_one(void) { atomic_fetch_add_explicit(&count, 1, memory_order_relaxed); }

void *malloc(size_t size) {
  add_one();
  return __libc_malloc(size);
}

void *calloc(size_t number, size_t size) {
  add_one();
  return __libc_calloc(number, size);
}

void *realloc(void *memory, size_t size) {
  add_one();
  return __libc_realloc(memory, size);
}

void *aligned_alloc(size_t alignment, size_t size) {
  add_one();
  return __libc_memalign(alignment, size);
}

int posix_memalign(void **memory, size_t alignment, size_t size) {
  add_one();
  *memory = __libc_memalign(alignment, size);
  return *memory ? 0 : ENOMEM;
}

#else

bool allocation_count_works(void) { return false; }

#endif

#if __has_include(<valgrind/callgrind.h>)

#include <valgrind/callgrind.h>

void instruction_count_begin(void) { CALLGRIND_ZERO_STATS; }
void instruction_count_end(const char *name) { CALLGRIND_DUMP_STATS_AT(name); }

#else

void instruction_count_begin(void) {}
void instruction_count_end(const char *name) { (void)name; }

#endif
