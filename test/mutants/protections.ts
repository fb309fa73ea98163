// The protections of the desk, each as the words that make it and the words that undo it. `npm run mutants` undoes one
// after the other; a protection that nobody misses is one that the next change may take away.

export interface Protection {
  readonly name: string
  readonly file: string
  /** Stands there once. */
  readonly find: string
  readonly instead: string
  /** One of these fails without it. */
  readonly tests: readonly string[]
}

const ELECTRON = ['test/shell/electron-shell.test.ts', 'test/shell/electron-start.test.ts']
const GUARDS = 'electron/shell-electron/guards.ts'
const WINDOW = 'electron/shell-electron/window.ts'
const MAIN = 'electron/shell-electron/main.ts'
const PAGE_FILES = ['test/core/page-files.test.ts']
const JOURNAL_FILE = 'electron/core/journal/journal-file.ts'
const JOURNAL = [
  'test/core/journal/journal-file.test.ts',
  'test/core/journal/strange-file.test.ts',
  'test/core/journal/strange-desk.test.ts',
]
const BACKUP = ['test/core/backup']

const ofElectron = (name: string, file: string, find: string, instead: string): Protection => ({
  name,
  file,
  find,
  instead,
  tests: ELECTRON,
})

const ofHeaders = (name: string, find: string, instead: string): Protection => ({
  name,
  file: 'electron/core/page-files.ts',
  find,
  instead,
  tests: PAGE_FILES,
})

const ofJournal = (name: string, find: string, instead: string): Protection => ({
  name,
  file: JOURNAL_FILE,
  find,
  instead,
  tests: JOURNAL,
})

const ofBackup = (name: string, file: string, find: string, instead: string): Protection => ({
  name,
  file: `electron/core/backup/${file}`,
  find,
  instead,
  tests: BACKUP,
})

export const PROTECTIONS: readonly Protection[] = [
  // The window and what it may reach.
  ofElectron(
    'requests stay within the origin',
    GUARDS,
    `decide({ cancel: !isOurs(url) && !url.startsWith('devtools://') }),`,
    'decide({ cancel: false }),',
  ),
  ofElectron(
    'nothing is downloaded',
    GUARDS,
    `session.on('will-download', (event) => event.preventDefault())`,
    '',
  ),
  ofElectron(
    'no device is granted',
    GUARDS,
    'setDevicePermissionHandler(() => false)',
    'setDevicePermissionHandler(() => true)',
  ),
  ofElectron(
    'no permission is granted',
    GUARDS,
    '(_page, _permission, decide) => decide(false)',
    '(_page, _permission, decide) => decide(true)',
  ),
  ofElectron(
    'no permission is there unasked',
    GUARDS,
    'setPermissionCheckHandler(() => false)',
    'setPermissionCheckHandler(() => true)',
  ),
  ofElectron(
    'no microphone beside the camera',
    GUARDS,
    `mediaTypes.length === 1 && mediaTypes[0] === 'video'`,
    `mediaTypes.includes('video')`,
  ),
  ofElectron(
    'the camera is for the page itself',
    GUARDS,
    'isMainFrame && isOurs(address)',
    'isOurs(address)',
  ),
  ofElectron('no window is opened', GUARDS, `{ action: 'deny' }`, `{ action: 'allow' as 'deny' }`),
  ofElectron('the page goes nowhere', GUARDS, 'if (!isOurs(event.url)) event.preventDefault()', ''),
  ofElectron(
    'no frame goes elsewhere',
    GUARDS,
    `if (!isOurs(event.url) && event.url !== 'about:srcdoc') event.preventDefault()`,
    '',
  ),
  ofElectron(
    'no webview is attached',
    GUARDS,
    `page.on('will-attach-webview', (event) => event.preventDefault())`,
    '',
  ),
  ofElectron(
    'the channel hears its own origin',
    'electron/shell-electron/ipc.ts',
    ' && senderFrame.origin === ORIGIN',
    '',
  ),
  ofElectron(
    'the channel hears the main frame',
    'electron/shell-electron/ipc.ts',
    ' && senderFrame === page.mainFrame',
    '',
  ),
  ofElectron('the page is sandboxed', WINDOW, 'sandbox: true', 'sandbox: false'),
  ofElectron('the page is isolated', WINDOW, 'contextIsolation: true', 'contextIsolation: false'),
  ofElectron('the page has no Node', WINDOW, 'nodeIntegration: false', 'nodeIntegration: true'),
  ofElectron('the page is bound to its origin', WINDOW, 'webSecurity: true', 'webSecurity: false'),
  ofElectron(
    'a dropped file opens nothing',
    WINDOW,
    'navigateOnDragDrop: false',
    'navigateOnDragDrop: true',
  ),
  ofElectron(
    'the clocks go on while hidden',
    WINDOW,
    'backgroundThrottling: false',
    'backgroundThrottling: true',
  ),
  ofElectron('no dictionary is fetched', WINDOW, 'spellcheck: false', 'spellcheck: true'),
  ofElectron('no developer tools', WINDOW, 'devTools: !app.isPackaged', 'devTools: true'),
  ofElectron('no WebRTC', WINDOW, `page.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')`, ''),
  ofElectron(
    'every process is sandboxed',
    'electron/shell-electron/start.ts',
    'app.enableSandbox()',
    'void app',
  ),
  ofElectron(
    'no name is looked up',
    'electron/shell-electron/start.ts',
    `app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')`,
    '',
  ),
  ofElectron(
    'the page is read, and nothing else',
    'electron/shell-electron/page-protocol.ts',
    ` || request.method !== 'GET'`,
    '',
  ),
  ofElectron(
    'the preload lets no event through',
    'electron/shell-electron/preload.ts',
    '=> listener(push)',
    '=> (listener as (...all: unknown[]) => void)(push, _event)',
  ),
  ofElectron(
    'waking up looks at the clock',
    MAIN,
    `powerMonitor.on('resume', () => void core.wake())`,
    '',
  ),
  ofElectron(
    'unlocking the screen looks at the clock',
    MAIN,
    `powerMonitor.on('unlock-screen', () => void core.wake())`,
    '',
  ),
  ofElectron(
    'a machine that goes down ends the desk in order',
    MAIN,
    `powerMonitor.on('shutdown', guard.leave)`,
    '',
  ),
  // What the page is served under.
  ofHeaders('scripts are ours', `"script-src 'self'"`, `"script-src 'self' 'unsafe-inline'"`),
  ofHeaders('connections stay here', `"connect-src 'self'"`, '"connect-src *"'),
  ofHeaders('nobody frames the page', `  "frame-ancestors 'none'",\n`, ''),
  ofHeaders('no form goes out', `  "form-action 'none'",\n`, ''),
  ofHeaders('nothing is cached', `'cache-control': 'no-store'`, `'cache-control': 'public'`),
  ofHeaders(
    'types are not guessed',
    `'x-content-type-options': 'nosniff'`,
    `'x-content-type-options': ''`,
  ),
  // The record.
  ofJournal(
    'the file is measured before each append',
    'if ((await handle.size()) !== at.length) await judge(handle, at)',
    '',
  ),
  ofJournal(
    'the file is measured after each append',
    `if (size !== length + bytes.length) throw strangeError('foreign', file)`,
    '',
  ),
  ofJournal(
    'a file that is gone from its place takes no line',
    'if (size === null) throw goneError(file)',
    '',
  ),
  ofJournal(
    'a new month begins in an empty file',
    `if ((await handle.size()) > 0) throw strangeError('foreign', file)`,
    '',
  ),
  ofJournal(
    'a strange file is not written into',
    'if (what !== null) throw strangeError(what, at.file)',
    '',
  ),
  {
    name: 'an exception in a side effect silences nobody',
    file: 'electron/core/journal/ledger.ts',
    find: '      attempt(() => deps.onRecorded(lines.map(eventOf), after))',
    instead: '      deps.onRecorded(lines.map(eventOf), after)',
    tests: [
      'test/core/journal/ledger.test.ts',
      'test/core/journal/failing-well.test.ts',
      'test/core/alarm/unheard.test.ts',
    ],
  },
  {
    name: 'a refused batch answers everybody',
    file: 'electron/core/journal/ledger.ts',
    find: '    refuseAll(lost, written.error)',
    instead: '',
    tests: ['test/core/journal/ledger.test.ts'],
  },
  {
    name: 'a step that throws keeps no other from its beat',
    file: 'electron/core/clock/scheduler.ts',
    find: '    try {\n      await step()\n    } catch (thrown) {\n      onFault(thrown)\n    }',
    instead: '    await step()',
    tests: ['test/core/clock/scheduler.test.ts'],
  },
  {
    name: 'a notification that throws brings the window',
    file: 'electron/core/alarm/teller.ts',
    find: '      onFault(thrown)\n      giveUp()',
    instead: '      onFault(thrown)',
    tests: ['test/core/alarm/unheard.test.ts'],
  },
  {
    name: 'broken drafts are set aside',
    file: 'electron/core/drafts.ts',
    find: '  if (adapter.wasUnreadable()) await keepBroken()\n',
    instead: '',
    tests: ['test/core/desk-core.test.ts', 'test/core/journal/failing-well.test.ts'],
  },
  // The way in.
  {
    name: 'half a character comes no further',
    file: 'electron/core/parse-call.ts',
    find: `  if (parsed.success && !isWellFormed(parsed.data)) return refuse('malformed', 'params')\n`,
    instead: '',
    tests: ['test/core/journal/readers.test.ts'],
  },
  {
    name: 'who may not call is not answered',
    file: 'electron/core/gate.ts',
    find: 'return may.ok ? answered(parsed.value) : may',
    instead: 'return answered(parsed.value)',
    tests: ['test/core/access.test.ts'],
  },
  {
    name: 'wrong PINs are slowed down',
    file: 'electron/core/pin-gate.ts',
    find: `    if (wait > 0) return refuse('pinWait', 'pin', inSeconds(wait))\n`,
    instead: '',
    tests: ['test/core/desk-core.test.ts', 'test/core/credentials.test.ts'],
  },
  {
    name: `a manager gives their own PIN`,
    file: 'shared/person/decide.ts',
    find: `approverId === here && verified(env, here) ? ok(null) : refuse('ownPin', 'pin')`,
    instead: 'ok(null)',
    tests: ['test/shared/person/door.test.ts'],
  },
  // The folder.
  {
    name: 'one writer, whoever can only see the file',
    file: 'electron/core/disk/folder-lock.ts',
    find: '    if (await isHeld(path, found, deps)) break\n',
    instead: '',
    tests: ['test/core/disk/folder-lock.test.ts'],
  },
  {
    name: 'one writer by the socket',
    file: 'electron/core/disk/claim.ts',
    find: `  if (!lock.taken) return refuse('alreadyOpen')\n`,
    instead: `  if (!lock.taken) throw new Error('x')\n`,
    tests: ['test/core/disk', 'test/core/tools.test.ts'],
  },
  // Copies of the record.
  ofBackup(
    'a copy that went on elsewhere is not written over',
    'judge.ts',
    `throw new BackupError(ours.length === 0 ? 'backupAhead' : 'backupForked')`,
    'return',
  ),
  ofBackup(
    'a copy that is gone is not begun anew',
    'make-copy.ts',
    `  if (wasThere && (await disk.look(root)) === null) throw new BackupError('backupGone')\n`,
    '',
  ),
  ofBackup(
    'what was copied is read back',
    'copy-file.ts',
    `  if (hash.digest('hex') !== sha256) throw new BackupError('backupUnlike')\n`,
    '',
  ),
  ofBackup(
    'nothing is copied from a damaged record',
    'keeper.ts',
    'health.damage() === null && ',
    '',
  ),
  ofBackup(
    'newer records are not put aside without a word',
    'restore-calls.ts',
    `    if (loses && !confirmed) return refuse('restoreLoses', 'folder', { count })\n`,
    '',
  ),
  ofBackup(
    'a changed earlier day is not taken',
    'restore.ts',
    `  if (day !== null && findings.length > 0) throw new BackupError('backupUnlike')\n`,
    '',
  ),
]
