/* cg-settings-office.c: 设置 · 本机关: the office’s names, and how strict it is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-settings-office.h"

#include <glib/gi18n.h>

#include "cg-clock.h"
#include "cg-doc-number.h"
#include "cg-fault.h"
#include "cg-field-row.h"
#include "cg-office-switch.h"
#include "cg-segments.h"
#include "cg-setting-box.h"
#include "cg-setting-writer.h"
#include "cg-text-editor.h"

/* A text of the office. */
typedef struct
{
  const char *name; /* of the setting */
  const char *label;
  const char *note;
  gboolean required;
} Text;

static const Text texts[] = {
  { CG_SETTING_OFFICE, N_ ("Full name of this office"),
    N_ ("Stands on the red head and under the signature of notices drafted from now on."), TRUE },
  { CG_SETTING_DOC_CODE, N_ ("Number code"), NULL, TRUE },
  { CG_SETTING_DEPARTMENT, N_ ("Undertaking department"),
    N_ ("Stands in notices as who follows the rectification, and at the foot of the sidebar."),
    FALSE },
  { CG_SETTING_RECEIPT_TITLE, N_ ("Title of receipts"),
    N_ ("Heads the form that receiving units sign; left empty it is called a receipt."), FALSE },
  { CG_SETTING_URGE_INTERVAL, N_ ("Days between urgings"),
    N_ ("A problem is not urged again before as many days have passed; 3 where nothing is set."),
    FALSE },
};

/* A condition that the office may loosen. */
typedef struct
{
  CgOfficeSwitch which;
  const char *title;
  const char *sentence;
} Gate;

static const Gate gates[] = {
  { CG_SWITCH_MEASURE, N_ ("Measures done"),
    N_ ("Every problem has a measure, and each of them is done or withdrawn.") },
  { CG_SWITCH_COMPLETION, N_ ("Completion told"),
    N_ ("What was done and on which day is written down.") },
  { CG_SWITCH_EVIDENCE, N_ ("Evidence"),
    N_ ("At least one file or offline item shows it. A ledger without evidence cannot be checked, "
        "so this can be loosened only to a hint.") },
  { CG_SWITCH_SECOND_PERSON, N_ ("A second person"),
    N_ ("Who asked for striking off does not review it. This can be loosened only to a hint.") },
  { CG_SWITCH_INSTITUTION, N_ ("Institutions issued"),
    N_ ("Institutions that answer the problem have been issued.") },
  { CG_SWITCH_DOCUMENT_KIND, N_ ("Kind of document"),
    N_ ("The title ends with one of the fifteen kinds of official document.") },
  { CG_SWITCH_ORGAN, N_ ("Organ signing"),
    N_ ("Party discipline goes out in the name of the commission for discipline inspection, "
        "supervision in that of the commission of supervision.") },
  { CG_SWITCH_SUPERIOR, N_ ("Writing to superiors"),
    N_ ("The leading committee is written to with a report or a request; internal offices do not "
        "write to others.") },
  { CG_SWITCH_COMMITTEE, N_ ("Writing to Party committees"),
    N_ ("The text says with whose consent a Party committee is written to.") },
  { CG_SWITCH_MEASURES, N_ ("Usual measures"),
    N_ ("The page has the measures that the standard calls usual or recommended.") },
  { CG_SWITCH_FACES, N_ ("Faces installed"),
    N_ ("The faces that documents are set in are installed. Required: nothing is printed in other "
        "faces, nor signed unless the signer releases it.") },
  { CG_SWITCH_CHECK, N_ ("Checking again after signing"),
    N_ ("A signed document is compared with what was signed before it gets its number; who did so "
        "is written down. Required: no number without it.") },
  { CG_SWITCH_SEAL, N_ ("Use of the seal"),
    N_ ("Who allowed the seal to be put on a printed document, and when, is written down. "
        "Required: nothing is delivered without it.") },
  { CG_SWITCH_ARTICLE_6, N_ ("Article 6: the leading group"),
    N_ ("Where an organisation is held accountable, so is somebody of its leading group.") },
  { CG_SWITCH_ARTICLE_12, N_ ("Article 12: who decides"),
    N_ ("A commission or a working organ of the Party checks, circulates and admonishes; other "
        "sanctions are decided by the Party committee.") },
  { CG_SWITCH_CASE_PROBLEM, N_ ("Problems struck off"),
    N_ ("Every problem of the case is struck off, kept up long-term or voided.") },
  { CG_SWITCH_CASE_TRACK, N_ ("Summary, warning, rectification"),
    N_ ("All three are accepted for every unit, or marked as not applicable.") },
  { CG_SWITCH_ACCEPTANCE, N_ ("Units accepted"),
    N_ ("Every unit of the case has passed its acceptance.") },
  { CG_SWITCH_REPEAT, N_ ("Answered for good"),
    N_ ("A case with a problem confirmed as recurring is closed only with an institution whose "
        "scope is “Recurring”.") },
  { CG_SWITCH_URGE_INTERVAL, N_ ("Days between urgings"),
    N_ ("The same matter is not urged again before the days set have passed.") },
};

/* The same words for steps, which have no hint. */
static const char *const asked_ids[CG_N_ASKED] = { "off", "hint", "must" };

struct _CgSettingsOffice
{
  CgSettingsPart parent_instance;

  CgSettingWriter *writer;
  CgFieldRow *rows[G_N_ELEMENTS (texts)];
  CgSegments *choices[G_N_ELEMENTS (gates)];
};

G_DEFINE_FINAL_TYPE (CgSettingsOffice, cg_settings_office, CG_TYPE_SETTINGS_PART)

/* ---- writing ---- */

/* At the field it was typed into, otherwise over all. */
static void
written_cb (CgSettingsOffice *self, const char *name, const GError *error)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (g_strcmp0 (texts[i].name, name) == 0)
      {
        cg_field_row_finish (self->rows[i], error);
        return;
      }

  cg_settings_part_fail (CG_SETTINGS_PART (self), error);
}

/* Whatever else is typed there would silently be taken for the usual number. */
static GError *
check_text (const Text *text, const CgValue *value)
{
  if (!g_str_equal (text->name, CG_SETTING_URGE_INTERVAL) || value->type == CG_VALUE_NULL ||
      g_ascii_string_to_signed (value->text, 10, 0, 366, NULL, NULL))
    return NULL;

  return cg_fault_new (CG_FAULT_BAD_NUMBER, _ (text->label), value->text);
}

static void
commit_cb (CgFieldRow *row, CgValue *value, CgSettingsOffice *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (self->rows[i] == row)
      {
        g_autoptr (GError) error = check_text (&texts[i], value);

        if (error != NULL)
          cg_field_row_finish (row, error);
        else
          cg_setting_writer_write (self->writer, texts[i].name,
                                   value->type == CG_VALUE_TEXT ? value->text : NULL);
      }
}

static void
chosen_cb (CgSegments *choice, CgSettingsOffice *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (gates); i++)
    if (self->choices[i] == choice)
      cg_setting_writer_write (self->writer, cg_office_switch_setting (gates[i].which),
                               cg_segments_get_active (choice));
}

/* ---- reading ---- */

static const char *
gate_choice (CgSettingsOffice *self, CgOfficeSwitch which)
{
  const char *text = cg_setting_writer_get_text (self->writer, cg_office_switch_setting (which));

  return cg_office_switch_value (which, cg_office_switch_parse (which, text));
}

static void
show_number (CgSettingsOffice *self)
{
  g_autofree char *number = NULL;
  g_autofree char *note = NULL;
  int year;

  cg_date_get_ymd (cg_clock_today (), &year, NULL, NULL);
  number = cg_doc_number_format (cg_setting_writer_get_text (self->writer, CG_SETTING_DOC_CODE),
                                 year, 1);
  note = g_strdup_printf (_ ("Notices numbered from now on read like %s; another code begins a "
                             "series of its own."),
                          number);
  cg_field_row_set_note (self->rows[1], note);
}

static void
show_settings (CgSettingsOffice *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_auto (CgValue) value = CG_VALUE_INIT;
      const char *text = cg_setting_writer_get_text (self->writer, texts[i].name);

      if (*text != '\0')
        cg_value_set_text (&value, text);
      cg_field_row_set_base (self->rows[i], &value, NULL);
    }
  for (guint i = 0; i < G_N_ELEMENTS (gates); i++)
    cg_segments_set_active (self->choices[i], gate_choice (self, gates[i].which));
  show_number (self);
}

static void
read_cb (CgSettingsOffice *self)
{
  g_object_set (self, "busy", FALSE, NULL);
  show_settings (self);
}

/* ---- the widget ---- */

static GtkWidget *
make_texts (CgSettingsOffice *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  gtk_widget_add_css_class (box, "setting-form");
  gtk_widget_add_css_class (box, "wide-captions");
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      GtkWidget *row = cg_field_row_new (_ (texts[i].label), CG_ENTITY_SETTING, CG_SETTING_VALUE,
                                         cg_text_editor_new ());

      self->rows[i] = CG_FIELD_ROW (row);
      cg_field_row_set_commits (self->rows[i], TRUE);
      cg_field_row_set_required (self->rows[i], texts[i].required, NULL);
      cg_field_row_set_read_only (self->rows[i],
                                  cg_settings_part_is_read_only (CG_SETTINGS_PART (self)));
      if (texts[i].note != NULL)
        cg_field_row_set_note (self->rows[i], _ (texts[i].note));
      g_signal_connect_object (row, "commit", G_CALLBACK (commit_cb), self, 0);
      gtk_box_append (GTK_BOX (box), row);
    }

  return box;
}

static GtkWidget *
make_choice (CgSettingsOffice *self, const Gate *gate)
{
  GtkWidget *segments = cg_segments_new (_ (gate->title));

  for (int asked = CG_N_ASKED - 1; asked >= 0; asked--)
    if (cg_office_switch_offers (gate->which, asked))
      cg_segments_add (CG_SEGMENTS (segments), cg_office_switch_value (gate->which, asked),
                       cg_choices_label (CG_CHOICES_SWITCH, asked_ids[asked]));
  gtk_widget_set_sensitive (segments, !cg_settings_part_is_read_only (CG_SETTINGS_PART (self)));
  g_signal_connect_object (segments, "changed", G_CALLBACK (chosen_cb), self, 0);
  return segments;
}

/* Those from the one on to the other. */
static void
add_gates (CgSettingsOffice *self, GtkWidget *box, CgOfficeSwitch first, CgOfficeSwitch last)
{
  for (guint i = 0; i < G_N_ELEMENTS (gates); i++)
    if (gates[i].which >= first && gates[i].which <= last)
      {
        GtkWidget *choice = make_choice (self, &gates[i]);

        self->choices[i] = CG_SEGMENTS (choice);
        cg_setting_row_add (box, _ (gates[i].title), _ (gates[i].sentence), choice);
      }
}

static GtkWidget *
make_body (CgSettingsOffice *self)
{
  GtkWidget *boxes = cg_setting_boxes_new ();

  gtk_box_append (GTK_BOX (cg_setting_box_add (boxes, NULL, NULL)), make_texts (self));
  add_gates (
      self,
      cg_setting_box_add (
          boxes, _ ("What striking off asks for"),
          _ ("Required: the step is refused while it is missing. Hint: it is said and may be "
             "passed. Changes hold for problems struck off from now on.")),
      CG_SWITCH_MEASURE, CG_SWITCH_INSTITUTION);
  add_gates (self,
             cg_setting_box_add (boxes, _ ("What closing a case and urging ask for"),
                                 _ ("Required: the step is refused while it is missing. Hint: it "
                                    "is said and may be passed.")),
             CG_SWITCH_CASE_PROBLEM, CG_SWITCH_URGE_INTERVAL);
  add_gates (
      self,
      cg_setting_box_add (boxes, _ ("Steps of a document"),
                          _ ("What an office may ask for between signing and delivery; not asked, "
                             "the step can still be written down.")),
      CG_SWITCH_CHECK, CG_SWITCH_SEAL);
  add_gates (
      self,
      cg_setting_box_add (
          boxes, _ ("What the check of a document hints at"),
          _ ("What the standard and the law prescribe is always an error, which the signer may "
             "release with a reason. These are customs: the office chooses which it is reminded "
             "of.")),
      CG_SWITCH_DOCUMENT_KIND, CG_SWITCH_FACES);
  add_gates (self,
             cg_setting_box_add (boxes, _ ("What a case file hints at"),
                                 _ ("Whom and by whom the regulation wants to be held "
                                    "accountable. Only hints: what was decided is recorded as it "
                                    "was decided.")),
             CG_SWITCH_ARTICLE_6, CG_SWITCH_ARTICLE_12);
  return boxes;
}

static void
cg_settings_office_constructed (GObject *object)
{
  CgSettingsOffice *self = CG_SETTINGS_OFFICE (object);

  G_OBJECT_CLASS (cg_settings_office_parent_class)->constructed (object);

  self->writer = cg_setting_writer_new (cg_settings_part_get_office (CG_SETTINGS_PART (self)));
  g_signal_connect_object (self->writer, "read", G_CALLBACK (read_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->writer, "unread", G_CALLBACK (cg_settings_part_end_read), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->writer, "written", G_CALLBACK (written_cb), self,
                           G_CONNECT_SWAPPED);
  cg_settings_part_set_body (CG_SETTINGS_PART (self), _ ("This office"),
                             _ ("How it is called, and how strict it is"), make_body (self), TRUE);
  g_object_set (self, "busy", TRUE, NULL);
  cg_setting_writer_read (self->writer);
}

static void
cg_settings_office_finalize (GObject *object)
{
  CgSettingsOffice *self = CG_SETTINGS_OFFICE (object);

  g_object_unref (self->writer);

  G_OBJECT_CLASS (cg_settings_office_parent_class)->finalize (object);
}

static void
cg_settings_office_class_init (CgSettingsOfficeClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = cg_settings_office_constructed;
  G_OBJECT_CLASS (klass)->finalize = cg_settings_office_finalize;
}

static void
cg_settings_office_init (CgSettingsOffice *self)
{
}
