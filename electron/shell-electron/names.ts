// Names that both sides of the Electron shell must agree on.

export const APP_NAME = '值班台'
/** What a Linux desktop knows windows by: many cannot show or match anything but ASCII. package.json has it as well. */
export const LINUX_NAME = 'duty-desk'
export const SCHEME = 'app'
/** The page's origin, as Chromium names it. */
export const ORIGIN = `${SCHEME}://desk`
/** Page to core: a JSON text, answered with a Reply. */
export const CALL_CHANNEL = 'desk:call'
/** Core to page. */
export const PUSH_CHANNEL = 'desk:push'
