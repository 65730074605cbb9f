/* cg-notice-sign.c: 签发: the step's questions, and the errors that the signer releases.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-sign.h"

#include <glib/gi18n.h>

#include "cg-form-dialog.h"
#include "cg-preflight.h"
#include "cg-steps.h"
#include "cg-store-notice.h"

/* What a signer says of one error. */
typedef struct
{
  const char *id;
  GtkEditable *reason; /* (nullable): %NULL where it may not be released */
} Release;

typedef struct
{
  CgOffice *office;
  const char *step;
  gint64 id;
  GArray *releases;
} Signing;

static void
signing_free (gpointer data, GClosure *closure)
{
  Signing *signing = data;

  g_object_unref (signing->office);
  g_array_unref (signing->releases);
  g_free (signing);
}

/* ---- the errors ---- */

static GtkWidget *
build_sentence (const CgFinding *finding)
{
  GtkWidget *label = gtk_label_new (finding->sentence);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  return label;
}

static GtkWidget *
build_firm_note (void)
{
  GtkWidget *label = gtk_label_new (_ ("This cannot be released: put it right first."));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "sm");
  gtk_widget_add_css_class (label, "error");
  return label;
}

/* The entry in its field, as in a form. */
static GtkWidget *
build_field (GtkWidget *entry)
{
  GtkWidget *field = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (field, "field");
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_box_append (GTK_BOX (field), entry);
  return field;
}

static GtkWidget *
build_reason (const CgFinding *finding)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ ("Reason for releasing it"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  finding->sentence, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  _ ("Reason for releasing it"), -1);
  return entry;
}

static void
append_error (GtkBox *box, const CgFinding *finding, GArray *releases)
{
  Release release = { cg_finding_id (finding->id), NULL };

  gtk_box_append (box, build_sentence (finding));
  if (finding->releasable)
    {
      GtkWidget *entry = build_reason (finding);

      release.reason = GTK_EDITABLE (entry);
      gtk_box_append (box, build_field (entry));
    }
  else
    gtk_box_append (box, build_firm_note ());
  g_array_append_val (releases, release);
}

static gboolean
is_told (const GArray *releases, CgFindingId id)
{
  for (guint i = 0; i < releases->len; i++)
    if (g_str_equal (g_array_index (releases, Release, i).id, cg_finding_id (id)))
      return TRUE;

  return FALSE;
}

/* One reason releases all errors of a kind, so that each kind is asked about once. */
static GtkWidget *
build_errors (const GPtrArray *findings, GArray *releases)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *title = gtk_label_new (_ ("Errors that the check finds"));

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "check-counts");
  gtk_box_append (GTK_BOX (box), title);
  gtk_widget_add_css_class (box, "releases");
  for (guint i = 0; i < findings->len; i++)
    {
      const CgFinding *finding = g_ptr_array_index (findings, i);

      if (finding->error && !is_told (releases, finding->id))
        append_error (GTK_BOX (box), finding, releases);
    }
  return box;
}

/* ---- signing ---- */

static char *
collect_releases (const Signing *signing)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < signing->releases->len; i++)
    {
      const Release *release = &g_array_index (signing->releases, Release, i);
      /* One release is one line; what was pasted may have more. */
      g_autofree char *reason =
          release->reason != NULL
              ? g_strdelimit (gtk_editable_get_chars (release->reason, 0, -1), "\r\n", ' ')
              : g_strdup ("");

      if (*g_strstrip (reason) != '\0')
        g_string_append_printf (lines, "%s=%s\n", release->id, reason);
    }

  return g_string_free (lines, FALSE);
}

static void
confirmed_cb (CgFormDialog *dialog, Signing *signing)
{
  g_autoptr (GHashTable) arguments = cg_form_get_arguments (cg_form_dialog_get_form (dialog));

  g_hash_table_replace (arguments, g_strdup ("releases"), collect_releases (signing));
  cg_office_do (signing->office, signing->step, signing->id, arguments, dialog,
                cg_form_dialog_done);
}

/* What was signed on paper and has its number is printed next. */
static void
go_on (CgFormDialog *dialog, const CgAction *action, gint64 id)
{
  g_autofree char *place = g_strdup_printf ("notices/%" G_GINT64_FORMAT "/print", id);

  if (g_str_equal (action->id, "notice.paper"))
    cg_form_dialog_set_next (dialog, place);
}

void
cg_notice_sign_ask (GtkWidget *origin,
                    CgOffice *office,
                    const CgAction *action,
                    CgRecord *record,
                    const GPtrArray *findings)
{
  CgFormDialog *dialog;
  Signing *signing;

  if (!cg_steps_check (office, action))
    return;

  signing = g_new0 (Signing, 1);
  signing->office = g_object_ref (office);
  signing->step = action->id;
  signing->id = cg_record_get_id (record);
  signing->releases = g_array_new (FALSE, FALSE, sizeof (Release));
  dialog = cg_steps_dialog (origin, office, action, record);
  go_on (dialog, action, signing->id);
  if (cg_preflight_count_errors (findings) > 0)
    cg_form_dialog_set_below (dialog, build_errors (findings, signing->releases));
  g_signal_connect_data (dialog, "confirmed", G_CALLBACK (confirmed_cb), signing, signing_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* ---- the check of a document that no page shows ---- */

typedef struct
{
  GWeakRef origin;
  CgOffice *office;
  const CgAction *action;
  gint64 id;
  CgRecord *record;
  CgNoticeFacts *facts;
} Asking;

static void
asking_free (gpointer data)
{
  Asking *asking = data;

  g_weak_ref_clear (&asking->origin);
  g_object_unref (asking->office);
  g_clear_pointer (&asking->record, cg_record_unref);
  g_clear_pointer (&asking->facts, cg_notice_facts_free);
  g_free (asking);
}

/* Pressed twice, it asks once. */
static gboolean
stands_under_another (GtkWidget *origin)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (origin));

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) other = g_list_model_get_item (windows, i);

      if (gtk_window_get_transient_for (other) == window && gtk_window_get_modal (other) &&
          gtk_widget_get_visible (GTK_WIDGET (other)))
        return TRUE;
    }

  return FALSE;
}

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Asking *asking = g_task_get_task_data (G_TASK (result));
  g_autoptr (GPtrArray) findings = g_task_propagate_pointer (G_TASK (result), NULL);
  g_autoptr (GtkWidget) origin = g_weak_ref_get (&asking->origin);

  if (origin != NULL && gtk_widget_get_root (origin) != NULL && !stands_under_another (origin))
    cg_notice_sign_ask (origin, asking->office, asking->action, asking->record, findings);
}

static void
check_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Asking *asking = data;

  g_task_return_pointer (task, cg_preflight_run_record (asking->record, asking->facts, NULL),
                         (GDestroyNotify) g_ptr_array_unref);
}

static void
facts_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Asking *asking = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GTask) task = NULL;

  asking->facts = cg_store_notice_facts_finish (CG_STORE (source), result, &error);
  if (asking->facts == NULL)
    {
      g_signal_emit_by_name (asking->office, "failed", error->message);
      asking_free (asking);
      return;
    }

  task = g_task_new (source, NULL, checked_cb, NULL);
  g_task_set_task_data (task, asking, asking_free);
  g_task_run_in_thread (task, check_thread);
}

static void
record_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Asking *asking = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = cg_store_fetch_finish (CG_STORE (source), result, &error);

  if (records == NULL || records->len == 0)
    {
      if (error != NULL)
        g_signal_emit_by_name (asking->office, "failed", error->message);
      asking_free (asking);
      return;
    }

  asking->record = cg_record_ref (g_ptr_array_index (records, 0));
  cg_store_notice_facts_async (CG_STORE (source), asking->id, NULL, facts_cb, asking);
}

void
cg_notice_sign_run (GtkWidget *origin, CgOffice *office, const CgAction *action, CgRecord *record)
{
  Asking *asking = g_new0 (Asking, 1);

  g_weak_ref_init (&asking->origin, origin);
  asking->office = g_object_ref (office);
  asking->action = action;
  asking->id = cg_record_get_id (record);
  cg_store_fetch_async (cg_office_get_store (office), CG_ENTITY_NOTICE, &asking->id, 1, NULL,
                        record_cb, asking);
}
