// How a browser of the tests' own is started: Chromium refuses to run its sandbox as root.
export const browserSandbox = { chromiumSandbox: process.getuid?.() !== 0 } as const
