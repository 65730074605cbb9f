/* cg-recurrence-matches.c: beside what is being registered: what it would repeat.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-recurrence-matches.h"

#include <glib/gi18n.h>

#include "cg-choices.h"
#include "cg-page.h"
#include "cg-recurrence-scan.h"
#include "cg-section.h"
#include "cg-tag.h"

/* More are counted, not listed. */
#define MOST_SHOWN 4

/* Typing is let come to rest, ms. */
#define SETTLE_MS 250

struct _CgRecurrenceMatches
{
  AdwBin parent_instance;

  CgOffice *office;
  CgSection *section;
  GtkBox *rows;
  CgRecurrenceAsk ask;
  gint64 case_id;
  GCancellable *cancellable;
  guint timeout;
};

G_DEFINE_FINAL_TYPE (CgRecurrenceMatches, cg_recurrence_matches, ADW_TYPE_BIN)

/* ---- showing ---- */

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

/* The link leads to the earlier case; the draft stays as it is. */
static GtkWidget *
make_match (const CgRecurrence *match)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *first = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = gtk_label_new (NULL);
  GtkWidget *link = gtk_button_new_with_label (_ ("View the Earlier Case"));
  g_autofree char *name =
      g_strdup_printf ("%s  %s", match->earlier_case_no, match->earlier_case_title);
  g_autofree char *place = g_strdup_printf ("cases.file/%" G_GINT64_FORMAT, match->earlier_case);

  /* On one line: wrapped beside the tag it would be measured without its width. */
  gtk_label_set_text (GTK_LABEL (title), name);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_set_tooltip_text (title, name);
  gtk_widget_add_css_class (title, "strong");
  gtk_box_append (GTK_BOX (first), title);
  gtk_box_append (GTK_BOX (first),
                  cg_tag_new (CG_TAG_WARN, cg_choices_label (CG_CHOICES_RECURRENCE_KIND,
                                                             cg_recurrence_kind_id (match->kind))));
  gtk_widget_set_halign (link, GTK_ALIGN_START);
  gtk_widget_add_css_class (link, "flat");
  gtk_widget_add_css_class (link, "link");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (link), "win.go");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (link), "s", place);
  gtk_box_append (GTK_BOX (box), first);
  gtk_box_append (GTK_BOX (box), make_label (match->sentence, "sm"));
  gtk_box_append (GTK_BOX (box), link);
  gtk_widget_add_css_class (box, "panel");
  gtk_widget_add_css_class (box, "effect");
  return box;
}

static void
show_matches (CgRecurrenceMatches *self, GPtrArray *matches)
{
  GtkWidget *row;
  g_autofree char *count = NULL;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_box_remove (self->rows, row);
  gtk_widget_set_visible (GTK_WIDGET (self), matches->len > 0);
  if (matches->len == 0)
    return;

  count = g_strdup_printf (_ ("%u within %u months"), matches->len,
                           ((const CgRecurrence *) g_ptr_array_index (matches, 0))->months);
  cg_section_set_count (self->section, count);
  for (guint i = 0; i < MIN (matches->len, MOST_SHOWN); i++)
    gtk_box_append (self->rows, make_match (g_ptr_array_index (matches, i)));
  gtk_box_append (self->rows,
                  make_label (_ ("Whether they are of a kind is decided under Supervision, "
                                 "Recurrence, once the problems are registered."),
                              "dim"));
}

/* ---- reading ---- */

static void
scanned_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgRecurrenceMatches) self = data;
  g_autoptr (GPtrArray) matches = cg_store_recurrences_finish (CG_STORE (source), result, NULL);

  if (matches != NULL)
    show_matches (self, matches);
}

static void
scan (CgRecurrenceMatches *self)
{
  const CgRecurrenceRow *probe = &self->ask.probe;
  g_autoptr (GPtrArray) none = NULL;

  if (probe->category != 0 && probe->decided_on != 0 && (probe->unit != 0 || probe->domain != 0))
    {
      cg_store_recurrences_async (cg_office_get_store (self->office), &self->ask, self->cancellable,
                                  scanned_cb, g_object_ref (self));
      return;
    }

  none = g_ptr_array_new ();
  show_matches (self, none);
}

/* What the sheet of a problem leaves open its case says. */
static void
case_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgRecurrenceMatches) self = data;
  g_autoptr (GPtrArray) records = cg_store_fetch_finish (CG_STORE (source), result, NULL);
  CgRecurrenceRow *probe = &self->ask.probe;
  const CgRecord *record;

  if (records == NULL || records->len == 0)
    return;

  record = g_ptr_array_index (records, 0);
  probe->case_id = self->case_id;
  probe->decided_on = cg_record_date (record, CG_CASE_DECIDED_ON);
  probe->domain = cg_record_integer (record, CG_CASE_DOMAIN);
  if (probe->category == 0)
    probe->category = cg_record_integer (record, CG_CASE_CATEGORY);
  if (probe->unit == 0)
    probe->unit = cg_record_integer (record, CG_CASE_MAIN_UNIT);
  scan (self);
}

static gboolean
read_cb (gpointer data)
{
  CgRecurrenceMatches *self = data;

  self->timeout = 0;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  if (self->case_id == 0)
    scan (self);
  else
    cg_store_fetch_async (cg_office_get_store (self->office), CG_ENTITY_CASE, &self->case_id, 1,
                          self->cancellable, case_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

void
cg_recurrence_matches_set (CgRecurrenceMatches *self, const CgRecurrenceRow *probe, gint64 case_id)
{
  g_return_if_fail (CG_IS_RECURRENCE_MATCHES (self));

  self->ask.probe = *probe;
  self->case_id = case_id;
  g_clear_handle_id (&self->timeout, g_source_remove);
  self->timeout = g_timeout_add (SETTLE_MS, read_cb, self);
}

/* ---- the widget ---- */

static void
cg_recurrence_matches_dispose (GObject *object)
{
  CgRecurrenceMatches *self = CG_RECURRENCE_MATCHES (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (cg_recurrence_matches_parent_class)->dispose (object);
}

static void
cg_recurrence_matches_class_init (CgRecurrenceMatchesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_recurrence_matches_dispose;
}

static void
cg_recurrence_matches_init (CgRecurrenceMatches *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  self->section = CG_SECTION (cg_section_new (_ ("Possible recurrence")));
  self->rows = GTK_BOX (rows);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->section));
  gtk_box_append (GTK_BOX (box), rows);
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
cg_recurrence_matches_new (CgOffice *office)
{
  CgRecurrenceMatches *self = g_object_new (CG_TYPE_RECURRENCE_MATCHES, NULL);

  self->office = g_object_ref (office);
  return GTK_WIDGET (self);
}
