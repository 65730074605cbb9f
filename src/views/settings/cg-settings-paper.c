/* cg-settings-paper.c: 设置 · 版式: the office's own numbers of the page, and its faces.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-settings-paper.h"

#include <glib/gi18n.h>
#include <math.h>

#include "cg-fold.h"
#include "cg-notice-facts.h"
#include "cg-notice-paper.h"
#include "cg-own-row.h"
#include "cg-paper-sample.h"
#include "cg-setting-box.h"
#include "cg-setting-records.h"

/* Rows: which profile it begins with, the faces, then the numbers. */
#define ROW_BASE 0
#define ROW_FACES 1
#define ROW_MEASURES (ROW_FACES + CG_N_NOTICE_FACES)
#define N_ROWS (ROW_MEASURES + CG_N_MEASURES)

#define STANDARD "GB/T 9704-2012"

struct _CgSettingsPaper
{
  CgSettingsPart parent_instance;

  GHashTable *records;    /* name → CgRecord of the setting */
  CgOwnRow *rows[N_ROWS]; /* none for what the base says */
  GPtrArray *boxes;       /* of GtkWidget: each below its heading */
  GtkWidget *reset;
  CgNoticePaper *paper;
  CgNoticeMeasure shown; /* whose sample is on the paper */
  GQueue changes;        /* of Change: what is to be written, one after the other */
  gboolean writing;
  gboolean stale; /* @records are older than what was written */
};

/* A setting is made by the first change of it and found by the next. */
typedef struct
{
  guint row;  /* N_ROWS: all that the office has changed */
  char *text; /* (nullable): as it ships */
} Change;

G_DEFINE_FINAL_TYPE (CgSettingsPaper, cg_settings_paper, CG_TYPE_SETTINGS_PART)

static const struct
{
  const char *label;
  CgNoticeRole role; /* of lines set in it */
} faces[CG_N_NOTICE_FACES] = {
  [CG_NOTICE_FACE_TITLE] = { NC_ ("face", "Of the title"), CG_NOTICE_ROLE_TITLE },
  [CG_NOTICE_FACE_FANG] = { NC_ ("face", "Of the text"), CG_NOTICE_ROLE_BODY },
  [CG_NOTICE_FACE_KAI] = { NC_ ("face", "Of headings of the second level"),
                           CG_NOTICE_ROLE_HEADING2 },
  [CG_NOTICE_FACE_HEI] = { NC_ ("face", "Of headings of the first level"),
                           CG_NOTICE_ROLE_HEADING1 },
  [CG_NOTICE_FACE_SONG] = { NC_ ("face", "Of page numbers"), CG_NOTICE_ROLE_PAGE_NUMBER },
};

static CgOffice *
get_office (CgSettingsPaper *self)
{
  return cg_settings_part_get_office (CG_SETTINGS_PART (self));
}

/* ---- rows and their settings ---- */

static gboolean
is_face (guint row)
{
  return row >= ROW_FACES && row < ROW_MEASURES;
}

static gboolean
is_measure (guint row)
{
  return row >= ROW_MEASURES;
}

static CgNoticeMeasure
measure_of (guint row)
{
  return is_measure (row) ? (CgNoticeMeasure) (row - ROW_MEASURES) : CG_N_MEASURES;
}

static char *
setting_of (guint row)
{
  if (is_measure (row))
    return cg_notice_measure_setting (measure_of (row));

  return is_face (row) ? cg_notice_face_setting ((CgNoticeFaceRole) (row - ROW_FACES))
                       : g_strdup (CG_NOTICE_PROFILE_BASE);
}

static const char *
stored (CgSettingsPaper *self, guint row)
{
  g_autofree char *name = setting_of (row);

  return cg_setting_records_text (self->records, name);
}

static guint
place_of (CgSettingsPaper *self, const CgOwnRow *row)
{
  for (guint i = 0; i < N_ROWS; i++)
    if (self->rows[i] == row)
      return i;

  return ROW_BASE;
}

/* ---- what a row says ---- */

/* “35 mm”, “fills the type area (0)”. */
static char *
shipped_words (CgNoticeMeasure measure)
{
  const CgNoticeMeasureInfo *info = cg_notice_measure_info (measure);
  char *words = cg_notice_measure_format (measure, info->value);
  char *both;

  if (info->unit == CG_MEASURE_IN_CHOICES ||
      cg_notice_measure_choice (measure, info->value) == NULL)
    return words;

  both = g_strdup_printf ("%s (%g)", words, info->value);
  g_free (words);
  return both;
}

static char *
measure_sentence (CgNoticeMeasure measure, double value, gboolean *bad)
{
  const CgNoticeMeasureInfo *info = cg_notice_measure_info (measure);
  g_autofree char *shipped = shipped_words (measure);
  g_autofree char *clause = g_strdup_printf ("%s %s", STANDARD, info->clause);
  gboolean differs = cg_notice_measure_differs (measure, value);

  *bad = differs && info->strength == CG_STRENGTH_REQUIRED;
  if (*bad)
    /* Translators: a clause, the value that it prescribes */
    return g_strdup_printf (_ ("%s prescribes %s. Documents laid out so break it: their check says "
                               "so, and the signer must release it."),
                            clause, shipped);
  if (info->strength == CG_STRENGTH_PRACTICE)
    /* Translators: the value that ships, “practice” */
    return g_strdup_printf (_ ("Ships as %s · %s"), shipped,
                            cg_notice_strength_label (info->strength));

  /* Translators: the value that ships, a clause, “usual” */
  return g_strdup_printf (differs ? _ ("Ships as %s · %s, %s: documents get a hint")
                                  : _ ("Ships as %s · %s, %s"),
                          shipped, clause, cg_notice_strength_label (info->strength));
}

static void
show_measure (CgSettingsPaper *self, guint row)
{
  CgNoticeMeasure measure = measure_of (row);
  const char *text = stored (self, row);
  double value = cg_notice_measure_info (measure)->value;
  g_autoptr (GError) error = NULL;
  g_autofree char *shown = NULL, *sentence = NULL;
  gboolean bad;

  if (*text != '\0' && !cg_notice_measure_parse (measure, text, &value, &error))
    {
      cg_own_row_set (self->rows[row], text, TRUE);
      cg_own_row_say (self->rows[row], error->message, TRUE);
      return;
    }

  shown = g_strdup_printf ("%g", value);
  sentence = measure_sentence (measure, value, &bad);
  cg_own_row_set (self->rows[row], shown, *text != '\0');
  cg_own_row_say (self->rows[row], sentence, bad);
}

/* The family that lines of the sample are set in by now. */
static const char *
used_face (CgSettingsPaper *self, CgNoticeFaceRole face)
{
  CgNoticePages *pages = cg_notice_paper_get_pages (self->paper);
  g_autoptr (GArray) items = pages != NULL ? cg_notice_pages_get_items (pages) : NULL;

  for (guint i = 0; items != NULL && i < items->len; i++)
    if (g_array_index (items, CgNoticeItem, i).role == faces[face].role)
      return g_intern_string (g_array_index (items, CgNoticeItem, i).font);

  return NULL;
}

static void
show_face (CgSettingsPaper *self, guint row)
{
  CgNoticeFaceRole face = (CgNoticeFaceRole) (row - ROW_FACES);
  g_autoptr (CgNoticeProfile) shipped = cg_notice_profile_new ("default");
  g_auto (GStrv) names = g_strsplit_set (cg_notice_profile_get_faces (shipped, face), "=,", 2);
  const char *text = stored (self, row), *used = used_face (self, face);
  g_autofree char *sentence = NULL;

  cg_own_row_set (self->rows[row], *text != '\0' ? text : names[0], *text != '\0');
  if (used == NULL)
    return;

  /* Translators: a face that is installed, the face wanted as the program ships */
  sentence = g_strdup_printf (_ ("Set in %s now · ships as %s"), used, names[0]);
  cg_own_row_say (self->rows[row], sentence, FALSE);
}

static void
show_base (CgSettingsPaper *self)
{
  const char *text = stored (self, ROW_BASE);

  cg_own_row_set (self->rows[ROW_BASE], *text != '\0' ? text : "default", FALSE);
}

static void
show_faces (CgSettingsPaper *self)
{
  for (guint i = ROW_FACES; i < ROW_MEASURES; i++)
    show_face (self, i);
}

/* ---- the sample ---- */

static void
show_sample (CgSettingsPaper *self, CgNoticeMeasure measure)
{
  const char *office = cg_setting_records_text (self->records, CG_SETTING_OFFICE);
  const char *code = cg_setting_records_text (self->records, CG_SETTING_DOC_CODE);
  g_autoptr (CgNoticeDocument) document = cg_paper_sample_new (measure, office, code);

  self->shown = measure;
  cg_notice_paper_set_document (self->paper, document);
}

static void
entered_cb (CgSettingsPaper *self, CgOwnRow *row)
{
  show_sample (self, measure_of (place_of (self, row)));
}

/* ---- writing ---- */

static void read_settings (CgSettingsPaper *self);

static gboolean
is_own (CgSettingsPaper *self, guint row)
{
  return self->rows[row] != NULL && *stored (self, row) != '\0';
}

static void
change_free (gpointer data)
{
  g_free (((Change *) data)->text);
  g_free (data);
}

static void
written_cb (gpointer object, CgOutcome *outcome, const GError *error)
{
  CgSettingsPaper *self = CG_SETTINGS_PAPER (object);

  self->writing = FALSE;
  if (get_office (self) == NULL)
    return;

  cg_settings_part_fail (CG_SETTINGS_PART (self), error);
  read_settings (self);
}

static CgEdit *
change_edit (CgSettingsPaper *self, const Change *change)
{
  CgEdit *edit = cg_edit_new ("set", 0);
  g_auto (CgValue) value = CG_VALUE_INIT;

  if (change->text != NULL)
    cg_value_set_text (&value, change->text);
  for (guint i = 0; i < N_ROWS; i++)
    if (i == change->row || (change->row == N_ROWS && is_own (self, i)))
      {
        g_autofree char *name = setting_of (i);

        cg_setting_records_change (self->records, edit, name, &value);
      }

  return edit;
}

/* The next one that changes anything. */
static Change *
pop_change (CgSettingsPaper *self)
{
  Change *change;

  while ((change = g_queue_pop_head (&self->changes)) != NULL)
    {
      const char *text = change->text != NULL ? change->text : "";

      if (change->row == N_ROWS || !g_str_equal (stored (self, change->row), text))
        return change;
      change_free (change);
    }

  return NULL;
}

static void
write_next (CgSettingsPaper *self)
{
  Change *change = self->writing || self->stale ? NULL : pop_change (self);
  g_autoptr (CgEdit) edit = NULL;

  if (change == NULL)
    return;

  edit = change_edit (self, change);
  change_free (change);
  self->writing = self->stale = TRUE;
  cg_settings_part_stop_reading (CG_SETTINGS_PART (self));
  cg_office_apply (get_office (self), edit, self, written_cb);
}

static void
write_setting (CgSettingsPaper *self, guint row, const char *text)
{
  Change *change = g_new0 (Change, 1);

  change->row = row;
  change->text = g_strdup (text);
  g_queue_push_tail (&self->changes, change);
  write_next (self);
}

static void
commit_measure (CgSettingsPaper *self, guint row, const char *text)
{
  CgNoticeMeasure measure = measure_of (row);
  g_autoptr (GError) error = NULL;
  g_autofree char *number = NULL;
  double value;

  if (!cg_notice_measure_parse (measure, text, &value, &error))
    {
      cg_own_row_say (self->rows[row], error->message, TRUE);
      return;
    }

  number = g_strdup_printf ("%g", value);
  cg_own_row_set (self->rows[row], number, TRUE);
  write_setting (self, row,
                 fabs (value - cg_notice_measure_info (measure)->value) > 0 ? number : NULL);
}

static void
reset_cb (CgSettingsPaper *self, CgOwnRow *row)
{
  guint place = place_of (self, row);

  cg_own_row_set (row, "", FALSE);
  write_setting (self, place, NULL);
}

static void
commit_cb (CgSettingsPaper *self, const char *text, CgOwnRow *row)
{
  guint place = place_of (self, row);
  g_autofree char *families = NULL;

  if (is_measure (place))
    {
      if (*text == '\0')
        reset_cb (self, row);
      else
        commit_measure (self, place, text);
      return;
    }

  families = is_face (place) ? cg_notice_faces_tidy (text) : g_strdup (text);
  cg_own_row_set (row, families, TRUE);
  write_setting (self, place, *families != '\0' ? families : NULL);
}

/* One edit, so that one undo brings all of it back. */
static void
reset_all_cb (CgSettingsPaper *self)
{
  write_setting (self, N_ROWS, NULL);
}

/* ---- reading ---- */

static void
show_settings (CgSettingsPaper *self)
{
  guint n_own = 0;
  g_autofree char *words = NULL;

  show_base (self);
  show_faces (self);
  for (guint i = ROW_MEASURES; i < N_ROWS; i++)
    if (self->rows[i] != NULL)
      show_measure (self, i);
  for (guint i = 0; i < N_ROWS; i++)
    n_own += is_own (self, i);

  words = n_own > 0
              ? g_strdup_printf (
                    ngettext ("%u value of this office", "%u values of this office", n_own), n_own)
              : g_strdup (_ ("all as they ship"));
  g_object_set (self, "subtitle", words, NULL);
  gtk_widget_set_sensitive (self->reset,
                            n_own > 0 && !cg_settings_part_is_read_only (CG_SETTINGS_PART (self)));
}

static void
settings_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgSettingsPaper) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) settings = cg_store_select_finish (CG_STORE (source), result, &error);

  if (!cg_settings_part_end_read (CG_SETTINGS_PART (self), error))
    return;

  g_object_set (self, "busy", FALSE, NULL);
  g_hash_table_unref (self->records);
  self->records = cg_setting_records_new (settings);
  self->stale = self->writing;
  show_settings (self);
  show_sample (self, self->shown);
  write_next (self);
}

static void
read_settings (CgSettingsPaper *self)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_SETTING);

  cg_store_select_async (cg_office_get_store (get_office (self)), query,
                         cg_settings_part_begin_read (CG_SETTINGS_PART (self)), settings_cb,
                         g_object_ref (self));
}

static void
changed_cb (CgSettingsPaper *self, GArray *changes)
{
  gboolean concerned = changes == NULL;

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    concerned |= g_array_index (changes, CgStoreChange, i).entity == CG_ENTITY_SETTING;
  if (concerned)
    read_settings (self);
}

/* ---- finding ---- */

/* What stands over a box goes with it. */
static void
show_box (GtkWidget *box, gboolean any)
{
  GtkWidget *above = gtk_widget_get_prev_sibling (box);

  gtk_widget_set_visible (box, any);
  for (; above != NULL && GTK_IS_LABEL (above); above = gtk_widget_get_prev_sibling (above))
    gtk_widget_set_visible (above, any);
}

static gboolean
has_rows (GtkWidget *box)
{
  for (GtkWidget *row = gtk_widget_get_first_child (box); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (gtk_widget_get_visible (row))
      return TRUE;

  return FALSE;
}

static gboolean
is_found (CgSettingsPaper *self, guint row, const char *text)
{
  const CgNoticeMeasureInfo *info =
      is_measure (row) ? cg_notice_measure_info (measure_of (row)) : NULL;

  return text == NULL || *text == '\0' ||
         cg_fold_contains (cg_own_row_get_title (self->rows[row]), text) ||
         (info != NULL && (cg_fold_contains (cg_notice_measure_group_label (info->group), text) ||
                           cg_fold_contains (cg_notice_strength_label (info->strength), text) ||
                           g_str_has_prefix (info->clause, text)));
}

static void
cg_settings_paper_search (CgSettingsPart *part, const char *text)
{
  CgSettingsPaper *self = CG_SETTINGS_PAPER (part);

  for (guint i = 0; i < N_ROWS; i++)
    if (self->rows[i] != NULL)
      gtk_widget_set_visible (GTK_WIDGET (self->rows[i]), is_found (self, i, text));
  for (guint i = 0; i < self->boxes->len; i++)
    {
      GtkWidget *box = g_ptr_array_index (self->boxes, i);

      show_box (box, has_rows (box));
    }
}

static void
cg_settings_paper_show (CgSettingsPart *part, const char *place)
{
  CgSettingsPaper *self = CG_SETTINGS_PAPER (part);
  CgNoticeMeasure measure = cg_notice_measure_find (place);

  if (measure < CG_N_MEASURES && self->rows[ROW_MEASURES + measure] != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->rows[ROW_MEASURES + measure]));
}

/* ---- the widget ---- */

static CgOwnRow *
add_row (CgSettingsPaper *self,
         GtkWidget *box,
         guint place,
         const char *title,
         const char *unit,
         int width)
{
  GtkWidget *row = cg_own_row_new (title, unit, width);

  if (gtk_widget_get_first_child (box) == NULL)
    gtk_widget_add_css_class (row, "first");
  self->rows[place] = CG_OWN_ROW (row);
  g_signal_connect_object (row, "commit", G_CALLBACK (commit_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "reset", G_CALLBACK (reset_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "entered", G_CALLBACK (entered_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), row);
  return self->rows[place];
}

static GtkWidget *
add_box (CgSettingsPaper *self, GtkWidget *boxes, const char *heading, const char *sentence)
{
  GtkWidget *box = cg_setting_box_add (boxes, heading, sentence);

  g_ptr_array_add (self->boxes, box);
  return box;
}

static void
add_base (CgSettingsPaper *self, GtkWidget *boxes)
{
  CgOwnRow *row = add_row (self, add_box (self, boxes, C_ ("measures", "Basis"), NULL), ROW_BASE,
                           _ ("Document number and title"), NULL, 0);

  cg_own_row_add_choice (row, "default", C_ ("profile", "By the standard’s lines"));
  cg_own_row_add_choice (row, "all-grid", C_ ("profile", "On lines of the grid"));
  cg_own_row_say (row,
                  _ ("“Two blank lines” are two of the standard’s, 10.58 mm each; or everything "
                     "stands on lines of the grid, as the text does."),
                  FALSE);
}

static void
add_faces (CgSettingsPaper *self, GtkWidget *boxes)
{
  GtkWidget *box = add_box (self, boxes, C_ ("measures", "Faces"),
                            _ ("The first that is installed is taken; several are written with "
                               "commas between them. What ships stands behind them."));

  for (int i = 0; i < CG_N_NOTICE_FACES; i++)
    add_row (self, box, (guint) (ROW_FACES + i), g_dpgettext2 (NULL, "face", faces[i].label), NULL,
             18);
}

static void
add_measure (CgSettingsPaper *self, GtkWidget *box, CgNoticeMeasure measure)
{
  const CgNoticeMeasureInfo *info = cg_notice_measure_info (measure);
  const char *unit = cg_notice_measure_unit (measure);
  CgOwnRow *row = add_row (self, box, ROW_MEASURES + measure, cg_notice_measure_label (measure),
                           unit != NULL ? unit : "", 6);

  for (int value = 0; info->unit == CG_MEASURE_IN_CHOICES && value <= info->highest; value++)
    {
      g_autofree char *id = g_strdup_printf ("%d", value);

      cg_own_row_add_choice (row, id, cg_notice_measure_choice (measure, value));
    }
}

static GtkWidget *
make_body (CgSettingsPaper *self)
{
  GtkWidget *boxes = cg_setting_boxes_new ();

  add_base (self, boxes);
  add_faces (self, boxes);
  for (CgNoticeMeasureGroup group = 0; group < CG_N_MEASURE_GROUPS; group++)
    {
      GtkWidget *box = add_box (self, boxes, cg_notice_measure_group_label (group), NULL);

      for (CgNoticeMeasure i = 0; i < CG_N_MEASURES; i++)
        if (cg_notice_measure_info (i)->group == group && i != CG_MEASURE_ALL_GRID)
          add_measure (self, box, i);
    }
  for (guint i = 0; i < N_ROWS; i++)
    if (self->rows[i] != NULL)
      cg_own_row_set_read_only (self->rows[i],
                                cg_settings_part_is_read_only (CG_SETTINGS_PART (self)));
  return boxes;
}

static void
cg_settings_paper_constructed (GObject *object)
{
  CgSettingsPaper *self = CG_SETTINGS_PAPER (object);

  G_OBJECT_CLASS (cg_settings_paper_parent_class)->constructed (object);

  self->paper = CG_NOTICE_PAPER (cg_notice_paper_new (get_office (self)));
  self->reset = gtk_button_new_with_label (_ ("All as They Ship"));
  gtk_widget_add_css_class (self->reset, "link");
  g_signal_connect_object (self->reset, "clicked", G_CALLBACK (reset_all_cb), self,
                           G_CONNECT_SWAPPED);
  cg_settings_part_set_body (
      CG_SETTINGS_PART (self), C_ ("settings", "Page layout"),
      _ ("Every number of a document’s page, with the clause that asks for it; "
         "documents drafted and printed from now on are laid out by it"),
      make_body (self), TRUE);
  cg_settings_part_add_head (CG_SETTINGS_PART (self), self->reset);
  g_object_set (self, "busy", TRUE, "search-hint", _ ("Find in the page layout"), "pane",
                self->paper, "pane-title", _ ("Sample document"), NULL);
  g_signal_connect_object (self->paper, "laid-out", G_CALLBACK (show_faces), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_office (self), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  read_settings (self);
}

static void
cg_settings_paper_finalize (GObject *object)
{
  CgSettingsPaper *self = CG_SETTINGS_PAPER (object);

  g_hash_table_unref (self->records);
  g_ptr_array_unref (self->boxes);
  g_queue_clear_full (&self->changes, change_free);

  G_OBJECT_CLASS (cg_settings_paper_parent_class)->finalize (object);
}

static void
cg_settings_paper_class_init (CgSettingsPaperClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = cg_settings_paper_constructed;
  G_OBJECT_CLASS (klass)->finalize = cg_settings_paper_finalize;
  CG_SETTINGS_PART_CLASS (klass)->search = cg_settings_paper_search;
  CG_SETTINGS_PART_CLASS (klass)->show = cg_settings_paper_show;
}

static void
cg_settings_paper_init (CgSettingsPaper *self)
{
  self->records = cg_setting_records_new (NULL);
  self->boxes = g_ptr_array_new ();
  self->shown = CG_N_MEASURES;
  self->stale = TRUE;
}
