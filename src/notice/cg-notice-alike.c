/* cg-notice-alike.c: whether a page is drawn as it was before a change of the text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-pages-private.h"

static gboolean
are_lines_alike (const CgNoticePlaced *one, const CgNoticePlaced *other)
{
  return one->paragraph == other->paragraph && one->line == other->line &&
         one->role == other->role && one->x == other->x && one->y == other->y &&
         one->stretch == other->stretch && one->angle == other->angle && one->ink == other->ink &&
         one->turned == other->turned;
}

static gboolean
are_rules_alike (const CgNoticeRule *one, const CgNoticeRule *other)
{
  return one->role == other->role && one->x == other->x && one->y == other->y &&
         one->width == other->width && one->weight == other->weight && one->upper == other->upper &&
         one->lower == other->lower;
}

static gboolean
are_seals_alike (const CgNoticeSealPlace *one, const CgNoticeSealPlace *other)
{
  return one->x == other->x && one->y == other->y && one->width == other->width &&
         one->height == other->height && one->round == other->round;
}

static gboolean
have_lines_alike (const CgNoticePages *pages, const CgNoticePages *other, guint page)
{
  guint n = pages->first_line[page + 1] - pages->first_line[page];

  if (n != other->first_line[page + 1] - other->first_line[page])
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!are_lines_alike (
            &g_array_index (pages->lines, CgNoticePlaced, pages->first_line[page] + i),
            &g_array_index (other->lines, CgNoticePlaced, other->first_line[page] + i)))
      return FALSE;

  return TRUE;
}

/* The next rule on @page from @i on; NULL when there is none. */
static const CgNoticeRule *
next_rule (const CgNoticePages *pages, guint page, guint *i)
{
  while (*i < pages->rules->len)
    {
      const CgNoticeRule *rule = &g_array_index (pages->rules, CgNoticeRule, (*i)++);

      if (rule->page == page)
        return rule;
    }

  return NULL;
}

static gboolean
have_rules_alike (const CgNoticePages *pages, const CgNoticePages *other, guint page)
{
  const CgNoticeRule *one, *two;
  guint i = 0, k = 0;

  do
    {
      one = next_rule (pages, page, &i);
      two = next_rule (other, page, &k);
      if ((one == NULL) != (two == NULL) || (one != NULL && !are_rules_alike (one, two)))
        return FALSE;
    }
  while (one != NULL);

  return TRUE;
}

static const CgNoticeSealPlace *
next_seal (const CgNoticePages *pages, guint page, guint *i)
{
  while (*i < pages->seals->len)
    {
      const CgNoticeSealPlace *seal = &g_array_index (pages->seals, CgNoticeSealPlace, (*i)++);

      if (seal->page == page)
        return seal;
    }

  return NULL;
}

static gboolean
have_seals_alike (const CgNoticePages *pages, const CgNoticePages *other, guint page)
{
  const CgNoticeSealPlace *one, *two;
  guint i = 0, k = 0;

  do
    {
      one = next_seal (pages, page, &i);
      two = next_seal (other, page, &k);
      if ((one == NULL) != (two == NULL) || (one != NULL && !are_seals_alike (one, two)))
        return FALSE;
    }
  while (one != NULL);

  return TRUE;
}

gboolean
cg_notice_pages_draw_alike (const CgNoticePages *pages, const CgNoticePages *other, guint page)
{
  g_return_val_if_fail (pages != NULL && page < pages->n_pages, FALSE);
  g_return_val_if_fail (other != NULL && page < other->n_pages, FALSE);

  return pages->red_head == other->red_head && pages->width == other->width &&
         pages->height == other->height && pages->area_x == other->area_x &&
         pages->area_y == other->area_y && pages->area_width == other->area_width &&
         pages->area_height == other->area_height && have_lines_alike (pages, other, page) &&
         have_rules_alike (pages, other, page) && have_seals_alike (pages, other, page);
}
