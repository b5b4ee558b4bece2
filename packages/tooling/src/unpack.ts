/** Lays a packed package into a folder as npm would, and beside it what it declares of others: what it does not, it does not find. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Manifest, Packed } from './packed.setup.ts'

const root = resolve('../..')

export const link = (from: string, name: string): void => {
  const modules = join(from, 'node_modules')
  mkdirSync(dirname(join(modules, name)), { recursive: true })
  const own = join(root, 'packages', basename(from), 'node_modules', name)
  symlinkSync(existsSync(own) ? own : join(root, 'node_modules', name), join(modules, name), 'junction')
}

/** Packages of ours that it declares are not laid beside it. */
export const unpack = (folder: string, { name, tarball }: Packed): void => {
  const into = join(folder, 'node_modules', name)
  mkdirSync(into, { recursive: true })
  const { status, stderr } = spawnSync('tar', ['-xzf', tarball, '--strip-components=1', '-C', into])
  if (status !== 0) throw new Error(`tar ${tarball}\n${String(stderr)}`)
  const { dependencies = {} } = JSON.parse(readFileSync(join(into, 'package.json'), 'utf8')) as Manifest
  for (const other of Object.keys(dependencies)) if (!other.startsWith('@cofc/')) link(into, other)
}
