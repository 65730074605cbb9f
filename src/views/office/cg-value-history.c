/* cg-value-history.c: every value that a record's fields had, each of which can be restored.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-value-history.h"

#include <stdlib.h>

#include <glib/gi18n.h>

#include "cg-clock.h"
#include "cg-field-history.h"
#include "cg-section.h"
#include "cg-steps.h"
#include "cg-tag.h"
#include "cg-thread.h"

/* So many steps are read at once. */
#define PAGE 20

struct _CgValueHistory
{
  AdwBin parent_instance;

  CgOffice *office;
  CgRecord *record;
  GCancellable *reading;
  CgSection *section;
  CgThread *thread;
  GtkWidget *more;
  GPtrArray *versions; /* of CgFieldVersion: all that are shown */
  guint64 told;        /* bit f: the value in force of field f was told */
  gboolean day_told;
  int field;
  CgDate day;
};

G_DEFINE_FINAL_TYPE (CgValueHistory, cg_value_history, ADW_TYPE_BIN)

enum
{
  SIGNAL_CLOSED,
  SIGNAL_SHOWN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void read_page (CgValueHistory *self, gint64 before);

/* ---- restoring ---- */

/* Whether all that a step does is to give the field a value that it asks for. */
static gboolean
writes_field (const CgAction *action, CgEntity entity, int field)
{
  g_autofree char *assignment = g_strdup_printf ("%s=$", cg_field_get (entity, field)->id);

  return action->entity == entity && action->sets != NULL &&
         g_str_has_prefix (action->sets, assignment) && strchr (action->sets, ' ') == NULL;
}

static const CgAction *
restoring_step (const CgRecord *record, int field)
{
  g_autoptr (GPtrArray) steps = cg_steps_possible (record);

  for (guint i = 0; i < steps->len; i++)
    if (writes_field (g_ptr_array_index (steps, i), cg_record_get_entity (record), field))
      return g_ptr_array_index (steps, i);

  return NULL;
}

static gboolean
can_be_typed (const CgRecord *record, int field)
{
  const CgField *description = cg_field_get (cg_record_get_entity (record), field);

  return !(description->flags & (CG_FIELD_BY_ACTION | CG_FIELD_DERIVED | CG_FIELD_FIXED)) &&
         cg_record_is_null (record, CG_FIELD_VOID_REASON);
}

/* A step begins with what the record says: it is given a record that says the old value. */
static void
run_step (CgValueHistory *self, const CgAction *step, const CgFieldVersion *version)
{
  g_autoptr (CgRecord) record = cg_record_copy (self->record);

  cg_value_copy (cg_record_mutable_value (record, version->field), &version->after);
  cg_steps_run (GTK_WIDGET (self), self->office, step->id, record);
}

static void
restore_cb (GtkButton *button, CgValueHistory *self)
{
  guint place = (guint) atoi (gtk_widget_get_name (GTK_WIDGET (button)));
  const CgFieldVersion *version = g_ptr_array_index (self->versions, place);
  const CgAction *step = restoring_step (self->record, version->field);

  if (step != NULL)
    run_step (self, step, version);
  else
    cg_office_set_field (self->office, cg_record_get_entity (self->record),
                         cg_record_get_id (self->record), version->field, &version->after, NULL,
                         NULL);
}

/* Which step alone can change such a field; %NULL: none can any more. */
static GtkWidget *
name_step (const CgRecord *record, int field)
{
  CgEntity entity = cg_record_get_entity (record);
  const CgAction *step = cg_field_get (entity, field)->flags & CG_FIELD_BY_ACTION
                             ? cg_action_changing (entity, field)
                             : NULL;
  g_autofree char *words = NULL;
  GtkWidget *label;

  if (step == NULL)
    return NULL;

  words = g_strdup_printf (C_ ("history", "By “%s” only"), cg_action_label (step->id));
  label = gtk_label_new (words);
  gtk_widget_add_css_class (label, "dim");
  gtk_widget_add_css_class (label, "sm");
  return label;
}

/* The button, or the step that alone can change such a field; %NULL: neither. */
static GtkWidget *
make_restoring (CgValueHistory *self, const CgFieldVersion *version)
{
  const CgAction *step = restoring_step (self->record, version->field);
  g_autofree char *place = g_strdup_printf ("%u", self->versions->len - 1);
  GtkWidget *button;

  if (cg_office_get_read_only (self->office) != NULL)
    return NULL;
  if (step == NULL && !can_be_typed (self->record, version->field))
    return name_step (self->record, version->field);

  button = gtk_button_new_with_label (_ ("Restore"));
  gtk_widget_add_css_class (button, "restore");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_name (button, place);
  if (step != NULL)
    {
      g_autofree char *how =
          g_strdup_printf (_ ("Restored by “%s”, which asks for a reason and is kept here"),
                           cg_action_label (step->id));

      gtk_widget_set_tooltip_text (button, how);
    }
  g_signal_connect_object (button, "clicked", G_CALLBACK (restore_cb), self, 0);
  return button;
}

/* ---- one version ---- */

static GtkWidget *
make_label (const char *text, const char *const *classes)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  for (; *classes != NULL; classes++)
    gtk_widget_add_css_class (label, *classes);
  return label;
}

static char *
step_words (const CgFieldVersion *version)
{
  return version->undone
             ? g_strdup_printf (C_ ("history", "%s (undone)"), cg_action_label (version->action))
             : g_strdup (cg_action_label (version->action));
}

/* What was done, the value it led to, and whether that holds now or held on the day. */
static GtkWidget *
make_line (CgValueHistory *self, const CgFieldVersion *version, const char *tag, gboolean now)
{
  CgEntity entity = cg_record_get_entity (self->record);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *step = step_words (version);
  g_autofree char *what = self->field < 0
                              ? g_strdup_printf (C_ ("field of a version", "%s:"),
                                                 cg_field_label (entity, version->field))
                              : g_steal_pointer (&step);
  const char *value = *version->after_words != '\0' ? version->after_words : C_ ("value", "(none)");
  GtkWidget *name = make_label (what, (const char *[]){ "sm", NULL });
  GtkWidget *words = make_label (value, (const char *[]){ "sm", "strong", NULL });

  /* A long value has lines of its own beside its name. */
  gtk_label_set_wrap (GTK_LABEL (name), FALSE);
  gtk_widget_set_valign (name, GTK_ALIGN_START);
  gtk_widget_set_valign (words, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (line), name);
  gtk_box_append (GTK_BOX (line), words);
  if (tag != NULL)
    gtk_box_append (GTK_BOX (line), cg_tag_new (now ? CG_TAG_NOW : CG_TAG_PLAIN, tag));
  return line;
}

static GtkWidget *
make_body (CgValueHistory *self, const CgFieldVersion *version, const char *tag, gboolean now)
{
  GtkWidget *body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);

  gtk_box_append (GTK_BOX (body), make_line (self, version, tag, now));
  if (version->reason != NULL && *version->reason != '\0')
    {
      g_autofree char *reason = g_strdup_printf (C_ ("history", "Reason: %s"), version->reason);

      gtk_box_append (GTK_BOX (body),
                      make_label (reason, (const char *[]){ "sm", "dim", "read", NULL }));
    }
  return body;
}

static CgDate
day_of (const CgFieldVersion *version)
{
  return cg_clock_date_of_ms (version->at);
}

/* The day stands between the versions before and after it. */
static void
tell_day (CgValueHistory *self)
{
  g_autofree char *day = cg_date_to_iso (self->day);
  g_autofree char *words = g_strdup_printf (C_ ("history", "Compared with %s"), day);
  CgThreadEntry line = { .dot = CG_THREAD_DAY, .date = words, .text = "" };

  self->day_told = TRUE;
  cg_thread_append (self->thread, &line);
}

/* "现值", "10-31 时的值": of one field; of all of them the words would stand everywhere. */
static char *
tag_of (CgValueHistory *self, const CgFieldVersion *version, gboolean in_force, gboolean held)
{
  g_autofree char *day = NULL;

  if (in_force)
    return g_strdup (C_ ("history", "In force"));
  if (!held || version->undone)
    return NULL;

  day = cg_date_format_short (self->day, cg_clock_today ());
  return g_strdup_printf (C_ ("history", "Value on %s"), day);
}

static void
append_version (CgValueHistory *self, CgFieldVersion *version)
{
  guint64 bit = G_GUINT64_CONSTANT (1) << MIN (version->field, 63);
  gboolean in_force = !(self->told & bit);
  gboolean held = self->day != 0 && !self->day_told && day_of (version) <= self->day;
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (version->at / 1000);
  g_autofree char *date = g_date_time_format (time, "%F %H:%M");
  g_autofree char *step = step_words (version);
  g_autofree char *who =
      self->field < 0 && version->actor_name != NULL
          ? g_strdup_printf (C_ ("person and step", "%s, %s"), version->actor_name, step)
          : g_strdup (version->actor_name);
  g_autofree char *tag = tag_of (self, version, in_force, held && self->field >= 0);
  CgThreadEntry line = {
    .dot = in_force ? CG_THREAD_UNIT : CG_THREAD_OLD, .date = date, .who = who, .text = ""
  };

  if (held)
    tell_day (self);
  self->told |= bit;
  g_ptr_array_add (self->versions, version);
  line.body = make_body (self, version, tag, in_force);
  line.menu = in_force ? NULL : make_restoring (self, version);
  cg_thread_append (self->thread, &line);
}

/* ---- reading ---- */

static void
show_title (CgValueHistory *self)
{
  CgEntity entity = cg_record_get_entity (self->record);
  g_autofree char *title = self->field >= 0 ? g_strdup_printf (_ ("History of “%s”"),
                                                               cg_field_label (entity, self->field))
                                            : g_strdup (_ ("History of every field"));

  cg_section_set_title (self->section, title);
  cg_section_set_link (self->section,
                       self->field >= 0 ? _ ("All fields") : C_ ("history", "By step"));
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgValueHistory) self = data;
  g_autoptr (GPtrArray) versions = cg_store_field_history_finish (CG_STORE (source), result, NULL);
  gint64 last = 0;
  guint steps = 0;
  gsize n;
  gpointer *taken;

  if (versions == NULL)
    return;

  g_ptr_array_set_free_func (versions, NULL);
  taken = g_ptr_array_steal (versions, &n);
  for (gsize i = 0; i < n; i++)
    {
      CgFieldVersion *version = taken[i];

      steps += version->seq != last;
      last = version->seq;
      append_version (self, version);
    }
  g_free (taken);
  gtk_widget_set_visible (self->more, steps == PAGE);
  gtk_widget_set_visible (GTK_WIDGET (self->section), self->versions->len > 0);
  g_signal_emit (self, signals[SIGNAL_SHOWN], 0);
}

static void
read_page (CgValueHistory *self, gint64 before)
{
  g_cancellable_cancel (self->reading);
  g_set_object (&self->reading, NULL);
  self->reading = g_cancellable_new ();
  cg_store_field_history_async (cg_office_get_store (self->office),
                                cg_record_get_entity (self->record),
                                cg_record_get_id (self->record), self->field, before, PAGE,
                                self->reading, read_cb, g_object_ref (self));
}

static void
more_cb (GtkButton *button, CgValueHistory *self)
{
  const CgFieldVersion *last = g_ptr_array_index (self->versions, self->versions->len - 1);

  gtk_widget_set_visible (self->more, FALSE);
  read_page (self, last->seq);
}

static void
begin (CgValueHistory *self)
{
  cg_thread_clear (self->thread);
  g_ptr_array_set_size (self->versions, 0);
  self->told = 0;
  self->day_told = FALSE;
  gtk_widget_set_visible (self->more, FALSE);
  show_title (self);
  read_page (self, 0);
}

static void
link_cb (CgSection *section, CgValueHistory *self)
{
  if (self->field < 0)
    {
      g_signal_emit (self, signals[SIGNAL_CLOSED], 0);
      return;
    }

  self->field = -1;
  begin (self);
}

/* ---- the object ---- */

static void
cg_value_history_dispose (GObject *object)
{
  CgValueHistory *self = CG_VALUE_HISTORY (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_pointer (&self->record, cg_record_unref);
  g_clear_pointer (&self->versions, g_ptr_array_unref);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (cg_value_history_parent_class)->dispose (object);
}

static void
cg_value_history_class_init (CgValueHistoryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_value_history_dispose;

  signals[SIGNAL_SHOWN] = g_signal_new ("shown", CG_TYPE_VALUE_HISTORY, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_CLOSED] = g_signal_new ("closed", CG_TYPE_VALUE_HISTORY, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cg_value_history_init (CgValueHistory *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->field = -1;
  self->versions = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_field_version_free);
  self->section = CG_SECTION (cg_section_new (""));
  self->thread = CG_THREAD (cg_thread_new ());
  self->more = gtk_button_new_with_label (C_ ("history", "More"));
  gtk_widget_add_css_class (self->more, "flat");
  gtk_widget_set_halign (self->more, GTK_ALIGN_START);
  g_signal_connect_object (self->section, "activated", G_CALLBACK (link_cb), self, 0);
  g_signal_connect_object (self->more, "clicked", G_CALLBACK (more_cb), self, 0);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->section));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->thread));
  gtk_box_append (GTK_BOX (box), self->more);
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
cg_value_history_new (CgOffice *office)
{
  CgValueHistory *self = g_object_new (CG_TYPE_VALUE_HISTORY, NULL);

  self->office = g_object_ref (office);
  return GTK_WIDGET (self);
}

void
cg_value_history_set_field (CgValueHistory *self, int field)
{
  g_return_if_fail (CG_IS_VALUE_HISTORY (self));

  self->field = field;
}

void
cg_value_history_set_day (CgValueHistory *self, CgDate day)
{
  g_return_if_fail (CG_IS_VALUE_HISTORY (self));

  self->day = day;
}

void
cg_value_history_set_record (CgValueHistory *self, CgRecord *record)
{
  g_return_if_fail (CG_IS_VALUE_HISTORY (self));
  g_return_if_fail (record != NULL);

  cg_record_ref (record);
  g_clear_pointer (&self->record, cg_record_unref);
  self->record = record;
  begin (self);
}
