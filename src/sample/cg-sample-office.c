/* cg-sample-office.c: the office sets itself up and enters the units and people of the county.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-number-series.h"
#include "cg-sample-register.h"

#include <string.h>

#define OFFICE "中共某县纪律检查委员会"
#define OFFICE_UNIT "县纪委监委"

static void
add_unit (CgSamplePlayer *self, CgEdit *edit, const CgSampleUnit *unit)
{
  gint64 id = cg_sample_insert (self, edit, CG_ENTITY_UNIT, unit->brief_name);

  CG_SET (UNIT, id, NAME, unit->name);
  CG_SET (UNIT, id, SHORT, unit->brief_name);
  CG_SET (UNIT, id, LEVEL, unit->level);
  CG_SET (UNIT, id, KIND, unit->kind);
  CG_SET (UNIT, id, SYSTEM, unit->system);
  CG_SET (UNIT, id, REGION, "某县");
  CG_SET (UNIT, id, PARTY_ORG, unit->party_org);
  CG_SET (UNIT, id, HEAD, unit->head);
  CG_REFER (UNIT, id, PARENT, unit->parent);
}

static void
add_role (CgEdit *edit, gint64 id, const CgSamplePerson *person, char letter, int field)
{
  if (person->roles != NULL && strchr (person->roles, letter) != NULL)
    cg_edit_set_integer (edit, CG_ENTITY_PERSON, id, field, 1);
}

static void
add_person (CgSamplePlayer *self, CgEdit *edit, const CgSamplePerson *person)
{
  gint64 id = cg_sample_insert (self, edit, CG_ENTITY_PERSON, person->name);

  CG_SET (PERSON, id, NAME, person->name);
  CG_SET (PERSON, id, POST, person->post);
  CG_SET (PERSON, id, DEPARTMENT, person->department);
  CG_REFER (PERSON, id, UNIT, person->unit);
  add_role (edit, id, person, 'c', CG_PERSON_IS_CLERK);
  add_role (edit, id, person, 'r', CG_PERSON_IS_REVIEWER);
  add_role (edit, id, person, 's', CG_PERSON_IS_SIGNER);
  add_role (edit, id, person, 'v', CG_PERSON_IS_VIEWER);
}

static void
add_setting (CgSamplePlayer *self, CgEdit *edit, const char *name, const char *value)
{
  gint64 id = cg_sample_insert (self, edit, CG_ENTITY_SETTING, NULL);

  CG_SET (SETTING, id, NAME, name);
  CG_SET (SETTING, id, VALUE, value);
}

/* The office's own unit and people, or all others. */
static void
add_units_and_people (CgSamplePlayer *self, CgEdit *edit, gboolean own)
{
  gsize n;
  const CgSampleUnit *units = cg_sample_units (&n);
  const CgSamplePerson *people;

  for (gsize i = 0; i < n; i++)
    if (g_str_equal (units[i].brief_name, OFFICE_UNIT) == own)
      add_unit (self, edit, &units[i]);

  people = cg_sample_people (&n);
  for (gsize i = 0; i < n; i++)
    if ((people[i].roles != NULL) == own)
      add_person (self, edit, &people[i]);
}

gboolean
cg_sample_set_up_office (CgSamplePlayer *self,
                         gconstpointer data,
                         const char *actor,
                         GError **error)
{
  g_autoptr (CgEdit) edit = cg_sample_edit (self, "setup", actor);

  add_setting (self, edit, CG_SETTING_OFFICE, OFFICE);
  add_setting (self, edit, CG_SETTING_DOC_CODE, "某纪改");
  add_setting (self, edit, CG_SETTING_DEPARTMENT, "党风政风监督室");
  add_units_and_people (self, edit, TRUE);
  cg_number_series_add_to (edit, "某纪改");
  return cg_sample_apply (self, edit, error);
}

gboolean
cg_sample_enter_units (CgSamplePlayer *self, gconstpointer data, const char *actor, GError **error)
{
  g_autoptr (CgEdit) edit = cg_sample_edit (self, "import", actor);

  add_units_and_people (self, edit, FALSE);
  return cg_sample_apply (self, edit, error);
}

static const CgSamplePerson *
find_person (const char *name)
{
  gsize n;
  const CgSamplePerson *people = cg_sample_people (&n);

  for (gsize i = 0; i < n; i++)
    if (g_strcmp0 (people[i].name, name) == 0)
      return &people[i];

  return NULL;
}

const char *
cg_sample_post (const char *name)
{
  const CgSamplePerson *person = find_person (name);

  return person != NULL ? person->post : "";
}

const char *
cg_sample_department (const char *name)
{
  const CgSamplePerson *person = find_person (name);

  return person != NULL ? person->department : NULL;
}
