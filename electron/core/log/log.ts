// The diagnostic log of the desk. Whatever becomes of the disk, it neither throws nor keeps anybody
// waiting; and it takes in nothing but what `shared/log` allows, so that it can be handed on.
import {
  LOG_EVENTS,
  logLineSchema,
  type LogEvent,
  type LogFacts,
  type LogLine,
  type NoteEvent,
} from '../../../shared/log/record'
import { traceOf, type Trace } from '../../../shared/log/trace'
import { MINUTE, SECOND, toInstant, type Ms } from '../../../shared/time'
import type { Clock, Disk } from '../ports'
import { sha256 } from '../sha256'
import { createLogFile } from './log-file'
import { createThrottle } from './throttle'

export interface Log {
  /** Something threw. The six digits by which it can be found. */
  fault(event: Exclude<LogEvent, NoteEvent>, thrown: unknown): string
  /** As `fault`, of what happened elsewhere: only its trace is known here. */
  traced(event: Exclude<LogEvent, NoteEvent>, trace: Trace, components?: readonly string[]): string
  note<Event extends NoteEvent>(event: Event, facts: LogFacts[Event]): void
  /** The last so many, the oldest first. */
  last(count: number): Promise<readonly LogLine[]>
  /** All that is kept, one line an event. */
  whole(): Promise<string>
  /** Waits until everything is written, but not for long. */
  settle(): Promise<void>
}

export interface LogDeps {
  readonly disk: Disk
  readonly dataDir: string
  readonly clock: Clock
  /** Of the program. */
  readonly version: string
}

/** The same over and over is counted after this many. */
const MOST_OF_THE_SAME = 5
const SAME_WITHIN: Ms = 10 * MINUTE
/** A disk that hangs must not keep the desk from ending. */
const PATIENCE: Ms = SECOND

/** Digits, because they are read out; few, because a room has few faults. */
function codeOf(event: LogEvent, { name, system = '', frames }: Trace): string {
  const digest = sha256([event, name, system, ...frames].join('\n'))
  return String(Number.parseInt(digest.slice(0, 12), 16) % 1_000_000).padStart(6, '0')
}

function parsed(text: string): LogLine[] {
  try {
    const line = logLineSchema.safeParse(JSON.parse(text))
    return line.success ? [line.data] : []
  } catch {
    // Half a line, from when the power went.
    return []
  }
}

export function createLog({ disk, dataDir, clock, version }: LogDeps): Log {
  const file = createLogFile(disk, dataDir)
  const throttle = createThrottle({
    steady: clock.steady,
    most: MOST_OF_THE_SAME,
    within: SAME_WITHIN,
  })

  type Rest = Pick<LogLine, 'code' | 'error' | 'stack' | 'components' | 'facts'>

  function put(event: LogEvent, key: string, rest: Rest): void {
    const omitted = throttle(`${event} ${key}`)
    if (omitted === null) return
    const line: LogLine = {
      at: toInstant(clock.wall()),
      level: LOG_EVENTS[event],
      event,
      version,
      ...rest,
      ...(omitted === 0 ? {} : { omitted }),
    }
    file.add(JSON.stringify(line))
  }

  function write(event: LogEvent, key: string, rest: Rest): void {
    try {
      put(event, key, rest)
    } catch {
      // Whoever reports a fault has trouble enough: without a clock there is no line.
    }
  }

  const traced: Log['traced'] = (event, trace, components = []) => {
    const { frames, ...error } = trace
    const code = codeOf(event, trace)
    write(event, code, {
      code,
      error,
      stack: frames,
      ...(components.length === 0 ? {} : { components: [...components] }),
    })
    return code
  }

  return {
    fault: (event, thrown) => traced(event, traceOf(thrown)),
    traced,
    note(event, facts) {
      const words = Object.values(facts).filter((fact) => typeof fact === 'string')
      write(event, words.join(' '), { facts: { ...facts } })
    },
    last: async (count) => (await file.lines()).flatMap(parsed).slice(-count),
    whole: async () => (await file.lines()).map((line) => `${line}\n`).join(''),
    settle: () =>
      new Promise((done) => {
        const cancel = clock.setTimer(PATIENCE, done)
        void file.flush().then(() => {
          cancel()
          done()
        })
      }),
  }
}
