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

void
cg_notice_sign_ask (GtkWidget *origin,
                    CgOffice *office,
                    const char *step,
                    CgRecord *record,
                    const GPtrArray *findings)
{
  const CgAction *action = cg_action_find (step);
  CgFormDialog *dialog;
  Signing *signing;

  if (!cg_steps_may (office, action) || cg_preflight_count_errors (findings) == 0)
    {
      cg_steps_run (origin, office, step, record);
      return;
    }

  signing = g_new0 (Signing, 1);
  signing->office = g_object_ref (office);
  signing->step = action->id;
  signing->id = cg_record_get_id (record);
  signing->releases = g_array_new (FALSE, FALSE, sizeof (Release));
  dialog = cg_steps_dialog (origin, office, action, record);
  cg_form_dialog_set_below (dialog, build_errors (findings, signing->releases));
  g_signal_connect_data (dialog, "confirmed", G_CALLBACK (confirmed_cb), signing, signing_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
