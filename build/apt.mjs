// Debian's packages, fetched only where we may: what the tests want beyond Node and a browser.
import { run } from './child.mjs'

export const onDebianAsRoot = () => process.platform === 'linux' && process.getuid?.() === 0

/** @param {readonly string[]} args */
const apt = (args) =>
  run('apt-get', ['-qq', ...args], { env: { DEBIAN_FRONTEND: 'noninteractive' }, quiet: true })

/** Whether they are there now. @param {readonly string[]} packages */
export async function installPackages(packages) {
  const install = () => apt(['-y', '--no-install-recommends', 'install', ...packages])
  return (await install()) === 0 || ((await apt(['update'])) === 0 && (await install()) === 0)
}
