/* cg-helper-service.c: the calls of cugai-pdf on the wire, answered by its one worker thread.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-helper-service.h"

#include <gio/gunixfdlist.h>

#include "cg-helper-annotate.h"
#include "cg-helper-book.h"
#include "cg-helper-document.h"
#include "cg-pdf-protocol.h"

typedef struct
{
  GAsyncQueue *calls;
  guint landlock;
} Service;

static const char *const error_names[] = {
  [CG_HELPER_ERROR_NOT_PDF] = CG_PDF_ERROR_NOT_PDF,
  [CG_HELPER_ERROR_DAMAGED] = CG_PDF_ERROR_DAMAGED,
  [CG_HELPER_ERROR_IMAGE] = CG_PDF_ERROR_IMAGE,
  [CG_HELPER_ERROR_ENCRYPTED] = CG_PDF_ERROR_ENCRYPTED,
  [CG_HELPER_ERROR_WRONG_PASSWORD] = CG_PDF_ERROR_WRONG_PASSWORD,
  [CG_HELPER_ERROR_TOO_LARGE] = CG_PDF_ERROR_TOO_LARGE,
  [CG_HELPER_ERROR_BAD_CALL] = CG_PDF_ERROR_BAD_CALL,
};

/* What is open: one or the other. */
typedef struct
{
  CgHelperDocument *document;
  CgHelperBook *book;
} Opened;

static GVariant *
answer_open (Opened *opened, guint landlock, GDBusMethodInvocation *invocation, GError **error)
{
  GDBusMessage *message = g_dbus_method_invocation_get_message (invocation);
  GUnixFDList *fds = g_dbus_message_get_unix_fd_list (message);
  GVariant *answer = NULL;
  const char *password;
  gint32 index;
  int fd = -1;

  g_variant_get (g_dbus_method_invocation_get_parameters (invocation), "(h&s)", &index, &password);
  if (fds != NULL && opened->document == NULL && opened->book == NULL)
    fd = g_unix_fd_list_get (fds, index, NULL);

  if (fd < 0)
    {
      g_set_error_literal (error, CG_HELPER_ERROR, CG_HELPER_ERROR_BAD_CALL, "descriptor");
      return NULL;
    }

  opened->document = cg_helper_document_open (fd, password, landlock, &answer, error);
  return answer;
}

static GVariant *
answer_open_book (Opened *opened, guint landlock, GDBusMethodInvocation *invocation, GError **error)
{
  GDBusMessage *message = g_dbus_method_invocation_get_message (invocation);
  GVariant *answer = NULL;

  if (opened->document == NULL && opened->book == NULL)
    opened->book =
        cg_helper_book_open (g_dbus_method_invocation_get_parameters (invocation),
                             g_dbus_message_get_unix_fd_list (message), landlock, &answer, error);
  else
    g_set_error_literal (error, CG_HELPER_ERROR, CG_HELPER_ERROR_BAD_CALL, "open");
  return answer;
}

/* Sheets are for the eye and the printer only. */
static GVariant *
answer_book (
    CgHelperBook *book, const char *method, GVariant *parameters, GUnixFDList *fds, GError **error)
{
  if (g_str_equal (method, "Print"))
    return cg_helper_book_print (book, parameters, error);

  if (g_str_equal (method, "Printed"))
    return cg_helper_book_printed (book, parameters, fds, error);

  if (g_str_equal (method, "Text"))
    return g_variant_new_parsed ("('', @ay [])");

  if (g_str_equal (method, "Links"))
    return g_variant_new_parsed ("(@a(ddddusid) [],)");

  if (g_str_equal (method, "Outline"))
    return g_variant_new_parsed ("(@a(usid) [],)");

  g_set_error_literal (error, CG_HELPER_ERROR, CG_HELPER_ERROR_BAD_CALL, "sheets");
  return NULL;
}

static GVariant *
answer_document (CgHelperDocument *document,
                 const char *method,
                 GVariant *parameters,
                 GUnixFDList *fds,
                 GError **error)
{
  if (g_str_equal (method, "Text"))
    return cg_helper_document_text (document, parameters, error);

  if (g_str_equal (method, "Texts"))
    return cg_helper_document_texts (document, parameters, error);

  if (g_str_equal (method, "Picture"))
    return cg_helper_document_picture (document, parameters, error);

  if (g_str_equal (method, "Look"))
    return cg_helper_document_look (document, parameters, error);

  if (g_str_equal (method, "Annotate"))
    return cg_helper_annotate (document, parameters, fds, error);

  if (g_str_equal (method, "Links"))
    return cg_helper_document_links (document, parameters, error);

  if (g_str_equal (method, "Outline"))
    return cg_helper_document_outline (document);

  g_set_error_literal (error, CG_HELPER_ERROR, CG_HELPER_ERROR_BAD_CALL, "no sheets");
  return NULL;
}

/* The pixels go into the file that came with the call. */
static GVariant *
answer_render (const Opened *opened, GDBusMethodInvocation *invocation, GError **error)
{
  GDBusMessage *message = g_dbus_method_invocation_get_message (invocation);
  GUnixFDList *fds = g_dbus_message_get_unix_fd_list (message);
  g_autoptr (GVariant) region = NULL, place = NULL;
  const int *files;
  guint32 page;
  double scale;
  gboolean good;
  int n = 0;

  g_variant_get (g_dbus_method_invocation_get_parameters (invocation), "(ud@(iiii)h)", &page,
                 &scale, &place, NULL);
  region = g_variant_ref_sink (g_variant_new ("(ud@(iiii))", page, scale, place));
  files = fds != NULL ? g_unix_fd_list_peek_fds (fds, &n) : NULL;
  good = opened->book != NULL
             ? cg_helper_book_render (opened->book, region, n > 0 ? files[0] : -1, error)
             : cg_helper_document_render (opened->document, region, n > 0 ? files[0] : -1, error);
  return good ? g_variant_new ("()") : NULL;
}

static GVariant *
answer_call (Opened *opened,
             guint landlock,
             GDBusMethodInvocation *invocation,
             GUnixFDList *fds,
             GError **error)
{
  const char *method = g_dbus_method_invocation_get_method_name (invocation);
  GVariant *parameters = g_dbus_method_invocation_get_parameters (invocation);

  if (g_str_equal (method, "Open"))
    return answer_open (opened, landlock, invocation, error);

  if (g_str_equal (method, "OpenBook"))
    return answer_open_book (opened, landlock, invocation, error);

  if (g_str_equal (method, "Render") && (opened->book != NULL || opened->document != NULL))
    return answer_render (opened, invocation, error);

  if (opened->book != NULL)
    return answer_book (opened->book, method, parameters, fds, error);

  if (opened->document != NULL)
    return answer_document (opened->document, method, parameters, fds, error);

  g_set_error_literal (error, CG_HELPER_ERROR, CG_HELPER_ERROR_BAD_CALL, "no document");
  return NULL;
}

/* Runs until the process ends; the document is never freed, the process is. */
static gpointer
answer_calls_worker (gpointer data)
{
  Service *service = data;
  Opened opened = { NULL, NULL };

  for (;;)
    {
      GDBusMethodInvocation *invocation = g_async_queue_pop (service->calls);
      g_autoptr (GUnixFDList) fds = g_unix_fd_list_new ();
      g_autoptr (GError) error = NULL;
      GVariant *answer = answer_call (&opened, service->landlock, invocation, fds, &error);

      if (answer != NULL)
        g_dbus_method_invocation_return_value_with_unix_fd_list (invocation, answer, fds);
      else
        g_dbus_method_invocation_return_dbus_error (invocation, error_names[error->code],
                                                    error->message);
    }

  return NULL;
}

static void
call_cb (GDBusConnection *connection,
         const char *sender,
         const char *object_path,
         const char *interface_name,
         const char *method_name,
         GVariant *parameters,
         GDBusMethodInvocation *invocation,
         gpointer user_data)
{
  Service *service = user_data;

  g_async_queue_push (service->calls, invocation);
}

gboolean
cg_helper_service_start (GDBusConnection *connection, guint landlock, GError **error)
{
  static const GDBusInterfaceVTable vtable = { .method_call = call_cb };
  static Service service;
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (CG_PDF_INTROSPECTION, error);
  guint registered = 0;

  if (node == NULL)
    return FALSE;

  service.calls = g_async_queue_new ();
  service.landlock = landlock;
  registered = g_dbus_connection_register_object (
      connection, CG_PDF_OBJECT_PATH, node->interfaces[0], &vtable, &service, NULL, error);
  if (registered == 0)
    return FALSE;

  g_thread_unref (g_thread_new ("cugai-pdf", answer_calls_worker, &service));
  return TRUE;
}
