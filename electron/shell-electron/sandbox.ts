// Where pages can be locked into Chromium's sandbox: everywhere but for root on Linux. Electron started with
// it there ends at once, even after `--no-sandbox`, which enableSandbox() takes back.

/** `uid` is undefined where users have no numbers. */
export const canSandbox = (platform: NodeJS.Platform, uid: number | undefined): boolean =>
  platform !== 'linux' || uid !== 0
