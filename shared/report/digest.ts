// What a report says, in 64 characters: the same for whoever reads the same words.
import type { DecisionContext } from '../decision'
import { canonicalJson } from '../journal'
import type { Document } from './record'

/** Hex SHA-256 of the canonical JSON of the words on the paper. */
export const digestOf = (document: Document, env: Pick<DecisionContext, 'sha256'>): string =>
  env.sha256(canonicalJson(document))
