/* cg-notice-past.c: the versions of a document, and what became of one in another.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-past.h"

#include <glib/gi18n.h>

#include "cg-banner.h"
#include "cg-drop-down.h"
#include "cg-notice-changes.h"
#include "cg-notice-compare.h"
#include "cg-notice-versions.h"
#include "cg-notice-version-row.h"
#include "cg-scale.h"
#include "cg-tab-stop.h"

#define LIST_WIDTH 268

struct _CgNoticePast
{
  GtkWidget parent_instance;

  CgOffice *office;
  GtkWidget *box;
  CgBanner *banner;
  GtkListBox *list;
  GtkWidget *stop; /* around it */
  GtkDropDown *before;
  GtkLabel *title;
  GtkLabel *count;
  CgNoticeChanges *changes;

  GPtrArray *versions; /* of CgNoticeVersion: newest first */
  gint64 id;
  guint reading;
  gboolean filling; /* list and drop-down are being filled */
};

G_DEFINE_FINAL_TYPE (CgNoticePast, cg_notice_past, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_BACK,
  SIGNAL_READ,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* ---- what is compared ---- */

static CgNoticeText
text_at (CgNoticePast *self, guint place)
{
  const CgNoticeVersion *version = g_ptr_array_index (self->versions, place);

  return (CgNoticeText){ version->record, version->attachments };
}

static guint
n_versions (CgNoticePast *self)
{
  return self->versions != NULL ? self->versions->len : 0;
}

/* Numbered from the first on. */
static guint
number_of (CgNoticePast *self, guint place)
{
  return n_versions (self) - place;
}

/* The place of the row chosen; beyond the last one where there is none. */
static guint
chosen_place (CgNoticePast *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  return row != NULL ? (guint) gtk_list_box_row_get_index (row) : n_versions (self);
}

/* The first version is compared with itself: it is shown as it was. */
static guint
place_before (CgNoticePast *self, guint place)
{
  guint chosen = gtk_drop_down_get_selected (self->before);

  if (place + 1 >= n_versions (self))
    return place;

  return chosen == GTK_INVALID_LIST_POSITION ? place + 1 : place + 1 + chosen;
}

static void
show_count (CgNoticePast *self, guint place)
{
  guint n = cg_notice_changes_count (self->changes);
  g_autofree char *places =
      g_strdup_printf (ngettext ("changed in %u place", "changed in %u places", n), n);

  if (place + 1 == n_versions (self))
    gtk_label_set_text (self->count, _ ("the first version"));
  else
    gtk_label_set_text (self->count, n > 0 ? places : _ ("the same text"));
}

static void
show_changes (CgNoticePast *self)
{
  guint place = chosen_place (self);
  g_autoptr (GPtrArray) differences = NULL;
  CgNoticeText before, after;

  if (place >= n_versions (self))
    return;

  before = text_at (self, place_before (self, place));
  after = text_at (self, place);
  differences = cg_notice_compare (&before, &after);
  cg_notice_changes_set (self->changes, differences);
  show_count (self, place);
}

static void
before_cb (CgNoticePast *self)
{
  if (!self->filling)
    show_changes (self);
}

/* Every older one, the nearest first. */
static void
fill_before (CgNoticePast *self, guint place)
{
  GtkStringList *labels = GTK_STRING_LIST (gtk_drop_down_get_model (self->before));

  gtk_string_list_splice (labels, 0, g_list_model_get_n_items (G_LIST_MODEL (labels)), NULL);
  for (guint i = place + 1; i < n_versions (self); i++)
    {
      const CgNoticeVersion *version = g_ptr_array_index (self->versions, i);
      g_autofree char *name = cg_notice_version_name (number_of (self, i), version->step);

      gtk_string_list_append (labels, name);
    }
  gtk_drop_down_set_selected (self->before, 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->before), place + 1 < n_versions (self));
}

/* A version beside the one at @before; the first one has none. It is not shown yet. */
static void
choose (CgNoticePast *self, guint place, guint before)
{
  self->filling = TRUE;
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, (int) place));
  fill_before (self, place);
  if (before < n_versions (self))
    gtk_drop_down_set_selected (self->before, before - place - 1);
  self->filling = FALSE;
}

static void
choose_nearest (CgNoticePast *self, guint place)
{
  choose (self, place, place + 1);
}

static void
chosen_cb (CgNoticePast *self)
{
  guint place = chosen_place (self);

  if (self->filling || place >= n_versions (self))
    return;

  choose_nearest (self, place);
  show_changes (self);
}

/* ---- the versions ---- */

static gboolean
is_changed (CgNoticePast *self, guint place)
{
  CgNoticeText before, after;

  if (place + 1 >= n_versions (self))
    return TRUE;

  before = text_at (self, place + 1);
  after = text_at (self, place);
  return !cg_notice_text_equal (&before, &after);
}

static void
clear_list (CgNoticePast *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

static void
fill_list (CgNoticePast *self)
{
  self->filling = TRUE;
  clear_list (self);
  for (guint i = 0; i < n_versions (self); i++)
    {
      const CgNoticeVersion *version = g_ptr_array_index (self->versions, i);

      gtk_list_box_append (
          self->list,
          cg_notice_version_row_new (number_of (self, i), version->step, is_changed (self, i)));
    }
  self->filling = FALSE;
}

/* The newest with another text comes first to the eye; where nothing was ever changed, the text
 * as it stands. */
static void
choose_newest (CgNoticePast *self)
{
  guint place = 0;

  while (!is_changed (self, place))
    place++;
  choose_nearest (self, place + 1 < n_versions (self) ? place : 0);
}

/* ---- what was chosen stays ---- */

/* The step of the journal with which it was left so; 0: as it stands now. */
static gint64
seq_of (const CgNoticeVersion *version)
{
  return version->step != NULL ? version->step->seq : 0;
}

/* Its place among those that are there now; beyond the last one where it was taken back. */
static guint
find_version (CgNoticePast *self, const CgNoticeVersion *version)
{
  guint place = 0;

  while (place < n_versions (self) &&
         seq_of (g_ptr_array_index (self->versions, place)) != seq_of (version))
    place++;
  return place;
}

/* Those that are still there. */
static void
keep_choice (CgNoticePast *self, const CgNoticeVersion *chosen, const CgNoticeVersion *before)
{
  guint place = find_version (self, chosen);
  guint place_before = find_version (self, before);

  if (place >= n_versions (self))
    choose_newest (self);
  else if (place_before > place && place_before < n_versions (self))
    choose (self, place, place_before);
  else
    choose_nearest (self, place);
}

/* Rows come and go; whoever was among them, or waited for them, is on the one chosen. */
static void
take_versions (CgNoticePast *self, GPtrArray *versions)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean here = focus != NULL && gtk_widget_is_ancestor (focus, self->stop);
  guint place = chosen_place (self);
  guint before = place < n_versions (self) ? place_before (self, place) : 0;
  g_autoptr (GPtrArray) old = g_steal_pointer (&self->versions);

  self->versions = versions;
  fill_list (self);
  if (old != NULL && place < old->len)
    keep_choice (self, g_ptr_array_index (old, place), g_ptr_array_index (old, before));
  else
    choose_newest (self);
  show_changes (self);
  if (here)
    gtk_widget_grab_focus (self->stop);
}

static void
versions_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgNoticePast) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) versions =
      cg_store_notice_versions_finish (CG_STORE (source), result, &error);

  self->reading--;
  if (self->box == NULL)
    return;

  /* Another document was asked for meanwhile. */
  if (self->reading == 0 && versions != NULL)
    take_versions (self, g_steal_pointer (&versions));
  else if (error != NULL)
    cg_banner_show_error (self->banner, error, NULL);
  g_signal_emit (self, signals[SIGNAL_READ], 0);
}

void
cg_notice_past_clear (CgNoticePast *self)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  g_return_if_fail (CG_IS_NOTICE_PAST (self));

  self->id = 0;
  g_clear_pointer (&self->versions, g_ptr_array_unref);
  fill_list (self);
  choose_nearest (self, 0);
  cg_notice_changes_set (self->changes, none);
  gtk_label_set_text (self->count, "");
}

void
cg_notice_past_set_record (CgNoticePast *self, CgRecord *record)
{
  g_return_if_fail (CG_IS_NOTICE_PAST (self) && record != NULL);

  if (self->id != cg_record_get_id (record))
    cg_notice_past_clear (self);
  self->id = cg_record_get_id (record);
  gtk_label_set_text (self->title, cg_record_text (record, CG_NOTICE_TITLE));
  cg_banner_hide (self->banner);
  self->reading++;
  cg_store_notice_versions_async (cg_office_get_store (self->office), self->id, NULL, versions_cb,
                                  g_object_ref (self));
}

gboolean
cg_notice_past_get_busy (CgNoticePast *self)
{
  g_return_val_if_fail (CG_IS_NOTICE_PAST (self), FALSE);

  return self->reading > 0;
}

/* ---- keys ---- */

static void
back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_BACK], 0);
}

static void
next_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cg_notice_changes_step (CG_NOTICE_PAST (widget)->changes, TRUE);
}

static void
previous_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cg_notice_changes_step (CG_NOTICE_PAST (widget)->changes, FALSE);
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cg_notice_changes_copy_all (CG_NOTICE_PAST (widget)->changes);
}

/* What one came for: the versions. */
static gboolean
cg_notice_past_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (CG_NOTICE_PAST (widget)->stop);
}

/* ---- building ---- */

static void
append_button (GtkWidget *bar, const char *icon, const char *tooltip, const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip,
                                  -1);
  gtk_box_append (GTK_BOX (bar), button);
}

static GtkWidget *
build_bar (CgNoticePast *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *back = gtk_button_new_with_label (_ ("Back to the Text"));

  gtk_widget_add_css_class (bar, "page-bar");
  gtk_widget_set_valign (back, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (back), "past.back");
  self->title = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->title, PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (self->title, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->title), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "strong");
  gtk_box_append (GTK_BOX (bar), back);
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->title));
  append_button (bar, "go-up-symbolic", _ ("Previous change (Shift+F8)"), "past.previous");
  append_button (bar, "go-down-symbolic", _ ("Next change (F8)"), "past.next");
  append_button (bar, "edit-copy-symbolic", _ ("Copy the comparison (Ctrl+Shift+C)"), "past.copy");
  return bar;
}

static GtkWidget *
build_list (CgNoticePast *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "notice-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Versions"), -1);
  g_signal_connect_object (self->list, "row-selected", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  gtk_widget_set_size_request (scroller, cg_scaled (scroller, LIST_WIDTH), -1);
  gtk_widget_add_css_class (scroller, "notice-column");
  self->stop = cg_tab_stop_new (scroller, self->list);
  return self->stop;
}

static GtkWidget *
build_choice (CgNoticePast *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (_ ("Compared with"));

  self->before = GTK_DROP_DOWN (cg_drop_down_new (gtk_string_list_new (NULL)));
  self->count = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (label, "dim");
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "dim");
  gtk_widget_set_valign (GTK_WIDGET (self->before), GTK_ALIGN_CENTER);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), GTK_WIDGET (self->before));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->before),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  g_signal_connect_object (self->before, "notify::selected", G_CALLBACK (before_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (bar, "page-bar");
  gtk_box_append (GTK_BOX (bar), label);
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->before));
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->count));
  return bar;
}

static GtkWidget *
build_work (CgNoticePast *self)
{
  GtkWidget *work = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->changes = CG_NOTICE_CHANGES (cg_notice_changes_new ());
  gtk_box_append (GTK_BOX (column), build_choice (self));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->changes));
  gtk_box_append (GTK_BOX (work), build_list (self));
  gtk_box_append (GTK_BOX (work), column);
  gtk_widget_set_vexpand (work, TRUE);
  return work;
}

static void
cg_notice_past_dispose (GObject *object)
{
  CgNoticePast *self = CG_NOTICE_PAST (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->versions, g_ptr_array_unref);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (cg_notice_past_parent_class)->dispose (object);
}

static void
cg_notice_past_class_init (CgNoticePastClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_notice_past_dispose;
  widget_class->grab_focus = cg_notice_past_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "past.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "past.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "past.previous", NULL, previous_action);
  gtk_widget_class_install_action (widget_class, "past.copy", NULL, copy_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "past.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F8, 0, "past.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F8, GDK_SHIFT_MASK, "past.previous",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "past.copy", NULL);
  signals[SIGNAL_BACK] = g_signal_new ("back", CG_TYPE_NOTICE_PAST, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_READ] = g_signal_new ("read", CG_TYPE_NOTICE_PAST, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 0);
}

static void
cg_notice_past_init (CgNoticePast *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->banner = CG_BANNER (cg_banner_new ());
  gtk_box_append (GTK_BOX (self->box), build_bar (self));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->banner));
  gtk_box_append (GTK_BOX (self->box), build_work (self));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
cg_notice_past_new (CgOffice *office)
{
  CgNoticePast *self = g_object_new (CG_TYPE_NOTICE_PAST, NULL);

  self->office = g_object_ref (office);
  return GTK_WIDGET (self);
}
