// Counts how often memory is asked for, in a whole program that links this, and instructions where valgrind runs it.
#ifndef WORK_COUNT_H
#define WORK_COUNT_H

#include <stdbool.h>
#include <stdint.h>

/// Whether allocations can be counted here: with the GNU C library.
bool allocation_count_works(void);

/// Calls of `malloc` and the like, of all threads, since the program began.
uint64_t allocation_count(void);

/// Under `valgrind --tool=callgrind`, has the instructions between two calls written to a file, with `name` in it. Elsewhere nothing.
void instruction_count_begin(void);
void instruction_count_end(const char *name);

#endif
