/* cg-found-words.c: what is said of the places found that are in sight; the inside of CgFoundView.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-found-words.h"

#include <glib/gi18n.h>
#include <math.h>

/* Places in the list are marked as those on the pages. */
#define MARKED "<span background=\"%s\" foreground=\"#000000\">%s</span>"
#define COLOR_USUAL "#ffe08a"
#define COLOR_IN_HAND "#ffb454"

/* How much of the line the number of places takes. */
#define COUNT_SHARE .4f

typedef enum
{
  NAME,
  COUNT,
  PLACE,
  N_KINDS
} Kind;

struct _CgFoundWords
{
  GtkWidget *parent;
  GPtrArray *children[N_KINDS]; /* GtkInscription */
  guint n_used[N_KINDS];
};

CgFoundWords *
cg_found_words_new (GtkWidget *parent)
{
  CgFoundWords *self = g_new0 (CgFoundWords, 1);

  self->parent = parent;
  for (guint kind = 0; kind < N_KINDS; kind++)
    self->children[kind] = g_ptr_array_new ();
  return self;
}

void
cg_found_words_clear (CgFoundWords *self)
{
  for (guint kind = 0; kind < N_KINDS; kind++)
    {
      for (guint i = 0; i < self->children[kind]->len; i++)
        gtk_widget_unparent (g_ptr_array_index (self->children[kind], i));
      g_ptr_array_set_size (self->children[kind], 0);
      self->n_used[kind] = 0;
    }
}

void
cg_found_words_free (CgFoundWords *self)
{
  for (guint kind = 0; kind < N_KINDS; kind++)
    g_ptr_array_unref (self->children[kind]);
  g_free (self);
}

/* Nothing that is said in one asks for another layout, for it is said while the parent is laid
 * out. */
static GtkWidget *
make_child (CgFoundWords *self, Kind kind)
{
  static const char *const classes[N_KINDS] = { "hit-page", "hit-count", "hit-words" };
  GtkWidget *child = g_object_new (
      GTK_TYPE_INSCRIPTION, "accessible-role",
      kind == PLACE ? GTK_ACCESSIBLE_ROLE_OPTION : GTK_ACCESSIBLE_ROLE_PRESENTATION, "xalign",
      kind == COUNT ? 1.0 : 0.0, "yalign", 0.0, "min-chars", 1, "nat-chars", 1, "wrap-mode",
      PANGO_WRAP_WORD_CHAR, "text-overflow", GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END, NULL);

  gtk_widget_add_css_class (child, classes[kind]);
  gtk_widget_set_parent (child, self->parent);
  g_ptr_array_add (self->children[kind], child);
  return child;
}

static GtkInscription *
get_child (CgFoundWords *self, Kind kind, guint i)
{
  return GTK_INSCRIPTION (i < self->children[kind]->len
                              ? g_ptr_array_index (self->children[kind], i)
                              : make_child (self, kind));
}

static void
show (GtkWidget *child, gboolean seen)
{
  gtk_widget_set_child_visible (child, seen);
  gtk_accessible_update_state (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_STATE_HIDDEN, !seen, -1);
}

static void
place (GtkInscription *child, const graphene_rect_t *area)
{
  graphene_point_t at = { floorf (area->origin.x), floorf (area->origin.y) };
  int least;

  show (GTK_WIDGET (child), TRUE);
  gtk_widget_measure (GTK_WIDGET (child), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_allocate (GTK_WIDGET (child), MAX ((int) area->size.width, least),
                       (int) area->size.height, -1, gsk_transform_translate (NULL, &at));
}

int
cg_found_words_line (CgFoundWords *self)
{
  int height;

  gtk_widget_measure (GTK_WIDGET (get_child (self, PLACE, 0)), GTK_ORIENTATION_VERTICAL, -1, NULL,
                      &height, NULL, NULL);
  return height;
}

static void
reserve (CgFoundWords *self, Kind kind, guint n)
{
  while (self->children[kind]->len < n)
    gtk_widget_set_child_visible (make_child (self, kind), FALSE);
}

void
cg_found_words_reserve (CgFoundWords *self, guint n_heads, guint n_places)
{
  reserve (self, NAME, n_heads);
  reserve (self, COUNT, n_heads);
  reserve (self, PLACE, n_places);
}

void
cg_found_words_begin (CgFoundWords *self)
{
  for (guint kind = 0; kind < N_KINDS; kind++)
    self->n_used[kind] = 0;
}

void
cg_found_words_say_head (CgFoundWords *self, guint page, guint n, const graphene_rect_t *area)
{
  GtkInscription *name = get_child (self, NAME, self->n_used[NAME]++);
  GtkInscription *count = get_child (self, COUNT, self->n_used[COUNT]++);
  g_autofree char *words = g_strdup_printf (_ ("Page %u"), page + 1);
  g_autofree char *places = g_strdup_printf (ngettext ("%u place", "%u places", n), n);
  graphene_rect_t left = *area, right = *area;

  left.size.width *= 1 - COUNT_SHARE;
  right.size.width *= COUNT_SHARE;
  right.origin.x += left.size.width;
  gtk_inscription_set_text (name, words);
  gtk_inscription_set_text (count, places);
  place (name, &left);
  place (count, &right);
}

static char *
markup_of (const CgSnippet *snippet, gboolean in_hand)
{
  g_autofree char *before = g_markup_escape_text (snippet->text, (gssize) snippet->hit.start);
  g_autofree char *found = g_markup_escape_text (snippet->text + snippet->hit.start,
                                                 (gssize) (snippet->hit.end - snippet->hit.start));
  g_autofree char *after = g_markup_escape_text (snippet->text + snippet->hit.end, -1);
  g_autofree char *marked = g_strdup_printf (MARKED, in_hand ? COLOR_IN_HAND : COLOR_USUAL, found);

  return g_strconcat (before, marked, after, NULL);
}

GtkWidget *
cg_found_words_say_place (CgFoundWords *self,
                          CgPdfFinder *finder,
                          guint page,
                          guint index,
                          gboolean in_hand,
                          const graphene_rect_t *area)
{
  GtkInscription *child = get_child (self, PLACE, self->n_used[PLACE]++);
  GArray *hits = cg_pdf_finder_get_hits (finder, page);
  g_autoptr (CgSnippet) snippet =
      cg_find_snippet (cg_pdf_finder_get_text (finder, page),
                       &g_array_index (hits, CgPageRange, index), CG_FOUND_AROUND);
  g_autofree char *markup = markup_of (snippet, in_hand);
  g_autofree char *name = g_strdup_printf (_ ("Page %u"), page + 1);
  g_autofree char *told = g_strjoin (" ", name, snippet->text, NULL);

  gtk_inscription_set_markup (child, markup);
  gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, told, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_STATE_SELECTED, in_hand, -1);
  place (child, area);
  return GTK_WIDGET (child);
}

void
cg_found_words_end (CgFoundWords *self)
{
  for (guint kind = 0; kind < N_KINDS; kind++)
    for (guint i = self->n_used[kind]; i < self->children[kind]->len; i++)
      show (g_ptr_array_index (self->children[kind], i), FALSE);
}

void
cg_found_words_snapshot (CgFoundWords *self, GtkSnapshot *snapshot)
{
  for (guint kind = 0; kind < N_KINDS; kind++)
    for (guint i = 0; i < self->n_used[kind]; i++)
      gtk_widget_snapshot_child (self->parent, g_ptr_array_index (self->children[kind], i),
                                 snapshot);
}
