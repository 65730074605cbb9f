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
#include "cg-setting-writer.h"

/* Rows: which profile it begins with, the faces, then the numbers. */
#define ROW_BASE 0
#define ROW_FACES 1
#define ROW_MEASURES (ROW_FACES + CG_N_NOTICE_FACES)
#define N_ROWS (ROW_MEASURES + CG_N_MEASURES)

#define STANDARD "GB/T 9704-2012"

struct _CgSettingsPaper
{
  CgSettingsPart parent_instance;

  CgSettingWriter *writer;
  CgOwnRow *rows[N_ROWS]; /* none for what the base says */
  GPtrArray *boxes;       /* of GtkWidget: each below its heading */
  GtkWidget *reset;
  CgNoticePaper *paper;
  CgNoticeMeasure shown; /* whose sample is on the paper */
};

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

  return cg_setting_writer_get_text (self->writer, name);
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
  const char *office = cg_setting_writer_get_text (self->writer, CG_SETTING_OFFICE);
  const char *code = cg_setting_writer_get_text (self->writer, CG_SETTING_DOC_CODE);
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

static gboolean
is_own (CgSettingsPaper *self, guint row)
{
  return self->rows[row] != NULL && *stored (self, row) != '\0';
}

static void
write_setting (CgSettingsPaper *self, guint row, const char *text)
{
  g_autofree char *name = setting_of (row);

  cg_setting_writer_write (self->writer, name, text);
}

static void
written_cb (CgSettingsPaper *self, const char *name, const GError *error)
{
  cg_settings_part_fail (CG_SETTINGS_PART (self), error);
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
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  for (guint i = 0; i < N_ROWS; i++)
    if (self->rows[i] != NULL)
      {
        g_autofree char *name = setting_of (i);

        g_strv_builder_add (names, name);
      }

  all = g_strv_builder_end (names);
  cg_setting_writer_clear (self->writer, (const char *const *) all);
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
read_cb (CgSettingsPaper *self)
{
  g_object_set (self, "busy", FALSE, NULL);
  show_settings (self);
  show_sample (self, self->shown);
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

  self->writer = cg_setting_writer_new (get_office (self));
  g_signal_connect_object (self->writer, "read", G_CALLBACK (read_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->writer, "unread", G_CALLBACK (cg_settings_part_end_read), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->writer, "written", G_CALLBACK (written_cb), self,
                           G_CONNECT_SWAPPED);
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
  cg_setting_writer_read (self->writer);
}

static void
cg_settings_paper_finalize (GObject *object)
{
  CgSettingsPaper *self = CG_SETTINGS_PAPER (object);

  g_object_unref (self->writer);
  g_ptr_array_unref (self->boxes);

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
  self->boxes = g_ptr_array_new ();
  self->shown = CG_N_MEASURES;
}
