// app://desk/: the page, read from disk. A scheme of its own gives it an origin, modules and a
// policy, which file:// does not.
import { protocol, type Session } from 'electron'
import type { PageFiles } from '../core/page-files'
import { ORIGIN, SCHEME } from './names'

/** Must be called before Electron is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    // `stream`: recordings are played piece by piece.
    {
      scheme: SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
    },
  ])
}

export const isOurs = (address: string): boolean =>
  address === ORIGIN || address.startsWith(`${ORIGIN}/`)

async function serve(request: Request, files: PageFiles): Promise<Response> {
  if (!isOurs(request.url) || request.method !== 'GET') return new Response(null, { status: 403 })
  const { status, headers, body } = await files(
    new URL(request.url).pathname,
    request.headers.get('range'),
  )
  // A status without content may have no body, not even an empty one.
  return new Response(body.length === 0 ? null : new Uint8Array(body), { status, headers })
}

export function servePage(session: Session, files: PageFiles): void {
  session.protocol.handle(SCHEME, (request) => serve(request, files))
}
