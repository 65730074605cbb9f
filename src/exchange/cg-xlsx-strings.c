/* cg-xlsx-strings.c: the texts that the cells of an .xlsx share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-xlsx-strings.h"

#include <string.h>

#define CHUNK (1024 * 1024)

typedef struct
{
  const char *text;
  gsize length;
} Shared;

struct _CgXlsxStrings
{
  GStringChunk *chunk;
  GArray *shared; /* of Shared */
};

typedef struct
{
  CgXlsxParse parse;
  CgXlsxStrings *strings;
  GString *text;
  gboolean in_text;
  gboolean in_reading;
} Reading;

/* The character of _xHHHH_ at @at, or 0. */
static gunichar
escaped_character (const char *at)
{
  gunichar character = 0;

  if (at[0] != '_' || at[1] != 'x')
    return 0;
  for (int i = 2; i < 6; i++)
    {
      int digit = g_ascii_xdigit_value (at[i]);

      if (digit < 0)
        return 0;
      character = character * 16 + (gunichar) digit;
    }

  return at[6] == '_' && g_unichar_validate (character) ? character : 0;
}

void
cg_xlsx_unescape (GString *text, gsize from)
{
  char *to = text->str + from;

  if (strstr (to, "_x") == NULL && strchr (to, '\r') == NULL)
    return;

  for (const char *at = to; *at != '\0';)
    {
      gunichar character = escaped_character (at);

      if (character == 0 && *at != '\r')
        {
          *to++ = *at++;
          continue;
        }
      at += character != 0 ? 7 : 1;
      if (character >= 0x20 || character == '\n' || character == '\t')
        to += g_unichar_to_utf8 (character, to);
    }

  g_string_truncate (text, (gsize) (to - text->str));
}

static void
start_element (void *data, const char *full_name, const char **attributes)
{
  Reading *self = data;
  const char *name = cg_xlsx_local_name (full_name);

  cg_xlsx_parse_enter (&self->parse);
  if (name[0] == 's' && name[1] == 'i' && name[2] == '\0')
    g_string_truncate (self->text, 0);
  else if (name[0] == 't' && name[1] == '\0')
    self->in_text = !self->in_reading;
  else if (g_str_equal (name, "rPh"))
    self->in_reading = TRUE;
}

static void
add_shared (Reading *self)
{
  Shared shared;

  cg_xlsx_unescape (self->text, 0);
  shared.length = self->text->len;
  shared.text =
      g_string_chunk_insert_len (self->strings->chunk, self->text->str, (gssize) self->text->len);
  g_array_append_val (self->strings->shared, shared);
}

static void
end_element (void *data, const char *full_name)
{
  Reading *self = data;
  const char *name = cg_xlsx_local_name (full_name);

  cg_xlsx_parse_leave (&self->parse);
  if (name[0] == 's' && name[1] == 'i' && name[2] == '\0')
    add_shared (self);
  else if (name[0] == 't' && name[1] == '\0')
    self->in_text = FALSE;
  else if (g_str_equal (name, "rPh"))
    self->in_reading = FALSE;
}

static void
take_text (void *data, const char *text, int length)
{
  Reading *self = data;

  if (self->in_text && self->text->len < CG_XLSX_MOST_BYTES)
    g_string_append_len (self->text, text, length);
}

CgXlsxStrings *
cg_xlsx_strings_read (CgXlsxPackage *package,
                      const char *part,
                      GCancellable *cancellable,
                      GError **error)
{
  g_autoptr (CgXlsxStrings) self = g_new0 (CgXlsxStrings, 1);
  g_autoptr (GString) text = g_string_new (NULL);
  Reading reading = { .strings = self, .text = text };

  self->chunk = g_string_chunk_new (CHUNK);
  self->shared = g_array_new (FALSE, FALSE, sizeof (Shared));
  if (part != NULL && !cg_xlsx_package_parse (package, part, &reading.parse, start_element,
                                              end_element, take_text, cancellable, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
cg_xlsx_strings_free (CgXlsxStrings *self)
{
  g_string_chunk_free (self->chunk);
  g_array_unref (self->shared);
  g_free (self);
}

const char *
cg_xlsx_strings_get (const CgXlsxStrings *self, gsize index, gsize *length)
{
  const Shared *shared;

  if (index >= self->shared->len)
    return NULL;

  shared = &g_array_index (self->shared, Shared, index);
  *length = shared->length;
  return shared->text;
}
