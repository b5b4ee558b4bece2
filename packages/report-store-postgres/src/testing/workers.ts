/** Workers in processes of their own, what they tell, and how they are ended. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export interface StartedWorker {
  readonly process: ChildProcess
  readonly told: ReadonlyArray<string>
  readonly kill: () => Promise<void>
}
const job = fileURLToPath(new URL('./work.job.ts', import.meta.url))

/** `onLine` is told each line at once. */
export const startWorker = (
  args: ReadonlyArray<string>,
  onLine: (line: string, from: StartedWorker) => void = () => undefined
): StartedWorker => {
  const process_ = spawn(process.execPath, [
    ...['--conditions=source', '--disable-warning=ExperimentalWarning'],
    ...[job, ...args]
  ])
  const told: Array<string> = []
  const worker: StartedWorker = {
    process: process_,
    told,
    kill: async () => {
      if (process_.exitCode !== null || process_.signalCode !== null) return
      const ended = once(process_, 'exit')
      process_.kill('SIGKILL')
      await ended
    }
  }
  let rest = ''
  process_.stdout.on('data', (text: Buffer) => {
    const lines = `${rest}${String(text)}`.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      told.push(line)
      onLine(line, worker)
    }
  })
  return worker
}
