#include "CXMLReader.h"

#include <CLibraryLoading.h>
#include <limits.h>
#include <pthread.h>

// What is used of libxml2 2.6 or later: opaque types, and the values of its enumerations.
typedef unsigned char xmlChar;
enum { XML_PARSE_NOERROR = 1 << 5, XML_PARSE_NOWARNING = 1 << 6, XML_PARSE_NONET = 1 << 11, XML_PARSE_NOCDATA = 1 << 14 };
enum {
  XML_READER_TYPE_ELEMENT = 1,
  XML_READER_TYPE_TEXT = 3,
  XML_READER_TYPE_CDATA = 4,
  XML_READER_TYPE_ENTITY_REFERENCE = 5,
  XML_READER_TYPE_DOCUMENT_TYPE = 10,
  XML_READER_TYPE_WHITESPACE = 13,
  XML_READER_TYPE_SIGNIFICANT_WHITESPACE = 14,
  XML_READER_TYPE_END_ELEMENT = 15,
};

static struct {
  cxml_reader *(*xmlReaderForMemory)(const char *, int size, const char *url, const char *encoding, int options);
  void (*xmlFreeTextReader)(cxml_reader *);
  int (*xmlTextReaderRead)(cxml_reader *);
  int (*xmlTextReaderNodeType)(cxml_reader *);
  int (*xmlTextReaderIsEmptyElement)(cxml_reader *);
  int (*xmlTextReaderMoveToNextAttribute)(cxml_reader *);
  const xmlChar *(*xmlTextReaderConstName)(cxml_reader *);
  const xmlChar *(*xmlTextReaderConstNamespaceUri)(cxml_reader *);
  const xmlChar *(*xmlTextReaderConstValue)(cxml_reader *);
} library;

static loaded_library file;
static pthread_once_t once = PTHREAD_ONCE_INIT;

#ifdef __APPLE__
static const char *const names[] = {"libxml2.2.dylib", "libxml2.dylib"};
#else
// These functions have one form in both.
static const char *const names[] = {"libxml2.so.2", "libxml2.so.16"};
#endif

static void load(void) {
  file = library_load(names, sizeof names / sizeof *names);
#define FIND(name) LIBRARY_FIND(file, library.name, name);
  FIND(xmlReaderForMemory)
  FIND(xmlFreeTextReader)
  FIND(xmlTextReaderRead)
  FIND(xmlTextReaderNodeType)
  FIND(xmlTextReaderIsEmptyElement)
  FIND(xmlTextReaderMoveToNextAttribute)
  FIND(xmlTextReaderConstName)
  FIND(xmlTextReaderConstNamespaceUri)
  FIND(xmlTextReaderConstValue)
#undef FIND
}

const char *cxml_library_error(void) {
  pthread_once(&once, load);
  return file.error;
}

cxml_reader *cxml_open(const uint8_t *bytes, size_t count) {
  if (cxml_library_error()[0] != 0 || bytes == NULL || count == 0 || count > INT_MAX) return NULL;
  return library.xmlReaderForMemory(
    (const char *)bytes, (int)count, NULL, NULL,
    XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NONET | XML_PARSE_NOCDATA);
}

void cxml_close(cxml_reader *reader) { library.xmlFreeTextReader(reader); }

cxml_step cxml_next(cxml_reader *reader) {
  for (;;) {
    int more = library.xmlTextReaderRead(reader);
    if (more == 0) return CXML_END;
    if (more != 1) return CXML_BROKEN;
    switch (library.xmlTextReaderNodeType(reader)) {
      case XML_READER_TYPE_ELEMENT: return CXML_ELEMENT;
      case XML_READER_TYPE_END_ELEMENT: return CXML_ELEMENT_END;
      case XML_READER_TYPE_TEXT:
      case XML_READER_TYPE_CDATA:
      case XML_READER_TYPE_WHITESPACE:
      case XML_READER_TYPE_SIGNIFICANT_WHITESPACE: return CXML_TEXT;
      case XML_READER_TYPE_DOCUMENT_TYPE: return CXML_DOCUMENT_TYPE;
      case XML_READER_TYPE_ENTITY_REFERENCE: return CXML_BROKEN;
      default: break;
    }
  }
}

static const char *text(const xmlChar *text) { return text != NULL ? (const char *)text : ""; }

const char *cxml_name(cxml_reader *reader) { return text(library.xmlTextReaderConstName(reader)); }
const char *cxml_namespace(cxml_reader *reader) { return text(library.xmlTextReaderConstNamespaceUri(reader)); }
const char *cxml_value(cxml_reader *reader) { return text(library.xmlTextReaderConstValue(reader)); }
int cxml_is_empty(cxml_reader *reader) { return library.xmlTextReaderIsEmptyElement(reader) == 1; }
int cxml_next_attribute(cxml_reader *reader) { return library.xmlTextReaderMoveToNextAttribute(reader) == 1; }
