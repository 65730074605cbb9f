/* cg-institution-life.c: the life of an institution on one line of time: 立改废, checks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-institution-life.h"

#include <glib/gi18n.h>

#include "cg-clock.h"
#include "cg-section.h"
#include "cg-thread.h"

/* What is read beside the institution itself, one after the other. */
enum
{
  TEXTS,
  CHECKS,
  EARLIER,
  LATER,
  N_LISTS
};

/* One day of its life. */
typedef struct
{
  CgDate date;
  char *who;
  char *text;
  gboolean planned;
} Event;

struct _CgInstitutionLife
{
  AdwBin parent_instance;

  CgOffice *office;
  CgRecord *institution;
  CgThread *thread;
  GArray *events; /* of Event */
  int list;       /* the one that is being read */
};

G_DEFINE_FINAL_TYPE (CgInstitutionLife, cg_institution_life, ADW_TYPE_BIN)

static void
event_clear (gpointer data)
{
  g_free (((Event *) data)->who);
  g_free (((Event *) data)->text);
}

/* Takes the texts. */
static void
add_event (CgInstitutionLife *self, CgDate date, char *who, char *text, gboolean planned)
{
  Event event = { date, who, text, planned };

  if (date != 0)
    g_array_append_val (self->events, event);
  else
    event_clear (&event);
}

static int
compare_events (gconstpointer a, gconstpointer b)
{
  const Event *left = a;
  const Event *right = b;

  return left->date > right->date ? -1 : left->date < right->date;
}

static void
show (CgInstitutionLife *self)
{
  g_array_sort (self->events, compare_events);
  for (guint i = 0; i < self->events->len; i++)
    {
      const Event *event = &g_array_index (self->events, Event, i);
      g_autofree char *date = cg_date_to_iso (event->date);

      cg_thread_append (self->thread, &(CgThreadEntry){ .dot = event->planned ? CG_THREAD_DAY
                                                               : i == 0       ? CG_THREAD_UNIT
                                                                              : CG_THREAD_OLD,
                                                        .date = date,
                                                        .who = event->who,
                                                        .text = event->text });
    }
  gtk_widget_set_visible (GTK_WIDGET (self), self->events->len > 0);
}

/* ---- what happened ---- */

static void
add_own (CgInstitutionLife *self)
{
  const CgRecord *record = self->institution;
  CgDate issued_on = cg_record_date (record, CG_INSTITUTION_ISSUED_ON);

  if (issued_on == 0)
    add_event (self, cg_record_date (record, CG_INSTITUTION_DEADLINE), g_strdup (_ ("Planned")),
               g_strdup (_ ("to be issued")), TRUE);
  else
    add_event (self, issued_on, cg_record_display (record, CG_INSTITUTION_ACTION),
               g_strjoin (" ", _ ("issued"), cg_record_text (record, CG_INSTITUTION_DOC_NO), NULL),
               FALSE);
}

static void
add_check (CgInstitutionLife *self, const CgRecord *check)
{
  CgDate checked_on = cg_record_date (check, CG_INSTITUTION_CHECK_CHECKED_ON);

  if (checked_on == 0)
    add_event (self, cg_record_date (check, CG_INSTITUTION_CHECK_PLANNED_ON),
               g_strdup (_ ("Planned")), g_strdup (_ ("execution check")), TRUE);
  else
    add_event (self, checked_on, cg_record_display (check, CG_INSTITUTION_CHECK_EXECUTION),
               cg_record_is_null (check, CG_INSTITUTION_CHECK_FINDINGS)
                   ? g_strdup (_ ("execution check"))
                   : cg_record_display (check, CG_INSTITUTION_CHECK_FINDINGS),
               FALSE);
}

static void
add_record (CgInstitutionLife *self, const CgRecord *record)
{
  const char *name = cg_record_name (record);

  switch (self->list)
    {
    case TEXTS:
      add_event (self, cg_record_date (record, CG_INSTITUTION_TEXT_MADE_ON),
                 g_strdup_printf (_ ("Version %lld"), (long long) cg_record_integer (
                                                          record, CG_INSTITUTION_TEXT_VERSION)),
                 cg_record_display (record, CG_INSTITUTION_TEXT_NOTE), FALSE);
      break;
    case CHECKS:
      add_check (self, record);
      break;
    case EARLIER:
      add_event (self, cg_record_date (record, CG_INSTITUTION_ISSUED_ON), g_strdup (_ ("Replaces")),
                 g_strdup (name), FALSE);
      break;
    default:
      add_event (self, cg_record_date (record, CG_INSTITUTION_ISSUED_ON),
                 g_strdup (_ ("Replaced by")), g_strdup (name), FALSE);
    }
}

/* ---- reading ---- */

static CgQuery *
query_of (CgInstitutionLife *self)
{
  static const struct
  {
    CgEntity entity;
    int field;
  } lists[N_LISTS] = {
    [TEXTS] = { CG_ENTITY_INSTITUTION_TEXT, CG_INSTITUTION_TEXT_INSTITUTION },
    [CHECKS] = { CG_ENTITY_INSTITUTION_CHECK, CG_INSTITUTION_CHECK_INSTITUTION },
    [EARLIER] = { CG_ENTITY_INSTITUTION, -1 },
    [LATER] = { CG_ENTITY_INSTITUTION, CG_INSTITUTION_REPLACES },
  };
  CgQuery *query = cg_query_new (lists[self->list].entity);

  if (lists[self->list].field >= 0)
    cg_query_filter_integer (query, lists[self->list].field, CG_FILTER_EQUAL,
                             cg_record_get_id (self->institution));
  return query;
}

static void read_next (CgInstitutionLife *self);

static void
take (CgInstitutionLife *self, GPtrArray *records)
{
  for (guint i = 0; records != NULL && i < records->len; i++)
    add_record (self, g_ptr_array_index (records, i));
  self->list++;
  read_next (self);
}

static void
list_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgInstitutionLife) self = data;
  g_autoptr (GPtrArray) records = cg_store_select_finish (CG_STORE (source), result, NULL);

  take (self, records);
}

static void
earlier_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgInstitutionLife) self = data;
  g_autoptr (GPtrArray) records = cg_store_fetch_finish (CG_STORE (source), result, NULL);

  take (self, records);
}

static void
read_next (CgInstitutionLife *self)
{
  gint64 earlier = cg_record_integer (self->institution, CG_INSTITUTION_REPLACES);
  g_autoptr (CgQuery) query = NULL;

  if (self->list == EARLIER && earlier == 0)
    self->list++;
  if (self->list == N_LISTS)
    {
      show (self);
      return;
    }
  if (self->list == EARLIER)
    {
      cg_store_fetch_async (cg_office_get_store (self->office), CG_ENTITY_INSTITUTION, &earlier, 1,
                            NULL, earlier_cb, g_object_ref (self));
      return;
    }

  query = query_of (self);
  cg_store_select_async (cg_office_get_store (self->office), query, NULL, list_cb,
                         g_object_ref (self));
}

/* ---- the widget ---- */

static void
cg_institution_life_finalize (GObject *object)
{
  CgInstitutionLife *self = CG_INSTITUTION_LIFE (object);

  g_clear_object (&self->office);
  g_clear_pointer (&self->institution, cg_record_unref);
  g_array_unref (self->events);

  G_OBJECT_CLASS (cg_institution_life_parent_class)->finalize (object);
}

static void
cg_institution_life_class_init (CgInstitutionLifeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_institution_life_finalize;
}

static void
cg_institution_life_init (CgInstitutionLife *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->events = g_array_new (FALSE, FALSE, sizeof (Event));
  g_array_set_clear_func (self->events, event_clear);
  self->thread = CG_THREAD (cg_thread_new ());
  gtk_box_append (GTK_BOX (box), cg_section_new (_ ("Life of the institution")));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->thread));
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
cg_institution_life_new (CgOffice *office, CgRecord *institution)
{
  CgInstitutionLife *self = g_object_new (CG_TYPE_INSTITUTION_LIFE, "visible", FALSE, NULL);

  self->office = g_object_ref (office);
  self->institution = cg_record_ref (institution);
  add_own (self);
  read_next (self);
  return GTK_WIDGET (self);
}
