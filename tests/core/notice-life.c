/* notice-life.c: a document of a case on a real store, for the tests of its life.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "notice-life.h"

char *
life_number (gint64 id)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, id);
}

gint64
life_add_notice (Life *self)
{
  g_autofree char *the_case = life_number (self->the_case);
  gint64 id = fixture_add (&self->store, CG_ENTITY_NOTICE, "title", "关于以案促改的通知",
                           "recipients", "中共某县水利局党组", "body", "现通知如下。", "doc_code",
                           "某纪改", FIXTURE_ORGAN, NULL);
  g_autofree char *notice = life_number (id);

  fixture_add (&self->store, CG_ENTITY_NOTICE_CASE, "notice", notice, "case", the_case, NULL);
  return id;
}

void
life_set_up (Life *self, gconstpointer data)
{
  fixture_set_up (&self->store, data);
  self->the_case = fixture_add_case (&self->store);
  self->notice = life_add_notice (self);
}

void
life_tear_down (Life *self, gconstpointer data)
{
  fixture_check (&self->store);
  fixture_tear_down (&self->store, data);
}

void
life_assert_text (Life *self, const char *field, const char *expected)
{
  g_autofree char *text = fixture_text (&self->store, CG_ENTITY_NOTICE, self->notice, field);

  g_assert_cmpstr (text, ==, expected);
}

gint64
life_count (Life *self, const char *table, const char *condition)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM %s WHERE notice = %" G_GINT64_FORMAT
                                          " AND void_reason IS NULL AND %s",
                                          table, self->notice, condition);

  return fixture_integer (&self->store, NULL, sql);
}

gint64
life_add_unit (Life *self, const char *name)
{
  return fixture_add (&self->store, CG_ENTITY_UNIT, "name", name, "level", "county", NULL);
}

gboolean
life_try_void (Life *self, CgEntity entity, gint64 id, GError **error)
{
  g_autoptr (CgEdit) edit = cg_edit_new ("void", self->store.clerk);

  cg_edit_set_text (edit, entity, id, CG_FIELD_VOID_REASON, "误录");
  return cg_store_apply (self->store.store, edit, NULL, error);
}

void
life_step_as (
    Life *self, gint64 actor, const char *action, gint64 id, const char *name, const char *value)
{
  g_autoptr (GError) error = NULL;

  fixture_do (&self->store, actor, &error, action, id, name, value, NULL);
  g_assert_no_error (error);
}

void
life_undo_as (Life *self, gint64 actor)
{
  g_autoptr (GError) error = NULL;

  cg_store_undo (self->store.store, actor, NULL, &error);
  g_assert_no_error (error);
}

gint64
life_latest (Life *self, const char *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT max(id) FROM %s", table);

  return fixture_integer (&self->store, NULL, sql);
}
