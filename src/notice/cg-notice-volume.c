/* cg-notice-volume.c: what is bound by itself: the document, and attachments apart from it (7.3.7).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-pages-private.h"

static const CgNoticeVolume *
volume_at (const CgNoticePages *pages, guint index)
{
  return &g_array_index (pages->volumes, CgNoticeVolume, index - 1);
}

void
cg_notice_pages_add_volume (CgNoticePages *pages, guint first, guint attachment)
{
  CgNoticeVolume volume = { first, pages->n_pages - first, attachment };

  g_array_append_val (pages->volumes, volume);
}

guint
cg_notice_pages_count_volumes (const CgNoticePages *pages)
{
  g_return_val_if_fail (pages != NULL, 0);

  return pages->volumes->len + 1;
}

guint
cg_notice_pages_get_volume_pages (const CgNoticePages *pages, guint index, guint *first)
{
  g_return_val_if_fail (pages != NULL && index <= pages->volumes->len, 0);

  *first = index > 0 ? volume_at (pages, index)->first : 0;
  if (index > 0)
    return volume_at (pages, index)->count;

  return pages->volumes->len > 0 ? pages->own_pages : pages->n_pages;
}

guint
cg_notice_pages_find_volume (const CgNoticePages *pages, guint page)
{
  guint index = 0;

  g_return_val_if_fail (pages != NULL, 0);

  while (index < pages->volumes->len && volume_at (pages, index + 1)->first <= page)
    index++;

  return index;
}

guint
cg_notice_pages_get_volume_attachment (const CgNoticePages *pages, guint index)
{
  g_return_val_if_fail (pages != NULL && index > 0 && index <= pages->volumes->len, 0);

  return volume_at (pages, index)->attachment;
}

CgNoticePages *
cg_notice_pages_get_volume (CgNoticePages *pages, guint index)
{
  guint first, count;

  g_return_val_if_fail (pages != NULL && index <= pages->volumes->len, NULL);

  if (pages->volumes->len == 0)
    return cg_notice_pages_ref (pages);
  count = cg_notice_pages_get_volume_pages (pages, index, &first);
  return cg_notice_pages_cut (pages, first, count);
}
