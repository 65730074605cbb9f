/* cg-pdf-session.c: keeps a process reading one file, whatever becomes of the process.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-pdf-session.h"

#include <unistd.h>

#include "cg-fault.h"
#include "cg-pdf-call.h"
#include "cg-pdf-process.h"
#include "cg-pdf-protocol.h"

/* One request is worked on while the next one is already there. */
#define MAX_SENT 2
#define TIME_LIMIT 20.0
/* ms without a request for what is in sight, after which pages are drawn ahead. */
#define REST 150

typedef enum
{
  STATE_IDLE,
  STATE_STARTING,
  STATE_OPENING,
  STATE_READY,
  STATE_CLOSED,
} State;

struct _CgPdfSession
{
  GObject parent_instance;

  GArray *fds; /* of int: the files */
  GStrv names;
  GStrv passwords;
  GVariant *sheets; /* NULL: one file, its pages as they are */
  double time_limit;
  gboolean gives_way;

  State state;
  guint generation; /* counts processes: answers of an earlier one are dropped */
  GCancellable *starting;
  CgPdfProcess *process;
  CgPdfMemory *memory; /* that the process writes into */
  gulong closed_id;
  GSource *watchdog;
  GMainContext *context;

  GTask *opening;
  GSource *cancelled; /* while opening */
  CgPdfFacts facts;

  CgPdfQueue queue;
  GQueue sent;   /* of CgPdfRequest, in the order they are answered */
  GSource *rest; /* NULL: nothing in sight was asked for of late */
};

G_DEFINE_FINAL_TYPE (CgPdfSession, cg_pdf_session, G_TYPE_OBJECT)

enum
{
  SIGNAL_DIED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* A call on its way: which process it went to, and for which request. */
typedef struct
{
  CgPdfSession *session;
  guint generation;
  CgPdfRequest *request;
} Call;

static void send_waiting (CgPdfSession *self);

static Call *
call_new (CgPdfSession *self, CgPdfRequest *request)
{
  Call *call = g_new0 (Call, 1);

  call->session = g_object_ref (self);
  call->generation = self->generation;
  call->request = request;
  return call;
}

static void
call_free (Call *call)
{
  g_object_unref (call->session);
  g_free (call);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Call, call_free)

static gboolean
is_stale (const Call *call)
{
  return call->generation != call->session->generation;
}

/* A pause after what is in sight */

static gboolean
rested_cb (gpointer user_data)
{
  CgPdfSession *self = user_data;

  g_clear_pointer (&self->rest, g_source_unref);
  send_waiting (self);
  return G_SOURCE_REMOVE;
}

static void
end_rest (CgPdfSession *self)
{
  if (self->rest != NULL)
    g_source_destroy (self->rest);
  g_clear_pointer (&self->rest, g_source_unref);
}

/* Who leafs or jumps goes on doing it: a page drawn ahead would stand in the way of the next. */
static void
begin_rest (CgPdfSession *self)
{
  end_rest (self);
  self->rest = g_timeout_source_new (REST);
  g_source_set_callback (self->rest, rested_cb, self, NULL);
  g_source_attach (self->rest, self->context);
}

/* Time limit */

static void
disarm (CgPdfSession *self)
{
  if (self->watchdog != NULL)
    g_source_destroy (self->watchdog);
  g_clear_pointer (&self->watchdog, g_source_unref);
}

static void process_lost (CgPdfSession *self, CgFault fault);

static gboolean
watchdog_cb (gpointer user_data)
{
  CgPdfSession *self = user_data;

  disarm (self);
  process_lost (self, CG_FAULT_PDF_TIMEOUT);
  return G_SOURCE_REMOVE;
}

/* At the lowest priority: answers that have come already are counted first. */
static void
arm (CgPdfSession *self)
{
  disarm (self);
  self->watchdog = g_timeout_source_new ((guint) (self->time_limit * 1000));
  g_source_set_priority (self->watchdog, G_PRIORITY_DEFAULT_IDLE);
  g_source_set_callback (self->watchdog, watchdog_cb, self, NULL);
  g_source_attach (self->watchdog, self->context);
}

/* The process */

static void
drop_process (CgPdfSession *self)
{
  disarm (self);
  self->generation++;
  if (self->starting != NULL)
    g_cancellable_cancel (self->starting);
  g_clear_object (&self->starting);

  if (self->process != NULL)
    {
      g_clear_signal_handler (&self->closed_id, cg_pdf_process_get_connection (self->process));
      cg_pdf_process_kill (self->process);
    }
  g_clear_object (&self->process);
  g_clear_pointer (&self->memory, cg_pdf_memory_close);

  if (self->state != STATE_CLOSED)
    self->state = STATE_IDLE;
}

/* Ends the opening; the caller answers what is returned. */
static GTask *
take_opening (CgPdfSession *self)
{
  if (self->cancelled != NULL)
    g_source_destroy (self->cancelled);
  g_clear_pointer (&self->cancelled, g_source_unref);

  return g_steal_pointer (&self->opening);
}

static void
take_all (CgPdfSession *self, GQueue *requests)
{
  CgPdfRequest *request;

  while ((request = g_queue_pop_head (&self->sent)) != NULL)
    g_queue_push_tail (requests, request);
  while ((request = cg_pdf_queue_pop (&self->queue)) != NULL)
    g_queue_push_tail (requests, request);
}

/* Callbacks may do anything with the session, so its state is settled before. */
static void
fail_all (CgPdfSession *self, const GError *error)
{
  g_autoptr (GTask) opening = take_opening (self);
  GQueue requests = G_QUEUE_INIT;
  CgPdfRequest *request;

  take_all (self, &requests);
  if (opening != NULL)
    g_task_return_error (opening, g_error_copy (error));

  while ((request = g_queue_pop_head (&requests)) != NULL)
    {
      g_task_return_error (request->task, g_error_copy (error));
      cg_pdf_request_free (request);
    }
}

/* The request that the process was busy with is the one to blame; the others go to the next
 * process. While none was sent yet the document itself is to blame. */
static void
process_lost (CgPdfSession *self, CgFault fault)
{
  g_autoptr (CgPdfSession) hold = g_object_ref (self);
  g_autoptr (GError) error = cg_fault_new (fault, self->names[0]);
  CgPdfRequest *blamed = g_queue_pop_head (&self->sent);
  gboolean was_ready = self->state == STATE_READY;
  CgPdfRequest *request;

  drop_process (self);

  while ((request = g_queue_pop_tail (&self->sent)) != NULL)
    {
      g_clear_pointer (&request->pixels, cg_pdf_pixels_unref);
      cg_pdf_queue_put_back (&self->queue, request);
    }

  if (blamed != NULL)
    {
      g_task_return_error (blamed->task, g_error_copy (error));
      cg_pdf_request_free (blamed);
    }
  else if (!was_ready)
    fail_all (self, error);

  if (self->facts.n_pages > 0)
    g_signal_emit (self, signals[SIGNAL_DIED], 0, error);
  send_waiting (self);
}

static void
closed_cb (CgPdfSession *self)
{
  process_lost (self, CG_FAULT_PDF_CRASHED);
}

static gboolean
take_facts (CgPdfSession *self, GVariant *answer)
{
  CgPdfFacts facts = { 0 };
  gboolean usable = cg_pdf_facts_read (&facts, answer);

  /* The same file must say the same. */
  if (usable && self->facts.n_pages != 0)
    {
      usable = facts.n_pages == self->facts.n_pages;
      cg_pdf_facts_clear (&facts);
    }
  else if (usable)
    self->facts = facts;

  return usable;
}

/* Of several files the process tells by its number which one is no good. */
static const char *
find_name (CgPdfSession *self, const GError *error)
{
  g_autoptr (GError) local = g_error_copy (error);
  guint64 number = 0;

  if (self->sheets == NULL || !g_dbus_error_strip_remote_error (local) ||
      !g_ascii_string_to_unsigned (local->message, 10, 0, self->fds->len - 1, &number, NULL))
    return self->names[0];

  return self->names[number];
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Call) call = user_data;
  CgPdfSession *self = call->session;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer = g_dbus_connection_call_with_unix_fd_list_finish (
      G_DBUS_CONNECTION (source), NULL, result, &error);
  g_autoptr (GError) fault = NULL;
  g_autoptr (GTask) opening = NULL;

  if (is_stale (call))
    return;

  if (answer == NULL)
    fault = cg_pdf_answer_fault (error, find_name (self, error));
  else if (!take_facts (self, answer))
    fault = cg_fault_new (CG_FAULT_PDF_DAMAGED, self->names[0]);

  if (fault != NULL)
    {
      drop_process (self);
      fail_all (self, fault);
      return;
    }

  if (answer == NULL)
    {
      process_lost (self, CG_FAULT_PDF_CRASHED);
      return;
    }

  disarm (self);
  self->state = STATE_READY;
  if (self->gives_way)
    cg_pdf_process_give_way (self->process);
  opening = take_opening (self);
  if (opening != NULL)
    g_task_return_pointer (opening, &self->facts, NULL);
  send_waiting (self);
}

static GVariant *
make_opening (CgPdfSession *self, GUnixFDList *fds)
{
  GVariantBuilder files;
  double width, height;
  g_autoptr (GVariant) mark = NULL, turns = NULL;

  g_variant_builder_init (&files, G_VARIANT_TYPE ("a(hs)"));
  for (guint i = 0; i < self->fds->len; i++)
    {
      int handle = g_unix_fd_list_append (fds, g_array_index (self->fds, int, i), NULL);

      if (self->sheets == NULL)
        {
          g_variant_builder_clear (&files);
          return g_variant_new ("(hs)", handle, self->passwords[i]);
        }
      g_variant_builder_add (&files, "(hs)", handle, self->passwords[i]);
    }

  g_variant_get (self->sheets, "(dd@(uad)@ay)", &width, &height, &mark, &turns);
  return g_variant_new ("(a(hs)dd@(uad)@ay)", &files, width, height, mark, turns);
}

static void
send_open (CgPdfSession *self)
{
  g_autoptr (GUnixFDList) fds = g_unix_fd_list_new ();
  GVariant *parameters = make_opening (self, fds);

  self->state = STATE_OPENING;
  g_dbus_connection_call_with_unix_fd_list (
      cg_pdf_process_get_connection (self->process), NULL, CG_PDF_OBJECT_PATH, CG_PDF_INTERFACE,
      self->sheets != NULL ? "OpenBook" : "Open", parameters, G_VARIANT_TYPE ("(a(dd)assu)"),
      G_DBUS_CALL_FLAGS_NONE, G_MAXINT, fds, NULL, opened_cb, call_new (self, NULL));
}

static void
started_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Call) call = user_data;
  CgPdfSession *self = call->session;
  g_autoptr (GError) error = NULL;
  g_autoptr (CgPdfProcess) process = cg_pdf_process_start_finish (result, &error);
  g_autoptr (GError) fault = NULL;

  if (is_stale (call))
    return;

  if (process == NULL)
    {
      fault = cg_fault_new (CG_FAULT_PDF_NO_READER, self->names[0], error->message);
      drop_process (self);
      fail_all (self, fault);
      return;
    }

  self->process = g_steal_pointer (&process);
  self->closed_id =
      g_signal_connect_object (cg_pdf_process_get_connection (self->process), "closed",
                               G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
  send_open (self);
}

static void
start (CgPdfSession *self)
{
  self->state = STATE_STARTING;
  self->starting = g_cancellable_new ();
  self->memory = cg_pdf_memory_new ();
  arm (self);
  cg_pdf_process_start_async (cg_pdf_call_joins (self->sheets), self->starting, started_cb,
                              call_new (self, NULL));
}

/* Requests */

static void
replied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Call) call = user_data;
  CgPdfSession *self = call->session;
  g_autoptr (GError) error = NULL;
  g_autoptr (GUnixFDList) fds = NULL;
  g_autoptr (GVariant) answer = g_dbus_connection_call_with_unix_fd_list_finish (
      G_DBUS_CONNECTION (source), &fds, result, &error);
  g_autoptr (CgPdfRequest) request = NULL;
  GError *fault;

  if (is_stale (call))
    return;

  fault = answer != NULL ? NULL : cg_pdf_answer_fault (error, find_name (self, error));
  if (answer == NULL && fault == NULL)
    {
      process_lost (self, CG_FAULT_PDF_CRASHED);
      return;
    }

  request = call->request;
  g_queue_remove (&self->sent, request);
  disarm (self);
  if (cg_pdf_request_is_in_sight (request))
    begin_rest (self);
  send_waiting (self);

  if (fault != NULL)
    g_task_return_error (request->task, fault);
  else
    cg_pdf_answer_deliver (request, answer, fds, self->names[0], self->facts.n_pages);
}

static void
send_request (CgPdfSession *self, CgPdfRequest *request)
{
  g_queue_push_tail (&self->sent, request);
  cg_pdf_call_send (cg_pdf_process_get_connection (self->process), request, self->memory,
                    replied_cb, call_new (self, request));
}

/* What is sent cannot be taken back: pixels that nobody looks at yet go one at a time, so that a
 * jump waits for one of them at most, and what comes next only when there is a pause. While pixels
 * in sight are on their way nothing else is worked on: it would hold up their coming. */
static gboolean
may_send (CgPdfSession *self)
{
  const CgPdfRequest *next = cg_pdf_queue_peek (&self->queue);
  guint n_sent = g_queue_get_length (&self->sent);

  if (self->state != STATE_READY || next == NULL)
    return FALSE;
  if (cg_pdf_request_gives_way (next, &self->sent))
    return FALSE;
  if (next->kind == CG_PDF_REQUEST_RENDER && next->priority > CG_PDF_PRIORITY_VISIBLE_BASE)
    return n_sent == 0 && (self->rest == NULL || next->priority < CG_PDF_PRIORITY_PREFETCH);

  return n_sent < MAX_SENT;
}

static void
send_ready (CgPdfSession *self)
{
  while (may_send (self))
    {
      CgPdfRequest *request = cg_pdf_queue_pop (&self->queue);

      if (g_task_return_error_if_cancelled (request->task))
        cg_pdf_request_free (request);
      else
        send_request (self, request);
    }
}

/* It has died, and the news has not come yet: what is sent to it would be blamed. */
static gboolean
is_dead_unnoticed (CgPdfSession *self)
{
  return self->state == STATE_READY && !g_queue_is_empty (&self->queue.waiting) &&
         cg_pdf_process_get_pid (self->process) == 0;
}

/* Starts a process when something waits and none runs. */
static void
send_waiting (CgPdfSession *self)
{
  g_autoptr (CgPdfSession) hold = g_object_ref (self);

  if (is_dead_unnoticed (self))
    {
      process_lost (self, CG_FAULT_PDF_CRASHED);
      return;
    }

  send_ready (self);

  if (self->state == STATE_IDLE && !g_queue_is_empty (&self->queue.waiting))
    start (self);
  else if (self->state == STATE_READY && !g_queue_is_empty (&self->sent) && self->watchdog == NULL)
    arm (self);
}

void
cg_pdf_session_submit (CgPdfSession *self, CgPdfRequest *request)
{
  CgPdfRequest *replaced = cg_pdf_queue_push (&self->queue, request);

  if (replaced != NULL)
    {
      g_task_return_new_error (replaced->task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "replaced");
      cg_pdf_request_free (replaced);
    }

  if (self->state == STATE_CLOSED)
    cg_pdf_session_close (self);
  else
    send_waiting (self);
}

/* The session */

static gboolean
cancelled_cb (GCancellable *cancellable, gpointer user_data)
{
  cg_pdf_session_close (user_data);
  return G_SOURCE_REMOVE;
}

/* Nobody waits any more, so the process need not go on. */
static void
watch_cancellable (CgPdfSession *self, GCancellable *cancellable)
{
  self->cancelled = g_cancellable_source_new (cancellable);
  g_source_set_callback (self->cancelled, G_SOURCE_FUNC (cancelled_cb), self, NULL);
  g_source_attach (self->cancelled, self->context);
}

void
cg_pdf_session_open_async (CgPdfSession *self,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_return_if_fail (self->opening == NULL && self->state == STATE_IDLE);

  self->opening = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (self->opening, cg_pdf_session_open_async);
  if (cancellable != NULL)
    watch_cancellable (self, cancellable);
  start (self);
}

const CgPdfFacts *
cg_pdf_session_open_finish (CgPdfSession *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
cg_pdf_session_close (CgPdfSession *self)
{
  g_autoptr (CgPdfSession) hold = g_object_ref (self);
  g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "closed");

  self->state = STATE_CLOSED;
  end_rest (self);
  drop_process (self);
  fail_all (self, error);
}

void
cg_pdf_session_set_time_limit (CgPdfSession *self, double seconds)
{
  self->time_limit = seconds;
}

void
cg_pdf_session_give_way (CgPdfSession *self)
{
  self->gives_way = TRUE;
  if (self->state == STATE_READY)
    cg_pdf_process_give_way (self->process);
}

GPid
cg_pdf_session_get_process_id (CgPdfSession *self)
{
  return self->process == NULL ? 0 : cg_pdf_process_get_pid (self->process);
}

static void
cg_pdf_session_dispose (GObject *object)
{
  drop_process (CG_PDF_SESSION (object));
  end_rest (CG_PDF_SESSION (object));

  G_OBJECT_CLASS (cg_pdf_session_parent_class)->dispose (object);
}

static void
cg_pdf_session_finalize (GObject *object)
{
  CgPdfSession *self = CG_PDF_SESSION (object);

  cg_pdf_queue_clear (&self->queue);
  cg_pdf_facts_clear (&self->facts);
  for (guint i = 0; i < self->fds->len; i++)
    close (g_array_index (self->fds, int, i));
  g_array_unref (self->fds);
  g_strfreev (self->names);
  g_strfreev (self->passwords);
  g_clear_pointer (&self->sheets, g_variant_unref);
  g_main_context_unref (self->context);

  G_OBJECT_CLASS (cg_pdf_session_parent_class)->finalize (object);
}

static void
cg_pdf_session_class_init (CgPdfSessionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_pdf_session_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_pdf_session_finalize;

  signals[SIGNAL_DIED] = g_signal_new ("died", CG_TYPE_PDF_SESSION, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
cg_pdf_session_init (CgPdfSession *self)
{
  self->time_limit = TIME_LIMIT;
  self->context = g_main_context_ref_thread_default ();
  g_queue_init (&self->queue.waiting);
  g_queue_init (&self->sent);
}

CgPdfSession *
cg_pdf_session_new (int fd, const char *name, const char *password)
{
  CgPdfSession *self = g_object_new (CG_TYPE_PDF_SESSION, NULL);

  self->fds = g_array_new (FALSE, FALSE, sizeof (int));
  g_array_append_val (self->fds, fd);
  self->names = g_strdupv ((char *[]){ (char *) name, NULL });
  self->passwords = g_strdupv ((char *[]){ (char *) (password != NULL ? password : ""), NULL });
  return self;
}

CgPdfSession *
cg_pdf_session_new_book (GArray *fds,
                         const char *const *names,
                         const char *const *passwords,
                         GVariant *sheets)
{
  CgPdfSession *self = g_object_new (CG_TYPE_PDF_SESSION, NULL);

  self->fds = fds;
  self->names = g_strdupv ((char **) names);
  self->passwords = g_strdupv ((char **) passwords);
  self->sheets = g_variant_ref_sink (sheets);
  return self;
}

const char *
cg_pdf_session_get_password (CgPdfSession *self)
{
  return self->passwords[0];
}
