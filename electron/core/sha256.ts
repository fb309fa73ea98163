// The hash of the journal's chain. In one call: a stream for each line takes nearly twice the time.
import { hash } from 'node:crypto'
import type { Sha256 } from '../../shared/journal'

export const sha256: Sha256 = (text) => hash('sha256', text, 'hex')

export const sha256OfBytes = (bytes: Uint8Array): string => hash('sha256', bytes, 'hex')
