/* cg-label-place.c: where a character of a label stands.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-label-place.h"

void
cg_label_get_place (GtkLabel *label, guint offset, graphene_rect_t *rect)
{
  const char *text = gtk_label_get_text (label);
  const char *character = g_utf8_offset_to_pointer (text, (glong) offset);
  PangoRectangle place;
  int left, top;

  pango_layout_index_to_pos (gtk_label_get_layout (label), (int) (character - text), &place);
  pango_extents_to_pixels (&place, NULL);
  gtk_label_get_layout_offsets (label, &left, &top);
  graphene_rect_init (rect, (float) (left + place.x), (float) (top + place.y), (float) place.width,
                      (float) place.height);
}
