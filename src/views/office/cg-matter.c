/* cg-matter.c: one matter in the list of a tab: what its row says, and what it is about.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-matter.h"

#include <string.h>

#include "cg-fold.h"

CgMatter *
cg_matter_new (char *key, guint group, const char *title)
{
  CgMatter *self = g_new0 (CgMatter, 1);

  self->key = key;
  self->group = group;
  self->title = g_strdup (title != NULL ? title : "");
  return self;
}

void
cg_matter_free (CgMatter *self)
{
  if (self->free_data != NULL && self->data != NULL)
    self->free_data (self->data);
  g_free (self->key);
  g_free (self->title);
  g_free (self->word);
  g_free (self->text);
  g_free (self->side);
  g_free (self->tip);
  g_free (self->found_by);
  g_free (self);
}

void
cg_matter_tell (CgMatter *self, const CgRecord *record, const int *fields)
{
  GString *words = g_string_new (NULL);

  for (; *fields >= 0; fields++)
    {
      g_autofree char *word = cg_record_display (record, *fields);

      if (*word != '\0')
        g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", word);
    }

  g_free (self->text);
  self->text = g_string_free (words, FALSE);
}

gboolean
cg_matter_has_text (const CgMatter *self, const char *text)
{
  const char *const texts[] = { self->title, self->word, self->text, self->side, self->found_by };

  if (text == NULL || *text == '\0')
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i] != NULL && cg_fold_contains (texts[i], text))
      return TRUE;

  return FALSE;
}

gboolean
cg_matter_is (const CgMatter *self, const char *key)
{
  gsize length = key != NULL ? strlen (key) : 0;

  return length > 0 && g_str_has_prefix (self->key, key) &&
         (self->key[length] == '\0' || self->key[length] == '-');
}
