/* cg-setting-writer.c: changes of the office's settings, written one after the other.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-setting-writer.h"

#include "cg-fault.h"
#include "cg-setting-records.h"

typedef enum
{
  STALE,   /* the settings have to be read before anything is written */
  READING, /* … which is done now */
  READY,
  WRITING,
} State;

/* What waits. */
typedef struct
{
  char **names; /* of the settings that get the value */
  char *text;   /* (nullable) */
} Change;

struct _CgSettingWriter
{
  GObject parent_instance;

  CgOffice *office;      /* (nullable): unowned; nothing can be written once it is gone */
  CgOffice *busy;        /* (nullable): the same, kept while it is read or written */
  GApplication *program; /* (nullable): held as long */
  GHashTable *records;   /* name → CgRecord of the setting */
  GCancellable *reading; /* (nullable): of the reading under way */
  GQueue changes;        /* of Change */
  Change *writing;       /* (nullable) */
  State state;
  gboolean kept; /* by a reference of its own, as long as anything waits */
};

G_DEFINE_FINAL_TYPE (CgSettingWriter, cg_setting_writer, G_TYPE_OBJECT)

enum
{
  SIGNAL_READ,
  SIGNAL_UNREAD,
  SIGNAL_WRITTEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static Change *
change_new (const char *const *names, const char *text)
{
  Change *change = g_new0 (Change, 1);

  change->names = g_strdupv ((char **) names);
  change->text = g_strdup (text);
  return change;
}

static void
change_free (gpointer data)
{
  Change *change = data;

  g_strfreev (change->names);
  g_free (change->text);
  g_free (change);
}

/* (nullable): of the one setting that it is about. */
static const char *
change_name (const Change *change)
{
  return change->names[0] != NULL && change->names[1] == NULL ? change->names[0] : NULL;
}

/* ---- how long it lives ---- */

static void
release (GApplication *program)
{
  g_application_release (program);
  g_object_unref (program);
}

/* What is read and written keeps the office; and the program, which ends with the main loop that
 * brings the answers. */
static void
set_busy (CgSettingWriter *self, gboolean busy)
{
  GApplication *application = g_application_get_default ();

  if (busy == (self->busy != NULL))
    return;

  if (!busy)
    {
      g_clear_pointer (&self->program, release);
      g_clear_object (&self->busy);
      return;
    }

  self->busy = g_object_ref (self->office);
  if (application != NULL)
    {
      self->program = g_object_ref (application);
      g_application_hold (application);
    }
}

/* A queue outlives who filled it, also while the settings cannot be read; but not the office. */
static void
keep_waiting (CgSettingWriter *self)
{
  gboolean keep = !g_queue_is_empty (&self->changes) && self->office != NULL;

  if (keep == self->kept)
    return;

  self->kept = keep;
  if (keep)
    g_object_ref (self);
  else
    g_object_unref (self);
}

static void
office_gone_cb (gpointer data, GObject *office)
{
  CgSettingWriter *self = data;

  self->office = NULL;
  keep_waiting (self);
}

/* ---- what it tells ---- */

/* Whether somebody is there to show it; else the office's window does. */
static gboolean
is_heard (CgSettingWriter *self, guint signal)
{
  return g_signal_has_handler_pending (self, signals[signal], 0, FALSE);
}

static void
tell_written (CgSettingWriter *self, const char *name, const GError *error)
{
  if (is_heard (self, SIGNAL_WRITTEN))
    g_signal_emit (self, signals[SIGNAL_WRITTEN], 0, name, error);
  else if (error != NULL)
    g_signal_emit_by_name (self->office, "failed", error->message);
}

/* Without anybody to show them to, settings are read only for what waits. */
static void
tell_unread (CgSettingWriter *self, const GError *error)
{
  if (is_heard (self, SIGNAL_UNREAD))
    g_signal_emit (self, signals[SIGNAL_UNREAD], 0, error);
  else if (!g_queue_is_empty (&self->changes))
    g_signal_emit_by_name (self->office, "failed", error->message);
}

/* ---- writing ---- */

static void
written_cb (gpointer object, CgOutcome *outcome, const GError *error)
{
  CgSettingWriter *self = object;
  Change *change = g_steal_pointer (&self->writing);

  tell_written (self, change_name (change), error);
  change_free (change);
  self->state = STALE;
  cg_setting_writer_read (self);
}

/* (nullable): nothing of it is to be changed. */
static CgEdit *
change_edit (CgSettingWriter *self, const Change *change)
{
  g_autoptr (CgEdit) edit = NULL;
  g_auto (CgValue) value = CG_VALUE_INIT;
  const char *text = change->text != NULL ? change->text : "";

  if (change->text != NULL)
    cg_value_set_text (&value, change->text);
  for (char **name = change->names; *name != NULL; name++)
    if (!g_str_equal (cg_setting_records_text (self->records, *name), text))
      {
        if (edit == NULL)
          edit = cg_edit_new ("set", 0);
        cg_setting_records_change (self->records, edit, *name, &value);
      }

  return g_steal_pointer (&edit);
}

static void
write_next (CgSettingWriter *self)
{
  while (self->state == READY && !g_queue_is_empty (&self->changes))
    {
      Change *change = g_queue_pop_head (&self->changes);
      g_autoptr (CgEdit) edit = change_edit (self, change);

      if (edit == NULL)
        {
          tell_written (self, change_name (change), NULL);
          change_free (change);
          continue;
        }

      self->writing = change;
      self->state = WRITING;
      set_busy (self, TRUE);
      cg_office_apply (self->office, edit, self, written_cb);
    }

  keep_waiting (self);
}

static void
write_waiting (CgSettingWriter *self)
{
  write_next (self);
  if (self->state == READY)
    g_signal_emit (self, signals[SIGNAL_READ], 0);
}

static void
queue (CgSettingWriter *self, const char *const *names, const char *text)
{
  g_queue_push_tail (&self->changes, change_new (names, text));
  keep_waiting (self);
  if (self->state == STALE)
    cg_setting_writer_read (self);
  else
    write_waiting (self);
}

void
cg_setting_writer_write (CgSettingWriter *self, const char *name, const char *text)
{
  const char *const names[] = { name, NULL };

  g_return_if_fail (CG_IS_SETTING_WRITER (self));

  queue (self, names, text);
}

void
cg_setting_writer_clear (CgSettingWriter *self, const char *const *names)
{
  g_return_if_fail (CG_IS_SETTING_WRITER (self));

  queue (self, names, NULL);
}

/* ---- reading ---- */

const char *
cg_setting_writer_get_text (CgSettingWriter *self, const char *name)
{
  g_return_val_if_fail (CG_IS_SETTING_WRITER (self), "");

  return cg_setting_records_text (self->records, name);
}

static void
keep_settings (CgSettingWriter *self, const GPtrArray *settings)
{
  g_hash_table_unref (self->records);
  self->records = cg_setting_records_new (settings);
  self->state = READY;
  write_waiting (self);
}

static void
settings_cb (GObject *store, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgSettingWriter) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) settings = cg_store_select_finish (CG_STORE (store), result, &error);

  /* Another one is under way. */
  if (g_error_matches (error, CG_FAULT, CG_FAULT_CANCELLED) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->reading);
  if (settings != NULL)
    {
      keep_settings (self, settings);
    }
  else
    {
      self->state = STALE;
      tell_unread (self, error);
    }
  set_busy (self, self->state == READING || self->state == WRITING);
}

void
cg_setting_writer_read (CgSettingWriter *self)
{
  g_autoptr (CgQuery) query = NULL;

  g_return_if_fail (CG_IS_SETTING_WRITER (self));

  if (self->state == WRITING || self->office == NULL)
    return;

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  query = cg_query_new (CG_ENTITY_SETTING);
  self->state = READING;
  set_busy (self, TRUE);
  cg_store_select_async (cg_office_get_store (self->office), query, self->reading, settings_cb,
                         g_object_ref (self));
}

/* What could not be read may be readable again whatever changed. */
static void
changed_cb (CgSettingWriter *self, GArray *changes)
{
  gboolean concerned = changes == NULL || self->state == STALE;

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    concerned |= g_array_index (changes, CgStoreChange, i).entity == CG_ENTITY_SETTING;
  if (concerned)
    cg_setting_writer_read (self);
}

/* ---- the object ---- */

static void
cg_setting_writer_finalize (GObject *object)
{
  CgSettingWriter *self = CG_SETTING_WRITER (object);

  if (self->office != NULL)
    g_object_weak_unref (G_OBJECT (self->office), office_gone_cb, self);
  g_hash_table_unref (self->records);
  g_queue_clear_full (&self->changes, change_free);

  G_OBJECT_CLASS (cg_setting_writer_parent_class)->finalize (object);
}

static void
cg_setting_writer_class_init (CgSettingWriterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_setting_writer_finalize;

  signals[SIGNAL_READ] = g_signal_new ("read", CG_TYPE_SETTING_WRITER, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_UNREAD] = g_signal_new ("unread", CG_TYPE_SETTING_WRITER, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
  signals[SIGNAL_WRITTEN] =
      g_signal_new ("written", CG_TYPE_SETTING_WRITER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_ERROR);
}

static void
cg_setting_writer_init (CgSettingWriter *self)
{
  self->records = cg_setting_records_new (NULL);
}

CgSettingWriter *
cg_setting_writer_new (CgOffice *office)
{
  CgSettingWriter *self = g_object_new (CG_TYPE_SETTING_WRITER, NULL);

  self->office = office;
  g_object_weak_ref (G_OBJECT (office), office_gone_cb, self);
  g_signal_connect_object (office, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}
