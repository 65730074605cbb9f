/* cg-reference-templates.c: the templates of notices that ship with an empty store.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A template's file is a line “[name]” for each part, followed by its text.
 */
#include "config.h"

#include "cg-reference.h"

#include "cugai-store-resources.h"

#include <gio/gio.h>
#include <string.h>

#define FOLDER "/org/cugai/store/templates/"

/* The usual one first: it is what a new draft begins with. */
static const char *const files[] = { "notice-red-head.txt", "notice-plain.txt" };

static const struct
{
  const char *name;
  int field;
} parts[] = {
  { "name", CG_TEMPLATE_NAME },
  { "kind", CG_TEMPLATE_KIND },
  { "layout", CG_TEMPLATE_LAYOUT },
  { "title", CG_TEMPLATE_TITLE },
  { "recipients", CG_TEMPLATE_RECIPIENTS },
  { "body", CG_TEMPLATE_BODY },
  { "attachments", CG_TEMPLATE_ATTACHMENTS_NOTE },
};

/* The text between the line “[name]” and the next such line, without the last line feed. */
static char *
read_part (const char *text, const char *name)
{
  g_autofree char *head = g_strdup_printf ("[%s]\n", name);
  const char *start = strstr (text, head);
  const char *end;

  if (start == NULL)
    return g_strdup ("");

  start += strlen (head);
  end = *start == '[' ? start : strstr (start, "\n[");
  if (end == NULL)
    end = start + strlen (start) - (g_str_has_suffix (start, "\n") ? 1 : 0);

  return g_strndup (start, end - start);
}

static void
add_template (CgEdit *edit, const char *text)
{
  gint64 id = cg_edit_insert (edit, CG_ENTITY_TEMPLATE);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *part = read_part (text, parts[i].name);

      cg_edit_set_text (edit, CG_ENTITY_TEMPLATE, id, parts[i].field, part);
    }
}

void
cg_reference_add_templates (CgEdit *edit)
{
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_strconcat (FOLDER, files[i], NULL);
      g_autoptr (GBytes) bytes = g_resource_lookup_data (cugai_store_get_resource (), path,
                                                         G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

      /* A resource's bytes are followed by a zero. */
      if (bytes != NULL)
        add_template (edit, g_bytes_get_data (bytes, NULL));
    }
}
