/* cg-start-page.c: the first start: the office, who I am, the list of units, and begin.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-start-page.h"

#include <glib/gi18n.h>

#include "cg-banner.h"
#include "cg-card-layout.h"
#include "cg-clock.h"
#include "cg-doc-number.h"
#include "cg-fault.h"
#include "cg-paste-box.h"
#include "cg-paths.h"
#include "cg-role-row.h"
#include "cg-setup.h"
#include "cg-start-field.h"
#include "cg-unit-guess.h"
#include "cg-unit-tree.h"

typedef enum
{
  ROLE_CLERK,
  ROLE_REVIEWER,
  ROLE_SIGNER,
  ROLE_VIEWER,
  N_ROLES
} Role;

struct _CgStartPage
{
  CgPage parent_instance;

  char *folder;
  CgUnitPaste *units;
  guint note_line; /* where the note shown is to be found, 0: no note */

  CgBanner *banner;
  GtkWidget *scroller;
  GtkWidget *cards;
  CgStartField *office_name;
  CgStartField *doc_code;
  CgStartField *person;
  GtkBox *roles;
  GtkWidget *role_fault;
  GtkLabel *role_words;
  GtkWidget *role[N_ROLES];
  CgPasteBox *paste;
  CgUnitTree *tree;
  GtkWidget *clear;
  GtkLabel *count;
  GtkWidget *boxes;
  GtkWidget *note;
  GtkLabel *note_words;
  GtkLabel *note_more;
  GtkWidget *begin;
  GtkLabel *begin_words;
  GtkSpinner *spinner;
  GtkWidget *others;
  GtkLabel *place;
};

G_DEFINE_FINAL_TYPE (CgStartPage, cg_start_page, CG_TYPE_PAGE)

enum
{
  PROP_0,
  PROP_FOLDER,
  N_PROPS
};

/* ---- the office ---- */

static char *
first_number (const char *code)
{
  int year;

  cg_date_get_ymd (cg_clock_today (), &year, NULL, NULL);
  return cg_doc_number_format (code, year, 1);
}

static void
code_changed_cb (CgStartPage *self)
{
  g_autofree char *code = cg_start_field_dup_text (self->doc_code);
  g_autofree char *number = first_number (code);
  g_autofree char *hint = NULL;

  if (*code != '\0')
    hint = g_strdup_printf (_ ("Number of the first notice: %s"), number);
  else
    hint = g_strdup (_ ("The word before the year in the number of a notice."));
  cg_start_field_set_hint (self->doc_code, hint);
}

/* ---- the list of units ---- */

/* "第 9 行" stands out at the beginning of its sentence. */
static void
show_sentence (CgStartPage *self, const CgPasteNote *note)
{
  /* Translators: the beginning of sentences about a line of a pasted list, printed bold */
  g_autofree char *line = g_strdup_printf (_ ("Line %u"), note->line);
  gsize bold = g_str_has_prefix (note->sentence, line) ? strlen (line) : 0;
  g_autofree char *begin = g_markup_escape_text (note->sentence, (gssize) bold);
  g_autofree char *rest = g_markup_escape_text (note->sentence + bold, -1);
  g_autofree char *markup = g_strdup_printf ("<b>%s</b>%s", begin, rest);

  gtk_label_set_markup (self->note_words, markup);
  gtk_widget_set_tooltip_text (self->note, note->sentence);
}

/* The boxes take the room of the strip when there is nothing to say: the page does not jump. */
static void
show_notes (CgStartPage *self)
{
  guint n = self->units->notes->len;
  g_autofree char *more = NULL;

  self->note_line = 0;
  gtk_widget_set_visible (self->note, n > 0);
  if (n == 0)
    {
      gtk_widget_add_css_class (self->boxes, "alone");
      return;
    }
  gtk_widget_remove_css_class (self->boxes, "alone");

  self->note_line = ((CgPasteNote *) g_ptr_array_index (self->units->notes, 0))->line;
  show_sentence (self, g_ptr_array_index (self->units->notes, 0));
  if (n > 1)
    more = g_strdup_printf (ngettext ("and %u more", "and %u more", n - 1), n - 1);
  gtk_label_set_label (self->note_more, more != NULL ? more : "");
}

static void
mark_lines (CgStartPage *self)
{
  cg_paste_box_unmark (self->paste);
  for (guint i = 0; i < self->units->notes->len; i++)
    cg_paste_box_mark (self->paste,
                       ((CgPasteNote *) g_ptr_array_index (self->units->notes, i))->line);
}

static void
read_list (CgStartPage *self)
{
  g_autofree char *text = cg_paste_box_dup_text (self->paste);
  g_autofree char *office = cg_start_field_dup_text (self->office_name);
  g_autofree char *count = NULL;

  g_clear_pointer (&self->units, cg_unit_paste_free);
  self->units = cg_unit_paste_parse (text, cg_unit_guess_office_level (office));
  cg_unit_tree_take (self->tree, self->units);

  if (self->units->units->len > 0)
    count = g_strdup_printf (
        ngettext ("%u unit will be made", "%u units will be made", self->units->units->len),
        self->units->units->len);
  gtk_label_set_label (self->count, count != NULL ? count : _ ("The tree of units"));
  gtk_widget_set_visible (self->clear, *text != '\0');
  mark_lines (self);
  show_notes (self);
}

static void
list_changed_cb (CgStartPage *self)
{
  read_list (self);
}

/* The level of departments follows the office's. */
static void
office_changed_cb (CgStartPage *self)
{
  if (self->units->units->len > 0)
    read_list (self);
}

static void
clear_cb (CgStartPage *self)
{
  cg_paste_box_set_text (self->paste, "");
  gtk_widget_grab_focus (GTK_WIDGET (self->paste));
}

static void
note_cb (CgStartPage *self)
{
  if (self->note_line > 0)
    cg_paste_box_go_to (self->paste, self->note_line);
}

/* ---- what is missing ---- */

static gboolean
has_role (CgStartPage *self, Role role)
{
  return gtk_check_button_get_active (GTK_CHECK_BUTTON (self->role[role]));
}

static void
role_toggled_cb (CgStartPage *self)
{
  gtk_widget_set_visible (self->role_fault, FALSE);
}

/* Marks a field left empty; the first one gets the focus. */
static void
require (CgStartField *field, const char *caption, GtkWidget **first)
{
  g_autofree char *text = cg_start_field_dup_text (field);
  g_autoptr (GError) error = NULL;

  if (*text != '\0')
    return;

  error = cg_fault_new (CG_FAULT_MISSING_FIELD, caption);
  cg_start_field_set_fault (field, error->message);
  if (*first == NULL)
    *first = GTK_WIDGET (field);
}

/* Brackets or blanks would make numbers that the store refuses later. */
static void
require_plain_code (CgStartPage *self, GtkWidget **first)
{
  g_autofree char *code = cg_start_field_dup_text (self->doc_code);
  g_autofree char *number = first_number (code);
  g_autofree char *example = first_number (_ ("CODE"));
  g_autoptr (GError) error = NULL;

  if (*code == '\0' || cg_doc_number_is_valid (number))
    return;

  error = cg_fault_new (CG_FAULT_NUMBER_FORMAT, number, example);
  cg_start_field_set_fault (self->doc_code, error->message);
  if (*first == NULL)
    *first = GTK_WIDGET (self->doc_code);
}

static void
require_role (CgStartPage *self, GtkWidget **first)
{
  g_autoptr (GError) error = NULL;

  if (has_role (self, ROLE_CLERK) || has_role (self, ROLE_REVIEWER) || has_role (self, ROLE_SIGNER))
    return;

  error = cg_fault_new (CG_FAULT_SETUP_NO_ROLE);
  gtk_label_set_label (self->role_words, error->message);
  gtk_widget_set_visible (self->role_fault, TRUE);
  if (*first == NULL)
    *first = self->role[ROLE_CLERK];
}

static GtkWidget *
first_missing (CgStartPage *self)
{
  GtkWidget *first = NULL;

  require (self->office_name, _ ("Full name"), &first);
  require (self->doc_code, _ ("Number code"), &first);
  require_plain_code (self, &first);
  require (self->person, _ ("Name"), &first);
  require_role (self, &first);
  return first;
}

/* ---- begin ---- */

/* The focus goes first: an entry that loses it by turning insensitive goes on blinking. */
void
cg_start_page_set_waiting (CgStartPage *self, const char *words)
{
  gboolean waiting = words != NULL;

  g_return_if_fail (CG_IS_START_PAGE (self));

  if (waiting)
    gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL);
  gtk_widget_set_sensitive (self->cards, !waiting);
  gtk_widget_set_sensitive (self->begin, !waiting);
  gtk_widget_set_sensitive (self->others, !waiting);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), waiting);
  gtk_spinner_set_spinning (self->spinner, waiting);
  gtk_label_set_label (self->begin_words, waiting ? words : _ ("Begin"));
  cg_page_set_busy (CG_PAGE (self), waiting);
}

static void
setup_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgStartPage) self = data;
  g_autoptr (GError) error = NULL;
  gboolean good = cg_setup_run_finish (result, &error);

  if (good)
    {
      cg_start_page_set_waiting (self, NULL);
      gtk_widget_activate_action (GTK_WIDGET (self), "app.open-store", "s", self->folder);
    }
  else
    cg_start_page_show_error (self, error);
}

static CgSetup *
take_setup (CgStartPage *self)
{
  CgSetup *setup = g_new0 (CgSetup, 1);
  g_autofree char *text = cg_paste_box_dup_text (self->paste);

  setup->office_name = cg_start_field_dup_text (self->office_name);
  setup->doc_code = cg_start_field_dup_text (self->doc_code);
  setup->person = cg_start_field_dup_text (self->person);
  setup->is_clerk = has_role (self, ROLE_CLERK);
  setup->is_reviewer = has_role (self, ROLE_REVIEWER);
  setup->is_signer = has_role (self, ROLE_SIGNER);
  setup->is_viewer = has_role (self, ROLE_VIEWER);
  setup->units = cg_unit_paste_parse (text, cg_unit_guess_office_level (setup->office_name));
  cg_unit_tree_apply_kinds (self->tree, setup->units);
  return setup;
}

static void
begin_cb (CgStartPage *self)
{
  GtkWidget *missing;

  if (cg_page_get_busy (CG_PAGE (self)))
    return;

  cg_banner_hide (self->banner);
  missing = first_missing (self);
  if (missing != NULL)
    {
      gtk_widget_grab_focus (missing);
      return;
    }

  cg_start_page_set_waiting (self, _ ("Being made…"));
  cg_setup_run_async (self->folder, take_setup (self), setup_cb, g_object_ref (self));
}

static gboolean
begin_key_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  begin_cb (CG_START_PAGE (widget));
  return TRUE;
}

/* ---- other data ---- */

static void
open_cb (CgStartPage *self)
{
  cg_banner_hide (self->banner);
  gtk_widget_activate_action (GTK_WIDGET (self), "app.choose-store", NULL);
}

void
cg_start_page_show_error (CgStartPage *self, const GError *error)
{
  g_return_if_fail (CG_IS_START_PAGE (self));

  if (cg_page_get_busy (CG_PAGE (self)))
    {
      cg_start_page_set_waiting (self, NULL);
      gtk_widget_grab_focus (self->begin);
    }
  cg_banner_show_error (self->banner, error, NULL);
  gtk_adjustment_set_value (
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
}

/* ---- the page ---- */

static void
set_folder (CgStartPage *self, const char *folder)
{
  g_autofree char *sentence = NULL;
  g_autofree char *shown = NULL;
  const char *home = g_get_home_dir ();
  gsize length = strlen (home);

  g_free (self->folder);
  self->folder = folder != NULL ? g_strdup (folder) : cg_paths_default_store ();
  if (g_str_has_prefix (self->folder, home) && self->folder[length] == G_DIR_SEPARATOR)
    shown = g_strconcat (_ ("home folder"), self->folder + length, NULL);
  else
    shown = g_filename_display_name (self->folder);
  sentence = g_strdup_printf (
      _ ("The data stay on this computer (%s); the program uses no network."), shown);
  gtk_label_set_label (self->place, sentence);
}

/* Before the first layout GTK would not know which field is the first. */
static gboolean
cg_start_page_focus (GtkWidget *widget, GtkDirectionType direction)
{
  CgStartPage *self = CG_START_PAGE (widget);

  if (gtk_widget_get_focus_child (widget) == NULL && direction == GTK_DIR_TAB_FORWARD)
    return gtk_widget_grab_focus (GTK_WIDGET (self->office_name));

  return GTK_WIDGET_CLASS (cg_start_page_parent_class)->focus (widget, direction);
}

static void
cg_start_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_FOLDER)
    g_value_set_string (value, CG_START_PAGE (object)->folder);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
cg_start_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_FOLDER)
    set_folder (CG_START_PAGE (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
cg_start_page_finalize (GObject *object)
{
  CgStartPage *self = CG_START_PAGE (object);

  g_free (self->folder);
  g_clear_pointer (&self->units, cg_unit_paste_free);

  G_OBJECT_CLASS (cg_start_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/cugai/Cugai/ui/start/cg-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CgStartPage, banner);
  gtk_widget_class_bind_template_child (widget_class, CgStartPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, CgStartPage, cards);
  gtk_widget_class_bind_template_child (widget_class, CgStartPage, office_name);
  gtk_widget_class_bind_template_child (widget_class, CgStartPage, doc_code);
  gtk_widget_class_bind_template_child (widget_class, CgStartPage, person);
  gtk_widget_class_bind_template_child (widget_class, CgStartPage, roles);
  gtk_widget_class_bind_template_child (widget_class, CgStartPage, role_fault);
  gtk_widget_class_bind_template_child (widget_class, CgStartPage, role_words);
  gtk_widget_class_bind_template_child (widget_class, CgStartPage, paste);
  gtk_widget_class_bind_template_child (widget_class, CgStartPage, tree);
  gtk_widget_class_bind_template_child (widget_class, CgStartPage, clear);
  gtk_widget_class_bind_template_child (widget_class, CgStartPage, count);
  gtk_widget_class_bind_template_child (widget_class, CgStartPage, boxes);
  gtk_widget_class_bind_template_child (widget_class, CgStartPage, note);
  gtk_widget_class_bind_template_child (widget_class, CgStartPage, note_words);
  gtk_widget_class_bind_template_child (widget_class, CgStartPage, note_more);
  gtk_widget_class_bind_template_child (widget_class, CgStartPage, begin);
  gtk_widget_class_bind_template_child (widget_class, CgStartPage, begin_words);
  gtk_widget_class_bind_template_child (widget_class, CgStartPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, CgStartPage, others);
  gtk_widget_class_bind_template_child (widget_class, CgStartPage, place);
  gtk_widget_class_bind_template_callback (widget_class, office_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, code_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_cb);
  gtk_widget_class_bind_template_callback (widget_class, begin_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
}

static void
cg_start_page_class_init (CgStartPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = cg_start_page_get_property;
  object_class->set_property = cg_start_page_set_property;
  object_class->finalize = cg_start_page_finalize;
  GTK_WIDGET_CLASS (klass)->focus = cg_start_page_focus;
  g_object_class_install_property (
      object_class, PROP_FOLDER,
      g_param_spec_string ("folder", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));

  g_type_ensure (CG_TYPE_BANNER);
  g_type_ensure (CG_TYPE_PASTE_BOX);
  g_type_ensure (CG_TYPE_START_FIELD);
  g_type_ensure (CG_TYPE_UNIT_TREE);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
add_roles (CgStartPage *self)
{
  static const struct
  {
    const char *name;
    const char *sentence;
  } roles[N_ROLES] = {
    [ROLE_CLERK] = { NC_ ("role name", "Clerk"),
                     NC_ ("role", "Registers cases, drafts notices, keeps the ledger") },
    [ROLE_REVIEWER] = { NC_ ("role name", "Reviewer"),
                        NC_ ("role", "Checks documents and evidence, except what is their own") },
    [ROLE_SIGNER] = { NC_ ("role name", "Signer"),
                      NC_ ("role", "Signs documents, approves extensions and closing") },
    [ROLE_VIEWER] = { NC_ ("role name", "Viewer"), NC_ ("role", "Reads and exports only") },
  };
  GtkWidget *before = NULL;

  for (guint i = 0; i < N_ROLES; i++)
    {
      self->role[i] = cg_role_row_new (g_dpgettext2 (NULL, "role name", roles[i].name),
                                       g_dpgettext2 (NULL, "role", roles[i].sentence));
      g_signal_connect_swapped (self->role[i], "toggled", G_CALLBACK (role_toggled_cb), self);
      gtk_box_insert_child_after (self->roles, self->role[i], before);
      before = self->role[i];
    }
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->role[ROLE_CLERK]), TRUE);
}

/* Ctrl+Enter begins from anywhere, also from within the list. */
static void
add_shortcut (CgStartPage *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control>Return|<Control>KP_Enter"),
                        gtk_callback_action_new (begin_key_cb, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
cg_start_page_init (CgStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->cards, cg_card_layout_new ());
  cg_banner_set_dismissible (self->banner, TRUE);
  add_roles (self);
  add_shortcut (self);
  set_folder (self, NULL);
  code_changed_cb (self);
  read_list (self);
}
