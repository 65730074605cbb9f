/* cg-typical-scan.c: the redacted version of a typical case, and what of the case is still in it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-typical-scan.h"

#include <glib/gi18n.h>

#include "cg-fault.h"

static void
leak_free (gpointer data)
{
  CgTypicalLeak *leak = data;

  g_free (leak->what);
  g_free (leak);
}

char *
cg_typical_body (const CgTypicalText *text)
{
  const char *body = cg_record_text (text->typical, CG_TYPICAL_BODY);

  return *body != '\0' ? g_strdup (body) : cg_redact_text (text->text, text->names);
}

char *
cg_typical_title (const CgTypicalText *text)
{
  return cg_redact_text (cg_record_text (text->typical, CG_TYPICAL_NAME), text->names);
}

const char *
cg_typical_place_words (CgTypicalPlace place)
{
  switch (place)
    {
    case CG_TYPICAL_IN_TITLE:
      return C_ ("leak", "title");
    case CG_TYPICAL_IN_FILE_NAME:
      return C_ ("leak", "file name");
    case CG_TYPICAL_IN_TEXT:
    default:
      return C_ ("leak", "text");
    }
}

/* Takes what was found. */
static void
add_leaks (GPtrArray *leaks, CgTypicalPlace place, GPtrArray *found)
{
  for (guint i = 0; i < found->len; i++)
    {
      CgTypicalLeak *leak = g_new0 (CgTypicalLeak, 1);

      leak->place = place;
      leak->what = g_strdup (g_ptr_array_index (found, i));
      g_ptr_array_add (leaks, leak);
    }
  g_ptr_array_unref (found);
}

GPtrArray *
cg_typical_scan (const CgTypicalText *text, const char *file_name)
{
  GPtrArray *leaks = g_ptr_array_new_with_free_func (leak_free);
  g_autofree char *body = cg_typical_body (text);
  g_autofree char *title = cg_typical_title (text);

  add_leaks (leaks, CG_TYPICAL_IN_TEXT, cg_redact_find (body, text->names));
  add_leaks (leaks, CG_TYPICAL_IN_TITLE, cg_redact_find (title, text->names));
  if (file_name != NULL)
    add_leaks (leaks, CG_TYPICAL_IN_FILE_NAME, cg_redact_find (file_name, text->names));
  return leaks;
}

/* "file name: 县水利局, 韩某", of every place that leaks. */
static char *
leaks_words (GPtrArray *leaks)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < leaks->len; i++)
    {
      const CgTypicalLeak *leak = g_ptr_array_index (leaks, i);
      const CgTypicalLeak *last = i > 0 ? g_ptr_array_index (leaks, i - 1) : NULL;

      if (last == NULL || last->place != leak->place)
        /* Translators: between places that leak; then the place and what leaks there */
        g_string_append_printf (words, C_ ("leak", "%s%s: "), last != NULL ? C_ ("leak", "; ") : "",
                                cg_typical_place_words (leak->place));
      else
        g_string_append (words, C_ ("between names", ", "));
      g_string_append (words, leak->what);
    }

  return g_string_free (words, FALSE);
}

gboolean
cg_typical_check (const CgTypicalText *text, const char *file_name, GError **error)
{
  g_autoptr (GPtrArray) leaks = cg_typical_scan (text, file_name);
  g_autofree char *words = NULL;

  if (leaks->len == 0)
    return TRUE;

  words = leaks_words (leaks);
  cg_fault_set (error, CG_FAULT_TYPICAL_LEAKS, words);
  return FALSE;
}

char *
cg_typical_scan_letter (const CgTypicalText *text,
                        const char *title,
                        const char *words,
                        GPtrArray *own)
{
  g_autoptr (GPtrArray) leaks = g_ptr_array_new_with_free_func (leak_free);

  add_leaks (leaks, CG_TYPICAL_IN_TITLE, cg_redact_find_names (title, text->names, own));
  add_leaks (leaks, CG_TYPICAL_IN_TEXT, cg_redact_find_names (words, text->names, own));
  return leaks->len > 0 ? leaks_words (leaks) : NULL;
}
