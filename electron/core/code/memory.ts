// What was read off the pictures that were looked at lately: texts, not pictures.
import { sha256OfBytes } from '../sha256'
import { WAYS, type Reader } from './reader'

/** The pictures of one sitting with a camera, each looked at in every way. */
const MOST = 60 * WAYS.length

/** A reader that looks at no picture twice in the same way. */
export function createMemory() {
  const known = new Map<string, readonly string[]>()

  return ({ texts }: Reader): Reader => ({
    async texts(picture, way) {
      const key = `${WAYS.indexOf(way)} ${sha256OfBytes(picture)}`
      const found = known.get(key) ?? (await texts(picture, way))
      known.delete(key)
      known.set(key, found)
      const [oldest] = known.keys()
      if (known.size > MOST && oldest !== undefined) known.delete(oldest)
      return found
    },
  })
}
