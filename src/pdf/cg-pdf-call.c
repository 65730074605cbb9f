/* cg-pdf-call.c: a request as a call of cugai-pdf's interface.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-pdf-call.h"

static GVariant *
make_parameters (const CgPdfRequest *request)
{
  const CgPdfRegion *region = &request->region;

  switch (request->kind)
    {
    case CG_PDF_REQUEST_RENDER:
    case CG_PDF_REQUEST_LOOK:
      return g_variant_new ("(ud(iiii))", request->page, request->scale, region->x, region->y,
                            region->width, region->height);
    case CG_PDF_REQUEST_TEXT:
    case CG_PDF_REQUEST_PICTURE:
    case CG_PDF_REQUEST_LINKS:
      return g_variant_new ("(u)", request->page);
    case CG_PDF_REQUEST_TEXTS:
      return g_variant_new ("(uu)", request->page, request->n_pages);
    case CG_PDF_REQUEST_PRINT:
      return g_variant_new ("(uuu)", request->page, request->turn, request->n_pages);
    case CG_PDF_REQUEST_PRINTED:
      return g_variant_new ("(u)", request->n_pages);
    case CG_PDF_REQUEST_ANNOTATE:
      return g_variant_new ("(@a(usa(dddd)(ddd)ssuay))", request->annotations);
    case CG_PDF_REQUEST_OUTLINE:
    default:
      return NULL;
    }
}

CgPdfCall
cg_pdf_call_of (const CgPdfRequest *request)
{
  static const CgPdfCall calls[] = {
    [CG_PDF_REQUEST_RENDER] = { "Render", "(hu)" },
    [CG_PDF_REQUEST_TEXT] = { "Text", "(say)" },
    [CG_PDF_REQUEST_TEXTS] = { "Texts", "(as)" },
    [CG_PDF_REQUEST_PICTURE] = { "Picture", "(b)" },
    [CG_PDF_REQUEST_LOOK] = { "Look", "(ss)" },
    [CG_PDF_REQUEST_PRINT] = { "Print", "()" },
    [CG_PDF_REQUEST_PRINTED] = { "Printed", "(ht)" },
    [CG_PDF_REQUEST_ANNOTATE] = { "Annotate", "(ht)" },
    [CG_PDF_REQUEST_LINKS] = { "Links", "(a(ddddusid))" },
    [CG_PDF_REQUEST_OUTLINE] = { "Outline", "(a(usid))" },
  };
  CgPdfCall call = calls[request->kind];

  call.parameters = make_parameters (request);
  return call;
}

gboolean
cg_pdf_call_joins (GVariant *sheets)
{
  double width = 1;

  if (sheets != NULL)
    g_variant_get_child (sheets, 0, "d", &width);
  return width <= 0;
}
