/* cg-xlsx-package.h: the zip that an .xlsx is: its parts as streams of XML, within limits.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-sheet-reader.h"

#include <expat.h>

G_BEGIN_DECLS

typedef struct _CgXlsxPackage CgXlsxPackage;

/* A text of more bytes has more characters than any cell may have; its rest is not kept. */
#define CG_XLSX_MOST_BYTES (4 * 32767 + 4)

/**
 * cg_xlsx_package_open:
 * @name: what the file is called, for sentences
 * @limits: must outlive the package
 * @error: %CG_FAULT_SHEET_DAMAGED, %CG_FAULT_SHEET_BOMB, %CG_FAULT_SHEET_LOCKED
 *
 * Looks at the list of parts only; what they claim is checked again while they are read.
 *
 * Returns: (transfer full) (nullable): the package.
 */
CgXlsxPackage *cg_xlsx_package_open (const char *path,
                                     const char *name,
                                     const CgSheetLimits *limits,
                                     GError **error);
void cg_xlsx_package_free (CgXlsxPackage *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgXlsxPackage, cg_xlsx_package_free)

gboolean cg_xlsx_package_has (CgXlsxPackage *self, const char *part);

/* One part being read; what is read for it begins with this. */
typedef struct
{
  XML_Parser parser;
  guint depth;
  guint most_depth;
  gboolean refused; /* it declares entities, or goes too deep */
  gboolean over;    /* its reader needs no more of it */
} CgXlsxParse;

/**
 * cg_xlsx_parse_enter:
 *
 * To be called for every element that begins; cg_xlsx_parse_leave() for each that ends.
 */
static inline void
cg_xlsx_parse_enter (CgXlsxParse *self)
{
  if (++self->depth > self->most_depth)
    {
      self->refused = TRUE;
      XML_StopParser (self->parser, XML_FALSE);
    }
}

static inline void
cg_xlsx_parse_leave (CgXlsxParse *self)
{
  self->depth--;
}

/**
 * cg_xlsx_parse_finish:
 *
 * Reads no further: what was wanted has been found, or the row could not be taken.
 */
void cg_xlsx_parse_finish (CgXlsxParse *self);

/**
 * cg_xlsx_local_name:
 *
 * Returns: (transfer none): an element's or attribute's name without its prefix.
 */
static inline const char *
cg_xlsx_local_name (const char *name)
{
  for (const char *at = name; *at != '\0'; at++)
    if (*at == ':')
      return at + 1;

  return name;
}

/**
 * cg_xlsx_attribute:
 * @attributes: names and values in turn, as expat gives them
 *
 * Returns: (transfer none) (nullable): the value of the attribute of that local name.
 */
const char *cg_xlsx_attribute (const char **attributes, const char *name);

/**
 * cg_xlsx_package_parse:
 * @part: path within the package, without a slash in front
 * @parse: the beginning of what the handlers get as their data
 * @error: %CG_FAULT_SHEET_DAMAGED, %CG_FAULT_SHEET_BOMB, %CG_FAULT_SHEET_ENTITIES,
 *   %CG_FAULT_CANCELLED
 *
 * Reads a part piece by piece. Declarations of types and entities are refused.
 *
 * Returns: whether it was read to its end or as far as was wished.
 */
gboolean cg_xlsx_package_parse (CgXlsxPackage *self,
                                const char *part,
                                CgXlsxParse *parse,
                                XML_StartElementHandler start,
                                XML_EndElementHandler end,
                                XML_CharacterDataHandler text,
                                GCancellable *cancellable,
                                GError **error);

/**
 * cg_xlsx_package_read:
 * @index: (out): its place in the package
 * @error: as cg_xlsx_package_parse()
 *
 * Returns: (transfer full) (nullable): the bytes of a part of moderate size.
 */
GBytes *cg_xlsx_package_read (CgXlsxPackage *self,
                              const char *part,
                              guint64 *index,
                              GCancellable *cancellable,
                              GError **error);

G_END_DECLS
