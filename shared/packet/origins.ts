// The rooms that an incident has come through.
import type { Incident } from '../incident/record'
import { MOST_ORIGINS, type Source } from './record'

/** The way that it has come, the last room first. */
export const originsOf = ({ received }: Incident): Source[] =>
  received === null ? [] : [received.source, ...received.origins].slice(0, MOST_ORIGINS)
