// XML read a step at a time, by libxml2's reader.
//
// The library is loaded when the first document is read, not when the program starts. What is called of it is declared in
// CXMLReader.c. Nothing outside the bytes is read, and no document type is taken.
#ifndef CXMLREADER_H
#define CXMLREADER_H

#include <stddef.h>
#include <stdint.h>

typedef enum {
  // The document has ended.
  CXML_END = 0,
  CXML_ELEMENT,
  CXML_ELEMENT_END,
  CXML_TEXT,
  // The bytes are no well-formed XML.
  CXML_BROKEN,
  // A document type: with it a small text can stand for a large one, or for another file.
  CXML_DOCUMENT_TYPE,
} cxml_step;

typedef struct cxml_reader cxml_reader;

// What stands in the way of loading the library, for people; "" where nothing does.
const char *cxml_library_error(void);

// The bytes must stay as they are until the reader is closed. NULL where there is no library or no memory.
cxml_reader *cxml_open(const uint8_t *bytes, size_t count);
void cxml_close(cxml_reader *reader);

// Goes on to what comes next; comments and processing instructions are passed over.
cxml_step cxml_next(cxml_reader *reader);
// Of the element or attribute that the reader is at: its name with its prefix, and its namespace, "" where it has none. Texts
// live until the next step and end in NUL.
const char *cxml_name(cxml_reader *reader);
const char *cxml_namespace(cxml_reader *reader);
// Of the text or attribute that the reader is at.
const char *cxml_value(cxml_reader *reader);
// Whether the element has no end of its own.
int cxml_is_empty(cxml_reader *reader);
// Goes on to the next attribute of an element, declarations of namespaces among them; 0 where there are no more.
int cxml_next_attribute(cxml_reader *reader);

#endif
