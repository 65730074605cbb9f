/* cg-notice-draft-dialog.c: 拟稿: asks for case and template, and makes the draft, or several.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-draft-dialog.h"

#include <glib/gi18n.h>

#include "cg-fault.h"
#include "cg-notice-draft.h"

static const CgFormItem items[] = {
  { CG_ITEM_FIELD, CG_NOTICE_CASE_CASE },
  { CG_ITEM_CHIPS, .key = "units", .label = NC_ ("form", "Written to"), .of = CG_ENTITY_UNIT,
    .note = NC_ ("form", "One for each unit; none: one to all units of the case") },
  { CG_ITEM_SLOT, .key = "template" },
  { CG_ITEM_END },
};

/* The cases are known. */
static const CgFormItem many_items[] = {
  { CG_ITEM_SLOT, .key = "template" },
  { CG_ITEM_END },
};

/* What the dialog is about; it lives as long as the dialog. */
#define CG_TYPE_DRAFTING (cg_drafting_get_type ())
G_DECLARE_FINAL_TYPE (CgDrafting, cg_drafting, CG, DRAFTING, GObject)

struct _CgDrafting
{
  GObject parent_instance;

  CgOffice *office;
  CgFormDialog *dialog; /* owned by GTK; NULL after it was closed */
  GtkDropDown *choice;
  GPtrArray *templates;     /* of CgRecord */
  CgIds *cases;             /* (nullable): a document for each of them */
  GtkProgressBar *progress; /* owned by GTK */
  GCancellable *closed;     /* cancelled when the dialog is: then nothing is wanted any more */
  gpointer object;
  CgNoticeDrafted done;
};

G_DEFINE_FINAL_TYPE (CgDrafting, cg_drafting, G_TYPE_OBJECT)

static void
cg_drafting_finalize (GObject *object)
{
  CgDrafting *self = CG_DRAFTING (object);

  g_clear_weak_pointer (&self->dialog);
  g_clear_object (&self->closed);
  g_clear_pointer (&self->templates, g_ptr_array_unref);
  g_clear_pointer (&self->cases, cg_ids_unref);
  g_clear_object (&self->office);
  g_clear_object (&self->object);

  G_OBJECT_CLASS (cg_drafting_parent_class)->finalize (object);
}

static void
cg_drafting_class_init (CgDraftingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_drafting_finalize;
}

static void
cg_drafting_init (CgDrafting *self)
{
}

/* ---- making it ---- */

static void
fail (CgDrafting *self, const GError *error)
{
  if (self->dialog != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->progress), FALSE);
  if (self->dialog != NULL)
    cg_form_dialog_fail (self->dialog, error);
  else
    g_signal_emit_by_name (self->office, "failed", error->message);
}

static void
written_cb (gpointer object, CgOutcome *outcome, const GError *error)
{
  CgDrafting *self = CG_DRAFTING (object);

  if (error != NULL)
    {
      fail (self, error);
      return;
    }

  if (self->dialog != NULL)
    gtk_window_destroy (GTK_WINDOW (self->dialog));
  if (self->done != NULL)
    self->done (self->object, g_array_index (outcome->inserted, gint64, 0));
}

static void
ready_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgDrafting) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CgEdit) edit = cg_notice_draft_finish (result, &error);

  /* Closed meanwhile: nothing is wanted any more. */
  if (self->dialog == NULL)
    return;

  if (edit == NULL)
    fail (self, error);
  else
    cg_office_apply (self->office, edit, self, written_cb);
}

static void
progress_cb (gpointer object, double fraction)
{
  CgDrafting *self = CG_DRAFTING (object);

  if (self->dialog != NULL)
    gtk_progress_bar_set_fraction (self->progress, fraction);
}

static void
add_target (GArray *targets, gint64 case_id, gint64 unit_id)
{
  CgNoticeTarget target = { case_id, unit_id };

  g_array_append_val (targets, target);
}

/* Each of the cases to its units, or the case of the form to each of the units chosen. */
static GArray *
targets_of (CgDrafting *self)
{
  CgForm *form = cg_form_dialog_get_form (self->dialog);
  GArray *targets = g_array_new (FALSE, FALSE, sizeof (CgNoticeTarget));
  g_auto (CgValue) value = CG_VALUE_INIT;
  const GArray *units;

  for (gsize i = 0; self->cases != NULL && i < cg_ids_length (self->cases); i++)
    add_target (targets, cg_ids_get (self->cases, i), 0);
  if (self->cases != NULL)
    return targets;

  cg_form_get_value (form, "case", &value);
  units = cg_chips_get_values (cg_form_get_chips (form, "units"));
  for (guint i = 0; i < units->len; i++)
    add_target (targets, value.integer, g_array_index (units, CgChipValue, i).id);
  if (units->len == 0)
    add_target (targets, value.integer, 0);
  return targets;
}

static void
confirmed_cb (CgFormDialog *dialog, CgDrafting *self)
{
  guint chosen = gtk_drop_down_get_selected (self->choice);
  g_autoptr (GArray) targets = NULL;

  if (self->templates == NULL || chosen >= self->templates->len)
    {
      g_autoptr (GError) error = NULL;

      cg_fault_set (&error, CG_FAULT_MISSING_FIELD,
                    cg_field_label (CG_ENTITY_NOTICE, CG_NOTICE_TEMPLATE));
      fail (self, error);
      return;
    }

  targets = targets_of (self);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), targets->len > 1);
  cg_notice_draft_async (
      cg_office_get_store (self->office), (const CgNoticeTarget *) targets->data, targets->len,
      cg_record_get_id (g_ptr_array_index (self->templates, chosen)),
      cg_office_get_actor (self->office), self->closed, progress_cb, self, ready_cb);
}

/* ---- what can be chosen ---- */

/* In the order of the kinds, those of one kind as they were. */
static int
compare_kinds (gconstpointer a, gconstpointer b)
{
  const CgRecord *first = *(CgRecord *const *) a;
  const CgRecord *second = *(CgRecord *const *) b;

  return cg_choices_index (CG_CHOICES_NOTICE_KIND, cg_record_text (first, CG_TEMPLATE_KIND)) -
         cg_choices_index (CG_CHOICES_NOTICE_KIND, cg_record_text (second, CG_TEMPLATE_KIND));
}

static const char *
kind_at (CgDrafting *self, guint position)
{
  return self->templates != NULL && position < self->templates->len
             ? cg_record_text (g_ptr_array_index (self->templates, position), CG_TEMPLATE_KIND)
             : "";
}

static void
set_up_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *heading = gtk_label_new (NULL);
  GtkWidget *name = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_widget_add_css_class (heading, "sm");
  gtk_widget_add_css_class (heading, "dim");
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), name);
  gtk_list_item_set_child (item, box);
}

/* The first of a kind has the kind above it, unless that is its name and there is no other. */
static void
bind_cb (CgDrafting *self, GtkListItem *item)
{
  guint position = gtk_list_item_get_position (item);
  const char *kind = kind_at (self, position);
  const char *label = cg_choices_label (CG_CHOICES_NOTICE_KIND, kind);
  const char *name =
      gtk_string_object_get_string (GTK_STRING_OBJECT (gtk_list_item_get_item (item)));
  gboolean first = position == 0 || !g_str_equal (kind, kind_at (self, position - 1));
  gboolean alone = g_str_equal (label, name) && !g_str_equal (kind, kind_at (self, position + 1));
  GtkWidget *heading = gtk_widget_get_first_child (gtk_list_item_get_child (item));

  gtk_label_set_label (GTK_LABEL (heading), label);
  gtk_widget_set_visible (heading, first && !alone);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (heading)), name);
}

static void
templates_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgDrafting) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  self->templates = cg_store_select_finish (CG_STORE (source), result, &error);
  if (self->templates == NULL)
    {
      fail (self, error);
      return;
    }

  g_ptr_array_sort (self->templates, compare_kinds);
  for (guint i = 0; i < self->templates->len; i++)
    gtk_string_list_append (
        names, cg_record_text (g_ptr_array_index (self->templates, i), CG_TEMPLATE_NAME));
  if (self->dialog != NULL)
    gtk_drop_down_set_model (self->choice, G_LIST_MODEL (names));
}

static void
case_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgDrafting) self = data;
  g_autoptr (GPtrArray) cases = cg_store_fetch_finish (CG_STORE (source), result, NULL);

  if (cases == NULL || cases->len == 0 || self->dialog == NULL)
    return;

  cg_form_set_reference (cg_form_dialog_get_form (self->dialog), "case",
                         cg_record_get_id (g_ptr_array_index (cases, 0)),
                         cg_record_name (g_ptr_array_index (cases, 0)));
}

static void
read_choices (CgDrafting *self, gint64 case_id)
{
  CgStore *store = cg_office_get_store (self->office);
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_TEMPLATE);

  cg_query_filter_text (query, CG_TEMPLATE_IN_USE, CG_FILTER_EQUAL, "1");
  cg_store_select_async (store, query, NULL, templates_cb, g_object_ref (self));
  if (case_id != 0)
    cg_store_fetch_async (store, CG_ENTITY_CASE, &case_id, 1, NULL, case_cb, g_object_ref (self));
}

static GtkWidget *
build_choice (CgDrafting *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *caption = gtk_label_new (cg_field_label (CG_ENTITY_NOTICE, CG_NOTICE_TEMPLATE));

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  self->choice = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  gtk_drop_down_set_list_factory (self->choice, factory);
  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_widget_add_css_class (caption, "caption");
  gtk_widget_add_css_class (caption, "slot-caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->choice), "field");
  gtk_widget_set_hexpand (GTK_WIDGET (self->choice), TRUE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->choice),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, caption, NULL, -1);
  gtk_box_append (GTK_BOX (box), caption);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->choice));
  return box;
}

static CgDrafting *
drafting_new (CgOffice *office, gpointer object, CgNoticeDrafted done)
{
  CgDrafting *self = g_object_new (CG_TYPE_DRAFTING, NULL);

  self->office = g_object_ref (office);
  self->closed = g_cancellable_new ();
  self->object = g_object_ref (object);
  self->done = done;
  return self;
}

/* Takes @self over. */
static void
open_dialog (CgDrafting *self, GtkWidget *origin, const char *title, const CgFormItem *form_items)
{
  CgForm *form = CG_FORM (cg_form_new (CG_ENTITY_NOTICE_CASE, form_items));

  cg_form_begin (form);
  cg_form_set_slot (form, "template", build_choice (self));
  g_set_weak_pointer (&self->dialog,
                      cg_form_dialog_new (origin, self->office, title, form, _ ("Draft")));
  g_signal_connect_object (self->dialog, "destroy", G_CALLBACK (g_cancellable_cancel), self->closed,
                           G_CONNECT_SWAPPED);
  self->progress = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  gtk_widget_set_visible (GTK_WIDGET (self->progress), FALSE);
  cg_form_dialog_set_below (self->dialog, GTK_WIDGET (self->progress));
  g_signal_connect_data (self->dialog, "confirmed", G_CALLBACK (confirmed_cb), self,
                         (GClosureNotify) (void (*) (void)) g_object_unref, 0);
}

void
cg_notice_draft_ask (
    GtkWidget *origin, CgOffice *office, gint64 case_id, gpointer object, CgNoticeDrafted done)
{
  CgDrafting *self = drafting_new (office, object, done);

  open_dialog (self, origin, _ ("Draft Document"), items);
  read_choices (self, case_id);
  gtk_window_present (GTK_WINDOW (self->dialog));
}

void
cg_notice_draft_ask_many (
    GtkWidget *origin, CgOffice *office, CgIds *cases, gpointer object, CgNoticeDrafted done)
{
  CgDrafting *self = drafting_new (office, object, done);
  guint n = (guint) cg_ids_length (cases);
  g_autofree char *title =
      g_strdup_printf (ngettext ("Draft for %u Case", "Draft for %u Cases", n), n);

  self->cases = cg_ids_ref (cases);
  open_dialog (self, origin, title, many_items);
  read_choices (self, 0);
  gtk_window_present (GTK_WINDOW (self->dialog));
}
