// The desk before its first event.
import { merged } from './areas'
import type { DeskState } from './state'

export const emptyDesk: DeskState = merged('empty')
