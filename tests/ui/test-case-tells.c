/* test-case-tells.c: what a case file tells beside its lists: duties, analysis, hints, timeline.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "../core/store-fixture.h"
#include "cg-case-analysis.h"
#include "cg-case-duties.h"
#include "cg-case-hint-box.h"
#include "cg-case-timeline.h"
#include "cg-event.h"
#include "cg-lamp-view.h"
#include "cg-office.h"
#include "ui-test.h"

typedef struct
{
  Fixture store;
  CgOffice *office;
  CgRecord *record;
  gint64 party;
  GtkWidget *shown;
  GtkWidget *window;
} Teller;

static char *
number (gint64 id)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, id);
}

static void
set_up (Teller *self, gconstpointer data)
{
  g_autofree char *the_case = NULL;
  gint64 id;

  fixture_set_up (&self->store, NULL);
  id = fixture_add_case (&self->store);
  the_case = number (id);
  self->party = fixture_add (&self->store, CG_ENTITY_ACCOUNTABLE, "case", the_case, "type", "org",
                             "name", "某局党组", NULL);
  self->record = cg_store_get (self->store.store, CG_ENTITY_CASE, id, NULL);
  self->office = cg_office_new (self->store.store);
}

static void
show (Teller *self, GtkWidget *widget)
{
  self->shown = widget;
  self->window = ui_test_open (widget, 720, 480);
}

static void
tear_down (Teller *self, gconstpointer data)
{
  ui_test_close_reading (self->window, self->shown);
  g_clear_pointer (&self->record, cg_record_unref);
  g_clear_object (&self->office);
  fixture_tear_down (&self->store, NULL);
}

static gint64
add (Teller *self,
     CgEntity entity,
     const char *name,
     const char *text,
     const char *other,
     const char *value)
{
  g_autofree char *the_case = number (cg_record_get_id (self->record));

  return fixture_add (&self->store, entity, "case", the_case, name, text, other, value, NULL);
}

/* Whether a label, or a lamp, within says this. */
static gboolean
says (GtkWidget *widget, const char *words)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), words) != NULL)
    return TRUE;
  if (CG_IS_LAMP_VIEW (widget) &&
      strstr (cg_lamp_view_get_words (CG_LAMP_VIEW (widget)), words) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_visible (child) && says (child, words))
      return TRUE;

  return FALSE;
}

typedef struct
{
  Teller *teller;
  const char *words;
} Said;

static gboolean
is_said (gpointer data)
{
  const Said *said = data;

  return says (said->teller->shown, said->words);
}

static void
wait_for (Teller *self, const char *words)
{
  Said said = { self, words };

  ui_test_wait (is_said, &said);
}

/* ---- the tests ---- */

static gboolean
is_studied (gpointer data)
{
  return !says (data, "专题研究 未开展");
}

/* Each side has its duties; what the committee did stands there once it is recorded. */
static void
test_duties (Teller *self, gconstpointer data)
{
  show (self, cg_case_duties_new (self->office));
  cg_case_duties_set_case (CG_CASE_DUTIES (self->shown), self->record);
  wait_for (self, "专题研究 未开展");
  g_assert_true (says (self->shown, "党委（党组）"));
  g_assert_true (says (self->shown, "纪委监委"));
  g_assert_true (says (self->shown, "案发单位"));
  wait_for (self, cg_choices_label (CG_CHOICES_STAGE, "report"));

  add (self, CG_ENTITY_COMMITTEE_MATTER, "kind", "study", "subject", "专题研究以案促改");
  ui_test_wait (is_studied, self->shown);
  g_assert_true (says (self->shown, "听取汇报 未开展"));
}

static gboolean
is_visible (gpointer data)
{
  return gtk_widget_get_visible (GTK_WIDGET (data));
}

static gboolean
is_hidden (gpointer data)
{
  return !gtk_widget_get_visible (GTK_WIDGET (data));
}

/* An organisation without anybody who leads it; the office may ask for no such hint. */
static void
test_hints (Teller *self, gconstpointer data)
{
  show (self, cg_case_hint_box_new (self->office));
  cg_case_hint_box_set_case (CG_CASE_HINT_BOX (self->shown), self->record);
  ui_test_wait (is_visible, self->shown);
  g_assert_true (says (self->shown, "某局党组"));

  fixture_add (&self->store, CG_ENTITY_SETTING, "name", "hint.article_6", "value", "off", NULL);
  ui_test_wait (is_hidden, self->shown);
}

static void
test_analysis (Teller *self, gconstpointer data)
{
  g_autofree char *unit = NULL;
  g_autofree char *the_case = number (cg_record_get_id (self->record));

  show (self, cg_case_analysis_new (self->office));
  cg_case_analysis_set_case (CG_CASE_ANALYSIS (self->shown), self->record);
  wait_for (self, "政治偏差");
  unit = number (fixture_add (&self->store, CG_ENTITY_UNIT, "name", "某局", NULL));
  fixture_add (&self->store, CG_ENTITY_POLITICAL_DEVIATION, "case", the_case, "unit", unit,
               "benchmark", "people", "text", "对采砂乱象不敢斗争", NULL);
  wait_for (self, "对采砂乱象不敢斗争");
  g_assert_true (says (self->shown, "三个偏差 1 条"));
}

/* What happened is told at once, what was entered where it is asked for. */
static void
test_timeline (Teller *self, gconstpointer data)
{
  GtkWidget *kinds;
  guint events;

  add (self, CG_ENTITY_ACTIVITY, "kind", "warning", "subject", "警示教育大会");
  show (self, cg_case_timeline_new (self->office));
  cg_case_timeline_set_case (CG_CASE_TIMELINE (self->shown), self->record);
  wait_for (self, "警示教育大会");
  wait_for (self, "登记立项");
  events = cg_case_timeline_get_count (CG_CASE_TIMELINE (self->shown));
  g_assert_cmpuint (events, >=, 3);

  kinds = ui_test_find (self->shown, GTK_TYPE_DROP_DOWN);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (kinds), 1 + CG_EVENT_ACTIVITY);
  g_assert_cmpuint (cg_case_timeline_get_count (CG_CASE_TIMELINE (self->shown)), ==, 1);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (kinds), 1 + CG_EVENT_JOURNAL);
  g_assert_cmpuint (cg_case_timeline_get_count (CG_CASE_TIMELINE (self->shown)), >=, 2);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (kinds), 0);
  add (self, CG_ENTITY_HANDOVER, "receiver", "案件监督管理室", "number", "线索 17");
  wait_for (self, "案件监督管理室");
  g_assert_cmpuint (cg_case_timeline_get_count (CG_CASE_TIMELINE (self->shown)), ==, events + 1);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/ui/case-tells/" name, Teller, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ui_test_init ();
  ADD ("duties", test_duties);
  ADD ("hints", test_hints);
  ADD ("analysis", test_analysis);
  ADD ("timeline", test_timeline);
  return ui_test_run ();
}
