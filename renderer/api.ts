// The page's only way out: the frozen bridge that the preload left.
import { createApi, type Bridge } from '../shared/contract'
import { watched } from './core-connection'

declare global {
  interface Window {
    readonly desk: Bridge
  }
}

export const bridge: Bridge = watched(window.desk)
export const api = createApi(bridge)
