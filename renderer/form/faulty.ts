// Which of several controls in one field a refusal is about.

/**
 * Answers for each control whether it is the one that was named. When none of them was, the answer is
 * undefined: the refusal is about all of them, and the field marks them all.
 */
export function faultyAmong<Part extends string>(
  parts: readonly Part[],
  errorAt: (part: Part) => string | undefined,
): (part: Part) => boolean | undefined {
  const named = parts.filter((part) => errorAt(part) !== undefined)
  return (part) => (named.length === 0 ? undefined : named.includes(part))
}
