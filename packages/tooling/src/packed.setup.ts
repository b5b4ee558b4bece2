/** Packs every package that is to be published, once for all tests of a run, and lets each see what came of it. */
import { spawnSync } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'

export interface Manifest {
  readonly exports?: Readonly<Record<string, unknown>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly name: string
  readonly private?: boolean
}
export interface Packed {
  readonly name: string
  readonly tarball: string
  /** What it holds, each by its path. */
  readonly files: ReadonlyArray<string>
}
declare module 'vitest' {
  export interface ProvidedContext {
    readonly packed: ReadonlyArray<Packed>
  }
}

const root = fileURLToPath(new URL('../../..', import.meta.url))
export const manifests: ReadonlyArray<Manifest> = globSync('packages/*/package.json', { cwd: root })
  .toSorted()
  .map(path => JSON.parse(readFileSync(join(root, path), 'utf8')) as Manifest)
export const published = manifests.filter(manifest => manifest.private !== true)

interface Told {
  readonly name: string
  readonly filename: string
  readonly files: ReadonlyArray<{ readonly path: string }>
}
const pack = (into: string): ReadonlyArray<Packed> => {
  const words = ['pack', '--json', '--ignore-scripts', '--pack-destination', into]
  const workspaces = published.flatMap(({ name }) => ['--workspace', name])
  // It names every file of every package, which is more than the megabyte that is taken as a rule.
  const settings = { cwd: root, encoding: 'utf8', maxBuffer: Infinity } as const
  const { status, stdout, stderr } = spawnSync('npm', [...words, ...workspaces], settings)
  if (status !== 0) throw new Error(`npm pack\n${stdout}\n${stderr}`)
  const told = JSON.parse(stdout) as ReadonlyArray<Told> | Readonly<Record<string, Told>>
  return Object.values(told).map(({ name, filename, files }) => ({
    name,
    tarball: join(into, filename),
    files: files.map(({ path }) => path)
  }))
}

export const setup = ({ provide }: TestProject): (() => void) => {
  const folder = mkdtempSync(join(tmpdir(), 'cofc-packed-'))
  provide('packed', pack(folder))
  return () => rmSync(folder, { recursive: true })
}
