import type { PageView } from '../../shared/contract'

export type LobbyView = Extract<PageView, { stage: 'lobby' }>

export function Lobby({ view }: { readonly view: LobbyView }) {
  return view.unitName
}
