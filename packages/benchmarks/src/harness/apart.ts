/** Runs one job in a process of its own, so that its memory is its own, and reads off what it took at its peak. */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Apart {
  /** The most memory it had resident at any moment, in MiB. */
  readonly peak: number
  /** What the job answered. */
  readonly answer: unknown
}
interface Started {
  readonly flags: ReadonlyArray<string>
  readonly environment: NodeJS.ProcessEnv
}
/** What `cofc` asks of the system and of Node when it starts. */
const asTheProgram: Started = {
  flags: [
    ...['--max-semi-space-size=4', '--no-allocation-site-pretenuring', '--heap-growing-percent=100'],
    '--disable-warning=ExperimentalWarning'
  ],
  environment: { MALLOC_ARENA_MAX: '1' }
}

/** How a job tells what it found. */
export const answerWith = (answer: unknown): void => void process.send?.({ answer, peak: peak() })

/** Seconds that the processor worked for this process since it began. */
export const processorTime = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000_000
}

const status = '/proc/self/status'
/**
 * In MiB. Where the system tells the peak of this program alone, it is that: `maxRSS` of a process counts what its parent
 * had when it was begun.
 */
export const peak = (): number => {
  const own = existsSync(status) ? /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(status, 'utf8'))?.[1] : undefined
  return (own === undefined ? process.resourceUsage().maxRSS : Number(own)) / 1_024
}

/** The module of that name beside another, compiled or not. */
export const beside = (module: string, name: string): URL => new URL(`./${name}${extname(module)}`, module)

/**
 * An embedder sets no flag. But every round begins with a collection, at a moment when no event is alive: three of them
 * forget the shapes of events, and all code compiled for them, which a program that runs on keeps.
 */
const asAnEmbedder: Started = {
  flags: ['--expose-gc', '--retain-maps-for-n-gc=1000', '--disable-warning=ExperimentalWarning'],
  environment: {}
}

/** `job` is a module that is run with the arguments, as the program would, and calls `answerWith` at its end. */
export const runApart = (job: URL, ...args: ReadonlyArray<string>): Promise<Apart> => runWith(asTheProgram, job, args)
/** The same, as a program that embeds what is measured. */
export const runEmbedded = (job: URL, ...args: ReadonlyArray<string>): Promise<Apart> =>
  runWith(asAnEmbedder, job, args)

const runWith = ({ flags, environment }: Started, job: URL, args: ReadonlyArray<string>): Promise<Apart> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...flags, fileURLToPath(job), ...args], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: { ...process.env, ...environment }
    })
    let answered: Apart | undefined
    child.on('message', message => (answered = message as Apart))
    child.on('error', reject)
    child.on('exit', code => {
      if (code === 0 && answered !== undefined) resolve(answered)
      else reject(new Error(`${job.pathname} ended with ${String(code)} and no answer`))
    })
  })

/** The peak of a process that does nothing. */
export const emptyProcess = async (): Promise<number> => (await runApart(beside(import.meta.url, 'nothing.job'))).peak
