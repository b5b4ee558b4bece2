/** What must hold of the repository as a whole and no other tool looks at. Says what is wrong, or nothing. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { brokenLinks } from './broken-links.ts'
import { complaintsAbout, type TrackedFile } from './complaints.ts'

const root = new URL('../../../', import.meta.url)
const git = (...args: ReadonlyArray<string>) => execFileSync('git', args, { cwd: root, encoding: 'utf8' })

/** Files without text (pictures, typefaces) hold a zero byte. */
const textOf = (path: string): string => {
  const text = readFileSync(new URL(path, root), 'utf8')
  return text.includes('\0') ? '' : text
}

const tracked = (): ReadonlyArray<TrackedFile> =>
  git('ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate', '-z')
    .split('\0')
    .filter(path => path !== '' && !isDeleted.has(path))
    .map(path => ({ path, text: textOf(path) }))

const isDeleted = new Set(git('ls-files', '--deleted', '-z').split('\0'))
const allowed: unknown = JSON.parse(readFileSync(new URL('packages/tooling/lint-disables.json', root), 'utf8'))
const files = tracked()
const complaints = [...complaintsAbout(files, Number(allowed)), ...brokenLinks(files)]

for (const complaint of complaints) console.error(complaint)
process.exitCode = complaints.length === 0 ? 0 : 1
