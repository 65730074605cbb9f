/* cg-case-page.c: the case file: one case on one page, with what belongs to it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Its place is the case's id. Files dropped on the page are attached to the case.
 */
#include "config.h"

#include "cg-case-page.h"

#include <glib/gi18n.h>

#include "cg-add-folder.h"
#include "cg-case-analysis.h"
#include "cg-case-duties.h"
#include "cg-case-facts.h"
#include "cg-case-head.h"
#include "cg-case-hint-box.h"
#include "cg-case-index.h"
#include "cg-case-notices.h"
#include "cg-case-output.h"
#include "cg-case-parts.h"
#include "cg-case-results.h"
#include "cg-case-timeline.h"
#include "cg-case-trail.h"
#include "cg-case-unit-bars.h"
#include "cg-child-list.h"
#include "cg-file-drop.h"
#include "cg-filters.h"
#include "cg-office.h"
#include "cg-pane-arrows.h"
#include "cg-pick-file.h"
#include "cg-record-pane.h"

struct _CgCasePage
{
  CgPage parent_instance;

  gint64 id;
  CgRecord *record;
  gint64 shown; /* the record in the pane: the case itself, or one of its children */
  CgEntity shown_entity;
  CgCaseHead *head;
  CgCaseFacts *facts;
  CgCaseIndex *index;
  CgCaseTrail *trail;
  GPtrArray *lists;     /* of CgChildList, as cg_case_parts() */
  GPtrArray *sanctions; /* (nullable): of CgRecord, all of the case */
  GPtrArray *notices;   /* (nullable): of CgRecord, all of the case */
  CgCaseOutput *output;
  CgCaseHintBox *hints;
  CgCaseUnitBars *units;
  CgCaseAnalysis *analysis;
  CgCaseDuties *duties;
  CgCaseResults *results;
  CgCaseTimeline *timeline;
  CgRecordPane *pane;
  GtkScrolledWindow *scroller;
};

G_DEFINE_FINAL_TYPE (CgCasePage, cg_case_page, CG_TYPE_PAGE)

static CgOffice *
office_of (CgCasePage *self)
{
  return CG_OFFICE (cg_page_get_office (CG_PAGE (self)));
}

/* ---- the pane ---- */

static CgChildList *
list_of (CgCasePage *self, CgEntity entity)
{
  guint n;
  const CgChildKind *parts = cg_case_parts (&n);

  for (guint i = 0; i < n; i++)
    if (parts[i].entity == entity)
      return g_ptr_array_index (self->lists, i);

  return NULL;
}

/* Which of its list the record in the pane is. */
static void
show_position (CgCasePage *self)
{
  CgChildList *list = list_of (self, self->shown_entity);
  guint n = 0;
  int position = list != NULL ? cg_child_list_get_position (list, &n) : -1;

  cg_pane_arrows_show (CG_PANE_ARROWS (cg_page_get_pane_actions (CG_PAGE (self))),
                       (guint) (position + 1), n);
}

static void
show_in_pane (CgCasePage *self, CgRecord *record)
{
  self->shown = cg_record_get_id (record);
  self->shown_entity = cg_record_get_entity (record);
  for (guint i = 0; i < self->lists->len; i++)
    {
      CgChildList *list = g_ptr_array_index (self->lists, i);

      cg_child_list_select (list, list == list_of (self, self->shown_entity) ? self->shown : 0);
    }
  cg_record_pane_set_record (self->pane, record);
  cg_page_set_pane_title (CG_PAGE (self), cg_entity_label (self->shown_entity), NULL);
  show_position (self);
}

/* What has a page of its own is shown there, not in the pane. */
static gboolean
has_page (CgRecord *record)
{
  CgEntity entity = cg_record_get_entity (record);

  return entity == CG_ENTITY_NOTICE_CASE || entity == CG_ENTITY_ATTACHMENT;
}

static void
selected_cb (CgCasePage *self, CgRecord *record)
{
  if (!has_page (record))
    show_in_pane (self, record);
}

static void
activated_cb (CgCasePage *self, CgRecord *record)
{
  g_autofree char *place = NULL;

  switch (cg_record_get_entity (record))
    {
    case CG_ENTITY_NOTICE_CASE:
      place = g_strdup_printf ("notices/%" G_GINT64_FORMAT,
                               cg_record_integer (record, CG_NOTICE_CASE_NOTICE));
      cg_page_go (GTK_WIDGET (self), place);
      break;
    case CG_ENTITY_ATTACHMENT:
      place = g_strdup_printf ("documents/%" G_GINT64_FORMAT, cg_record_get_id (record));
      cg_page_go (GTK_WIDGET (self), place);
      break;
    default:
      show_in_pane (self, record);
      cg_page_set_pane_open (CG_PAGE (self), TRUE);
    }
}

static void
step_pane (CgCasePage *self, int steps)
{
  CgChildList *list = list_of (self, self->shown_entity);

  if (list != NULL)
    cg_child_list_step (list, steps);
}

static void
shown_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgCasePage) self = data;
  g_autoptr (GPtrArray) records = cg_store_fetch_finish (CG_STORE (source), result, NULL);

  if (records != NULL && records->len == 1 &&
      cg_record_get_id (g_ptr_array_index (records, 0)) == self->shown)
    cg_record_pane_set_record (self->pane, g_ptr_array_index (records, 0));
}

/* ---- adding ---- */

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgCasePage) self = data;
  g_auto (GStrv) paths = cg_pick_files_finish (result, NULL);

  if (paths != NULL && self->record != NULL)
    cg_add_to_record (GTK_WIDGET (self), office_of (self), (const char *const *) paths,
                      self->record);
}

static void
add_files (CgCasePage *self)
{
  cg_pick_files_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                       _ ("Add files to the case"), CG_FILES_DOCUMENTS, TRUE, NULL, chosen_cb,
                       g_object_ref (self));
}

/* What has a page of its own is added there; the small window adds the others. */
static gboolean
add_cb (CgCasePage *self, int entity)
{
  static const struct
  {
    CgEntity entity;
    const char *place;
  } places[] = { { CG_ENTITY_PROBLEM, "ledger/add-" },
                 { CG_ENTITY_INSTITUTION, "institutions/add-" },
                 { CG_ENTITY_NOTICE_CASE, "notices/new/" } };

  if (entity == CG_ENTITY_ATTACHMENT)
    {
      add_files (self);
      return TRUE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (places[i].entity == (CgEntity) entity)
      {
        g_autofree char *place = g_strdup_printf ("%s%" G_GINT64_FORMAT, places[i].place, self->id);

        cg_page_go (GTK_WIDGET (self), place);
        return TRUE;
      }

  return FALSE;
}

static gboolean
dropped_cb (GtkWidget *widget, const char *const *paths)
{
  CgCasePage *self = CG_CASE_PAGE (widget);

  if (self->record == NULL || cg_office_get_read_only (office_of (self)) != NULL)
    return FALSE;

  cg_add_to_record (widget, office_of (self), paths, self->record);
  return TRUE;
}

/* ---- reading ---- */

static void
sanctions_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgCasePage) self = data;
  g_autoptr (GPtrArray) sanctions = cg_store_select_finish (CG_STORE (source), result, NULL);

  if (sanctions == NULL)
    return;

  cg_child_list_set_words_data (list_of (self, CG_ENTITY_ACCOUNTABLE), sanctions);
  g_clear_pointer (&self->sanctions, g_ptr_array_unref);
  self->sanctions = g_steal_pointer (&sanctions);
}

static void
read_sanctions (CgCasePage *self)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_SANCTION);

  cg_query_filter_integer (query, CG_SANCTION_CASE, CG_FILTER_EQUAL, self->id);
  cg_store_select_async (cg_office_get_store (office_of (self)), query, NULL, sanctions_cb,
                         g_object_ref (self));
}

static void
notices_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgCasePage) self = data;
  g_autoptr (GPtrArray) notices = cg_case_notices_read_finish (CG_STORE (source), result, NULL);

  if (notices == NULL)
    return;

  cg_child_list_set_words_data (list_of (self, CG_ENTITY_NOTICE_CASE), notices);
  g_clear_pointer (&self->notices, g_ptr_array_unref);
  self->notices = g_steal_pointer (&notices);
}

static void
read_notices (CgCasePage *self)
{
  cg_case_notices_read_async (cg_office_get_store (office_of (self)), self->id, notices_cb,
                              g_object_ref (self));
}

static void
show_case (CgCasePage *self, CgRecord *record)
{
  cg_record_ref (record);
  g_clear_pointer (&self->record, cg_record_unref);
  self->record = record;
  cg_page_set_title (CG_PAGE (self), cg_record_text (record, CG_CASE_CASE_NO));
  cg_case_head_set_case (self->head, record);
  cg_case_facts_set_case (self->facts, record);
  for (guint i = 0; i < self->lists->len; i++)
    cg_child_list_set_parent (g_ptr_array_index (self->lists, i), record);
  read_sanctions (self);
  read_notices (self);
  cg_case_trail_read (self->trail);
  cg_case_output_set_case (self->output, record);
  cg_case_hint_box_set_case (self->hints, record);
  cg_case_unit_bars_set_case (self->units, record);
  cg_case_analysis_set_case (self->analysis, record);
  cg_case_duties_set_case (self->duties, record);
  cg_case_results_set_case (self->results, record);
  cg_case_timeline_set_case (self->timeline, record);
  if (self->shown == 0 || self->shown == self->id)
    show_in_pane (self, record);
  cg_page_set_busy (CG_PAGE (self), FALSE);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgCasePage) self = data;
  g_autoptr (GPtrArray) records = cg_store_fetch_finish (CG_STORE (source), result, NULL);

  cg_page_set_busy (CG_PAGE (self), FALSE);
  if (records != NULL && records->len == 1 &&
      cg_record_get_id (g_ptr_array_index (records, 0)) == self->id)
    show_case (self, g_ptr_array_index (records, 0));
  else
    cg_page_go (GTK_WIDGET (self), "cases");
}

static void
read_case (CgCasePage *self)
{
  cg_store_fetch_async (cg_office_get_store (office_of (self)), CG_ENTITY_CASE, &self->id, 1, NULL,
                        read_cb, g_object_ref (self));
}

static void
changed_cb (CgCasePage *self, GArray *changes)
{
  gboolean whole = changes == NULL;
  gboolean part = changes == NULL;
  gboolean sanctions = FALSE;
  gboolean notices = FALSE;

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    {
      gint64 id = g_array_index (changes, CgStoreChange, i).id;
      CgEntity entity = g_array_index (changes, CgStoreChange, i).entity;

      whole |= id == self->id;
      sanctions |= entity == CG_ENTITY_SANCTION;
      notices |= entity == CG_ENTITY_NOTICE || entity == CG_ENTITY_NOTICE_CASE;
      part |= id == self->shown;
    }

  if (whole && self->id != 0)
    read_case (self);
  else if (sanctions && self->id != 0)
    read_sanctions (self);
  if (notices && !whole && self->id != 0)
    read_notices (self);
  if (part && self->shown != 0 && self->shown != self->id)
    cg_store_fetch_async (cg_office_get_store (office_of (self)), self->shown_entity, &self->shown,
                          1, NULL, shown_cb, g_object_ref (self));
}

/* ---- the list it was opened from ---- */

static void
show_trail (CgCasePage *self)
{
  guint position, n;
  g_autofree char *words = NULL;

  /* Translators: which of the listed cases this is */
  if (cg_case_trail_find (self->trail, self->id, &position, &n))
    words = g_strdup_printf (_ ("Case %u / %u"), position + 1, n);
  cg_page_set_subtitle (CG_PAGE (self), words);
}

static gboolean
step_case_cb (GtkWidget *widget, GVariant *steps, gpointer data)
{
  CgCasePage *self = CG_CASE_PAGE (widget);
  gint64 id = cg_case_trail_step (self->trail, self->id, g_variant_get_int32 (steps));
  g_autofree char *place = g_strdup_printf ("cases.file/%" G_GINT64_FORMAT, id);

  if (!gtk_widget_get_mapped (widget))
    return FALSE;

  if (id != 0)
    cg_page_go (widget, place);
  else
    gtk_widget_error_bell (widget);
  return TRUE;
}

/* Also from the pane, which stands beside the page. */
static void
add_shortcuts (CgCasePage *self)
{
  static const struct
  {
    guint key;
    int steps;
  } keys[] = { { GDK_KEY_Page_Up, -1 }, { GDK_KEY_Page_Down, 1 } };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller),
                                     GTK_SHORTCUT_SCOPE_GLOBAL);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      GtkShortcut *shortcut =
          gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].key, GDK_CONTROL_MASK),
                            gtk_callback_action_new (step_case_cb, NULL, NULL));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (keys[i].steps));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

/* ---- which case ---- */

/* Without an id: the open case with the most problems, and the others after it; the list of
 * cases where none is open. */
static void
busiest_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgCasePage) self = data;
  g_autoptr (CgIds) ids = cg_store_query_finish (CG_STORE (source), result, NULL);

  cg_page_set_busy (CG_PAGE (self), FALSE);
  if (self->id != 0)
    return;
  if (ids == NULL || cg_ids_length (ids) == 0)
    {
      cg_page_go (GTK_WIDGET (self), "cases");
      return;
    }

  self->id = cg_ids_get (ids, 0);
  read_case (self);
}

static void
find_busiest (CgCasePage *self)
{
  g_autoptr (CgQuery) query = cg_filter_query (CG_ENTITY_CASE, "open");

  cg_query_add_sort (query, CG_CASE_PROBLEM_COUNT, TRUE);
  cg_office_set_trail (office_of (self), query);
  cg_page_set_busy (CG_PAGE (self), TRUE);
  cg_store_query_async (cg_office_get_store (office_of (self)), query, NULL, busiest_cb,
                        g_object_ref (self));
}

static void
cg_case_page_show_place (CgPage *page, const char *place)
{
  CgCasePage *self = CG_CASE_PAGE (page);
  gint64 id = 0;

  if (place == NULL && self->id == 0)
    find_busiest (self);
  if (place == NULL || !g_ascii_string_to_signed (place, 10, 1, G_MAXINT64, &id, NULL) ||
      id == self->id)
    return;

  self->id = id;
  self->shown = 0;
  cg_page_set_busy (page, TRUE);
  read_case (self);
}

static void
listed_cb (CgCasePage *self, guint n, GtkWidget *list)
{
  cg_case_index_set_count (self->index, list, n);
  if (list == GTK_WIDGET (list_of (self, self->shown_entity)))
    show_position (self);
}

/* ---- the page ---- */

/* The pane goes back to the case itself. */
static void
edit_cb (CgCasePage *self)
{
  if (self->record == NULL)
    return;

  show_in_pane (self, self->record);
  cg_page_set_pane_open (CG_PAGE (self), TRUE);
  cg_record_pane_focus_form (self->pane);
}

static void
append_list (CgCasePage *self, GtkBox *box, const CgChildKind *kind)
{
  CgChildList *list = CG_CHILD_LIST (cg_child_list_new (office_of (self), kind));

  g_ptr_array_add (self->lists, list);
  cg_child_list_set_selectable (list);
  g_signal_connect_object (list, "selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "listed", G_CALLBACK (listed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "add", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (box, GTK_WIDGET (list));
  cg_case_index_append (self->index, g_dpgettext2 (NULL, "children", kind->title),
                        GTK_WIDGET (list));
}

static void
append_part (CgCasePage *self, GtkBox *box, const char *title, GtkWidget *part)
{
  gtk_box_append (box, part);
  cg_case_index_append (self->index, title, part);
}

/* Parts that are no lists of children stand above the list of @entity. */
static void
append_before (CgCasePage *self, GtkBox *box, CgEntity entity)
{
  if (entity == CG_ENTITY_ACCOUNTABLE)
    {
      self->units = CG_CASE_UNIT_BARS (cg_case_unit_bars_new (office_of (self)));
      g_signal_connect_object (self->units, "selected", G_CALLBACK (activated_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (box, GTK_WIDGET (self->units));
    }
  else if (entity == CG_ENTITY_PROBLEM)
    {
      self->analysis = CG_CASE_ANALYSIS (cg_case_analysis_new (office_of (self)));
      g_signal_connect_object (self->analysis, "listed", G_CALLBACK (listed_cb), self,
                               G_CONNECT_SWAPPED);
      append_part (self, box, _ ("Analysis"), GTK_WIDGET (self->analysis));
    }
  else if (entity == CG_ENTITY_COMMITTEE_MATTER)
    {
      self->duties = CG_CASE_DUTIES (cg_case_duties_new (office_of (self)));
      append_part (self, box, _ ("Three responsibilities"), GTK_WIDGET (self->duties));
    }
}

static GtkWidget *
build_parts (CgCasePage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 16);
  guint n;
  const CgChildKind *parts = cg_case_parts (&n);

  self->facts =
      CG_CASE_FACTS (cg_case_facts_new (cg_office_get_read_only (office_of (self)) == NULL));
  g_signal_connect_object (self->facts, "edit", G_CALLBACK (edit_cb), self, G_CONNECT_SWAPPED);
  self->hints = CG_CASE_HINT_BOX (cg_case_hint_box_new (office_of (self)));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->hints));
  append_part (self, GTK_BOX (box), _ ("Overview of the case"), GTK_WIDGET (self->facts));
  for (guint i = 0; i < n; i++)
    {
      append_before (self, GTK_BOX (box), parts[i].entity);
      append_list (self, GTK_BOX (box), &parts[i]);
    }

  self->results = CG_CASE_RESULTS (cg_case_results_new (office_of (self)));
  append_part (self, GTK_BOX (box), C_ ("effect", "Effect"), GTK_WIDGET (self->results));
  self->timeline = CG_CASE_TIMELINE (cg_case_timeline_new (office_of (self)));
  append_part (self, GTK_BOX (box), _ ("Timeline"), GTK_WIDGET (self->timeline));
  gtk_widget_set_margin_end (box, 18);
  gtk_widget_set_margin_bottom (box, 18);
  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_hexpand (box, TRUE);
  return box;
}

/* The next step, and what leaves the case file. */
static void
build_actions (CgCasePage *self, GtkOverlay *overlay)
{
  GtkWidget *actions = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->output = CG_CASE_OUTPUT (cg_case_output_new (office_of (self), overlay));
  gtk_box_append (GTK_BOX (actions), cg_case_head_get_next (self->head));
  gtk_box_append (GTK_BOX (actions), GTK_WIDGET (self->output));
  cg_page_set_actions (CG_PAGE (self), actions);
}

static void
build (CgCasePage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *overlay = gtk_overlay_new ();

  self->head = CG_CASE_HEAD (cg_case_head_new (office_of (self)));
  g_signal_connect_object (self->head, "selected", G_CALLBACK (activated_cb), self,
                           G_CONNECT_SWAPPED);
  self->scroller = GTK_SCROLLED_WINDOW (scroller);
  self->index = CG_CASE_INDEX (cg_case_index_new (self->scroller));
  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (self->scroller, build_parts (self));
  gtk_widget_set_hexpand (scroller, TRUE);
  gtk_widget_set_vexpand (columns, TRUE);
  gtk_box_append (GTK_BOX (columns), GTK_WIDGET (self->index));
  gtk_box_append (GTK_BOX (columns), scroller);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->head));
  gtk_box_append (GTK_BOX (box), columns);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), box);
  adw_bin_set_child (ADW_BIN (self), overlay);
  build_actions (self, GTK_OVERLAY (overlay));
}

static void
cg_case_page_constructed (GObject *object)
{
  CgCasePage *self = CG_CASE_PAGE (object);

  G_OBJECT_CLASS (cg_case_page_parent_class)->constructed (object);

  build (self);
  self->pane = CG_RECORD_PANE (cg_record_pane_new (office_of (self)));
  cg_record_pane_set_plain_steps (self->pane);
  cg_page_set_pane (CG_PAGE (self), GTK_WIDGET (self->pane));
  g_signal_connect_object (cg_pane_arrows_add (GTK_WIDGET (self)), "step", G_CALLBACK (step_pane),
                           self, G_CONNECT_SWAPPED);
  cg_page_set_pane_open (CG_PAGE (self), TRUE);
  self->trail = cg_case_trail_new (office_of (self));
  g_signal_connect_object (self->trail, "updated", G_CALLBACK (show_trail), self,
                           G_CONNECT_SWAPPED);
  add_shortcuts (self);
  cg_file_drop_accept (GTK_WIDGET (self), dropped_cb);
  g_signal_connect_object (office_of (self), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
cg_case_page_dispose (GObject *object)
{
  g_clear_pointer (&CG_CASE_PAGE (object)->record, cg_record_unref);
  g_clear_object (&CG_CASE_PAGE (object)->trail);

  G_OBJECT_CLASS (cg_case_page_parent_class)->dispose (object);
}

static void
cg_case_page_finalize (GObject *object)
{
  CgCasePage *self = CG_CASE_PAGE (object);

  g_ptr_array_unref (self->lists);
  g_clear_pointer (&self->sanctions, g_ptr_array_unref);
  g_clear_pointer (&self->notices, g_ptr_array_unref);

  G_OBJECT_CLASS (cg_case_page_parent_class)->finalize (object);
}

static void
cg_case_page_class_init (CgCasePageClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = cg_case_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cg_case_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_case_page_finalize;
  CG_PAGE_CLASS (klass)->show_place = cg_case_page_show_place;
}

static void
cg_case_page_init (CgCasePage *self)
{
  self->lists = g_ptr_array_new ();
}
