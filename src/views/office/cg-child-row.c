/* cg-child-row.c: a child record as a row in columns.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-child-row.h"

#include <glib/gi18n.h>

#include "cg-cells.h"
#include "cg-clock.h"
#include "cg-lamp-view.h"
#include "cg-record-lamp.h"
#include "cg-tip.h"

static char *
column_words (const CgChildKind *kind,
              const CgChildColumn *column,
              const CgRecord *record,
              gpointer data)
{
  char *words = NULL;

  if (kind->words != NULL)
    words = kind->words (record, column->field, data);
  if (words != NULL)
    return words;
  if (column->look == CG_CHILD_DATE)
    return cg_date_format_short (cg_record_date (record, column->field), cg_clock_today ());
  if (column->look == CG_CHILD_SERIAL)
    {
      const char *number = cg_record_text (record, column->field);
      const char *hyphen = strrchr (number, '-');

      return g_strdup (hyphen != NULL ? hyphen + 1 : number);
    }

  return cg_record_display (record, column->field);
}

static GtkWidget *
make_cell (const CgChildColumn *column, const char *words)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (column->look == CG_CHILD_STRONG)
    gtk_widget_add_css_class (label, "strong");
  else if (column->look == CG_CHILD_DIM)
    gtk_widget_add_css_class (label, "dim");
  if (column->look == CG_CHILD_SERIAL || column->look == CG_CHILD_DATE)
    {
      gtk_widget_add_css_class (label, "dim");
      gtk_widget_add_css_class (label, "num");
    }
  cg_tip_set_cut_off (GTK_LABEL (label));
  return label;
}

/* In a column the lamp counts calendar days, as in the grid; the day that a deadline was put
 * off to has a column of its own. */
static char *
lamp_words (const CgRecord *record)
{
  CgLampFacts facts;

  if (!cg_record_lamp_facts (record, &facts))
    return g_strdup ("");
  if (cg_lamp_compute (&facts, cg_clock_today ()) == CG_LAMP_EXT)
    return g_strdup (cg_lamp_label (CG_LAMP_EXT));

  return cg_lamp_words_short (&facts, cg_clock_today ());
}

static GtkWidget *
make_lamp (const CgRecord *record, const char *words)
{
  GtkWidget *view = cg_lamp_view_new ();
  CgLamp lamp = cg_record_lamp (record, cg_clock_today ());
  CgLampFacts facts;
  gboolean extended = cg_record_lamp_facts (record, &facts) && facts.has_extension;

  cg_lamp_view_set_lamp (CG_LAMP_VIEW (view), lamp, words, extended && lamp != CG_LAMP_EXT);
  return view;
}

GtkWidget *
cg_child_row_new (const CgChildKind *kind, const CgRecord *record, gpointer data)
{
  GtkWidget *row = gtk_list_box_row_new ();
  CgCells *cells = CG_CELLS (cg_cells_new ());
  g_autofree char *name = cg_record_display (record, kind->text);
  g_autoptr (GString) whole = g_string_new (NULL);

  for (const CgChildColumn *column = kind->columns; column->width >= 0; column++)
    {
      g_autofree char *words = column->look != CG_CHILD_LAMP
                                   ? column_words (kind, column, record, data)
                                   : lamp_words (record);

      if (*words != '\0')
        g_string_append_printf (whole, "%s%s", whole->len > 0 ? C_ ("between fields", "  ") : "",
                                words);
      cg_cells_append (cells,
                       column->look == CG_CHILD_LAMP ? make_lamp (record, words)
                                                     : make_cell (column, words),
                       column->width, column->own_line);
    }

  gtk_widget_set_valign (GTK_WIDGET (cells), GTK_ALIGN_CENTER);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), GTK_WIDGET (cells));
  gtk_widget_add_css_class (row, "child-row");
  gtk_widget_add_css_class (row, "in-columns");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, whole->str, -1);
  return row;
}
