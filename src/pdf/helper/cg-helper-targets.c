/* cg-helper-targets.c: where the outline and the links of a document lead, as plain data.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-helper-targets.h"

#include <math.h>
#include <string.h>

#include "cg-pdf-protocol.h"

/* Outlines nest by reference, so a crafted one nests without end. */
#define MAX_OUTLINE_LEVEL 32

/* The page of @destination, from 0, and how far below its top edge; -1 for none. */
static int
locate (PopplerDocument *poppler, const PopplerDest *destination, double *top)
{
  PopplerPage *page;
  double width, height;
  int index = destination->page_num - 1;

  *top = 0;
  if (index < 0 || index >= poppler_document_get_n_pages (poppler))
    return -1;

  page = poppler_document_get_page (poppler, index);
  if (page != NULL && destination->change_top && isfinite (destination->top))
    {
      poppler_page_get_size (page, &width, &height);
      *top = isfinite (height) ? CLAMP (height - destination->top, 0, MAX (height, 0)) : 0;
    }

  g_clear_object (&page);
  return index;
}

static int
find_target (PopplerDocument *poppler, const PopplerAction *action, double *top)
{
  PopplerDest *destination, *found;
  int index;

  *top = 0;
  if (action->type != POPPLER_ACTION_GOTO_DEST || action->goto_dest.dest == NULL)
    return -1;

  destination = action->goto_dest.dest;
  if (destination->type != POPPLER_DEST_NAMED)
    return locate (poppler, destination, top);

  found = poppler_document_find_dest (poppler, destination->named_dest);
  if (found == NULL)
    return -1;

  index = locate (poppler, found, top);
  poppler_dest_free (found);
  return index;
}

/* Of no more bytes than one target may have. */
static char *
shorten (const char *text)
{
  char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);

  if (strlen (valid) > CG_PDF_MAX_TARGET)
    *g_utf8_find_prev_char (valid, valid + CG_PDF_MAX_TARGET) = '\0';
  return valid;
}

/* ---- outline ---- */

static void
add_item (PopplerDocument *poppler, PopplerIndexIter *iter, guint level, GVariantBuilder *items)
{
  PopplerAction *action = poppler_index_iter_get_action (iter);
  g_autofree char *title = NULL;
  double top = 0;
  int index;

  if (action == NULL)
    return;

  index = find_target (poppler, action, &top);
  title = shorten (action->any.title);
  g_variant_builder_add (items, "(usid)", level, title, index, top);
  poppler_action_free (action);
}

static void
add_level (PopplerDocument *poppler,
           PopplerIndexIter *iter,
           guint level,
           guint *n_left,
           GVariantBuilder *items)
{
  do
    {
      PopplerIndexIter *child = NULL;

      (*n_left)--;
      add_item (poppler, iter, level, items);
      if (level + 1 < MAX_OUTLINE_LEVEL)
        child = poppler_index_iter_get_child (iter);
      if (child != NULL && *n_left > 0)
        add_level (poppler, child, level + 1, n_left, items);
      g_clear_pointer (&child, poppler_index_iter_free);
    }
  while (*n_left > 0 && poppler_index_iter_next (iter));
}

GVariant *
cg_helper_targets_outline (PopplerDocument *poppler)
{
  PopplerIndexIter *iter = poppler_index_iter_new (poppler);
  guint n_left = CG_PDF_MAX_OUTLINE;
  GVariantBuilder items;

  g_variant_builder_init (&items, G_VARIANT_TYPE ("a(usid)"));
  if (iter != NULL)
    add_level (poppler, iter, 0, &n_left, &items);

  g_clear_pointer (&iter, poppler_index_iter_free);
  return g_variant_new ("(a(usid))", &items);
}

/* ---- links ---- */

static const char *
name_target (const PopplerAction *action, CgPdfLinkKind *kind)
{
  switch (action->type)
    {
    case POPPLER_ACTION_URI:
      *kind = CG_PDF_LINK_WEB;
      return action->uri.uri;
    case POPPLER_ACTION_LAUNCH:
      *kind = CG_PDF_LINK_FILE;
      return action->launch.file_name;
    case POPPLER_ACTION_GOTO_REMOTE:
      *kind = CG_PDF_LINK_FILE;
      return action->goto_remote.file_name;
    case POPPLER_ACTION_GOTO_DEST:
      *kind = CG_PDF_LINK_PAGE;
      return "";
    default:
      return NULL;
    }
}

static void
add_link (PopplerDocument *poppler,
          const PopplerLinkMapping *mapping,
          double height,
          GVariantBuilder *links)
{
  const PopplerRectangle *area = &mapping->area;
  g_autofree char *target = NULL;
  CgPdfLinkKind kind;
  const char *name = mapping->action != NULL ? name_target (mapping->action, &kind) : NULL;
  double top = 0;
  int page;

  if (name == NULL)
    return;

  target = shorten (name);
  page = find_target (poppler, mapping->action, &top);
  if (kind == CG_PDF_LINK_PAGE ? page < 0 : *target == '\0')
    return;

  g_variant_builder_add (links, "(ddddusid)", area->x1, height - area->y2, area->x2,
                         height - area->y1, (guint32) kind, target, page, top);
}

GVariant *
cg_helper_targets_links (PopplerDocument *poppler, PopplerPage *page)
{
  /* poppler tells the last one first. */
  GList *mappings = g_list_reverse (poppler_page_get_link_mapping (page));
  guint n_left = CG_PDF_MAX_LINKS;
  GVariantBuilder links;
  double width, height;

  poppler_page_get_size (page, &width, &height);
  g_variant_builder_init (&links, G_VARIANT_TYPE ("a(ddddusid)"));
  for (const GList *item = mappings; item != NULL && n_left > 0; item = item->next, n_left--)
    add_link (poppler, item->data, height, &links);

  poppler_page_free_link_mapping (mappings);
  return g_variant_new ("(a(ddddusid))", &links);
}
