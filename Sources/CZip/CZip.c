#include "CZip.h"

#include <CLibraryLoading.h>
#include <pthread.h>
#include <stdlib.h>
#include <zip.h>

// Every function that is used. The header says what it takes; that it is used so, the compiler sees to.
#define FUNCTIONS(FUNCTION)          \
  FUNCTION(zip_open_from_source)     \
  FUNCTION(zip_close)                \
  FUNCTION(zip_discard)              \
  FUNCTION(zip_file_add)             \
  FUNCTION(zip_file_set_dostime)     \
  FUNCTION(zip_set_file_compression) \
  FUNCTION(zip_get_num_entries)      \
  FUNCTION(zip_get_name)             \
  FUNCTION(zip_stat_index)           \
  FUNCTION(zip_fopen_index)          \
  FUNCTION(zip_fread)                \
  FUNCTION(zip_fclose)               \
  FUNCTION(zip_source_buffer_create) \
  FUNCTION(zip_source_free)          \
  FUNCTION(zip_source_keep)          \
  FUNCTION(zip_source_open)          \
  FUNCTION(zip_source_read)          \
  FUNCTION(zip_source_close)         \
  FUNCTION(zip_source_stat)

static struct {
#define POINTER(name) __typeof__(&name) name;
  FUNCTIONS(POINTER)
} library;

static loaded_library file;
static pthread_once_t once = PTHREAD_ONCE_INIT;

#ifdef __APPLE__
static const char *const names[] = {"libzip.dylib", "/opt/homebrew/lib/libzip.dylib", "/usr/local/lib/libzip.dylib"};
#else
// These functions have one form in both.
static const char *const names[] = {"libzip.so.4", "libzip.so.5"};
#endif

static void load(void) {
  file = library_load(names, sizeof names / sizeof *names);
#define FIND(name) LIBRARY_FIND(file, library.name, name);
  FUNCTIONS(FIND)
}

const char *czip_library_error(void) {
  pthread_once(&once, load);
  return file.error;
}

// Noon of 1 January 2000, as MS-DOS has it (ZIP's APPNOTE, 4.4.6). libzip takes it through the zone's clock and back, and in no
// zone clocks are changed at that hour.
enum { DOS_DATE = (2000 - 1980) << 9 | 1 << 5 | 1, DOS_TIME = 12 << 11 };

// Reads all of a source that has been written to.
static czip_result contents(zip_source_t *source, czip_bytes *out) {
  zip_stat_t status;
  if (library.zip_source_open(source) != 0) return CZIP_NO_MEMORY;
  czip_result result = CZIP_NO_MEMORY;
  if (library.zip_source_stat(source, &status) == 0 && (status.valid & ZIP_STAT_SIZE) != 0) {
    uint8_t *bytes = malloc(status.size > 0 ? status.size : 1);
    if (bytes != NULL) {
      zip_int64_t read = library.zip_source_read(source, bytes, status.size);
      if (read >= 0 && (zip_uint64_t)read == status.size) {
        *out = (czip_bytes){bytes, status.size};
        result = CZIP_DONE;
      } else {
        free(bytes);
      }
    }
  }
  library.zip_source_close(source);
  return result;
}

czip_result czip_write(const czip_item *items, size_t count, czip_bytes *out) {
  *out = (czip_bytes){NULL, 0};
  if (czip_library_error()[0] != 0) return CZIP_NO_LIBRARY;
  if (count == 0) return CZIP_NO_ARCHIVE;
  zip_source_t *target = library.zip_source_buffer_create(NULL, 0, 0, NULL);
  if (target == NULL) return CZIP_NO_MEMORY;
  zip_t *archive = library.zip_open_from_source(target, ZIP_TRUNCATE, NULL);
  if (archive == NULL) {
    library.zip_source_free(target);
    return CZIP_NO_MEMORY;
  }
  library.zip_source_keep(target);
  czip_result result = CZIP_DONE;
  for (size_t i = 0; result == CZIP_DONE && i < count; i++) {
    zip_source_t *source = library.zip_source_buffer_create(items[i].bytes, items[i].count, 0, NULL);
    zip_int64_t index = source != NULL ? library.zip_file_add(archive, items[i].name, source, ZIP_FL_ENC_UTF_8) : -1;
    if (index < 0) {
      if (source != NULL) library.zip_source_free(source);
      result = CZIP_NO_MEMORY;
    } else if (library.zip_set_file_compression(archive, (zip_uint64_t)index, ZIP_CM_DEFLATE, 0) != 0
               || library.zip_file_set_dostime(archive, (zip_uint64_t)index, DOS_TIME, DOS_DATE, 0) != 0) {
      result = CZIP_NO_MEMORY;
    }
  }
  if (result != CZIP_DONE) {
    library.zip_discard(archive);
  } else if (library.zip_close(archive) != 0) {
    library.zip_discard(archive);
    result = CZIP_NO_MEMORY;
  } else {
    result = contents(target, out);
  }
  library.zip_source_free(target);
  return result;
}

void czip_free(czip_bytes bytes) { free(bytes.bytes); }

struct czip_reader {
  zip_t *archive;
};

czip_result czip_open(const uint8_t *bytes, size_t count, czip_reader **out) {
  *out = NULL;
  if (czip_library_error()[0] != 0) return CZIP_NO_LIBRARY;
  // An archive without items has 22 bytes.
  if (bytes == NULL || count < 22) return CZIP_NO_ARCHIVE;
  czip_reader *reader = malloc(sizeof *reader);
  zip_source_t *source = reader != NULL ? library.zip_source_buffer_create(bytes, count, 0, NULL) : NULL;
  if (source == NULL) {
    free(reader);
    return CZIP_NO_MEMORY;
  }
  reader->archive = library.zip_open_from_source(source, ZIP_RDONLY, NULL);
  if (reader->archive == NULL) {
    library.zip_source_free(source);
    free(reader);
    return CZIP_NO_ARCHIVE;
  }
  *out = reader;
  return CZIP_DONE;
}

void czip_close(czip_reader *reader) {
  library.zip_discard(reader->archive);
  free(reader);
}

size_t czip_entries(const czip_reader *reader) {
  zip_int64_t count = library.zip_get_num_entries(reader->archive, 0);
  return count > 0 ? (size_t)count : 0;
}

const char *czip_name(czip_reader *reader, size_t index) { return library.zip_get_name(reader->archive, index, 0); }

czip_result czip_size(czip_reader *reader, size_t index, uint64_t *size) {
  zip_stat_t status;
  *size = 0;
  if (library.zip_stat_index(reader->archive, index, 0, &status) != 0 || (status.valid & ZIP_STAT_SIZE) == 0) {
    return CZIP_DAMAGED;
  }
  *size = status.size;
  return CZIP_DONE;
}

czip_result czip_read(czip_reader *reader, size_t index, uint8_t *buffer, size_t count) {
  zip_file_t *file = library.zip_fopen_index(reader->archive, index, 0);
  if (file == NULL) return CZIP_DAMAGED;
  size_t read = 0;
  zip_int64_t got = 1;
  while (read < count && got > 0) {
    got = library.zip_fread(file, buffer + read, count - read);
    if (got > 0) read += (size_t)got;
  }
  // The sum is looked at where the item ends, and a longer one would lie about its size.
  uint8_t more;
  int whole = got >= 0 && read == count && library.zip_fread(file, &more, 1) == 0;
  library.zip_fclose(file);
  return whole ? CZIP_DONE : CZIP_DAMAGED;
}
