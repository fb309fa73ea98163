// What goes wrong in the page, told to the core's log: where it happened, and never what it was about.
import type { PageEvent } from '../shared/log/record'
import { framesOf, traceOf } from '../shared/log/trace'
import { api } from './api'

/**
 * The six digits under which it can be found; null when the log could not be reached or takes no more.
 * @param components React's own account of where on the screen it was
 */
export async function reportFault(
  event: PageEvent,
  thrown: unknown,
  components = '',
): Promise<string | null> {
  const reply = await api.reportFault({
    event,
    trace: traceOf(thrown),
    components: framesOf(components),
  })
  return reply.ok ? reply.value.code : null
}

/** Whatever nobody catches: an exception in a handler, a promise that nobody waits for. Returns what ends it. */
export function watchPage(): () => void {
  const onError = ({ error }: { readonly error?: unknown }) => {
    // Some of what a browser reports here, such as a box that was measured twice, is no exception.
    if (error !== undefined && error !== null) void reportFault('pageException', error)
  }
  const onRejection = ({ reason }: { readonly reason: unknown }) =>
    void reportFault('pageRejection', reason)
  addEventListener('error', onError)
  addEventListener('unhandledrejection', onRejection)
  return () => {
    removeEventListener('error', onError)
    removeEventListener('unhandledrejection', onRejection)
  }
}
