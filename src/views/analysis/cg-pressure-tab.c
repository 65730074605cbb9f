/* cg-pressure-tab.c: 压力传导: the chain of a unit, and what the top leader has not cleared.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-pressure-tab.h"

#include <glib/gi18n.h>

#include "cg-ask.h"
#include "cg-chain.h"
#include "cg-clock.h"
#include "cg-empty.h"
#include "cg-lamp-view.h"
#include "cg-record-lamp.h"
#include "cg-section.h"
#include "cg-steps.h"

struct _CgPressureTab
{
  AdwBin parent_instance;

  CgOffice *office;
  CgAnalysis *analysis; /* (nullable) */
  GPtrArray *nodes;     /* of CgRecord: of the unit shown */
  GPtrArray *points;
  GtkStack *stack; /* "empty", "chain" */
  CgChain *chain;
  CgSection *leaders_title;
  GtkListBox *leaders;
  gint64 at_node; /* the link where the focus was last, 0: none */
  gint64 asked_node;
  CgChainMark asked_mark;
};

G_DEFINE_FINAL_TYPE (CgPressureTab, cg_pressure_tab, ADW_TYPE_BIN)

enum
{
  SIGNAL_SELECTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The links that an office begins with (domain.md 6.1). */
static const char *const default_names[] = {
  NC_ ("chain", "Superior Party committee"),
  NC_ ("chain", "Party committee (Party group)"),
  NC_ ("chain", "Top leader"),
  NC_ ("chain", "Members in charge"),
  NC_ ("chain", "Offices, subordinate Party organisations"),
  NC_ ("chain", "Stations, villages"),
};
#define TOP_LEADER 2 /* of those */

static CgRecord *
row_at (const GPtrArray *rows, guint position)
{
  return g_ptr_array_index (rows, position);
}

static int
find_row (const GPtrArray *rows, gint64 id)
{
  for (guint i = 0; i < rows->len; i++)
    if (cg_record_get_id (row_at (rows, i)) == id)
      return (int) i;

  return -1;
}

/* ---- the chain ---- */

static gboolean
has_open_point_of_leader (CgPressureTab *self)
{
  for (guint i = 0; i < self->points->len; i++)
    if (cg_record_integer (row_at (self->points, i), CG_PRESSURE_POINT_IS_TOP_LEADER) != 0 &&
        cg_record_is_null (row_at (self->points, i), CG_PRESSURE_POINT_CLEARED_ON))
      return TRUE;

  return FALSE;
}

/* Borrows from its record; @words is kept as long as the link is shown. */
static CgChainLink
link_of (CgPressureTab *self, const CgRecord *node, GPtrArray *words)
{
  gboolean leader = cg_record_integer (node, CG_PRESSURE_NODE_IS_TOP_LEADER) != 0;
  gboolean alarm = leader && has_open_point_of_leader (self);
  const char *holder = cg_record_text (node, CG_PRESSURE_NODE_HOLDER);
  CgChainLink link = { .id = cg_record_get_id (node),
                       .name = cg_record_text (node, CG_PRESSURE_NODE_NAME),
                       .detail = holder,
                       .alarm = alarm };

  if (alarm)
    {
      char *detail = *holder != '\0' ? g_strdup_printf (_ ("%s · not cleared"), holder)
                                     : g_strdup (_ ("among the key few · not cleared"));

      g_ptr_array_add (words, detail);
      link.detail = detail;
    }
  return link;
}

static CgChainPoint
point_of (CgPressureTab *self, const CgRecord *point, CgLampFacts *facts, GPtrArray *words)
{
  int from = find_row (self->nodes, cg_record_integer (point, CG_PRESSURE_POINT_FROM_NODE));
  int to = find_row (self->nodes, cg_record_integer (point, CG_PRESSURE_POINT_TO_NODE));
  const char *dredger = cg_record_text (point, CG_PRESSURE_POINT_DREDGER);
  const char *remedy = cg_record_text (point, CG_PRESSURE_POINT_REMEDY);
  CgChainPoint shown = {
    .id = cg_record_get_id (point),
    .edge = (guint) CLAMP (MIN (from, to), 0, (int) self->nodes->len - 2),
    .mark = g_str_equal (cg_record_text (point, CG_PRESSURE_POINT_KIND), "block") ? CG_CHAIN_BLOCK
                                                                                  : CG_CHAIN_DECAY,
    .cleared = !cg_record_is_null (point, CG_PRESSURE_POINT_CLEARED_ON),
    .text = cg_record_text (point, CG_PRESSURE_POINT_TEXT),
  };

  g_ptr_array_add (words, cg_record_display (point, CG_PRESSURE_POINT_KIND));
  shown.kind = g_ptr_array_index (words, words->len - 1);
  g_ptr_array_add (words, *dredger != '\0' ? g_strdup_printf (_ ("Cleared by %s"), dredger)
                                           : g_strdup (_ ("Nobody is to clear it yet")));
  shown.heading = g_ptr_array_index (words, words->len - 1);
  if (*remedy != '\0')
    {
      g_ptr_array_add (words, g_strdup_printf (_ ("Step: %s"), remedy));
      shown.note = g_ptr_array_index (words, words->len - 1);
    }
  if (cg_record_lamp_facts (point, facts))
    shown.lamp = facts;
  return shown;
}

static void
show_chain (CgPressureTab *self)
{
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (CgChainLink));
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (CgChainPoint));
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autofree CgLampFacts *facts = g_new0 (CgLampFacts, self->points->len + 1);

  for (guint i = 0; i < self->nodes->len; i++)
    {
      CgChainLink link = link_of (self, row_at (self->nodes, i), words);

      g_array_append_val (links, link);
    }
  for (guint i = 0; i < self->points->len && self->nodes->len > 1; i++)
    {
      CgChainPoint point = point_of (self, row_at (self->points, i), &facts[i], words);

      g_array_append_val (points, point);
    }
  cg_chain_set (self->chain, (const CgChainLink *) links->data, links->len,
                (const CgChainPoint *) points->data, points->len, cg_clock_today (),
                cg_office_get_calendar (self->office));
}

/* ---- 一把手未疏通 ---- */

static GtkWidget *
leader_row (CgPressureTab *self, const CgRecord *point)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *text = gtk_label_new (cg_record_text (point, CG_PRESSURE_POINT_TEXT));
  GtkWidget *who = gtk_label_new (cg_record_text (point, CG_PRESSURE_POINT_DREDGER));
  CgLampFacts facts;

  gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_widget_add_css_class (who, "dim");
  if (cg_record_lamp_facts (point, &facts))
    {
      GtkWidget *lamp = cg_lamp_view_new ();

      cg_lamp_view_set_facts (CG_LAMP_VIEW (lamp), &facts, cg_clock_today (),
                              cg_office_get_calendar (self->office));
      gtk_box_append (GTK_BOX (box), lamp);
    }
  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (box), who);
  gtk_widget_set_name (box, cg_record_text (point, CG_PRESSURE_POINT_TEXT));
  return box;
}

static gboolean
is_leaders (const CgRecord *point)
{
  return cg_record_integer (point, CG_PRESSURE_POINT_IS_TOP_LEADER) != 0 &&
         cg_record_is_null (point, CG_PRESSURE_POINT_CLEARED_ON);
}

static void
show_leaders (CgPressureTab *self)
{
  GtkWidget *child;
  g_autofree char *count = NULL;
  guint n = 0;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->leaders))) != NULL)
    gtk_list_box_remove (self->leaders, child);
  for (guint i = 0; i < self->points->len; i++)
    if (is_leaders (row_at (self->points, i)))
      {
        gtk_list_box_append (self->leaders, leader_row (self, row_at (self->points, i)));
        child = gtk_widget_get_last_child (GTK_WIDGET (self->leaders));
        gtk_widget_add_css_class (child, "lrow");
        if (n++ == 0)
          gtk_widget_add_css_class (child, "first");
      }
  count = g_strdup_printf (ngettext ("%u point", "%u points", n), n);
  cg_section_set_count (self->leaders_title, count);
  gtk_widget_set_visible (GTK_WIDGET (self->leaders_title), n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->leaders), n > 0);
}

static void
leader_cb (GtkListBox *list, GtkListBoxRow *row, CgPressureTab *self)
{
  int position = gtk_list_box_row_get_index (row);

  for (guint i = 0; i < self->points->len; i++)
    if (is_leaders (row_at (self->points, i)) && position-- == 0)
      {
        g_signal_emit (self, signals[SIGNAL_SELECTED], 0, (int) CG_ENTITY_PRESSURE_POINT,
                       cg_record_get_id (row_at (self->points, i)), TRUE);
        cg_chain_focus (self->chain, cg_record_get_id (row_at (self->points, i)), FALSE);
        return;
      }
}

/* ---- changes ---- */

static gint64
insert_node (CgPressureTab *self, CgEdit *edit, const char *name, int position, gboolean leader)
{
  gint64 id = cg_edit_insert (edit, CG_ENTITY_PRESSURE_NODE);

  cg_edit_set_integer (edit, CG_ENTITY_PRESSURE_NODE, id, CG_PRESSURE_NODE_CASE,
                       self->analysis->case_id);
  cg_edit_set_integer (edit, CG_ENTITY_PRESSURE_NODE, id, CG_PRESSURE_NODE_UNIT,
                       self->analysis->unit_id);
  cg_edit_set_integer (edit, CG_ENTITY_PRESSURE_NODE, id, CG_PRESSURE_NODE_POSITION, position);
  cg_edit_set_text (edit, CG_ENTITY_PRESSURE_NODE, id, CG_PRESSURE_NODE_NAME, name);
  cg_edit_set_integer (edit, CG_ENTITY_PRESSURE_NODE, id, CG_PRESSURE_NODE_IS_TOP_LEADER, leader);
  return id;
}

static void
begin_cb (CgPressureTab *self, const char *id)
{
  g_autoptr (CgEdit) edit = cg_edit_new ("add", 0);

  if (self->analysis == NULL || self->analysis->unit_id == 0)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (default_names); i++)
    insert_node (self, edit, g_dpgettext2 (NULL, "chain", default_names[i]), (int) i,
                 i == TOP_LEADER);
  cg_office_apply (self->office, edit, NULL, NULL);
}

static void
renamed_cb (CgPressureTab *self, gint64 id, const char *name)
{
  g_auto (CgValue) value = CG_VALUE_INIT;

  cg_value_set_text (&value, name);
  cg_office_set_field (self->office, CG_ENTITY_PRESSURE_NODE, id, CG_PRESSURE_NODE_NAME, &value,
                       NULL, NULL);
}

/* Numbers the links anew in the order given, those that move. */
static void
number_nodes (CgEdit *edit, const GPtrArray *nodes, guint from, int offset)
{
  for (guint i = from; i < nodes->len; i++)
    if (cg_record_integer (row_at (nodes, i), CG_PRESSURE_NODE_POSITION) != (int) i + offset)
      cg_edit_set_integer (edit, CG_ENTITY_PRESSURE_NODE, cg_record_get_id (row_at (nodes, i)),
                           CG_PRESSURE_NODE_POSITION, (int) i + offset);
}

static void
moved_cb (CgPressureTab *self, gint64 id, int by)
{
  int from = find_row (self->nodes, id);
  int to = from + by;
  g_autoptr (CgEdit) edit = NULL;
  g_autoptr (GPtrArray) order = NULL;

  if (from < 0 || to < 0 || to >= (int) self->nodes->len)
    return;

  edit = cg_edit_new ("set", 0);
  order = g_ptr_array_copy (self->nodes, (GCopyFunc) (void (*) (void)) cg_record_ref, NULL);
  g_ptr_array_insert (order, to, g_ptr_array_steal_index (order, (guint) from));
  number_nodes (edit, order, 0, 0);
  cg_office_apply (self->office, edit, NULL, NULL);
}

static void
node_added (gpointer object, CgOutcome *outcome, const GError *error)
{
  CgPressureTab *self = CG_PRESSURE_TAB (object);

  if (outcome != NULL && outcome->inserted->len > 0)
    cg_chain_focus (self->chain, g_array_index (outcome->inserted, gint64, 0), TRUE);
}

static void
add_link_cb (CgPressureTab *self, gint64 above)
{
  g_autoptr (CgEdit) edit = cg_edit_new ("add", 0);
  guint position = (guint) (find_row (self->nodes, above) + 1);

  insert_node (self, edit, _ ("New link"), (int) position, FALSE);
  number_nodes (edit, self->nodes, position, 1);
  cg_office_apply (self->office, edit, self, node_added);
}

static void
point_added (gpointer object, CgOutcome *outcome, const GError *error)
{
  CgPressureTab *self = CG_PRESSURE_TAB (object);
  gint64 id;

  if (outcome == NULL || outcome->inserted->len == 0)
    return;

  id = g_array_index (outcome->inserted, gint64, 0);
  cg_chain_focus (self->chain, id, FALSE);
  g_signal_emit (self, signals[SIGNAL_SELECTED], 0, (int) CG_ENTITY_PRESSURE_POINT, id, TRUE);
}

static void
told_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgPressureTab) self = data;
  g_autofree char *text = cg_ask_text_finish (result, NULL);
  int from = find_row (self->nodes, self->asked_node);
  g_autoptr (CgEdit) edit = NULL;
  gint64 id;

  if (text == NULL || from < 0 || from + 1 >= (int) self->nodes->len)
    return;

  edit = cg_edit_new ("add", 0);
  id = cg_edit_insert (edit, CG_ENTITY_PRESSURE_POINT);
  cg_edit_set_integer (edit, CG_ENTITY_PRESSURE_POINT, id, CG_PRESSURE_POINT_CASE,
                       self->analysis->case_id);
  cg_edit_set_integer (edit, CG_ENTITY_PRESSURE_POINT, id, CG_PRESSURE_POINT_UNIT,
                       self->analysis->unit_id);
  cg_edit_set_integer (edit, CG_ENTITY_PRESSURE_POINT, id, CG_PRESSURE_POINT_FROM_NODE,
                       self->asked_node);
  cg_edit_set_integer (edit, CG_ENTITY_PRESSURE_POINT, id, CG_PRESSURE_POINT_TO_NODE,
                       cg_record_get_id (row_at (self->nodes, (guint) from + 1)));
  cg_edit_set_text (edit, CG_ENTITY_PRESSURE_POINT, id, CG_PRESSURE_POINT_KIND,
                    self->asked_mark == CG_CHAIN_BLOCK ? "block" : "decay");
  cg_edit_set_text (edit, CG_ENTITY_PRESSURE_POINT, id, CG_PRESSURE_POINT_TEXT, text);
  cg_office_apply (self->office, edit, self, point_added);
}

static void
add_point_cb (CgPressureTab *self, gint64 link, int mark)
{
  int from = find_row (self->nodes, link);
  g_autofree char *where = NULL;

  if (from < 0 || from + 1 >= (int) self->nodes->len)
    return;

  self->asked_node = link;
  self->asked_mark = (CgChainMark) mark;
  /* Translators: from one link of the chain to the next */
  where = g_strdup_printf (
      _ ("%s → %s"), cg_record_text (row_at (self->nodes, (guint) from), CG_PRESSURE_NODE_NAME),
      cg_record_text (row_at (self->nodes, (guint) from + 1), CG_PRESSURE_NODE_NAME));
  cg_ask_text_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                     mark == CG_CHAIN_BLOCK ? _ ("Mark a Blocked Point")
                                            : _ ("Mark a Weakened Point"),
                     where, cg_field_label (CG_ENTITY_PRESSURE_POINT, CG_PRESSURE_POINT_TEXT), NULL,
                     _ ("Mark"), CG_ASK_SUGGESTED, NULL, told_cb, g_object_ref (self));
}

void
cg_pressure_tab_add_point (CgPressureTab *self)
{
  g_return_if_fail (CG_IS_PRESSURE_TAB (self));

  if (self->nodes == NULL || self->nodes->len < 2)
    return;

  if (find_row (self->nodes, self->at_node) < 0 ||
      find_row (self->nodes, self->at_node) == (int) self->nodes->len - 1)
    self->at_node = cg_record_get_id (row_at (self->nodes, 0));
  add_point_cb (self, self->at_node, CG_CHAIN_BLOCK);
}

static void
removed_cb (CgPressureTab *self, gint64 id, gboolean is_point)
{
  CgRecord *record = cg_analysis_find (
      self->analysis, is_point ? CG_ENTITY_PRESSURE_POINT : CG_ENTITY_PRESSURE_NODE, id);

  if (record != NULL)
    cg_steps_void (GTK_WIDGET (self), self->office, record);
}

static void
chosen_cb (CgPressureTab *self, gint64 id, gboolean is_point)
{
  int position = find_row (self->points, id);

  self->at_node =
      is_point && position >= 0
          ? cg_record_integer (row_at (self->points, (guint) position), CG_PRESSURE_POINT_FROM_NODE)
          : id;
  g_signal_emit (self, signals[SIGNAL_SELECTED], 0,
                 (int) (is_point ? CG_ENTITY_PRESSURE_POINT : CG_ENTITY_PRESSURE_NODE), id, FALSE);
}

static void
opened_cb (CgPressureTab *self, gint64 id, gboolean is_point)
{
  g_signal_emit (self, signals[SIGNAL_SELECTED], 0,
                 (int) (is_point ? CG_ENTITY_PRESSURE_POINT : CG_ENTITY_PRESSURE_NODE), id, TRUE);
}

/* ---- the tab ---- */

void
cg_pressure_tab_show (CgPressureTab *self, CgAnalysis *analysis)
{
  g_return_if_fail (CG_IS_PRESSURE_TAB (self));

  cg_analysis_ref (analysis);
  g_clear_pointer (&self->analysis, cg_analysis_unref);
  self->analysis = analysis;
  g_clear_pointer (&self->nodes, g_ptr_array_unref);
  g_clear_pointer (&self->points, g_ptr_array_unref);
  self->nodes = cg_analysis_of_unit (analysis, analysis->source.rows[CG_DEVIATION_NODES],
                                     CG_PRESSURE_NODE_UNIT);
  self->points = cg_analysis_of_unit (analysis, analysis->source.rows[CG_DEVIATION_POINTS],
                                      CG_PRESSURE_POINT_UNIT);
  gtk_stack_set_visible_child_name (self->stack, self->nodes->len > 0 ? "chain" : "empty");
  show_chain (self);
  show_leaders (self);
}

static void
cg_pressure_tab_dispose (GObject *object)
{
  CgPressureTab *self = CG_PRESSURE_TAB (object);

  g_clear_pointer (&self->analysis, cg_analysis_unref);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (cg_pressure_tab_parent_class)->dispose (object);
}

static void
cg_pressure_tab_finalize (GObject *object)
{
  CgPressureTab *self = CG_PRESSURE_TAB (object);

  g_clear_pointer (&self->nodes, g_ptr_array_unref);
  g_clear_pointer (&self->points, g_ptr_array_unref);

  G_OBJECT_CLASS (cg_pressure_tab_parent_class)->finalize (object);
}

static void
cg_pressure_tab_class_init (CgPressureTabClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_pressure_tab_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_pressure_tab_finalize;

  signals[SIGNAL_SELECTED] =
      g_signal_new ("selected", CG_TYPE_PRESSURE_TAB, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 3, G_TYPE_INT, G_TYPE_INT64, G_TYPE_BOOLEAN);
}

static GtkWidget *
build_chain (CgPressureTab *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *chain = cg_chain_new ();
  GtkWidget *leaders = gtk_list_box_new ();

  self->chain = CG_CHAIN (chain);
  g_signal_connect_object (chain, "selected", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (chain, "activated", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (chain, "renamed", G_CALLBACK (renamed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (chain, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (chain, "add-link", G_CALLBACK (add_link_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (chain, "add-point", G_CALLBACK (add_point_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (chain, "removed", G_CALLBACK (removed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), chain);

  self->leaders_title = CG_SECTION (cg_section_new (_ ("Not cleared by the top leader")));
  self->leaders = GTK_LIST_BOX (leaders);
  gtk_list_box_set_selection_mode (self->leaders, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (leaders, "box");
  gtk_accessible_update_property (GTK_ACCESSIBLE (leaders), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Not cleared by the top leader"), -1);
  g_signal_connect_object (leaders, "row-activated", G_CALLBACK (leader_cb), self, 0);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->leaders_title));
  gtk_box_append (GTK_BOX (box), leaders);
  return box;
}

static void
cg_pressure_tab_init (CgPressureTab *self)
{
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
}

GtkWidget *
cg_pressure_tab_new (CgOffice *office)
{
  CgPressureTab *self = g_object_new (CG_TYPE_PRESSURE_TAB, NULL);
  GtkWidget *empty =
      cg_empty_new ("network-workgroup-symbolic", _ ("No chain yet"),
                    _ ("How pressure is to come from the superior committee to the last station."));

  self->office = g_object_ref (office);
  if (cg_office_get_read_only (office) == NULL)
    cg_empty_add_button (CG_EMPTY (empty), "begin", _ ("Begin with Six Links"), TRUE);
  g_signal_connect_object (empty, "activated", G_CALLBACK (begin_cb), self, G_CONNECT_SWAPPED);
  gtk_stack_add_named (self->stack, empty, "empty");
  gtk_stack_add_named (self->stack, build_chain (self), "chain");
  cg_chain_set_editable (self->chain, cg_office_get_read_only (office) == NULL);
  return GTK_WIDGET (self);
}
