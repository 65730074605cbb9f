/* test-notice-counts.c: what the overview counts of documents, and the units of cases say of their
 * deliveries, against a look at each of them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-clock.h"
#include "cg-files.h"
#include "cg-filters.h"
#include "cg-sample.h"
#include "store-fixture.h"

/* ---- a look at each document ---- */

static GPtrArray *
select_all (CgStore *store, CgEntity entity)
{
  g_autoptr (CgQuery) query = cg_query_new (entity);
  g_autoptr (GError) error = NULL;
  GPtrArray *records = cg_store_select (store, query, &error);

  g_assert_no_error (error);
  return records;
}

/* What is known of the deliveries of one document. */
typedef struct
{
  guint standing;
  guint silent; /* neither receipt nor reply */
  guint late;   /* no reply, and it was due before today */
} Deliveries;

static Deliveries
look_at (gint64 notice, GPtrArray *deliveries)
{
  Deliveries found = { 0 };

  for (guint i = 0; i < deliveries->len; i++)
    {
      const CgRecord *delivery = g_ptr_array_index (deliveries, i);
      CgDate due = cg_record_date (delivery, CG_DELIVERY_REPLY_DUE);
      gboolean replied = !cg_record_is_null (delivery, CG_DELIVERY_REPLIED_ON);

      if (cg_record_integer (delivery, CG_DELIVERY_NOTICE) != notice)
        continue;
      found.standing++;
      found.silent += !replied && cg_record_is_null (delivery, CG_DELIVERY_RECEIPT_ON);
      found.late += !replied && due != 0 && due < cg_clock_today ();
    }

  return found;
}

/* Numbered and neither cancelled nor finished: where nothing more is waited for. */
static gboolean
is_out (const CgRecord *notice)
{
  static const char *const over[] = { "draft",  "reviewing", "reviewed", "signed", "checked",
                                      "closed", "archived",  "void",     NULL };

  return !g_strv_contains (over, cg_record_text (notice, CG_NOTICE_STATE));
}

#define N_NUMBERS 3
static const char *const names[N_NUMBERS] = { "to-deliver", "no-receipt", "reply-over" };

static void
assert_counts (CgStore *store, gint64 *most)
{
  g_autoptr (GPtrArray) notices = select_all (store, CG_ENTITY_NOTICE);
  g_autoptr (GPtrArray) deliveries = select_all (store, CG_ENTITY_DELIVERY);
  gint64 expected[N_NUMBERS] = { 0 };

  for (guint i = 0; i < notices->len; i++)
    {
      const CgRecord *notice = g_ptr_array_index (notices, i);
      Deliveries found = look_at (cg_record_get_id (notice), deliveries);

      if (!is_out (notice))
        continue;
      expected[0] += found.standing == 0;
      expected[1] += found.silent > 0;
      expected[2] += found.late > 0;
    }

  for (guint i = 0; i < N_NUMBERS; i++)
    {
      g_autoptr (CgQuery) query = cg_filter_query (CG_ENTITY_NOTICE, names[i]);

      g_test_message ("%s: %d", names[i], (int) expected[i]);
      g_assert_cmpint (cg_store_count (store, query, NULL), ==, expected[i]);
      most[i] = MAX (most[i], expected[i]);
    }
}

/* ---- what the units of cases say, against the deliveries ---- */

static const CgRecord *
find_record (GPtrArray *records, gint64 id)
{
  for (guint i = 0; i < records->len; i++)
    if (cg_record_get_id (g_ptr_array_index (records, i)) == id)
      return g_ptr_array_index (records, i);

  return NULL;
}

/* The last that stands, of documents of the one case there is that were not cancelled. */
static const CgRecord *
delivery_of (const CgRecord *unit, GPtrArray *deliveries, GPtrArray *notices)
{
  const CgRecord *found = NULL;

  for (guint i = 0; i < deliveries->len; i++)
    {
      const CgRecord *delivery = g_ptr_array_index (deliveries, i);
      const CgRecord *notice =
          find_record (notices, cg_record_integer (delivery, CG_DELIVERY_NOTICE));

      if (cg_record_integer (delivery, CG_DELIVERY_UNIT) !=
              cg_record_integer (unit, CG_CASE_UNIT_UNIT) ||
          g_str_equal (cg_record_text (notice, CG_NOTICE_STATE), "void"))
        continue;
      if (found == NULL || cg_record_date (delivery, CG_DELIVERY_DELIVERED_ON) >=
                               cg_record_date (found, CG_DELIVERY_DELIVERED_ON))
        found = delivery;
    }

  return found;
}

static void
assert_units (CgStore *store)
{
  g_autoptr (GPtrArray) units = select_all (store, CG_ENTITY_CASE_UNIT);
  g_autoptr (GPtrArray) notices = select_all (store, CG_ENTITY_NOTICE);
  g_autoptr (GPtrArray) deliveries = select_all (store, CG_ENTITY_DELIVERY);

  for (guint i = 0; i < units->len; i++)
    {
      const CgRecord *unit = g_ptr_array_index (units, i);
      const CgRecord *delivery = delivery_of (unit, deliveries, notices);
      CgDate delivered = delivery != NULL ? cg_record_date (delivery, CG_DELIVERY_DELIVERED_ON) : 0;
      CgDate receipted = delivery != NULL ? cg_record_date (delivery, CG_DELIVERY_RECEIPT_ON) : 0;

      g_assert_cmpuint (cg_record_date (unit, CG_CASE_UNIT_DELIVERED_ON), ==, delivered);
      g_assert_cmpuint (cg_record_date (unit, CG_CASE_UNIT_RECEIPT_ON), ==, receipted);
    }
}

/* ---- the sample, as it is and years later ---- */

static void
test_sample (void)
{
  g_autofree char *folder = g_dir_make_tmp ("cugai-counts-XXXXXX", NULL);
  g_autofree char *store_folder = g_build_filename (folder, "store", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CgStore) store = NULL;
  CgDate day = cg_date_from_ymd (2026, 12, 1);
  gint64 most[N_NUMBERS] = { 0 };

  cg_sample_create (store_folder, day, &error);
  g_assert_no_error (error);
  store = cg_store_open (store_folder, &error);
  g_assert_no_error (error);
  for (int i = 0; i < 3; i++)
    {
      cg_clock_set_today (day + 400 * i);
      assert_counts (store, most);
    }

  cg_clock_set_today (0);
  g_clear_object (&store);
  cg_files_remove_tree (folder, NULL);
}

/* ---- documents that anything happens to ---- */

#define N_NOTICES 8
#define N_UNITS 4
#define N_STEPS 400
#define DAYS 240

typedef struct
{
  Fixture fixture;
  GRand *random;
  gint64 notices[N_NOTICES];
  CgDate begin;
  gint64 most[N_NUMBERS]; /* ever counted */
} World;

static guint
pick (World *self, guint n)
{
  return (guint) g_rand_int_range (self->random, 0, (gint32) n);
}

static gint64
make_notice (World *self, gint64 the_case)
{
  g_autofree char *case_id = g_strdup_printf ("%" G_GINT64_FORMAT, the_case);
  gint64 id = fixture_add (&self->fixture, CG_ENTITY_NOTICE, "title", "关于以案促改的通知",
                           "recipients", "中共某县水利局党组", "body", "现通知如下。", "doc_code",
                           "某纪改", FIXTURE_ORGAN, NULL);
  g_autofree char *notice = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  fixture_add (&self->fixture, CG_ENTITY_NOTICE_CASE, "notice", notice, "case", case_id, NULL);
  return id;
}

static void
add_unit (World *self, gint64 the_case, int i)
{
  g_autofree char *name = g_strdup_printf ("某县第%d中学", i + 1);
  gint64 id = fixture_add (&self->fixture, CG_ENTITY_UNIT, "name", name, "level", "county", NULL);
  g_autofree char *unit = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  g_autofree char *case_id = g_strdup_printf ("%" G_GINT64_FORMAT, the_case);

  fixture_add (&self->fixture, CG_ENTITY_CASE_UNIT, "case", case_id, "unit", unit, NULL);
}

static void
begin (World *self, guint seed)
{
  gint64 the_case;

  fixture_set_up (&self->fixture, NULL);
  self->random = g_rand_new_with_seed (seed);
  self->begin = cg_date_from_ymd (2026, 3, 10);
  cg_clock_set_today (self->begin);
  the_case = fixture_add_case (&self->fixture);
  for (int i = 0; i < N_UNITS; i++)
    add_unit (self, the_case, i);
  for (int i = 0; i < N_NOTICES; i++)
    {
      self->notices[i] = make_notice (self, the_case);
      fixture_sign (&self->fixture, self->notices[i], "2026-03-10");
    }
}

static gint64
any_record (World *self, CgEntity entity)
{
  g_autoptr (GPtrArray) all = select_all (self->fixture.store, entity);

  return all->len > 0 ? cg_record_get_id (g_ptr_array_index (all, pick (self, all->len))) : 0;
}

static void
void_delivery (World *self, GError **error)
{
  g_autoptr (CgEdit) edit = cg_edit_new ("void", self->fixture.clerk);

  cg_edit_set_text (edit, CG_ENTITY_DELIVERY, any_record (self, CG_ENTITY_DELIVERY),
                    CG_FIELD_VOID_REASON, "误录");
  cg_store_apply (self->fixture.store, edit, NULL, error);
}

static gboolean
is_delivered (World *self, gint64 unit)
{
  g_autofree char *day = fixture_text (&self->fixture, CG_ENTITY_CASE_UNIT, unit, "delivered_on");

  return *day != '\0';
}

/* The steps that move a document, often refused; what is said of the day is any day so far. */
static void
step (World *self, GError **error)
{
  static const struct
  {
    const char *action;
    const char *day;
    guint seldom; /* one time in so many */
  } steps[] = {
    { "notice.number", NULL, 1 },
    { "notice.print", NULL, 1 },
    { "notice.deliver", "delivered_on", 1 },
    { "notice.receipt", "receipt_on", 4 },
    { "notice.reply", "replied_on", 12 },
    { "notice.close", NULL, 12 },
    { "notice.cancel", NULL, 20 },
    { "delivery.receipt", "receipt_on", 1 },
    { "delivery.reply", "replied_on", 3 },
    { "case_unit.receipt", "receipt_on", 2 },
    { "case_unit.undeliver", NULL, 12 },
  };
  Fixture *fixture = &self->fixture;
  guint i = pick (self, G_N_ELEMENTS (steps));
  gint64 notice = self->notices[pick (self, N_NOTICES)];
  gint64 id = g_str_has_prefix (steps[i].action, "notice") ? notice
              : g_str_has_prefix (steps[i].action, "case_unit")
                  ? any_record (self, CG_ENTITY_CASE_UNIT)
                  : any_record (self, CG_ENTITY_DELIVERY);
  g_autofree char *day = cg_date_to_iso (cg_clock_today () - pick (self, 10));
  g_autofree char *unit = g_strdup_printf ("某县第%u中学", pick (self, N_UNITS) + 1);

  /* A unit that nothing was delivered to says for itself what it has. */
  if (pick (self, steps[i].seldom) > 0 ||
      (g_str_has_prefix (steps[i].action, "case_unit") && !is_delivered (self, id)))
    return;
  if (g_str_equal (steps[i].action, "case_unit.undeliver"))
    fixture_do (fixture, fixture->clerk, error, steps[i].action, id, "reason", "误录", NULL);
  else if (g_str_equal (steps[i].action, "notice.cancel"))
    fixture_do (fixture, fixture->signer, error, steps[i].action, id, "reason", "不再发出", NULL);
  else if (g_str_equal (steps[i].action, "notice.deliver"))
    fixture_do (fixture, fixture->clerk, error, steps[i].action, id, "delivered_on", day, "units",
                unit, NULL);
  else
    fixture_do (fixture, fixture->clerk, error, steps[i].action, id, steps[i].day, day, NULL);
}

static void
test_random (gconstpointer data)
{
  World self = { 0 };

  begin (&self, GPOINTER_TO_UINT (data));
  for (int i = 0; i < N_STEPS; i++)
    {
      g_autoptr (GError) error = NULL;
      guint kind = pick (&self, 30);

      cg_clock_set_today (self.begin + i * DAYS / N_STEPS);
      if (kind == 0)
        void_delivery (&self, &error);
      else if (kind == 1)
        cg_store_undo (self.fixture.store, self.fixture.clerk, NULL, &error);
      else
        step (&self, &error);
      if (i % 5 == 0)
        assert_counts (self.fixture.store, self.most);
      if (i % 5 == 0)
        assert_units (self.fixture.store);
    }

  /* There was something to count. */
  for (guint i = 0; i < N_NUMBERS; i++)
    g_assert_cmpint (self.most[i], >, 0);
  fixture_check (&self.fixture);
  cg_clock_set_today (0);
  g_rand_free (self.random);
  fixture_tear_down (&self.fixture, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/notice-counts/sample", test_sample);
  for (guint seed = 1; seed <= 3; seed++)
    {
      g_autofree char *path = g_strdup_printf ("/notice-counts/random/%u", seed);

      g_test_add_data_func (path, GUINT_TO_POINTER (seed), test_random);
    }
  return g_test_run ();
}
