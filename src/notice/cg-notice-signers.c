/* cg-notice-signers.c: 签发人 of 上行文 in rows, names below each other (GB/T 9704-2012, 7.2.6).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-signers.h"

#include <math.h>
#include <string.h>

#define SIGNER_LABEL "签发人："
#define LABEL_CELLS 4

/* Room for a name that is not known yet, cells. */
#define NAME_CELLS 3

/* Of sums, points. */
#define ROUNDING 0.01

#define SEPARATORS "、，,；; \t\r\n\u3000"

/* A name of the field and where it begins there. */
typedef struct
{
  char *text;
  guint offset; /* characters */
  guint cells;
} Name;

struct _CgNoticeSigners
{
  GArray *names; /* Name */
  guint per_row;
  guint n_rows;
  guint column_cells[4];
  double x;        /* of the label */
  GPtrArray *rows; /* CgNoticeParagraph */
};

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
measure_rows (CgNoticeSigners *signers, guint per_row)
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

/* A row's names, each but the last filled up to its column's width. */
static char *
row_text (const CgNoticeSigners *signers, guint row)
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
add_row (const CgNoticeComposer *composer, CgNoticeSigners *signers, guint row, double width)
{
  CgNoticeStyle style = cg_notice_text_style (composer, CG_NOTICE_FACE_KAI);
  g_autofree char *text = row_text (signers, row);

  style.settings &= ~CG_NOTICE_FILL;
  style.width = row == 0 ? width : width - LABEL_CELLS * composer->cell;
  style.rest = row == 0 ? LABEL_CELLS * composer->cell : 0;
  style.head = row == 0 ? LABEL_CELLS : 0;
  style.head_role = CG_NOTICE_FACE_FANG;
  g_ptr_array_add (signers->rows, cg_notice_compose (composer, &style, text));
}

/* So many names in a row as the profile says, fewer where they would meet the number; a name
 * too long for that takes several lines in the right half. */
CgNoticeSigners *
cg_notice_signers_new (const CgNoticeComposer *composer, double number_right)
{
  const CgNoticeProfile *profile = composer->profile;
  CgNoticeSigners *signers = g_new0 (CgNoticeSigners, 1);
  double middle = composer->area.x + composer->area.width / 2;
  double right = composer->area.x + composer->area.width -
                 cg_notice_profile_get (profile, CG_MEASURE_HEAD_SIGNER_INSET) * composer->cell;
  guint per_row = (guint) cg_notice_profile_get (profile, CG_MEASURE_HEAD_SIGNERS);

  signers->names = split_names (composer);
  do
    signers->x = right - measure_rows (signers, per_row) * composer->cell;
  while (signers->x < number_right + composer->cell && --per_row > 0);
  if (signers->x < number_right + composer->cell)
    signers->x = MAX (middle, number_right + composer->cell);

  signers->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_notice_paragraph_unref);
  for (guint row = 0; row < signers->n_rows; row++)
    add_row (composer, signers, row, right - signers->x + ROUNDING);

  return signers;
}

void
cg_notice_signers_free (CgNoticeSigners *signers)
{
  g_array_unref (signers->names);
  g_ptr_array_unref (signers->rows);
  g_free (signers);
}

guint
cg_notice_signers_count_lines (const CgNoticeSigners *signers)
{
  guint count = 0;

  for (guint row = 0; row < signers->n_rows; row++)
    count += ((const CgNoticeParagraph *) g_ptr_array_index (signers->rows, row))->lines->len;

  return count;
}

void
cg_notice_signers_put (CgNoticeComposer *composer,
                       const CgNoticeSigners *signers,
                       double y,
                       double pitch)
{
  CgNoticePlaced place = {
    .role = CG_NOTICE_ROLE_HEAD_SIGNER, .field = CG_NOTICE_FIELD_HEAD_SIGNER, .y = y, .stretch = 1
  };

  for (guint row = 0; row < signers->n_rows; row++)
    {
      place.paragraph = g_ptr_array_index (signers->rows, row);
      place.skip = row == 0 ? LABEL_CELLS : 0;
      if (signers->names->len > 0)
        place.source = g_array_index (signers->names, Name, row * signers->per_row).offset;
      place.x = signers->x + (row == 0 ? 0 : LABEL_CELLS * composer->cell);
      for (place.line = 0; place.line < place.paragraph->lines->len; place.line++)
        {
          cg_notice_pages_add_line (composer->pages, &place);
          place.y += pitch;
        }
    }
}
