/* cg-preflight-pages.c: checks of the pages: what stands where, which faces it is set in.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-preflight-private.h"

#include <math.h>

/* How far a line may reach beyond 版心, mm: the ink of a mark, and rounding. */
#define TOLERANCE 0.3

/* 版记's last rule ends 版心 within so much, mm (domain 3.8). */
#define RULE_TOLERANCE 0.5

static const CgNoticeItem *
item_at (const GArray *items, guint index)
{
  return &g_array_index (items, CgNoticeItem, index);
}

static gboolean
is_text (const CgNoticeItem *item)
{
  switch (item->role)
    {
    case CG_NOTICE_ROLE_BODY:
    case CG_NOTICE_ROLE_HEADING1:
    case CG_NOTICE_ROLE_HEADING2:
    case CG_NOTICE_ROLE_HEADING3:
    case CG_NOTICE_ROLE_HEADING4:
    case CG_NOTICE_ROLE_TABLE_HEADING:
    case CG_NOTICE_ROLE_TABLE_CELL:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_imprint (const CgNoticeItem *item)
{
  return item->role == CG_NOTICE_ROLE_IMPRINT || item->role == CG_NOTICE_ROLE_IMPRINT_RECIPIENT ||
         item->role == CG_NOTICE_ROLE_CC;
}

/* The first characters of a line, to tell which one is meant. */
static char *
beginning_of (const CgNoticeItem *item)
{
  glong length = g_utf8_strlen (item->text, -1);

  return g_utf8_substring (item->text, 0, MIN (length, 12));
}

static void
add_line (CgPreflight *self, CgFindingId id, const CgNoticeItem *item)
{
  g_autofree char *words = beginning_of (item);

  cg_preflight_add_place (self, id, item, words);
}

/* ---- 首页 (7.3.3), 版心 (5.2.1) ---- */

static gboolean
page_has_text (const GArray *items, guint page)
{
  for (guint i = 0; i < items->len; i++)
    if (item_at (items, i)->page == page && is_text (item_at (items, i)))
      return TRUE;

  return FALSE;
}

static void
check_first_page (CgPreflight *self, const GArray *items)
{
  if (cg_notice_document_get_blocks (self->document)->len > 0 && !page_has_text (items, 0))
    {
      CgFinding *finding = cg_preflight_add (self, CG_FINDING_FIRST_PAGE_NO_BODY,
                                             CG_NOTICE_FIELD_BODY, 0, 0, NULL, NULL);

      finding->on_page = TRUE;
    }
}

/* A rule's place is told by its centre. */
static double
top_of (const CgNoticeItem *item)
{
  return item->size > 0 ? item->y : item->y - item->height / 2;
}

/* On a letter so do the mark and the double rules (10.1). */
static gboolean
may_stand_outside (const CgPreflight *self, const CgNoticeItem *item)
{
  gboolean letter = cg_notice_document_get_form (self->document) == CG_NOTICE_FORM_LETTER;

  return item->role == CG_NOTICE_ROLE_PAGE_NUMBER || item->role == CG_NOTICE_ROLE_SEAL_PLACE ||
         item->role == CG_NOTICE_ROLE_DOUBLE_RULE ||
         (letter && item->role == CG_NOTICE_ROLE_ORGAN_MARK);
}

static gboolean
is_within (const CgNoticeItem *item, const cairo_rectangle_t *box)
{
  return item->x >= box->x - TOLERANCE &&
         item->x + item->width <= box->x + box->width + TOLERANCE &&
         top_of (item) >= box->y - TOLERANCE &&
         top_of (item) + item->height <= box->y + box->height + TOLERANCE;
}

/* An office's own numbers may put 版心, or what stands around it, beyond the sheet. */
static gboolean
is_on_sheet (const CgPreflight *self, const CgNoticeItem *item)
{
  cairo_rectangle_t sheet = { 0, 0, cg_notice_profile_get (self->profile, CG_MEASURE_PAGE_WIDTH),
                              cg_notice_profile_get (self->profile, CG_MEASURE_PAGE_HEIGHT) };

  return is_within (item, &sheet);
}

static void
check_area (CgPreflight *self, const GArray *items)
{
  cairo_rectangle_t area = { cg_notice_profile_get (self->profile, CG_MEASURE_AREA_LEFT),
                             cg_notice_profile_get (self->profile, CG_MEASURE_AREA_TOP),
                             cg_notice_profile_get (self->profile, CG_MEASURE_AREA_WIDTH),
                             cg_notice_profile_get (self->profile, CG_MEASURE_AREA_HEIGHT) };

  for (guint i = 0; i < items->len; i++)
    {
      const CgNoticeItem *item = item_at (items, i);

      if (is_on_sheet (self, item) && !may_stand_outside (self, item) && !is_within (item, &area))
        add_line (self, CG_FINDING_OUTSIDE_AREA, item);
    }
}

/* ---- lines upon each other ---- */

static double
shared (double start, double length, double other, double other_length)
{
  return MIN (start + length, other + other_length) - MAX (start, other);
}

/* Neighbours in the order of the page overlap where they share more than a fifth of the lower
 * one's height and something of their width. */
static gboolean
overlaps (const CgNoticeItem *one, const CgNoticeItem *other)
{
  return one->page == other->page &&
         shared (one->x, one->width, other->x, other->width) > MIN (one->width, other->width) / 5 &&
         shared (one->y, one->height, other->y, other->height) >
             MIN (one->height, other->height) / 5;
}

static void
check_overlaps (CgPreflight *self, const GArray *items)
{
  for (guint i = 1; i < items->len; i++)
    {
      const CgNoticeItem *above = item_at (items, i - 1), *below = item_at (items, i);

      if (above->size > 0 && below->size > 0 && *above->text != '\0' && *below->text != '\0' &&
          overlaps (above, below))
        {
          add_line (self, CG_FINDING_LINES_OVERLAP, below);
          return;
        }
    }
}

/* ---- 版记 (7.4) ---- */

static const CgNoticeItem *
lowest_rule (const GArray *items, guint page)
{
  const CgNoticeItem *lowest = NULL;

  for (guint i = 0; i < items->len; i++)
    {
      const CgNoticeItem *item = item_at (items, i);

      if (item->role == CG_NOTICE_ROLE_RULE && item->page == page &&
          (lowest == NULL || item->y > lowest->y))
        lowest = item;
    }

  return lowest;
}

/* Where 版记 ends: with its last rule, on a letter, which has none, with its last line. */
static double
imprint_bottom (const CgPreflight *self, const GArray *items, guint page)
{
  gboolean letter = cg_notice_document_get_form (self->document) == CG_NOTICE_FORM_LETTER;
  const CgNoticeItem *rule = lowest_rule (items, page);
  double bottom = 0;

  if (!letter)
    return rule != NULL ? rule->y + rule->height / 2 : 0;

  for (guint i = 0; i < items->len; i++)
    if (is_imprint (item_at (items, i)) && item_at (items, i)->page == page)
      bottom = MAX (bottom, item_at (items, i)->y + item_at (items, i)->height);

  return bottom;
}

static void
check_imprint (CgPreflight *self, const GArray *items)
{
  double bottom = cg_notice_profile_get (self->profile, CG_MEASURE_AREA_TOP) +
                  cg_notice_profile_get (self->profile, CG_MEASURE_AREA_HEIGHT);
  double usual = cg_notice_profile_get (self->profile, CG_MEASURE_IMPRINT_SIZE);
  const CgNoticeItem *first = NULL;
  guint begins, own = cg_notice_pages_get_volume_pages (self->pages, 0, &begins);

  for (guint i = 0; first == NULL && i < items->len; i++)
    if (is_imprint (item_at (items, i)))
      first = item_at (items, i);
  if (first == NULL)
    return;

  if (first->page != own - 1 ||
      fabs (imprint_bottom (self, items, first->page) - bottom) > RULE_TOLERANCE)
    cg_preflight_add_place (self, CG_FINDING_IMPRINT_PLACE, first, NULL);
  if (first->size < usual - 0.01)
    cg_preflight_add_place (self, CG_FINDING_IMPRINT_SMALL, first, NULL);
}

/* ---- 署名 and 日期 (7.3.5.5), 标题 (7.3.1) ---- */

static void
check_closing (CgPreflight *self, const GArray *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      const CgNoticeItem *item = item_at (items, i);

      if (item->role != CG_NOTICE_ROLE_DATE)
        continue;
      if (!page_has_text (items, item->page))
        cg_preflight_add_place (self, CG_FINDING_SIGNATURE_ALONE, item, NULL);
      return;
    }
}

static void
check_carried (CgPreflight *self, const GArray *items)
{
  const CgNoticeItem *last = NULL;
  CgFinding *finding;

  for (guint i = 0; i < items->len; i++)
    if (cg_notice_pages_is_carried (self->pages, item_at (items, i)->page) &&
        is_text (item_at (items, i)))
      last = item_at (items, i);
  if (last == NULL)
    return;

  finding = cg_preflight_add_place (self, CG_FINDING_PAGE_CARRIED, last, NULL);
  finding->y = last->y + last->height;
  finding->x = cg_notice_profile_get (self->profile, CG_MEASURE_AREA_LEFT);
  finding->width = cg_notice_profile_get (self->profile, CG_MEASURE_AREA_WIDTH);
  finding->height = cg_notice_profile_get (self->profile, CG_MEASURE_AREA_TOP) +
                    cg_notice_profile_get (self->profile, CG_MEASURE_AREA_HEIGHT) - finding->y;
}

static void
check_title_size (CgPreflight *self, const GArray *items)
{
  double usual = cg_notice_profile_get (self->profile, CG_MEASURE_TITLE_SIZE);
  guint length = (guint) g_utf8_strlen (cg_preflight_text (self, CG_NOTICE_FIELD_TITLE), -1);

  for (guint i = 0; i < items->len; i++)
    {
      const CgNoticeItem *item = item_at (items, i);

      if (item->role == CG_NOTICE_ROLE_TITLE && item->size < usual - 0.01)
        {
          cg_preflight_add (self, CG_FINDING_TITLE_SMALL, CG_NOTICE_FIELD_TITLE, 0, length, NULL,
                            NULL);
          return;
        }
    }
}

/* What the paper would not show: lines beyond the sheet, a table without room for its columns. */
void
cg_preflight_check_lost (CgPreflight *self)
{
  g_autoptr (GArray) items = cg_notice_pages_get_items (self->pages);
  gboolean overset = FALSE;

  for (guint i = 0; i < items->len; i++)
    {
      const CgNoticeItem *item = item_at (items, i);

      if (item->overset && !overset)
        add_line (self, CG_FINDING_TABLE_OVERSET, item);
      else if (!item->overset && !is_on_sheet (self, item))
        add_line (self, CG_FINDING_OUTSIDE_AREA, item);
      overset = overset || item->overset;
    }
}

/* A table that is set smaller; without room all the same it is found otherwise. */
static void
check_tables (CgPreflight *self, const GArray *items)
{
  double usual = cg_notice_profile_get (self->profile, CG_MEASURE_TABLE_SIZE);
  const CgNoticeItem *small = NULL;

  for (guint i = 0; i < items->len; i++)
    {
      const CgNoticeItem *item = item_at (items, i);

      if (item->overset)
        return;
      if (small == NULL && item->role == CG_NOTICE_ROLE_TABLE_CELL && item->size < usual - 0.01)
        small = item;
    }
  if (small != NULL)
    add_line (self, CG_FINDING_TABLE_SMALL, small);
}

void
cg_preflight_check_pages (CgPreflight *self)
{
  g_autoptr (GArray) items = cg_notice_pages_get_items (self->pages);

  check_first_page (self, items);
  check_area (self, items);
  check_overlaps (self, items);
  check_imprint (self, items);
  check_closing (self, items);
  check_carried (self, items);
  check_title_size (self, items);
  check_tables (self, items);
}

/* ---- faces and characters (domain 3.6) ---- */

/* The first place where @character is written. */
static gboolean
find_in_field (const CgPreflight *self, gunichar character, CgNoticeField field, guint *offset)
{
  const char *text = cg_preflight_text (self, field);
  const char *found = g_utf8_strchr (text, -1, character);

  *offset = found != NULL ? (guint) g_utf8_strlen (text, found - text) : 0;
  return found != NULL;
}

static gboolean
find_character (const CgPreflight *self, gunichar character, CgNoticeField *field, guint *offset)
{
  guint n = cg_notice_document_count_attachments (self->document);

  for (int i = CG_NOTICE_FIELD_NONE + 1; i < CG_N_NOTICE_FIELDS; i++)
    if (find_in_field (self, character, *field = (CgNoticeField) i, offset))
      return TRUE;
  for (guint i = 0; i < n; i++)
    if (find_in_field (self, character, *field = cg_notice_field_attachment_title (i), offset) ||
        find_in_field (self, character, *field = cg_notice_field_attachment_body (i), offset))
      return TRUE;

  *field = CG_NOTICE_FIELD_NONE;
  return FALSE;
}

static void
add_character (CgPreflight *self, const CgNoticeSubstitution *entry)
{
  char words[7] = "";
  CgNoticeField field = CG_NOTICE_FIELD_NONE;
  guint offset = 0;
  gboolean found = find_character (self, entry->character, &field, &offset);

  words[g_unichar_to_utf8 (entry->character, words)] = '\0';
  cg_preflight_add (self,
                    entry->used == NULL ? CG_FINDING_GLYPH_MISSING : CG_FINDING_RARE_CHARACTER,
                    field, offset, offset + (found ? 1 : 0), words, entry->used);
}

char *
cg_preflight_replaced_faces (const CgNoticePages *pages)
{
  const GArray *substitutions = cg_notice_pages_get_substitutions (pages);
  g_autoptr (GString) faces = g_string_new (NULL);

  for (guint i = 0; i < substitutions->len; i++)
    {
      const CgNoticeSubstitution *entry = &g_array_index (substitutions, CgNoticeSubstitution, i);

      if (entry->character == 0)
        g_string_append_printf (faces, "%s%s → %s", faces->len > 0 ? "、" : "", entry->wanted,
                                entry->used);
    }

  return faces->len > 0 ? g_string_free (g_steal_pointer (&faces), FALSE) : NULL;
}

/* One finding for all faces: which they are is the same for every document. */
static void
check_faces (CgPreflight *self)
{
  CgAsked asked = self->facts->switches[CG_SWITCH_FACES];
  g_autofree char *faces = cg_preflight_replaced_faces (self->pages);
  CgFinding *finding;

  if (asked == CG_ASKED_OFF || faces == NULL)
    return;

  finding =
      cg_preflight_add (self, CG_FINDING_FACES_REPLACED, CG_NOTICE_FIELD_NONE, 0, 0, faces, NULL);
  finding->error = asked == CG_ASKED_MUST;
}

void
cg_preflight_check_glyphs (CgPreflight *self)
{
  const GArray *substitutions = cg_notice_pages_get_substitutions (self->pages);

  for (guint i = 0; i < substitutions->len; i++)
    {
      const CgNoticeSubstitution *entry = &g_array_index (substitutions, CgNoticeSubstitution, i);

      if (entry->character == 0)
        continue;
      add_character (self, entry);
      /* One stands for all of them. */
      if (cg_notice_pages_lack_chinese (self->pages))
        break;
    }
  if (cg_preflight_is_official (self))
    check_faces (self);
}
