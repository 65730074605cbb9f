/* cg-notice-fonts.c: faces of a document and their glyphs, private to the layout.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-fonts.h"

#include "cg-notice-paragraph.h"

#include <pango/pangocairo.h>
#include <string.h>

/* Glyphs are measured at this many units an em. */
#define EM 1000.0

/* Stands in for a character that no face has. */
#define PLACEHOLDER "□"

typedef struct
{
  PangoFontDescription *description;
  char *wanted;
  char *used;
  double baseline;
  gboolean half_latin;
} Role;

struct _CgNoticeFonts
{
  char *signature; /* the profile's lists of faces */
  PangoContext *context;
  Role roles[CG_N_NOTICE_FACES];
  GHashTable *faces;    /* PangoFont → CgNoticeFace */
  GHashTable *singles;  /* character and role → CgNoticeGlyph */
  GHashTable *clusters; /* role digit and text → CgNoticeGlyph */
  GHashTable *young;    /* GBytes → CgNoticeParagraph, of this layout and the one before */
  GHashTable *old;
  GHashTable *young_tables; /* GBytes → GPtrArray, likewise */
  GHashTable *old_tables;
};

static void
clear_face (gpointer data)
{
  CgNoticeFace *face = data;

  cairo_font_face_destroy (face->face);
  g_free (face->family);
}

CgNoticeFace *
cg_notice_face_ref (CgNoticeFace *face)
{
  return g_atomic_rc_box_acquire (face);
}

void
cg_notice_face_unref (CgNoticeFace *face)
{
  g_atomic_rc_box_release_full (face, clear_face);
}

static void
free_glyph (gpointer data)
{
  CgNoticeGlyph *glyph = data;

  cg_notice_face_unref (glyph->face);
  g_free (glyph->glyphs);
  g_free (glyph);
}

static GHashTable *
new_tables (void)
{
  return g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref,
                                (GDestroyNotify) g_ptr_array_unref);
}

static GHashTable *
new_paragraphs (void)
{
  return g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref,
                                (GDestroyNotify) cg_notice_paragraph_unref);
}

static void
fonts_free (gpointer data)
{
  CgNoticeFonts *fonts = data;

  for (int i = 0; i < CG_N_NOTICE_FACES; i++)
    {
      pango_font_description_free (fonts->roles[i].description);
      g_free (fonts->roles[i].wanted);
      g_free (fonts->roles[i].used);
    }
  g_hash_table_unref (fonts->singles);
  g_hash_table_unref (fonts->clusters);
  g_hash_table_unref (fonts->young);
  g_hash_table_unref (fonts->old);
  g_hash_table_unref (fonts->young_tables);
  g_hash_table_unref (fonts->old_tables);
  g_hash_table_unref (fonts->faces);
  g_object_unref (fonts->context);
  g_free (fonts->signature);
  g_free (fonts);
}

/* Glyphs as outlines only: no hinting, no rounding, Chinese forms whatever the locale. */
static PangoContext *
new_context (void)
{
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new ();
  PangoContext *context = pango_font_map_create_context (map);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);

  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string ("zh-cn"));

  return context;
}

static PangoFontDescription *
describe (const char *family_list, gboolean bold)
{
  PangoFontDescription *description = pango_font_description_new ();

  pango_font_description_set_family (description, family_list);
  pango_font_description_set_weight (description, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_absolute_size (description, EM * PANGO_SCALE);

  return description;
}

static char *
family_of (PangoFont *font)
{
  PangoFontDescription *description = pango_font_describe (font);
  char *family = g_strdup (pango_font_description_get_family (description));

  pango_font_description_free (description);
  return family;
}

/* The first of @names that is installed: fontconfig answers any name with some font, so
 * the font is asked who it is. */
static const char *
find_installed (CgNoticeFonts *fonts, char **names, gboolean bold)
{
  PangoFontMap *map = pango_context_get_font_map (fonts->context);

  for (int i = 0; names[i] != NULL; i++)
    {
      PangoFontDescription *description = describe (names[i], bold);
      g_autoptr (PangoFont) font = pango_font_map_load_font (map, fonts->context, description);
      g_autofree char *family = font != NULL ? family_of (font) : NULL;

      pango_font_description_free (description);
      if (family != NULL && g_strv_contains ((const char *const *) names, family))
        return names[i];
    }

  return NULL;
}

/* Families of a profile's list from entry @first on, as Pango takes them. */
static char *
join_families (char **entries, int first)
{
  GString *joined = g_string_new (NULL);

  for (int i = first; entries[i] != NULL; i++)
    {
      g_auto (GStrv) names = g_strsplit (entries[i] + (*entries[i] == '*'), "=", -1);

      for (int k = 0; names[k] != NULL; k++)
        g_string_append_printf (joined, "%s%s", joined->len > 0 ? "," : "", names[k]);
    }

  return g_string_free (joined, FALSE);
}

/* The rest of the list stays behind the family chosen, for characters it lacks. */
static void
resolve_role (CgNoticeFonts *fonts, Role *role, const char *list)
{
  g_auto (GStrv) entries = g_strsplit (list, ",", -1);
  int chosen = 0;
  gboolean bold = FALSE;
  const char *found = NULL;
  g_autofree char *families = NULL;

  for (int i = 0; entries[i] != NULL && found == NULL; i++)
    {
      g_auto (GStrv) names = g_strsplit (entries[i] + (*entries[i] == '*'), "=", -1);

      found = find_installed (fonts, names, *entries[i] == '*');
      if (found == NULL)
        continue;
      role->used = g_strdup (found);
      bold = *entries[i] == '*';
      chosen = i;
    }

  if (chosen > 0 || found == NULL)
    {
      const char *first = list + (*list == '*');

      role->wanted = g_strndup (first, strcspn (first, "=,"));
    }
  families = join_families (entries, chosen);
  role->description = describe (families, bold);
}

/* The height of 国 above and below the baseline by its outline, em. */
static void
measure_ink (const CgNoticeGlyph *glyph, double *above, double *below)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  double left = 0, top = 0, right = 0, bottom = 0;

  cairo_set_font_face (cr, glyph->face->face);
  cairo_set_font_size (cr, EM);
  cairo_glyph_path (cr, glyph->glyphs, glyph->n_glyphs);
  cairo_path_extents (cr, &left, &top, &right, &bottom);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  *above = -top / EM;
  *below = bottom / EM;
}

static void
measure_role (CgNoticeFonts *fonts, CgNoticeFaceRole index)
{
  Role *role = &fonts->roles[index];
  const CgNoticeGlyph *han = cg_notice_fonts_glyph (fonts, index, "国", strlen ("国"));
  double narrow, wide, above, below;

  if (role->used == NULL)
    role->used = g_strdup (han->face->family);
  measure_ink (han, &above, &below);
  role->baseline = above + (1 - above - below) / 2;

  narrow = cg_notice_fonts_glyph (fonts, index, "i", 1)->advance;
  wide = cg_notice_fonts_glyph (fonts, index, "W", 1)->advance;
  role->half_latin = wide <= 0.52 && wide - narrow < 0.02;
}

static char *
make_signature (const CgNoticeProfile *profile)
{
  GString *signature = g_string_new (NULL);

  for (int i = 0; i < CG_N_NOTICE_FACES; i++)
    g_string_append_printf (signature, "%s\n", cg_notice_profile_get_faces (profile, i));

  return g_string_free (signature, FALSE);
}

static CgNoticeFonts *
fonts_new (const CgNoticeProfile *profile)
{
  CgNoticeFonts *fonts = g_new0 (CgNoticeFonts, 1);

  fonts->signature = make_signature (profile);
  fonts->context = new_context ();
  fonts->faces = g_hash_table_new_full (g_direct_hash, g_direct_equal, g_object_unref,
                                        (GDestroyNotify) cg_notice_face_unref);
  fonts->singles = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, free_glyph);
  fonts->clusters = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_glyph);
  fonts->young = new_paragraphs ();
  fonts->old = new_paragraphs ();
  fonts->young_tables = new_tables ();
  fonts->old_tables = new_tables ();

  for (int i = 0; i < CG_N_NOTICE_FACES; i++)
    {
      resolve_role (fonts, &fonts->roles[i], cg_notice_profile_get_faces (profile, i));
      measure_role (fonts, i);
    }

  return fonts;
}

CgNoticeFonts *
cg_notice_fonts_get (const CgNoticeProfile *profile)
{
  static GPrivate key = G_PRIVATE_INIT (fonts_free);
  CgNoticeFonts *fonts = g_private_get (&key);
  g_autofree char *signature = make_signature (profile);

  if (fonts == NULL || strcmp (fonts->signature, signature) != 0)
    {
      fonts = fonts_new (profile);
      g_private_replace (&key, fonts);
    }

  return fonts;
}

static CgNoticeFace *
intern_face (CgNoticeFonts *fonts, PangoFont *font)
{
  CgNoticeFace *face = g_hash_table_lookup (fonts->faces, font);
  cairo_scaled_font_t *scaled;

  if (face != NULL)
    return face;

  scaled = pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (font));
  face = g_atomic_rc_box_new0 (CgNoticeFace);
  face->face = cairo_font_face_reference (cairo_scaled_font_get_font_face (scaled));
  face->family = family_of (font);
  g_hash_table_insert (fonts->faces, g_object_ref (font), face);

  return face;
}

/* Where not one font is installed: room for the character, and no ink. */
static CgNoticeGlyph *
glyph_of_nothing (void)
{
  CgNoticeGlyph *glyph = g_new0 (CgNoticeGlyph, 1);

  glyph->face = g_atomic_rc_box_new0 (CgNoticeFace);
  glyph->face->face =
      cairo_toy_font_face_create ("", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  glyph->face->family = g_strdup ("");
  glyph->missing = TRUE;
  glyph->advance = 1;
  return glyph;
}

/* Takes over what Pango shaped for one item, in em. */
static CgNoticeGlyph *
glyph_from_shape (CgNoticeFonts *fonts, PangoFont *font, PangoGlyphString *shape)
{
  CgNoticeGlyph *glyph = g_new0 (CgNoticeGlyph, 1);
  const double unit = EM * PANGO_SCALE;
  PangoRectangle ink, logical;
  double x = 0;

  pango_glyph_string_extents (shape, font, &ink, &logical);
  glyph->face = cg_notice_face_ref (intern_face (fonts, font));
  glyph->left = ink.x / unit;
  glyph->right = (ink.x + ink.width) / unit;
  glyph->glyphs = g_new0 (cairo_glyph_t, MAX (shape->num_glyphs, 1));

  for (int i = 0; i < shape->num_glyphs; i++)
    {
      const PangoGlyphInfo *info = &shape->glyphs[i];

      if (info->glyph & PANGO_GLYPH_UNKNOWN_FLAG)
        glyph->missing = TRUE;
      if (info->glyph != PANGO_GLYPH_EMPTY && !(info->glyph & PANGO_GLYPH_UNKNOWN_FLAG))
        {
          cairo_glyph_t *out = &glyph->glyphs[glyph->n_glyphs++];

          out->index = info->glyph;
          out->x = x + info->geometry.x_offset / unit;
          out->y = info->geometry.y_offset / unit;
        }
      x += info->geometry.width / unit;
    }
  glyph->advance = x;

  return glyph;
}

/* Pango picks the face that has the character; a cluster is set in its first item's. */
static CgNoticeGlyph *
shape_cluster (CgNoticeFonts *fonts, CgNoticeFaceRole role, const char *text, gsize bytes)
{
  PangoGlyphString *shape = pango_glyph_string_new ();
  PangoAttrList *attributes = pango_attr_list_new ();
  CgNoticeGlyph *glyph;
  GList *items;
  PangoItem *item;

  pango_context_set_font_description (fonts->context, fonts->roles[role].description);
  items = pango_itemize (fonts->context, text, 0, bytes, attributes, NULL);
  item = items->data;
  /* By itself a mark is of no script; among Chinese it has the form that fills its cell. */
  if (item->analysis.script == PANGO_SCRIPT_COMMON)
    item->analysis.script = PANGO_SCRIPT_HAN;
  if (item->analysis.font != NULL)
    {
      pango_shape_with_flags (text, bytes, text, bytes, &item->analysis, shape, PANGO_SHAPE_NONE);
      glyph = glyph_from_shape (fonts, item->analysis.font, shape);
    }
  else
    {
      glyph = glyph_of_nothing ();
    }

  g_list_free_full (items, (GDestroyNotify) pango_item_free);
  pango_attr_list_unref (attributes);
  pango_glyph_string_free (shape);

  if (glyph->missing && strncmp (text, PLACEHOLDER, bytes) != 0)
    {
      free_glyph (glyph);
      glyph = shape_cluster (fonts, role, PLACEHOLDER, strlen (PLACEHOLDER));
      glyph->missing = TRUE;
    }

  return glyph;
}

const CgNoticeGlyph *
cg_notice_fonts_glyph (CgNoticeFonts *fonts, CgNoticeFaceRole role, const char *text, gsize bytes)
{
  gunichar character = g_utf8_get_char (text);
  CgNoticeGlyph *glyph;

  if ((gsize) (g_utf8_next_char (text) - text) == bytes)
    {
      gpointer key = GUINT_TO_POINTER (character | (guint) role << 24);

      glyph = g_hash_table_lookup (fonts->singles, key);
      if (glyph == NULL)
        {
          glyph = shape_cluster (fonts, role, text, bytes);
          g_hash_table_insert (fonts->singles, key, glyph);
        }
    }
  else
    {
      g_autofree char *key = g_strdup_printf ("%d%.*s", role, (int) bytes, text);

      glyph = g_hash_table_lookup (fonts->clusters, key);
      if (glyph == NULL)
        {
          glyph = shape_cluster (fonts, role, text, bytes);
          g_hash_table_insert (fonts->clusters, g_steal_pointer (&key), glyph);
        }
    }

  return glyph;
}

gboolean
cg_notice_fonts_lack_chinese (CgNoticeFonts *fonts)
{
  return cg_notice_fonts_glyph (fonts, CG_NOTICE_FACE_FANG, "国", strlen ("国"))->missing;
}

const char *
cg_notice_fonts_used (CgNoticeFonts *fonts, CgNoticeFaceRole role)
{
  return fonts->roles[role].used;
}

const char *
cg_notice_fonts_wanted (CgNoticeFonts *fonts, CgNoticeFaceRole role)
{
  return fonts->roles[role].wanted;
}

double
cg_notice_fonts_baseline (CgNoticeFonts *fonts, CgNoticeFaceRole role)
{
  return fonts->roles[role].baseline;
}

gboolean
cg_notice_fonts_half_latin (CgNoticeFonts *fonts, CgNoticeFaceRole role)
{
  return fonts->roles[role].half_latin;
}

CgNoticeParagraph *
cg_notice_fonts_recall (CgNoticeFonts *fonts, GBytes *key)
{
  CgNoticeParagraph *paragraph = g_hash_table_lookup (fonts->young, key);

  if (paragraph != NULL)
    return cg_notice_paragraph_ref (paragraph);

  paragraph = g_hash_table_lookup (fonts->old, key);
  if (paragraph == NULL)
    return NULL;

  cg_notice_fonts_remember (fonts, key, paragraph);
  return cg_notice_paragraph_ref (paragraph);
}

void
cg_notice_fonts_remember (CgNoticeFonts *fonts, GBytes *key, CgNoticeParagraph *paragraph)
{
  g_hash_table_insert (fonts->young, g_bytes_ref (key), cg_notice_paragraph_ref (paragraph));
}

void
cg_notice_fonts_age (CgNoticeFonts *fonts)
{
  g_hash_table_unref (fonts->old);
  fonts->old = fonts->young;
  fonts->young = new_paragraphs ();
  g_hash_table_unref (fonts->old_tables);
  fonts->old_tables = fonts->young_tables;
  fonts->young_tables = new_tables ();
}

GPtrArray *
cg_notice_fonts_recall_tables (CgNoticeFonts *fonts, GBytes *key)
{
  GPtrArray *tables = g_hash_table_lookup (fonts->young_tables, key);

  if (tables == NULL)
    tables = g_hash_table_lookup (fonts->old_tables, key);
  if (tables == NULL)
    return NULL;

  cg_notice_fonts_remember_tables (fonts, key, tables);
  return g_ptr_array_ref (tables);
}

void
cg_notice_fonts_remember_tables (CgNoticeFonts *fonts, GBytes *key, GPtrArray *tables)
{
  g_hash_table_insert (fonts->young_tables, g_bytes_ref (key), g_ptr_array_ref (tables));
}
