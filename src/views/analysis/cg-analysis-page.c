/* cg-analysis-page.c: the page 剖析: the three deviations of a case, and why it came to them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-analysis-page.h"

#include <glib/gi18n.h>

#include "cg-analysis-reading.h"
#include "cg-cause-tab.h"
#include "cg-deviation-tab.h"
#include "cg-draft-box.h"
#include "cg-drop-down.h"
#include "cg-editor.h"
#include "cg-filters.h"
#include "cg-office-picks.h"
#include "cg-picker.h"
#include "cg-pressure-tab.h"
#include "cg-record-pane.h"
#include "cg-segments.h"
#include "cg-tag.h"

enum
{
  POLITICAL,
  DUTIES,
  PRESSURE,
  CAUSES,
  N_TABS
};

static const struct
{
  const char *id;
  const char *label; /* msgid of the context "analysis" */
} tabs[N_TABS] = {
  [POLITICAL] = { "political", NC_ ("analysis", "Political deviation") },
  [DUTIES] = { "power_duty", NC_ ("analysis", "Powers and duties") },
  [PRESSURE] = { "pressure", NC_ ("analysis", "Pressure passed on") },
  [CAUSES] = { "causes", NC_ ("analysis", "Tree of causes") },
};

struct _CgAnalysisPage
{
  CgPage parent_instance;

  gint64 case_id;
  gint64 unit_id;
  CgAnalysis *analysis; /* (nullable) */
  gint64 shown;         /* the record in the pane, 0: none */
  CgEntity shown_entity;
  CgSegments *segments;
  GtkStack *stack;
  GtkBox *counts;
  GtkWidget *widgets[N_TABS];
  CgDraftBox *drafts[N_TABS];
  CgPicker *picker;
  GtkDropDown *units;
  gboolean filling; /* the list of units is being made */
  CgRecordPane *pane;
};

G_DEFINE_FINAL_TYPE (CgAnalysisPage, cg_analysis_page, CG_TYPE_PAGE)

static CgOffice *
office_of (CgAnalysisPage *self)
{
  return CG_OFFICE (cg_page_get_office (CG_PAGE (self)));
}

static void
set_place (CgAnalysisPage *self)
{
  g_autofree char *place =
      g_strdup_printf ("%" G_GINT64_FORMAT "/%s/%" G_GINT64_FORMAT, self->case_id,
                       cg_segments_get_active (self->segments), self->unit_id);

  cg_page_set_place (CG_PAGE (self), place);
}

/* ---- the pane ---- */

/* The page of a document that shows what is said in the record. */
static char *
evidence_place (const CgRecord *record)
{
  CgEntity entity = cg_record_get_entity (record);
  int file = cg_entity_find_field (entity, "evidence_file");
  int page = cg_entity_find_field (entity, "evidence_page");

  if (file < 0 || cg_record_is_null (record, file))
    return NULL;

  return g_strdup_printf ("documents/%" G_GINT64_FORMAT "/page:%" G_GINT64_FORMAT,
                          cg_record_integer (record, file),
                          MAX (cg_record_integer (record, page), 1));
}

static void
evidence_cb (GtkWidget *button)
{
  cg_page_go (button, gtk_widget_get_name (button));
}

static GtkWidget *
evidence_link (const CgRecord *record)
{
  g_autofree char *place = evidence_place (record);
  g_autofree char *file = NULL;
  GtkWidget *button;

  if (place == NULL)
    return NULL;

  file = cg_record_display (record,
                            cg_entity_find_field (cg_record_get_entity (record), "evidence_file"));
  button = gtk_button_new_with_label (file);
  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))),
                           PANGO_ELLIPSIZE_MIDDLE);
  gtk_widget_set_name (button, place);
  gtk_widget_set_tooltip_text (button, _ ("Open the document where it says so"));
  gtk_widget_add_css_class (button, "link");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect (button, "clicked", G_CALLBACK (evidence_cb), NULL);
  return button;
}

static void
show_in_pane (CgAnalysisPage *self)
{
  CgRecord *record = self->analysis != NULL && self->shown != 0
                         ? cg_analysis_find (self->analysis, self->shown_entity, self->shown)
                         : NULL;

  cg_record_pane_set_record (self->pane, record);
  cg_record_pane_set_aside (self->pane, record != NULL ? evidence_link (record) : NULL);
  cg_page_set_pane_title (
      CG_PAGE (self), record != NULL ? cg_entity_label (self->shown_entity) : _ ("What was found"),
      NULL);
}

static void
selected_cb (CgAnalysisPage *self, int entity, gint64 id, gboolean open)
{
  self->shown_entity = (CgEntity) entity;
  self->shown = id;
  show_in_pane (self);
  if (open)
    {
      cg_page_set_pane_open (CG_PAGE (self), TRUE);
      cg_record_pane_focus_form (self->pane);
    }
}

static void
figure_cb (CgAnalysisPage *self, int entity, gint64 id)
{
  selected_cb (self, entity, id, FALSE);
  cg_page_set_pane_open (CG_PAGE (self), TRUE);
}

/* ---- what is shown ---- */

static guint
count_points (const CgAnalysis *analysis, const char *kind)
{
  const GPtrArray *points = analysis->source.rows[CG_DEVIATION_POINTS];
  guint n = 0;

  for (guint i = 0; i < points->len; i++)
    n += g_str_equal (cg_record_text (g_ptr_array_index (points, i), CG_PRESSURE_POINT_KIND), kind);
  return n;
}

static void
show_counts (CgAnalysisPage *self)
{
  static const struct
  {
    const char *kind;
    const char *sign;
  } kinds[] = { { "block", "✕" }, { "decay", "▽" } };
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->counts))) != NULL)
    gtk_box_remove (self->counts, child);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      guint n = count_points (self->analysis, kinds[i].kind);
      g_autofree char *words = g_strdup_printf (
          "%s %s %u", kinds[i].sign, cg_choices_label (CG_CHOICES_PRESSURE_KIND, kinds[i].kind), n);

      if (n > 0)
        {
          GtkWidget *tag = gtk_label_new (words);

          gtk_widget_add_css_class (tag, "chain-tag");
          gtk_widget_add_css_class (tag, kinds[i].kind);
          gtk_widget_set_valign (tag, GTK_ALIGN_CENTER);
          gtk_box_append (self->counts, tag);
        }
    }
}

static void
show_units (CgAnalysisPage *self)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  guint selected = 0;

  for (guint i = 0; i < self->analysis->units->len; i++)
    {
      const CgRecord *unit = g_ptr_array_index (self->analysis->units, i);
      g_autofree char *name = cg_record_display (unit, CG_CASE_UNIT_UNIT);

      gtk_string_list_append (names, name);
      if (cg_record_integer (unit, CG_CASE_UNIT_UNIT) == self->analysis->unit_id)
        selected = i;
    }

  self->filling = TRUE;
  gtk_drop_down_set_model (self->units, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->units, selected);
  self->filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->units), self->analysis->units->len > 1);
  g_object_unref (names);
}

static void
show_tabs (CgAnalysisPage *self)
{
  CgDeviationRows rows = cg_deviation_source_rows (&self->analysis->source);

  cg_deviation_tab_show (CG_DEVIATION_TAB (self->widgets[POLITICAL]), self->analysis);
  cg_deviation_tab_show (CG_DEVIATION_TAB (self->widgets[DUTIES]), self->analysis);
  cg_pressure_tab_show (CG_PRESSURE_TAB (self->widgets[PRESSURE]), self->analysis);
  cg_cause_tab_show (CG_CAUSE_TAB (self->widgets[CAUSES]), self->analysis);
  for (guint i = 0; i < N_TABS; i++)
    if (self->drafts[i] != NULL)
      cg_draft_box_show (self->drafts[i], &rows);
}

static void
read_cb (gpointer object, CgAnalysis *analysis)
{
  CgAnalysisPage *self = CG_ANALYSIS_PAGE (object);

  cg_page_set_busy (CG_PAGE (self), FALSE);
  if (analysis == NULL || analysis->case_id != self->case_id)
    return;

  cg_analysis_ref (analysis);
  g_clear_pointer (&self->analysis, cg_analysis_unref);
  self->analysis = analysis;
  self->unit_id = analysis->unit_id;
  cg_page_set_subtitle (CG_PAGE (self), cg_record_text (analysis->record, CG_CASE_CASE_NO));
  cg_picker_set_picked (self->picker, self->case_id,
                        cg_record_text (analysis->record, CG_CASE_TITLE));
  show_units (self);
  show_counts (self);
  show_tabs (self);
  show_in_pane (self);
}

static void
read_case (CgAnalysisPage *self)
{
  cg_page_set_busy (CG_PAGE (self), TRUE);
  cg_analysis_read (office_of (self), self->case_id, self->unit_id, self, read_cb);
}

static gboolean
is_read (CgEntity entity)
{
  static const CgEntity read[] = { CG_ENTITY_POLITICAL_DEVIATION,
                                   CG_ENTITY_DEVIATION_SIGN,
                                   CG_ENTITY_POWER_DUTY,
                                   CG_ENTITY_PRESSURE_NODE,
                                   CG_ENTITY_PRESSURE_POINT,
                                   CG_ENTITY_CAUSE,
                                   CG_ENTITY_PROBLEM,
                                   CG_ENTITY_CASE_UNIT,
                                   CG_ENTITY_CASE };

  for (guint i = 0; i < G_N_ELEMENTS (read); i++)
    if (read[i] == entity)
      return TRUE;

  return FALSE;
}

static void
changed_cb (CgAnalysisPage *self, GArray *changes)
{
  gboolean concerned = changes == NULL;

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    concerned |= is_read (g_array_index (changes, CgStoreChange, i).entity);
  if (concerned && self->case_id != 0)
    read_case (self);
}

/* ---- which case ---- */

static void
show_case (CgAnalysisPage *self, gint64 case_id, gint64 unit_id)
{
  if (case_id != self->case_id)
    self->shown = 0;
  self->case_id = case_id;
  self->unit_id = unit_id;
  set_place (self);
  read_case (self);
}

static void
open_case_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgAnalysisPage) self = data;
  g_autoptr (CgIds) ids = cg_store_query_finish (CG_STORE (source), result, NULL);

  cg_page_set_busy (CG_PAGE (self), FALSE);
  if (self->case_id == 0 && ids != NULL && cg_ids_length (ids) > 0)
    show_case (self, cg_ids_get (ids, 0), 0);
}

/* Else the open case with the most problems. */
static void
find_open_case (CgAnalysisPage *self)
{
  g_autoptr (CgQuery) query = cg_filter_query (CG_ENTITY_CASE, "open");

  cg_query_add_sort (query, CG_CASE_PROBLEM_COUNT, TRUE);
  query->limit = 1;
  cg_store_query_async (cg_office_get_store (office_of (self)), query, NULL, open_case_cb,
                        g_object_ref (self));
}

static void
urgent_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgAnalysisPage) self = data;
  g_autoptr (GPtrArray) points = cg_store_select_finish (CG_STORE (source), result, NULL);
  const CgRecord *point = points != NULL && points->len > 0 ? g_ptr_array_index (points, 0) : NULL;

  if (self->case_id != 0)
    cg_page_set_busy (CG_PAGE (self), FALSE);
  else if (point != NULL)
    show_case (self, cg_record_integer (point, CG_PRESSURE_POINT_CASE),
               cg_record_integer (point, CG_PRESSURE_POINT_UNIT));
  else
    find_open_case (self);
}

/* Without a case: the one with the point that is to be cleared first. */
static void
find_first (CgAnalysisPage *self)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_PRESSURE_POINT);

  cg_query_filter_null (query, CG_PRESSURE_POINT_CLEARED_ON, TRUE);
  cg_query_add_sort (query, CG_PRESSURE_POINT_LAMP, FALSE);
  query->limit = 1;
  cg_page_set_busy (CG_PAGE (self), TRUE);
  cg_store_select_async (cg_office_get_store (office_of (self)), query, NULL, urgent_cb,
                         g_object_ref (self));
}

static void
show_tab (CgAnalysisPage *self, const char *id)
{
  for (guint i = 0; i < N_TABS; i++)
    if (g_str_equal (tabs[i].id, id))
      {
        cg_segments_set_active (self->segments, id);
        gtk_stack_set_visible_child_name (self->stack, id);
      }
}

static void
cg_analysis_page_show_place (CgPage *page, const char *place)
{
  CgAnalysisPage *self = CG_ANALYSIS_PAGE (page);
  g_auto (GStrv) parts = g_strsplit (place != NULL ? place : "", "/", 3);
  gint64 case_id = 0;
  gint64 unit_id = 0;

  if (parts[0] != NULL && g_ascii_string_to_signed (parts[0], 10, 1, G_MAXINT64, &case_id, NULL) &&
      parts[1] != NULL)
    {
      show_tab (self, parts[1]);
      if (parts[2] != NULL)
        unit_id = g_ascii_strtoll (parts[2], NULL, 10);
    }
  else if (parts[0] != NULL)
    show_tab (self, parts[0]);

  if (case_id != 0 && (case_id != self->case_id || unit_id != self->unit_id))
    show_case (self, case_id, unit_id);
  else if (self->case_id == 0)
    find_first (self);
  else
    set_place (self);
}

static void
tab_cb (CgAnalysisPage *self)
{
  show_tab (self, cg_segments_get_active (self->segments));
  set_place (self);
}

static void
picked_cb (CgAnalysisPage *self)
{
  gint64 id = cg_picker_get_id (self->picker);

  if (id != 0 && id != self->case_id)
    show_case (self, id, 0);
}

static void
unit_cb (CgAnalysisPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->units);

  if (!self->filling && self->analysis != NULL && selected < self->analysis->units->len)
    show_case (
        self, self->case_id,
        cg_record_integer (g_ptr_array_index (self->analysis->units, selected), CG_CASE_UNIT_UNIT));
}

static void
case_cb (CgAnalysisPage *self)
{
  g_autofree char *place = g_strdup_printf ("cases.file/%" G_GINT64_FORMAT, self->case_id);

  if (self->case_id != 0)
    cg_page_go (GTK_WIDGET (self), place);
}

static void
point_cb (CgAnalysisPage *self)
{
  show_tab (self, tabs[PRESSURE].id);
  set_place (self);
  cg_pressure_tab_add_point (CG_PRESSURE_TAB (self->widgets[PRESSURE]));
}

/* ---- the page ---- */

static void
append_tab (CgAnalysisPage *self, guint which, GtkWidget *widget, gboolean drafted)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 16);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->widgets[which] = widget;
  g_signal_connect_object (widget, "selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (box, "analysis-tab");
  gtk_box_append (GTK_BOX (box), widget);
  if (drafted)
    {
      self->drafts[which] = CG_DRAFT_BOX (cg_draft_box_new (tabs[which].id));
      g_signal_connect_object (self->drafts[which], "figure", G_CALLBACK (figure_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->drafts[which]));
    }
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_stack_add_named (self->stack, scroller, tabs[which].id);
  cg_segments_add (self->segments, tabs[which].id,
                   g_dpgettext2 (NULL, "analysis", tabs[which].label));
}

static GtkWidget *
build_bar (CgAnalysisPage *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *counts = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->segments = CG_SEGMENTS (cg_segments_new (_ ("Part of the analysis")));
  g_signal_connect_object (self->segments, "changed", G_CALLBACK (tab_cb), self, G_CONNECT_SWAPPED);
  self->counts = GTK_BOX (counts);
  gtk_widget_set_hexpand (counts, TRUE);
  gtk_widget_set_halign (counts, GTK_ALIGN_END);
  gtk_widget_add_css_class (bar, "page-bar");
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->segments));
  gtk_box_append (GTK_BOX (bar), counts);
  return bar;
}

static GtkWidget *
build_actions (CgAnalysisPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkStringList *none = gtk_string_list_new (NULL);
  GtkWidget *add = gtk_button_new_with_label (_ ("Mark a Blocked Point"));
  GtkWidget *file = gtk_button_new_with_label (C_ ("analysis", "Case File"));

  self->picker = CG_PICKER (cg_picker_new (CG_ENTITY_CASE));
  cg_pick_field_set_source (CG_PICK_FIELD (self->picker), cg_office_get_picks (office_of (self)),
                            0);
  cg_picker_set_hint (self->picker, _ ("Choose a case"));
  cg_editor_set_accessible_label (CG_EDITOR (self->picker), _ ("Case"));
  gtk_widget_set_size_request (GTK_WIDGET (self->picker), 200, -1);
  gtk_widget_set_valign (GTK_WIDGET (self->picker), GTK_ALIGN_CENTER);
  g_signal_connect_object (self->picker, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  self->units = GTK_DROP_DOWN (cg_drop_down_new (none));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->units), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Unit concerned"), -1);
  gtk_widget_set_valign (GTK_WIDGET (self->units), GTK_ALIGN_CENTER);
  g_signal_connect_object (self->units, "notify::selected", G_CALLBACK (unit_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (add, "clicked", G_CALLBACK (point_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_visible (add, cg_office_get_read_only (office_of (self)) == NULL);
  gtk_widget_set_valign (add, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->picker));
  g_signal_connect_object (file, "clicked", G_CALLBACK (case_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_valign (file, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->units));
  gtk_box_append (GTK_BOX (box), file);
  gtk_box_append (GTK_BOX (box), add);
  return box;
}

static void
build (CgAnalysisPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  CgOffice *office = office_of (self);

  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_box_append (GTK_BOX (box), build_bar (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  append_tab (self, POLITICAL, cg_deviation_tab_new (office, CG_ENTITY_POLITICAL_DEVIATION), TRUE);
  append_tab (self, DUTIES, cg_deviation_tab_new (office, CG_ENTITY_POWER_DUTY), TRUE);
  append_tab (self, PRESSURE, cg_pressure_tab_new (office), TRUE);
  append_tab (self, CAUSES, cg_cause_tab_new (office), FALSE);
  show_tab (self, tabs[PRESSURE].id);
  adw_bin_set_child (ADW_BIN (self), box);
}

static void
cg_analysis_page_constructed (GObject *object)
{
  CgAnalysisPage *self = CG_ANALYSIS_PAGE (object);

  G_OBJECT_CLASS (cg_analysis_page_parent_class)->constructed (object);

  build (self);
  cg_page_set_title (CG_PAGE (self), C_ ("page", "Analysis"));
  cg_page_set_actions (CG_PAGE (self), build_actions (self));
  self->pane = CG_RECORD_PANE (cg_record_pane_new (office_of (self)));
  cg_page_set_pane (CG_PAGE (self), GTK_WIDGET (self->pane));
  show_in_pane (self);
  g_signal_connect_object (office_of (self), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
cg_analysis_page_dispose (GObject *object)
{
  g_clear_pointer (&CG_ANALYSIS_PAGE (object)->analysis, cg_analysis_unref);

  G_OBJECT_CLASS (cg_analysis_page_parent_class)->dispose (object);
}

static void
cg_analysis_page_class_init (CgAnalysisPageClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = cg_analysis_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cg_analysis_page_dispose;
  CG_PAGE_CLASS (klass)->show_place = cg_analysis_page_show_place;
}

static void
cg_analysis_page_init (CgAnalysisPage *self)
{
}
