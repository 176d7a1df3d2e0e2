// SHA-256, by libmd; on Apple's systems by CommonCrypto, which is part of them.
//
// libmd is loaded when the first digest is asked for, as all libraries are that one command of many needs.
#ifndef CDIGEST_H
#define CDIGEST_H

#include <stddef.h>
#include <stdint.h>

// What stands in the way of loading the library, for people; "" where nothing does.
const char *digest_library_error(void);

// Writes the 32 bytes of FIPS 180-4's SHA-256 of `bytes` to `out`; 0 where the library cannot be loaded.
int digest_sha256(const uint8_t *bytes, size_t count, uint8_t *out);

#endif
