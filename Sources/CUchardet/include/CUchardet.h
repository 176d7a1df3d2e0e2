// The encoding of bytes, by libuchardet.
//
// The library is loaded when it is first asked, not when the program starts: nearly all files are known without it.
#ifndef CUCHARDET_H
#define CUCHARDET_H

#include <stdbool.h>
#include <stddef.h>

// Room for the name of an encoding, with the NUL behind it.
#define CUCHARDET_NAME 64

// The name of the encoding that `count` bytes have; false where there is none, or the library is not installed. `name` is written in any case.
bool cuchardet_encoding(const char *bytes, size_t count, char name[CUCHARDET_NAME]);

#endif
