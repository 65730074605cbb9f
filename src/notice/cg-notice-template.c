/* cg-notice-template.c: templates of notices, those that come with the program and others.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-template.h"

#include "cg-notice-resources.h"

#include <gio/gio.h>
#include <string.h>

#define FOLDER "/org/cugai/Cugai/templates"
#define SUFFIX ".txt"

/* A template's file is a line “[name]” for each part, followed by its text. */
static const struct
{
  const char *name;
  gsize offset;
} parts[] = {
  { "name", G_STRUCT_OFFSET (CgNoticeTemplate, name) },
  { "kind", G_STRUCT_OFFSET (CgNoticeTemplate, kind) },
  { "layout", G_STRUCT_OFFSET (CgNoticeTemplate, layout) },
  { "title", G_STRUCT_OFFSET (CgNoticeTemplate, title) },
  { "recipients", G_STRUCT_OFFSET (CgNoticeTemplate, recipients) },
  { "body", G_STRUCT_OFFSET (CgNoticeTemplate, body) },
  { "attachments", G_STRUCT_OFFSET (CgNoticeTemplate, attachments) },
};

static char **
part_of (const CgNoticeTemplate *template, gsize part)
{
  return &G_STRUCT_MEMBER (char *, (gpointer) template, parts[part].offset);
}

void
cg_notice_template_free (CgNoticeTemplate *template)
{
  g_return_if_fail (template != NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    g_free (*part_of (template, i));
  g_free (template->id);
  g_free (template);
}

char **
cg_notice_template_list (void)
{
  g_auto (GStrv) files = NULL;
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  files = g_resource_enumerate_children (cg_notice_get_resource (), FOLDER,
                                         G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  for (int i = 0; files != NULL && files[i] != NULL; i++)
    {
      g_autofree char *id = g_strndup (files[i], strlen (files[i]) - strlen (SUFFIX));

      g_strv_builder_add (ids, id);
    }

  return g_strv_builder_end (ids);
}

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

CgNoticeTemplate *
cg_notice_template_new (const char *id)
{
  g_autofree char *path = g_strconcat (FOLDER "/", id, SUFFIX, NULL);
  g_autoptr (GBytes) bytes = NULL;
  CgNoticeTemplate *template;

  bytes =
      g_resource_lookup_data (cg_notice_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  if (bytes == NULL)
    return NULL;

  /* A resource's bytes are followed by a zero. */
  template = g_new0 (CgNoticeTemplate, 1);
  template->id = g_strdup (id);
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    *part_of (template, i) = read_part (g_bytes_get_data (bytes, NULL), parts[i].name);

  return template;
}

CgNoticeTemplate *
cg_notice_template_new_from_record (const CgRecord *record)
{
  static const int fields[] = {
    CG_TEMPLATE_NAME,       CG_TEMPLATE_KIND, CG_TEMPLATE_LAYOUT,          CG_TEMPLATE_TITLE,
    CG_TEMPLATE_RECIPIENTS, CG_TEMPLATE_BODY, CG_TEMPLATE_ATTACHMENTS_NOTE
  };
  CgNoticeTemplate *template = g_new0 (CgNoticeTemplate, 1);

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    *part_of (template, i) = g_strdup (cg_record_text (record, fields[i]));

  return template;
}

CgNoticeTemplate *
cg_notice_template_fill (const CgNoticeTemplate *template, const CgNoticeData *data, GError **error)
{
  g_autoptr (CgNoticeTemplate) filled = g_new0 (CgNoticeTemplate, 1);

  g_return_val_if_fail (template != NULL && data != NULL, NULL);

  filled->id = g_strdup (template->id);
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      *part_of (filled, i) = cg_notice_template_expand (*part_of (template, i), data, error);
      if (*part_of (filled, i) == NULL)
        return NULL;
    }

  return g_steal_pointer (&filled);
}
