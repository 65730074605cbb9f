/* cg-highlight.c: what was searched for stands out in a text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-highlight.h"

#include "cg-colors.h"

static void
insert (PangoAttrList *attributes, PangoAttribute *attribute, CgTextRange range)
{
  attribute->start_index = (guint) range.start;
  attribute->end_index = (guint) range.end;
  pango_attr_list_insert (attributes, attribute);
}

void
cg_highlight_range (PangoAttrList *attributes, CgTextRange range)
{
  if (range.end <= range.start)
    return;

  insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), range);
  insert (attributes, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), range);
}

PangoAttrList *
cg_highlight_new (const char *text, const char *query)
{
  g_autoptr (GArray) ranges = cg_fold_find (text, query, 0);
  PangoAttrList *attributes;

  if (ranges->len == 0)
    return NULL;

  attributes = pango_attr_list_new ();
  for (guint i = 0; i < ranges->len; i++)
    cg_highlight_range (attributes, g_array_index (ranges, CgTextRange, i));
  return attributes;
}

void
cg_highlight_words (GtkLabel *label, const char *query)
{
  PangoAttrList *attributes = cg_highlight_new (gtk_label_get_text (label), query);

  gtk_label_set_attributes (label, attributes);
  g_clear_pointer (&attributes, pango_attr_list_unref);
}

void
cg_highlight_label (GtkLabel *label, CgTextRange range)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  cg_highlight_range (attributes, range);
  gtk_label_set_attributes (label, attributes);
}

void
cg_highlight_common (GtkLabel *label, const GArray *places)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  GdkRGBA color = cg_color (GTK_WIDGET (label), "cg_sel");

  for (guint i = 0; i + 1 < places->len; i += 2)
    {
      CgTextRange range = { g_array_index (places, guint, i),
                            g_array_index (places, guint, i + 1) };

      insert (attributes,
              pango_attr_background_new ((guint16) (color.red * 65535),
                                         (guint16) (color.green * 65535),
                                         (guint16) (color.blue * 65535)),
              range);
    }
  gtk_label_set_attributes (label, attributes);
}
