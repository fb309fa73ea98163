// How Chrome talks over a pipe: JSON texts, each ended by a NUL.

/** Gives back the texts in a stream of bytes, whole, wherever the stream was cut. */
export function createSplitter(take: (text: string) => void): (chunk: Buffer) => void {
  let begun: Buffer[] = []
  return (chunk) => {
    let from = 0
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, from)) {
      const whole = Buffer.concat([...begun, chunk.subarray(from, end)])
      begun = []
      from = end + 1
      take(whole.toString('utf8'))
    }
    // One of many megabytes comes in many chunks: they are put together once.
    if (from < chunk.length) begun.push(chunk.subarray(from))
  }
}
