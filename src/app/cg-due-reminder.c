/* cg-due-reminder.c: once a day, how much falls due: at the start and when the day changes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-due-reminder.h"

#include <glib/gi18n.h>

#include "cg-clock.h"
#include "cg-due-list.h"
#include "cg-settings.h"

/* How often it is asked whether another day has begun. */
#define SECONDS 60

struct _CgDueReminder
{
  GObject parent_instance;

  CgOffice *office;
  GCancellable *reading;
  CgDate looked; /* the day for which it looked last */
  guint timeout;
};

G_DEFINE_FINAL_TYPE (CgDueReminder, cg_due_reminder, G_TYPE_OBJECT)

enum
{
  SIGNAL_REMIND,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* ---- on which day each store was reminded of ---- */

static const char *
folder_of (CgDueReminder *self)
{
  return cg_store_get_folder (cg_office_get_store (self->office));
}

static gboolean
was_reminded (CgDueReminder *self, CgDate today)
{
  g_autoptr (GVariant) days = g_settings_get_value (cg_settings_get (), "reminded");
  g_autofree char *iso = cg_date_to_iso (today);
  const char *day;

  return g_variant_lookup (days, folder_of (self), "&s", &day) && g_str_equal (day, iso);
}

static void
note_reminded (CgDueReminder *self, CgDate today)
{
  g_autoptr (GVariant) days = g_settings_get_value (cg_settings_get (), "reminded");
  g_autofree char *iso = cg_date_to_iso (today);
  GVariantBuilder builder;
  GVariantIter iter;
  const char *folder, *day;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{ss}"));
  g_variant_iter_init (&iter, days);
  while (g_variant_iter_next (&iter, "{&s&s}", &folder, &day))
    if (!g_str_equal (folder, folder_of (self)))
      g_variant_builder_add (&builder, "{ss}", folder, day);
  g_variant_builder_add (&builder, "{ss}", folder_of (self), iso);
  g_settings_set_value (cg_settings_get (), "reminded", g_variant_builder_end (&builder));
}

/* ---- counting ---- */

static void
append_count (GString *body, const char *format, guint n)
{
  if (n == 0)
    return;

  if (body->len > 0)
    g_string_append (body, C_ ("between counts", ", "));
  g_string_append_printf (body, format, n);
}

static void
remind (CgDueReminder *self, GPtrArray *dues)
{
  CgDate today = cg_clock_today ();
  guint over = 0, now = 0, soon = 0;
  g_autoptr (GString) body = g_string_new (NULL);

  for (guint i = 0; i < dues->len; i++)
    {
      const CgDue *due = g_ptr_array_index (dues, i);

      if (due->facts.deadline < today)
        over++;
      else if (due->facts.deadline == today)
        now++;
      else
        soon++;
    }

  append_count (body, ngettext ("%u overdue", "%u overdue", over), over);
  append_count (body, ngettext ("%u due today", "%u due today", now), now);
  append_count (body, ngettext ("%u due soon", "%u due soon", soon), soon);
  if (body->len == 0)
    return;

  note_reminded (self, today);
  g_signal_emit (self, signals[SIGNAL_REMIND], 0, _ ("What is due"), body->str);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgDueReminder) self = data;
  g_autoptr (GPtrArray) dues = cg_due_list_read_finish (CG_STORE (source), result, NULL);

  if (dues != NULL && !g_cancellable_is_cancelled (self->reading))
    remind (self, dues);
}

void
cg_due_reminder_look (CgDueReminder *self)
{
  CgDueRange range = { .lit = TRUE };
  CgDate today = cg_clock_today ();

  g_return_if_fail (CG_IS_DUE_REMINDER (self));

  self->looked = today;
  if (!g_settings_get_boolean (cg_settings_get (), "remind") || was_reminded (self, today))
    return;

  cg_due_list_read_async (cg_office_get_store (self->office), &range, self->reading, read_cb,
                          g_object_ref (self));
}

static gboolean
tick_cb (gpointer data)
{
  CgDueReminder *self = data;

  if (self->looked != cg_clock_today ())
    cg_due_reminder_look (self);
  return G_SOURCE_CONTINUE;
}

/* ---- life ---- */

static void
cg_due_reminder_dispose (GObject *object)
{
  CgDueReminder *self = CG_DUE_REMINDER (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (cg_due_reminder_parent_class)->dispose (object);
}

static void
cg_due_reminder_finalize (GObject *object)
{
  g_object_unref (CG_DUE_REMINDER (object)->reading);

  G_OBJECT_CLASS (cg_due_reminder_parent_class)->finalize (object);
}

static void
cg_due_reminder_class_init (CgDueReminderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_due_reminder_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_due_reminder_finalize;

  signals[SIGNAL_REMIND] = g_signal_new ("remind", CG_TYPE_DUE_REMINDER, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
}

static void
cg_due_reminder_init (CgDueReminder *self)
{
  self->reading = g_cancellable_new ();
  self->timeout = g_timeout_add_seconds (SECONDS, tick_cb, self);
}

CgDueReminder *
cg_due_reminder_new (CgOffice *office)
{
  CgDueReminder *self = g_object_new (CG_TYPE_DUE_REMINDER, NULL);

  self->office = g_object_ref (office);
  return self;
}
