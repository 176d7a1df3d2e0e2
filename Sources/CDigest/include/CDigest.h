// SHA-256, by libmd; on Apple's systems by CommonCrypto, which is part of them.
//
// libmd is loaded when the first digest is asked for, as all libraries are that one command of many needs.
#ifndef CDIGEST_H
#define CDIGEST_H

#include <stddef.h>
#include <stdint.h>

// What stands in the way of loading the library, for people; "" where nothing does.
const char *digest_library_error(void);

// A digest on its way: FIPS 180-4's SHA-256 of the bytes that are added. Each is finished once, which frees it.
typedef struct digest_state digest_state;

// NULL where the library cannot be loaded, or there is no memory.
digest_state *digest_start(void);

void digest_add(digest_state *state, const uint8_t *bytes, size_t count);

// Writes the 32 bytes to `out`, if that is not NULL.
void digest_finish(digest_state *state, uint8_t *out);

#endif
