// Fetches the state of the desk from the page's own origin, piece by piece.
import type { PageView } from '../shared/contract'
import type { DeskState } from '../shared/desk'
import { fromPieces, PIECE_HEADER, type ViewPiece } from '../shared/view-pieces'
import { reportFault } from './faults'

/** What the page shows: the view with its state. */
export type ShownView =
  | Exclude<PageView, { kind: 'desk' }>
  | { readonly kind: 'desk'; readonly seq: number; readonly state: DeskState }

const PIECE = 200

async function fetchState(address: string): Promise<DeskState | null> {
  const pieces: ViewPiece[] = []
  for (;;) {
    const response = await fetch(`${address}/${pieces.length}`)
    if (response.headers.get(PIECE_HEADER) === 'end') return fromPieces(pieces)
    if (response.status !== PIECE) return null
    pieces.push((await response.json()) as ViewPiece)
  }
}

/** Null when it cannot be had: it was locked meanwhile, or a newer one is offered; the core tells of both by itself. */
export async function loadView(view: PageView): Promise<ShownView | null> {
  if (view.kind !== 'desk') return view
  const state = await fetchState(view.address).catch((thrown: unknown) => {
    void reportFault('pageRejection', thrown)
    return null
  })
  return state === null ? null : { kind: 'desk', seq: view.seq, state }
}
