// A code for a slip, out of the browser's own randomness.
import { oneTimeCode } from '../../shared/person/one-time-code'

export const freshCode = (): string => oneTimeCode((bytes) => crypto.getRandomValues(bytes))
