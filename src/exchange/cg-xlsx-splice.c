/* cg-xlsx-splice.c: an XML part read for changing it: where its elements lie, what replaces them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-xlsx-splice.h"

#include "cg-fault.h"
#include "cg-sheet-reader.h"

typedef struct
{
  gsize from;
  gsize to;
  char *with;
} Cut;

static void
cut_clear (gpointer data)
{
  g_free (((Cut *) data)->with);
}

gsize
cg_xlsx_splice_begin (const CgXlsxSplice *self)
{
  return (gsize) XML_GetCurrentByteIndex (self->parser);
}

gsize
cg_xlsx_splice_end (const CgXlsxSplice *self)
{
  return cg_xlsx_splice_begin (self) + (gsize) XML_GetCurrentByteCount (self->parser);
}

gboolean
cg_xlsx_splice_is_empty (const CgXlsxSplice *self, gsize tag_end)
{
  return tag_end >= 2 && self->text[tag_end - 2] == '/';
}

void
cg_xlsx_splice_cut (CgXlsxSplice *self, gsize from, gsize to, char *with)
{
  Cut cut = { from, to, with };

  g_array_append_val (self->cuts, cut);
}

static void
refuse (CgXlsxSplice *self)
{
  self->refused = TRUE;
  XML_StopParser (self->parser, XML_FALSE);
}

static void
doctype_cb (void *data, const char *name, const char *system, const char *public, int internal)
{
  refuse (data);
}

/* Places are counted in bytes: what is put in must be of the same encoding. */
static void
declaration_cb (void *data, const char *version, const char *encoding, int standalone)
{
  if (encoding != NULL && g_ascii_strcasecmp (encoding, "utf-8") != 0)
    refuse (data);
}

static void
start_cb (void *data, const char *name, const char **attributes)
{
  CgXlsxSplice *self = data;

  if (++self->depth > cg_sheet_limits_default.depth)
    refuse (self);
  else
    self->start (self, name, attributes);
}

static void
end_cb (void *data, const char *name)
{
  CgXlsxSplice *self = data;

  self->end (self, name);
  self->depth--;
}

static int
compare_cuts (gconstpointer a, gconstpointer b)
{
  const Cut *left = a;
  const Cut *right = b;

  return left->from < right->from ? -1 : left->from > right->from;
}

static GBytes *
join (const CgXlsxSplice *self)
{
  GByteArray *bytes = g_byte_array_new ();
  gsize at = 0;

  g_array_sort (self->cuts, compare_cuts);
  for (guint i = 0; i < self->cuts->len; i++)
    {
      const Cut *cut = &g_array_index (self->cuts, Cut, i);

      if (cut->from < at)
        continue;
      g_byte_array_append (bytes, (const guint8 *) self->text + at, (guint) (cut->from - at));
      g_byte_array_append (bytes, (const guint8 *) cut->with, (guint) strlen (cut->with));
      at = cut->to;
    }
  g_byte_array_append (bytes, (const guint8 *) self->text + at, (guint) (self->length - at));

  return g_byte_array_free_to_bytes (bytes);
}

GBytes *
cg_xlsx_splice_run (CgXlsxSplice *self,
                    const char *name,
                    GBytes *xml,
                    XML_StartElementHandler start,
                    XML_EndElementHandler end,
                    GError **error)
{
  g_autoptr (GArray) cuts = g_array_new (FALSE, FALSE, sizeof (Cut));
  gboolean good;

  g_array_set_clear_func (cuts, cut_clear);
  self->cuts = cuts;
  self->start = start;
  self->end = end;
  self->text = g_bytes_get_data (xml, &self->length);
  self->parser = XML_ParserCreate (NULL);
  XML_SetUserData (self->parser, self);
  XML_SetElementHandler (self->parser, start_cb, end_cb);
  XML_SetStartDoctypeDeclHandler (self->parser, doctype_cb);
  XML_SetXmlDeclHandler (self->parser, declaration_cb);
  /* A byte order mark of UTF-16 begins so. */
  self->refused = self->length > 1 && (guchar) self->text[0] >= 0xfe;
  good = !self->refused &&
         XML_Parse (self->parser, self->text, (int) self->length, 1) == XML_STATUS_OK;
  XML_ParserFree (self->parser);
  self->parser = NULL;
  if (good)
    return join (self);

  cg_fault_set (error, self->refused ? CG_FAULT_SHEET_ENTITIES : CG_FAULT_SHEET_DAMAGED, name);
  return NULL;
}
