/** The servers to measure against: one that stands for EventStoreDB, and a real one where COFC_EVENTSTOREDB names it. */
import { fork } from 'node:child_process'
import { beside } from '../harness/apart.ts'
import type { Finding } from '../harness/benchmark.ts'

export interface Server {
  readonly name: string
  readonly connectionString: string
}

const standIn = async (): Promise<Server & { readonly stop: () => void }> => {
  const child = fork(beside(import.meta.url, 'server.job'), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const connectionString = await new Promise<string>((resolve, reject) => {
    child.once('message', message => resolve(message as string))
    child.once('exit', code => reject(new Error(`the server ended with ${String(code)}`)))
  })
  return { name: 'a server of our own', connectionString, stop: () => child.disconnect() }
}

/** Measures on each server there is; each gets a history of its own. */
export const onEachServer = async (
  measure: (server: Server) => Promise<ReadonlyArray<Finding>>
): Promise<ReadonlyArray<Finding>> => {
  const real = process.env['COFC_EVENTSTOREDB']
  const { stop, ...fake } = await standIn()
  try {
    const found = await measure(fake)
    if (real === undefined) return found
    return [...found, ...(await measure({ name: 'a real server', connectionString: real }))]
  } finally {
    stop()
  }
}
