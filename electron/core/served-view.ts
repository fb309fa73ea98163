// The view as the page fetches it, piece by piece, from its own origin, while it may be seen.
import { redactState, type DeskState } from '../../shared/desk'
import { viewPieces } from '../../shared/view-pieces'

/** `closed`: nobody may look now. `end`: there are no more. `none`: there is no such piece, or no longer. */
export type Piece =
  { readonly kind: 'json'; readonly text: string } | { readonly kind: 'closed' | 'end' | 'none' }
export type FindPiece = (view: number, piece: number) => Piece

const ADDRESS = /^\/view\/(\d{1,9})\/(\d{1,6})$/

/** The piece that a path of the page's origin asks for; null for any other path. */
export function pieceIn(
  pathname: string,
): { readonly view: number; readonly piece: number } | null {
  const [, view, piece] = ADDRESS.exec(pathname) ?? []
  return view === undefined ? null : { view: Number(view), piece: Number(piece) }
}

export interface ServedView {
  /** Offers this state to the page; where it is fetched from. */
  offer(state: DeskState): string
  readonly find: FindPiece
}

/** Somebody may still fetch an earlier one; more than so many are not under way. */
const KEPT = 4

/** Made as they are asked for: the same piece again, or the next one. */
function piecesOf(state: DeskState): (piece: number) => Piece {
  const pieces = viewPieces(state)
  let at = -1
  let current: Piece = { kind: 'none' }
  return (piece) => {
    if (piece === at) return current
    if (piece !== at + 1 || current.kind === 'end') return { kind: 'none' }
    const next = pieces.next()
    at = piece
    current = next.done === true ? { kind: 'end' } : { kind: 'json', text: next.value }
    return current
  }
}

/** @param isOpen whether anybody may look now */
export function createServedView(isOpen: () => boolean): ServedView {
  const offered = new Map<number, (piece: number) => Piece>()
  let last = 0

  return {
    offer(state) {
      last += 1
      offered.set(last, piecesOf(redactState(state)))
      offered.delete(last - KEPT)
      return `/view/${last}`
    },
    find: (view, piece) =>
      isOpen() ? (offered.get(view)?.(piece) ?? { kind: 'none' }) : { kind: 'closed' },
  }
}
