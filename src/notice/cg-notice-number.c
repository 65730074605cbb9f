/* cg-notice-number.c: 发文字号, beside it 签发人 of 上行文, and the red rule under them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-compose.h"

#include <math.h>
#include <string.h>

#define SIGNER_LABEL "签发人："
#define LABEL_CELLS 4

/* Room for a name that is not known yet, cells. */
#define NAME_CELLS 3

#define SEPARATORS "、，,；; \t\r\n\u3000"

/* A name of the field and where it begins there. */
typedef struct
{
  char *text;
  guint offset; /* characters */
  guint cells;
} Name;

/* 签发人 in rows, names below each other. */
typedef struct
{
  GArray *names; /* Name */
  guint per_row;
  guint n_rows;
  guint column_cells[4];
  double x; /* of the label */
} Signers;

static void
clear_name (gpointer data)
{
  g_free (((Name *) data)->text);
}

static void
add_name (const CgNoticeComposer *composer,
          GArray *names,
          const char *start,
          const char *end,
          guint offset)
{
  CgNoticeStyle style = cg_notice_text_style (composer, CG_NOTICE_FACE_KAI);
  Name name = { g_strndup (start, end - start), offset, 0 };
  double width = cg_notice_text_width (composer->fonts, &style, name.text);

  name.cells = (guint) ceil (width / composer->cell - 0.01);
  g_array_append_val (names, name);
}

static GArray *
split_names (const CgNoticeComposer *composer)
{
  const char *text = cg_notice_text (composer, CG_NOTICE_FIELD_HEAD_SIGNER), *start = NULL, *p;
  GArray *names = g_array_new (FALSE, FALSE, sizeof (Name));
  guint offset = 0;

  g_array_set_clear_func (names, clear_name);
  for (p = text; *p != '\0'; p = g_utf8_next_char (p), offset++)
    {
      gboolean between = g_utf8_strchr (SEPARATORS, -1, g_utf8_get_char (p)) != NULL;

      if (between && start != NULL)
        add_name (composer, names, start, p, offset - g_utf8_strlen (start, p - start));
      if (between)
        start = NULL;
      else if (start == NULL)
        start = p;
    }
  if (start != NULL)
    add_name (composer, names, start, p, offset - g_utf8_strlen (start, -1));

  return names;
}

/* How wide the rows are with so many names in each, cells. */
static guint
measure_rows (Signers *signers, guint per_row)
{
  guint width = LABEL_CELLS;

  signers->per_row = per_row;
  signers->n_rows = MAX (1, (signers->names->len + per_row - 1) / per_row);
  memset (signers->column_cells, 0, sizeof signers->column_cells);
  if (signers->names->len == 0)
    signers->column_cells[0] = NAME_CELLS;

  for (guint i = 0; i < signers->names->len; i++)
    {
      guint *cells = &signers->column_cells[i % per_row];

      *cells = MAX (*cells, g_array_index (signers->names, Name, i).cells);
    }
  for (guint column = 0; column < per_row; column++)
    if (signers->column_cells[column] > 0)
      width += signers->column_cells[column] + (column > 0 ? 1 : 0);

  return width;
}

/* So many names in a row as the profile says, fewer where they would meet the number. */
static void
signers_init (const CgNoticeComposer *composer, Signers *signers, double number_right)
{
  const CgNoticeProfile *profile = composer->profile;
  double right = composer->area.x + composer->area.width -
                 cg_notice_profile_get (profile, CG_MEASURE_HEAD_SIGNER_INSET) * composer->cell;
  guint per_row = (guint) cg_notice_profile_get (profile, CG_MEASURE_HEAD_SIGNERS);

  signers->names = split_names (composer);
  do
    signers->x = right - measure_rows (signers, per_row) * composer->cell;
  while (signers->x < number_right + composer->cell && --per_row > 0);
}

/* A row's names, each but the last filled up to its column's width. */
static char *
row_text (const Signers *signers, guint row)
{
  GString *text = g_string_new (row == 0 ? SIGNER_LABEL : NULL);
  guint first = row * signers->per_row;
  guint end = MIN (first + signers->per_row, signers->names->len);

  for (guint i = first; i < end; i++)
    {
      const Name *name = &g_array_index (signers->names, Name, i);

      g_string_append (text, name->text);
      for (guint k = name->cells; i + 1 < end && k <= signers->column_cells[i - first]; k++)
        g_string_append (text, "\u3000");
    }

  return g_string_free (text, FALSE);
}

static void
put_signers (CgNoticeComposer *composer, const Signers *signers, double y, double pitch)
{
  CgNoticePlaced place = { .role = CG_NOTICE_ROLE_HEAD_SIGNER,
                           .field = CG_NOTICE_FIELD_HEAD_SIGNER,
                           .stretch = 1 };

  for (guint row = 0; row < signers->n_rows; row++)
    {
      CgNoticeStyle style = cg_notice_text_style (composer, CG_NOTICE_FACE_KAI);
      g_autofree char *text = row_text (signers, row);
      g_autoptr (CgNoticeParagraph) paragraph = NULL;

      style.width = G_MAXDOUBLE;
      style.settings &= ~CG_NOTICE_FILL;
      style.head = place.skip = row == 0 ? LABEL_CELLS : 0;
      style.head_role = CG_NOTICE_FACE_FANG;
      paragraph = cg_notice_compose (composer, &style, text);
      if (signers->names->len > 0)
        place.source = g_array_index (signers->names, Name, row * signers->per_row).offset;
      place.paragraph = paragraph;
      place.x = signers->x + (row == 0 ? 0 : LABEL_CELLS * composer->cell);
      place.y = y + row * pitch;
      cg_notice_pages_add_line (composer->pages, &place);
    }
}

static void
put_rule (CgNoticeComposer *composer, double y)
{
  CgNoticePages *pages = composer->pages;
  CgNoticeRule rule = {
    .role = CG_NOTICE_ROLE_RED_RULE, .x = composer->area.x, .y = y, .width = composer->area.width
  };

  rule.weight = cg_notice_profile_get_points (composer->profile, CG_MEASURE_RULE_WEIGHT);
  cg_notice_pages_add_rule (pages, &rule);
}

/* The number with its signers before they are put. */
typedef struct
{
  CgNoticePlaced number;
  Signers signers; /* names: NULL if it is no 上行文 */
  double top;      /* of the first row */
  double pitch;    /* of the rows */
  double rule;
} NumberPlace;

/* 上行文: the number one cell in, on the line of the last signer's row (7.2.5, 7.2.6). */
static void
place_upward (const CgNoticeComposer *composer, NumberPlace *place)
{
  const CgNoticeProfile *profile = composer->profile;
  gboolean grid = cg_notice_profile_get (profile, CG_MEASURE_ALL_GRID) > 0;
  double inset = cg_notice_profile_get (profile, CG_MEASURE_UPWARD_NUMBER_INSET) * composer->cell;
  const CgNoticeLine *line = cg_notice_paragraph_line (place->number.paragraph, 0);

  place->pitch = grid ? composer->pitch : composer->line;
  place->number.x = composer->area.x + inset;
  signers_init (composer, &place->signers, place->number.x + line->width);
  place->number.y = place->top + (place->signers.n_rows - 1) * place->pitch;
}

/* Two lines under the mark, or where a head printed beforehand ends (domain.md 3.6). */
static double
number_top (const CgNoticeComposer *composer, double mark_bottom)
{
  double reserve = cg_notice_profile_get_points (composer->profile, CG_MEASURE_RESERVE);

  return reserve > 0 ? reserve
                     : mark_bottom + cg_notice_blank (composer, CG_MEASURE_DOC_NUMBER_GAP);
}

static void
number_place_init (const CgNoticeComposer *composer, NumberPlace *place, double mark_bottom)
{
  const CgNoticeProfile *profile = composer->profile;
  CgNoticeStyle style = cg_notice_text_style (composer, CG_NOTICE_FACE_FANG);
  CgNoticePlaced number = { .role = CG_NOTICE_ROLE_DOC_NUMBER,
                            .field = CG_NOTICE_FIELD_DOC_NUMBER,
                            .stretch = 1 };

  memset (place, 0, sizeof *place);
  place->number = number;
  place->number.paragraph =
      cg_notice_compose (composer, &style, cg_notice_text (composer, CG_NOTICE_FIELD_DOC_NUMBER));
  place->top = number_top (composer, mark_bottom);
  if (cg_notice_profile_get (profile, CG_MEASURE_ALL_GRID) > 0)
    place->top = cg_notice_grid_top (composer, cg_notice_grid_line_at (composer, place->top));
  place->number.y = place->top;
  if (cg_notice_document_get_form (composer->document) == CG_NOTICE_FORM_UPWARD)
    place_upward (composer, place);
  place->rule = place->number.y + (place->number.paragraph->lines->len - 1) * composer->pitch +
                composer->em + cg_notice_profile_get_points (profile, CG_MEASURE_RULE_GAP);
}

static void
number_place_clear (NumberPlace *place)
{
  cg_notice_paragraph_unref (place->number.paragraph);
  g_clear_pointer (&place->signers.names, g_array_unref);
}

double
cg_notice_number_rule (const CgNoticeComposer *composer, double mark_bottom)
{
  NumberPlace place;

  number_place_init (composer, &place, mark_bottom);
  number_place_clear (&place);

  return place.rule;
}

double
cg_notice_compose_number (CgNoticeComposer *composer, double mark_bottom)
{
  NumberPlace place;

  number_place_init (composer, &place, mark_bottom);
  if (place.signers.names != NULL)
    {
      put_signers (composer, &place.signers, place.top, place.pitch);
      cg_notice_pages_add_line (composer->pages, &place.number);
    }
  else
    {
      cg_notice_put_centred (composer, place.number, composer->pitch);
    }
  put_rule (composer, place.rule);
  number_place_clear (&place);

  return place.rule;
}
