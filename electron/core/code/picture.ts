// A picture that would fill the memory is never unfolded.
import { pictureSize } from '../picture-size'

/** 100 million dots: twice what the best phone takes, and A4 at 900 dpi. */
const MOST_DOTS = 100_000_000

/** A PNG or a JPEG of a size that this machine can look at. */
export function readable(picture: Uint8Array): boolean {
  const size = pictureSize(picture)
  return size !== null && size.width * size.height <= MOST_DOTS
}
