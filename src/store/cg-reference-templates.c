/* cg-reference-templates.c: the templates of documents that ship with the program.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A template's file is a line “[part]” for each part, followed by its text.
 */
#include "config.h"

#include "cg-reference.h"

#include "cugai-store-resources.h"

#include <gio/gio.h>
#include <string.h>

#define FOLDER "/org/cugai/store/templates/"

/* In the order of a new store: the usual one first, it is what a new draft begins with. */
static const struct
{
  const char *file;
  int since; /* version of the reference data that brought it */
} files[] = {
  { "notice-red-head.txt", 1 },    { "notice-plain.txt", 1 },    { "discipline-advice.txt", 2 },
  { "supervision-advice.txt", 2 }, { "reminder-letter.txt", 2 }, { "supervise-letter.txt", 2 },
  { "talk-notice.txt", 2 },        { "closing-notice.txt", 2 },  { "return-opinion.txt", 2 },
  { "delivery-receipt.txt", 2 },   { "book-supervise.txt", 2 },  { "book-guide.txt", 2 },
  { "book-prompt.txt", 2 },        { "book-admonish.txt", 2 },   { "inquiry.txt", 2 },
  { "learning-notice.txt", 4 },
};

static const struct
{
  const char *name;
  int field;
} parts[] = {
  { "name", CG_TEMPLATE_NAME },
  { "kind", CG_TEMPLATE_KIND },
  { "layout", CG_TEMPLATE_LAYOUT },
  { "organ", CG_TEMPLATE_ORGAN },
  { "in_use", CG_TEMPLATE_IN_USE },
  { "reply_amount", CG_TEMPLATE_REPLY_AMOUNT },
  { "reply_term", CG_TEMPLATE_REPLY_TERM },
  { "organ_title", CG_TEMPLATE_ORGAN_TITLE },
  { "title", CG_TEMPLATE_TITLE },
  { "recipients", CG_TEMPLATE_RECIPIENTS },
  { "body", CG_TEMPLATE_BODY },
  { "attachments", CG_TEMPLATE_ATTACHMENTS_NOTE },
};

/* The text between the line “[part]” and the next such line, without the last line feed; %NULL
 * without such a line. */
static char *
read_part (const char *text, const char *name)
{
  g_autofree char *head = g_strdup_printf ("[%s]\n", name);
  const char *start = strstr (text, head);
  const char *end;

  if (start == NULL)
    return NULL;

  start += strlen (head);
  end = *start == '[' ? start : strstr (start, "\n[");
  if (end == NULL)
    end = start + strlen (start) - (g_str_has_suffix (start, "\n") ? 1 : 0);

  return g_strndup (start, end - start);
}

static void
add_part (CgEdit *edit, gint64 id, int field, const char *part)
{
  switch (cg_field_get (CG_ENTITY_TEMPLATE, field)->type)
    {
    case CG_FIELD_BOOLEAN:
    case CG_FIELD_INTEGER:
      cg_edit_set_integer (edit, CG_ENTITY_TEMPLATE, id, field, g_ascii_strtoll (part, NULL, 10));
      break;
    default:
      cg_edit_set_text (edit, CG_ENTITY_TEMPLATE, id, field, part);
      break;
    }
}

static void
add_template (CgEdit *edit, const char *text)
{
  gint64 id = cg_edit_insert (edit, CG_ENTITY_TEMPLATE);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *part = read_part (text, parts[i].name);

      if (part != NULL)
        add_part (edit, id, parts[i].field, part);
    }
}

void
cg_reference_add_templates (CgEdit *edit, int after)
{
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_strconcat (FOLDER, files[i].file, NULL);
      g_autoptr (GBytes) bytes = files[i].since > after
                                     ? g_resource_lookup_data (cugai_store_get_resource (), path,
                                                               G_RESOURCE_LOOKUP_FLAGS_NONE, NULL)
                                     : NULL;

      /* A resource's bytes are followed by a zero. */
      if (bytes != NULL)
        add_template (edit, g_bytes_get_data (bytes, NULL));
    }
}
