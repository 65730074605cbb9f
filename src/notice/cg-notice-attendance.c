/* cg-notice-attendance.c: who attended, was excused and sat in: 纪要 (GB/T 9704-2012, 10.3).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-flow.h"

/* The label and its colon, cells. */
#define LABEL_CELLS 3

/* The label in 黑体, the names in 仿宋, further lines under the first name. */
static CgNoticeParagraph *
list_paragraph (const CgNoticeComposer *composer, const char *label, const char *names)
{
  CgNoticeStyle style = cg_notice_text_style (composer, CG_NOTICE_FACE_FANG);
  g_autofree char *one_line = g_strdelimit (g_strdup (names), "\r\n", ' ');
  g_autofree char *whole = g_strconcat (label, "：", one_line, NULL);

  style.head = LABEL_CELLS - 1;
  style.head_role = CG_NOTICE_FACE_HEI;
  style.first = cg_notice_profile_get (composer->profile, CG_MEASURE_INDENT) * composer->cell;
  style.rest = style.first + LABEL_CELLS * composer->cell;
  style.min_cells = 1;

  return cg_notice_compose (composer, &style, whole);
}

void
cg_notice_flow_add_attendance (const CgNoticeComposer *composer, GArray *flow)
{
  static const struct
  {
    CgNoticeField field;
    const char *label;
  } lists[] = {
    { CG_NOTICE_FIELD_ATTENDED, "出席" },
    { CG_NOTICE_FIELD_EXCUSED, "请假" },
    { CG_NOTICE_FIELD_OBSERVERS, "列席" },
  };
  guint blanks = (guint) cg_notice_profile_get (composer->profile, CG_MEASURE_ATTENDANCE_GAP);

  if (cg_notice_document_get_form (composer->document) != CG_NOTICE_FORM_MINUTES)
    return;

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      const char *names = cg_notice_text (composer, lists[i].field);
      g_autoptr (CgNoticeParagraph) paragraph = NULL;
      CgNoticePlaced place = { .role = CG_NOTICE_ROLE_ATTENDANCE,
                               .field = lists[i].field,
                               .skip = LABEL_CELLS };

      if (*names == '\0')
        continue;
      paragraph = list_paragraph (composer, lists[i].label, names);
      place.paragraph = paragraph;
      cg_notice_flow_add (flow, &place, blanks);
      blanks = 0;
    }
}
