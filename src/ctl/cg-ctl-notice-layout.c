/* cg-ctl-notice-layout.c: where the lines and rules of laid out pages stand, printed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-ctl-notice.h"

#include "cg-ctl-json.h"

guint
cg_ctl_notice_page_in_file (const CgNoticePages *pages, guint page)
{
  guint first;

  cg_notice_pages_get_volume_pages (pages, cg_notice_pages_find_volume (pages, page), &first);
  return page - first + 1;
}

static void
add_item (GString *json, const CgNoticePages *pages, const CgNoticeItem *item)
{
  guint volume = cg_notice_pages_find_volume (pages, item->page);

  cg_ctl_json_begin (json, '{');
  cg_ctl_json_add_integer (json, "page", cg_ctl_notice_page_in_file (pages, item->page));
  cg_ctl_json_add_string (json, "role", cg_notice_role_id (item->role));
  cg_ctl_json_add_string (json, "text", item->text);
  cg_ctl_json_add_length (json, "x", item->x);
  cg_ctl_json_add_length (json, "y", item->y);
  cg_ctl_json_add_length (json, "width", item->width);
  cg_ctl_json_add_length (json, "height", item->height);
  cg_ctl_json_add_length (json, "size", item->size);
  cg_ctl_json_add_string (json, "font", item->font);
  if (item->turned)
    cg_ctl_json_add_boolean (json, "turned", TRUE);
  if (item->overset)
    cg_ctl_json_add_boolean (json, "overset", TRUE);
  if (cg_notice_pages_is_carried (pages, item->page))
    cg_ctl_json_add_boolean (json, "carried", TRUE);
  if (volume > 0)
    cg_ctl_json_add_integer (json, "attachment",
                             cg_notice_pages_get_volume_attachment (pages, volume) + 1);
  cg_ctl_json_end (json, '}');
}

static void
print_json (const CgNoticePages *pages, const GArray *items)
{
  g_autoptr (GString) json = g_string_new (NULL);

  cg_ctl_json_begin (json, '[');
  for (guint i = 0; i < items->len; i++)
    add_item (json, pages, &g_array_index (items, CgNoticeItem, i));
  cg_ctl_json_end (json, ']');
  cg_ctl_json_print (json);
}

void
cg_ctl_print_pages (const CgCtl *self, const CgNoticePages *pages)
{
  g_autoptr (GArray) items = cg_notice_pages_get_items (pages);
  g_autoptr (GString) text = g_string_new (NULL);

  if (self->options->json)
    {
      print_json (pages, items);
      return;
    }

  for (guint i = 0; i < items->len; i++)
    {
      const CgNoticeItem *item = &g_array_index (items, CgNoticeItem, i);

      g_string_append_printf (text, "%u\t%s\t%.2f\t%.2f\t%.2f\t%.2f\t%s\n",
                              cg_ctl_notice_page_in_file (pages, item->page),
                              cg_notice_role_id (item->role), item->x, item->y, item->width,
                              item->height, item->text);
    }
  cg_ctl_print (text->str);
}
