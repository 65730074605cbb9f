/* cg-party-source.c: who can be named as an accountable party: a unit, or a name as it is typed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-party-source.h"

#include <glib/gi18n.h>

#include "cg-choices.h"
#include "cg-field-box.h"
#include "cg-fold.h"

#define ORGANISATION "org"
#define CADRE "cadre"

/* Names of people are seldom longer; those of organisations seldom as short. */
#define LONGEST_NAME 4

struct _CgPartySource
{
  GObject parent_instance;

  CgPickSource *units;
  GPtrArray *parties; /* of CgParty; its id is the position plus one */
  GHashTable *ids;    /* type, name and post to that id */
};

static void iface_init (CgPickSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CgPartySource,
                               cg_party_source,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (CG_TYPE_PICK_SOURCE, iface_init))

static void
party_free (gpointer data)
{
  CgParty *party = data;

  g_free (party->name);
  g_free (party->post);
  g_free (party);
}

/* ---- what was typed ---- */

static gboolean
ends_name (gunichar character)
{
  /* Commas, the enumeration comma, middle dots and a bullet. */
  static const gunichar signs[] = { ',', 0xff0c, 0x3001, 0x00b7, 0x30fb, 0x2022 };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (character == signs[i])
      return TRUE;

  return character == '\0' || g_unichar_isspace (character);
}

static void
split (const char *typed, char **name, char **post)
{
  const char *end = typed;

  while (!ends_name (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);

  *name = g_strndup (typed, (gsize) (end - typed));
  *post = cg_field_strip (*end != '\0' ? g_utf8_next_char (end) : "");
}

static gboolean
reads_as_organisation (const char *name)
{
  /* Translators: how names of organisations end, with spaces between */
  g_auto (GStrv) ends = g_strsplit (C_ ("party", "Committee Bureau Office Department"), " ", -1);

  if (g_utf8_strlen (name, -1) > LONGEST_NAME)
    return TRUE;
  for (guint i = 0; ends[i] != NULL; i++)
    if (g_str_has_suffix (name, ends[i]))
      return TRUE;

  return FALSE;
}

/* ---- lines ---- */

static CgPickItem *
line_of (CgPartySource *self, const char *type, const char *name, const char *post, gboolean likely)
{
  g_autofree char *label = likely ? g_strdup (name) : cg_party_label (type, name, post);

  return cg_pick_item_new (cg_party_source_add (self, type, name, post), label,
                           cg_choices_label (CG_CHOICES_ACCOUNTABLE_TYPE, type), 0);
}

/* The likelier one bears the very name that was typed: so it is what the text means when the
 * field is left. */
static void
add_names (CgPartySource *self, GPtrArray *lines, const char *name, gboolean is_unit)
{
  gboolean organisation = is_unit || reads_as_organisation (name);
  const char *likely = organisation ? ORGANISATION : CADRE;
  const char *other = organisation ? CADRE : ORGANISATION;

  if (!is_unit)
    g_ptr_array_add (lines, line_of (self, likely, name, "", TRUE));
  g_ptr_array_add (lines, line_of (self, other, name, "", FALSE));
}

static void
add_typed (CgPartySource *self, GPtrArray *lines, const char *typed, gboolean is_unit)
{
  g_autofree char *name = NULL;
  g_autofree char *post = NULL;

  split (typed, &name, &post);
  if (!cg_fold_has_ideographic (name))
    return;

  if (*post != '\0')
    g_ptr_array_insert (lines, 0, line_of (self, CADRE, name, post, FALSE));
  else
    add_names (self, lines, name, is_unit);
}

static GPtrArray *
lines_of (CgPartySource *self, GPtrArray *units, const char *typed)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean is_unit = FALSE;

  for (guint i = 0; i < units->len; i++)
    {
      CgPickItem *unit = g_ptr_array_index (units, i);
      const char *name = cg_pick_item_get_name (unit);

      is_unit |= g_str_equal (name, typed);
      g_ptr_array_add (lines, cg_pick_item_new (cg_party_source_add (self, ORGANISATION, name, ""),
                                                name, cg_pick_item_get_hint (unit),
                                                cg_pick_item_get_depth (unit)));
    }
  add_typed (self, lines, typed, is_unit);
  return lines;
}

/* ---- the source ---- */

static void
units_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  g_autoptr (GPtrArray) units =
      cg_pick_source_find_finish (CG_PICK_SOURCE (source), result, &error);

  if (units == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (
        task, lines_of (g_task_get_source_object (task), units, g_task_get_task_data (task)),
        (GDestroyNotify) g_ptr_array_unref);
}

static void
find_async (CgPickSource *source,
            CgEntity entity,
            gint64 owner,
            const char *text,
            GCancellable *cancellable,
            GAsyncReadyCallback callback,
            gpointer user_data)
{
  CgPartySource *self = CG_PARTY_SOURCE (source);
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_task_data (task, cg_field_strip (text != NULL ? text : ""), g_free);
  cg_pick_source_find_async (self->units, CG_ENTITY_UNIT, 0, text, cancellable, units_cb, task);
}

static void
iface_init (CgPickSourceInterface *iface)
{
  iface->find_async = find_async;
}

/* ---- the object ---- */

static void
cg_party_source_finalize (GObject *object)
{
  CgPartySource *self = CG_PARTY_SOURCE (object);

  g_clear_object (&self->units);
  g_ptr_array_unref (self->parties);
  g_hash_table_unref (self->ids);

  G_OBJECT_CLASS (cg_party_source_parent_class)->finalize (object);
}

static void
cg_party_source_class_init (CgPartySourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_party_source_finalize;
}

static void
cg_party_source_init (CgPartySource *self)
{
  self->parties = g_ptr_array_new_with_free_func (party_free);
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

CgPartySource *
cg_party_source_new (CgPickSource *units)
{
  CgPartySource *self = g_object_new (CG_TYPE_PARTY_SOURCE, NULL);

  self->units = g_object_ref (units);
  return self;
}

gint64
cg_party_source_add (CgPartySource *self, const char *type, const char *name, const char *post)
{
  g_autofree char *key = g_strdup_printf ("%s\n%s\n%s", type, name, post);
  guint id;
  CgParty *party;

  g_return_val_if_fail (CG_IS_PARTY_SOURCE (self), 0);

  id = GPOINTER_TO_UINT (g_hash_table_lookup (self->ids, key));
  if (id != 0)
    return id;

  party = g_new0 (CgParty, 1);
  party->type = g_str_equal (type, ORGANISATION) ? ORGANISATION : CADRE;
  party->name = g_strdup (name);
  party->post = g_strdup (post);
  g_ptr_array_add (self->parties, party);
  g_hash_table_insert (self->ids, g_steal_pointer (&key), GUINT_TO_POINTER (self->parties->len));
  return self->parties->len;
}

const CgParty *
cg_party_source_get (CgPartySource *self, gint64 id)
{
  g_return_val_if_fail (CG_IS_PARTY_SOURCE (self), NULL);

  return id >= 1 && id <= self->parties->len ? g_ptr_array_index (self->parties, id - 1) : NULL;
}

char *
cg_party_label (const char *type, const char *name, const char *post)
{
  const char *what = *post != '\0' ? post : cg_choices_label (CG_CHOICES_ACCOUNTABLE_TYPE, type);

  return g_strdup_printf (C_ ("party", "%s, %s"), name, what);
}
