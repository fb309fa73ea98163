// The code on a slip: good for the first sign-in, and then for nothing.
import { pinSchema } from './record'

const DIGITS = 6
/** Below it every remainder is as likely. */
const FAIR = 250

/**
 * Six digits that nobody guesses.
 * @param random fills the array with random bytes
 */
export function oneTimeCode(random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array): string {
  for (;;) {
    const digits = [...random(new Uint8Array(4 * DIGITS))].filter((byte) => byte < FAIR)
    const code = digits
      .slice(0, DIGITS)
      .map((byte) => byte % 10)
      .join('')
    if (code.length === DIGITS && pinSchema.safeParse(code).success) return code
  }
}
