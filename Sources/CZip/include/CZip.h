// ZIP archives in memory, by libzip.
//
// The library is loaded when the first archive is made or opened, not when the program starts.
#ifndef CZIP_H
#define CZIP_H

#include <stddef.h>
#include <stdint.h>

typedef enum {
  CZIP_DONE = 0,
  // The library is not installed, or lacks a function: czip_library_error() says which.
  CZIP_NO_LIBRARY,
  // The bytes are no ZIP archive.
  CZIP_NO_ARCHIVE,
  // An item cannot be read: damaged, encrypted, or packed in a way that is not known.
  CZIP_DAMAGED,
  CZIP_NO_MEMORY,
} czip_result;

// Bytes that czip_free() frees; NULL and 0 where there are none.
typedef struct {
  uint8_t *bytes;
  size_t count;
} czip_bytes;

// One file of an archive. The name ends in NUL; name and bytes are only read.
typedef struct {
  const char *name;
  const uint8_t *bytes;
  size_t count;
} czip_item;

// What stands in the way of loading the library, for people; "" where nothing does.
const char *czip_library_error(void);

// An archive of at least one item, in the order given. All bear the same time, so that the same items make the same bytes.
// `out` is written in any case.
czip_result czip_write(const czip_item *items, size_t count, czip_bytes *out);
void czip_free(czip_bytes bytes);

// An archive that is read from bytes, which must stay as they are until it is closed.
typedef struct czip_reader czip_reader;
czip_result czip_open(const uint8_t *bytes, size_t count, czip_reader **out);
void czip_close(czip_reader *reader);

// Items are numbered from 0. A name ends in NUL and lives as long as the reader; NULL where there is none.
size_t czip_entries(const czip_reader *reader);
const char *czip_name(czip_reader *reader, size_t index);
// How many bytes the archive says the item has.
czip_result czip_size(czip_reader *reader, size_t index, uint64_t *size);
// The item's bytes, which must be `count`, neither more nor fewer, and have the sum the archive says.
czip_result czip_read(czip_reader *reader, size_t index, uint8_t *buffer, size_t count);

#endif
