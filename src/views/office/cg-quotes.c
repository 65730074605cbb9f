/* cg-quotes.c: what is cited of documents for a problem: the words, where they stand, who, when.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-quotes.h"

#include <glib/gi18n.h>

#include "cg-clock.h"
#include "cg-page.h"
#include "cg-quote-source.h"
#include "cg-record-kinds.h"
#include "cg-section.h"
#include "cg-steps.h"
#include "cg-tip.h"

#define LINES 4

struct _CgQuotes
{
  AdwBin parent_instance;

  CgOffice *office;
  CgRecord *problem;  /* (nullable) */
  GPtrArray *records; /* of CgRecord */
  GCancellable *reading;
  CgSection *section;
  GtkListBox *rows;
  GtkWidget *zone;
  gboolean quoting; /* there may be something to quote */
};

G_DEFINE_FINAL_TYPE (CgQuotes, cg_quotes, ADW_TYPE_BIN)

static CgRecord *
record_of (CgQuotes *self, GtkListBoxRow *row)
{
  int index = row != NULL ? gtk_list_box_row_get_index (row) : -1;

  return index >= 0 && (guint) index < self->records->len
             ? g_ptr_array_index (self->records, (guint) index)
             : NULL;
}

/* ---- a row ---- */

static GtkWidget *
make_words (const CgRecord *record)
{
  const char *quote = cg_record_text (record, CG_CITATION_QUOTE);
  GtkWidget *label = gtk_label_new (*quote != '\0' ? quote : _ ("A part of the page"));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), LINES);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "quote");
  if (*quote == '\0')
    gtk_widget_add_css_class (label, "dim");
  cg_tip_set_cut_off (GTK_LABEL (label));
  return label;
}

/* Translators: a document, the page of it */
static char *
place_words (const CgRecord *record)
{
  return g_strdup_printf (_ ("%s · page %d"),
                          cg_record_reference_name (record, CG_CITATION_ATTACHMENT),
                          (int) cg_record_integer (record, CG_CITATION_PAGE));
}

static GtkWidget *
make_chip (const CgRecord *record)
{
  GtkWidget *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", "x-office-document-symbolic",
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  g_autofree char *words = place_words (record);
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_image_set_pixel_size (GTK_IMAGE (icon), 12);
  gtk_widget_add_css_class (chip, "quote-chip");
  gtk_widget_set_halign (chip, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (chip), icon);
  gtk_box_append (GTK_BOX (chip), label);
  return chip;
}

/* The deviation that it shows, if that is said, before who and when. */
static char *
who_words (const CgRecord *record)
{
  g_autofree char *day =
      cg_date_format_short (cg_record_date (record, CG_CITATION_MADE_ON), cg_clock_today ());
  g_autofree char *deviation = cg_record_display (record, CG_CITATION_DEVIATION);

  return g_strdup_printf ("%s%s%s %s", deviation,
                          *deviation != '\0' ? C_ ("between fields", "  ") : "",
                          cg_record_reference_name (record, CG_CITATION_AUTHOR), day);
}

static GtkWidget *
make_foot (const CgRecord *record)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autofree char *who = who_words (record);
  GtkWidget *label = gtk_label_new (who);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, "dim");
  gtk_widget_add_css_class (label, "sm");
  gtk_box_append (GTK_BOX (foot), make_chip (record));
  gtk_box_append (GTK_BOX (foot), label);
  return foot;
}

static void
append_item (GMenu *menu, const char *label, gint64 id, const char *step)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "quote.step", "(xs)", id, step);
  g_menu_append_item (menu, item);
}

static GtkWidget *
make_menu (CgQuotes *self, const CgRecord *record)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();
  gint64 id = cg_record_get_id (record);

  append_item (menu, _ ("Show in the Document"), id, "go");
  if (cg_office_get_read_only (self->office) == NULL)
    {
      append_item (menu, _ ("Change…"), id, "edit");
      append_item (menu, _ ("Void…"), id, "void");
    }
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  cg_tip_set (button, _ ("Steps"));
  return button;
}

static GtkWidget *
make_row (CgQuotes *self, CgRecord *record)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 5);
  g_autofree char *place = place_words (record);

  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), make_words (record));
  gtk_box_append (GTK_BOX (words), make_foot (record));
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), make_menu (self, record));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_add_css_class (row, "quote-row");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  cg_record_text (record, CG_CITATION_QUOTE),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, place, -1);
  return row;
}

/* ---- what is done with one ---- */

static void
go (CgQuotes *self, CgRecord *record)
{
  g_autofree char *place =
      g_strdup_printf ("documents/citation-%" G_GINT64_FORMAT, cg_record_get_id (record));

  cg_page_go (GTK_WIDGET (self), place);
}

static void
activated_cb (CgQuotes *self, GtkListBoxRow *row)
{
  CgRecord *record = record_of (self, row);

  if (record != NULL)
    go (self, record);
}

static CgRecord *
find (CgQuotes *self, gint64 id)
{
  for (guint i = 0; i < self->records->len; i++)
    if (cg_record_get_id (g_ptr_array_index (self->records, i)) == id)
      return g_ptr_array_index (self->records, i);

  return NULL;
}

static void
step_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgQuotes *self = CG_QUOTES (widget);
  const char *step;
  CgRecord *record;
  gint64 id;

  g_variant_get (parameter, "(x&s)", &id, &step);
  record = find (self, id);
  if (record == NULL)
    return;

  if (g_str_equal (step, "go"))
    go (self, record);
  else if (g_str_equal (step, "edit"))
    cg_steps_edit (widget, self->office, cg_record_kind_get (CG_ENTITY_CITATION)->items, record);
  else
    cg_steps_void (widget, self->office, record);
}

/* ---- reading ---- */

static gboolean
takes_more (CgQuotes *self)
{
  return self->quoting && cg_office_get_read_only (self->office) == NULL;
}

static void
show (CgQuotes *self)
{
  guint n = self->records->len;
  g_autofree char *count = n > 0 ? g_strdup_printf (ngettext ("%u item", "%u items", n), n) : NULL;
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->rows, 0)) != NULL)
    gtk_list_box_remove (self->rows, GTK_WIDGET (row));
  for (guint i = 0; i < n; i++)
    gtk_list_box_append (self->rows, make_row (self, g_ptr_array_index (self->records, i)));

  cg_section_set_count (self->section, count);
  gtk_widget_set_visible (GTK_WIDGET (self->rows), n > 0);
  gtk_widget_set_visible (self->zone, takes_more (self));
  gtk_widget_set_visible (GTK_WIDGET (self), self->problem != NULL && (n > 0 || takes_more (self)));
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgQuotes) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = cg_store_select_finish (CG_STORE (source), result, &error);

  if (records == NULL)
    return;

  g_clear_pointer (&self->records, g_ptr_array_unref);
  self->records = g_steal_pointer (&records);
  show (self);
}

static void
stop_reading (CgQuotes *self)
{
  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

static void
read_quotes (CgQuotes *self)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_CITATION);

  stop_reading (self);
  if (self->problem == NULL)
    return;

  self->reading = g_cancellable_new ();
  cg_query_filter_integer (query, CG_CITATION_PROBLEM, CG_FILTER_EQUAL,
                           cg_record_get_id (self->problem));
  cg_store_select_async (cg_office_get_store (self->office), query, self->reading, read_cb,
                         g_object_ref (self));
}

static void
changed_cb (CgQuotes *self, GArray *changes)
{
  gboolean touched = changes == NULL;

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    touched |= g_array_index (changes, CgStoreChange, i).entity == CG_ENTITY_CITATION;
  if (touched)
    read_quotes (self);
}

void
cg_quotes_set_problem (CgQuotes *self, CgRecord *problem)
{
  gboolean other;

  g_return_if_fail (CG_IS_QUOTES (self));

  other = self->problem == NULL || problem == NULL ||
          cg_record_get_id (self->problem) != cg_record_get_id (problem);
  if (problem != NULL)
    cg_record_ref (problem);
  g_clear_pointer (&self->problem, cg_record_unref);
  self->problem = problem;
  cg_quote_drop_set (self->zone, problem, NULL);
  if (other)
    {
      g_ptr_array_set_size (self->records, 0);
      show (self);
    }
  read_quotes (self);
}

/* ---- the widget ---- */

static void
cg_quotes_dispose (GObject *object)
{
  CgQuotes *self = CG_QUOTES (object);

  stop_reading (self);
  g_clear_pointer (&self->problem, cg_record_unref);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  self->records = g_ptr_array_new ();
  g_clear_object (&self->office);

  G_OBJECT_CLASS (cg_quotes_parent_class)->dispose (object);
}

static void
cg_quotes_finalize (GObject *object)
{
  g_ptr_array_unref (CG_QUOTES (object)->records);

  G_OBJECT_CLASS (cg_quotes_parent_class)->finalize (object);
}

static void
cg_quotes_class_init (CgQuotesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_quotes_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_quotes_finalize;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "quote.step", "(xs)", step_cb);
}

static GtkWidget *
make_zone (void)
{
  GtkWidget *zone = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", "cg-mark-highlight-symbolic",
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *label = gtk_label_new (_ ("Drop selected text here: where it stands is kept"));

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (zone, "quote-zone");
  gtk_box_append (GTK_BOX (zone), icon);
  gtk_box_append (GTK_BOX (zone), label);
  return zone;
}

static void
cg_quotes_init (CgQuotes *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->records = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_record_unref);
  self->section = CG_SECTION (cg_section_new (_ ("Quotes from Documents")));
  self->rows = GTK_LIST_BOX (gtk_list_box_new ());
  self->zone = make_zone ();
  gtk_list_box_set_selection_mode (self->rows, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->rows), "box");
  g_signal_connect_object (self->rows, "row-activated", G_CALLBACK (activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->section));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->rows));
  gtk_box_append (GTK_BOX (box), self->zone);
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
cg_quotes_new (CgOffice *office)
{
  CgQuotes *self = g_object_new (CG_TYPE_QUOTES, NULL);

  self->office = g_object_ref (office);
  g_signal_connect_object (office, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  show (self);
  return GTK_WIDGET (self);
}

void
cg_quotes_set_quoting (CgQuotes *self, gboolean quoting)
{
  g_return_if_fail (CG_IS_QUOTES (self));

  self->quoting = quoting;
  show (self);
}
