/* cg-page-turn.c: places on a page and where they are seen when it is turned by quarters.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-page-turn.h"

CgPdfSize
cg_page_turn_size (CgPdfSize size, guint turn)
{
  return turn % 2 == 0 ? size : (CgPdfSize){ size.height, size.width };
}

void
cg_page_turn_point (CgPdfSize size, guint turn, double *x, double *y)
{
  double from_left = *x, from_top = *y;

  switch (turn % 4)
    {
    case 1:
      *x = size.height - from_top;
      *y = from_left;
      break;
    case 2:
      *x = size.width - from_left;
      *y = size.height - from_top;
      break;
    case 3:
      *x = from_top;
      *y = size.width - from_left;
      break;
    default:
      break;
    }
}

void
cg_page_turn_point_back (CgPdfSize size, guint turn, double *x, double *y)
{
  cg_page_turn_point (cg_page_turn_size (size, turn), 4 - turn % 4, x, y);
}

CgPageBox
cg_page_turn_box (CgPdfSize size, guint turn, const CgPageBox *box)
{
  CgPageBox corners = *box;

  cg_page_turn_point (size, turn, &corners.x1, &corners.y1);
  cg_page_turn_point (size, turn, &corners.x2, &corners.y2);
  return (CgPageBox){
    .x1 = MIN (corners.x1, corners.x2),
    .y1 = MIN (corners.y1, corners.y2),
    .x2 = MAX (corners.x1, corners.x2),
    .y2 = MAX (corners.y1, corners.y2),
  };
}

CgPageBox
cg_page_turn_box_back (CgPdfSize size, guint turn, const CgPageBox *box)
{
  return cg_page_turn_box (cg_page_turn_size (size, turn), 4 - turn % 4, box);
}
