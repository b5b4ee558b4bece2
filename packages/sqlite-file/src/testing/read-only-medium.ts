/**
 * A folder on a medium that is read-only to everybody, an administrator too: mounted so for one process, in a space of
 * mounts of its own. Linux does that with `unshare`, where the machine lets its users.
 */
import { execFileSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { test } from 'vitest'

const mounted = 'mount --bind "$0" "$0" && mount -o remount,ro,bind "$0" && exec "$@"'

/** Runs a program while nothing can be written in that folder; what it prints. */
export const runOnReadOnlyMedium = (folder: string, program: string, ...words: ReadonlyArray<string>): string => {
  const options = ['--user', '--map-root-user', '--mount', 'sh', '-c', mounted, folder, program, ...words]
  return execFileSync('unshare', options, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}
const canMount = (): boolean => {
  try {
    runOnReadOnlyMedium(tmpdir(), 'true')
    return true
  } catch {
    return false
  }
}

/** A test that is left out, and says so, where no folder can be mounted. */
export const testOnReadOnlyMedium = (title: string, run: () => Promise<void> | void) =>
  canMount() ? test(title, run) : test.skip(`${title} (not tried: this machine lets its users mount no folder)`)
