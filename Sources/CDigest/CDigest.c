#include "CDigest.h"

#include <stdlib.h>

#ifdef __APPLE__

#include <CommonCrypto/CommonDigest.h>

const char *digest_library_error(void) { return ""; }

struct digest_state {
  CC_SHA256_CTX context;
};

digest_state *digest_start(void) {
  digest_state *state = malloc(sizeof *state);
  if (state != NULL) CC_SHA256_Init(&state->context);
  return state;
}

void digest_add(digest_state *state, const uint8_t *bytes, size_t count) {
  while (count > 0) {
    CC_LONG part = count > 1 << 30 ? 1 << 30 : (CC_LONG)count;
    CC_SHA256_Update(&state->context, bytes, part);
    bytes += part;
    count -= part;
  }
}

void digest_finish(digest_state *state, uint8_t *out) {
  if (out != NULL) CC_SHA256_Final(out, &state->context);
  free(state);
}

#else

#include <CLibraryLoading.h>
#include <pthread.h>

static const char *const names[] = {"libmd.so.0"};
static loaded_library file;
static pthread_once_t once = PTHREAD_ONCE_INIT;
// sha2(3). Its context has 208 bytes, which a program that is built without the library's header cannot ask for; it is given more.
static void (*sha256_init)(void *context);
static void (*sha256_update)(void *context, const uint8_t *bytes, size_t count);
static void (*sha256_final)(uint8_t *digest, void *context);

struct digest_state {
  _Alignas(16) uint8_t context[512];
};

static void load(void) {
  file = library_load(names, sizeof names / sizeof *names);
  LIBRARY_FIND(file, sha256_init, SHA256Init);
  LIBRARY_FIND(file, sha256_update, SHA256Update);
  LIBRARY_FIND(file, sha256_final, SHA256Final);
}

const char *digest_library_error(void) {
  pthread_once(&once, load);
  return file.error;
}

digest_state *digest_start(void) {
  pthread_once(&once, load);
  if (sha256_init == NULL || sha256_update == NULL || sha256_final == NULL) return NULL;
  digest_state *state = aligned_alloc(16, sizeof *state);
  if (state != NULL) sha256_init(state->context);
  return state;
}

void digest_add(digest_state *state, const uint8_t *bytes, size_t count) {
  sha256_update(state->context, bytes, count);
}

void digest_finish(digest_state *state, uint8_t *out) {
  if (out != NULL) sha256_final(out, state->context);
  free(state);
}

#endif
