/* cg-pdf-call.c: a request as a call of cugai-pdf's interface.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-pdf-call.h"

#include <gio/gunixfdlist.h>

#include "cg-pdf-protocol.h"

typedef struct
{
  const char *method;
  const char *answer; /* the type of what comes back */
  GVariant *parameters;
} CgPdfCall;

static GVariant *
make_parameters (const CgPdfRequest *request)
{
  const CgPdfRegion *region = &request->region;

  switch (request->kind)
    {
    case CG_PDF_REQUEST_RENDER:
      return g_variant_new ("(ud(iiii)h)", request->page, request->scale, region->x, region->y,
                            region->width, region->height, 0);
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

static CgPdfCall
call_of (const CgPdfRequest *request)
{
  static const CgPdfCall calls[] = {
    [CG_PDF_REQUEST_RENDER] = { "Render", "()" },
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

/* Where the pixels of @request are to go; NULL for what has none, and where there is no memory,
 * which the process then says. */
static GUnixFDList *
take_file (CgPdfRequest *request, CgPdfMemory *memory)
{
  GUnixFDList *fds;

  if (request->kind != CG_PDF_REQUEST_RENDER)
    return NULL;

  request->pixels = cg_pdf_pixels_new (memory, request->region.width, request->region.height);
  fds = g_unix_fd_list_new ();
  if (request->pixels != NULL &&
      g_unix_fd_list_append (fds, cg_pdf_pixels_get_descriptor (request->pixels), NULL) == 0)
    return fds;

  g_object_unref (fds);
  return NULL;
}

void
cg_pdf_call_send (GDBusConnection *connection,
                  CgPdfRequest *request,
                  CgPdfMemory *memory,
                  GAsyncReadyCallback callback,
                  gpointer user_data)
{
  CgPdfCall call = call_of (request);
  g_autoptr (GUnixFDList) fds = take_file (request, memory);

  g_dbus_connection_call_with_unix_fd_list (connection, NULL, CG_PDF_OBJECT_PATH, CG_PDF_INTERFACE,
                                            call.method, call.parameters,
                                            G_VARIANT_TYPE (call.answer), G_DBUS_CALL_FLAGS_NONE,
                                            G_MAXINT, fds, NULL, callback, user_data);
}

gboolean
cg_pdf_call_joins (GVariant *sheets)
{
  double width = 1;

  if (sheets != NULL)
    g_variant_get_child (sheets, 0, "d", &width);
  return width <= 0;
}
