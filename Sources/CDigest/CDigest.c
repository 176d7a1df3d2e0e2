#include "CDigest.h"

#ifdef __APPLE__

#include <CommonCrypto/CommonDigest.h>

const char *digest_library_error(void) { return ""; }

int digest_sha256(const uint8_t *bytes, size_t count, uint8_t *out) {
  return count <= UINT32_MAX && CC_SHA256(bytes, (CC_LONG)count, out) != NULL;
}

#else

#include <CLibraryLoading.h>
#include <pthread.h>

static const char *const names[] = {"libmd.so.0"};
static loaded_library file;
static pthread_once_t once = PTHREAD_ONCE_INIT;
// sha2(3): the digest in hexadecimal, written to `digits`, which holds 65 bytes.
static char *(*sha256_data)(const uint8_t *bytes, size_t count, char *digits);

static void load(void) {
  file = library_load(names, sizeof names / sizeof *names);
  LIBRARY_FIND(file, sha256_data, SHA256Data);
}

const char *digest_library_error(void) {
  pthread_once(&once, load);
  return file.error;
}

static int value(char digit) {
  if (digit >= '0' && digit <= '9') return digit - '0';
  return digit >= 'a' && digit <= 'f' ? digit - 'a' + 10 : -1;
}

int digest_sha256(const uint8_t *bytes, size_t count, uint8_t *out) {
  pthread_once(&once, load);
  char digits[65];
  if (sha256_data == NULL || sha256_data(bytes, count, digits) == NULL) return 0;
  for (int i = 0; i < 32; i++) {
    int high = value(digits[2 * i]), low = value(digits[2 * i + 1]);
    if (high < 0 || low < 0) return 0;
    out[i] = (uint8_t)(high << 4 | low);
  }
  return 1;
}

#endif
