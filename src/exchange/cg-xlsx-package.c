/* cg-xlsx-package.c: the zip that an .xlsx is: its parts as streams of XML, within limits.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-xlsx-package.h"

#include <zip.h>

#include "cg-fault.h"

#define PIECE 65536

/* A part that is changed is taken into memory. */
#define MOST_WHOLE (64 * 1024 * 1024)

/* A part below this may shrink as much as it likes: it costs nothing. */
#define SMALL_PART (16 * 1024 * 1024)

struct _CgXlsxPackage
{
  zip_t *zip;
  char *name;
  const CgSheetLimits *limits;
  guint64 unpacked; /* bytes taken out of it so far */
};

void
cg_xlsx_package_free (CgXlsxPackage *self)
{
  if (self->zip != NULL)
    zip_discard (self->zip);
  g_free (self->name);
  g_free (self);
}

static gboolean
fail (const CgXlsxPackage *self, CgFault fault, GError **error)
{
  cg_fault_set (error, fault, self->name);
  return FALSE;
}

static gboolean
is_bomb (const CgXlsxPackage *self, const zip_stat_t *part)
{
  return part->size > self->limits->unpacked ||
         (part->size > SMALL_PART && part->size / MAX (part->comp_size, 1) > self->limits->ratio);
}

static gboolean
check_part (CgXlsxPackage *self, guint index, guint64 *total, GError **error)
{
  const zip_uint64_t needed = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_NAME;
  zip_stat_t part;

  if (zip_stat_index (self->zip, index, 0, &part) != 0 || (part.valid & needed) != needed)
    return fail (self, CG_FAULT_SHEET_DAMAGED, error);
  if ((part.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && part.encryption_method != ZIP_EM_NONE)
    return fail (self, CG_FAULT_SHEET_LOCKED, error);

  *total += MIN (part.size, self->limits->unpacked + 1);
  return (!is_bomb (self, &part) && *total <= self->limits->unpacked) ||
         fail (self, CG_FAULT_SHEET_BOMB, error);
}

static gboolean
check_parts (CgXlsxPackage *self, GError **error)
{
  zip_int64_t n = zip_get_num_entries (self->zip, 0);
  guint64 total = 0;

  if (n > (zip_int64_t) self->limits->package_parts)
    return fail (self, CG_FAULT_SHEET_BOMB, error);

  for (zip_int64_t i = 0; i < n; i++)
    if (!check_part (self, (guint) i, &total, error))
      return FALSE;

  return TRUE;
}

CgXlsxPackage *
cg_xlsx_package_open (const char *path,
                      const char *name,
                      const CgSheetLimits *limits,
                      GError **error)
{
  g_autoptr (CgXlsxPackage) self = g_new0 (CgXlsxPackage, 1);

  self->name = g_strdup (name);
  self->limits = limits;
  self->zip = zip_open (path, ZIP_RDONLY, NULL);
  if (self->zip == NULL)
    {
      fail (self, CG_FAULT_SHEET_DAMAGED, error);
      return NULL;
    }
  if (!check_parts (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/* Some writers do not keep to the case of the names they refer to, or divide them as Windows
 * does. */
static zip_int64_t
find_part (CgXlsxPackage *self, const char *part)
{
  zip_int64_t index = zip_name_locate (self->zip, part, ZIP_FL_NOCASE);
  g_autofree char *other = index < 0 ? g_strdelimit (g_strdup (part), "/", '\\') : NULL;

  return index >= 0 ? index : zip_name_locate (self->zip, other, ZIP_FL_NOCASE);
}

gboolean
cg_xlsx_package_has (CgXlsxPackage *self, const char *part)
{
  return find_part (self, part) >= 0;
}

/* ---- one part ---- */

static void
refuse_declaration (void *data,
                    const XML_Char *name,
                    const XML_Char *system_id,
                    const XML_Char *public_id,
                    int has_internal_subset)
{
  CgXlsxParse *parse = data;

  parse->refused = TRUE;
  XML_StopParser (parse->parser, XML_FALSE);
}

void
cg_xlsx_parse_finish (CgXlsxParse *self)
{
  self->over = TRUE;
  XML_StopParser (self->parser, XML_FALSE);
}

const char *
cg_xlsx_attribute (const char **attributes, const char *name)
{
  for (; *attributes != NULL; attributes += 2)
    if (g_str_equal (cg_xlsx_local_name (attributes[0]), name))
      return attributes[1];

  return NULL;
}

/* Counts what really comes out of the zip, whatever its list says. */
static gboolean
count_piece (CgXlsxPackage *self, zip_int64_t n, GCancellable *cancellable, GError **error)
{
  if (n < 0)
    return fail (self, CG_FAULT_SHEET_DAMAGED, error);

  self->unpacked += (guint64) n;
  if (self->unpacked > 2 * self->limits->unpacked)
    return fail (self, CG_FAULT_SHEET_BOMB, error);
  if (!g_cancellable_is_cancelled (cancellable))
    return TRUE;

  cg_fault_set (error, CG_FAULT_CANCELLED);
  return FALSE;
}

static gboolean
parse_pieces (CgXlsxPackage *self,
              zip_file_t *file,
              CgXlsxParse *parse,
              GCancellable *cancellable,
              GError **error)
{
  zip_int64_t n;

  do
    {
      void *piece = XML_GetBuffer (parse->parser, PIECE);

      n = piece != NULL ? zip_fread (file, piece, PIECE) : -1;
      if (!count_piece (self, n, cancellable, error))
        return FALSE;
      if (XML_ParseBuffer (parse->parser, (int) n, n == 0) != XML_STATUS_OK)
        return parse->over ||
               fail (self, parse->refused ? CG_FAULT_SHEET_ENTITIES : CG_FAULT_SHEET_DAMAGED,
                     error);
    }
  while (n > 0);

  return TRUE;
}

gboolean
cg_xlsx_package_parse (CgXlsxPackage *self,
                       const char *part,
                       CgXlsxParse *parse,
                       XML_StartElementHandler start,
                       XML_EndElementHandler end,
                       XML_CharacterDataHandler text,
                       GCancellable *cancellable,
                       GError **error)
{
  zip_int64_t index = find_part (self, part);
  zip_file_t *file = index >= 0 ? zip_fopen_index (self->zip, (zip_uint64_t) index, 0) : NULL;
  gboolean good;

  if (file == NULL)
    return fail (self, CG_FAULT_SHEET_DAMAGED, error);

  parse->parser = XML_ParserCreate (NULL);
  parse->most_depth = self->limits->depth;
  XML_SetUserData (parse->parser, parse);
  XML_SetElementHandler (parse->parser, start, end);
  XML_SetCharacterDataHandler (parse->parser, text);
  XML_SetStartDoctypeDeclHandler (parse->parser, refuse_declaration);

  good = parse_pieces (self, file, parse, cancellable, error);
  XML_ParserFree (parse->parser);
  parse->parser = NULL;
  zip_fclose (file);
  return good;
}

static gboolean
read_pieces (CgXlsxPackage *self,
             zip_file_t *file,
             GByteArray *bytes,
             GCancellable *cancellable,
             GError **error)
{
  g_autofree guint8 *piece = g_malloc (PIECE);
  zip_int64_t n;

  do
    {
      n = zip_fread (file, piece, PIECE);
      if (!count_piece (self, n, cancellable, error))
        return FALSE;
      if (bytes->len + (guint) n > MOST_WHOLE)
        return fail (self, CG_FAULT_SHEET_BOMB, error);
      g_byte_array_append (bytes, piece, (guint) n);
    }
  while (n > 0);

  return TRUE;
}

GBytes *
cg_xlsx_package_read (CgXlsxPackage *self,
                      const char *part,
                      guint64 *index,
                      GCancellable *cancellable,
                      GError **error)
{
  zip_int64_t found = find_part (self, part);
  zip_file_t *file = found >= 0 ? zip_fopen_index (self->zip, (zip_uint64_t) found, 0) : NULL;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  gboolean good;

  if (file == NULL)
    {
      fail (self, CG_FAULT_SHEET_DAMAGED, error);
      return NULL;
    }

  *index = (guint64) found;
  good = read_pieces (self, file, bytes, cancellable, error);
  zip_fclose (file);
  return good ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}
