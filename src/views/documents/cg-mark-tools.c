/* cg-mark-tools.c: the tools for annotations in a reader's bar: kinds, colour, stamp.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-mark-tools.h"

#include <glib/gi18n.h>

#include "cg-choices.h"
#include "cg-clock.h"
#include "cg-tip.h"

/* Of the colour: what is usual for each kind. */
#define USUAL "usual"

static const struct
{
  const char *stamp;
  const char *words;
} stamps[] = {
  { "verified", N_ ("Verified") },
  { "same", N_ ("Same as the original") },
  { "copied", N_ ("Copied for the file") },
};

static const struct
{
  const char *action;
  const char *label;
  const char *key;
} kinds[] = {
  { "marks.highlight", N_ ("Highlight"), "h" },
  { "marks.underline", N_ ("Underline"), "u" },
  { "marks.strike", N_ ("Strike Through"), "s" },
  { "marks.note", N_ ("Note…"), "n" },
  { "marks.rectangle", N_ ("Frame"), "b" },
  { "marks.area", N_ ("Quote a Part of the Page…"), "x" },
};

/* ---- what is chosen ---- */

void
cg_mark_tools_add_states (GSimpleActionGroup *actions)
{
  static const GActionEntry entries[] = {
    { "colour", NULL, "s", "'" USUAL "'", NULL },
    { "stamp-words", NULL, "s", "'" CG_STAMP_EXHIBIT "'", NULL },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), NULL);
}

static char *
get_state (GSimpleActionGroup *actions, const char *name)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (actions), name);

  return g_variant_dup_string (state, NULL);
}

char *
cg_mark_tools_get_colour (GSimpleActionGroup *actions, CgMarkKind kind)
{
  char *chosen = get_state (actions, "colour");

  if (!g_str_equal (chosen, USUAL))
    return chosen;

  g_free (chosen);
  return g_strdup (kind == CG_MARK_HIGHLIGHT || kind == CG_MARK_NOTE ? "yellow" : "red");
}

char *
cg_mark_tools_get_stamp (GSimpleActionGroup *actions)
{
  return get_state (actions, "stamp-words");
}

void
cg_mark_tools_set_stamp (GSimpleActionGroup *actions, const char *stamp)
{
  g_action_group_change_action_state (G_ACTION_GROUP (actions), "stamp-words",
                                      g_variant_new_string (stamp));
}

const char *
cg_mark_tools_stamp_words (const char *stamp)
{
  for (guint i = 0; i < G_N_ELEMENTS (stamps); i++)
    if (g_str_equal (stamps[i].stamp, stamp))
      return _ (stamps[i].words);

  return _ (stamps[0].words);
}

/* ---- stamps ---- */

/* The number of a stamp that is one of the row, 0 for another. */
static guint64
number_of (const char *label, const char *beginning)
{
  guint64 number;

  return g_str_has_prefix (label, beginning) &&
                 g_ascii_string_to_unsigned (label + strlen (beginning), 10, 1, 99999, &number,
                                             NULL)
             ? number
             : 0;
}

char *
cg_mark_tools_next_exhibit (GPtrArray *records)
{
  /* Translators: a stamp, its number follows at once: "证据" makes 证据4 */
  const char *beginning = C_ ("stamp", "Exhibit ");
  guint64 last = 0;

  for (guint i = 0; i < records->len; i++)
    last =
        MAX (last, number_of (cg_record_text (g_ptr_array_index (records, i), CG_ANNOTATION_LABEL),
                              beginning));

  return g_strdup_printf ("%s%" G_GUINT64_FORMAT, beginning, last + 1);
}

static const char *
department_of (CgOffice *office)
{
  GPtrArray *people = cg_office_get_people (office);

  for (guint i = 0; people != NULL && i < people->len; i++)
    {
      const CgRecord *person = g_ptr_array_index (people, i);

      if (cg_record_get_id (person) == cg_office_get_actor (office))
        return cg_record_text (person, CG_PERSON_DEPARTMENT);
    }

  return "";
}

char *
cg_mark_tools_signature (CgOffice *office)
{
  g_autofree char *today = cg_date_to_iso (cg_clock_today ());
  const char *department = department_of (office);
  const char *name = cg_office_get_actor_name (office);

  return g_strdup_printf ("%s%s%s %s", department, *department != '\0' ? " " : "",
                          name != NULL ? name : "", today);
}

/* ---- the buttons ---- */

static void
say (GtkWidget *button, const char *label, const char *read_only)
{
  cg_tip_set (button, read_only != NULL ? read_only : label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
}

static void
append_with_key (GMenu *menu, const char *label, const char *action, const char *key)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);

  g_menu_item_set_attribute (item, "accel", "s", key);
  g_menu_append_item (menu, item);
}

static void
append_kinds (GMenu *menu)
{
  g_autoptr (GMenu) section = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    append_with_key (section, _ (kinds[i].label), kinds[i].action, kinds[i].key);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static void
append_colours (GMenu *menu)
{
  g_autoptr (GMenu) section = g_menu_new ();
  gsize n;
  const CgChoice *colours = cg_choices_get (CG_CHOICES_ANNOTATION_COLOUR, &n);

  g_menu_append (section, _ ("Usual Colour"), "marks.colour::" USUAL);
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *action = g_strconcat ("marks.colour::", colours[i].id, NULL);

      g_menu_append (section, cg_choices_label (CG_CHOICES_ANNOTATION_COLOUR, colours[i].id),
                     action);
    }
  g_menu_append_section (menu, _ ("Colour"), G_MENU_MODEL (section));
}

static void
append_stamps (GMenu *menu)
{
  g_autoptr (GMenu) section = g_menu_new ();

  append_with_key (section, _ ("Exhibit, Numbered"), "marks.stamp-with::" CG_STAMP_EXHIBIT, "t");
  for (guint i = 0; i < G_N_ELEMENTS (stamps); i++)
    {
      g_autofree char *action = g_strconcat ("marks.stamp-with::", stamps[i].stamp, NULL);

      g_menu_append (section, _ (stamps[i].words), action);
    }
  g_menu_append (section, _ ("Other Words…"), "marks.stamp-with::" CG_STAMP_OTHER);
  g_menu_append_section (menu, _ ("Stamp"), G_MENU_MODEL (section));
}

static void
append_copy (GMenu *menu)
{
  g_autoptr (GMenu) section = g_menu_new ();

  g_menu_append (section, _ ("Save a Copy with Annotations…"), "marks.export");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

void
cg_mark_tools_build (GtkBox *box, const char *read_only)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *more = gtk_menu_button_new ();

  append_kinds (menu);
  append_stamps (menu);
  append_colours (menu);
  append_copy (menu);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (more), "cg-mark-highlight-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (more), G_MENU_MODEL (menu));
  say (more, _ ("Annotate"), read_only);
  gtk_box_set_spacing (box, 0);
  gtk_box_append (box, more);
}
