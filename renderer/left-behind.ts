// How a person left a screen: narrowed down, scrolled. Somebody else who sits down begins afresh, on whatever
// screens there have been.
const forgets: (() => void)[] = []

/** @param forget called when somebody else has sat down */
export const leaveBehind = (forget: () => void): void => void forgets.push(forget)

export const forgetWhatWasLeft = (): void => forgets.forEach((forget) => forget())
