/* cg-case-hint-box.c: what is worth a second look in a decision, above the parts of its file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-case-hint-box.h"

#include <glib/gi18n.h>

#include "cg-case-file.h"
#include "cg-page.h"

struct _CgCaseHintBox
{
  AdwBin parent_instance;

  CgOffice *office;
  gint64 id;
  GtkBox *lines;
};

G_DEFINE_FINAL_TYPE (CgCaseHintBox, cg_case_hint_box, ADW_TYPE_BIN)

/* ---- showing ---- */

/* The document is cancelled, or followed by another, on its own page. */
static void
open_cb (GtkButton *button, gpointer data)
{
  g_autofree char *place = g_strdup_printf ("notices/%" G_GINT64_FORMAT, *(const gint64 *) data);

  cg_page_go (GTK_WIDGET (button), place);
}

static GtkWidget *
make_link (gint64 notice)
{
  GtkWidget *button = gtk_button_new_with_label (C_ ("hint", "Open"));

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "link");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_data (button, "clicked", G_CALLBACK (open_cb),
                         g_memdup2 (&notice, sizeof notice), (GClosureNotify) (void *) g_free, 0);
  return button;
}

static void
append_hint (CgCaseHintBox *self, const CgCaseHint *hint)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-information-symbolic");
  GtkWidget *label = gtk_label_new (hint->sentence);

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_add_css_class (icon, "dim");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (line), icon);
  gtk_box_append (GTK_BOX (line), label);
  if (hint->entity == CG_ENTITY_NOTICE)
    gtk_box_append (GTK_BOX (line), make_link (hint->record));
  gtk_widget_add_css_class (line, "brow");
  if (gtk_widget_get_first_child (GTK_WIDGET (self->lines)) == NULL)
    gtk_widget_add_css_class (line, "first");
  gtk_box_append (self->lines, line);
}

static void
show (CgCaseHintBox *self, GPtrArray *hints)
{
  GtkWidget *line;

  while ((line = gtk_widget_get_first_child (GTK_WIDGET (self->lines))) != NULL)
    gtk_box_remove (self->lines, line);
  for (guint i = 0; i < hints->len; i++)
    append_hint (self, g_ptr_array_index (hints, i));
  gtk_widget_set_visible (GTK_WIDGET (self), hints->len > 0);
}

/* ---- reading ---- */

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgCaseHintBox) self = data;
  g_autoptr (GPtrArray) hints = cg_store_case_hints_finish (CG_STORE (source), result, NULL);

  if (hints != NULL)
    show (self, hints);
}

static void
read_hints (CgCaseHintBox *self)
{
  cg_store_case_hints_async (cg_office_get_store (self->office), self->id, NULL, read_cb,
                             g_object_ref (self));
}

/* Also where the office has asked for other hints. */
static void
changed_cb (CgCaseHintBox *self, GArray *changes)
{
  gboolean concerned = changes == NULL;

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    switch ((int) g_array_index (changes, CgStoreChange, i).entity)
      {
      case CG_ENTITY_ACCOUNTABLE:
      case CG_ENTITY_SANCTION:
      case CG_ENTITY_APPEAL:
      case CG_ENTITY_CORRECTION:
      case CG_ENTITY_NOTICE:
      case CG_ENTITY_NOTICE_CASE:
      case CG_ENTITY_SETTING:
        concerned = TRUE;
      }
  if (concerned && self->id != 0)
    read_hints (self);
}

/* ---- the widget ---- */

static void
cg_case_hint_box_dispose (GObject *object)
{
  g_clear_object (&CG_CASE_HINT_BOX (object)->office);

  G_OBJECT_CLASS (cg_case_hint_box_parent_class)->dispose (object);
}

static void
cg_case_hint_box_class_init (CgCaseHintBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_case_hint_box_dispose;
}

static void
cg_case_hint_box_init (CgCaseHintBox *self)
{
  self->lines = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_widget_add_css_class (GTK_WIDGET (self->lines), "box");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->lines), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Hints"), -1);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->lines));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
cg_case_hint_box_new (CgOffice *office)
{
  CgCaseHintBox *self = g_object_new (CG_TYPE_CASE_HINT_BOX, NULL);

  self->office = g_object_ref (office);
  g_signal_connect_object (office, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
cg_case_hint_box_set_case (CgCaseHintBox *self, CgRecord *record)
{
  g_return_if_fail (CG_IS_CASE_HINT_BOX (self));

  self->id = cg_record_get_id (record);
  read_hints (self);
}
