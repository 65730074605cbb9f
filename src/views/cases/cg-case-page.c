/* cg-case-page.c: the case file: one case on one page, with what belongs to it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Its place is the case's id. Files dropped on the page are attached to the case.
 */
#include "config.h"

#include "cg-case-page.h"

#include <glib/gi18n.h>

#include "cg-case-facts.h"
#include "cg-case-head.h"
#include "cg-child-list.h"
#include "cg-filters.h"
#include "cg-history-list.h"
#include "cg-office.h"
#include "cg-pick-file.h"
#include "cg-record-pane.h"

/* The parts of a case file that are lists, in their order on the page. */
static const CgChildKind parts[] = {
  { CG_ENTITY_CASE_UNIT,
    CG_CASE_UNIT_CASE,
    NC_ ("children", "Units concerned"),
    NC_ ("children", "Add unit"),
    CG_CASE_UNIT_UNIT,
    { CG_CASE_UNIT_ROLE, CG_CASE_UNIT_STAGE, CG_CASE_UNIT_DELIVERED_ON, -1 },
    -1,
    FALSE },
  { CG_ENTITY_ACCOUNTABLE,
    CG_ACCOUNTABLE_CASE,
    NC_ ("children", "Accountable parties"),
    NC_ ("children", "Add"),
    CG_ACCOUNTABLE_NAME,
    { CG_ACCOUNTABLE_TYPE, CG_ACCOUNTABLE_POST, CG_ACCOUNTABLE_DUTY, -1 },
    -1,
    FALSE },
  { CG_ENTITY_SITUATION,
    CG_SITUATION_CASE,
    NC_ ("children", "Situations"),
    NC_ ("children", "Add"),
    CG_SITUATION_SITUATION,
    { -1 },
    -1,
    FALSE },
  { CG_ENTITY_TRACK,
    CG_TRACK_CASE,
    NC_ ("children", "Summary, warning, rectification"),
    NULL,
    CG_TRACK_TRACK,
    { CG_TRACK_UNIT, CG_TRACK_STATE, CG_TRACK_ACCEPTED_ON, -1 },
    -1,
    FALSE },
  { CG_ENTITY_PROBLEM,
    CG_PROBLEM_CASE,
    NC_ ("children", "Problems and rectification"),
    NC_ ("children", "Add problem"),
    CG_PROBLEM_TEXT,
    { CG_PROBLEM_PROBLEM_NO, CG_PROBLEM_PERSON, CG_PROBLEM_STATUS, -1 },
    CG_PROBLEM_LAMP,
    FALSE },
  { CG_ENTITY_INSTITUTION,
    CG_INSTITUTION_CASE,
    NC_ ("children", "Institution building"),
    NC_ ("children", "Add institution"),
    CG_INSTITUTION_NAME,
    { CG_INSTITUTION_INST_NO, CG_INSTITUTION_UNIT, CG_INSTITUTION_STATUS, -1 },
    CG_INSTITUTION_LAMP,
    FALSE },
  { CG_ENTITY_NOTICE_CASE,
    CG_NOTICE_CASE_CASE,
    NC_ ("children", "Documents issued"),
    NC_ ("children", "Draft a notice"),
    CG_NOTICE_CASE_NOTICE,
    { -1 },
    -1,
    FALSE },
  { CG_ENTITY_ATTACHMENT,
    CG_ATTACHMENT_CASE,
    NC_ ("children", "Files"),
    NC_ ("children", "Add files"),
    CG_ATTACHMENT_NAME,
    { CG_ATTACHMENT_KIND, CG_ATTACHMENT_ADDED_ON, -1 },
    -1,
    TRUE },
};

struct _CgCasePage
{
  CgPage parent_instance;

  gint64 id;
  CgRecord *record;
  gint64 shown; /* the record in the pane: the case itself, or one of its children */
  CgEntity shown_entity;
  CgCaseHead *head;
  CgCaseFacts *facts;
  CgChildList *lists[G_N_ELEMENTS (parts)];
  CgHistoryList *history;
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

static void
show_in_pane (CgCasePage *self, CgRecord *record)
{
  self->shown = cg_record_get_id (record);
  self->shown_entity = cg_record_get_entity (record);
  cg_record_pane_set_record (self->pane, record);
  cg_page_set_pane_title (CG_PAGE (self), cg_entity_label (self->shown_entity), NULL);
}

static void
selected_cb (CgCasePage *self, CgRecord *record)
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

  if (paths != NULL)
    cg_office_attach (office_of (self), CG_ENTITY_CASE, self->id, (const char *const *) paths, NULL,
                      NULL, NULL);
}

static void
add_files (CgCasePage *self)
{
  cg_pick_files_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                       _ ("Add files to the case"), CG_FILES_PDF, TRUE, NULL, chosen_cb,
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
drop_cb (CgCasePage *self, const GValue *value)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  GSList *files = g_value_get_boxed (value);

  for (GSList *file = files; file != NULL; file = file->next)
    {
      char *path = g_file_get_path (file->data);

      if (path != NULL)
        g_ptr_array_add (paths, path);
    }
  if (paths->len == 0 || self->id == 0 || cg_office_get_read_only (office_of (self)) != NULL)
    return FALSE;

  g_ptr_array_add (paths, NULL);
  cg_office_attach (office_of (self), CG_ENTITY_CASE, self->id, (const char *const *) paths->pdata,
                    NULL, NULL, NULL);
  return TRUE;
}

/* ---- reading ---- */

static void
show_case (CgCasePage *self, CgRecord *record)
{
  cg_record_ref (record);
  g_clear_pointer (&self->record, cg_record_unref);
  self->record = record;
  cg_page_set_title (CG_PAGE (self), cg_record_text (record, CG_CASE_CASE_NO));
  cg_case_head_set_case (self->head, record);
  cg_case_facts_set_case (self->facts, record);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    cg_child_list_set_parent (self->lists[i], record);
  cg_history_list_set_record (self->history, record);
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

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    {
      gint64 id = g_array_index (changes, CgStoreChange, i).id;

      whole |= id == self->id;
      part |= id == self->shown;
    }

  if (whole && self->id != 0)
    read_case (self);
  if (part && self->shown != 0 && self->shown != self->id)
    cg_store_fetch_async (cg_office_get_store (office_of (self)), self->shown_entity, &self->shown,
                          1, NULL, shown_cb, g_object_ref (self));
}

/* Without an id: the open case with the most problems. */
static void
busiest_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgCasePage) self = data;
  g_autoptr (CgIds) ids = cg_store_query_finish (CG_STORE (source), result, NULL);

  cg_page_set_busy (CG_PAGE (self), FALSE);
  if (self->id != 0 || ids == NULL || cg_ids_length (ids) == 0)
    return;

  self->id = cg_ids_get (ids, 0);
  read_case (self);
}

static void
find_busiest (CgCasePage *self)
{
  g_autoptr (CgQuery) query = cg_filter_query (CG_ENTITY_CASE, "open");

  cg_query_add_sort (query, CG_CASE_PROBLEM_COUNT, TRUE);
  query->limit = 1;
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

/* ---- the index at the left ---- */

static void
index_cb (CgCasePage *self, GtkListBoxRow *row)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  int index = gtk_list_box_row_get_index (row);
  GtkWidget *target = index == 0                            ? GTK_WIDGET (self->facts)
                      : index <= (int) G_N_ELEMENTS (parts) ? GTK_WIDGET (self->lists[index - 1])
                                                            : GTK_WIDGET (self->history);
  GtkWidget *content =
      gtk_viewport_get_child (GTK_VIEWPORT (gtk_scrolled_window_get_child (self->scroller)));
  double x, y;

  if (gtk_widget_translate_coordinates (target, content, 0, 0, &x, &y))
    gtk_adjustment_set_value (adjustment, y - 12);
}

static void
append_index (GtkListBox *list, const char *words)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_box_append (list, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (label)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static GtkWidget *
build_index (CgCasePage *self)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_widget_add_css_class (list, "index");
  append_index (GTK_LIST_BOX (list), _ ("Overview of the case"));
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    append_index (GTK_LIST_BOX (list), g_dpgettext2 (NULL, "children", parts[i].title));
  append_index (GTK_LIST_BOX (list), _ ("Timeline"));
  gtk_widget_set_valign (list, GTK_ALIGN_START);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (index_cb), self, G_CONNECT_SWAPPED);
  return list;
}

/* ---- the page ---- */

static GtkWidget *
build_parts (CgCasePage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 16);

  self->facts = CG_CASE_FACTS (cg_case_facts_new ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->facts));
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      self->lists[i] = CG_CHILD_LIST (cg_child_list_new (office_of (self), &parts[i]));
      cg_child_list_set_selectable (self->lists[i]);
      g_signal_connect_object (self->lists[i], "selected", G_CALLBACK (selected_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->lists[i], "add", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->lists[i]));
    }

  self->history = CG_HISTORY_LIST (cg_history_list_new (office_of (self)));
  cg_history_list_set_limit (self->history, 40);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->history));
  gtk_widget_set_margin_end (box, 18);
  gtk_widget_set_margin_bottom (box, 18);
  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_hexpand (box, TRUE);
  return box;
}

static void
build (CgCasePage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->head = CG_CASE_HEAD (cg_case_head_new (office_of (self)));
  g_signal_connect_object (self->head, "selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  self->scroller = GTK_SCROLLED_WINDOW (scroller);
  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (self->scroller, build_parts (self));
  gtk_widget_set_hexpand (scroller, TRUE);
  gtk_widget_set_vexpand (columns, TRUE);
  gtk_box_append (GTK_BOX (columns), build_index (self));
  gtk_box_append (GTK_BOX (columns), scroller);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->head));
  gtk_box_append (GTK_BOX (box), columns);
  adw_bin_set_child (ADW_BIN (self), box);
}

static void
cg_case_page_constructed (GObject *object)
{
  CgCasePage *self = CG_CASE_PAGE (object);
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  G_OBJECT_CLASS (cg_case_page_parent_class)->constructed (object);

  build (self);
  self->pane = CG_RECORD_PANE (cg_record_pane_new (office_of (self)));
  cg_page_set_pane (CG_PAGE (self), GTK_WIDGET (self->pane));
  cg_page_set_pane_open (CG_PAGE (self), TRUE);
  cg_page_set_actions (CG_PAGE (self), cg_case_head_get_next (self->head));
  g_signal_connect_object (drop, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
  g_signal_connect_object (office_of (self), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
cg_case_page_dispose (GObject *object)
{
  g_clear_pointer (&CG_CASE_PAGE (object)->record, cg_record_unref);

  G_OBJECT_CLASS (cg_case_page_parent_class)->dispose (object);
}

static void
cg_case_page_class_init (CgCasePageClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = cg_case_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cg_case_page_dispose;
  CG_PAGE_CLASS (klass)->show_place = cg_case_page_show_place;
}

static void
cg_case_page_init (CgCasePage *self)
{
}
