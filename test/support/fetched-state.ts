// The state as the page fetches it: asked for anew, and put together from its pieces.
import type { DeskCore } from '../../electron/core/desk-core'
import type { Answers } from '../../shared/contract'
import type { DeskState } from '../../shared/desk'
import { fromPieces, type ViewPiece } from '../../shared/view-pieces'

type Served = Pick<DeskCore, 'servedPiece'>

export function fetchedState(core: Served, address: string): DeskState {
  const view = Number(address.split('/').at(-1))
  const pieces: ViewPiece[] = []
  for (
    let piece = core.servedPiece(view, 0);
    piece.kind !== 'end';
    piece = core.servedPiece(view, pieces.length)
  ) {
    if (piece.kind !== 'json') throw new Error(`no piece ${pieces.length} of ${address}`)
    pieces.push(JSON.parse(piece.text) as ViewPiece)
  }
  return fromPieces(pieces)!
}

/** Of a desk at which somebody sits. */
export async function stateNow(core: Served & Pick<DeskCore, 'call'>): Promise<DeskState> {
  const reply = await core.call('open', {})
  if (!reply.ok) throw new Error(`the desk does not open: ${reply.error.code}`)
  const { view } = reply.value as Answers['open']
  if (view.kind !== 'desk') throw new Error(`the desk shows its ${view.kind}`)
  return fetchedState(core, view.address)
}
