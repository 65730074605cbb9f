/* cg-cell-content.c: what a cell of a grid shows of a record.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-cell-content.h"

#include <glib/gi18n.h>
#include <string.h>

void
cg_cell_content_clear (CgCellContent *content)
{
  g_clear_pointer (&content->text, g_free);
}

/* One line: what is on several in the record is joined by spaces. */
static char *
one_line (char *text)
{
  g_strdelimit (text, "\n\r\t", ' ');
  return text;
}

static gboolean
is_completed (const CgRecord *record)
{
  CgLampFacts facts;

  return cg_record_lamp_facts (record, &facts) && facts.completed != 0;
}

/* ---- progress of a problem ---- */

/* The bar while the work runs, else the word for where the problem is. */
static void
read_progress (CgCellContent *content, const CgColumn *column, const CgRecord *record)
{
  const char *status;
  gint64 returned;

  content->percent = (int) CLAMP (cg_record_integer (record, column->field), 0, 100);
  content->text = g_strdup_printf ("%d%%", content->percent);
  if (column->entity != CG_ENTITY_PROBLEM)
    return;

  status = cg_record_text (record, CG_PROBLEM_STATUS);
  returned = cg_record_integer (record, CG_PROBLEM_RETURN_COUNT);
  if (g_str_equal (status, "todo") ||
      (g_str_equal (status, "doing") && !cg_record_integer (record, CG_PROBLEM_EXTENSION_PENDING)))
    return;

  content->percent = -1;
  g_free (content->text);
  if (g_str_equal (status, "doing"))
    content->text = g_strdup (C_ ("progress", "Extension asked for"));
  else if (g_str_equal (status, "returned") && returned > 0)
    content->text = g_strdup_printf (
        ngettext ("Returned %d time", "Returned %d times", (gulong) returned), (int) returned);
  else
    content->text = g_strdup (cg_choices_label (CG_CHOICES_PROBLEM_STATUS, status));
  content->dim = is_completed (record);
}

/* ---- lamps ---- */

static void
read_lamp (CgCellContent *content, const CgRecord *record, CgDate today, CgCalendar *calendar)
{
  CgLampFacts facts;

  cg_record_lamp_facts (record, &facts);
  content->lamp = cg_lamp_compute (&facts, today);
  content->extended = cg_lamp_shows_extension (&facts, content->lamp);
  content->text = calendar != NULL ? cg_lamp_words (&facts, today, calendar)
                                   : cg_lamp_words_short (&facts, today);
}

/* ---- words ---- */

/* Numbers are dim beside what they number; so is the text of what is done. */
static gboolean
is_dim (const CgColumn *column, const CgRecord *record)
{
  const CgEntityInfo *info = cg_entity_get (column->entity);

  if (column->field == info->number_field)
    return TRUE;
  return (column->expand || column->field == info->name_field) && is_completed (record);
}

static void
read_text (CgCellContent *content, const CgColumn *column, const CgRecord *record)
{
  const CgField *field = cg_field_get (column->entity, column->field);

  content->dim = is_dim (column, record);
  if (field->type == CG_FIELD_REFERENCE && cg_record_is_null (record, column->field))
    {
      content->text = g_strdup ("—");
      content->dim = TRUE;
      return;
    }
  content->text = one_line (cg_record_display (record, column->field));
}

void
cg_cell_content_read (CgCellContent *content,
                      const CgColumn *column,
                      const CgRecord *record,
                      CgDate today,
                      CgCalendar *calendar)
{
  *content = (CgCellContent){ .percent = -1 };

  switch (column->kind)
    {
    case CG_COLUMN_LAMP:
      read_lamp (content, record, today, calendar);
      break;
    case CG_COLUMN_PROGRESS:
      read_progress (content, column, record);
      break;
    case CG_COLUMN_DATE:
      content->text = cg_date_format_short (cg_record_date (record, column->field), today);
      break;
    case CG_COLUMN_CHECK:
      content->text = g_strdup (cg_record_integer (record, column->field) ? "✓" : "");
      break;
    case CG_COLUMN_MARK:
      content->text = g_strdup ("");
      break;
    case CG_COLUMN_TEXT:
    case CG_COLUMN_NUMBER:
    default:
      read_text (content, column, record);
    }
}

char *
cg_cell_content_tooltip (const CgColumn *column,
                         const CgRecord *record,
                         CgDate today,
                         CgCalendar *calendar)
{
  CgLampFacts facts;

  if (column->kind != CG_COLUMN_LAMP)
    return cg_record_display (record, column->field);

  cg_record_lamp_facts (record, &facts);
  return cg_lamp_tooltip (&facts, today, calendar);
}

char *
cg_cell_content_whole (const CgColumn *column,
                       const CgRecord *record,
                       CgDate today,
                       CgCalendar *calendar)
{
  g_auto (CgCellContent) content = { 0 };

  if (column->kind != CG_COLUMN_LAMP && column->kind != CG_COLUMN_PROGRESS &&
      column->kind != CG_COLUMN_CHECK)
    return cg_record_display (record, column->field);

  cg_cell_content_read (&content, column, record, today, calendar);
  return g_steal_pointer (&content.text);
}
