/* cg-sample-register.c: cases as they are registered, with units, situations and parties.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-sample-register.h"

#include <string.h>

#include "cg-effect-period.h"

char *
cg_sample_number (const char *format, CgDate day)
{
  g_auto (GStrv) parts = format != NULL ? g_strsplit (format, "%d", 2) : NULL;
  int year;

  if (parts == NULL || parts[1] == NULL)
    return g_strdup (format);

  cg_date_get_ymd (day, &year, NULL, NULL);
  return g_strdup_printf ("%s%d%s", parts[0], year, parts[1]);
}

static void
add_sanctions (CgSamplePlayer *self,
               CgEdit *edit,
               gint64 accountable,
               const CgSampleCase *sample,
               const char *kinds)
{
  g_auto (GStrv) words = g_strsplit (kinds, " ", -1);
  CgDate decided = cg_sample_day (self, sample->decided);
  g_autofree char *number = cg_sample_number (sample->decision, decided);

  for (guint i = 0; words[i] != NULL; i++)
    {
      gint64 id = cg_sample_insert (self, edit, CG_ENTITY_SANCTION, NULL);
      CgDate until = cg_effect_until (words[i], decided);

      cg_edit_set_integer (edit, CG_ENTITY_SANCTION, id, CG_SANCTION_ACCOUNTABLE, accountable);
      CG_SET (SANCTION, id, KIND, words[i]);
      CG_SET (SANCTION, id, DECIDED_BY, sample->decided_by);
      CG_SET (SANCTION, id, DECISION_NO, number);
      CG_SET_DATE (SANCTION, id, DECIDED_ON, decided);
      if (until != 0)
        CG_SET_DATE (SANCTION, id, EFFECT_UNTIL, until);
    }
}

static void
add_accountables (CgSamplePlayer *self, CgEdit *edit, const CgSampleCase *sample)
{
  gsize n;
  const CgSampleAccountable *all = cg_sample_accountables (&n);

  for (gsize i = 0; i < n; i++)
    if (g_str_equal (all[i].case_key, sample->key))
      {
        g_autofree char *key = g_strdup_printf ("%s/%s", sample->key, all[i].name);
        gint64 id = cg_sample_insert (self, edit, CG_ENTITY_ACCOUNTABLE, key);

        CG_REFER (ACCOUNTABLE, id, CASE, sample->key);
        CG_SET (ACCOUNTABLE, id, TYPE, all[i].type);
        CG_SET (ACCOUNTABLE, id, NAME, all[i].name);
        CG_REFER (ACCOUNTABLE, id, UNIT, all[i].unit);
        CG_SET (ACCOUNTABLE, id, POST, all[i].post);
        CG_SET (ACCOUNTABLE, id, RANK, all[i].rank);
        CG_SET (ACCOUNTABLE, id, DUTY, all[i].duty);
        CG_SET (ACCOUNTABLE, id, RESPONSIBILITY, all[i].responsibility);
        if (g_str_equal (all[i].type, "cadre"))
          CG_SET (ACCOUNTABLE, id, SERVING,
                  strstr (all[i].sanctions, "transfer") ? "moved" : "serving");
        add_sanctions (self, edit, id, sample, all[i].sanctions);
      }
}

static void
add_units_of_case (CgSamplePlayer *self, CgEdit *edit, const CgSampleCase *sample)
{
  for (guint i = 0; i < G_N_ELEMENTS (sample->units) && sample->units[i] != NULL; i++)
    {
      g_autofree char *key = g_strdup_printf ("%s/%u", sample->key, i + 1);
      gint64 id = cg_sample_insert (self, edit, CG_ENTITY_CASE_UNIT, key);

      CG_REFER (CASE_UNIT, id, CASE, sample->key);
      CG_REFER (CASE_UNIT, id, UNIT, sample->units[i]);
    }
}

static void
add_situations (CgSamplePlayer *self, CgEdit *edit, const CgSampleCase *sample)
{
  g_auto (GStrv) situations = g_strsplit (sample->situations, " ", -1);

  for (guint i = 0; situations[i] != NULL; i++)
    {
      gint64 id = cg_sample_insert (self, edit, CG_ENTITY_SITUATION, NULL);

      CG_REFER (SITUATION, id, CASE, sample->key);
      CG_SET (SITUATION, id, SITUATION, situations[i]);
    }
}

static void
add_case (CgSamplePlayer *self, CgEdit *edit, const CgSampleCase *sample)
{
  gint64 id = cg_sample_insert (self, edit, CG_ENTITY_CASE, sample->key);
  CgDate decided = cg_sample_day (self, sample->decided);
  g_autofree char *number = cg_sample_number (sample->decision, decided);

  CG_SET (CASE, id, TITLE, sample->title);
  cg_sample_refer_by_name (self, edit, CG_ENTITY_CASE, id, CG_CASE_CASE_TYPE, sample->type);
  cg_sample_refer_by_name (self, edit, CG_ENTITY_CASE, id, CG_CASE_DOMAIN, sample->domain);
  cg_sample_refer_by_name (self, edit, CG_ENTITY_CASE, id, CG_CASE_CATEGORY, sample->category);
  CG_SET (CASE, id, SOURCE, sample->source);
  CG_SET_DATE (CASE, id, OCCURRED_ON, cg_sample_day (self, sample->occurred));
  CG_SET_DATE (CASE, id, DECIDED_ON, decided);
  CG_SET (CASE, id, DECIDED_BY, sample->decided_by);
  CG_SET (CASE, id, DECISION_NO, number);
  CG_SET (CASE, id, BRIEF, sample->brief);
  if (sample->amount > 0)
    cg_edit_set_integer (edit, CG_ENTITY_CASE, id, CG_CASE_AMOUNT, sample->amount);
  CG_REFER (CASE, id, UNDERTAKER, sample->undertaker);
  CG_REFER (CASE, id, SUPERVISOR, sample->supervisor);
  CG_SET (CASE, id, DEPARTMENT, cg_sample_department (sample->undertaker));
  CG_SET (CASE, id, WORK_SECRECY, sample->secrecy);
  CG_SET (CASE, id, TYPICAL_GROUP, sample->typical_group);
  CG_SET (CASE, id, NOTIFY_SCOPE, "县委、县纪委监委领导，承办部门");
}

/* ---- what a unit of a case brings along is known as "sand/1/report", "sand/1/track-summary",
 * "sand/1/summary-2" ---- */

static gboolean
remember_materials (CgSamplePlayer *self,
                    const char *unit_key,
                    const char *track_key,
                    const char *track,
                    GError **error)
{
  g_autoptr (GPtrArray) materials =
      cg_sample_children (self, CG_ENTITY_MATERIAL, CG_MATERIAL_TRACK, track_key, error);

  for (guint i = 0; materials != NULL && i < materials->len; i++)
    {
      g_autofree char *key = g_strdup_printf ("%s/%s-%u", unit_key, track, i + 1);

      cg_sample_remember (self, key, CG_ENTITY_MATERIAL,
                          cg_record_get_id (g_ptr_array_index (materials, i)));
    }

  return materials != NULL;
}

static gboolean
remember_tracks (CgSamplePlayer *self, const char *unit_key, GError **error)
{
  g_autoptr (GPtrArray) tracks =
      cg_sample_children (self, CG_ENTITY_TRACK, CG_TRACK_CASE_UNIT, unit_key, error);

  for (guint i = 0; tracks != NULL && i < tracks->len; i++)
    {
      CgRecord *record = g_ptr_array_index (tracks, i);
      const char *track = cg_record_text (record, CG_TRACK_TRACK);
      g_autofree char *key = g_strconcat (unit_key, "/track-", track, NULL);

      cg_sample_remember (self, key, CG_ENTITY_TRACK, cg_record_get_id (record));
      if (!remember_materials (self, unit_key, key, track, error))
        return FALSE;
    }

  return tracks != NULL;
}

static gboolean
remember_stages (CgSamplePlayer *self, const char *unit_key, GError **error)
{
  g_autoptr (GPtrArray) stages =
      cg_sample_children (self, CG_ENTITY_STAGE, CG_STAGE_CASE_UNIT, unit_key, error);

  for (guint i = 0; stages != NULL && i < stages->len; i++)
    {
      CgRecord *record = g_ptr_array_index (stages, i);
      g_autofree char *key =
          g_strconcat (unit_key, "/", cg_record_text (record, CG_STAGE_STAGE), NULL);

      cg_sample_remember (self, key, CG_ENTITY_STAGE, cg_record_get_id (record));
    }

  return stages != NULL;
}

gboolean
cg_sample_register_case (CgSamplePlayer *self,
                         gconstpointer data,
                         const char *actor,
                         GError **error)
{
  const CgSampleCase *sample = data;
  g_autoptr (CgEdit) edit = cg_sample_edit (self, "case.register", actor);

  add_case (self, edit, sample);
  add_units_of_case (self, edit, sample);
  add_situations (self, edit, sample);
  add_accountables (self, edit, sample);
  if (!cg_sample_apply (self, edit, error))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (sample->units) && sample->units[i] != NULL; i++)
    {
      g_autofree char *key = g_strdup_printf ("%s/%u", sample->key, i + 1);

      if (!remember_stages (self, key, error) || !remember_tracks (self, key, error))
        return FALSE;
    }

  return TRUE;
}
