/* cg-incoming-tab.c: the tab 来文 of 督查: papers that come back, and their examination.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-incoming-tab.h"

#include <glib/gi18n.h>

#include "cg-clock.h"
#include "cg-notice-draft.h"
#include "cg-notice-return.h"
#include "cg-page.h"

#define FIELD(field, ...)                                                                          \
  {                                                                                                \
    CG_ITEM_FIELD, CG_INCOMING_##field, ##__VA_ARGS__                                              \
  }

/* What is left open is matched when it is written: case, document, day due. */
static const CgFormItem sheet_items[] = {
  FIELD (UNIT),
  FIELD (KIND),
  FIELD (TITLE, .lines = 1),
  FIELD (RECEIVED_ON, .flags = CG_FORM_PAST),
  FIELD (DOC_NO),
  FIELD (CASE),
  FIELD (NOTICE),
  FIELD (DUE_ON),
  FIELD (PAGES),
  FIELD (REMARK, .lines = 2),
  { CG_ITEM_END },
};

static const char *const kept[] = { "received_on", NULL };

/* In the order of work: what waits first. */
static const char *const states[] = { "received", "returned", "passed" };

struct _CgIncomingTab
{
  CgRecordsTab parent_instance;

  GtkBox *aside;
  GtkLabel *sentence, *error;
  GtkButton *step; /* what follows the examination */
  gint64 letter;   /* the letter that sent the paper in hand back, 0: none */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (CgIncomingTab, cg_incoming_tab, CG_TYPE_RECORDS_TAB)

static CgOffice *
office_of (CgIncomingTab *self)
{
  return cg_page_tab_get_office (CG_PAGE_TAB (self));
}

static gboolean
has (const CgRecord *record, int field, const char *value)
{
  return g_str_equal (cg_record_text (record, field), value);
}

/* ---- the list ---- */

static char *
late_words (const CgRecord *record)
{
  int days = (int) cg_record_integer (record, CG_INCOMING_LATE_DAYS);

  return days > 0 ? g_strdup_printf (
                        g_dngettext (NULL, "%d day late", "%d days late", (gulong) days), days)
                  : cg_date_format_short (cg_record_date (record, CG_INCOMING_RECEIVED_ON),
                                          cg_clock_today ());
}

static void
cg_incoming_tab_fill (CgRecordsTab *tab, CgMatter *matter, CgRecord *record)
{
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (has (record, CG_INCOMING_STATE, states[i]))
      matter->group = i;
  g_free (matter->title);
  matter->title = cg_record_display (record, CG_INCOMING_UNIT);
  matter->word = cg_record_display (record, CG_INCOMING_KIND);
  matter->text = g_strdup (cg_record_text (record, CG_INCOMING_TITLE));
  matter->side = late_words (record);
  matter->found_by = g_strdup_printf ("%s %s", cg_record_text (record, CG_INCOMING_DOC_NO),
                                      cg_record_reference_name (record, CG_INCOMING_CASE));
  matter->waits = matter->group == 0;
}

/* ---- the paper in hand ---- */

static char *
due_words (const CgRecord *record)
{
  g_autofree char *due = cg_record_display (record, CG_INCOMING_DUE_ON);
  g_autofree char *received = cg_record_display (record, CG_INCOMING_RECEIVED_ON);
  gulong days = (gulong) cg_record_integer (record, CG_INCOMING_LATE_DAYS);

  if (cg_record_is_null (record, CG_INCOMING_DUE_ON))
    return g_strdup_printf (_ ("Received on %s; nothing says by when it was due."), received);
  if (days == 0)
    return g_strdup_printf (_ ("Due on %s, received on %s: in time."), due, received);

  return g_strdup_printf (g_dngettext (NULL, "Due on %s, received on %s: %lu day late.",
                                       "Due on %s, received on %s: %lu days late.", days),
                          due, received, days);
}

/* (nullable): what follows the examination */
static const char *
step_words (const CgRecord *record)
{
  if (has (record, CG_INCOMING_STATE, "returned"))
    return _ ("Draft the letter of return");
  if (has (record, CG_INCOMING_STATE, "passed") &&
      (has (record, CG_INCOMING_KIND, "plan") || has (record, CG_INCOMING_KIND, "ledger")))
    return _ ("Bring its rows into the ledger…");

  return NULL;
}

static void
say_error (CgIncomingTab *self, const char *sentence)
{
  gtk_label_set_text (self->error, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->error), sentence != NULL);
}

/* A letter that was drafted is opened, not drafted again. */
static void
reviews_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgIncomingTab) self = data;
  g_autoptr (GPtrArray) reviews = cg_store_select_finish (CG_STORE (source), result, NULL);

  if (reviews == NULL || reviews->len == 0)
    return;

  self->letter = cg_record_integer (g_ptr_array_index (reviews, 0), CG_INCOMING_REVIEW_LETTER);
  if (self->letter != 0)
    gtk_button_set_label (self->step, _ ("Open the letter of return"));
}

static void
read_letter (CgIncomingTab *self, CgRecord *record)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_INCOMING_REVIEW);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->letter = 0;
  if (record == NULL || !has (record, CG_INCOMING_STATE, "returned"))
    return;

  self->cancellable = g_cancellable_new ();
  cg_query_filter_integer (query, CG_INCOMING_REVIEW_INCOMING, CG_FILTER_EQUAL,
                           cg_record_get_id (record));
  cg_query_add_sort (query, CG_INCOMING_REVIEW_ROUND, TRUE);
  query->limit = 1;
  cg_store_select_async (cg_office_get_store (office_of (self)), query, self->cancellable,
                         reviews_cb, g_object_ref (self));
}

static void
cg_incoming_tab_show (CgRecordsTab *tab, CgRecord *record)
{
  CgIncomingTab *self = CG_INCOMING_TAB (tab);
  const char *step = record != NULL ? step_words (record) : NULL;
  g_autofree char *words = record != NULL ? due_words (record) : NULL;

  gtk_label_set_text (self->sentence, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->step), step != NULL);
  gtk_button_set_label (self->step, step != NULL ? step : "");
  gtk_widget_set_sensitive (GTK_WIDGET (self->step),
                            cg_office_get_read_only (office_of (self)) == NULL);
  say_error (self, NULL);
  read_letter (self, record);
}

/* ---- what follows ---- */

static void
drafted_cb (gpointer object, CgOutcome *outcome, const GError *error)
{
  CgIncomingTab *self = CG_INCOMING_TAB (object);
  g_autofree char *place = NULL;

  if (error != NULL)
    {
      say_error (self, error->message);
      return;
    }

  place =
      g_strdup_printf ("notices/%" G_GINT64_FORMAT, g_array_index (outcome->inserted, gint64, 0));
  cg_page_go (GTK_WIDGET (self), place);
}

static void
letter_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgIncomingTab) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CgEdit) edit = cg_notice_draft_finish (result, &error);

  if (edit != NULL)
    cg_office_apply (office_of (self), edit, self, drafted_cb);
  else
    say_error (self, error->message);
}

static void
step_cb (CgIncomingTab *self)
{
  CgRecord *record = cg_records_tab_get_record (CG_RECORDS_TAB (self));
  g_autofree char *place = NULL;

  if (record == NULL)
    return;
  if (has (record, CG_INCOMING_STATE, "returned") && self->letter == 0)
    {
      cg_notice_letter_async (cg_office_get_store (office_of (self)), cg_notice_return_draft,
                              cg_record_get_id (record), cg_office_get_actor (office_of (self)),
                              self, letter_cb);
      return;
    }

  place = self->letter != 0
              ? g_strdup_printf ("notices/%" G_GINT64_FORMAT, self->letter)
              : g_strdup_printf ("ledger/import-%" G_GINT64_FORMAT, cg_record_get_id (record));
  cg_page_go (GTK_WIDGET (self), place);
}

/* ---- the widget ---- */

static GtkLabel *
make_words (GtkBox *box, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);
  return GTK_LABEL (label);
}

static GtkWidget *
make_aside (CgIncomingTab *self)
{
  self->aside = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 8));
  self->sentence = make_words (self->aside, "read");
  self->error = make_words (self->aside, "error");
  self->step = GTK_BUTTON (gtk_button_new_with_label (""));
  gtk_widget_set_halign (GTK_WIDGET (self->step), GTK_ALIGN_START);
  g_signal_connect_swapped (self->step, "clicked", G_CALLBACK (step_cb), self);
  gtk_box_append (self->aside, GTK_WIDGET (self->step));
  return GTK_WIDGET (self->aside);
}

static void
cg_incoming_tab_constructed (GObject *object)
{
  CgIncomingTab *self = CG_INCOMING_TAB (object);
  const char *const groups[] = { C_ ("matter group", "To be examined"),
                                 C_ ("matter group", "Sent back"), C_ ("matter group", "Passed"),
                                 NULL };
  const CgMattersWords words = {
    .name = C_ ("page", "Papers received"),
    .groups = groups,
    .icon_name = "mail-unread-symbolic",
    .none = _ ("No paper received yet"),
    .advice = _ ("Plans, ledgers, reports and receipts that units hand in are registered here; "
                 "each is matched to the document that asked for it and to its deadline."),
    .begin = cg_action_label ("incoming.register"),
  };
  GtkWidget *aside = make_aside (self);

  G_OBJECT_CLASS (cg_incoming_tab_parent_class)->constructed (object);

  cg_records_tab_build (CG_RECORDS_TAB (self), &words, sheet_items, "incoming", kept);
  cg_record_pane_set_aside (cg_records_tab_get_pane (CG_RECORDS_TAB (self)), aside);
}

static void
cg_incoming_tab_dispose (GObject *object)
{
  CgIncomingTab *self = CG_INCOMING_TAB (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (cg_incoming_tab_parent_class)->dispose (object);
}

static void
cg_incoming_tab_class_init (CgIncomingTabClass *klass)
{
  static const CgEntity entities[] = { CG_ENTITY_INCOMING, CG_ENTITY_INCOMING_REVIEW,
                                       CG_ENTITY_UNIT, CG_N_ENTITIES };
  CgRecordsTabClass *records_class = CG_RECORDS_TAB_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cg_incoming_tab_constructed;
  G_OBJECT_CLASS (klass)->dispose = cg_incoming_tab_dispose;
  CG_MATTERS_TAB_CLASS (klass)->entities = entities;
  records_class->fill = cg_incoming_tab_fill;
  records_class->show = cg_incoming_tab_show;
  records_class->entity = CG_ENTITY_INCOMING;
  records_class->sort = CG_INCOMING_RECEIVED_ON;
  records_class->count = N_ ("%u papers, %u to be examined");
}

static void
cg_incoming_tab_init (CgIncomingTab *self)
{
}
