/* cg-page-words.c: what one page of a file says, and from where that is known.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-page-words.h"

static const char *const ids[CG_N_PAGE_SOURCES] = {
  [CG_PAGE_SOURCE_PDF] = "pdf",
  [CG_PAGE_SOURCE_SCAN] = "scan",
  [CG_PAGE_SOURCE_OCR] = "ocr",
  [CG_PAGE_SOURCE_FAULT] = "fault",
};

CgPageWords *
cg_page_words_new (guint page, CgPageSource source, const char *text)
{
  CgPageWords *self = g_new0 (CgPageWords, 1);

  *self = (CgPageWords){ page, source, g_strdup (text), NULL, 0 };
  return self;
}

void
cg_page_words_free (CgPageWords *self)
{
  g_free (self->text);
  g_free (self->boxes);
  g_free (self);
}

const char *
cg_page_source_id (CgPageSource source)
{
  return ids[source];
}

CgPageSource
cg_page_source_parse (const char *id)
{
  for (guint i = 0; i < CG_N_PAGE_SOURCES; i++)
    if (g_strcmp0 (ids[i], id) == 0)
      return (CgPageSource) i;

  return CG_PAGE_SOURCE_FAULT;
}
