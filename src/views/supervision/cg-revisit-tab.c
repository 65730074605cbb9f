/* cg-revisit-tab.c: the tab 回访 of 督查: units that are revisited, drawn by lot or picked.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-revisit-tab.h"

#include <glib/gi18n.h>

#include "cg-clock.h"
#include "cg-fault.h"
#include "cg-form-dialog.h"
#include "cg-lot.h"
#include "cg-store-job.h"
#include "cg-store-lot.h"

enum
{
  TO_COME,
  HELD,
};

struct _CgRevisitTab
{
  CgRecordsTab parent_instance;

  GtkLabel *sentence;
};

G_DEFINE_FINAL_TYPE (CgRevisitTab, cg_revisit_tab, CG_TYPE_RECORDS_TAB)

static CgOffice *
office_of (CgRevisitTab *self)
{
  return cg_page_tab_get_office (CG_PAGE_TAB (self));
}

/* ---- the list ---- */

static void
cg_revisit_tab_fill (CgRecordsTab *tab, CgMatter *matter, CgRecord *record)
{
  gboolean held = !cg_record_is_null (record, CG_REVISIT_DONE_ON);

  matter->group = held ? HELD : TO_COME;
  g_free (matter->title);
  matter->title = cg_record_display (record, CG_REVISIT_UNIT);
  matter->word = held ? cg_record_display (record, CG_REVISIT_RESULT) : NULL;
  if (!held && cg_record_integer (record, CG_REVISIT_IS_SAMPLED) != 0)
    matter->word = g_strdup (cg_field_label (CG_ENTITY_REVISIT, CG_REVISIT_IS_SAMPLED));
  matter->text = g_strdup (cg_record_reference_name (record, CG_REVISIT_CASE));
  matter->side = cg_date_format_short (
      cg_record_date (record, held ? CG_REVISIT_DONE_ON : CG_REVISIT_PLANNED_ON),
      cg_clock_today ());
  matter->tip = g_strdup (cg_record_text (record, CG_REVISIT_TEXT));
  matter->waits = !held;
}

static void
cg_revisit_tab_show (CgRecordsTab *tab, CgRecord *record)
{
  gboolean drawn = record != NULL && cg_record_integer (record, CG_REVISIT_IS_SAMPLED) != 0;
  g_autofree char *seed = drawn ? cg_record_display (record, CG_REVISIT_SEED) : NULL;
  g_autofree char *words =
      drawn ? g_strdup_printf (_ ("Drawn by lot with the seed %s; with the same seed and the same "
                                  "units the same ones are drawn again."),
                               seed)
            : NULL;

  gtk_label_set_text (CG_REVISIT_TAB (tab)->sentence, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (CG_REVISIT_TAB (tab)->sentence), drawn);
}

/* ---- drawing by lot ---- */

typedef struct
{
  guint n;
  gint64 seed;
  CgDate planned_on;
  gint64 actor;
} Draw;

/* A draw under way, and the window that asked for it. */
typedef struct
{
  CgFormDialog *dialog;
  CgOffice *office;
} Drawing;

static void
draw_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Draw *draw = data;
  GError *error = NULL;
  CgEdit *edit = cg_store_lot_edit (CG_STORE (source), draw->n, draw->seed, draw->planned_on,
                                    draw->actor, &error);

  if (edit != NULL)
    g_task_return_pointer (task, edit, (GDestroyNotify) cg_edit_free);
  else
    g_task_return_error (task, error);
}

static void
drawn_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Drawing *drawing = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CgEdit) edit = g_task_propagate_pointer (G_TASK (result), &error);

  if (edit != NULL)
    cg_office_apply (drawing->office, edit, drawing->dialog, cg_form_dialog_done);
  else
    cg_form_dialog_fail (drawing->dialog, error);
  g_object_unref (drawing->dialog);
  g_object_unref (drawing->office);
  g_free (drawing);
}

/* A seed that nobody chose, kept with the draw. */
static gint64
any_seed (void)
{
  return ((gint64) g_random_int () << 20 | (gint64) (g_random_int () >> 12)) % CG_LOT_MAX_SEED;
}

/* What the window asks: how many, with which seed, for when. */
static const CgFormItem draw_items[] = {
  { CG_ITEM_SLOT, .key = "count", .label = NC_ ("form", "Units to draw") },
  { CG_ITEM_SLOT, .key = "seed", .label = NC_ ("form", "Seed") },
  { CG_ITEM_FIELD, CG_REVISIT_PLANNED_ON, .flags = CG_FORM_FUTURE },
  { CG_ITEM_END },
};

typedef struct
{
  CgOffice *office; /* outlives the window */
  GtkSpinButton *count;
  GtkEditable *seed;
} Asked;

static gboolean
read_draw (const Asked *asked, CgForm *form, Draw *draw)
{
  g_auto (CgValue) day = CG_VALUE_INIT;

  cg_form_get_value (form, cg_field_get (CG_ENTITY_REVISIT, CG_REVISIT_PLANNED_ON)->id, &day);
  draw->n = (guint) gtk_spin_button_get_value_as_int (asked->count);
  draw->actor = cg_office_get_actor (asked->office);
  return day.type == CG_VALUE_TEXT && cg_date_parse_iso (day.text, &draw->planned_on) &&
         g_ascii_string_to_signed (gtk_editable_get_text (asked->seed), 10, 0, CG_LOT_MAX_SEED,
                                   &draw->seed, NULL);
}

static void
free_asked (gpointer data, GClosure *closure)
{
  g_free (data);
}

static void
confirmed_cb (CgFormDialog *dialog, const Asked *asked)
{
  g_autoptr (GTask) task = NULL;
  Draw draw = { 0 };
  Drawing *drawing;

  if (!read_draw (asked, cg_form_dialog_get_form (dialog), &draw))
    {
      g_autoptr (GError) error = NULL;

      cg_fault_set (&error, CG_FAULT_BAD_NUMBER,
                    cg_field_label (CG_ENTITY_REVISIT, CG_REVISIT_SEED),
                    gtk_editable_get_text (asked->seed));
      cg_form_dialog_fail (dialog, error);
      return;
    }

  drawing = g_new0 (Drawing, 1);
  drawing->dialog = g_object_ref (dialog);
  drawing->office = g_object_ref (asked->office);
  task = g_task_new (cg_office_get_store (asked->office), NULL, drawn_cb, drawing);
  g_task_set_task_data (task, g_memdup2 (&draw, sizeof draw), g_free);
  cg_store_run_in_thread (cg_office_get_store (asked->office), task, draw_thread);
}

static void
fill_slots (Asked *asked, CgForm *form)
{
  GtkWidget *count = gtk_spin_button_new_with_range (1, 100, 1), *seed = gtk_entry_new ();
  g_autofree char *any = g_strdup_printf ("%" G_GINT64_FORMAT, any_seed ());

  asked->count = GTK_SPIN_BUTTON (count);
  asked->seed = GTK_EDITABLE (seed);
  gtk_editable_set_text (asked->seed, any);
  gtk_accessible_update_property (GTK_ACCESSIBLE (count), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  g_dpgettext2 (NULL, "form", draw_items[0].label), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (seed), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  g_dpgettext2 (NULL, "form", draw_items[1].label), -1);
  cg_form_set_slot (form, "count", count);
  cg_form_set_slot (form, "seed", seed);
}

static void
cg_revisit_tab_begin (CgMattersTab *tab, const char *place)
{
  CgOffice *office = office_of (CG_REVISIT_TAB (tab));
  CgForm *form = CG_FORM (cg_form_new (CG_ENTITY_REVISIT, draw_items));
  CgFormDialog *dialog;
  Asked *asked = g_new0 (Asked, 1);

  asked->office = office;
  fill_slots (asked, form);
  cg_form_begin (form);
  dialog = cg_form_dialog_new (GTK_WIDGET (tab), office, cg_action_label ("revisit.draw"), form,
                               C_ ("matter", "Draw"));
  g_signal_connect_data (dialog, "confirmed", G_CALLBACK (confirmed_cb), asked, free_asked, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* ---- the widget ---- */

static GtkWidget *
make_sentence (CgRevisitTab *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  self->sentence = GTK_LABEL (label);
  gtk_label_set_xalign (self->sentence, 0);
  gtk_label_set_wrap (self->sentence, TRUE);
  gtk_label_set_wrap_mode (self->sentence, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (self->sentence, TRUE);
  gtk_widget_add_css_class (label, "dim");
  return label;
}

static void
cg_revisit_tab_constructed (GObject *object)
{
  const char *const groups[] = { C_ ("matter group", "To come"), C_ ("matter group", "Held"),
                                 NULL };
  const CgMattersWords words = {
    .name = C_ ("page", "Revisits"),
    .groups = groups,
    .icon_name = "view-refresh-symbolic",
    .none = _ ("No revisit yet"),
    .advice = _ ("Units that were accepted are drawn by lot and revisited; the seed is kept, so "
                 "that the draw can be repeated."),
    .begin = cg_action_label ("revisit.draw"),
  };
  GtkWidget *sentence = make_sentence (CG_REVISIT_TAB (object));

  G_OBJECT_CLASS (cg_revisit_tab_parent_class)->constructed (object);

  cg_records_tab_build (CG_RECORDS_TAB (object), &words, NULL, NULL, NULL);
  cg_record_pane_set_aside (cg_records_tab_get_pane (CG_RECORDS_TAB (object)), sentence);
}

static void
cg_revisit_tab_class_init (CgRevisitTabClass *klass)
{
  static const CgEntity entities[] = { CG_ENTITY_REVISIT, CG_ENTITY_UNIT, CG_ENTITY_CASE,
                                       CG_N_ENTITIES };
  CgRecordsTabClass *records_class = CG_RECORDS_TAB_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cg_revisit_tab_constructed;
  CG_MATTERS_TAB_CLASS (klass)->entities = entities;
  CG_MATTERS_TAB_CLASS (klass)->begin = cg_revisit_tab_begin;
  records_class->fill = cg_revisit_tab_fill;
  records_class->show = cg_revisit_tab_show;
  records_class->entity = CG_ENTITY_REVISIT;
  records_class->sort = CG_REVISIT_PLANNED_ON;
  records_class->count = N_ ("%u revisits, %u to come");
}

static void
cg_revisit_tab_init (CgRevisitTab *self)
{
}
