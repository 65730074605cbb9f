/* notice-paper.c: a document laid out and written as PDF, asked for its lines and its ink.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "notice-paper.h"

#include "cg-files.h"

const char *const notice_paper_profiles[] = { "default", "all-grid", NULL };

NoticePaper *
notice_paper_new (const CgNoticeDocument *document, const char *profile_id)
{
  NoticePaper *paper = g_new0 (NoticePaper, 1);
  g_autoptr (CgNoticeProfile) profile = cg_notice_profile_new (profile_id);

  paper->grid = cg_notice_profile_get (profile, CG_MEASURE_ALL_GRID) > 0;
  paper->pages = cg_notice_layout (document, profile);
  paper->items = cg_notice_pages_get_items (paper->pages);
  paper->rendered =
      g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) cairo_surface_destroy);
  notice_fixture_require_fonts (paper->pages);

  return paper;
}

void
notice_paper_free (NoticePaper *paper)
{
  if (paper->folder != NULL)
    g_assert_true (cg_files_remove_tree (paper->folder, NULL));
  g_hash_table_unref (paper->rendered);
  g_array_unref (paper->items);
  cg_notice_pages_unref (paper->pages);
  g_free (paper->folder);
  g_free (paper->pdf);
  g_free (paper);
}

static void
write_pdf (NoticePaper *paper)
{
  g_autoptr (GError) error = NULL;

  if (paper->folder != NULL)
    return;

  paper->folder = g_dir_make_tmp ("cugai-notice-XXXXXX", &error);
  g_assert_no_error (error);
  paper->pdf = g_build_filename (paper->folder, "notice.pdf", NULL);
  cg_notice_pages_write_pdf (paper->pages, paper->pdf, "2026-03-16T00:00:00Z", &error);
  g_assert_no_error (error);
}

const CgNoticeItem *
notice_paper_find (const NoticePaper *paper, CgNoticeRole role, guint page, guint index)
{
  for (guint i = 0; i < paper->items->len; i++)
    {
      const CgNoticeItem *item = notice_fixture_item (paper->items, i);

      if (item->role == role && item->page == page && index-- == 0)
        return item;
    }

  return NULL;
}

const CgNoticeItem *
notice_paper_first (const NoticePaper *paper, CgNoticeRole role, guint page)
{
  const CgNoticeItem *item = notice_paper_find (paper, role, page, 0);

  g_assert_nonnull (item);
  return item;
}

cairo_surface_t *
notice_paper_page (NoticePaper *paper, guint page)
{
  cairo_surface_t *surface = g_hash_table_lookup (paper->rendered, GUINT_TO_POINTER (page));

  if (surface != NULL)
    return surface;

  write_pdf (paper);
  surface = notice_ink_render (paper->pdf, page);
  g_hash_table_insert (paper->rendered, GUINT_TO_POINTER (page), surface);
  return surface;
}

NoticeInk
notice_paper_ink (NoticePaper *paper, guint page, NoticeInk part, gboolean red)
{
  return notice_ink_measure (notice_paper_page (paper, page), part, red);
}

int
notice_paper_grid_line (double y)
{
  int line = (int) ((y - PAPER_TOP) / PAPER_PITCH + 0.5);

  assert_near (y, PAPER_TOP + line * PAPER_PITCH, 0.01);
  return line + 1;
}

void
notice_paper_check_text (NoticePaper *paper)
{
  const char *command[] = { "pdftotext", "-raw", NULL, "-", NULL };
  g_autoptr (GString) placed = g_string_new (NULL);
  g_autoptr (GString) read = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *raw = NULL;
  int status;

  write_pdf (paper);
  command[2] = paper->pdf;
  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &raw, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  g_strdelimit (raw, "\f", ' ');
  notice_fixture_append_visible (read, raw);
  for (guint i = 0; i < paper->items->len; i++)
    notice_fixture_append_visible (placed, notice_fixture_item (paper->items, i)->text);
  g_assert_cmpstr (read->str, ==, placed->str);
}

static gboolean
may_leave_area (const CgNoticeItem *item)
{
  return item->role == CG_NOTICE_ROLE_PAGE_NUMBER || item->role == CG_NOTICE_ROLE_ORGAN_MARK ||
         item->role == CG_NOTICE_ROLE_RED_RULE || item->role == CG_NOTICE_ROLE_DOUBLE_RULE;
}

void
notice_paper_check_area (const NoticePaper *paper)
{
  for (guint i = 0; i < paper->items->len; i++)
    {
      const CgNoticeItem *item = notice_fixture_item (paper->items, i);

      if (may_leave_area (item))
        continue;
      g_assert_cmpfloat (item->x, >=, PAPER_LEFT - 0.01);
      g_assert_cmpfloat (item->x + item->width, <=, PAPER_RIGHT + 0.01);
      g_assert_cmpfloat (item->y, >=, PAPER_TOP - 0.01);
      g_assert_cmpfloat (item->y + (item->size > 0 ? item->height : 0), <=, PAPER_BOTTOM + 0.01);
    }
}
