/** Runs the built program as a process of its own, as a person would. */
import { spawn, type ChildProcess, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../../bin/cofc.mjs', import.meta.url))

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}
export interface Running {
  readonly process: ChildProcess
  readonly ended: Promise<Ran>
  /** Waits until the output holds a pattern; answers what it found. */
  readonly says: (pattern: RegExp) => Promise<string>
}

const watched = (child: ChildProcessWithoutNullStreams): Running => {
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  const ended = new Promise<Ran>(resolve => child.once('close', code => resolve({ code, out, err })))
  const says = (pattern: RegExp): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = pattern.exec(out + err)?.[0]
        if (found !== undefined) resolve(found)
      }
      child.stdout.on('data', look)
      child.stderr.on('data', look)
      void ended.then(ran => {
        reject(new Error(`ended with ${String(ran.code)} before it said ${String(pattern)}: ${ran.out}${ran.err}`))
      })
      look()
    })
  return { process: child, ended, says }
}

/** Starts the program on a data folder. */
export const start = (data: string, ...words: ReadonlyArray<string>): Running =>
  watched(spawn(process.execPath, [program, ...words], { env: { ...process.env, COFC_DATA: data } }))

/** Starts what somebody types into a shell, whose last command goes on: it takes the place of the shell. */
export const startInShell = (
  commands: string,
  at: { readonly cwd: string; readonly env: NodeJS.ProcessEnv }
): Running => watched(spawn('sh', ['-e', '-c', commands.trimEnd().replace(/(?<=^|\n)(?=.*$)/, 'exec ')], at))

/** Runs the program to its end. */
export const run = (data: string, ...words: ReadonlyArray<string>): Promise<Ran> => start(data, ...words).ended
