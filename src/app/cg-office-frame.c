/* cg-office-frame.c: what the window's frame says of the office: foot, bands, undo, toasts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-office-frame.h"

#include <glib/gi18n.h>

#include "cg-banner.h"
#include "cg-store-bands.h"
#include "cg-undo-keys.h"

/* A backup older than this is shown in red. */
#define LATE_BACKUP_MS (G_GINT64_CONSTANT (3) * 24 * 3600 * 1000)

#define DONE_SECONDS 4

struct _CgOfficeFrame
{
  GObject parent_instance;

  CgWindow *window; /* not owned: the window outlives its frame */
  CgOffice *office;
  CgStoreBands *bands;
  CgBanner *refusal; /* what was refused last and has no other place to be said */
  GMenu *edit_menu;
  GSimpleAction *undo;
  GSimpleAction *redo;
  GSimpleAction *act;
};

G_DEFINE_FINAL_TYPE (CgOfficeFrame, cg_office_frame, G_TYPE_OBJECT)

/* ---- undo and redo, with the step's name ---- */

static char *
get_string (CgOfficeFrame *self, const char *property)
{
  char *text = NULL;

  g_object_get (self->office, property, &text, NULL);
  return text;
}

static void
append_step (CgOfficeFrame *self,
             const char *format,
             const char *plain,
             const char *property,
             const char *action,
             const char *key)
{
  g_autofree char *step = get_string (self, property);
  g_autofree char *label = step != NULL ? g_strdup_printf (format, step) : g_strdup (plain);
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);

  g_menu_item_set_attribute (item, "accel", "s", key);
  g_menu_append_item (self->edit_menu, item);
}

static void
update_undo (CgOfficeFrame *self)
{
  g_autofree char *undo = get_string (self, "undo-label");
  g_autofree char *redo = get_string (self, "redo-label");
  gboolean writable = cg_office_get_read_only (self->office) == NULL;

  g_menu_remove_all (self->edit_menu);
  /* Translators: %s is a step, as "登记进展 WZ-2026-0007-03" */
  append_step (self, _ ("_Undo: %s"), _ ("_Undo"), "undo-label", "win.undo", CG_UNDO_KEY);
  append_step (self, _ ("_Redo: %s"), _ ("_Redo"), "redo-label", "win.redo", CG_REDO_KEY);
  g_simple_action_set_enabled (self->undo, undo != NULL && writable);
  g_simple_action_set_enabled (self->redo, redo != NULL && writable);
}

static void
undo_cb (CgOfficeFrame *self)
{
  g_autofree char *blocked = get_string (self, "undo-blocked");

  if (blocked != NULL)
    cg_banner_show (self->refusal, CG_BANNER_NOTE, blocked, NULL);
  else
    cg_office_undo (self->office);
}

static void
redo_cb (CgOfficeFrame *self)
{
  cg_office_redo (self->office);
}

/* A whole sentence, which a toast would cut off; it stays until it is read or outdated. */
static void
failed_cb (CgOfficeFrame *self, const char *sentence)
{
  cg_banner_show (self->refusal, CG_BANNER_FAULT, sentence, NULL);
}

static void
place_cb (CgOfficeFrame *self)
{
  cg_banner_hide (self->refusal);
}

static void
done_cb (CgOfficeFrame *self, const char *step, gboolean undoable)
{
  /* Translators: a step was done, as "登记进展" */
  g_autofree char *sentence = g_strdup_printf (_ ("Done: %s"), step);
  AdwToast *toast = adw_toast_new (sentence);

  cg_banner_hide (self->refusal);
  adw_toast_set_timeout (toast, DONE_SECONDS);
  adw_toast_set_button_label (toast, undoable ? _ ("Undo") : NULL);
  adw_toast_set_action_name (toast, undoable ? "win.undo" : NULL);
  adw_toast_overlay_add_toast (cg_window_get_toasts (self->window), toast);
}

/* ---- who is acting ---- */

static char *
roles_of (CgRecord *person)
{
  static const int fields[] = { CG_PERSON_IS_CLERK, CG_PERSON_IS_REVIEWER, CG_PERSON_IS_SIGNER,
                                CG_PERSON_IS_VIEWER };
  g_autoptr (GString) roles = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (cg_record_integer (person, fields[i]))
      g_string_append_printf (roles, "%s%s", roles->len > 0 ? C_ ("between names", ", ") : "",
                              cg_field_label (CG_ENTITY_PERSON, fields[i]));

  return g_string_free (g_steal_pointer (&roles), FALSE);
}

static GMenuModel *
people_menu (CgOfficeFrame *self)
{
  GPtrArray *people = cg_office_get_people (self->office);
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < people->len; i++)
    {
      CgRecord *person = g_ptr_array_index (people, i);
      g_autofree char *roles = roles_of (person);
      g_autofree char *label = g_strdup_printf (C_ ("person and roles", "%s (%s)"),
                                                cg_record_text (person, CG_PERSON_NAME), roles);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "win.act", "x", cg_record_get_id (person));
      g_menu_append_item (menu, item);
    }

  return G_MENU_MODEL (menu);
}

static void
update_people (CgOfficeFrame *self)
{
  CgStore *store = cg_office_get_store (self->office);
  CgSidebar *sidebar = cg_window_get_sidebar (self->window);
  g_autofree char *office = cg_store_setting (store, CG_SETTING_OFFICE);
  g_autofree char *department = cg_store_setting (store, CG_SETTING_DEPARTMENT);
  const char *actor = cg_office_get_actor_name (self->office);
  g_autofree char *acting =
      *department != '\0'
          ? g_strdup_printf (C_ ("department and person", "%s · %s"), department, actor)
          : g_strdup (actor);
  g_autoptr (GMenuModel) menu = people_menu (self);

  cg_sidebar_set_office (sidebar, office, acting);
  cg_sidebar_set_acting_menu (sidebar, g_menu_model_get_n_items (menu) > 1 ? menu : NULL);
  g_simple_action_set_state (self->act, g_variant_new_int64 (cg_office_get_actor (self->office)));
}

static void
act_cb (CgOfficeFrame *self, GVariant *person)
{
  cg_office_set_actor (self->office, g_variant_get_int64 (person));
}

/* ---- the state of the store ---- */

/* The sidebar has room for the time of today's or the day of an older one. */
static char *
backup_words (gint64 at)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (at / 1000);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  if (at == 0)
    return g_strdup (_ ("no backup yet"));

  if (g_date_time_get_day_of_year (time) == g_date_time_get_day_of_year (now))
    return g_date_time_format (time, _ ("backup %H:%M")); /* Translators: of today */

  return g_date_time_format (time, _ ("backup %m-%d"));
}

void
cg_office_frame_update_state (CgOfficeFrame *self)
{
  CgStore *store = cg_office_get_store (self->office);
  gint64 at = cg_store_get_backup_at (store);
  g_autofree char *saved = get_string (self, "saved");
  g_autofree char *backup = backup_words (at);
  g_autofree char *state = NULL;
  gboolean late = at != 0 && g_get_real_time () / 1000 - at > LATE_BACKUP_MS;

  if (cg_office_get_read_only (self->office) != NULL)
    state = g_strdup (_ ("Read only"));
  else
    state = g_strdup_printf (C_ ("saved and backup", "%s · %s"), saved, backup);

  cg_sidebar_set_state (cg_window_get_sidebar (self->window), state, late);
}

static GtkWidget *
add_band (CgOfficeFrame *self, const char *sentence, const char *button)
{
  GtkWidget *banner = cg_banner_new ();

  cg_banner_show (CG_BANNER (banner), CG_BANNER_NOTE, sentence, button);
  gtk_box_append (cg_window_get_bands (self->window), banner);
  return banner;
}

static void
start_own_cb (CgOfficeFrame *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "app.new-store", NULL);
}

static void
restore_cb (CgOfficeFrame *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "app.restore-sample", NULL);
}

static void
add_sample_band (CgOfficeFrame *self)
{
  GtkWidget *banner =
      add_band (self, _ ("Sample data: try whatever you like."), _ ("Start your own office"));

  cg_banner_set_second (CG_BANNER (banner), _ ("Restore the Sample"));
  g_signal_connect_object (banner, "activated", G_CALLBACK (start_own_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (banner, "second-activated", G_CALLBACK (restore_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
add_bands (CgOfficeFrame *self)
{
  const char *read_only = cg_office_get_read_only (self->office);

  switch (cg_store_get_kind (cg_office_get_store (self->office)))
    {
    case CG_STORE_SAMPLE:
      add_sample_band (self);
      break;
    case CG_STORE_TEST:
      add_band (self, _ ("Test data: never for real work."), NULL);
      break;
    case CG_STORE_OFFICE:
    default:
      break;
    }

  if (read_only != NULL)
    add_band (self, read_only, NULL);
}

static void
add_refusal (CgOfficeFrame *self)
{
  GtkWidget *banner = cg_banner_new ();

  self->refusal = CG_BANNER (g_object_ref (banner));
  cg_banner_set_dismissible (self->refusal, TRUE);
  gtk_box_append (cg_window_get_bands (self->window), banner);
  g_signal_connect_object (cg_window_get_navigation (self->window), "notify::place",
                           G_CALLBACK (place_cb), self, G_CONNECT_SWAPPED);
}

/* ---- the object ---- */

static GSimpleAction *
add_action (CgOfficeFrame *self,
            const char *name,
            const GVariantType *type,
            GVariant *state,
            GCallback callback)
{
  GSimpleAction *action = state != NULL ? g_simple_action_new_stateful (name, type, state)
                                        : g_simple_action_new (name, type);

  g_signal_connect_object (action, "activate", callback, self, G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (self->window), G_ACTION (action));
  return action;
}

static void
cg_office_frame_finalize (GObject *object)
{
  CgOfficeFrame *self = CG_OFFICE_FRAME (object);

  g_clear_object (&self->bands);
  g_clear_object (&self->office);
  g_clear_object (&self->refusal);
  g_clear_object (&self->edit_menu);
  g_clear_object (&self->undo);
  g_clear_object (&self->redo);
  g_clear_object (&self->act);

  G_OBJECT_CLASS (cg_office_frame_parent_class)->finalize (object);
}

static void
cg_office_frame_class_init (CgOfficeFrameClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_office_frame_finalize;
}

static void
cg_office_frame_init (CgOfficeFrame *self)
{
  self->edit_menu = g_menu_new ();
}

static void
connect_to_office (CgOfficeFrame *self)
{
  static const struct
  {
    const char *signal;
    GCallback callback;
  } signals[] = {
    { "notify::undo-label", G_CALLBACK (update_undo) },
    { "notify::redo-label", G_CALLBACK (update_undo) },
    { "notify::actor-name", G_CALLBACK (update_people) },
    { "reference-changed", G_CALLBACK (update_people) },
    { "notify::saved", G_CALLBACK (cg_office_frame_update_state) },
    { "failed", G_CALLBACK (failed_cb) },
    { "done", G_CALLBACK (done_cb) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_connect_object (self->office, signals[i].signal, signals[i].callback, self,
                             G_CONNECT_SWAPPED);
}

CgOfficeFrame *
cg_office_frame_new (CgWindow *window, CgOffice *office)
{
  CgOfficeFrame *self = g_object_new (CG_TYPE_OFFICE_FRAME, NULL);

  self->window = window;
  self->office = g_object_ref (office);
  self->undo = add_action (self, "undo", NULL, NULL, G_CALLBACK (undo_cb));
  self->redo = add_action (self, "redo", NULL, NULL, G_CALLBACK (redo_cb));
  self->act =
      add_action (self, "act", G_VARIANT_TYPE_INT64, g_variant_new_int64 (0), G_CALLBACK (act_cb));
  cg_undo_keys_add (GTK_WINDOW (window));
  g_menu_prepend_section (cg_window_get_menu (window), NULL, G_MENU_MODEL (self->edit_menu));

  connect_to_office (self);
  update_undo (self);
  update_people (self);
  cg_office_frame_update_state (self);
  add_bands (self);
  self->bands = cg_store_bands_new (window, office);
  add_refusal (self);
  return self;
}
