/* cg-notice-pages.c: a notice laid out: pages to draw, to write and to point at.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-pages-private.h"

#include <math.h>
#include <string.h>

G_DEFINE_BOXED_TYPE (CgNoticePages, cg_notice_pages, cg_notice_pages_ref, cg_notice_pages_unref)

static const char *const role_ids[CG_N_NOTICE_ROLES] = {
  [CG_NOTICE_ROLE_COPY_NUMBER] = "copy-number",
  [CG_NOTICE_ROLE_SECRECY] = "secrecy",
  [CG_NOTICE_ROLE_URGENCY] = "urgency",
  [CG_NOTICE_ROLE_ORGAN_MARK] = "organ-mark",
  [CG_NOTICE_ROLE_DOC_NUMBER] = "doc-number",
  [CG_NOTICE_ROLE_HEAD_SIGNER] = "signer",
  [CG_NOTICE_ROLE_RED_RULE] = "red-rule",
  [CG_NOTICE_ROLE_DOUBLE_RULE] = "double-rule",
  [CG_NOTICE_ROLE_TITLE] = "title",
  [CG_NOTICE_ROLE_RECIPIENT] = "recipient",
  [CG_NOTICE_ROLE_BODY] = "body",
  [CG_NOTICE_ROLE_HEADING1] = "heading1",
  [CG_NOTICE_ROLE_HEADING2] = "heading2",
  [CG_NOTICE_ROLE_HEADING3] = "heading3",
  [CG_NOTICE_ROLE_HEADING4] = "heading4",
  [CG_NOTICE_ROLE_ATTACHMENT_NOTE] = "attachment-note",
  [CG_NOTICE_ROLE_ATTACHMENT_MARK] = "attachment-mark",
  [CG_NOTICE_ROLE_ATTACHMENT_TITLE] = "attachment-title",
  [CG_NOTICE_ROLE_ATTENDANCE] = "attendance",
  [CG_NOTICE_ROLE_SIGNATURE] = "signature",
  [CG_NOTICE_ROLE_DATE] = "date",
  [CG_NOTICE_ROLE_SEAL_PLACE] = "seal-place",
  [CG_NOTICE_ROLE_NOTE] = "note",
  [CG_NOTICE_ROLE_CC] = "cc",
  [CG_NOTICE_ROLE_IMPRINT_RECIPIENT] = "imprint-recipient",
  [CG_NOTICE_ROLE_IMPRINT] = "imprint",
  [CG_NOTICE_ROLE_RULE] = "rule",
  [CG_NOTICE_ROLE_PAGE_NUMBER] = "page-number",
  [CG_NOTICE_ROLE_TABLE_NOTE] = "table-note",
  [CG_NOTICE_ROLE_TABLE_HEADING] = "table-heading",
  [CG_NOTICE_ROLE_TABLE_GROUP] = "table-group",
  [CG_NOTICE_ROLE_TABLE_CELL] = "table-cell",
  [CG_NOTICE_ROLE_FORM_FIELD] = "form-field",
  [CG_NOTICE_ROLE_WATERMARK] = "watermark",
  [CG_NOTICE_ROLE_ANCHOR] = "anchor",
};

const char *
cg_notice_role_id (CgNoticeRole role)
{
  g_return_val_if_fail (role < CG_N_NOTICE_ROLES, "");

  return role_ids[role];
}

static void
clear_placed (gpointer data)
{
  cg_notice_paragraph_unref (((CgNoticePlaced *) data)->paragraph);
}

CgNoticePages *
cg_notice_pages_new (const CgNoticeProfile *profile)
{
  CgNoticePages *pages = g_new0 (CgNoticePages, 1);

  g_atomic_ref_count_init (&pages->references);
  pages->n_pages = 1;
  pages->carried_page = G_MAXUINT;
  pages->width = cg_notice_profile_get_points (profile, CG_MEASURE_PAGE_WIDTH);
  pages->height = cg_notice_profile_get_points (profile, CG_MEASURE_PAGE_HEIGHT);
  pages->area_x = cg_notice_profile_get_points (profile, CG_MEASURE_AREA_LEFT);
  pages->area_y = cg_notice_profile_get_points (profile, CG_MEASURE_AREA_TOP);
  pages->area_width = cg_notice_profile_get_points (profile, CG_MEASURE_AREA_WIDTH);
  pages->area_height = cg_notice_profile_get_points (profile, CG_MEASURE_AREA_HEIGHT);
  pages->lines = g_array_new (FALSE, FALSE, sizeof (CgNoticePlaced));
  g_array_set_clear_func (pages->lines, clear_placed);
  pages->rules = g_array_new (FALSE, FALSE, sizeof (CgNoticeRule));
  pages->seals = g_array_new (FALSE, FALSE, sizeof (CgNoticeSealPlace));
  pages->volumes = g_array_new (FALSE, FALSE, sizeof (CgNoticeVolume));
  pages->substitutions = g_array_new (FALSE, FALSE, sizeof (CgNoticeSubstitution));
  pages->strings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return pages;
}

CgNoticePages *
cg_notice_pages_ref (CgNoticePages *pages)
{
  g_return_val_if_fail (pages != NULL, NULL);

  g_atomic_ref_count_inc (&pages->references);
  return pages;
}

void
cg_notice_pages_unref (CgNoticePages *pages)
{
  g_return_if_fail (pages != NULL);

  if (!g_atomic_ref_count_dec (&pages->references))
    return;

  g_array_unref (pages->lines);
  g_array_unref (pages->rules);
  g_array_unref (pages->seals);
  g_array_unref (pages->volumes);
  g_array_unref (pages->substitutions);
  g_hash_table_unref (pages->strings);
  g_free (pages->first_line);
  g_free (pages->title);
  g_free (pages->author);
  g_free (pages);
}

void
cg_notice_pages_add_line (CgNoticePages *pages, const CgNoticePlaced *line)
{
  cg_notice_paragraph_ref (line->paragraph);
  g_array_append_vals (pages->lines, line, 1);
  pages->n_pages = MAX (pages->n_pages, line->page + 1);
}

void
cg_notice_pages_add_rule (CgNoticePages *pages, const CgNoticeRule *rule)
{
  g_array_append_vals (pages->rules, rule, 1);
  pages->n_pages = MAX (pages->n_pages, rule->page + 1);
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const CgNoticePlaced *left = a, *right = b;

  if (left->page != right->page)
    return left->page < right->page ? -1 : 1;
  /* A watermark lies under all else. */
  if ((left->role == CG_NOTICE_ROLE_WATERMARK) != (right->role == CG_NOTICE_ROLE_WATERMARK))
    return left->role == CG_NOTICE_ROLE_WATERMARK ? -1 : 1;
  if (left->y != right->y)
    return left->y < right->y ? -1 : 1;

  return left->x < right->x ? -1 : left->x > right->x;
}

void
cg_notice_pages_index (CgNoticePages *pages)
{
  guint line = 0;

  g_array_sort (pages->lines, compare_lines);
  pages->first_line = g_new0 (guint, pages->n_pages + 1);
  for (guint page = 0; page <= pages->n_pages; page++)
    {
      while (line < pages->lines->len &&
             g_array_index (pages->lines, CgNoticePlaced, line).page < page)
        line++;
      pages->first_line[page] = line;
    }
}

static const char *
keep_string (CgNoticePages *pages, const char *string)
{
  char *kept = NULL;

  if (string == NULL)
    return NULL;
  if (!g_hash_table_lookup_extended (pages->strings, string, (gpointer *) &kept, NULL))
    {
      kept = g_strdup (string);
      g_hash_table_add (pages->strings, kept);
    }

  return kept;
}

static void
add_substitution (CgNoticePages *pages, const char *wanted, gunichar character, const char *used)
{
  CgNoticeSubstitution entry = { keep_string (pages, wanted), character,
                                 keep_string (pages, used) };

  g_array_append_val (pages->substitutions, entry);
}

void
cg_notice_pages_copy_substitutions (CgNoticePages *copy, const CgNoticePages *pages)
{
  for (guint i = 0; i < pages->substitutions->len; i++)
    {
      const CgNoticeSubstitution *entry =
          &g_array_index (pages->substitutions, CgNoticeSubstitution, i);

      add_substitution (copy, entry->wanted, entry->character, entry->used);
    }
}

static gboolean
knows_character (CgNoticePages *pages, gunichar character)
{
  for (guint i = 0; i < pages->substitutions->len; i++)
    if (g_array_index (pages->substitutions, CgNoticeSubstitution, i).character == character)
      return TRUE;

  return FALSE;
}

static guint
roles_of (const CgNoticeStyle *style)
{
  guint roles = 1u << style->role;

  if (style->head > 0)
    roles |= 1u << style->head_role;

  return roles;
}

static void
note_substitutions (CgNoticePages *pages, CgNoticeFonts *fonts)
{
  const CgNoticeParagraph *last = NULL;
  guint roles = 0;

  for (guint i = 0; i < pages->lines->len; i++)
    roles |= roles_of (&g_array_index (pages->lines, CgNoticePlaced, i).paragraph->style);
  for (int role = 0; role < CG_N_NOTICE_FACES; role++)
    if ((roles & 1u << role) && cg_notice_fonts_wanted (fonts, role) != NULL)
      add_substitution (pages, cg_notice_fonts_wanted (fonts, role), 0,
                        cg_notice_fonts_used (fonts, role));

  for (guint i = 0; i < pages->lines->len; i++)
    {
      const CgNoticeParagraph *paragraph =
          g_array_index (pages->lines, CgNoticePlaced, i).paragraph;

      for (guint k = 0; paragraph != last && k < paragraph->fallbacks->len; k++)
        {
          CgNoticeFallback *fallback = &g_array_index (paragraph->fallbacks, CgNoticeFallback, k);

          if (!knows_character (pages, fallback->character))
            add_substitution (pages, NULL, fallback->character, fallback->family);
        }
      last = paragraph;
    }
}

void
cg_notice_pages_finish (CgNoticePages *pages, CgNoticeFonts *fonts)
{
  cg_notice_pages_index (pages);
  note_substitutions (pages, fonts);
  pages->lack_chinese = cg_notice_fonts_lack_chinese (fonts);
}

guint
cg_notice_pages_count (const CgNoticePages *pages)
{
  g_return_val_if_fail (pages != NULL, 0);

  return pages->n_pages;
}

void
cg_notice_pages_get_size (const CgNoticePages *pages, double *width, double *height)
{
  g_return_if_fail (pages != NULL);

  *width = pages->width;
  *height = pages->height;
}

void
cg_notice_pages_get_text_edges (const CgNoticePages *pages, double *left, double *right)
{
  g_return_if_fail (pages != NULL);

  *left = pages->area_x;
  *right = pages->area_x + pages->area_width;
}

void
cg_notice_pages_get_text_area (const CgNoticePages *pages, cairo_rectangle_t *area)
{
  g_return_if_fail (pages != NULL);

  *area =
      (cairo_rectangle_t){ pages->area_x, pages->area_y, pages->area_width, pages->area_height };
}

const char *
cg_notice_pages_get_title (const CgNoticePages *pages)
{
  g_return_val_if_fail (pages != NULL, "");

  return pages->title;
}

GArray *
cg_notice_pages_get_substitutions (const CgNoticePages *pages)
{
  g_return_val_if_fail (pages != NULL, NULL);

  return pages->substitutions;
}

gboolean
cg_notice_pages_lack_chinese (const CgNoticePages *pages)
{
  g_return_val_if_fail (pages != NULL, FALSE);

  return pages->lack_chinese;
}

gboolean
cg_notice_pages_is_carried (const CgNoticePages *pages, guint page)
{
  g_return_val_if_fail (pages != NULL, FALSE);

  return pages->carried_page == page;
}

/* The field's character at @offset of the paragraph's text. */
static guint
to_source (const CgNoticePlaced *placed, guint offset)
{
  return placed->source + (offset > placed->skip ? offset - placed->skip : 0);
}

static guint
pick_in_line (const CgNoticePlaced *placed, double x)
{
  const CgNoticeLine *line = cg_notice_placed_line (placed);
  const CgNoticePlace *places = &g_array_index (placed->paragraph->places, CgNoticePlace, 0);

  for (guint i = 0; i < line->n_places; i++)
    {
      const CgNoticePlace *place = &places[line->place + i];

      if (x < placed->x + place->x + place->width / 2)
        return to_source (placed, place->offset);
    }
  if (line->n_places == 0)
    return placed->source;

  return to_source (placed, places[line->place + line->n_places - 1].offset + 1);
}

/* How far outside the line's box, in points. */
static double
distance_to (const CgNoticePlaced *placed, double x, double y)
{
  const CgNoticeLine *line = cg_notice_placed_line (placed);
  double left = placed->x + line->x;
  double middle = placed->y + placed->paragraph->style.size * placed->stretch / 2;
  double aside = MAX (0, MAX (left - x, x - left - line->width));

  return fabs (y - middle) + aside / 1000;
}

/* Where a place of the sheet is for a line that is turned. */
static void
turn_place (const CgNoticePages *pages, double *x, double *y)
{
  double left = *x;

  *x = pages->height - *y;
  *y = left;
}

gboolean
cg_notice_pages_pick (
    const CgNoticePages *pages, guint page, double x, double y, CgNoticeField *field, guint *offset)
{
  const CgNoticePlaced *nearest = NULL;
  double least = G_MAXDOUBLE;

  g_return_val_if_fail (pages != NULL && page < pages->n_pages, FALSE);

  for (guint i = pages->first_line[page]; i < pages->first_line[page + 1]; i++)
    {
      const CgNoticePlaced *placed = &g_array_index (pages->lines, CgNoticePlaced, i);
      double distance, own_x = x, own_y = y;

      if (placed->turned)
        turn_place (pages, &own_x, &own_y);
      distance = distance_to (placed, own_x, own_y);

      if (placed->field == CG_NOTICE_FIELD_NONE ||
          distance > placed->paragraph->style.size * placed->stretch || distance >= least)
        continue;
      least = distance;
      nearest = placed;
    }
  if (nearest == NULL)
    return FALSE;

  if (nearest->turned)
    turn_place (pages, &x, &y);
  *field = nearest->field;
  *offset = pick_in_line (nearest, x);
  return TRUE;
}

/* The part of a line that shows the characters from @start to before @end. */
static gboolean
locate_in_line (const CgNoticePlaced *placed, guint start, guint end, CgNoticePart *part)
{
  const CgNoticeLine *line = cg_notice_placed_line (placed);
  double left = G_MAXDOUBLE, right = -1;

  for (guint i = 0; i < line->n_places; i++)
    {
      const CgNoticePlace *place =
          &g_array_index (placed->paragraph->places, CgNoticePlace, line->place + i);
      guint here = to_source (placed, place->offset);

      if (here < start || here >= MAX (end, start + 1) || place->offset < placed->skip)
        continue;
      left = MIN (left, place->x);
      right = MAX (right, place->x + (start == end ? 0 : place->width));
    }
  if (right < 0)
    return FALSE;

  *part = (CgNoticePart){ placed->page, placed->x + left, placed->y, right - left,
                          placed->paragraph->style.size * placed->stretch };
  return TRUE;
}

GArray *
cg_notice_pages_locate (const CgNoticePages *pages, CgNoticeField field, guint start, guint end)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (CgNoticePart));
  CgNoticePart part;

  g_return_val_if_fail (pages != NULL, parts);

  for (guint i = 0; i < pages->lines->len; i++)
    {
      const CgNoticePlaced *placed = &g_array_index (pages->lines, CgNoticePlaced, i);

      if (placed->field != field || !locate_in_line (placed, start, end, &part))
        continue;
      if (placed->turned)
        part = (CgNoticePart){ part.page, part.y, pages->height - part.x - part.width, part.height,
                               part.width };
      g_array_append_val (parts, part);
    }

  return parts;
}

static char *
line_text (const CgNoticePlaced *placed)
{
  const CgNoticeLine *line = cg_notice_placed_line (placed);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < line->n_runs; i++)
    {
      const CgNoticeRun *run = &g_array_index (placed->paragraph->runs, CgNoticeRun, line->run + i);

      g_string_append_len (text, placed->paragraph->text + run->byte, run->n_bytes);
    }

  return g_string_free (text, FALSE);
}

static CgNoticeItem
item_from_line (const CgNoticePlaced *placed)
{
  const CgNoticeParagraph *paragraph = placed->paragraph;
  const CgNoticeLine *line = cg_notice_placed_line (placed);
  CgNoticeItem item = {
    .role = placed->role, .page = placed->page, .full = line->full, .overset = placed->overset
  };

  item.x = (placed->x + line->x) / CG_NOTICE_POINTS_PER_MM;
  item.y = placed->y / CG_NOTICE_POINTS_PER_MM;
  item.width = line->width / CG_NOTICE_POINTS_PER_MM;
  item.height = paragraph->style.size * placed->stretch / CG_NOTICE_POINTS_PER_MM;
  item.size = paragraph->style.size;
  item.cells = line->cells + line->x / paragraph->style.cell;
  item.text = line_text (placed);
  item.font =
      line->n_runs == 0 ? "" : g_array_index (paragraph->runs, CgNoticeRun, line->run).face->family;

  return item;
}

/* The box around a line that leans about its own corner. */
static void
lean_item (double angle, CgNoticeItem *item)
{
  double across = item->width * cos (angle), along = item->width * sin (angle);
  double left = -item->height * sin (angle), down = item->height * cos (angle);

  item->x += MIN (0, across) + MIN (0, left);
  item->y += MIN (0, along) + MIN (0, down);
  item->width = fabs (across) + fabs (left);
  item->height = fabs (along) + fabs (down);
}

/* A turned line's box as it lies on the sheet. */
static void
turn_item (const CgNoticePages *pages, CgNoticeItem *item)
{
  double height = pages->height / CG_NOTICE_POINTS_PER_MM;

  *item = (CgNoticeItem){ item->role,   item->page,    item->y,    height - item->x - item->width,
                          item->height, item->width,   item->size, item->cells,
                          item->full,   item->overset, TRUE,       item->text,
                          item->font };
}

static CgNoticeItem
item_from_seal (const CgNoticeSealPlace *seal)
{
  CgNoticeItem item = { .role = CG_NOTICE_ROLE_SEAL_PLACE, .page = seal->page, .font = "" };

  item.x = seal->x / CG_NOTICE_POINTS_PER_MM;
  item.y = seal->y / CG_NOTICE_POINTS_PER_MM;
  item.width = seal->width / CG_NOTICE_POINTS_PER_MM;
  item.height = seal->height / CG_NOTICE_POINTS_PER_MM;
  item.text = g_strdup ("");

  return item;
}

static void
clear_item (gpointer data)
{
  g_free (((CgNoticeItem *) data)->text);
}

GArray *
cg_notice_pages_get_items (const CgNoticePages *pages)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (CgNoticeItem));

  g_return_val_if_fail (pages != NULL, items);

  g_array_set_clear_func (items, clear_item);
  for (guint i = 0; i < pages->lines->len; i++)
    {
      const CgNoticePlaced *placed = &g_array_index (pages->lines, CgNoticePlaced, i);
      CgNoticeItem item = item_from_line (placed);

      if (placed->turned)
        turn_item (pages, &item);
      if (placed->angle != 0)
        lean_item (placed->angle, &item);
      g_array_append_val (items, item);
    }
  for (guint i = 0; i < pages->rules->len; i++)
    {
      const CgNoticeRule *rule = &g_array_index (pages->rules, CgNoticeRule, i);
      CgNoticeItem item = { .role = rule->role, .page = rule->page, .font = "" };

      item.x = rule->x / CG_NOTICE_POINTS_PER_MM;
      item.y = rule->y / CG_NOTICE_POINTS_PER_MM;
      item.width = rule->width / CG_NOTICE_POINTS_PER_MM;
      item.height = rule->weight / CG_NOTICE_POINTS_PER_MM;
      item.text = g_strdup ("");
      g_array_append_val (items, item);
    }

  for (guint i = 0; i < pages->seals->len; i++)
    {
      CgNoticeItem item = item_from_seal (&g_array_index (pages->seals, CgNoticeSealPlace, i));

      g_array_append_val (items, item);
    }
  return items;
}
