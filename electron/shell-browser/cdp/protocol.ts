// The part of Chrome's DevTools protocol that this shell speaks, as it is documented at
// https://chromedevtools.github.io/devtools-protocol/tot/. Everything here is in Chrome 120.

interface Target {
  readonly targetId: string
}

/** Nothing that matters here. */
type Nothing = object

interface Header {
  readonly name: string
  readonly value: string
}

type WindowState = 'normal' | 'minimized' | 'maximized' | 'fullscreen'

/** What may be asked, and what comes back. */
export interface Commands {
  'Browser.close': { asks: Nothing; gives: Nothing }
  'Browser.getVersion': { asks: Nothing; gives: Nothing }
  'Browser.getWindowForTarget': {
    asks: Target
    gives: { readonly windowId: number; readonly bounds: { readonly windowState?: WindowState } }
  }
  'Browser.grantPermissions': {
    asks: { readonly origin: string; readonly permissions: readonly string[] }
    gives: Nothing
  }
  'Browser.setDownloadBehavior': { asks: { readonly behavior: 'deny' }; gives: Nothing }
  'Browser.setWindowBounds': {
    asks: { readonly windowId: number; readonly bounds: { readonly windowState: WindowState } }
    gives: Nothing
  }
  'Emulation.setScriptExecutionDisabled': { asks: { readonly value: boolean }; gives: Nothing }
  'Fetch.enable': {
    asks: { readonly patterns: readonly { readonly urlPattern: string }[] }
    gives: Nothing
  }
  'Fetch.failRequest': {
    asks: { readonly requestId: string; readonly errorReason: 'BlockedByClient' }
    gives: Nothing
  }
  'Fetch.fulfillRequest': {
    asks: {
      readonly requestId: string
      readonly responseCode: number
      readonly responseHeaders: readonly Header[]
      /** base64 */
      readonly body: string
    }
    gives: Nothing
  }
  'IO.read': {
    asks: { readonly handle: string }
    gives: { readonly base64Encoded?: boolean; readonly data: string; readonly eof: boolean }
  }
  'Page.addScriptToEvaluateOnNewDocument': { asks: { readonly source: string }; gives: Nothing }
  'Page.bringToFront': { asks: Nothing; gives: Nothing }
  'Page.enable': { asks: Nothing; gives: Nothing }
  'Page.handleJavaScriptDialog': { asks: { readonly accept: boolean }; gives: Nothing }
  'Page.navigate': { asks: { readonly url: string }; gives: { readonly errorText?: string } }
  'Page.printToPDF': {
    asks: {
      readonly preferCSSPageSize: boolean
      readonly printBackground: boolean
      readonly transferMode: 'ReturnAsStream'
    }
    gives: { readonly stream: string }
  }
  'Runtime.addBinding': { asks: { readonly name: string }; gives: Nothing }
  'Runtime.callFunctionOn': {
    asks: {
      readonly executionContextId: number
      readonly functionDeclaration: string
      readonly arguments: readonly { readonly value: unknown }[]
      readonly silent: boolean
    }
    gives: Nothing
  }
  'Runtime.enable': { asks: Nothing; gives: Nothing }
  'Target.attachToTarget': {
    asks: Target & { readonly flatten: true }
    gives: { readonly sessionId: string }
  }
  'Target.closeTarget': { asks: Target; gives: Nothing }
  'Target.createTarget': { asks: { readonly url: string }; gives: Target }
  'Target.setDiscoverTargets': { asks: { readonly discover: true }; gives: Nothing }
}

/** What is told without being asked for. */
export interface Events {
  'Fetch.requestPaused': {
    readonly requestId: string
    readonly request: {
      readonly url: string
      readonly method: string
      readonly headers: Readonly<Record<string, string>>
    }
  }
  'Page.frameNavigated': {
    readonly frame: { readonly id: string; readonly parentId?: string; readonly url: string }
  }
  'Page.javascriptDialogOpening': { readonly type: string }
  'Page.loadEventFired': Nothing
  'Runtime.bindingCalled': {
    readonly name: string
    readonly payload: string
    readonly executionContextId: number
  }
  'Runtime.executionContextCreated': {
    readonly context: {
      readonly id: number
      readonly origin: string
      readonly auxData?: { readonly frameId?: string; readonly isDefault?: boolean }
    }
  }
  'Runtime.executionContextDestroyed': { readonly executionContextId: number }
  'Runtime.executionContextsCleared': Nothing
  'Target.targetCrashed': Target
  'Target.targetCreated': { readonly targetInfo: Target & { readonly type: string } }
  'Target.targetDestroyed': Target
}

export type CommandName = keyof Commands
export type EventName = keyof Events
