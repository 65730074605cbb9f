/* cg-office.c: the opened office: its store, who is acting, and edits with their outcome.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-office.h"

#include <glib/gi18n.h>

#include "cg-office-picks.h"
#include "cg-office-private.h"
#include "cg-office-reading.h"
#include "cg-page-profile.h"
#include "cg-person-roles.h"
#include "cg-settings.h"

struct _CgOffice
{
  GObject parent_instance;

  CgStore *store;
  CgCalendar *calendar;
  GPtrArray *people; /* of CgRecord */
  gint64 actor;
  CgUndoState *undo;
  CgOfficePicks *picks;
  CgPageProfile *profile;
  CgDrafts *drafts;
  CgOfficeReading *reading; /* (nullable) */
  CgQuery *trail;           /* (nullable) */
  guint writing;            /* edits under way */
  guint watch;              /* looks whether they stand still */
  guint looks;              /* how often in a row they did */
  gboolean waiting;
};

G_DEFINE_FINAL_TYPE (CgOffice, cg_office, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ACTOR_NAME,
  PROP_UNDO_LABEL,
  PROP_UNDO_BLOCKED,
  PROP_REDO_LABEL,
  PROP_SAVED,
  PROP_WAITING,
  N_PROPS
};

enum
{
  SIGNAL_CHANGED,
  SIGNAL_FAILED,
  SIGNAL_DONE,
  SIGNAL_REFERENCE_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* ---- who is acting ---- */

static CgRecord *
find_person (CgOffice *self, gint64 id)
{
  for (guint i = 0; i < self->people->len; i++)
    if (cg_record_get_id (g_ptr_array_index (self->people, i)) == id)
      return g_ptr_array_index (self->people, i);

  return NULL;
}

/* The person remembered for this store, else the first clerk, else anybody. */
static gint64
choose_actor (CgOffice *self)
{
  g_autoptr (GVariant) actors = g_settings_get_value (cg_settings_get (), "actors");
  gint64 remembered = 0;

  g_variant_lookup (actors, cg_store_get_folder (self->store), "x", &remembered);
  if (find_person (self, remembered) != NULL)
    return remembered;

  for (guint i = 0; i < self->people->len; i++)
    if (cg_person_can (g_ptr_array_index (self->people, i), CG_ROLE_CLERK))
      return cg_record_get_id (g_ptr_array_index (self->people, i));

  return self->people->len > 0 ? cg_record_get_id (g_ptr_array_index (self->people, 0)) : 0;
}

static void
remember_actor (CgOffice *self)
{
  g_autoptr (GVariant) before = g_settings_get_value (cg_settings_get (), "actors");
  const char *folder = cg_store_get_folder (self->store);
  GVariantBuilder builder;
  GVariantIter iter;
  const char *path;
  gint64 person;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{sx}"));
  g_variant_iter_init (&iter, before);
  while (g_variant_iter_next (&iter, "{&sx}", &path, &person))
    if (!g_str_equal (path, folder))
      g_variant_builder_add (&builder, "{sx}", path, person);
  g_variant_builder_add (&builder, "{sx}", folder, self->actor);
  g_settings_set_value (cg_settings_get (), "actors", g_variant_builder_end (&builder));
}

/* ---- what may be undone ---- */

static void
undo_state_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgOffice) self = data;
  CgUndoState *state = cg_store_undo_state_finish (CG_STORE (source), result, NULL);

  if (state == NULL)
    return;

  g_clear_pointer (&self->undo, cg_undo_state_free);
  self->undo = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNDO_LABEL]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNDO_BLOCKED]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REDO_LABEL]);
}

static void
update_undo_state (CgOffice *self)
{
  cg_store_undo_state_async (self->store, self->actor, NULL, undo_state_cb, g_object_ref (self));
}

/* ---- people and calendar ---- */

static gboolean
has_role (gpointer record)
{
  return cg_person_can (record, CG_ROLE_NONE) || cg_record_integer (record, CG_PERSON_IS_VIEWER);
}

static void
keep_people (CgOffice *self, GPtrArray *records)
{
  g_ptr_array_set_size (self->people, 0);
  for (guint i = 0; i < records->len; i++)
    if (has_role (g_ptr_array_index (records, i)))
      g_ptr_array_add (self->people, cg_record_ref (g_ptr_array_index (records, i)));

  if (find_person (self, self->actor) == NULL)
    self->actor = choose_actor (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTOR_NAME]);
  g_signal_emit (self, signals[SIGNAL_REFERENCE_CHANGED], 0);
}

static void
people_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgOffice) self = data;
  g_autoptr (GPtrArray) records = cg_store_select_finish (CG_STORE (source), result, NULL);

  if (records != NULL)
    keep_people (self, records);
}

static void
update_people (CgOffice *self)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_PERSON);

  cg_store_select_async (self->store, query, NULL, people_cb, g_object_ref (self));
}

static void
store_changed_cb (CgStore *store, GArray *changes, CgOffice *self)
{
  gboolean reference = changes == NULL;
  gboolean calendar = changes == NULL;

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    {
      CgEntity entity = g_array_index (changes, CgStoreChange, i).entity;

      reference |=
          entity == CG_ENTITY_PERSON || entity == CG_ENTITY_SETTING || entity == CG_ENTITY_UNIT;
      calendar |= entity == CG_ENTITY_CALENDAR_DAY || entity == CG_ENTITY_RULE;
    }

  if (calendar)
    {
      g_clear_pointer (&self->calendar, cg_calendar_unref);
      self->calendar = cg_store_get_calendar (self->store);
    }
  if (reference)
    update_people (self);
  update_undo_state (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAVED]);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, changes);
}

/* ---- edits ---- */

/* How often it is looked whether an edit stands still, ms. */
#define WATCH_MS 60

/* A shorter wait is not worth saying. */
#define NOTICEABLE_LOOKS 8

static void
set_waiting (CgOffice *self, gboolean waiting)
{
  if (self->waiting == waiting)
    return;

  self->waiting = waiting;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WAITING]);
}

static gboolean
watch_cb (gpointer data)
{
  CgOffice *self = data;

  if (self->writing > 0)
    {
      self->looks = cg_store_is_waiting (self->store) ? self->looks + 1 : 0;
      set_waiting (self, self->looks >= NOTICEABLE_LOOKS);
      return G_SOURCE_CONTINUE;
    }

  self->watch = 0;
  self->looks = 0;
  set_waiting (self, FALSE);
  return G_SOURCE_REMOVE;
}

void
cg_office_begin_writing (CgOffice *self)
{
  self->writing++;
  if (self->watch == 0)
    self->watch = g_timeout_add (WATCH_MS, watch_cb, self);
}

void
cg_office_end_writing (CgOffice *self)
{
  self->writing--;
}

typedef struct
{
  CgOffice *office;
  char *action; /* NULL: nothing to say when it was done */
  gpointer object;
  CgOfficeDone done;
} Run;

static Run *
run_new (CgOffice *self, const char *action, gpointer object, CgOfficeDone done)
{
  Run *run = g_new0 (Run, 1);

  run->office = g_object_ref (self);
  run->action = g_strdup (action);
  run->object = object != NULL ? g_object_ref (object) : NULL;
  run->done = done;
  cg_office_begin_writing (self);
  return run;
}

static void
run_free (Run *run)
{
  cg_office_end_writing (run->office);
  g_object_unref (run->office);
  g_clear_object (&run->object);
  g_free (run->action);
  g_free (run);
}

/* Adding and changing always are; a step that is withdrawn instead has an action for that. */
static gboolean
is_undoable (const char *id)
{
  const CgAction *action = cg_action_find (id);

  return action == NULL || action->undoable;
}

void
cg_office_tell_done (CgOffice *self, const char *action)
{
  g_signal_emit (self, signals[SIGNAL_DONE], 0, cg_action_label (action), is_undoable (action));
}

static void
run_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Run *run = data;
  g_autoptr (CgOutcome) outcome = NULL;
  g_autoptr (GError) error = NULL;
  gboolean good = cg_store_apply_finish (CG_STORE (source), result, &outcome, &error);

  if (run->done != NULL)
    run->done (run->object, outcome, error);
  else if (!good)
    g_signal_emit (run->office, signals[SIGNAL_FAILED], 0, error->message);

  if (good && run->action != NULL)
    cg_office_tell_done (run->office, run->action);
  run_free (run);
}

/* What is seen where it was done needs no other word. */
static gboolean
is_plain (const CgEdit *edit)
{
  return g_str_equal (edit->action, "set") || g_str_equal (edit->action, "annotate");
}

void
cg_office_apply (CgOffice *self, CgEdit *edit, gpointer object, CgOfficeDone done)
{
  g_return_if_fail (CG_IS_OFFICE (self));

  if (edit->actor == 0)
    edit->actor = self->actor;
  cg_store_apply_async (self->store, edit, NULL, run_cb,
                        run_new (self, is_plain (edit) ? NULL : edit->action, object, done));
}

void
cg_office_do (CgOffice *self,
              const char *action,
              gint64 id,
              GHashTable *arguments,
              gpointer object,
              CgOfficeDone done)
{
  g_return_if_fail (CG_IS_OFFICE (self));

  cg_store_do_async (self->store, cg_action_find (action), id, arguments, self->actor, NULL, run_cb,
                     run_new (self, action, object, done));
}

void
cg_office_void (CgOffice *self,
                CgEntity entity,
                gint64 id,
                const char *reason,
                gpointer object,
                CgOfficeDone done)
{
  g_return_if_fail (CG_IS_OFFICE (self));

  cg_store_void_async (self->store, entity, id, reason, self->actor, NULL, run_cb,
                       run_new (self, "void", object, done));
}

void
cg_office_attach (CgOffice *self,
                  CgEntity entity,
                  gint64 id,
                  const char *const *paths,
                  const char *kind,
                  gpointer object,
                  CgOfficeDone done)
{
  g_return_if_fail (CG_IS_OFFICE (self));

  cg_store_attach_async (self->store, entity, id, paths, kind, self->actor, NULL, run_cb,
                         run_new (self, "attach", object, done));
}

void
cg_office_log (CgOffice *self, const char *action, CgEntity entity, gint64 id, const char *detail)
{
  g_return_if_fail (CG_IS_OFFICE (self));

  if (cg_office_get_read_only (self) == NULL)
    cg_store_log_async (self->store, action, entity, id, detail, self->actor, NULL, run_cb,
                        run_new (self, NULL, NULL, NULL));
}

void
cg_office_undo (CgOffice *self)
{
  g_return_if_fail (CG_IS_OFFICE (self));

  cg_store_undo_async (self->store, self->actor, NULL, run_cb, run_new (self, NULL, NULL, NULL));
}

void
cg_office_redo (CgOffice *self)
{
  g_return_if_fail (CG_IS_OFFICE (self));

  cg_store_redo_async (self->store, self->actor, NULL, run_cb, run_new (self, NULL, NULL, NULL));
}

void
cg_office_set_field (CgOffice *self,
                     CgEntity entity,
                     gint64 id,
                     int field,
                     const CgValue *value,
                     gpointer object,
                     CgOfficeDone done)
{
  g_autoptr (CgEdit) edit = cg_edit_new ("set", 0);

  cg_edit_set (edit, entity, id, field, value);
  cg_office_apply (self, edit, object, done);
}

/* ---- the object ---- */

static void
cg_office_finalize (GObject *object)
{
  CgOffice *self = CG_OFFICE (object);

  g_clear_handle_id (&self->watch, g_source_remove);
  g_clear_pointer (&self->calendar, cg_calendar_unref);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_clear_pointer (&self->undo, cg_undo_state_free);
  g_clear_pointer (&self->trail, cg_query_unref);
  g_clear_pointer (&self->reading, cg_office_reading_free);
  g_clear_object (&self->picks);
  g_clear_object (&self->profile);
  g_clear_object (&self->drafts);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (cg_office_parent_class)->finalize (object);
}

static char *
saved_words (CgOffice *self)
{
  gint64 at = cg_store_get_saved_at (self->store);
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (at / 1000);

  if (at == 0)
    return g_strdup (_ ("Saved"));

  /* Translators: the time of day the last change was saved */
  return g_date_time_format (time, _ ("Saved %H:%M"));
}

static void
cg_office_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CgOffice *self = CG_OFFICE (object);

  switch (id)
    {
    case PROP_ACTOR_NAME:
      g_value_set_string (value, cg_office_get_actor_name (self));
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, self->undo != NULL ? self->undo->undo : NULL);
      break;
    case PROP_UNDO_BLOCKED:
      g_value_set_string (value, self->undo != NULL ? self->undo->undo_blocked : NULL);
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, self->undo != NULL ? self->undo->redo : NULL);
      break;
    case PROP_SAVED:
      g_value_take_string (value, saved_words (self));
      break;
    case PROP_WAITING:
      g_value_set_boolean (value, self->waiting);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
install_signals (void)
{
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CG_TYPE_OFFICE, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ARRAY);
  signals[SIGNAL_FAILED] = g_signal_new ("failed", CG_TYPE_OFFICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_DONE] = g_signal_new ("done", CG_TYPE_OFFICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
  signals[SIGNAL_REFERENCE_CHANGED] = g_signal_new (
      "reference-changed", CG_TYPE_OFFICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cg_office_class_init (CgOfficeClass *klass)
{
  static const struct
  {
    int id;
    const char *name;
  } strings[] = { { PROP_ACTOR_NAME, "actor-name" },
                  { PROP_UNDO_LABEL, "undo-label" },
                  { PROP_UNDO_BLOCKED, "undo-blocked" },
                  { PROP_REDO_LABEL, "redo-label" },
                  { PROP_SAVED, "saved" } };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = cg_office_finalize;
  object_class->get_property = cg_office_get_property;
  for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
    properties[strings[i].id] = g_param_spec_string (strings[i].name, NULL, NULL, NULL,
                                                     G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_WAITING] = g_param_spec_boolean ("waiting", NULL, NULL, FALSE,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  install_signals ();
}

static void
cg_office_init (CgOffice *self)
{
  self->people = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_record_unref);
}

/* The first reading waits: until people and calendar are there, there is no window to block. */
CgOffice *
cg_office_new (CgStore *store)
{
  CgOffice *self = g_object_new (CG_TYPE_OFFICE, NULL);
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_PERSON);
  g_autoptr (GPtrArray) people = NULL;

  self->store = g_object_ref (store);
  self->picks = cg_office_picks_new (self);
  self->profile = cg_page_profile_new (self);
  self->drafts = cg_drafts_new (cg_store_get_folder (store));
  self->calendar = cg_store_get_calendar (store);
  people = cg_store_select (store, query, NULL);
  if (people != NULL)
    keep_people (self, people);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, 0);
  self->reading = cg_office_reading_new (store);
  update_undo_state (self);
  return self;
}

CgStore *
cg_office_get_store (CgOffice *self)
{
  g_return_val_if_fail (CG_IS_OFFICE (self), NULL);

  return self->store;
}

CgDrafts *
cg_office_get_drafts (CgOffice *self)
{
  g_return_val_if_fail (CG_IS_OFFICE (self), NULL);

  return self->drafts;
}

CgPageIndexer *
cg_office_get_indexer (CgOffice *self)
{
  g_return_val_if_fail (CG_IS_OFFICE (self), NULL);

  return self->reading != NULL ? cg_office_reading_get_indexer (self->reading) : NULL;
}

CgCalendar *
cg_office_get_calendar (CgOffice *self)
{
  g_return_val_if_fail (CG_IS_OFFICE (self), NULL);

  return self->calendar;
}

gint64
cg_office_get_actor (CgOffice *self)
{
  g_return_val_if_fail (CG_IS_OFFICE (self), 0);

  return self->actor;
}

void
cg_office_set_actor (CgOffice *self, gint64 person)
{
  g_return_if_fail (CG_IS_OFFICE (self));

  if (self->actor == person || find_person (self, person) == NULL)
    return;

  self->actor = person;
  remember_actor (self);
  update_undo_state (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTOR_NAME]);
}

const char *
cg_office_get_actor_name (CgOffice *self)
{
  CgRecord *person = find_person (self, self->actor);

  return person != NULL ? cg_record_text (person, CG_PERSON_NAME) : "";
}

void
cg_office_set_trail (CgOffice *self, CgQuery *query)
{
  g_return_if_fail (CG_IS_OFFICE (self));

  if (query != NULL)
    cg_query_ref (query);
  g_clear_pointer (&self->trail, cg_query_unref);
  self->trail = query;
}

CgQuery *
cg_office_get_trail (CgOffice *self)
{
  g_return_val_if_fail (CG_IS_OFFICE (self), NULL);

  return self->trail;
}

GPtrArray *
cg_office_get_people (CgOffice *self)
{
  g_return_val_if_fail (CG_IS_OFFICE (self), NULL);

  return self->people;
}

gboolean
cg_office_can (CgOffice *self, CgRole role)
{
  CgRecord *person = find_person (self, self->actor);

  return self->people->len == 0 || (person != NULL && cg_person_can (person, role));
}

char *
cg_office_who_can (CgOffice *self, CgRole role)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < self->people->len; i++)
    if (cg_person_can (g_ptr_array_index (self->people, i), role))
      g_string_append_printf (names, "%s%s", names->len > 0 ? C_ ("between names", ", ") : "",
                              cg_record_text (g_ptr_array_index (self->people, i), CG_PERSON_NAME));

  return g_string_free (g_steal_pointer (&names), FALSE);
}

const char *
cg_office_get_read_only (CgOffice *self)
{
  g_return_val_if_fail (CG_IS_OFFICE (self), NULL);

  return cg_store_get_read_only (self->store);
}

CgPickSource *
cg_office_get_picks (CgOffice *self)
{
  g_return_val_if_fail (CG_IS_OFFICE (self), NULL);

  return CG_PICK_SOURCE (self->picks);
}

CgPageProfile *
cg_office_get_page_profile (CgOffice *self)
{
  g_return_val_if_fail (CG_IS_OFFICE (self), NULL);

  return self->profile;
}
