// A session of the Electron double: what a window may reach, and what it is given there.
import type * as Electron from 'electron'
import { createEmitter } from './emitter'

type RequestFilter = (
  details: { url: string },
  decide: (answer: { cancel?: boolean }) => void,
) => void

type PermissionRequest = NonNullable<Parameters<Electron.Session['setPermissionRequestHandler']>[0]>
type PermissionCheck = NonNullable<Parameters<Electron.Session['setPermissionCheckHandler']>[0]>

/** Who asks for what: the permission, the kinds of media, where from, and whether from the window itself. */
export interface Asking {
  readonly permission?: string
  readonly media?: readonly string[]
  readonly address?: string
  readonly isMainFrame?: boolean
}

/** Each with its own protocols, its own filter and its own permissions, as Electron's are. */
export function fakeSession() {
  const protocols = new Map<string, (request: Request) => Response | Promise<Response>>()
  let filter: RequestFilter | null = null
  let request: PermissionRequest | null = null
  let check: PermissionCheck | null = null
  let device: (() => boolean) | null = null
  const events = createEmitter()
  const session = {
    ...events.api,
    protocol: {
      handle: (scheme, handler) => void protocols.set(scheme, handler),
    } as Electron.Protocol,
    webRequest: {
      onBeforeRequest: (wanted: RequestFilter) => {
        filter = wanted
      },
    } as Electron.WebRequest,
    setPermissionRequestHandler: (handler) => {
      request = handler
    },
    setPermissionCheckHandler: (handler) => {
      check = handler
    },
    setDevicePermissionHandler: (handler) => {
      device = handler as (() => boolean) | null
    },
    /** Asks as a window of this session does. */
    async fetch(address: string | Request): Promise<Response> {
      const url = typeof address === 'string' ? address : address.url
      let cancelled = false
      filter?.({ url }, ({ cancel }) => {
        cancelled = cancel === true
      })
      const handler = protocols.get(new URL(url).protocol.slice(0, -1))
      if (cancelled) throw new Error(`blocked: ${url}`)
      // Nobody stood in the way.
      if (handler === undefined) return new Response('from the network')
      return handler(new Request(address))
    },
  } satisfies Partial<Electron.Session>

  const checks = ({
    permission = 'media',
    media = ['video'],
    address = 'app://desk/',
    isMainFrame = true,
  }: Asking): boolean =>
    media.every(
      (mediaType) =>
        check?.(null, permission as 'media', address, {
          mediaType,
          isMainFrame,
        } as Electron.PermissionCheckHandlerHandlerDetails) ?? true,
    )

  function asks({
    permission = 'media',
    media = ['video'],
    address = 'app://desk/',
    isMainFrame = true,
  }: Asking): boolean {
    let granted = request === null
    request?.(
      null as never,
      permission as 'media',
      (yes) => {
        granted = yes
      },
      {
        mediaTypes: media,
        isMainFrame,
        requestingUrl: address,
      } as Electron.MediaAccessPermissionRequest,
    )
    return granted
  }

  return {
    ...session,
    events,
    checks,
    asks,
    grantsDevice: () => device?.() ?? true,
    /** What a page is told that asks for something: Chromium checks first and asks afterwards. */
    grants: (asking: Asking): boolean => checks(asking) && asks(asking),
  }
}
export type FakeSession = ReturnType<typeof fakeSession>
