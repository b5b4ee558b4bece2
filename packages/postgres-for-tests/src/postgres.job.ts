/**
 * A process of its own that runs a PostgreSQL as long as the process that started it lives: when that is gone, however it
 * ended, the server is ended and its folder removed.
 */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { chownSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { binaries } from './binaries.ts'
import type { FromServer, ToServer } from './messages.ts'

const { initdb, postgres } = binaries()
const [user, password, ...settings] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'cofc-postgres-'))
const data = join(folder, 'data')

/** PostgreSQL refuses to run as root: another user of the machine is found for it then. */
const anotherUser = (): { readonly uid: number; readonly gid: number } | undefined => {
  if (process.getuid?.() !== 0) return undefined
  const users = readFileSync('/etc/passwd', 'utf8').split('\n')
  const found = ['postgres', 'nobody'].flatMap(name => users.find(line => line.startsWith(`${name}:`)) ?? [])[0]
  const [uid, gid] = found?.split(':').slice(2, 4).map(Number) ?? []
  return uid === undefined || gid === undefined ? undefined : { uid, gid }
}
const as = anotherUser()

const freePort = async (): Promise<number> => {
  const listener = createServer().listen(0, '127.0.0.1')
  await once(listener, 'listening')
  const { port } = listener.address() as AddressInfo
  listener.close()
  await once(listener, 'close')
  return port
}

const initialise = (): void => {
  const passwords = join(folder, 'password')
  writeFileSync(passwords, `${password ?? ''}\n`)
  if (as !== undefined) for (const path of [folder, passwords]) chownSync(path, as.uid, as.gid)
  const options = ['--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--no-sync']
  execFileSync(initdb, [`--pgdata=${data}`, `--username=${user ?? ''}`, `--pwfile=${passwords}`, ...options], {
    ...as,
    cwd: folder,
    stdio: 'ignore'
  })
}

let server: ChildProcess | undefined
const start = async (port: number): Promise<void> => {
  const told = ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', ...settings]
  const started = spawn(postgres, ['-D', data, '-p', String(port), ...told], {
    ...as,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe']
  })
  server = started
  await new Promise<void>((resolve, reject) => {
    let says = ''
    started.once('exit', () => reject(new Error(`PostgreSQL ended: ${says}`)))
    started.stderr.on('data', (text: Buffer) => {
      if (says.includes('ready to accept connections')) return
      says += String(text)
      if (says.includes('ready to accept connections')) resolve()
    })
  })
}
/** What a killed server leaves running holds its memory for some moments more. */
const startAgain = async (port: number): Promise<void> => {
  for (let tries = 1; ; tries++)
    try {
      await start(port)
      return
    } catch (error) {
      if (tries === mostTries) throw error
      await pause(100)
    }
}
const mostTries = 100
const tell = (message: FromServer): void => void process.send?.(message)

const end = async (): Promise<void> => {
  if (server?.exitCode === null && server.signalCode === null) {
    const ended = once(server, 'exit')
    server.kill('SIGQUIT')
    await ended
  }
  rmSync(folder, { recursive: true, force: true })
  process.exit()
}
process.on('disconnect', () => void end())

initialise()
const port = await freePort()
const started = async (): Promise<void> => {
  await startAgain(port)
  tell({ type: 'Started', port, postmaster: server?.pid ?? 0 })
}
process.on('message', (message: ToServer) => {
  if (message.type === 'Start') void started()
  else process.disconnect()
})
await started()
