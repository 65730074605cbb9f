/* cg-due-day.c: what falls due on one day, as a list that opens the records.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-due-day.h"

#include <glib/gi18n.h>

#include "cg-clock.h"
#include "cg-lamp-view.h"
#include "cg-page.h"

struct _CgDueDay
{
  AdwBin parent_instance;

  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (CgDueDay, cg_due_day, ADW_TYPE_BIN)

/* ---- where a record is looked at ---- */

/* Kinds with a page of their own; the others belong to a case, and are looked at there. */
static const struct
{
  CgEntity entity;
  const char *page;
  int field; /* that refers to what is shown, −1: the record itself */
} places[] = {
  { CG_ENTITY_PROBLEM, "ledger", -1 },
  { CG_ENTITY_MEASURE, "ledger.measures", -1 },
  { CG_ENTITY_INSTITUTION, "institutions", -1 },
  { CG_ENTITY_INSTITUTION_CHECK, "institutions", CG_INSTITUTION_CHECK_INSTITUTION },
  { CG_ENTITY_DELIVERY, "notices", CG_DELIVERY_NOTICE },
};

static char *
place_of (const char *page, gint64 id)
{
  return id != 0 ? g_strdup_printf ("%s/%" G_GINT64_FORMAT, page, id) : NULL;
}

char *
cg_due_place (const CgDue *due)
{
  CgEntity entity = cg_record_get_entity (due->record);
  int of_case = cg_entity_find_field (entity, "case");

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (places[i].entity == entity)
      return place_of (places[i].page, places[i].field < 0
                                           ? cg_record_get_id (due->record)
                                           : cg_record_integer (due->record, places[i].field));

  return of_case >= 0 ? place_of ("cases.file", cg_record_integer (due->record, of_case)) : NULL;
}

/* ---- rows ---- */

static GtkWidget *
make_words (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 3);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static char *
small_words (const CgDue *due)
{
  const char *kind = cg_entity_label (cg_record_get_entity (due->record));
  const char *unit = cg_due_unit (due);

  return *unit != '\0' ? g_strdup_printf (C_ ("due", "%s · %s"), kind, unit) : g_strdup (kind);
}

static GtkWidget *
make_row (const CgDue *due, CgCalendar *calendar)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *lamp = cg_lamp_view_new ();
  g_autofree char *title = cg_due_title (due);
  g_autofree char *small = small_words (due);
  g_autofree char *place = cg_due_place (due);
  g_autofree char *words = cg_lamp_words_short (&due->facts, cg_clock_today ());
  g_autofree char *label = g_strdup_printf (C_ ("to do", "%s: %s"), words, title);

  cg_lamp_view_set_facts (CG_LAMP_VIEW (lamp), &due->facts, cg_clock_today (), calendar);
  gtk_widget_set_halign (lamp, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), lamp);
  gtk_box_append (GTK_BOX (box), make_words (title, NULL));
  gtk_box_append (GTK_BOX (box), make_words (small, "dim"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), place != NULL);
  gtk_widget_set_name (row, place != NULL ? place : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return row;
}

static void
activated_cb (CgDueDay *self, GtkListBoxRow *row)
{
  cg_page_go (GTK_WIDGET (self), gtk_widget_get_name (GTK_WIDGET (row)));
}

void
cg_due_day_set_day (CgDueDay *self, GPtrArray *dues, CgDate day, CgCalendar *calendar)
{
  GtkListBoxRow *row;

  g_return_if_fail (CG_IS_DUE_DAY (self));

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; dues != NULL && i < dues->len; i++)
    {
      const CgDue *due = g_ptr_array_index (dues, i);

      if (due->facts.deadline == day)
        gtk_list_box_append (self->list, make_row (due, calendar));
    }
}

/* ---- the widget ---- */

/* The first thing due, where there is one. */
static gboolean
cg_due_day_grab_focus (GtkWidget *widget)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (CG_DUE_DAY (widget)->list, 0);

  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
cg_due_day_class_init (CgDueDayClass *klass)
{
  GTK_WIDGET_CLASS (klass)->grab_focus = cg_due_day_grab_focus;
}

static void
cg_due_day_init (CgDueDay *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *placeholder = gtk_label_new (_ ("Nothing falls due on this day."));

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "todo");
  gtk_label_set_wrap (GTK_LABEL (placeholder), TRUE);
  gtk_widget_add_css_class (placeholder, "dim");
  gtk_widget_set_margin_top (placeholder, 36);
  gtk_list_box_set_placeholder (self->list, placeholder);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (activated_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), scroller);
}

GtkWidget *
cg_due_day_new (void)
{
  return g_object_new (CG_TYPE_DUE_DAY, NULL);
}
