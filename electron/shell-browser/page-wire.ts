// The wire between page and shell: the page calls a binding with `7:text`, and hears of call 7 by a
// function of its own. Only our own origin in the page's main frame is trusted; the browser itself
// says who called.
import type { Connection } from './cdp/connection'
import type { Reply } from '../../shared/contract'

/** `.invalid` never resolves (RFC 2606); https makes the page a secure context. */
export const ORIGIN = 'https://app.invalid'

export interface PageWire {
  /** Calls a function of the page with a text, once there is a page of ours. */
  tell(declaration: string, text: string): void
}

export interface PageWireDeps {
  readonly browser: Connection
  readonly sessionId: string
  readonly mainFrame: string
  readonly answer: (isTrusted: boolean, text: string) => Promise<Reply>
}

const BINDING = '__deskCall'
const HEAR = 'function (id, text) { globalThis.__deskHear?.(id, text) }'
const CALL = /^(\d{1,15}):/

/** A page that has gone takes its unanswered calls with it; nobody is left to tell. */
const unheard = () => {}

export async function openPageWire({
  browser,
  sessionId,
  mainFrame,
  answer,
}: PageWireDeps): Promise<PageWire> {
  /** The world of scripts that belongs to our page, while it is shown. */
  let ours: number | null = null

  const run = (executionContextId: number, functionDeclaration: string, values: unknown[]) =>
    void browser
      .send(
        'Runtime.callFunctionOn',
        {
          executionContextId,
          functionDeclaration,
          arguments: values.map((value) => ({ value })),
          silent: true,
        },
        sessionId,
      )
      .catch(unheard)

  const here = <T>(hear: (told: T) => void) => {
    return (told: T, from: string | undefined) => void (from === sessionId && hear(told))
  }

  browser.on(
    'Runtime.executionContextCreated',
    here(({ context: { id, origin, auxData } }) => {
      const isMain = auxData?.isDefault === true && auxData.frameId === mainFrame
      if (isMain && origin === ORIGIN) ours = id
    }),
  )
  browser.on(
    'Runtime.executionContextDestroyed',
    here(({ executionContextId }) => {
      if (ours === executionContextId) ours = null
    }),
  )
  browser.on(
    'Runtime.executionContextsCleared',
    here(() => {
      ours = null
    }),
  )
  browser.on(
    'Runtime.bindingCalled',
    here(({ name, payload, executionContextId }) => {
      const [head, id] = CALL.exec(payload) ?? []
      if (name !== BINDING || head === undefined) return
      void answer(executionContextId === ours, payload.slice(head.length)).then((reply) =>
        run(executionContextId, HEAR, [Number(id), JSON.stringify(reply)]),
      )
    }),
  )
  await Promise.all([
    browser.send('Runtime.enable', {}, sessionId),
    browser.send('Runtime.addBinding', { name: BINDING }, sessionId),
  ])

  return {
    tell(declaration, text) {
      if (ours !== null) run(ours, declaration, [text])
    },
  }
}
