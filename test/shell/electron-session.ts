// A session of the Electron double: what a window may reach, and what it is given there.
import type * as Electron from 'electron'
import { createEmitter } from './emitter'

type RequestFilter = (details: { url: string }, decide: (answer: { cancel?: boolean }) => void) => void

/** Each with its own protocols and its own filter, as Electron's are. */
export function fakeSession(onPermission: (handler: (...args: never[]) => void) => void) {
  const protocols = new Map<string, (request: Request) => Response | Promise<Response>>()
  let filter: RequestFilter | null = null
  return {
    ...createEmitter().api,
    protocol: {
      handle: (scheme, handler) => void protocols.set(scheme, handler),
    } as Electron.Protocol,
    webRequest: {
      onBeforeRequest: (wanted: RequestFilter) => {
        filter = wanted
      },
    } as Electron.WebRequest,
    setPermissionRequestHandler: (handler) => onPermission(handler as (...args: never[]) => void),
    setPermissionCheckHandler: () => {},
    setDevicePermissionHandler: () => {},
    /** Asks as a window of this session does. */
    async fetch(address: string | Request): Promise<Response> {
      const url = typeof address === 'string' ? address : address.url
      let cancelled = false
      filter?.({ url }, ({ cancel }) => { cancelled = cancel === true })
      const handler = protocols.get(new URL(url).protocol.slice(0, -1))
      if (cancelled || handler === undefined) throw new Error(`blocked: ${url}`)
      return handler(new Request(address))
    },
  } satisfies Partial<Electron.Session>
}
export type FakeSession = ReturnType<typeof fakeSession>
