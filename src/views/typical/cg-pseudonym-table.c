/* cg-pseudonym-table.c: the names of a case and what stands for each, which can be changed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-pseudonym-table.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cg-choices.h"
#include "cg-wrap.h"

struct _CgPseudonymTable
{
  AdwBin parent_instance;

  CgOffice *office;
  CgTypicalText *text; /* (nullable) */
  GtkWidget *box;
  GPtrArray *entries; /* of GtkEditable, not owned: in the order of the names */
};

G_DEFINE_FINAL_TYPE (CgPseudonymTable, cg_pseudonym_table, ADW_TYPE_BIN)

/* ---- changing one ---- */

/* A change on its way: it is of its typical case, whichever is in hand when it is written. */
typedef struct
{
  CgOffice *office;
  gint64 typical;
  CgTypicalText *text; /* (nullable): as it is on record now */
  char *original;
  char *after;
} Change;

static void
change_free (Change *change)
{
  g_object_unref (change->office);
  g_clear_pointer (&change->text, cg_typical_text_free);
  g_free (change->original);
  g_free (change->after);
  g_free (change);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Change, change_free)

/* What was written by hand is no longer made from the names. */
static void
replace_in_body (const Change *change, const char *before, CgEdit *edit)
{
  const char *body = cg_record_text (change->text->typical, CG_TYPICAL_BODY);
  g_autoptr (GString) replaced = g_string_new (body);

  if (*body == '\0' || g_string_replace (replaced, before, change->after, 0) == 0)
    return;

  cg_edit_set_text (edit, CG_ENTITY_TYPICAL, change->typical, CG_TYPICAL_BODY, replaced->str);
}

static void
rename_in_text (const Change *change, CgEdit *edit)
{
  for (guint i = 0; i < change->text->names->len; i++)
    {
      CgRedactedName *name = g_ptr_array_index (change->text->names, i);

      if (!g_str_equal (name->original, change->original))
        continue;
      replace_in_body (change, name->pseudonym, edit);
      g_free (name->pseudonym);
      name->pseudonym = g_strdup (change->after);
    }
}

/* Those that are not on record yet are put there with the new one among them. */
static CgEdit *
edit_of (const Change *change, GPtrArray *records)
{
  CgEdit *edit = cg_edit_new ("typical.pseudonyms", 0);

  rename_in_text (change, edit);
  cg_typical_text_fill_edit (change->text, edit);
  for (guint i = 0; i < records->len; i++)
    {
      const CgRecord *record = g_ptr_array_index (records, i);

      if (g_str_equal (cg_record_text (record, CG_PSEUDONYM_ORIGINAL), change->original))
        cg_edit_set_text (edit, CG_ENTITY_PSEUDONYM, cg_record_get_id (record),
                          CG_PSEUDONYM_PSEUDONYM, change->after);
    }
  return edit;
}

static void
kept_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Change) change = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = cg_store_select_finish (CG_STORE (source), result, &error);
  g_autoptr (CgEdit) edit = NULL;

  if (records == NULL)
    {
      g_signal_emit_by_name (change->office, "failed", error->message);
      return;
    }

  edit = edit_of (change, records);
  cg_office_apply (change->office, edit, NULL, NULL);
}

static void
text_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Change) change = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_PSEUDONYM);

  change->text = cg_store_typical_text_finish (CG_STORE (source), result, &error);
  if (change->text == NULL)
    {
      g_signal_emit_by_name (change->office, "failed", error->message);
      return;
    }

  cg_query_filter_integer (query, CG_PSEUDONYM_TYPICAL, CG_FILTER_EQUAL, change->typical);
  cg_store_select_async (CG_STORE (source), query, NULL, kept_cb, g_steal_pointer (&change));
}

static void
commit (CgPseudonymTable *self, guint index)
{
  CgRedactedName *name = g_ptr_array_index (self->text->names, index);
  GtkEditable *entry = g_ptr_array_index (self->entries, index);
  g_autofree char *after = g_strstrip (g_strdup (gtk_editable_get_text (entry)));
  Change *change;

  if (*after == '\0')
    gtk_editable_set_text (entry, name->pseudonym);
  if (*after == '\0' || g_str_equal (after, name->pseudonym))
    return;

  change = g_new0 (Change, 1);
  change->office = g_object_ref (self->office);
  change->typical = cg_record_get_id (self->text->typical);
  change->original = g_strdup (name->original);
  change->after = g_strdup (after);
  /* Enter and then Tab are one change. */
  g_free (name->pseudonym);
  name->pseudonym = g_steal_pointer (&after);
  cg_store_typical_text_async (cg_office_get_store (self->office), change->typical, NULL, text_cb,
                               change);
}

static guint
index_of (CgPseudonymTable *self, gpointer entry)
{
  guint index = 0;

  g_ptr_array_find (self->entries, entry, &index);
  return index;
}

static void
activated_cb (GtkEntry *entry, CgPseudonymTable *self)
{
  commit (self, index_of (self, entry));
}

static void
left_cb (GtkEventController *controller, CgPseudonymTable *self)
{
  GtkWidget *entry = gtk_event_controller_get_widget (controller);

  if (g_ptr_array_find (self->entries, entry, NULL))
    commit (self, index_of (self, entry));
}

/* ---- rows ---- */

static GtkWidget *
make_pair (CgPseudonymTable *self, const CgRedactedName *name, gboolean editable)
{
  GtkWidget *pair = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (name->original);
  GtkWidget *entry = gtk_entry_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  g_autofree char *said = g_strdup_printf (_ ("What stands for %s"), name->original);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), 10);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 14);
  gtk_widget_set_tooltip_text (label, name->original);
  gtk_editable_set_text (GTK_EDITABLE (entry), name->pseudonym);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 7);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 7);
  gtk_editable_set_editable (GTK_EDITABLE (entry), editable);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
  g_signal_connect (entry, "activate", G_CALLBACK (activated_cb), self);
  g_signal_connect (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (entry, focus);
  gtk_box_append (GTK_BOX (pair), label);
  gtk_box_append (GTK_BOX (pair), entry);
  g_ptr_array_add (self->entries, entry);
  return pair;
}

static gboolean
has_same_names (CgPseudonymTable *self, const CgTypicalText *text)
{
  if (self->text == NULL || self->text->names->len != text->names->len ||
      cg_record_get_id (self->text->typical) != cg_record_get_id (text->typical))
    return FALSE;

  for (guint i = 0; i < text->names->len; i++)
    if (!g_str_equal (((CgRedactedName *) g_ptr_array_index (self->text->names, i))->original,
                      ((CgRedactedName *) g_ptr_array_index (text->names, i))->original))
      return FALSE;

  return TRUE;
}

/* What is being typed stays, whatever else was changed meanwhile. */
static void
update_entries (CgPseudonymTable *self, const CgTypicalText *text, gboolean editable)
{
  for (guint i = 0; i < text->names->len; i++)
    {
      const CgRedactedName *before = g_ptr_array_index (self->text->names, i);
      const CgRedactedName *name = g_ptr_array_index (text->names, i);
      GtkEditable *entry = g_ptr_array_index (self->entries, i);

      gtk_editable_set_editable (entry, editable);
      if (g_str_equal (gtk_editable_get_text (entry), before->pseudonym) &&
          !g_str_equal (before->pseudonym, name->pseudonym))
        gtk_editable_set_text (entry, name->pseudonym);
    }
}

static void
make_entries (CgPseudonymTable *self, const CgTypicalText *text, gboolean editable)
{
  GtkWidget *child;

  /* What loses the focus because it goes is not committed. */
  g_ptr_array_set_size (self->entries, 0);
  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_widget_unparent (child);
  for (guint i = 0; i < text->names->len; i++)
    cg_wrap_append (CG_WRAP (self->box),
                    make_pair (self, g_ptr_array_index (text->names, i), editable));
}

void
cg_pseudonym_table_set (CgPseudonymTable *self, CgTypicalText *text, gboolean editable)
{
  g_return_if_fail (CG_IS_PSEUDONYM_TABLE (self));

  if (has_same_names (self, text))
    update_entries (self, text, editable);
  else
    make_entries (self, text, editable);
  g_clear_pointer (&self->text, cg_typical_text_free);
  self->text = text;
}

GtkEditable *
cg_pseudonym_table_get_entry (CgPseudonymTable *self, const char *original)
{
  g_return_val_if_fail (CG_IS_PSEUDONYM_TABLE (self), NULL);

  for (guint i = 0; self->text != NULL && i < self->text->names->len; i++)
    {
      const CgRedactedName *name = g_ptr_array_index (self->text->names, i);

      if (g_str_equal (name->original, original))
        return g_ptr_array_index (self->entries, i);
    }

  return NULL;
}

/* ---- the widget ---- */

static void
cg_pseudonym_table_dispose (GObject *object)
{
  CgPseudonymTable *self = CG_PSEUDONYM_TABLE (object);

  g_ptr_array_set_size (self->entries, 0);
  g_clear_object (&self->office);
  g_clear_pointer (&self->text, cg_typical_text_free);

  G_OBJECT_CLASS (cg_pseudonym_table_parent_class)->dispose (object);
}

static void
cg_pseudonym_table_finalize (GObject *object)
{
  g_ptr_array_unref (CG_PSEUDONYM_TABLE (object)->entries);

  G_OBJECT_CLASS (cg_pseudonym_table_parent_class)->finalize (object);
}

static void
cg_pseudonym_table_class_init (CgPseudonymTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_pseudonym_table_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_pseudonym_table_finalize;
}

static void
cg_pseudonym_table_init (CgPseudonymTable *self)
{
  self->entries = g_ptr_array_new ();
}

GtkWidget *
cg_pseudonym_table_new (CgOffice *office)
{
  CgPseudonymTable *self = g_object_new (CG_TYPE_PSEUDONYM_TABLE, NULL);

  self->office = g_object_ref (office);
  self->box = cg_wrap_new (12);
  adw_bin_set_child (ADW_BIN (self), self->box);
  return GTK_WIDGET (self);
}
