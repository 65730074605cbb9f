/* cg-report-filters.c: of which unit, level, field, situation and deviation a report is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-report-filters.h"

#include <glib/gi18n.h>

#include "cg-drop-down.h"
#include "cg-scale.h"

#define CAPTION_WIDTH 48

/* So many units are offered; they are found by typing. */
#define MOST_UNITS 500

typedef enum
{
  MENU_UNIT,
  MENU_LEVEL,
  MENU_DOMAIN,
  MENU_SITUATION,
  MENU_DEVIATION,
  N_MENUS
} Menu;

/* What the menus offer: choices, or records by the field with their name. */
static const struct
{
  const char *caption;
  const char *all;
  gboolean of_records;
  CgChoicesId choices;
  CgEntity entity;
  int name;
  int short_name; /* -1: none */
} menus[N_MENUS] = {
  [MENU_UNIT] = { NC_ ("report", "Unit"), NC_ ("report", "All units"), TRUE, 0, CG_ENTITY_UNIT,
                  CG_UNIT_NAME, CG_UNIT_SHORT },
  [MENU_LEVEL] = { NC_ ("report", "Level"), NC_ ("report", "All levels"), FALSE, CG_CHOICES_LEVEL,
                   0, 0, -1 },
  [MENU_DOMAIN] = { NC_ ("report", "Field"), NC_ ("report", "All fields"), TRUE, 0,
                    CG_ENTITY_DOMAIN, CG_DOMAIN_NAME, -1 },
  [MENU_SITUATION] = { NC_ ("report", "Situation"), NC_ ("report", "All situations"), FALSE,
                       CG_CHOICES_SITUATION, 0, 0, -1 },
  [MENU_DEVIATION] = { NC_ ("report", "Deviation"), NC_ ("report", "All deviations"), FALSE,
                       CG_CHOICES_DEVIATION, 0, 0, -1 },
};

struct _CgReportFilters
{
  AdwBin parent_instance;

  GtkDropDown *menus[N_MENUS];
  GCancellable *cancellable; /* of what is read while they are there */
  GArray *ids[N_MENUS];      /* of gint64: of the records, after the first line; NULL for choices */
  CgFigureScope wanted;      /* as chosen, whether its records are known already or not */
  gboolean filling;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgReportFilters, cg_report_filters, ADW_TYPE_BIN)

/* ---- what is chosen ---- */

static gint64 *
record_of (CgFigureScope *scope, Menu menu)
{
  return menu == MENU_UNIT ? &scope->unit : &scope->domain;
}

static char **
choice_of (CgFigureScope *scope, Menu menu)
{
  return menu == MENU_LEVEL       ? &scope->level
         : menu == MENU_SITUATION ? &scope->situation
                                  : &scope->deviation;
}

static void
take_choice (CgReportFilters *self, Menu menu)
{
  guint selected = gtk_drop_down_get_selected (self->menus[menu]);
  gsize n = 0;

  if (menus[menu].of_records)
    {
      GArray *ids = self->ids[menu];

      *record_of (&self->wanted, menu) =
          selected > 0 && selected <= ids->len ? g_array_index (ids, gint64, selected - 1) : 0;
    }
  else
    {
      const CgChoice *choices = cg_choices_get (menus[menu].choices, &n);
      char **choice = choice_of (&self->wanted, menu);

      g_free (*choice);
      *choice = selected > 0 && selected <= n ? g_strdup (choices[selected - 1].id) : NULL;
    }
}

static void
selected_cb (CgReportFilters *self, GParamSpec *pspec, GtkDropDown *changed)
{
  if (self->filling)
    return;

  for (Menu menu = 0; menu < N_MENUS; menu++)
    if (self->menus[menu] == changed)
      take_choice (self, menu);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static guint
line_of (CgReportFilters *self, Menu menu)
{
  if (menus[menu].of_records)
    {
      for (guint i = 0; i < self->ids[menu]->len; i++)
        if (g_array_index (self->ids[menu], gint64, i) == *record_of (&self->wanted, menu))
          return i + 1;
      return 0;
    }

  return *choice_of (&self->wanted, menu) != NULL
             ? (guint) (cg_choices_index (menus[menu].choices, *choice_of (&self->wanted, menu)) +
                        1)
             : 0;
}

static void
show_chosen (CgReportFilters *self)
{
  self->filling = TRUE;
  for (Menu menu = 0; menu < N_MENUS; menu++)
    gtk_drop_down_set_selected (self->menus[menu], line_of (self, menu));
  self->filling = FALSE;
}

void
cg_report_filters_apply (CgReportFilters *self, CgFigureScope *scope)
{
  g_free (scope->level);
  g_free (scope->situation);
  g_free (scope->deviation);
  scope->unit = self->wanted.unit;
  scope->domain = self->wanted.domain;
  scope->level = g_strdup (self->wanted.level);
  scope->situation = g_strdup (self->wanted.situation);
  scope->deviation = g_strdup (self->wanted.deviation);
}

void
cg_report_filters_show (CgReportFilters *self, const CgFigureScope *scope)
{
  cg_figure_scope_clear (&self->wanted);
  cg_figure_scope_copy (&self->wanted, scope);
  show_chosen (self);
}

/* ---- what is offered ---- */

typedef struct
{
  CgReportFilters *self;
  Menu menu;
} Asking;

static void
records_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Asking *asking = data;
  g_autoptr (CgReportFilters) self = asking->self;
  g_autoptr (GPtrArray) records = cg_store_select_finish (CG_STORE (source), result, NULL);
  GtkStringList *labels;

  if (records == NULL)
    return;

  labels = GTK_STRING_LIST (gtk_drop_down_get_model (self->menus[asking->menu]));
  for (guint i = 0; i < records->len; i++)
    {
      const CgRecord *record = g_ptr_array_index (records, i);
      gint64 id = cg_record_get_id (record);
      int name = menus[asking->menu].short_name;

      if (name < 0 || *cg_record_text (record, name) == '\0')
        name = menus[asking->menu].name;
      g_array_append_val (self->ids[asking->menu], id);
      gtk_string_list_append (labels, cg_record_text (record, name));
    }
  show_chosen (self);
}

static void
read_records (CgReportFilters *self, CgOffice *office, Menu menu)
{
  g_autoptr (CgQuery) query = cg_query_new (menus[menu].entity);
  Asking *asking = g_new0 (Asking, 1);

  *asking = (Asking){ g_object_ref (self), menu };
  query->limit = MOST_UNITS;
  cg_store_select_async (cg_office_get_store (office), query, self->cancellable, records_cb,
                         asking);
}

static GtkWidget *
make_menu (CgReportFilters *self, Menu menu)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  const char *text = g_dpgettext2 (NULL, "report", menus[menu].caption);
  GtkWidget *caption = gtk_label_new (text);
  GtkStringList *labels = gtk_string_list_new (NULL);
  gsize n = 0;
  const CgChoice *choices =
      menus[menu].of_records ? NULL : cg_choices_get (menus[menu].choices, &n);
  GtkWidget *field;

  gtk_string_list_append (labels, g_dpgettext2 (NULL, "report", menus[menu].all));
  for (gsize i = 0; i < n; i++)
    gtk_string_list_append (labels, cg_choices_label (menus[menu].choices, choices[i].id));
  field = cg_drop_down_new (labels);
  self->menus[menu] = GTK_DROP_DOWN (field);
  if (menus[menu].of_records)
    self->ids[menu] = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_signal_connect_object (field, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);

  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_widget_add_css_class (caption, "dim");
  gtk_widget_set_size_request (caption, cg_scaled (caption, CAPTION_WIDTH), -1);
  gtk_widget_set_hexpand (field, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_box_append (GTK_BOX (line), caption);
  gtk_box_append (GTK_BOX (line), field);
  return line;
}

static void
cg_report_filters_dispose (GObject *object)
{
  g_cancellable_cancel (CG_REPORT_FILTERS (object)->cancellable);

  G_OBJECT_CLASS (cg_report_filters_parent_class)->dispose (object);
}

static void
cg_report_filters_finalize (GObject *object)
{
  CgReportFilters *self = CG_REPORT_FILTERS (object);

  for (Menu menu = 0; menu < N_MENUS; menu++)
    g_clear_pointer (&self->ids[menu], g_array_unref);
  cg_figure_scope_clear (&self->wanted);
  g_object_unref (self->cancellable);

  G_OBJECT_CLASS (cg_report_filters_parent_class)->finalize (object);
}

static void
cg_report_filters_class_init (CgReportFiltersClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_report_filters_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_report_filters_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CG_TYPE_REPORT_FILTERS, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cg_report_filters_init (CgReportFilters *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->cancellable = g_cancellable_new ();
  for (Menu menu = 0; menu < N_MENUS; menu++)
    gtk_box_append (GTK_BOX (box), make_menu (self, menu));
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
cg_report_filters_new (CgOffice *office)
{
  CgReportFilters *self = g_object_new (CG_TYPE_REPORT_FILTERS, NULL);

  for (Menu menu = 0; menu < N_MENUS; menu++)
    if (menus[menu].of_records)
      read_records (self, office, menu);
  return GTK_WIDGET (self);
}
