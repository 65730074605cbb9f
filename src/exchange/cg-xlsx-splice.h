/* cg-xlsx-splice.h: an XML part read for changing it: where its elements lie, what replaces them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <expat.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CgXlsxSplice:
 *
 * The beginning of what the handlers of a part get as their data.
 */
typedef struct
{
  XML_Parser parser;
  const char *text;
  gsize length;
  gboolean refused; /* it declares a type, is not UTF-8, or goes too deep */
  GArray *cuts;     /* what stands there instead; as they were made, joined by their places */
  guint depth;      /* of the element being read */
  XML_StartElementHandler start;
  XML_EndElementHandler end;
} CgXlsxSplice;

/* Where the element or its end tag begins and ends that a handler is called for. */
gsize cg_xlsx_splice_begin (const CgXlsxSplice *self);
gsize cg_xlsx_splice_end (const CgXlsxSplice *self);

/* Whether the element whose start tag ends there is one without an end tag of its own. */
gboolean cg_xlsx_splice_is_empty (const CgXlsxSplice *self, gsize tag_end);

/**
 * cg_xlsx_splice_cut:
 * @with: (transfer full): what takes the place of the bytes from @from to before @to
 *
 * In any order; of two that overlap the one that begins first is made.
 */
void cg_xlsx_splice_cut (CgXlsxSplice *self, gsize from, gsize to, char *with);

/**
 * cg_xlsx_splice_run:
 * @name: what the file is called, for sentences
 * @start: called for every element that begins, with @self as its data
 * @end: likewise for every one that ends
 * @error: %CG_FAULT_SHEET_DAMAGED, %CG_FAULT_SHEET_ENTITIES
 *
 * Returns: (transfer full) (nullable): the part with all cuts made.
 */
GBytes *cg_xlsx_splice_run (CgXlsxSplice *self,
                            const char *name,
                            GBytes *xml,
                            XML_StartElementHandler start,
                            XML_EndElementHandler end,
                            GError **error);

G_END_DECLS
