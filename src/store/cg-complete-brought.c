/* cg-complete-brought.c: what a record brings with it: stages and tracks of a unit, evidence.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-clock.h"
#include "cg-complete-private.h"

/* ---- a unit of a case brings its stages, tracks and materials ---- */

static gboolean
add_stage (CgWrites *self,
           const CgRowWrite *unit,
           const char *stage,
           gint64 rule,
           gboolean skipped,
           GError **error)
{
  gint64 id = cg_ids_allocate (self->connection, error);
  CgRowWrite *write;
  gboolean registered = g_str_equal (stage, "register");
  char today[11];

  if (id == 0)
    return FALSE;

  cg_date_to_iso_buffer (cg_clock_today (), today);
  write = cg_writes_add (self, CG_ENTITY_STAGE, id, TRUE);
  write->brought = TRUE;
  cg_row_write_set_integer (write, CG_STAGE_CASE_UNIT, unit->id);
  cg_row_write_set_integer (write, CG_STAGE_CASE, unit->values[CG_CASE_UNIT_CASE].integer);
  cg_row_write_set_integer (write, CG_STAGE_UNIT, unit->values[CG_CASE_UNIT_UNIT].integer);
  cg_row_write_set_text (write, CG_STAGE_STAGE, stage);
  cg_row_write_set_text (write, CG_STAGE_STATE,
                         registered ? "done"
                         : skipped  ? "skipped"
                                    : "pending");
  if (registered)
    cg_row_write_set_text (write, CG_STAGE_ACTUAL_ON, today);
  if (rule != 0)
    cg_row_write_set_integer (write, CG_STAGE_RULE, rule);
  return TRUE;
}

static gboolean
add_stages (CgWrites *self, const CgRowWrite *unit, gint64 case_type, GError **error)
{
  gsize n;
  const CgChoice *stages = cg_choices_get (CG_CHOICES_STAGE, &n);

  for (gsize i = 0; i < n; i++)
    {
      static const char sql[] =
          "SELECT %s FROM case_step WHERE case_type = ? AND stage = ? AND void_reason IS NULL";
      g_autofree char *rule_sql = g_strdup_printf (sql, "rule");
      g_autofree char *skip_sql = g_strdup_printf (sql, "skipped");
      gint64 rule =
          cg_sql_integer (self->connection, NULL, 0, rule_sql, "is", case_type, stages[i].id);
      gint64 skipped =
          cg_sql_integer (self->connection, NULL, 0, skip_sql, "is", case_type, stages[i].id);

      if (!add_stage (self, unit, stages[i].id, rule, skipped != 0, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_materials (
    CgWrites *self, const CgRowWrite *track, const char *kind, gint64 case_type, GError **error)
{
  g_autofree char *joined =
      cg_sql_text (self->connection, NULL,
                   "SELECT group_concat(name, char(31)) FROM type_material"
                   " WHERE case_type = ? AND track = ? AND void_reason IS NULL",
                   "is", case_type, kind);
  g_auto (GStrv) names = joined != NULL ? g_strsplit (joined, "\x1f", -1) : g_new0 (char *, 1);

  for (guint i = 0; names[i] != NULL; i++)
    {
      gint64 id = cg_ids_allocate (self->connection, error);
      CgRowWrite *write;

      if (id == 0)
        return FALSE;
      write = cg_writes_add (self, CG_ENTITY_MATERIAL, id, TRUE);
      cg_row_write_set_integer (write, CG_MATERIAL_TRACK, track->id);
      cg_row_write_set_integer (write, CG_MATERIAL_CASE, track->values[CG_TRACK_CASE].integer);
      cg_row_write_set_text (write, CG_MATERIAL_NAME, names[i]);
    }

  return TRUE;
}

static gboolean
add_tracks (CgWrites *self, const CgRowWrite *unit, gint64 case_type, GError **error)
{
  gsize n;
  const CgChoice *tracks = cg_choices_get (CG_CHOICES_TRACK, &n);

  for (gsize i = 0; i < n; i++)
    {
      gint64 id = cg_ids_allocate (self->connection, error);
      CgRowWrite *write;

      if (id == 0)
        return FALSE;
      write = cg_writes_add (self, CG_ENTITY_TRACK, id, TRUE);
      cg_row_write_set_integer (write, CG_TRACK_CASE_UNIT, unit->id);
      cg_row_write_set_integer (write, CG_TRACK_CASE, unit->values[CG_CASE_UNIT_CASE].integer);
      cg_row_write_set_integer (write, CG_TRACK_UNIT, unit->values[CG_CASE_UNIT_UNIT].integer);
      cg_row_write_set_text (write, CG_TRACK_TRACK, tracks[i].id);
      if (!add_materials (self, write, tracks[i].id, case_type, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_given (const CgRowWrite *write, int field)
{
  return (write->set >> field & 1) && write->values[field].type == CG_VALUE_INTEGER;
}

void
cg_writes_follow_need (CgWrites *self, CgRowWrite *write)
{
  static const int fields[][2] = { { CG_EVIDENCE_PROBLEM, CG_EVIDENCE_NEED_PROBLEM },
                                   { CG_EVIDENCE_CASE, CG_EVIDENCE_NEED_CASE },
                                   { CG_EVIDENCE_MEASURE, CG_EVIDENCE_NEED_MEASURE } };
  gint64 need = is_given (write, CG_EVIDENCE_NEED) ? write->values[CG_EVIDENCE_NEED].integer : 0;

  for (guint i = 0; need != 0 && i < G_N_ELEMENTS (fields); i++)
    if (!is_given (write, fields[i][0]))
      cg_row_write_set_integer (
          write, fields[i][0],
          cg_writes_other_integer (self, CG_ENTITY_EVIDENCE_NEED, need, fields[i][1]));
}

/* A file attached to a problem, or to what a measure must be shown by, is evidence of it
 * (domain.md 1.8: 佐证 = a file, or offline). */
static gboolean
add_file_evidence (CgWrites *self, const CgRowWrite *attachment, GError **error)
{
  const char *owner = attachment->values[CG_ATTACHMENT_OWNER_ENTITY].text;
  gint64 owner_id = attachment->values[CG_ATTACHMENT_OWNER_ID].integer;
  gint64 id;
  CgRowWrite *write;

  if (g_strcmp0 (owner, "problem") != 0 && g_strcmp0 (owner, "evidence_need") != 0)
    return TRUE;
  id = cg_ids_allocate (self->connection, error);
  if (id == 0)
    return FALSE;

  write = cg_writes_add (self, CG_ENTITY_EVIDENCE, id, TRUE);
  if (g_str_equal (owner, "problem"))
    cg_row_write_set_integer (write, CG_EVIDENCE_PROBLEM, owner_id);
  else
    cg_row_write_set_integer (write, CG_EVIDENCE_NEED, owner_id);
  cg_writes_follow_need (self, write);
  cg_row_write_set_integer (write, CG_EVIDENCE_CASE,
                            attachment->values[CG_ATTACHMENT_CASE].integer);
  cg_row_write_set_text (write, CG_EVIDENCE_KIND, "file");
  cg_row_write_set_text (write, CG_EVIDENCE_NAME, attachment->values[CG_ATTACHMENT_NAME].text);
  cg_row_write_set_integer (write, CG_EVIDENCE_ATTACHMENT, attachment->id);
  return TRUE;
}

gboolean
cg_writes_bring_along (CgWrites *self, const CgRowWrite *write, GError **error)
{
  gint64 case_type;

  if (write->entity == CG_ENTITY_ATTACHMENT && (write->set >> CG_ATTACHMENT_CASE & 1))
    return add_file_evidence (self, write, error);
  if (write->entity != CG_ENTITY_CASE_UNIT || !write->insert)
    return TRUE;

  case_type = cg_writes_other_integer (self, CG_ENTITY_CASE,
                                       write->values[CG_CASE_UNIT_CASE].integer, CG_CASE_CASE_TYPE);
  return add_stages (self, write, case_type, error) && add_tracks (self, write, case_type, error);
}
